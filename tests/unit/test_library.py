"""The library: the shipped files are sound, and every kind of slip is found in its place."""

import shutil
from pathlib import Path

import pytest

from tests import shipped
from trials.library import HERE, InvalidContent, check, load

SLE = "protocols/NCT07283315.yaml"
CAR_NK = "protocols/NCT06010472.yaml"

# The atoms of the registry records, in their order.
ATOMS = {
    "NCT06010472": """I1a I1b I1c I2a I2b I3a I3b I4 I5 I6.1 I6.2 I6.3 I7a I7b I8 I9 E1a E1b E2a
        E2b E3 E4 E5 E6 E7 E8a E8b E9a E9b E9c E10 E11 E12 E13 E14""",
    "NCT07283315": """I1 I2a I2b I3a I3b I3c I4 I5a I5b I6 E1a E1b E2 E3 E4a E4b E4c E4d E4e E5a
        E5b E5c E5d E5e E6a E6b E7 E8 E9 E10 E11a E11b E12 E13 E14 E16 AGE SLE-1 SLE-2 SLE-3.1
        SLE-3.2 SLE-3.3 SLE-4 SLE-5 SRNS-1 SRNS-2 SRNS-3.1 SRNS-3.2 SRNS-3.3 SRNS-3.4 SRNS-4 IGAN-1
        IGAN-2 IGAN-3a IGAN-3.1a IGAN-3.1b IGAN-3.2 IGAN-3.3 IGAN-3.4a IGAN-3.4b SSC-1 SSC-2 SSC-3
        SSC-4 SSC-5.1 SSC-5.2 SSC-5.3 SSC-6a SSC-6b AAV-1 AAV-2 AAV-3.1 AAV-3.2 AAV-4 AAV-5""",
}


@pytest.fixture
def files(tmp_path: Path) -> Path:
    root = tmp_path / "trials"
    for name in ("facts", "protocols"):
        shutil.copytree(HERE / name, root / name)
    shutil.copy(HERE / "sites.yaml", root)
    return root


def edit(root: Path, name: str, old: str, new: str) -> None:
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, f"{old!r} is not in {name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def line_of(root: Path, name: str, text: str) -> int:
    lines = (root / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def test_the_shipped_files_are_sound() -> None:
    assert check() == ()


@pytest.mark.parametrize("trial_id", ATOMS)
def test_every_atom_of_the_record_is_encoded_with_its_source(trial_id: str) -> None:
    trial = shipped.library().trials[trial_id]
    criteria = [*trial.common, *(one for cohort in trial.cohorts for one in cohort.criteria)]
    assert [atom for one in criteria for atom in one.atoms()] == ATOMS[trial_id].split()
    assert all(one.source for one in criteria)


def test_the_library_holds_what_the_files_say() -> None:
    library = shipped.library()
    trial = library.trials["NCT06010472"]
    assert (trial.status.value, trial.as_of.isoformat(), trial.reviewed) == (
        "recruiting", "2025-07-22", None)  # fmt: skip
    assert trial.cohort("sle").disease == ("dx_sle",)
    site = library.sites["zju_children"]
    assert (site.public_phone, site.promise_days, site.summary_hour) == (
        "0571-56555983", 3, "08:30")  # fmt: skip
    assert library.sites["changhai"].public_phone is None
    assert len(library.vocabulary.facts) >= 175


def test_no_mobile_number_of_a_doctor_is_in_any_file() -> None:
    for path in HERE.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        assert "13516819071" not in text
        assert "17794588355" not in text


def test_a_hash_changes_with_its_file_and_only_with_it(files: Path) -> None:
    before = load(files)
    edit(files, CAR_NK, "max: 65", "max: 66")
    after = load(files)
    assert after.trials["NCT06010472"].hash != before.trials["NCT06010472"].hash
    assert after.trials["NCT07283315"].hash == before.trials["NCT07283315"].hash
    assert after.hash != before.hash


# file, old text, new text, what the issue must say; the line is that of the new text
SLIPS = [
    (CAR_NK, "{ dx_sle: true }", "{ dx_slee: true }", "did you mean dx_sle?"),
    (CAR_NK, "on_iv_treatment }", "on_iv }", "has no option on_iv"),
    (CAR_NK, "fludarabine, obinutuzumab", "fludarabin, obinutuzumab", "no option fludarabin"),
    (CAR_NK, "hemoglobin: { min: 60 }", "hemoglobin: { min: 6.0 }", "no possible value"),
    (CAR_NK, "nyha_class: { min: 3 } }", "nyha_class: { has_any: [a] } }", "cannot be asked this"),
    (CAR_NK, "{ consent_willing: true }", "{ consent_willing: 1 }", "cannot be asked this"),
    (CAR_NK, "{ min: 18, max: 65 }", "{ min: 65, max: 18 }", "above the upper"),
    (CAR_NK, "{ min: 18, max: 65 }", "{ minimum: 18 }", "unknown word"),
    (CAR_NK, "id: I1c,", "id: I1a,", "I1a stands twice"),
    (CAR_NK, "sites: [changhai]", "sites: [changhia]", "no site is called"),
    (CAR_NK, "disease: [dx_sle]", "disease: [sex]", "no disease fact"),
    (CAR_NK, "disease: [dx_sle]", "disease: [dx_ra]", "no criterion asks for dx_ra"),
    (CAR_NK, "status: recruiting", "status: open", "status: "),
    (CAR_NK, "as_of: 2025-07-22", "as_of: soon", "as_of: "),
    (CAR_NK, "reviewed: null", "reviewd: null", "unknown key reviewd"),
    (CAR_NK, "id: NCT06010472", "id: NCT06010473", "not the file's name"),
    (CAR_NK, "{ id: I1b, source: inclusion 1, include", "{ id: I1b, include", "missing: source"),
    (CAR_NK, "id: I1b, source", "source", "without an id"),
    (CAR_NK, "exclusion 14, at_site", "exclusion 14, exclude: { sex: male }, at_site", "one sense"),
    (CAR_NK, "exclusion 14, at_site", "exclusion 14, passing: true, at_site", "only listed"),
    (CAR_NK, "{ nyha_class: { min: 1 } }", "{ nyha: { min: 1 } }", "no fact is called nyha"),
    (CAR_NK, "{ bcell_drug_days_ago: { max: 30 } }, say", "{ bcell: true }, say", "no fact is"),
    (CAR_NK, "sites: [changhai]", "sites: &here [changhai]", "anchor"),
    (CAR_NK, "{ dx_sle: true }", "{ <<: { dx_sle: true } }", "merge"),
    (CAR_NK, "passing: true", "passing: yes", "passing: "),
    (CAR_NK, "status: recruiting", "status: recruiting\nstatus: closed", "duplicate key"),
    (CAR_NK, "status: recruiting", "status: ]", "expected the node"),
    (CAR_NK, "reviewed: null", "reviewed: null\ncriteria: not_yet", "criteria: "),
    (SLE, "{ alt: { times_uln: { max: 3 } } }", "{ alt: { max: 3 } }", "cannot be asked this"),
    (SLE, "tacrolimus,\n", "tacrolimus, aspirin,\n", "no option aspirin"),
    (SLE, "{ esrd_dialysis: true }\n", "{ esrd: true }\n", "no fact is called esrd"),
    ("sites.yaml", "timezone: Asia/Shanghai", "timezone: Asia/Shangai", "no such time zone"),
    ("sites.yaml", 'summary_hour: "08:30"', 'summary_hour: "8:30"', "summary_hour: "),
    ("sites.yaml", "id: zju_children", "id: changhai", "stands twice"),
    ("sites.yaml", "promise_days: 3", "promise_days: soon", "promise_days: "),
    ("facts/person.yaml", "id: consent_willing, kind: yes_no", "id: consent_willing, kind: yesno",
     "kind: "),
    ("facts/person.yaml", "id: consent_willing", "id: sex", "stands twice"),
    ("facts/person.yaml", "{ age_years: { below: 18 } }", "{ agee_years: { below: 18 } }",
     "did you mean age_years?"),
    ("facts/person.yaml", "{ age_years: { below: 18 } }", "{ age_years: { below: x } }",
     "not a number"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "said"), SLIPS)
def test_a_slip_is_reported_on_its_line_with_a_remedy(
    files: Path, name: str, old: str, new: str, said: str
) -> None:
    before = (files / name).read_text(encoding="utf-8")
    line = before[: before.index(old)].count("\n") + 1
    edit(files, name, old, new)
    issues = [one for one in check(files) if said in f"{one.what}, {one.do}"]
    assert issues, check(files)
    assert issues[0].file == f"trials/{name}"
    assert issues[0].do
    assert line - 2 <= issues[0].line <= line + 1


def test_a_position_is_exact(files: Path) -> None:
    edit(files, CAR_NK, "{ dx_sle: true }", "{ dx_slee: true }")
    issue = next(one for one in check(files) if "dx_slee" in one.what)
    assert issue.line == line_of(files, CAR_NK, "dx_slee")
    line = (files / CAR_NK).read_text(encoding="utf-8").splitlines()[issue.line - 1]
    assert line[issue.column - 1 :].startswith("dx_slee")
    assert str(issue).startswith(f"trials/{CAR_NK}:{issue.line}:{issue.column}: no fact")


def test_all_slips_of_all_files_are_reported_at_once(files: Path) -> None:
    edit(files, CAR_NK, "{ consent_willing: true }", "{ consent: true }")
    edit(files, SLE, "{ dx_iim: true }", "{ dx_im: true }")
    edit(files, "sites.yaml", "promise_days: 3", "promise_days: 0")
    # The broken site is missing in every trial that is led there.
    assert {one.file.split("/")[-1] for one in check(files)} == {
        "NCT06010472.yaml", "NCT06464679.yaml", "NCT07283315.yaml", "sites.yaml"}  # fmt: skip


def test_the_bot_does_not_start_on_an_unsound_file(files: Path) -> None:
    edit(files, CAR_NK, "dx_sle: true", "dx_sle: maybe")
    with pytest.raises(InvalidContent):
        load(files)


def test_a_day_no_calendar_has_and_a_foreign_encoding_are_issues(files: Path) -> None:
    edit(files, CAR_NK, "2025-07-22", "2025-13-22")
    (files / "sites.yaml").write_bytes(b"\xff\xfe")
    said = {one.file.split("/")[-1]: one.do for one in check(files)}
    assert said["NCT06010472.yaml"] == "correct the date"
    assert said["sites.yaml"] == "save it as UTF-8"


def test_a_missing_file_is_an_issue_too(tmp_path: Path) -> None:
    assert len(check(tmp_path)) == 3


def test_a_trial_without_published_criteria_must_say_so(files: Path) -> None:
    (files / "protocols" / "NCT06421701.yaml").write_text(UNPUBLISHED, encoding="utf-8")
    assert check(files) == ()
    edit(files, "protocols/NCT06421701.yaml", NOCRIT, "")
    assert "not published" in check(files)[0].what


NOCRIT = "  - { id: NOCRIT, source: whole file, at_site: criteria_not_published }\n"
UNPUBLISHED = f"""\
id: NCT06421701
status: recruiting
as_of: 2025-05-25
reviewed: null
sites: [zju_children]
criteria: not_published
common:
  - {{ id: SCOPE, source: L1, include: {{ dx_sle: true }} }}
{NOCRIT}cohorts:
  - {{ id: sle, disease: [dx_sle], criteria: [] }}
"""


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("holidays: [2026-10-01, 2026-02-30]", "2026-02-30"),
        ("holidays: [2026-10-01, soon]", "valid date"),
        ("holidays: [2026-10-01, 2026-10-01]", "the holiday 2026-10-01 stands twice"),
        ("weekend: [sat, sunday]", "no such day of the week"),
        ("weekend: [mon, tue, wed, thu, fri, sat, sun]", "no working day is left"),
        ('quiet: { from: "25:00", to: "08:00" }', "from"),
        ('quiet: { from: "21:00" }', "a key is missing: to"),
    ],
)
def test_a_slip_in_the_calendar_of_a_site_is_named_in_its_line(
    files: Path, line: str, what: str
) -> None:
    edit(files, "sites.yaml", "  promise_days: 3\n", f"  {line}\n  promise_days: 3\n")
    (issue,) = [one for one in check(files) if one.file.endswith("sites.yaml")]
    assert what in str(issue)
    assert issue.line == line_of(files, "sites.yaml", line)


def test_a_site_has_the_calendar_of_its_entry(files: Path) -> None:
    line = '  weekend: [fri]\n  holidays: [2027-01-01]\n  quiet: { from: "22:00", to: "07:00" }\n'
    edit(files, "sites.yaml", "  promise_days: 3\n", f"{line}  promise_days: 3\n")
    site = load(files).sites["changhai"]
    assert (site.weekend, [day.isoformat() for day in site.holidays]) == (("fri",), ["2027-01-01"])
    assert (site.quiet.since, site.quiet.until) == ("22:00", "07:00")
