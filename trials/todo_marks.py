"""TODO marks: what an author has still to write; nothing starts, and nobody reads on, with one."""

import re
from collections.abc import Iterator

from trials.yaml_files import Issue, SourceFile

MARK = "TODO"
_MARK = re.compile(rf"\b{MARK}\b")
_KEY = re.compile(r"(\.?[A-Za-z][\w-]*)\s*[:=]\s*\[?\s*$")  # as_of: | sites: [ | .short =
_MESSAGE = re.compile(r"^([a-z][\w-]*)\s*=")  # of a file of words; its attributes follow below it


def unwritten(source: SourceFile) -> Iterator[Issue]:
    """Yield one issue a mark; the text behind it on its line tells the author what to write."""
    message = ""
    for number, line in enumerate(source.text.splitlines(), 1):
        if head := _MESSAGE.match(line):
            message = head[1]
        for mark in _MARK.finditer(line):
            key = _KEY.search(line[: mark.start()])
            name = f"{message}{key[1]}" if key and key[1].startswith(".") else key and key[1]
            what = f"still to write: {name}" if name else "still to write"
            yield Issue(source.name, number, mark.start() + 1, what, _remedy(line[mark.end() :]))


def _remedy(rest: str) -> str:
    note = rest.split("#", 1)[-1].strip(" :") if "#" in rest or rest.startswith("  ") else ""
    return note or f"write it in place of {MARK}"
