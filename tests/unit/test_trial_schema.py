"""The JSON Schema for editors: current, true of the trial files, of one mind with the parser."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bot.cli.authoring.schema import COMMAND, FILE
from tests import shipped
from trials.authoring.schema import schema_of, schema_text
from trials.conditions import InvalidEntry, Place, parse
from trials.cross_checks import in_condition
from trials.library import HERE
from trials.vocabulary import Kind
from trials.yaml_files import SourceFile
from trials.yaml_files import load as load_yaml

LIBRARY = shipped.library()
SCHEMA = schema_of(LIBRARY)
VALIDATOR = Draft202012Validator(SCHEMA)
CONDITION = Draft202012Validator({"$ref": "#/$defs/Condition", "$defs": SCHEMA["$defs"]})
PROTOCOLS = sorted(path for path in (HERE / "protocols").glob("NCT????????.yaml"))


def content_of(path: Path, old: str = "", new: str = "") -> Any:
    text = path.read_text(encoding="utf-8")
    assert old in text
    raw = load_yaml(SourceFile(path.name, text.replace(old, new, 1) if old else text))
    return json.loads(json.dumps(raw, default=date.isoformat))  # an editor sees a day as text


def test_the_schema_beside_the_files_is_current():
    assert FILE.read_text(encoding="utf-8") == schema_text(LIBRARY), f"run `{COMMAND}`"


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", PROTOCOLS, ids=lambda path: path.stem)
def test_every_trial_file_names_the_schema_and_fits_it(path: Path):
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    assert first == "# yaml-language-server: $schema=schema.json"
    assert not [error.message for error in VALIDATOR.iter_errors(content_of(path))]


SLIPS = [
    ("status: recruiting", "status: open"),
    ("as_of: 2025-07-22", "as_of: soon"),
    ("reviewed: null", "reviewd: null"),
    ("reviewed: null", "reviewed: { by: somebody }"),
    ("id: NCT06010472", "id: NCT0601047"),
    ("sites: [changhai]", "sites: [changhia]"),
    ("sites: [changhai]", "sites: []"),
    ("disease: [dx_sle]", "disease: [sex]"),
    ("{ dx_sle: true }", "{ dx_slee: true }"),
    ("{ dx_sle: true }", "{ dx_sle: lupus }"),
    ("infection_status: on_iv_treatment", "infection_status: on_iv"),
    ("fludarabine, obinutuzumab", "fludarabin, obinutuzumab"),
    ("{ min: 60 }", "{ min: 6.0 }"),
    ("{ min: 60 }", "{ minimum: 60 }"),
    ("{ min: 60 }", "{ min: 60, above: 60 }"),
    ("{ min: 60 }", "{ min: sixty }"),
    ("{ min: 60 }", "{}"),
    ("nyha_class: { min: 3 }", "nyha_class: { has_any: [a] }"),
    ("{ times_uln: { above: 1 } }", "{ times_uln: {} }"),
    ("{ id: I1b, source: inclusion 1, include", "{ id: I1b, include"),
    ("exclusion 14, at_site", "exclusion 14, passing: true, at_site"),
    ("exclusion 14, at_site", "exclusion 14, exclude: { sex: male }, at_site"),
    ("passing: true", "passing: soon"),
    ("include: { always: true }", "include: { always: false }"),
    ("include: { always: true }", "include: { always: true, sex: male }"),
    ("include: { always: true }", "include: {}"),
    ("say: b_cell_drug_wash_out", "say: Wash out"),
    ("when: { if: { childbearing_potential: true }, then", "when: { iff: { dka: true }, then"),
]


@pytest.mark.parametrize(("old", "new"), SLIPS)
def test_an_authors_slip_is_refused(old: str, new: str):
    assert not VALIDATOR.is_valid(content_of(HERE / "protocols/NCT06010472.yaml", old, new))


def parsed(raw: dict[str, Any]) -> bool:
    try:
        condition = parse(raw, Place("x.yaml"))
    except InvalidEntry:
        return False
    return not list(in_condition(condition, LIBRARY.vocabulary))


ASKED: tuple[Any, ...] = (
    True, "none", 1, 3.5, 10**9, ["none"], [1, 2], [], {}, {"min": 1}, {"min": 1, "below": 2},
    {"min": 10**9}, {"min": -1}, {"min": True}, {"min": 1, "above": 2}, {"has_any": ["none"]},
    {"has_any": []}, {"times_uln": {"max": 3}}, {"times_uln": {"max": 10**9}},
    {"times_uln": {"least": 3}}, {"reported": "positive"}, {"reported": "yes"}, {"reported": True},
    {"courses": {"any": True, "months": {"min": 3}}}, {"courses": {"months": {"min": 3}}},
    {"courses": {"of": ["rituximab"], "months": {"min": 3}}},
    {"courses": {"of": ["aspirin"], "months": {"min": 3}}},
    {"courses": {"of": [], "months": {"min": 3}}},
    {"courses": {"of": ["rituximab"], "any": True, "months": {"min": 3}}},
    {"courses": {"any": True, "months": {"min": 10**9}}}, None,
)  # fmt: skip


def asked_of(fact_id: str) -> list[Any]:
    options = list(LIBRARY.vocabulary[fact_id].options)
    return [*ASKED, *options[:1], options[:2], {"has_any": options[:2]}]


@pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.value)
def test_schema_and_parser_agree_on_what_can_be_asked_of_a_fact(kind: Kind):
    facts = [fact.id for fact in LIBRARY.vocabulary.facts.values() if fact.kind is kind]
    assert facts
    for fact in facts[:8]:
        for asked in asked_of(fact):
            raw = {fact: asked}
            assert CONDITION.is_valid(raw) is parsed(raw), raw


SHAPES: tuple[dict[str, Any], ...] = (
    {}, {"id": "A"}, {"id": "A", "dka": True}, {"id": 1, "dka": True}, {"reading": "So."},
    {"reading": "So.", "dka": True}, {"id": "A", "reading": "So.", "dka": True},
    {"id": "A", "reading": "", "dka": True}, {"dka": True, "pregnant": False},
    {"all": []}, {"all": [{"dka": True}]}, {"any": [{"dka": 1}]}, {"any": {"dka": True}},
    {"all": [{"dka": True}], "dka": True}, {"all": [{"dka": True}], "any": [{"dka": True}]},
    {"all": [{"dka": True}], "valid_if": {"dka": True}}, {"dka": True, "valid_if": {"sex": "male"}},
    {"at_least": {"n": 1, "of": [{"dka": True}]}}, {"at_least": {"n": 0, "of": [{"dka": True}]}},
    {"at_least": {"of": [{"dka": True}]}}, {"when": {"if": {"dka": True}}},
    {"when": {"if": {"dka": True}, "then": {"sex": "male"}}}, {"at_site": "because"},
    {"at_site": ""}, {"at_site": True}, {"always": True}, {"always": False}, {"never": True},
    {"id": "A", "all": [{"dka": True}]}, {"nothing": True},
)  # fmt: skip


@pytest.mark.parametrize("raw", SHAPES, ids=str)
def test_schema_and_parser_agree_on_the_shape_of_a_condition(raw: dict[str, Any]):
    assert CONDITION.is_valid(raw) is parsed(raw)
