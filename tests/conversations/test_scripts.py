"""Whole conversations, as the demo prints them, replayed word for word.

Each .txt file begins with a sentence that says what it shows. `> ` is what the participant writes,
`> [label]` what they press, `< ` what the bot says. After a change that is meant, and read aloud:
`SCRIPTS=write pytest tests/conversations` writes what the bot says now.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogs.messages import NewMessage
from tests.unit.chatting import Chat

SCRIPTS = sorted(Path(__file__).parent.glob("*.txt"))


def said(script: str) -> Iterator[str]:
    """The participant's lines."""
    return (line for line in script.splitlines() if line.startswith("> "))


def as_printed(say: NewMessage) -> str:
    text = "< " + "\n  ".join(say.text.split("\n"))
    labels = [b.text for row in say.rows for b in row]
    labels += [f"({say.asks_phone})"] if say.asks_phone else []
    buttons = "    " + "  ".join(f"[{label}]" for label in labels)
    return "\n".join(line.rstrip() for line in f"{text}\n{buttons}".splitlines()).rstrip()


def replayed(script: str) -> str:
    """The conversation that the participant's lines lead to now."""
    chat, lines = Chat(), [script.splitlines()[0]]
    for line in said(script):
        heard = line.removeprefix("> ")
        lines.append(line)
        if heard.startswith("["):
            chat.press(heard.strip("[]"))
        elif heard.startswith("/"):
            chat.call(heard.removeprefix("/"))
        else:
            chat.write(heard)
        lines += [as_printed(s) for s in chat.turn.says if isinstance(s, NewMessage)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_the_conversation_goes_as_written(path: Path) -> None:
    script = path.read_text(encoding="utf-8")
    assert script.startswith("# ")
    now = replayed(script)
    if os.environ.get("SCRIPTS") == "write":
        path.write_text(now, encoding="utf-8")
    assert now == path.read_text(encoding="utf-8")


def test_the_main_ways_through_are_written_down() -> None:
    assert {path.stem for path in SCRIPTS} >= {
        "an-adult-for-herself",
        "a-mother-for-her-child",
        "a-carer",
        "nothing-matches",
        "a-red-flag",
        "another-illness",
        "a-reminder",
        "a-reminder-in-chinese",
    }
