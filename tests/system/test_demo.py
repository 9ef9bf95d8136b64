"""Every example patient walks the whole talk, which judges as `explain` does."""

import asyncio
import json
import os
from datetime import date
from pathlib import Path

import pytest

from bot.cli.records import explained
from bot.demo.local_bot import content_of
from bot.demo.persona import Persona
from bot.demo.play import play
from tests.system import warm
from trials import library as trials

PATIENTS = json.loads((Path(__file__).parents[1] / "data" / "patients.json").read_text("utf-8"))
FILE = Path(__file__).parents[1] / "data" / "patients.json"
ON = date(2026, 11, 22)
LIBRARY = trials.load()
CONTENT = content_of(LIBRARY)


def patients():
    return PATIENTS["patients"] if isinstance(PATIENTS, dict) else PATIENTS


def accepted(patient, judgement):
    accept = patient["expected"][f"{judgement.trial}/{judgement.cohort}"]["accept"]
    verdict = judgement.verdict.value
    return verdict in accept or (verdict == "not_now" and "excluded" in accept)


def played(patient, lang, lines):
    persona = Persona(CONTENT, patient["facts"], lang)
    return asyncio.run(play(CONTENT, persona, lang, ON, lines.append))


def each_in_one_language():
    """Every patient in one language at every run, and in the other with the long tests."""
    for number, patient in enumerate(patients()):
        first, other = ("en", "zh") if number % 2 else ("zh", "en")
        yield pytest.param(patient, first, id=f"{patient['id']}-{first}")
        late = pytest.mark.torture
        yield pytest.param(patient, other, id=f"{patient['id']}-{other}", marks=late)


@pytest.mark.parametrize(("patient", "lang"), each_in_one_language())
def test_the_talk_comes_to_the_verdicts_of_explain(patient, lang):
    lines = []
    talked = played(patient, lang, lines)
    known = explained(LIBRARY, {"id": patient["id"], "facts": patient["facts"]}, ON).judgements
    assert {(j.trial, j.cohort): j.verdict for j in talked} == {
        (j.trial, j.cohort): j.verdict for j in known
    }
    assert all(accepted(patient, judgement) for judgement in talked)


def test_a_likely_match_reaches_the_coordinators_phone_with_its_contact():
    lines = []
    patient = next(p for p in patients() if p["id"] == "P05")
    played(patient, "zh", lines)
    content, _, coordinator = "\n".join(lines).rpartition("# The phone of")
    assert "R-" in content
    assert "(shown once) R-" in coordinator
    assert "+86 138 0000 0000" in coordinator


def demo(*args):
    return asyncio.run(warm.ended(os.environ, "demo", "--play", *args))


def test_the_command_prints_a_transcript_and_ends_well():
    code, said = demo(str(FILE), "--patient", "P18", "--lang", "zh")
    assert code == 0, said
    assert "P18" in said
    assert "NCT06010472 sle: excluded" in said


def test_a_wrong_file_is_named_with_what_to_do(tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_text('{"id": "X", "facts": {"agee_years": 3}}')
    code, said = demo(str(bad))
    assert code == 1
    assert "did you mean age_years?" in said
    assert "Traceback" not in said
