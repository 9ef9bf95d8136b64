"""One word for one thing: the glossary's list of words not to use holds in every language."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogs.words import Words
from tests import shipped

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"
# The names of public registers are nobody's to change.
NAMES = ("ClinicalTrials.gov", "clinicaltrials.gov", "中国临床试验注册中心")
Row = tuple[tuple[str, ...], str, frozenset[str]]


def rows() -> Iterator[Row]:
    """The words of each row, what to say for them, and the messages they may stand in."""
    section = GLOSSARY.read_text(encoding="utf-8").split("\n## Words not to use\n")[1]
    for line in section.split("\n## ")[0].splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 2 and cells[0] not in ("not", "---"):
            excepted = frozenset(re.findall(r"`([^`]+)`", cells[1]))
            yield tuple(cells[0].split(", ")), cells[1], excepted


ROWS = tuple(rows())


def found(words: Words, row: Row) -> list[str]:
    """Where a word of that row stands, but may not."""
    avoided, _, excepted = row
    pattern = re.compile(
        "|".join(rf"\b{one}\b" if one.isascii() else one for one in avoided), re.IGNORECASE
    )
    places = []
    for lang in words.languages:
        for (key, attr), text in words.sources[lang].items():
            for name in NAMES:
                text = text.replace(name, "")
            if key not in excepted and pattern.search(re.sub(r"\$\w+", "", text)):
                places.append(f"{lang} {key}.{attr}: {text}")
    return places


def test_the_list_speaks_of_both_languages() -> None:
    said = [word for avoided, _, _ in ROWS for word in avoided]
    assert len(said) == len(set(said)) > 20
    assert {"trial", "study doctor", "papers", "试验", "研究医生", "单子"} <= set(said)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][0])
def test_nobody_reads_a_word_that_is_not_to_be_used(row: Row) -> None:
    assert found(shipped.words(), row) == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][0])
def test_what_may_stand_does_stand(row: Row) -> None:
    """An exception that nothing needs hides the next slip."""
    avoided, _, excepted = row
    words = shipped.words()
    for key in excepted:
        everywhere = "".join(
            text for source in words.sources.values() for (k, _), text in source.items() if k == key
        )
        assert any(one in everywhere.lower() for one in avoided), key


def test_a_word_that_is_not_to_be_used_is_noticed(tmp_path: Path) -> None:
    for lang, word in (("en", "The trial asks"), ("zh", "请看化验单")):
        folder = tmp_path / lang
        folder.mkdir()
        for other in ("en", "zh"):
            (folder / other).mkdir()
            text = word if other == lang else "x"
            (folder / other / "a.ftl").write_text(f"a-b = {text}\n", encoding="utf-8")
        words = Words.load(folder)
        assert [place for row in ROWS for place in found(words, row)] == [
            f"{lang} a-b.None: {word}"
        ]
