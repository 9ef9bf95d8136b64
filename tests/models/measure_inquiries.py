"""Tells how held-back questions and answers are understood: right, offered, wrong, listed."""

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from dialogs.inquiries.scorer import NOTHING
from dialogs.inquiries.understanding import ANSWER, InquiryKind, understand
from tests.models.inquiry_lines import FIGURE, SECOND, Line, lines

RIGHT, WRONG, MISSED = "right", "wrong", "neither of the offered"
AS_ANSWER, AS_QUESTION = "question as answer", "answer as question"
ALARM, LIST = "false alarm", "list"


def outcome(line: Line) -> str:
    """Return what becomes of a line, in the words of the report."""
    understood, asked = understand(line.text), {line.topic, *line.also}
    match understood.kind:
        case InquiryKind.ANSWER:
            return RIGHT if line.topic == ANSWER else AS_ANSWER
        case InquiryKind.EMERGENCY:
            return ALARM
        case InquiryKind.LIST:
            return RIGHT if line.topic == NOTHING else LIST
        case InquiryKind.OFFERED:
            return RIGHT if asked & set(understood.topics) else MISSED
    if asked & set(understood.topics):
        return RIGHT
    return AS_QUESTION if line.topic == ANSWER else WRONG


def shares(of: Iterable[Line]) -> dict[str, float]:
    """Return the share of each outcome."""
    counted = Counter(outcome(line) for line in of)
    return {name: count / counted.total() for name, count in counted.items()}


def main(paths: Iterable[Path]) -> None:
    """Print the figures of each set by language, and never a line of it."""
    for path in paths:
        for language in ("en", "zh"):
            found = shares(line for line in lines(path) if line.language == language)
            said = ", ".join(f"{name} {share:.1%}" for name, share in sorted(found.items()))
            print(f"{path.stem} {language}: {said}")


if __name__ == "__main__":
    main([Path(path) for path in sys.argv[1:]] or [FIGURE, SECOND])
