"""First help to somebody of whom nothing is kept: an old button, an edit, a coordinator."""

from dataclasses import replace

from bot.channel.events import Event
from bot.channel.letters import letter_of, parse_data
from bot.store.records import URGENT
from bot.work import Work
from dialogs.first_help import AGAIN, first_help, help_message, pressed
from dialogs.redflags import RedFlag


def first_help_to(work: Work, event: Event, flag: RedFlag | None = None) -> bool:
    """Post the numbers to call, and leave no trace of why; False where nothing asks for them.

    A button of an emergency is answered whoever presses it and however old it is.
    """
    _, option = parse_data(event.text) or ("", "") if event.kind == "pressed" else ("", "")
    asked = pressed(option)
    flag = flag or event.alarm
    if asked is None and not flag:
        return False
    zone = str(work.content.operator.zone)
    action, answer = asked or (AGAIN, first_help(flag, zone=zone))
    say = help_message(work.content.words, answer, action=action, nonce=work.nonce)
    key = f"sos:{work.nonce}"
    letter = letter_of(say, chat=event.chat, account=None, screening="", key=key)
    work.post(replace(letter, rank=URGENT))
    return True
