"""What authors and clinicians are shown of a trial: the list, the rules, the document to sign."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.authoring.criteria import COMMAND, document
from bot.cli.registry import app
from tests import shipped
from trials.authoring.rendering import how_parts_join, rule_lines, rule_text
from trials.authoring.sheet import Sheet, parts_of
from trials.conditions import Atom, Condition, InvalidEntry, Place, parse
from trials.conditions.operators import Operator

ROOT = Path(__file__).parents[2]
ATOMS = (ROOT / "tests/data/atoms.txt").read_text(encoding="utf-8").split()
LIBRARY = shipped.library()
WORDS = shipped.words()


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["trials", *arguments])
    return done.exit_code, done.stdout, done.stderr


def read(raw: object) -> Condition:
    return parse(raw, Place("x.yaml"))


def text(raw: object) -> str:
    return rule_text(read(raw), LIBRARY.vocabulary)


# Between them, every operator and every group.
RULES = [
    ({"age_years": {"min": 18, "max": 65}}, "age_years from 18 to 65 years"),
    ({"lymphocytes": {"above": 1.0}}, "lymphocytes > 1 × 10^9/L"),
    ({"tbil": {"times_uln": {"above": 1.5, "max": 3}}}, "tbil > 1.5, ≤ 3 × upper limit"),
    ({"acr_functional_class": 4}, "acr_functional_class = 4"),
    ({"malignancy": ["current", "past_cured"]}, "malignancy is one of (current, past_cured)"),
    ({"pregnant": False}, "pregnant = no"),
    ({"conv_response": {"has_any": ["relapsed"]}}, "conv_response includes relapsed"),
    (
        {"ana_titre": {"reported": "positive"}},
        "ana_titre reported only as positive, without a number",
    ),
    (
        {"immuno_months": {"courses": {"any": True, "months": {"min": 6}}}},
        "immuno_months ≥ 6 months of any drug",
    ),
    (
        {"immuno_months": {"courses": {"of": ["rituximab"], "months": {"above": 3}}}},
        "immuno_months > 3 months of rituximab",
    ),
    (
        {"anc": {"min": 1}, "valid_if": {"csf_weeks_ago": {"above": 2}}},
        "anc ≥ 1 × 10^9/L (counted only where csf_weeks_ago > 2 weeks)",
    ),
    (
        {"any": [{"dx_sle": True}, {"dx_ln": True, "pregnant": False}]},
        "dx_sle = yes or (dx_ln = yes and pregnant = no)",
    ),
    (
        {"at_least": {"n": 2, "of": [{"haq": {"min": 0.25}}, {"phga": {"min": 2}}, {"dka": True}]}},
        "at least 2 of: haq ≥ 0.25 points; phga ≥ 2 points; dka = yes",
    ),
    (
        {"when": {"if": {"sex": "male"}, "then": {"at_site": "who_knows"}}},
        "if sex = male, then the hospital decides (who knows)",
    ),
    ({"always": True}, "always"),
    ({"never": True}, "never"),
    ({"id": "A1", "dka": True}, "A1: dka = yes"),
]


@pytest.mark.parametrize(("raw", "said"), RULES)
def test_a_rule_is_written_out_for_a_reader(raw, said):
    assert text(raw) == said


def test_every_operator_and_every_group_can_be_written_out():
    nodes = [node for raw, _ in RULES for node in read(raw).walk()]
    operators = {type(getattr(node, "operator", None)) for node in nodes}
    assert set(Operator.__subclasses__()) <= operators
    assert set(Condition.__subclasses__()) <= {type(node) for node in nodes}


def test_a_long_rule_becomes_a_tree():
    either = {"any": [{"dx_sle": True}, {"dx_ln": True}]}
    rule = read({"all": [either, *({"malignancy_type": "other"} for _ in range(4))]})
    lines = rule_lines(rule, LIBRARY.vocabulary)
    assert [(line.depth, line.text) for line in lines[:3]] == [
        (0, "all of"), (1, "dx_sle = yes or dx_ln = yes"), (1, "malignancy_type = other"),
    ]  # fmt: skip


def test_a_group_says_how_its_atoms_hang_together():
    first, second, third = ({"id": name, "dka": True} for name in ("A", "B", "C"))
    group = read({"any": [{"all": [first, second]}, third]})
    assert how_parts_join(group, LIBRARY.vocabulary) == "(A and B) or C"


def sheets(trial: str) -> dict[str, Sheet]:
    parts = parts_of(LIBRARY, LIBRARY.trials[trial])
    return {sheet.id: sheet for part in parts for sheet in part.sheets}


def test_a_sheet_says_who_answers():
    ra = sheets("NCT06464679")
    assert ra["I1"].who == ("participant",)
    assert ra["I4a"].who == ("participant", "report", "hospital")
    assert ra["I7"].who == ("hospital",)
    assert ra["I7"].at_site == ("haemodynamic stability",)


def test_a_heading_is_marked_as_one():
    found = {
        (trial, id) for trial in LIBRARY.trials for id, s in sheets(trial).items() if s.heading
    }
    assert found == {("NCT06585514", "E2hdr"), ("NCT06464679", "RA-7.6")}


def test_a_reading_of_a_group_stands_at_each_of_its_atoms_before_their_own():
    ssc = sheets("NCT06464679")
    group = "Printed as a definition"
    assert str(ssc["SSC-4.1"].reading).startswith(group)
    assert str(ssc["SSC-4.1"].reading).endswith("More than 10 % is strict.")
    assert str(ssc["SSC-4.2"].reading).startswith(group)


def test_a_reading_is_one_sentence_beside_an_id():
    assert read({"id": "A", "reading": "So.", "dka": True}) == Atom("A", read({"dka": True}), "So.")
    for slip in ({"reading": "So.", "dka": True}, {"id": "A", "reading": 3, "dka": True}):
        with pytest.raises(InvalidEntry, match="a sentence beside an id"):
            read(slip)


def test_no_reading_is_among_the_words_that_people_read():
    said = "\n".join(text for language in WORDS.sources.values() for text in language.values())
    readings = [s.reading for trial in LIBRARY.trials for s in sheets(trial).values() if s.reading]
    assert len(readings) > 150
    assert not [one for one in readings if one in said]


def test_the_document_to_sign_is_current():
    shipped = (ROOT / "docs/criteria.md").read_text(encoding="utf-8")
    assert shipped == document(LIBRARY, WORDS), f"run `{COMMAND}`"


def test_the_command_that_writes_it_writes_that_very_file():
    before = (ROOT / "docs/criteria.md").read_text(encoding="utf-8")
    assert run("criteria", "--write")[0] == 0
    assert (ROOT / "docs/criteria.md").read_text(encoding="utf-8") == before


def test_the_document_holds_every_atom_once_with_its_words_and_a_line_to_sign():
    sections = document(LIBRARY, WORDS).split("\n## ")[1:]
    found = []
    for section in sections:
        trial = section.split("\n", 1)[0]
        assert section.count("**Checked against the record by") == 1
        blocks = section.split("\n#### ")[1:]
        found += [f"{trial}/{block.split()[0]}" for block in blocks]
        for block in blocks:
            for part in ("- Source: ", "- Rule:", "- en: ", "- zh: "):
                assert block.count(f"\n{part}") >= 1, block
    assert sorted(found) == sorted(ATOMS)


def test_the_list_has_a_line_a_trial_and_counts_every_criterion():
    code, out, _ = run("list", "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [row["id"] for row in rows] == list(LIBRARY.trials)
    assert sum(row["common"] + sum(row["cohorts"].values()) for row in rows) == len(ATOMS)
    plain = run("list")[1].splitlines()
    assert len(plain) == len(rows)
    assert "pss +8, ssc +5, iim +11, ra +14" in plain[2]
    assert "criteria not published" in plain[1]


def test_show_has_every_atom_in_the_language_asked_for():
    code, out, _ = run("show", "NCT06464679", "--lang", "zh")
    assert code == 0
    for atom in sheets("NCT06464679"):
        assert f"\n  {atom}  [" in out, atom
    assert "“白细胞须不低于3×10⁹/L。”" in out
    assert "together: SSC-4.1 or SSC-4.2" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "NCT0646467"], "did you mean NCT06464679?"),
        (["criteria", "nct06464697"], "did you mean NCT06464679?"),
        (["show", "lupus"], "there are NCT06010472"),
        (["show", "NCT06464679", "--lang", "fr"], "use en or zh"),
        (["criteria", "NCT06464679", "--write"], "leave the id or --write out"),
    ],
)
def test_a_wrong_call_says_what_to_write(arguments, said):
    code, _, err = run(*arguments)
    assert code != 0
    assert said in " ".join(err.replace("│", " ").split())
