"""The inputs that a turn hears and the messages it says: values only; nothing is sent here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dialogs.redflags import CALM, RedFlag

# Telegram takes 4,096 characters; a long text is cut between lines well before that.
LONGEST = 3500


@dataclass(frozen=True, slots=True)
class ButtonInput:
    nonce: str
    option: str


@dataclass(frozen=True, slots=True)
class TextInput:
    """Text; `fresh` says it was sent after the question on the screen had arrived.

    `alarm` is what the whole of it tells of, where it was too long to be kept whole.
    """

    text: str
    fresh: bool = True
    alarm: RedFlag = CALM


@dataclass(frozen=True, slots=True)
class ContactInput:
    """A contact card; `own` says that it is the sender's own and not forwarded."""

    number: str
    own: bool
    fresh: bool = True


@dataclass(frozen=True, slots=True)
class CommandInput:
    """A command without its slash, and what follows it."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class UnsupportedInput:
    """Something that is no answer: media, an edited message; `alarm` is what it tells of.

    Its caption may be one, where it is `fresh`: it came after the question on the screen.
    """

    kind: str
    alarm: RedFlag = CALM
    media: str = ""
    caption: str = ""
    fresh: bool = True


Input = ButtonInput | TextInput | ContactInput | CommandInput | UnsupportedInput


@dataclass(frozen=True, slots=True)
class Button:
    text: str
    option: str
    nonce: str


@dataclass(frozen=True, slots=True)
class NewMessage:
    """A message of its own; with `bears` it shows the prompt of that nonce, as copy `shown`.

    `asks_phone` adds a button that shares the own number; `clears` takes such a button away.
    """

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    bears: str | None = None
    shown: int = 0
    asks_phone: str | None = None
    clears: bool = False


@dataclass(frozen=True, slots=True)
class EditText:
    """Another text in the place of a prompt that is answered; its buttons go."""

    nonce: str
    shown: int
    text: str


@dataclass(frozen=True, slots=True)
class EditButtons:
    """Other buttons under a prompt that stays."""

    nonce: str
    shown: int
    rows: tuple[tuple[Button, ...], ...]


OutgoingMessage = NewMessage | EditText | EditButtons


def on_top(
    first: Sequence[NewMessage], says: Sequence[OutgoingMessage]
) -> tuple[OutgoingMessage, ...]:
    """Put what is said first on top of the message that follows, where both fit into one."""
    said = [*first, *says]
    for n in range(len(first) - 1, -1, -1):
        above, below = said[n], said[n + 1] if n + 1 < len(said) else None
        if (
            isinstance(above, NewMessage)
            and isinstance(below, NewMessage)
            and not (above.rows or above.clears)
            and not (below.asks_phone or below.clears)
            and len(above.text) + len(below.text) < LONGEST
        ):
            said[n : n + 2] = [replace(below, text=f"{above.text}\n\n{below.text}")]
    return tuple(said)


def split(rows: Sequence[str]) -> list[str]:
    """Join the rows into as few texts as fit a message each."""
    texts = [""]
    for row in rows:
        if len(texts[-1]) + len(row) > LONGEST:
            texts.append("")
        texts[-1] = f"{texts[-1]}\n{row}" if texts[-1] else row
    return texts
