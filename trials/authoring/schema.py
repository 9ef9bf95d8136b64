"""A JSON Schema for trial files, so that an editor completes and checks what an author types.

The outer shape is that of the parser's own models; conditions are made from the grammar's words
and the facts: each fact with what can be asked of its kind, its options, its unit and its range.
"""

import json
from collections.abc import Callable, Mapping
from math import inf
from typing import Any

from trials.conditions.grammar import BESIDE, BOUNDS, GROUPS
from trials.library import Library
from trials.trial_files import TrialEntry
from trials.values import Amount, Bound
from trials.vocabulary import Fact, Kind

Schema = dict[str, Any]
_CONDITION: Schema = {"$ref": "#/$defs/Condition"}
_LIST: Schema = {"type": "array", "minItems": 1, "items": _CONDITION}
_TEXT: Schema = {"type": "string", "minLength": 1}
_TRUE: Schema = {"const": True}


def schema_of(library: Library) -> Schema:
    """Return the whole schema; the same for the same data files."""
    outer = TrialEntry.model_json_schema()
    defs = {name: _tidied(entry) for name, entry in outer.pop("$defs").items()}
    for name, key in _HOLD_CONDITIONS:
        defs[name]["properties"][key] = _CONDITION
    defs["CriterionEntry"]["oneOf"] = [
        {"required": [sense]} for sense in ("include", "exclude", "at_site")
    ]
    defs["CriterionEntry"]["if"] = {"required": ["at_site"]}
    defs["CriterionEntry"]["then"] = {
        "required": ["id"],
        "properties": {"review_if": False, "passing": {"const": False}},
    }
    diseases = [fact for fact in library.vocabulary.facts if fact.startswith("dx_")]
    defs["CohortEntry"]["properties"]["disease"]["items"] = {"enum": diseases}
    defs["Condition"] = _condition(library)
    defs["Bounds"] = _bounds(None, "Bounds; min and max include their end.")
    whole = _tidied(outer)
    whole["properties"]["sites"]["items"] = {"enum": list(library.sites)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A trial file",
        **{key: value for key, value in whole.items() if key != "title"},
        "$defs": dict(sorted(defs.items())),
    }


def schema_text(library: Library) -> str:
    """Return the schema as it stands beside the files."""
    return json.dumps(schema_of(library), indent=1, ensure_ascii=False) + "\n"


_HOLD_CONDITIONS = (
    ("CriterionEntry", "include"),
    ("CriterionEntry", "exclude"),
    ("CriterionEntry", "review_if"),
    ("NoteEntry", "when"),
    ("QueryEntry", "otherwise"),
    ("CautionEntry", "when"),
)


def _tidied(schema: Schema) -> Schema:
    """Return a schema without pydantic's titles, nor null where a key is better left out."""
    shapes = schema.get("properties", {})
    properties = {key: _without_null(shape) for key, shape in shapes.items()}
    kept = {key: value for key, value in schema.items() if key not in ("title", "description")}
    return {**kept, "properties": properties} if properties else kept


def _without_null(schema: Schema) -> Schema:
    kept = {key: value for key, value in schema.items() if key not in ("title", "default")}
    if kept.get("format") == "date":
        kept["pattern"] = r"^\d{4}-\d{2}-\d{2}$"
    match kept:
        case {"anyOf": [shape, {"type": "null"}]} if "$ref" not in shape:
            return {**{k: v for k, v in kept.items() if k != "anyOf"}, **shape}
    return kept


def _condition(library: Library) -> Schema:
    facts = {fact.id: _fact(fact) for fact in library.vocabulary.facts.values()}
    beside = {"id": _TEXT, "reading": _TEXT, "valid_if": _CONDITION}
    assert tuple(beside) == BESIDE
    return {
        "type": "object",
        "description": "Facts that must all hold, or one group.",
        "properties": {**beside, **_GROUPS, **facts},
        "additionalProperties": False,
        "not": {"propertyNames": {"enum": list(BESIDE)}},
        "dependentRequired": {"reading": ["id"]},
        "allOf": [
            {
                "if": {"required": [group]},
                "then": {"propertyNames": {"enum": [group, "id", "reading"]}},
            }
            for group in GROUPS
        ],
    }


_GROUPS: Mapping[str, Schema] = dict(
    zip(
        GROUPS,
        (
            {**_LIST, "description": "Every part holds."},
            {**_LIST, "description": "One part at least holds; exceptions come last."},
            {
                "type": "object",
                "description": "So many of the parts hold.",
                "properties": {"n": {"type": "integer", "minimum": 1}, "of": _LIST},
                "required": ["n", "of"],
                "additionalProperties": False,
            },
            {
                "type": "object",
                "description": "A rule for some only: where `if` does not hold, it holds.",
                "properties": {"if": _CONDITION, "then": _CONDITION},
                "required": ["if", "then"],
                "additionalProperties": False,
            },
            {**_TEXT, "description": "Why only the hospital can settle it: a_short_name."},
            {**_TRUE, "description": "Holds for everybody."},
            {**_TRUE, "description": "Holds for nobody."},
        ),
        strict=True,
    )
)


def _fact(fact: Fact) -> Schema:
    # Where the ranges are multiples of the upper limit, nothing is asked of the value itself.
    ways = [way(fact) for way in _WAYS[fact.kind] if not (fact.relative and way is _between)]
    return {"description": _said(fact), **(ways[0] if len(ways) == 1 else {"anyOf": ways})}


def _said(fact: Fact) -> str:
    text = f"{fact.kind.value}, known by {fact.source.value}"
    if fact.unit:
        text += f", in {fact.unit}"
    if fact.possible and not fact.relative:
        low, high = (f"{float(end):g}" for end in (fact.possible.low, fact.possible.high))
        text += f", from {low} to {high}"
    return f"{text}, worked out from others" if fact.derived else text


def _yes_no(fact: Fact) -> Schema:
    return {"type": "boolean"}


def _option(fact: Fact) -> Schema:
    option: Schema = {"enum": list(fact.options)}
    return {"anyOf": [option, {"type": "array", "minItems": 1, "items": option}]}


def _number(fact: Fact) -> Schema:
    number = _limit(fact.possible)
    return {"anyOf": [number, {"type": "array", "minItems": 1, "items": number}]}


def _between(fact: Fact) -> Schema:
    return _bounds(fact.possible, "")


def _times_uln(fact: Fact) -> Schema:
    return _only("times_uln", _bounds(fact.possible if fact.relative else None, ""))


def _reported(fact: Fact) -> Schema:
    return _only("reported", {"enum": ["positive", "negative"]})


def _has_any(fact: Fact) -> Schema:
    return _only("has_any", {"type": "array", "minItems": 1, "items": {"enum": list(fact.options)}})


def _courses(fact: Fact) -> Schema:
    drugs = {"type": "array", "minItems": 1, "items": {"enum": list(fact.options)}}
    return _only(
        "courses",
        {
            "type": "object",
            "properties": {"of": drugs, "any": _TRUE, "months": _bounds(fact.possible, "")},
            "required": ["months"],
            "oneOf": [{"required": ["of"]}, {"required": ["any"]}],
            "additionalProperties": False,
        },
    )


# What can be asked of each kind of fact, as the check of the files has it.
_WAYS: Mapping[Kind, tuple[Callable[[Fact], Schema], ...]] = {
    Kind.YES_NO: (_yes_no,),
    Kind.CHOICE: (_option,),
    Kind.GRADE: (_number, _between),
    Kind.MULTI: (_has_any,),
    Kind.NUMBER: (_number, _between),
    Kind.SINCE: (_number, _between),
    Kind.DURATION: (_number, _between),
    Kind.TITRE: (_between, _reported),
    Kind.ASSAY: (_between, _times_uln, _reported),
    Kind.DOSE: (_option, _between),
    Kind.COURSES: (_courses,),
}


def _only(key: str, value: Schema) -> Schema:
    return {
        "type": "object",
        "properties": {key: value},
        "required": [key],
        "additionalProperties": False,
    }


def _bounds(possible: Amount | None, description: str) -> Schema:
    limit = _limit(possible)
    if possible is None and not description:
        return {"$ref": "#/$defs/Bounds"}
    return {
        "type": "object",
        **({"description": description} if description else {}),
        "properties": dict.fromkeys(BOUNDS, limit),
        "minProperties": 1,
        "additionalProperties": False,
        "allOf": [
            {"not": {"required": ["min", "above"]}},
            {"not": {"required": ["max", "below"]}},
        ],
    }


def _limit(possible: Amount | None) -> Schema:
    limit: Schema = {"type": "number"}
    if possible and possible.low != -inf:
        limit["exclusiveMinimum" if possible.low_open else "minimum"] = _plain(possible.low)
    if possible and possible.high != inf:
        limit["exclusiveMaximum" if possible.high_open else "maximum"] = _plain(possible.high)
    return limit


def _plain(bound: Bound) -> int | float:
    number = float(bound)
    return int(number) if number.is_integer() else number
