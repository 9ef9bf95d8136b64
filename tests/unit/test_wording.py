"""`trials check` also finds a question without a fact and anything without its words."""

from pathlib import Path

import pytest

from bot.content import load_content
from dialogs import questionnaire
from dialogs.context import BotOperator
from dialogs.coverage import missing_words
from dialogs.words import Words
from tests import shipped
from trials.yaml_files import InvalidContent

HERE = Path(questionnaire.__file__).parent


def changed(tmp_path: Path, before: str, after: str) -> Path:
    text = (HERE / "questions.yaml").read_text("utf-8")
    assert before in text
    file = tmp_path / "dialogs" / "questions.yaml"
    file.parent.mkdir()
    file.write_text(text.replace(before, after, 1), "utf-8")
    return file


def issues_of(file: Path) -> str:
    with pytest.raises(InvalidContent) as unsound:
        questionnaire.load(shipped.library().vocabulary, file)
    return str(unsound.value)


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("- id: age_years", "- id: agee_years", "agee_years is no fact"),
        ("- id: sex", "- id: pregnant", "pregnant is asked twice"),
        ("reason: age", "raison: age", "raison"),
        ("{ min: 0, max: 3 }", "{ min: zero, max: 3 }", "valid number"),
    ],
)
def test_every_slip_is_found_with_its_place(tmp_path, before, after, what):
    found = issues_of(changed(tmp_path, before, after))
    assert what in found
    assert found.startswith("dialogs/questions.yaml:")


def test_all_slips_are_told_at_once(tmp_path):
    text = (HERE / "questions.yaml").read_text("utf-8")
    file = changed(tmp_path, "- id: sex", "- id: sexx")
    file.write_text(text.replace("- id: sex", "- id: sexx").replace("- id: dka", "- id: dkka"))
    found = issues_of(file)
    assert "sexx is no fact" in found
    assert "dkka is no fact" in found


def test_a_criterion_without_words_is_named_in_each_language():
    library = shipped.library()
    words = shipped.words()
    sources = {
        lang: {k: v for k, v in words.sources[lang].items() if k[0] != "criterion-NCT06010472-I4"}
        for lang in words.languages
    }
    found = missing_words(
        library, questionnaire.load(library.vocabulary), Words(words.bundles, sources)
    )
    assert len(found) == 2 * len(words.languages)
    assert "criterion-NCT06010472-I4 has no words in zh" in str(found[-2])


def test_the_projects_own_files_are_sound():
    assert load_content(BotOperator("", "")).library.trials
