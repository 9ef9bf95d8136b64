"""`prescreen trials check` names a slip in the words that answers are read by, where it stands."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.registry import app
from dialogs.reading import checking, lexicon
from dialogs.reading.checking import SHOWN, lexicon_issues
from tests.shipped import library
from trials.yaml_files import Issue

FACTS = library().vocabulary.facts
SLIPS = [  # a file, what is written in it, where the slip is, what is said, the remedy
    ("en/questions/slip.yaml", "dx_slee:\n  names: [lupus]\n", "1:1", "no fact is called dx_slee",
     "did you mean dx_sle?"),
    ("en/questions/slip.yaml", "dx_sle:\n  name: [lupus]\n", "2:3",
     "no key of a question is called name", "did you mean names?"),
    ("en/questions/slip.yaml", "malignancy:\n  options:\n    curent: [now]\n", "3:5",
     "no option of malignancy is called curent", "did you mean current?"),
    ("en/questions/slip.yaml", "malignancy:\n  options: [current]\n", "2:3",
     "options is no mapping", "write the phrases below each option"),
    ("en/questions/slip.yaml", "dx_sle:\n  names: lupus\n", "2:3", "names is no list",
     "write [one phrase, another]"),
    ("en/questions/slip.yaml", "dx_sle: [lupus]\n", "1:1", "dx_sle has no keys", "write names"),
    ("en/questions/slip.yaml", "dx_sle:\n  names: [lupus, SLE]\n", "2:18", "SLE has capitals",
     "write it in lower case"),
    ("zh/questions/slip.yaml", "dx_sle:\n  names: [lupus's]\n", "2:11", "has an apostrophe",
     "leave it out"),
    ("en/questions/slip.yaml", "dx_sle:\n  names: [a]\n  names: [b]\n", "3:3",
     "names stands twice", "put both into one"),
    ("en/questions/slip.yaml", "dx_sle:\n  names: [lupus\n", "3:1", "", "check indentation"),
    ("en/questions/slip.yaml", "- dx_sle\n", "1:1", "the file is no mapping", "write keys"),
    ("en/words.yaml", "nevr: [never]\n", "1:1", "no word sense is called nevr",
     "did you mean never?"),
    ("en/illnesses.yaml", "dx_slee: [lupus]\n", "1:1", "no illness is called dx_slee",
     "did you mean dx_sle?"),
    ("zh/drips.yaml", "mnth: [每月]\n", "1:1", "no key of drips is called mnth",
     "did you mean month?"),
    ("traits.yaml", "illnesses: [conditions]\ntoday: [pregnent]\n", "2:9",
     "no fact is called pregnent", "did you mean pregnant?"),
    ("traits.yaml", "today: [heart_conditions.hart_failure]\n", "1:9",
     "no option of heart_conditions is called hart_failure", "did you mean heart_failure?"),
    ("traits.yaml", "biologics: [tnff]\n", "1:13", "no family of medicines is called tnff",
     "did you mean tnf?"),
    ("traits.yaml", "same: { mmf: mycophenolat }\n", "1:14",
     "no medicine is called mycophenolat", "did you mean mycophenolate?"),
    ("traits.yaml", "of_medicines:\n  ctx_months: [cyclofosfamid]\n", "2:16",
     "no medicine, nor a family is called cyclofosfamid", "did you mean cyclophosphamide?"),
]  # fmt: skip


def test_the_lexicon_that_is_shipped_is_sound() -> None:
    assert lexicon_issues(FACTS) == ()


@pytest.mark.parametrize(("file", "written", "at", "what", "do"), SLIPS)
def test_a_slip_is_named_where_it_stands_with_its_remedy(
    tmp_path: Path, file: str, written: str, at: str, what: str, do: str
) -> None:
    (tmp_path / "en" / "questions").mkdir(parents=True)
    (tmp_path / "zh" / "questions").mkdir(parents=True)
    shutil.copy(lexicon.HERE / "traits.yaml", tmp_path)
    for lang in lexicon.LANGUAGES:
        shutil.copy(lexicon.HERE / lang / "medicines.yaml", tmp_path / lang)
    (tmp_path / file).write_text(written, "utf-8")
    (issue,) = lexicon_issues(FACTS, tmp_path)
    assert str(issue).startswith(f"{SHOWN}/{file}:{at}: ")
    assert what in issue.what
    assert issue.do.startswith(do)


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "traits.yaml").write_bytes(b"today: [\xff]\n")
    (issue,) = lexicon_issues(FACTS, tmp_path)
    assert "not UTF-8" in issue.what


def test_trials_check_prints_the_slips_of_the_lexicon_and_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    slip = Issue(f"{SHOWN}/en/words.yaml", 3, 1, "no word sense is called nevr", "correct it")
    monkeypatch.setattr(checking, "lexicon_issues", lambda facts: (slip,))
    done = CliRunner().invoke(app, ["trials", "check"])
    assert done.exit_code == 1
    assert done.output.splitlines() == [str(slip)]
