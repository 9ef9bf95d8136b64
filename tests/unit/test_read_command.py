"""`prescreen read --jsonl`: the stable format in which authors try typed answers."""

import json

import pytest
from typer.testing import CliRunner

from bot.cli.registry import app

READ = [  # the line that goes in, beside its id, and what comes out beside it
    ({"question": "age_years", "text": "34, woman, 165 cm"},
     {"outcome": "value", "facts": {"age_years": 34, "height_cm": 165, "sex": "female"}}),
    ({"question": "mi_months_ago", "text": "about 3 months ago"},
     {"outcome": "value", "facts": {"mi_months_ago": {"min": 2.7, "max": 3.3}}}),
    ({"question": "mi_months_ago", "text": "never"},
     {"outcome": "value", "facts": {"mi_months_ago": "never"}}),
    ({"question": "height_cm", "text": "165 cm and pink unicorn"},
     {"outcome": "confirm", "offers": [{"height_cm": 165}]}),
    ({"question": "pregnant", "text": "perhaps purple teapot no"}, {"outcome": "again"}),
    ({"question": "sjc66", "text": "dont know"}, {"outcome": "unknown"}),
    ({"question": "crp", "text": "crushing chest pain and I can't breathe"},
     {"outcome": "emergency"}),
    ({"question": "pregnant", "text": "why do you ask?"}, {"outcome": "question"}),
    ({"question": "childbearing_potential", "text": "Yes, pregnant now"},
     {"outcome": "value", "facts": {"childbearing_potential": True, "pregnant": True}}),
    ({"question": "childbearing_potential", "text": "I'm 20 weeks pregnant"},
     {"outcome": "value", "facts": {"childbearing_potential": True, "pregnant": True}}),
    ({"question": "alt", "text": "45 U/L (0-40)"},
     {"outcome": "value", "facts": {"alt": {"value": 45, "uln": 40}}}),
    ({"question": "crp", "text": "<5"}, {"outcome": "value", "facts": {"crp": {"below": 5}}}),
    ({"question": "gc_current", "text": "prednisone 10 mg a day"},
     {"outcome": "value", "facts": {"gc_current": {"drug": "prednisone", "mg_per_day": 10}}}),
    ({"question": "immuno_months.mycophenolate", "text": "about 6 months"},
     {"outcome": "value", "facts": {"immuno_months.mycophenolate": {"min": 5.4, "max": 6.6}}}),
    ({"question": "conditions", "text": "lupus"}, {"outcome": "value", "facts": {"dx_sle": True}}),
    ({"question": "weight_kg", "text": "62公斤", "lang": "zh"},
     {"outcome": "value", "facts": {"weight_kg": 62}}),
]  # fmt: skip


def read(*lines: str) -> list[dict[str, object]]:
    done = CliRunner().invoke(app, ["read", "--jsonl"], input="\n".join(lines))
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.output.splitlines()]


def test_each_line_comes_out_in_the_format_that_docs_reading_promises() -> None:
    lines = [json.dumps({"id": at, **asked}) for at, (asked, _) in enumerate(READ)]
    assert read(*lines) == [{"id": at, **heard} for at, (_, heard) in enumerate(READ)]


@pytest.mark.parametrize(
    ("line", "name"),
    [("nope", None), ('{"id": 7, "question": "nofact", "text": "x"}', 7), ('{"id": 7}', 7),
     ('{"id": 7, "question": "crp", "text": "5", "earlier": {"crpp": 1}}', 7)],
)  # fmt: skip
def test_a_line_that_cannot_be_read_says_why_and_the_rest_go_on(line: str, name: object) -> None:
    bad, good = read(line, '{"id": 8, "question": "sjc66", "text": "9"}')
    assert bad["id"] == name
    assert bad["error"]
    assert good == {"id": 8, "outcome": "value", "facts": {"sjc66": 9}}
