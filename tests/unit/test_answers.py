"""Typed answers of several writers: read as meant, or asked back, and never kept otherwise."""

import pytest
from ruamel.yaml import YAML

from tests.answers.judging import FOLDER, ROOMS, WRITERS, Mark, judged, lines

DISPUTED = YAML(typ="safe").load((FOLDER / "disputed.yaml").read_text("utf-8"))
# Of the plain answers so many at least are kept as they are meant; the figures stand in reading.md.
RIGHT = {"dialect": 0.6, "en-2": 0.6, "fresh-4": 0.4}
# The whole takes a minute of CPU: `python -m tests.answers.measure` reads every line.
EVERY, OF_ROOMS = 3, 11


@pytest.mark.parametrize("writer", WRITERS)
def test_answers_are_kept_as_they_are_meant_or_asked_back(writer: str) -> None:
    read = [judged(line) for line in list(lines(writer))[:: OF_ROOMS if writer in ROOMS else EVERY]]
    wrong = {one.line["id"] for one in read if one.mark is Mark.WRONG}
    assert wrong <= set(DISPUTED), "kept otherwise than it is meant"
    plain = [one for one in read if one.plain]
    right = sum(one.mark is Mark.RIGHT for one in plain) / len(plain)
    assert right >= RIGHT.get(writer, 0.75)


def test_every_disputed_line_is_still_one() -> None:
    known = {line["id"]: line for writer in WRITERS for line in lines(writer)}
    settled = [name for name in DISPUTED if judged(known[name]).mark is not Mark.WRONG]
    assert settled == [], "take them out of disputed.yaml"
