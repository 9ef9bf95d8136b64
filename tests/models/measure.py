"""Tells how many emergencies of each held-back set are heard, and how many alarms are false."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from dialogs.context import BotOperator
from dialogs.questions.emergencies import emergency_in
from dialogs.redflags import red_flag
from tests import shipped
from tests.models.corpora import (
    ASKED,
    FIGURE,
    HELD_ANSWERS,
    PLAYED,
    THRESHOLD,
    TRAINED_ANSWERS,
    TYPED_ANSWERS,
    Answer,
    Line,
    Told,
    answers,
    lines,
    told,
)


def figures(of: Sequence[Line]) -> tuple[float, float]:
    """Return the share of emergencies heard, and of other lines that raise a false alarm."""
    heard = [bool(red_flag(line.text).emergency) for line in of]
    due = [said for said, line in zip(heard, of, strict=True) if line.emergency]
    calm = [said for said, line in zip(heard, of, strict=True) if not line.emergency]
    return sum(due) / len(due), sum(calm) / len(calm)


def false_alarms(of: Iterable[Answer]) -> list[Answer]:
    """Return the ordinary answers that raise an alarm at the question on the screen."""
    content = shipped.content(BotOperator("", ""))
    return [one for one in of if emergency_in(content, one.text, one.question, one.who)]


def misjudged(of: Sequence[Told]) -> list[Told]:
    """Return the emergencies that are not heard at their question, and the false alarms."""
    alarms = false_alarms(one.answer for one in of)
    return [one for one in of if (one.answer in alarms) != one.emergency]


def at_questions() -> None:
    """Print what is heard of what was typed at a question: figures only, as of every set."""
    for path in ASKED:
        for language in ("en", "zh"):
            of = [one for one in told(path) if one.language == language]
            wrong = misjudged(of)
            due, missed = (sum(one.emergency for one in some) for some in (of, wrong))
            print(
                f"{path.stem} {language}: {due - missed} of {due} heard, "
                f"{len(wrong) - missed} of {len(of) - due} false"
            )


def ordinary() -> None:
    """Print how many ordinary answers raise an alarm, by the set and who trained on it."""
    for said, paths in (
        ("held back", [*(TYPED_ANSWERS / f"{name}.jsonl" for name in HELD_ANSWERS), PLAYED]),
        ("trained on", [TYPED_ANSWERS / f"{name}.jsonl" for name in TRAINED_ANSWERS]),
    ):
        of = [answer for path in paths for answer in answers(path)]
        print(f"ordinary answers, {said}: {len(false_alarms(of))} of {len(of)} false")


def main(paths: Sequence[Path]) -> None:
    """Print the figures of each set by language, and never a line of it."""
    for path in paths:
        every = lines(path)
        for language in ("en", "zh"):
            heard, false = figures([line for line in every if line.language == language])
            print(f"{path.stem} {language}: {heard:.1%} heard, {false:.1%} false")


if __name__ == "__main__":
    main([Path(path) for path in sys.argv[1:]] or [THRESHOLD, FIGURE])
    if not sys.argv[1:]:
        at_questions()
        ordinary()
