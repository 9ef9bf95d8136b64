"""A value is not kept where the words around it do not go with it."""

import json

import pytest

from tests.answers.judging import readings

AGAINST = """
cns_other_history|yes, migraines
herpes_severe_history|yes, cold sores
esrd_dialysis|yes stage 3
lung_severe|yes mild asthma
cns_epilepsy|had an EEG for epilepsy, all normal
cns_epilepsy|she fainted at school and they did an EEG for epilepsy, came back clear
conditions|biopsied for lupus nephritis, came back clean
marrow_disease|bone marrow biopsy for mds, came back fine
ctx_months|no infection at the moment
herpes_zoster_weeks_ago|no shingles at the moment
bilag_a_count|no
bilag_a_count|no infection at the moment
live_vaccine_weeks_ago|booked in 2 weeks
other_trial_months_ago|starts in 2 months
other_trial_months_ago|6 months, still on it
immuno_drugs|cellcept or azathioprine
srns_agents|all but rituximab
sledai_2k|12 last year
wbc|was 2, now normal
cns_epilepsy|none since i was twelve
btsdmard_failed_count|one and a half
live_vaccine_weeks_ago|my baby got rotavirus 2 weeks ago
hbv_dna_elevated|no, 2000
ecog|normal for me, mostly on the sofa
"""
WITH = """
bilag_a_count|none|0
ctx_months|planned for 12 months but stopped after 6|6
iv_antibiotic_days_ago|still hooked up to it now|0
essdai|seven, I asked her to write it down for me|7
cns_other_history|yes, a stroke in 2010|true
"""


def _read(question: str, text: str) -> dict[str, object]:
    line = {"id": 1, "question": question, "lang": "en", "text": text, "on": "2026-11-30"}
    return dict(readings().of_line(json.dumps(line)))


@pytest.mark.parametrize("line", AGAINST.strip().splitlines())
def test_what_does_not_go_with_a_value_has_it_asked_back(line: str) -> None:
    question, text = line.split("|")
    assert _read(question, text)["outcome"] in ("confirm", "again")


@pytest.mark.parametrize("line", WITH.strip().splitlines())
def test_what_goes_with_it_leaves_it_kept(line: str) -> None:
    question, text, value = line.split("|")
    assert _read(question, text)["facts"] == {question: json.loads(value)}
