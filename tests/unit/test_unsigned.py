"""docs/unsigned.md: what a clinician or a lawyer has still to sign."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.authoring import unsigned
from bot.cli.registry import app
from tests import shipped

ROOT = Path(__file__).parents[2]
RUNNER = CliRunner()


def test_the_page_is_current() -> None:
    shown = (ROOT / unsigned.FILE).read_text("utf-8")
    assert shown == unsigned.document(shipped.library(), shipped.words()), unsigned.COMMAND


def test_the_check_names_what_nobody_has_signed() -> None:
    said = RUNNER.invoke(app, ["trials", "check"])
    assert said.exit_code == 0
    for title in (*unsigned.TITLES.values(), unsigned.ANSWERS_TITLE):
        assert title in said.output


def test_signing_changes_the_note_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    before = unsigned.document(shipped.library(), shipped.words())
    read = unsigned.read_data
    by = {"by": "Dr Wren", "on": "2026-12-31"}
    signed = lambda name: {**read(name), "texts": by} if name == "signed" else read(name)  # noqa: E731
    monkeypatch.setattr(unsigned, "read_data", signed)
    after = unsigned.document(shipped.library(), shipped.words())
    assert after == _with_one_signed(before)
    assert unsigned.TITLES["texts"] not in unsigned.open_parts()


def _with_one_signed(page: str) -> str:
    head, mark, rest = page.partition(f"## {unsigned.TITLES['texts']}")
    return head + mark + rest.replace("Not signed yet.", "Signed by Dr Wren on 2026-12-31.", 1)
