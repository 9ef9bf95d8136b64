"""What stays as answers arrive: a no for good, a likely but for its list, and any order."""

import random
import shutil
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from dialogs.screening import AnswerRecord, Screening, encode_values
from tests import shipped
from tests.independent.candidate_values import Facts, changed, consistent
from tests.independent.judging import arms
from tests.independent.people import FORMULAS, Person
from tests.independent.test_equal import DAY, MANY, PEOPLE, as_opinion, case_of
from tests.independent.test_faults import CLEAN
from tests.unit.chatting import TODAY, journey, the_content
from trials.case import Case
from trials.fact import Source
from trials.library import load
from trials.matching import Judgement, Verdict, judge, judge_all
from trials.trial import Trial

LIBRARY = shipped.library()
STOPS = 8


def judged(arm: str, facts: Facts) -> Judgement:
    trial, _, cohort = arm.partition("/")
    found = LIBRARY.trials[trial]
    return judge(found, found.cohort(cohort), case_of(facts, {}))


def told(facts: Facts) -> Facts:
    """As a talk fills them in: months of each drug by itself, those of one by their own fact."""
    known = consistent(facts)
    months = known.get("immuno_months")
    if isinstance(months, int | float):
        drugs = known.get("immuno_drugs", [])
        names = drugs if isinstance(drugs, list) else drugs["chosen"]
        known["immuno_months"] = {one: months for one in names if one != "cyclophosphamide"}
    return known


def arrivals(facts: Facts, dice: random.Random) -> list[str]:
    """Any order, or reports last; what a report holds comes before what it is worked out from."""
    order = sorted(facts)
    dice.shuffle(order)
    if dice.random() < 0.6:
        order.sort(key=lambda fact: LIBRARY.vocabulary[fact].source is Source.REPORT)
        return sorted(order, key=lambda fact: fact == "creatinine")
    order.sort(key=lambda fact: fact not in FORMULAS)
    # Whether somebody is on dialysis is asked before any kidney value.
    return sorted(order, key=lambda fact: fact != "esrd_dialysis")


def criteria_of(trial: Trial, atoms: tuple[str, ...]) -> set[int]:
    """Which criteria these atoms stand in, by their place in the file."""
    every = [*trial.common, *(one for cohort in trial.cohorts for one in cohort.criteria)]
    names = {atom.partition("/")[2] for atom in atoms}
    return {at for at, one in enumerate(every) if names & set(one.atoms())}


@st.composite
def stories(draw: st.DrawFn) -> tuple[str, list[tuple[str, Facts]]]:
    """A cohort, and one person's answers at some moments as they arrive."""
    arm = draw(st.sampled_from(sorted(CLEAN)))
    most = draw(st.sampled_from([1, 3, 8]))
    facts = told(draw(changed([CLEAN[arm]] * 20 + PEOPLE, most)))
    order = arrivals(facts, random.Random(draw(st.integers(0, 999))))
    # The last answers decide most: the moments lie closer together towards the end.
    ends = sorted({len(order) - (len(order) >> at) for at in range(STOPS)} | {len(order)})
    return arm, [("", {fact: facts[fact] for fact in order[:end]}) for end in ends]


@settings(max_examples=60 * MANY)
@given(stories())
def test_excluded_is_for_good_and_likely_changes_through_its_list_only(
    story: tuple[str, list[tuple[str, Facts]]],
) -> None:
    arm, moments = story
    trial = LIBRARY.trials[arm.partition("/")[0]]
    before: Judgement | None = None
    for _, facts in moments:
        now = judged(arm, facts)
        if before:
            event(f"after {before.verdict.value}")
        if before and before.verdict is Verdict.EXCLUDED:
            assert now.verdict is Verdict.EXCLUDED
            assert set(before.because) <= set(now.because) or now.has_disease.name == "FALSE"
        if before and before.verdict is Verdict.LIKELY:
            open_then = criteria_of(trial, before.to_confirm)
            open_now = criteria_of(trial, now.because + now.missing + now.review + now.to_confirm)
            assert open_now <= open_then
        before = now


@settings(max_examples=25 * MANY)
@given(facts=changed(PEOPLE), seed=st.integers(0, 999))
def test_the_order_of_the_answers_does_not_matter(facts: Facts, seed: int) -> None:
    vocabulary = LIBRARY.vocabulary
    replies = [AnswerRecord(fact, {fact: vocabulary.decode(fact, raw)}, DAY, fact)
               for fact, raw in facts.items()]  # fmt: skip
    random.Random(seed).shuffle(replies)
    shuffled = Screening(replies=tuple(replies))
    assert judge_all(LIBRARY, Case(vocabulary, shuffled.answers, DAY)) == judge_all(
        LIBRARY, case_of(facts, {})
    )


@settings(max_examples=15 * MANY)
@given(facts=changed(PEOPLE), gone=st.sampled_from(sorted(LIBRARY.trials)))
def test_another_trial_changes_no_verdict(facts: Facts, gone: str) -> None:
    rest = {name: one for name, one in LIBRARY.trials.items() if name != gone}
    case = case_of(facts, {})
    whole = judge_all(LIBRARY, case)
    assert judge_all(replace(LIBRARY, trials=MappingProxyType(rest)), case) == tuple(
        one for one in whole if one.trial != gone
    )


def test_a_trial_file_that_is_taken_away_changes_no_verdict(tmp_path: Path) -> None:
    source = Path(__file__).parents[2] / "trials"
    for kind in ("facts", "protocols"):
        shutil.copytree(source / kind, tmp_path / kind)
    shutil.copy(source / "sites.yaml", tmp_path)
    (tmp_path / "protocols/NCT06464679.yaml").unlink()
    fewer = load(tmp_path)
    assert len(fewer.trials) == 4
    for facts in PEOPLE[:4]:
        whole = judge_all(LIBRARY, case_of(facts, {}))
        assert judge_all(fewer, case_of(facts, {})) == tuple(
            one for one in whole if one.trial != "NCT06464679"
        )


TALKED = ["P24", "P48"] if MANY == 1 else ["P01", "P05", "P08", "P24", "P33", "P41", "P48"]


@pytest.mark.parametrize("name", TALKED)
def test_the_language_of_the_talk_changes_no_judgement(name: str) -> None:
    content = the_content()
    english, chinese = (journey(name, lang)[-1].screening for lang in ("en", "zh"))
    assert english.lang != chinese.lang
    judgements = content.judgements(english, TODAY)
    assert content.judgements(chinese, TODAY) == judgements
    # What was typed and pressed reads the same to whoever shares no code with the talk.
    values = {fact: one.given for fact, one in content.case(english, TODAY).answers.items()}
    person = Person.who_said(encode_values(values), TODAY)
    for one in judgements:
        assert as_opinion(one) == arms()[f"{one.trial}/{one.cohort}"].opinion(person)
