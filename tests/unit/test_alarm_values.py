"""Values that a doctor should see today: at the value, on the result, on the card."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.alarm_values import alarming
from dialogs.messages import NewMessage
from dialogs.screening import AnswerRecord
from tests import shipped
from tests.unit.chatting import Chat, closed, patient, stop
from trials.fact import Source
from trials.fact_files import AlarmEntry
from trials.values import Amount

FACTS = shipped.library().vocabulary


def at(ref: str, *typed: str) -> Chat:
    chat = stop(ref)
    chat.write(*typed)
    return chat


def spoken(chat: Chat) -> list[str]:
    says = [say.text for say in chat.turn.says if isinstance(say, NewMessage)]
    return [text for text in says if "a doctor today" in text]


def test_a_value_that_is_an_emergency_does_not_pass_without_a_word() -> None:
    chat = at("hemoglobin", "45 g/L", "yes")
    (said,) = spoken(chat)
    assert "45 g/L" in said
    assert "911" in said
    chat = at("spo2_pct", "85")
    assert "85 %" in spoken(chat)[0] or "85%" in spoken(chat)[0]


def test_an_ordinary_value_passes() -> None:
    assert spoken(at("hemoglobin", "112 g/L")) == []
    assert spoken(at("spo2_pct", "97")) == []


def test_it_stands_on_top_of_the_result() -> None:
    chat = at("hemoglobin", "45 g/L", "yes")
    chat.play(patient("P01"), lambda one: one.ref == "@review")
    chat.press("confirm")
    assert "a doctor today" in chat.text.split("\n\n")[0]


def test_a_creatinine_that_has_grown_by_half_since_an_earlier_day_is_one() -> None:
    chat = closed()
    first = AnswerRecord("creatinine", {"creatinine": Amount.exactly(60)}, chat.on, "first")
    chat.screening = chat.screening.with_record(first)
    assert alarming(chat.context) == ()
    chat.on += timedelta(days=3)
    grown = replace(first, values={"creatinine": Amount.exactly(95)}, on=chat.on, nonce="later")
    chat.screening = chat.screening.with_record(grown)
    assert [fact.id for fact in alarming(chat.context)] == ["creatinine"]
    same_day = replace(grown, on=first.on)
    chat.screening = replace(chat.screening, replies=(*chat.screening.replies[:-1], same_day))
    assert alarming(chat.context) == ()


def test_only_report_values_have_an_alarm_and_each_has_its_source() -> None:
    loud = [fact for fact in FACTS.facts.values() if fact.alarm]
    assert {"hemoglobin", "anc", "spo2_pct", "creatinine"} <= {fact.id for fact in loud}
    for fact in loud:
        assert fact.source is Source.REPORT
        assert fact.alarm is not None
        assert len(fact.alarm.source) > 20


@pytest.mark.parametrize(
    ("fact", "silent", "loud"),
    [
        ("hemoglobin", 80, 79), ("anc", 0.5, 0.49), ("wbc", 1, 0.9), ("spo2_pct", 93, 92),
        ("creatinine", 353, 354), ("egfr", 15, 14), ("qtcf_ms", 500, 501), ("pao2_mmhg", 60, 59),
        ("blood_ph", 7.25, 7.24), ("fbg_mmol_l", 3, 2.9), ("pbg_mmol_l", 27.8, 27.9),
        ("alt", 20, 21), ("ast", 20, 21), ("tbil", 10, 11),
    ],
)  # fmt: skip
def test_the_bounds(fact: str, silent: float, loud: float) -> None:
    alarm = FACTS[fact].alarm
    assert alarm is not None
    assert not alarm.sounds(Amount.exactly(silent))
    assert alarm.sounds(Amount.exactly(loud))
    # Every alarm of the files stands in the table above.
    assert len([one for one in FACTS.facts.values() if one.alarm]) == 14


def test_an_alarm_without_a_bound_or_with_one_twice_is_refused() -> None:
    source = "a guideline of today"
    for bounds in ({}, {"below": 1, "max": 2}, {"above": 1, "min": 2}):
        with pytest.raises(ValueError, match="bound"):
            AlarmEntry(source=source, **bounds)


def test_a_bound_is_no_part_of_what_an_answer_was_asked_under() -> None:
    from trials.fact_files import FactEntry, fact_from

    entry = {"id": "x", "kind": "number", "source": "report", "unit": "g/L"}
    loud = {**entry, "alarm": {"below": 1, "source": "a guideline of today"}}
    one, other = (fact_from(FactEntry(**raw), None) for raw in (entry, loud))
    assert one.hash == other.hash


def test_a_talk_without_such_a_value_says_nothing() -> None:
    assert alarming(closed().context) == ()
