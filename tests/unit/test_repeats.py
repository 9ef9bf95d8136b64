"""Once per person: who is the same, what is asked, and how many requests there may be."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dialogs.context import ReferralView
from dialogs.effects import CallsAllowed, ConsentAnswered, ReferralRequested, ScreeningRestarted
from dialogs.phases import Phase
from dialogs.results import repeats
from dialogs.results.repeats import Kinship, kinship
from dialogs.screening import AnswerRecord, Screening
from dialogs.statuses import HELD, ReferralStatus
from tests.unit.chatting import TODAY, Chat, journey, patient
from trials.vocabulary import Vocabulary

ADULTS, CHILDREN = ("NCT06010472", "changhai"), ("NCT07283315", "zju_children")
SHARE = f"share_{'_'.join(ADULTS)}"
LONG_AGO = TODAY - timedelta(days=200)


def result(who: str = "self", **facts: object) -> Chat:
    """A phone with the result of P01 on it, whoever the talk is about."""
    chat = next(c for c in journey("P01") if c.ref == "@result" and not c.screening.shared).copy()
    chat.screening = replace(chat.screening, who=who, present=True)
    return with_facts(chat, **facts) if facts else chat


def with_facts(chat: Chat, **facts: object) -> Chat:
    chat.screening = told(chat.screening, chat.content.library.vocabulary, TODAY, **facts)
    return chat


def told(screening: Screening, facts: Vocabulary, on: date, **known: object) -> Screening:
    for fact, value in known.items():
        given = {fact: facts.decode(fact, value)}
        screening = screening.with_record(AnswerRecord(fact, given, on, f"n-{fact}-{on}"))
    return screening


def sent(chat: Chat, who: str = "self", **changed: object) -> ReferralView:
    view = ReferralView(
        "R-7KQ2", *ADULTS, ReferralStatus.ACKNOWLEDGED, TODAY, here=False, who=who,
        of=replace(chat.screening, who=who), since=TODAY, recent=True,
    )  # fmt: skip
    return replace(view, **changed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("mine", "theirs", "then", "on", "expected"),
    [
        ("self", "self", {}, TODAY, Kinship.SAME),
        ("self", "self", {"sex": "male", "age_years": 60}, TODAY, Kinship.SAME),
        ("self", "child", {}, TODAY, Kinship.OTHER),
        ("other", "self", {}, TODAY, Kinship.OTHER),
        ("child", "child", {}, TODAY, Kinship.SAME),
        ("other", "other", {}, TODAY, Kinship.SAME),
        ("other", "other", {"age_years": 31}, TODAY, Kinship.SAME),
        ("other", "other", {"age_years": 33}, TODAY, Kinship.SAME),
        ("other", "other", {"age_years": 34}, TODAY, Kinship.UNSURE),
        ("other", "other", {"age_years": 30}, TODAY, Kinship.UNSURE),
        ("other", "other", {"age_years": 30}, TODAY - timedelta(days=500), Kinship.SAME),
        ("child", "child", {"sex": "male"}, TODAY, Kinship.UNSURE),
        ("child", "child", {"dx_pss": True}, TODAY, Kinship.UNSURE),
        ("child", "child", {"dx_sle": False, "dx_ra": True}, TODAY, Kinship.UNSURE),
        ("child", "other", {}, TODAY, Kinship.UNSURE),
        ("other", "child", {}, TODAY, Kinship.UNSURE),
    ],
)  # fmt: skip
def test_who_is_the_same_person(
    mine: str, theirs: str, then: dict[str, object], on: date, expected: Kinship
) -> None:
    """P01 is a woman of 32 with lupus."""
    chat = result(mine)
    talk = told(chat.screening, chat.content.library.vocabulary, on, **then)
    chat.sent = (sent(chat, theirs, of=replace(talk, who=theirs)),)
    assert kinship(chat.context, chat.sent[0]) is expected


def test_what_is_past_is_asked_about_and_the_own_is_not() -> None:
    chat = result("child")
    assert kinship(chat.context, sent(chat, "child", of=None)) is Kinship.UNSURE
    assert kinship(chat.context, sent(chat, "child", of=None, here=True)) is Kinship.SAME
    alone = result()
    assert kinship(alone.context, sent(alone, of=None)) is Kinship.SAME


@pytest.mark.parametrize("status", HELD)
def test_a_match_that_the_hospital_has_is_not_sent_again(status: ReferralStatus) -> None:
    chat = result()
    chat.sent = (sent(chat, status=status),)
    chat.press(SHARE)
    assert "already has this from you: R-7KQ2, sent on 22 November 2026" in chat.text
    assert chat.ref == "@result"
    assert not any(isinstance(r, ConsentAnswered | ReferralRequested) for r in chat.turn.records)
    chat.press(SHARE)  # the result is still there, and so is the answer
    assert "already has this" in chat.text


@pytest.mark.parametrize(
    "status", [one for one in ReferralStatus if one not in (*HELD, ReferralStatus.NOT_REAL)]
)
def test_what_is_over_can_be_sent_again_and_is_named_as_the_same(status: ReferralStatus) -> None:
    chat = result()
    chat.sent = (sent(chat, status=status),)
    chat.press(SHARE)
    assert chat.ref == "@sharing"
    assert _sent_now(chat).same == ("R-7KQ2",)


def _sent_now(chat: Chat) -> ReferralRequested:
    chat.press("agree")
    chat.write("Mrs Li", "+8613800000000")
    chat.press("send_yes")
    return next(r for r in chat.turn.records if isinstance(r, ReferralRequested))


def test_to_another_hospital_it_is_another_matter() -> None:
    chat = result()
    chat.sent = (sent(chat, trial=CHILDREN[0], site=CHILDREN[1]),)
    chat.press(SHARE)
    assert _sent_now(chat).same == ("R-7KQ2",)


@pytest.mark.parametrize(
    ("who", "asked", "another"),
    [("child", "Is it about the same child?", "Another child"),
     ("other", "Is it about the same person?", "Another person")],
)  # fmt: skip
def test_where_it_is_not_sure_the_person_is_asked(who: str, asked: str, another: str) -> None:
    chat = result(who)
    before = told(chat.screening, chat.content.library.vocabulary, TODAY, sex="male")
    chat.sent = (sent(chat, who, of=before),)
    chat.others = (before,)
    chat.press(SHARE)
    assert asked in chat.text
    assert "Changhai Hospital already has R-7KQ2" in chat.text
    assert "32 years old" in chat.text  # which of them that was
    again = chat.copy()
    chat.press(another)
    assert chat.ref == "@sharing"
    assert chat.screening.apart == ("R-7KQ2",)
    assert _sent_now(chat).same == ()
    again.press("The same as R-7KQ2")
    assert "already has this about" in again.text
    assert again.screening.same == ("R-7KQ2",)
    again.press(SHARE)  # it is not asked twice
    assert "already has this about" in again.text


def test_each_that_may_be_the_same_has_its_button() -> None:
    chat = result("child")
    male = told(chat.screening, chat.content.library.vocabulary, TODAY, sex="male")
    chat.sent = (sent(chat, "child", of=male), sent(chat, "child", of=None, code="R-2222"))
    chat.press(SHARE)
    assert chat.options == ("same_R-7KQ2", "same_R-2222", "another")
    chat.press("another")
    assert chat.screening.apart == ("R-7KQ2", "R-2222")


def test_a_question_that_was_left_does_nothing_later() -> None:
    chat = result("child")
    male = told(chat.screening, chat.content.library.vocabulary, TODAY, sex="male")
    chat.sent = (sent(chat, "child", of=male),)
    chat.press(SHARE)
    old = chat.button("another")
    main = chat.screening.current_prompt
    chat.call("status")
    chat.screening = replace(chat.screening, target=None)
    chat.screen = None
    from dialogs.messages import ButtonInput

    turn = chat.hear(ButtonInput(old.nonce, old.option))
    assert turn.toast
    assert chat.screening.prompt == main


def test_who_said_no_and_shares_again_is_asked_whether_they_may_call() -> None:
    chat = result()
    chat.sent = (sent(chat, said_no=TODAY),)
    chat.press(SHARE)
    assert "Nobody will call" in chat.text
    chat.press("call_R-7KQ2")
    assert chat.turn.records == (CallsAllowed("R-7KQ2"),)


def many(chat: Chat, count: int, **changed: object) -> tuple[ReferralView, ...]:
    """Referrals about other people, each of their own."""
    return tuple(
        replace(sent(chat, "child", of=None), code=f"R-{n:04}", **changed)  # type: ignore[arg-type]
        for n in range(count)
    )


@pytest.mark.parametrize(
    ("count", "where", "recent", "key"),
    [
        (2, ADULTS, True, ""), (3, ADULTS, True, "team"), (3, ADULTS, False, ""),
        (3, CHILDREN, True, ""), (9, CHILDREN, True, ""), (10, CHILDREN, True, "sent"),
        (10, CHILDREN, False, ""),
    ],
)  # fmt: skip
def test_only_so_many_are_sent_and_nobody_meets_silence(
    count: int, where: tuple[str, str], recent: bool, key: str
) -> None:
    chat = result()
    chat.sent = many(chat, count, trial=where[0], site=where[1], recent=recent)
    chat.press(SHARE)
    if not key:
        assert chat.ref == "@sharing"
        return
    assert {"team": "3 requests in 30 days", "sent": "10 requests in 30 days"}[key] in chat.text
    assert "main number of Changhai Hospital" in chat.text  # the register prints no number
    assert chat.ref == "@result"


def test_the_number_of_the_hospital_stands_in_the_refusal() -> None:
    chat = Chat().begin("child").play(patient("P05"), lambda chat: chat.ref == "@result")
    chat.stopped = True
    chat.press(f"share_{'_'.join(CHILDREN)}")
    assert "nothing more can be sent from this chat" in chat.text
    assert "0571-56555983" in chat.text


def test_no_limit_stands_in_the_way_of_a_changed_mind() -> None:
    chat = result()
    taken_back = sent(chat, status=ReferralStatus.WITHDRAWN)
    chat.sent = (*many(chat, 10), taken_back)
    chat.press(SHARE)
    assert chat.ref == "@sharing"
    again = result()
    again.sent = (*many(again, 10), sent(again, said_no=TODAY))
    again.press(SHARE)
    again.press("call_R-7KQ2")
    assert again.turn.records == (CallsAllowed("R-7KQ2"),)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_sixth_talk_does_not_begin(lang: str) -> None:
    chat = result()
    chat.screening = replace(chat.screening, lang=lang)
    for count in (3, 4):
        chat.others = tuple(chat.screening for _ in range(count))
        chat.start()
        chat.press("someone_else")
        began = any(isinstance(record, ScreeningRestarted) for record in chat.turn.records)
        assert began is (count < repeats.MOST_TALKS - 1)
        if began:
            chat = result()
            chat.screening = replace(chat.screening, lang=lang)
    assert "/start" in chat.text
    assert "0571-56555983" in chat.text
    assert chat.screening.phase is Phase.RESULT


def test_what_was_sent_from_another_talk_meanwhile_is_not_sent_twice() -> None:
    chat = result()
    chat.press(SHARE, "agree")
    chat.write("Mrs Li", "+8613800000000")
    chat.sent = (sent(chat),)
    chat.press("send_yes")
    assert "already has this from you" in chat.text
    assert not any(isinstance(record, ReferralRequested) for record in chat.turn.records)
    assert chat.screening.contact.phone == ""  # nothing to call is kept for nothing


def test_patients_of_the_tests_are_as_they_are_thought_of() -> None:
    assert {k: patient("P01")[k] for k in ("age_years", "sex", "dx_sle")} == {
        "age_years": 32, "sex": "female", "dx_sle": True
    }  # fmt: skip
