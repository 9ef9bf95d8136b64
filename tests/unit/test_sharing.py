"""Sharing: the second consent, how to call, the referral after it, the words of its fate."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.context import ReferralView
from dialogs.effects import ConsentAnswered, ReferralRequested, ReferralWithdrawn
from dialogs.messages import ContactInput, NewMessage
from dialogs.phases import Phase
from dialogs.results.sharing import receipt_text, refer, status_text
from dialogs.statuses import ReferralStatus
from tests.unit.chatting import TODAY, Chat, journey, patient, stop

ADULTS, CHILDREN = ("NCT06010472", "changhai"), ("NCT07283315", "zju_children")
SECOND = ("NCT06421701", "zju_second")
SENT = ReferralView("R-7KQ2", *ADULTS, ReferralStatus.NEW, TODAY)


def shared() -> Chat:
    return next(c for c in journey("P01") if c.screening.shared and c.ref == "@result").copy()


def test_no_referral_without_the_consent_before_it() -> None:
    records = [r for c in journey("P01") for r in c.turn.records]
    places = [
        (type(r), (r.trial, r.site))
        for r in records
        if isinstance(r, ConsentAnswered | ReferralRequested)
    ]
    assert ReferralRequested in [kind for kind, _ in places]
    for kind, place in places:
        if kind is ReferralRequested:
            assert places.index((ConsentAnswered, place)) < places.index((ReferralRequested, place))


def test_the_consent_names_the_hospital_the_study_and_everything_that_is_sent() -> None:
    chat = stop("@sharing")
    for part in ("Changhai Hospital", "KN5501", "phone number", "your answers", "/withdraw"):
        assert part in chat.text


def test_saying_no_to_one_hospital_is_kept_and_sends_nothing() -> None:
    chat = stop("@sharing")
    chat.press("decline")
    consent = chat.turn.records[0]
    assert isinstance(consent, ConsentAnswered)
    assert (consent.given, consent.trial, consent.site) == (False, *ADULTS)
    assert chat.screening.phase is Phase.RESULT
    assert chat.screening.shared == ()
    assert chat.say("ui-share-declined") in chat.text


def test_the_referral_carries_what_the_person_gave() -> None:
    chat = stop("@sending")
    chat.press("send_unsure")
    referred = chat.turn.records[0]
    assert isinstance(referred, ReferralRequested)
    assert (referred.trial, referred.site, referred.cohorts) == (*ADULTS, ("sle",))
    assert referred.likely
    assert referred.contact.name == "Mrs Li"
    assert referred.contact.phone == "+8613800000000"
    assert referred.contact.travel == "unsure"
    assert chat.screening.shared == (ADULTS,)


def test_what_is_shared_is_not_offered_again() -> None:
    chat = shared()
    assert f"share_{'_'.join(ADULTS)}" not in chat.options


def test_a_second_hospital_needs_its_own_yes_and_its_own_way_there() -> None:
    chat = shared()
    chat.press(f"share_{'_'.join(SECOND)}")
    assert "As before: Mrs Li, +86 138 0000 0000" in chat.text
    chat.press("agree")
    assert chat.ref == "@sending"
    assert "Could you travel to Hangzhou" in chat.text
    assert "Name: Mrs Li\nPhone: +86 138 0000 0000" in chat.text
    chat.press("send_no")
    assert chat.screening.contact.travel == "no"
    assert chat.screening.shared == (ADULTS, SECOND)


def test_the_own_number_comes_by_a_button_and_a_strangers_card_is_refused() -> None:
    chat = stop("@phone")
    chat.press("own")
    assert any(s.asks_phone for s in new_messages(chat))
    chat.hear(ContactInput("+8613900000000", own=False))
    assert chat.text == chat.say("ui-forwarded-contact")
    chat.hear(ContactInput("+8613900000000", own=True))
    assert chat.screening.contact.phone == "+8613900000000"
    assert any(s.clears for s in new_messages(chat))


def new_messages(chat: Chat) -> list[NewMessage]:
    return [say for say in chat.turn.says if isinstance(say, NewMessage)]


def test_the_button_for_the_number_has_a_message_of_its_own() -> None:
    """A message bears buttons under it or a keyboard in place of the phone's, never both."""
    for name in ("P01", "P05"):
        for chat in journey(name):
            assert not [s for s in new_messages(chat) if s.rows and s.asks_phone]


@pytest.mark.parametrize("text", ["12", "hello", "www.example.org"])
def test_what_is_no_number_is_asked_again(text: str) -> None:
    chat = stop("@phone")
    chat.write(text)
    assert chat.ref == "@phone"
    assert chat.say("ui-phone-not-valid") in chat.text


def test_a_match_that_ended_overnight_is_not_shared() -> None:
    chat = stop("@sending")
    chat.on += timedelta(days=365 * 40)
    chat.press("send_yes")
    assert not [r for r in chat.turn.records if isinstance(r, ReferralRequested)]
    assert chat.screening.phase is Phase.RESULT
    assert "is not the right study for you" in chat.text


def test_a_child_is_shared_by_the_parent() -> None:
    chat = Chat().begin("child").play(patient("P05"), lambda c: c.ref == "@result")
    chat.press(f"share_{'_'.join(CHILDREN)}")
    assert chat.ref == "@sharing"
    assert "your child's age" in chat.text


def test_taking_back_names_the_hospital_and_drops_the_contact() -> None:
    chat = shared()
    chat.sent = (SENT,)
    chat.call("withdraw")
    assert chat.options == ("code_R-7KQ2", "no")
    chat.press("code_R-7KQ2")
    assert chat.turn.records == (ReferralWithdrawn("R-7KQ2"),)
    assert "Changhai Hospital" in chat.text
    assert chat.screening.contact.phone == ""


def test_taking_back_needs_a_button_and_no_keeps_it() -> None:
    chat = shared()
    chat.sent = (SENT,)
    chat.call("withdraw")
    chat.write("yes")
    assert chat.turn.records == ()
    chat.call("withdraw")
    chat.press("no")
    assert chat.turn.records == ()
    assert chat.say("ui-withdraw-kept") in chat.text


SEEN, TRIED = ("opened it", "查看"), ("did not get through", "没有打通")
REACHED, OVER = ("in contact with", "的研究团队联系上"), ("closed it", "结束跟进")
TOLD = {
    "new": ("Not opened yet", "还没有查看"),
    "acknowledged": SEEN,
    **dict.fromkeys(("attempt_1", "attempt_2", "attempt_3"), TRIED),
    **dict.fromkeys(("reached", "visit_booked", "screened", "enrolled"), REACHED),
    **dict.fromkeys(("unreachable", "declined", "not_suitable", "duplicate"), OVER),
    **dict.fromkeys(("not_real", "closed"), OVER),
    **dict.fromkeys(("withdrawn", "erased"), ("withdrawn on", "撤回")),
}


@pytest.mark.parametrize("status", [status.value for status in ReferralStatus])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_status_has_words(status: str, lang: str) -> None:
    chat = shared()
    chat.screening = replace(chat.screening, lang=lang)
    sent = (replace(SENT, status=ReferralStatus(status)),)
    text = status_text(replace(chat.context, sent=sent, staffed=frozenset({SENT.site})))
    assert "R-7KQ2" in text
    assert TOLD[status][("en", "zh").index(lang)] in text
    # It may be of another screening of the account: whoever was called, the words fit.
    assert TOLD[status] not in (TRIED, REACHED) or not re.search(r"\byou\b|您", text)


@pytest.mark.parametrize(("lang", "waits"), [("en", "Nobody at"), ("zh", "没有人接入")])
def test_where_nobody_is_connected_the_status_does_not_say_that_it_was_sent(
    lang: str, waits: str
) -> None:
    chat = shared()
    chat.screening = replace(chat.screening, lang=lang)
    chat.sent = (replace(SENT, status=ReferralStatus.NEW),)
    assert waits in status_text(chat.context)
    assert not re.search("sent to|已发给", status_text(chat.context))


def test_the_receipt_is_honest_where_nobody_is_connected() -> None:
    chat = shared()
    _, sent = refer(chat.context.with_screening(replace(chat.screening, target=ADULTS)))
    there = replace(sent, trial=CHILDREN[0], site=CHILDREN[1])
    receipt = receipt_text(chat.context, there, "R-7KQ2", staffed=True)
    assert "Sent to" in receipt
    assert "Your copy" in receipt
    assert "Name: Mrs Li" in receipt
    waits = receipt_text(chat.context, there, "R-7KQ2", staffed=False)
    assert "has not been seen" in waits
    assert "0571-56555983" in waits
