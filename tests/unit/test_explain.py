"""The command line: explain's shapes and errors, trials check, and what is not imported."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.registry import COMMANDS, app

PATIENTS = Path(__file__).parents[1] / "data" / "patients.json"
KEYS = ["verdict", "because", "missing", "to_confirm", "review", "retry_on", "tell_site"]


def run(*arguments: str, stdin: str | bytes = "") -> tuple[int, str, str]:
    result = CliRunner().invoke(app, list(arguments), input=stdin)
    return result.exit_code, result.stdout, result.stderr


def line(**record: object) -> str:
    return json.dumps(record)


def test_json_prints_one_line_a_patient_in_the_agreed_shape() -> None:
    code, out, _ = run("explain", "--answers", str(PATIENTS), "--on", "2026-11-22", "--json")
    records = [json.loads(one) for one in out.splitlines()]
    assert code == 0
    assert len(records) == 12
    assert list(records[0]) == ["id", "results", "contradictions"]
    assert list(records[0]["results"]["NCT06010472"]["sle"]) == KEYS
    assert records[4]["results"]["NCT07283315"]["sle"]["retry_on"] == "2026-12-02"


def test_one_patient_of_many_can_be_named() -> None:
    code, out, _ = run("explain", "--answers", str(PATIENTS), "--patient", "P16", "--json")
    assert (code, json.loads(out)["id"]) == (0, "P16")
    code, _, err = run("explain", "--answers", str(PATIENTS), "--patient", "P99")
    assert code == 2
    assert "no patient P99" in err


def test_a_file_may_hold_a_single_record(tmp_path: Path) -> None:
    file = tmp_path / "one.json"
    file.write_text(line(id="a", facts={"dx_sle": False}, on="2020-01-01"), encoding="utf-8")
    code, out, _ = run("explain", "--answers", str(file), "--on", "2026-01-01")
    assert code == 0
    assert "a, as of 2026-01-01" in out
    assert "NCT06010472 sle: excluded" in out
    assert "because: NCT06010472/I2a" in out


def test_a_bad_line_is_answered_in_its_place_and_the_rest_is_judged() -> None:
    good = line(id="g", facts={"dx_sle": True}, on="2026-01-01")
    lines = [
        good,
        "{",
        line(id="b", facts={"age": 3}),
        line(id="c", facts={"age_years": "x"}),
        good,
    ]
    code, out, _ = run("explain", "--jsonl", stdin="\n".join(lines))
    records = [json.loads(one) for one in out.splitlines()]
    assert code == 1
    assert [one["id"] for one in records] == ["g", None, "b", "c", "g"]
    assert ["results" in one for one in records] == [True, False, False, False, True]
    assert run("explain", "--jsonl", stdin=good)[0] == 0


BAD = [
    (b"\xff", "not JSON"),
    (b"[" * 100_000, "not JSON"),
    (b"3", "not a record"),
    (b"{}", "no id"),
    (b'{"id": "a"}', "no facts"),
    (b'{"id": "a", "facts": {"dx_sle": true, "dx_sle": false}}', "stands twice"),
    (b'{"id": "a", "facts": {"dx_slee": true}}', "did you mean dx_sle?"),
    (b'{"id": "a", "facts": {"dx_sle": 3}}', "write true"),
    (b'{"id": "a", "facts": {"age_years": NaN}}', "finite"),
    (b'{"id": "a", "facts": {"age_years": 500}}', "age_years"),
    (b'{"id": "a", "facts": {}, "on": "2026-02-30"}', "no day"),
    (b'{"id": "a", "facts": {}, "on": "20260101"}', "no day"),
]


@pytest.mark.parametrize(("raw", "said"), BAD)
def test_an_error_says_what_to_do(raw: bytes, said: str) -> None:
    code, out, _ = run("explain", "--jsonl", stdin=raw + b"\n")
    assert code == 1
    assert said in json.loads(out)["error"]


@pytest.mark.parametrize("arguments", [[], ["--jsonl", "--answers", "x"], ["--answers", "/none"],
                                       ["--answers", str(PATIENTS), "--on", "today"]])  # fmt: skip
def test_a_wrong_call_is_refused(arguments: list[str]) -> None:
    assert run("explain", *arguments)[0] == 2


def test_trials_check_lists_every_issue_and_fails(tmp_path: Path) -> None:
    assert run("trials", "check")[0] == 0
    code, out, _ = run("trials", "check", "--root", str(tmp_path))
    assert code == 1
    assert len(out.splitlines()) == 3


def test_every_command_has_its_module_and_help() -> None:
    for name in COMMANDS:
        code, out, _ = run(name, "--help")
        assert code == 0
        assert "Usage" in out
        assert "--install-completion" not in out  # it would write into the caller's shell files


@pytest.mark.slow
def test_explain_does_not_import_aiogram() -> None:
    code = (
        "import sys; from typer.testing import CliRunner; from bot.cli.registry import app;"
        "CliRunner().invoke(app, ['explain', '--jsonl'], input='');"
        "assert 'bot.cli.explain' in sys.modules; assert 'aiogram' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])
