"""Notes that a person keeps for themselves: taken at any moment, kept with the answers."""

import re
from dataclasses import replace

from dialogs.context import TurnContext, sentence
from dialogs.dates import day_text
from dialogs.effects import Turn
from dialogs.messages import Button, NewMessage
from dialogs.names import clean_text
from dialogs.phases import Phase
from dialogs.screening import PrivateNote, Screening
from dialogs.steps.inquiry import shown_again
from dialogs.steps.navigation import alone_and_minor
from dialogs.steps.noticing import BEFORE_CONSENT

# The option of its button, good whatever is asked when it is pressed: what follows is a note.
DROP = "note-drop."
LONGEST = 400  # characters
MOST = 12
# A colon makes a note of what begins so; the Chinese word does without: nobody answers with it.
_BEGINS = re.compile(
    r"\s*(?:/?(?:my |private )?notes?(?: to self)?\s*(?:[:：]|\s[-–—]\s)"
    r"|(?:备注|備註|備注)(?!栏|欄|[是在]什么)\s*(?:一下)?[\s:：，,、]*"
    r"|(?:笔记|筆記|便签|記一下|记一下)\s*[:：])",
    re.IGNORECASE,
)
_WORDS_HERE = "⟦⟧"  # where the words go in, which are never rewritten into another script


def words_of(text: str) -> str | None:
    """Return the words of a note, perhaps none; None where the text is no note."""
    begins = _BEGINS.match(text)
    return clean_text(text[begins.end() :]) if begins else None


def taken(context: TurnContext, words: str) -> Turn:
    """Keep a note, or say why not; the question on the screen stands there again."""
    key = _slip(context, words)
    if key:
        said = NewMessage(sentence(context, key, most=LONGEST, count=MOST))
        kept = context
    else:
        kept, said = _kept(context, words)
    turn = shown_again(kept)
    return replace(turn, says=(said, *turn.says))


def beside_alarm(context: TurnContext, alarm: Turn, words: str) -> Turn:
    """Keep a note that tells of an emergency too: the numbers come first, the question waits."""
    if _slip(context, words):
        return alarm
    kept, said = _kept(context.with_screening(alarm.screening), words)
    return replace(alarm, screening=kept.screening, says=(*alarm.says, said))


def pressed(context: TurnContext, option: str) -> Turn | None:
    """Delete the note of a button; None for every other button."""
    if not option.startswith(DROP):
        return None
    id, notes = option.removeprefix(DROP), context.screening.notes
    left = tuple(note for note in notes if note.id != id)
    said = sentence(context, "note-dropped" if len(left) < len(notes) else "note-gone")
    return Turn(replace(context.screening, notes=left), (NewMessage(said),))


def data_lines(context: TurnContext) -> list[str]:
    """Return every note of a talk, for /mydata."""
    lang = context.screening.lang
    return [
        sentence(context, "note-mydata", date=day_text(lang, note.on), text=_WORDS_HERE).replace(
            _WORDS_HERE, note.text
        )
        for note in context.screening.notes
    ]


def _slip(context: TurnContext, words: str) -> str | None:
    """Return what to say of a note that is not kept; None where it is."""
    if not _may_keep(context.screening):
        return "note-after-consent"
    if not words:
        return "note-how"
    if len(words) > LONGEST:
        return "note-long"
    return "note-many" if len(context.screening.notes) >= MOST else None


def _may_keep(screening: Screening) -> bool:
    """Return whether anything may be kept: something was agreed to, and is not over."""
    if screening.phase in BEFORE_CONSENT or alone_and_minor(screening):
        return False
    return screening.phase is not Phase.CLOSED or bool(screening.current_answers)


def _kept(context: TurnContext, words: str) -> tuple[TurnContext, NewMessage]:
    note = PrivateNote(context.nonce, words, context.on)
    screening = context.screening
    kept = context.with_screening(replace(screening, notes=(*screening.notes, note)))
    text = sentence(context, "note-kept", text=_WORDS_HERE).replace(_WORDS_HERE, words)
    drop = Button(sentence(context, "note-button-drop"), f"{DROP}{note.id}", context.nonce or "-")
    return kept, NewMessage(text, ((drop,),))
