"""The people beside each trial file get the verdicts they must, and nobody is missing."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests import shipped
from trials.authoring.examples import ENDING, first_people, people
from trials.authoring.examples_check import check_examples
from trials.conditions import Place
from trials.library import HERE, Library, load
from trials.verdicts import Verdict

LIBRARY = shipped.library()
TRIAL = "NCT06010472"
FILE = f"protocols/{TRIAL}{ENDING}"
RULES = f"protocols/{TRIAL}.yaml"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    root = tmp_path / "trials"
    shutil.copytree(HERE / "protocols", root / "protocols")
    return root


def edit(root: Path, name: str, old: str, new: str) -> None:
    path = root / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def line_of(root: Path, name: str, text: str) -> int:
    lines = (root / name).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def issues_of(root: Path, *trials: str, library: Library = LIBRARY) -> list[str]:
    """The issues of these trials alone: a test need not wait for the people of all."""
    for path in (root / "protocols").glob(f"*{ENDING}"):
        if path.name.removesuffix(ENDING) in library.trials.keys() - {*trials}:
            path.unlink()
    chosen = {name: library.trials[name] for name in trials}
    return [str(issue) for issue in check_examples(replace(library, trials=chosen), root)]


def with_facts(root: Path) -> Path:
    shutil.copytree(HERE / "facts", root / "facts")
    shutil.copy(HERE / "sites.yaml", root)
    return root


def test_the_shipped_people_get_their_verdicts() -> None:
    assert check_examples(LIBRARY) == ()


def test_every_cohort_begins_with_a_likely_person_where_it_can_have_one() -> None:
    found = {(p.trial, p.cohort): p.expected.verdict for p in first_people(HERE / "protocols")}
    assert found == {
        (trial.id, cohort.id): Verdict.LIKELY if trial.published else Verdict.POSSIBLE
        for trial in LIBRARY.trials.values()
        for cohort in trial.cohorts
    }


def test_children_have_a_guardian_who_answers_and_agrees() -> None:
    for one in people(HERE / "protocols"):
        age = one.facts["age_years"]
        if isinstance(age, int) and age < 18 and one.facts["respondent"] == "guardian":
            assert one.facts["guardian_consent"] is True, one.id
        if one.trial == "NCT07283315" and one.expected.verdict is Verdict.LIKELY:
            assert one.facts["respondent"] == "guardian", one.id


def test_a_wrong_verdict_is_named_with_its_line_and_reasons(files: Path) -> None:
    edit(files, FILE, "{ sledai_2k: 7 }, verdict: excluded", "{ sledai_2k: 7 }, verdict: likely")
    line = line_of(files, FILE, "id: sle-quiet")
    (issue,) = issues_of(files, TRIAL)
    assert issue.startswith(f"trials/{FILE}:{line}:")
    assert "sle-quiet is excluded (I4), not likely" in issue


def test_a_rule_that_was_moved_is_noticed_by_the_people(files: Path) -> None:
    edit(files, RULES, "sledai_2k: { min: 8 }", "sledai_2k: { min: 7 }")
    found = issues_of(files, TRIAL, library=load(with_facts(files)))
    assert [issue for issue in found if "sle-quiet is likely, not excluded" in issue]


WRONG = {
    "because: [E2b]": ("because: [E2a]", "sle-drip has other reasons than E2a, they are: E2b"),
    "retry_on: 2026-03-05": ("retry_on: 2026-03-06", "the day is 2026-03-05"),
    "missing: [I9]": ("missing: []", "has other reasons than none, they are: I9"),
    "id: sle-two-b,": ("id: sle-drip,", "sle-drip stands twice"),
    "sle-two-b, based_on: sle,": ("sle-two-b, based_on: nobody,", "nobody above is called nobody"),
    "{ sledai_2k: 7 }": ("{ sledai: 7 }", "no fact is called sledai, did you mean sledai_2k?"),
    "{ age_years: 15 }": ("{ age_years: old }", "age_years"),
    "cohort: sle\n": ("cohort: sie\n", "has no cohort sie, use one of sle"),
    "on: 2026-03-02\n": ("", "a key is missing: on, add it"),
}


@pytest.mark.parametrize("old", WRONG)
def test_a_slip_is_named_with_what_to_do(files: Path, old: str) -> None:
    new, said = WRONG[old]
    edit(files, FILE, old, new)
    found = [issue for issue in issues_of(files, TRIAL) if said in issue]
    assert found
    assert all(issue.startswith(f"trials/{FILE}:") for issue in found)


def test_all_wrong_people_of_all_files_are_named_at_once(files: Path) -> None:
    edit(files, FILE, "{ sledai_2k: 7 }", "{ sledai_2k: 8 }")
    edit(files, FILE, "{ age_years: 15 }", "{ age_years: 18 }")
    edit(files, f"protocols/NCT06421701{ENDING}", "{ dx_sle: false, dx_ra: true }", "{}")
    assert len(issues_of(files, TRIAL, "NCT06421701")) == 3


def remove(root: Path, name: str, person: str) -> None:
    """Takes a person out of the file, from their dash to the next."""
    path = root / name
    head, _, rest = path.read_text("utf-8").partition(f"  - {{ id: {person},")
    assert rest, person
    _, end, tail = rest.partition(" }\n  - ") if " }\n  - " in rest else ("", "", "")
    path.write_text(head + (f"  - {tail}" if end else ""), encoding="utf-8")


def test_a_way_that_nobody_shows_is_named_in_the_trial_file(files: Path) -> None:
    remove(files, FILE, "sle-dsdna")
    line = line_of(files, RULES, "id: I6.2,")
    (issue,) = issues_of(files, TRIAL)
    assert issue.startswith(f"trials/{RULES}:{line}:")
    assert "nobody meets I6.1, I6.2, I6.3 by this way alone" in issue


@pytest.mark.parametrize(
    ("trial", "person"),
    [
        ("NCT06464679", "iim-beyond-muscle"),  # one of five, of which two must hold
        ("NCT06585514", "sle-epilepsy"),  # inside another way
        ("NCT06585514", "sle-dsdna-word"),  # a red flag
        ("NCT07283315", "sle-allergic-fludarabine"),  # a way of an exclusion
        ("NCT07283315", "mdr-srns-other-agent"),
    ],
)
def test_every_kind_of_way_must_be_shown(files: Path, trial: str, person: str) -> None:
    remove(files, f"protocols/{trial}{ENDING}", person)
    found = issues_of(files, trial)
    assert len(found) == 1
    assert all("by this way alone" in issue for issue in found)


def test_a_verdict_that_nobody_shows_is_named(files: Path) -> None:
    remove(files, "protocols/NCT07283315.examples.yaml", "aav-young")
    assert issues_of(files, "NCT07283315") == [
        f"trials/protocols/NCT07283315{ENDING}:4:1: nobody shows not_now for aav, "
        "add a person who gets this verdict"
    ]


def test_a_trial_without_people_and_people_without_a_trial_are_named(files: Path) -> None:
    (files / FILE).rename(files / f"protocols/NCT00000001{ENDING}")
    found = issues_of(files, TRIAL)
    assert [issue.partition(",")[0] for issue in found] == [
        f"trials/protocols/NCT00000001{ENDING}:1:1: there is no such trial",
        f"trials/{FILE}:1:1: {TRIAL} has no example people",
    ]


def test_the_bot_does_not_read_the_people(files: Path) -> None:
    before = load(with_facts(files)).hash
    (files / FILE).write_text("{", encoding="utf-8")
    assert load(files).hash == before
    assert len(issues_of(files, TRIAL)) == 1


def test_a_person_with_changes_has_the_other_answers_too() -> None:
    found = {one.id: one for one in people(HERE / FILE)}
    assert found["sle-quiet"].facts == {**found["sle"].facts, "sledai_2k": 7}
    assert found["sle"].place == Place(str(HERE / FILE), ("people", 0))
