"""Tells how many emergencies of each held-back set are heard, and how many alarms are false."""

import sys
from collections.abc import Sequence
from pathlib import Path

from dialogs.redflags import red_flag
from tests.models.corpora import FIGURE, THRESHOLD, Line, lines


def figures(of: Sequence[Line]) -> tuple[float, float]:
    """Return the share of emergencies heard, and of other lines that raise a false alarm."""
    heard = [bool(red_flag(line.text).emergency) for line in of]
    due = [said for said, line in zip(heard, of, strict=True) if line.emergency]
    calm = [said for said, line in zip(heard, of, strict=True) if not line.emergency]
    return sum(due) / len(due), sum(calm) / len(calm)


def main(paths: Sequence[Path]) -> None:
    """Print the figures of each set by language, and never a line of it."""
    for path in paths:
        every = lines(path)
        for language in ("en", "zh"):
            heard, false = figures([line for line in every if line.language == language])
            print(f"{path.stem} {language}: {heard:.1%} heard, {false:.1%} false")


if __name__ == "__main__":
    main([Path(path) for path in sys.argv[1:]] or [THRESHOLD, FIGURE])
