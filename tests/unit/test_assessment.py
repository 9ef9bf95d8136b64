"""What answers come to is worked out once a turn, whoever looks at it."""

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from dialogs import assessment
from dialogs.effects import ReferralRequested, ResultShown, Turn
from dialogs.messages import Input
from dialogs.phases import Phase
from dialogs.screening import Screening
from tests.unit.chatting import Chat, journey, patient, stop
from tests.unit.coordinating import CHANGHAI, NOON, Hospital, hospital_at
from tests.unit.tallied import replay
from trials.case import Case
from trials.library import Library
from trials.matching import Judgement, judge_all


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        yield there


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each case was judged: the same answers on the same day are one case."""
    counted: Counter[str] = Counter()

    def counting(library: Library, case: Case) -> tuple[Judgement, ...]:
        counted[repr((case.on, sorted(case.answers.items(), key=lambda item: item[0])))] += 1
        return judge_all(library, case)

    monkeypatch.setattr(assessment, "judge_all", counting)
    return counted


@dataclass
class CountedChat(Chat):
    """A phone that notes the effects of each turn beside how often a case was judged in it."""

    judged: Counter[str] = field(default_factory=Counter)
    most: dict[type, int] = field(default_factory=dict)

    def respond(self, before: Screening, heard: Input) -> Turn:
        self.judged.clear()
        turn = super().respond(before, heard)
        for kind in {type(turn), *map(type, turn.records)}:
            self.most[kind] = max([self.most.get(kind, 0), *self.judged.values()])
        return turn


@pytest.mark.parametrize("name", ["P01", "P05", "P24", "P48"])
def test_no_turn_judges_the_same_answers_twice(name: str, judged: Counter[str]) -> None:
    chat = CountedChat(judged=judged)
    chat.start()
    chat.play(patient(name), lambda chat: chat.screening.prompt is None)
    assert set(chat.most.values()) <= {0, 1}
    assert chat.most[ResultShown] == 1


async def test_what_records_a_result_and_a_referral_judges_nothing_anew(
    hospital: Hospital, judged: Counter[str]
) -> None:
    records = [record for chat in journey("P01") for record in chat.turn.records]
    assert {ResultShown, ReferralRequested} <= {type(record) for record in records}
    judged.clear()
    await replay(hospital, "P01", 900, NOON)
    assert not judged
    cards = await hospital.store.read(lambda tx: tx.referrals.of_site(CHANGHAI))
    assert [bool(referral.card) for referral in cards] == [True]


def test_another_question_on_the_screen_keeps_what_the_answers_come_to() -> None:
    context = stop("@review").context
    moved = context.with_screening(replace(context.screening, phase=Phase.RESULT, prompt=None))
    assert moved.assessment is context.assessment
    assert moved.with_planned(()).assessment is context.assessment


def test_another_answer_another_person_and_another_day_are_assessed_anew() -> None:
    context = stop("@review").context
    screening = context.screening
    last = screening.current_answers[-1]
    for other in (
        context.with_screening(screening.without(last, context.on)),
        context.with_screening(replace(screening, who="other")),
        replace(context, on=context.on + timedelta(days=1)),
    ):
        assert other.assessment != context.assessment
