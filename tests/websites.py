"""Writes docs/websites.md: what trial websites do, and the test that shows it in the chat.

`python -m tests.websites` reads the marks `@pytest.mark.website(function, way)` of the tests; `way`
is how one comes to it in the chat. A marked test plays both languages (it has `lang`).
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "websites.md"
FUNCTIONS = (
    "plain summary",
    "search by disease",
    "status and “as of”",
    "phase, age, sex",
    "arms and outcomes",
    "raw criteria with links",
    "sponsor and investigator",
    "locations",
    "contacts",
    "contact form with a copy to the sender",
    "other languages",
    "related trials",
    "notify me of other trials",
    "FAQs",
    "private notes",
    "passcode-protected share",
    "glosses and “patients applied”",
)
HEAD = """# What trial websites do, and where the chat does it

Written by `python -m tests.websites` from the marks of the tests; it is never edited by hand. Each
test plays it on a phone in English and in Chinese, and fails where it is not there.

| on the websites | in the chat | shown by |
|---|---|---|
"""


@dataclass(frozen=True)
class Shown:
    """A test that shows a function of the websites in the chat."""

    function: str
    way: str
    test: str
    in_both: bool


def page() -> str:
    found = list(shown())
    rows = []
    for function in FUNCTIONS:
        mine = [one for one in found if one.function == function]
        ways = "; ".join(dict.fromkeys(one.way for one in mine)) or "not yet"
        tests = ", ".join(f"`{one.test}`" for one in mine) or "–"
        rows.append(f"| {function} | {ways} | {tests} |\n")
    return HEAD + "".join(rows)


def shown() -> Iterator[Shown]:
    """Yield every mark, by file and place in it."""
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        text = path.read_text("utf-8")
        if "mark.website(" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                name = f"{path.relative_to(ROOT).as_posix()}::{node.name}"
                in_both = any(_both(*args) for args in _marks(node, "parametrize"))
                for function, way in _marks(node, "website"):
                    yield Shown(ast.literal_eval(function), ast.literal_eval(way), name, in_both)


def _marks(node: ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> Iterator[list[ast.expr]]:
    for one in node.decorator_list:
        if isinstance(one, ast.Call) and ast.unparse(one.func) == f"pytest.mark.{name}":
            yield one.args


def _both(names: ast.expr, values: ast.expr) -> bool:
    """Return whether a test is run for English and for Chinese."""
    told = ast.unparse(values)
    both = "LANGUAGES" in told or ("'en'" in told and "'zh'" in told)
    return "lang" in ast.unparse(names) and both


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"Wrote {PAGE.relative_to(ROOT)}.")
