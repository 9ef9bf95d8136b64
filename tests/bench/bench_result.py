"""What a turn that shows a result costs beside a question's turn: CPU, within one run."""

import time
from dataclasses import dataclass, field, replace
from statistics import median

from bot.demo.actions import PressButton
from bot.demo.persona import Persona
from dialogs.effects import ResultShown, Turn
from dialogs.messages import Input
from dialogs.screening import Screening
from tests.unit.chatting import Chat, patient

# Worked patients whose talks differ: somebody fits, fits later, fits nothing, answers for a child.
PATIENTS = ("P01", "P05", "P08", "P11", "P16", "P18", "P20", "P24", "P27", "P33", "P41", "P48")
TIMES = 5
MOST = 2.5


@dataclass
class TimedChat(Chat):
    """A phone that notes the CPU of each answer to a question, and of each result."""

    questions: list[float] = field(default_factory=list)
    results: list[float] = field(default_factory=list)

    def respond(self, before: Screening, heard: Input) -> Turn:
        spent = []
        for _ in range(TIMES):
            fresh = replace(before)  # as it comes from the store, with nothing worked out yet
            start = time.process_time()
            turn = super().respond(fresh, heard)
            spent.append(time.process_time() - start)
        if any(isinstance(record, ResultShown) for record in turn.records):
            self.results.append(min(spent))
        elif is_answer(before, turn.screening):
            self.questions.append(min(spent))
        return turn


def is_answer(before: Screening, after: Screening) -> bool:
    """Whether a question about health was answered, and another one is asked."""
    on_screen = (before.prompt, after.prompt)
    about_health = all(prompt and not prompt.ref.startswith("@") for prompt in on_screen)
    return about_health and len(after.replies) > len(before.replies)


def walked(name: str) -> TimedChat:
    """A patient's phone after the whole conversation."""
    chat = TimedChat()
    chat.start()
    persona = Persona(chat.content, patient(name), "en")
    while chat.screening.prompt:
        assert chat.screen is not None
        for action in persona.actions(chat.screen.text, [b.text for b in chat.buttons]):
            if isinstance(action, PressButton):
                chat.press(action.label)
            else:
                chat.write(action.text)
    return chat


def main() -> None:
    chats = [walked(name) for name in PATIENTS]
    question = median(spent for chat in chats for spent in chat.questions)
    result = median(spent for chat in chats for spent in chat.results)
    ratio = result / question
    print(f"a turn that shows a result / a question's turn   {ratio:8.2f}, at most {MOST}")


if __name__ == "__main__":
    main()
