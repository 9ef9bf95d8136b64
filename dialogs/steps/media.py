"""Answers a photo, a voice message, a sticker; the words beside it are heard as typed ones."""

from dataclasses import replace

from dialogs.context import TurnContext, sentence
from dialogs.effects import Turn
from dialogs.messages import NewMessage, UnsupportedInput
from dialogs.phases import Phase
from dialogs.screening import Screening
from dialogs.steps.navigation import reshow


def told(context: TurnContext, heard: UnsupportedInput) -> Turn:
    """Say that it is not opened and what can be done instead, above what is asked."""
    screening = context.screening
    prompt = screening.latest_prompt
    if prompt is None and screening.phase is Phase.CLOSED:
        lines = sentence(context, "ui-media-not-opened"), sentence(context, "ui-nothing-asked")
        return Turn(screening, (NewMessage("\n\n".join(lines)),))
    text = _words(context, heard)
    if screening.side_prompt or screening.paused:  # that question stays as it stands
        return Turn(screening, (NewMessage(text),))
    return reshow(context, lead=text)


def with_caption(context: TurnContext, heard: UnsupportedInput, turn: Turn) -> Turn:
    """Take the words beside it as typed, where they are an answer, a question or a note."""
    if _bare(turn.screening) == _bare(context.screening) and not turn.records:
        return told(context, heard)
    return replace(turn, says=(NewMessage(_words(context, heard)), *turn.says))


def _words(context: TurnContext, heard: UnsupportedInput) -> str:
    return sentence(context, f"ui-media-{heard.media or 'not-read'}")


def _bare(screening: Screening) -> Screening:
    """Return it without how often its question was shown and missed."""
    prompt = screening.prompt and replace(screening.prompt, shown=0, misses=0)
    beside = screening.side_prompt and replace(screening.side_prompt, shown=0)
    return replace(screening, prompt=prompt, side_prompt=beside)
