"""Judges how a sheet was read against what stands on it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.cli.reading_sheets import SheetReadings
from dialogs.context import BotOperator
from tests import shipped
from tests.answers.judging import alike

FOLDER = Path(__file__).parents[1] / "data" / "sheets"
NEAR = 0.005


@dataclass(frozen=True)
class Judged:
    """A sheet with what was read of it."""

    line: Mapping[str, Any]
    heard: Mapping[str, Any]

    @property
    def right(self) -> list[str]:
        return [f for f, v in self.line["expect"]["facts"].items() if self._is(f, v)]

    @property
    def missed(self) -> list[str]:
        """Return the facts that stand there and were not taken."""
        return [f for f in self.line["expect"]["facts"] if f not in self.heard.get("facts", {})]

    @property
    def wrong(self) -> list[str]:
        """Return the facts that were taken and do not stand there, or not so."""
        meant = self.line["expect"]["facts"]
        taken = self.heard.get("facts", {})
        return [f for f in taken if f not in meant or not self._is(f, meant[f])]

    @property
    def unasked(self) -> list[str]:
        """Return what should be asked back, and is simply not read."""
        return [f for f in self.line["expect"]["ask"] if f not in self.heard.get("ask", [])]

    @property
    def overasked(self) -> list[str]:
        """Return what is asked back although nothing of it stands there."""
        known = {*self.line["expect"]["facts"], *self.line["expect"]["ask"]}
        return [f for f in self.heard.get("ask", []) if f not in known]

    def _is(self, fact: str, meant: object) -> bool:
        taken = self.heard.get("facts", {})
        return fact in taken and alike(taken[fact], meant, NEAR)


@cache
def readings() -> SheetReadings:
    return SheetReadings(shipped.content(BotOperator("", "")))


def lines(name: str) -> Iterator[dict[str, Any]]:
    """Return the sheets of one file."""
    for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines():
        yield json.loads(line)


def judged(line: Mapping[str, Any]) -> Judged:
    """Return a sheet with what was read of it."""
    given = {key: line[key] for key in ("id", "lang", "text", "on")}
    return Judged(line, readings().of_line(json.dumps(given)))
