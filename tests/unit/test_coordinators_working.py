"""Working a referral: the table, one winner, undo, notes, reasons, and what the person hears."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.channel.events import Event, read
from bot.coordinators import notices, visit_days
from bot.coordinators.buttons import ONCE_MORE, SNOOZES, ButtonData, data_of, parse
from bot.referrals.transitions import after, possible
from bot.store import Transaction
from bot.store.records import ReferralRow
from dialogs import statuses
from dialogs.dates import weekday
from dialogs.statuses import ReferralStatus
from tests.unit.coordinating import CHILDREN, Hospital, app, hospital_at
from trials.atoms import atoms_of

LIN, MEI, PARTICIPANT = 1, 2, 900
TRIGGERS = sorted({trigger for trigger, _, _ in statuses.TABLE})
DETAIL = {"book": "2026-11-25", "not_suit": "E9a"}


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(LIN, name="Lin")
        await there.bind(MEI, lang="zh", name="  Mei \n Hua  ")
        yield there


async def row(hospital: Hospital, code: str) -> ReferralRow:
    found = await hospital.store.read(lambda tx: tx.referrals.get(code))
    assert found is not None
    return found


async def card(hospital: Hospital, user: int, code: str) -> str:
    chat = await hospital.chat(user)
    return str(chat.messages[chat.ids(f"{code} · ")[0]]["text"])


async def keys(hospital: Hospital, user: int, code: str) -> list[str]:
    parsed = [parse(one) for one in (await hospital.chat(user)).buttons(f"{code} · ")]
    return [one.action for one in parsed if one and one.action != "none"]


# The whole table by hand: what each status leads to, and nothing else does.
LEAVE = {
    "decline": "declined",
    "not_suit": "not_suitable",
    "double": "duplicate",
    "not_real": "not_real",
}
TRY = {"reach": "reached", "book": "visit_booked", **LEAVE}
GIVE_UP, REOPEN = {"give_up": "unreachable"}, {"reopen": "acknowledged"}
LEADS: dict[str, dict[str, str]] = {
    "new": {"acknowledge": "acknowledged", "no_answer": "attempt_1", **TRY},
    "acknowledged": {"no_answer": "attempt_1", **TRY},
    "attempt_1": {"no_answer": "attempt_2", **TRY, **GIVE_UP},
    "attempt_2": {"no_answer": "attempt_3", **TRY, **GIVE_UP},
    "attempt_3": {**TRY, **GIVE_UP},
    "reached": {"book": "visit_booked", "screen": "screened", **LEAVE, **GIVE_UP},
    "visit_booked": {
        "book": "visit_booked", "no_show": "reached", "screen": "screened", "enroll": "enrolled",
        **LEAVE, **GIVE_UP,
    },
    "screened": {"enroll": "enrolled", **LEAVE},
    "enrolled": REOPEN,
    "unreachable": REOPEN,
    "declined": REOPEN,
    "not_suitable": REOPEN,
    "duplicate": REOPEN,
    "not_real": REOPEN,
    "closed": REOPEN,
    "withdrawn": {},
    "erased": {},
}  # fmt: skip


@pytest.mark.parametrize("status", [one.value for one in ReferralStatus])
def test_a_status_leads_where_the_table_says_and_nowhere_else(status: str) -> None:
    was = ReferralStatus(status)
    leads = {t: became.value for t in TRIGGERS if (became := after(was, t))}
    assert leads == LEADS[status]
    assert set(possible(was)) == set(LEADS[status])


@pytest.mark.parametrize(
    "status", [one.value for one in ReferralStatus if one not in statuses.OVER]
)
async def test_every_press_in_every_status_leads_there_or_changes_nothing(
    hospital: Hospital, status: str
) -> None:
    code = (await hospital.refer()).code
    for seq, trigger in enumerate(TRIGGERS):
        await hospital.store.transact(lambda tx: _put(tx, code, status))
        before = await hospital.store.read(lambda tx: tx.steps.changes(code))
        answer = await hospital.click(LIN, trigger, code, DETAIL.get(trigger, ""))
        changed = await hospital.store.read(lambda tx: tx.steps.changes(code))
        leads = LEADS[status].get(trigger)
        assert await hospital.status(code) == (leads or status), trigger
        assert changed - before == (1 if leads else 0), trigger
        assert code in answer.toast, seq


def _put(tx: Transaction, code: str, status: str) -> None:
    tx._run("UPDATE referrals SET status = ? WHERE code = ?", status, code)


@pytest.mark.parametrize(
    "status", [one.value for one in ReferralStatus if one not in statuses.OVER]
)
async def test_a_card_offers_exactly_what_its_status_allows(
    hospital: Hospital, status: str
) -> None:
    code = (await hospital.refer()).code
    await hospital.store.transact(lambda tx: _put(tx, code, status))
    await hospital.click(LIN, "open", code)
    (id,) = (await hospital.chat(LIN)).ids(f"{code} · ")[-1:]
    offered = set(await keys(hospital, LIN, code))
    assert len((await hospital.chat(LIN)).messages[id]["text"].split("\n")) <= 25
    if "leave" in offered:
        await hospital.press(LIN, data_of("leave", code), message=id)
        offered |= set(await keys(hospital, LIN, code))
    means = {"book_on": "book", "book_hour": "book", "unsuit": "not_suit", "unwant": "decline"}
    if "book_on" in offered:
        await hospital.press(LIN, data_of("book_on", code), message=id)
        offered |= set(await keys(hospital, LIN, code))
    takes = {"acknowledge"} if ReferralStatus(status) in statuses.OPEN else set()
    assert {means.get(o, o) for o in offered} & set(TRIGGERS) == set(LEADS[status]) | takes


async def places(hospital: Hospital, code: str) -> dict[str, tuple[int, int]]:
    """Where each live button of the card stands: its row, and its place in the row."""
    chat = await hospital.chat(LIN)
    rows = chat.messages[chat.ids(f"{code} · ")[-1]]["reply_markup"]["inline_keyboard"]
    assert [len(row) for row in rows] == [2, 2, 2, 2, 3, 2]
    parsed = {
        (n, m): parse(button["callback_data"])
        for n, row in enumerate(rows)
        for m, button in enumerate(row)
    }
    return {one.action: at for at, one in parsed.items() if one and one.action != "none"}


async def test_buttons_keep_their_place_in_every_status(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    stands: dict[str, set[tuple[int, int]]] = {}
    for status in (one for one in ReferralStatus if one not in statuses.OVER):
        await hospital.store.transact(lambda tx, to=status.value: _put(tx, code, to))
        await hospital.click(LIN, "open", code)
        for action, at in (await places(hospital, code)).items():
            stands.setdefault(action, set()).add(at)
    assert {action: len(at) for action, at in stands.items()} == dict.fromkeys(stands, 1)
    assert len({next(iter(at)) for at in stands.values()}) == len(stands)
    # The look that acknowledges moves nothing under the thumb either.
    await hospital.store.transact(lambda tx: _put(tx, code, "new"))
    await hospital.click(LIN, "open", code)
    before = await places(hospital, code)
    await hospital.click(LIN, "contact", code)
    after = await places(hospital, code)
    assert {action: at for action, at in after.items() if action in before} == before


async def test_after_a_no_only_closing_takes_anothers_place(hospital: Hospital) -> None:
    referral = await hospital.refer()
    await hospital.click(LIN, "acknowledge", referral.code)
    await hospital.click(LIN, "open", referral.code)
    before = await places(hospital, referral.code)
    await hospital.store.transact(lambda tx: tx.referrals.say_no(referral.code, hospital.now))
    await hospital.click(LIN, "open", referral.code)
    after = await places(hospital, referral.code)
    assert after == {"decline" if a == "contact" else a: at for a, at in before.items()}


async def test_a_dead_place_says_why_and_does_nothing(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    toast = (await hospital.click(LIN, "none", code)).toast
    assert toast == f"Nothing to press there: {code} is marked new."
    assert await hospital.store.read(lambda tx: tx.steps.changes(code)) == 0


ENDS = {
    "enroll": ("enrolled", [("book", "2026-11-25")]),
    "give_up": ("unreachable", [("no_answer", "")]),
    "decline": ("declined", []),
    "not_suit": ("not_suitable", []),
    "double": ("duplicate", []),
    "not_real": ("not_real", []),
}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("trigger", ENDS)
async def test_what_ends_or_enrols_asks_once_more(
    hospital: Hospital, trigger: str, lang: str
) -> None:
    nurse = LIN if lang == "en" else MEI
    became, before = ENDS[trigger]
    code = (await hospital.refer()).code
    for action, detail in before:
        await hospital.click(nurse, action, code, detail)
    was = await hospital.status(code)
    (shown,) = (await hospital.chat(nurse)).ids(f"{code} · ")
    seq = await hospital.store.read(lambda tx: tx.steps.changes(code))
    first = data_of(trigger, code, seq, DETAIL.get(trigger, ""))
    for _ in "ab":  # a second tap on the same place is no yes
        answer = await hospital.press(nurse, first, message=shown)
        assert await hospital.status(code) == was
    assert ("confirm" in answer.toast) if lang == "en" else ("确认" in answer.toast)
    dead, back, yes = (await hospital.chat(nurse)).buttons(f"{code} · ")
    assert [parse(one).action for one in (dead, back, yes) if parse(one)] == [
        "none",
        "back",
        "sure",
    ]
    assert len(yes.encode()) <= 64
    await hospital.press(nurse, back, message=shown)
    assert await hospital.status(code) == was
    assert "sure" not in await keys(hospital, nurse, code)
    await hospital.press(nurse, yes, message=shown)
    assert await hospital.status(code) == became
    assert ENDS.keys() == set(ONCE_MORE)


async def test_a_yes_to_what_is_not_asked_does_nothing(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    for detail in (
        "",
        "reach",
        "reopen",
        "undo",
        "withdraw",
        "enroll",
        "not_suit.X99",
        "sleep.400",
    ):
        await hospital.press(LIN, data_of("sure", code, 0, detail))
    assert await hospital.status(code) == "new"
    assert await hospital.store.read(lambda tx: tx.steps.changes(code)) == 0


@pytest.mark.parametrize(
    "criterion",
    [
        max((atom for atom, _ in atoms_of(t)), key=len)
        for t in app().content.library.trials.values()
    ],
)
def test_the_longest_yes_fits_into_a_button(criterion: str) -> None:
    assert len(data_of("sure", "R-7KQ2", 9999, f"not_suit.{criterion}").encode()) <= 64


async def test_of_two_who_tap_at_once_one_wins_and_the_other_is_told_who_and_what(
    hospital: Hospital,
) -> None:
    code = (await hospital.refer()).code
    data = {MEI: data_of("sure", code, 0, "decline"), LIN: data_of("reach", code)}
    won, lost = await asyncio.gather(*(hospital.press(user, one) for user, one in data.items()))
    assert await hospital.status(code) == "declined"
    assert won.toast == f"{code}已标记为：不愿参加。"
    assert lost.toast == (
        f"Nothing changed: Mei Hua was faster. {code} has been"
        ' "does not want to take part" since 22 Nov 12:00; the card shows it now.'
    )
    assert "Mei Hua: does not want to take part" in await card(hospital, LIN, code)
    assert len(await hospital.store.read(lambda tx: tx.steps.of(code))) == 1


async def test_who_lost_against_an_undoing_is_told_who_undid(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    await hospital.click(LIN, "reach", code)
    stale = data_of("book", code, 1, "2026-11-25")
    await hospital.click(MEI, "undo", code)
    told = await hospital.press(LIN, stale)
    assert "Mei Hua was faster" in told.toast
    assert '"new"' in told.toast
    assert await hospital.status(code) == "new"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_longest_answer_fits_into_an_alert(lang: str) -> None:
    names = [f"coordinator-status-{one.value.replace('_', '-')}" for one in ReferralStatus]
    status = max((app().say(lang, name) for name in names), key=len)
    args = {"code": "R-7KQ2", "who": "M" * 40, "status": status, "time": "22 Nov 12:00"}
    assert len(app().say(lang, "coordinator-too-late", None, **args)) <= 200


@pytest.mark.parametrize("trigger", TRIGGERS)
async def test_an_old_button_changes_nothing(hospital: Hospital, trigger: str) -> None:
    code = (await hospital.refer()).code
    for action in ("no_answer", "no_answer", "undo"):
        await hospital.click(MEI, action, code)
    for seq in (0, 1, 2, 4, 99999):
        await hospital.press(LIN, data_of(trigger, code, seq, DETAIL.get(trigger, "")))
        await hospital.press(LIN, data_of("undo", code, seq))
        assert await hospital.status(code) == "attempt_1"
    assert await hospital.store.read(lambda tx: tx.steps.changes(code)) == 3


async def test_a_double_tap_is_one_step_and_not_a_rival(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    toasts = [(await hospital.press(LIN, data_of("no_answer", code))).toast for _ in "ab"]
    assert toasts == [
        f"{code} is now marked: called once, no answer.",
        f"{code} is already marked: called once, no answer.",
    ]
    assert await hospital.status(code) == "attempt_1"


async def test_undoing_within_ten_minutes_restores_the_status_and_the_visit(
    hospital: Hospital,
) -> None:
    code = (await hospital.refer()).code
    await hospital.click(LIN, "book", code, "2026-11-25")
    assert "visit Wed 25 Nov" in await card(hospital, LIN, code)
    await hospital.click(LIN, "book", code, "2026-11-28")
    assert "visit Sat 28 Nov" in await card(hospital, LIN, code)
    hospital.now += timedelta(minutes=10)
    answer = await hospital.click(MEI, "undo", code)  # whoever works here may
    assert answer.toast == f"已撤销，{code}恢复为：已约来院。"
    assert (await row(hospital, code)).visit_on == date(2026, 11, 25)
    assert "visit Wed 25 Nov" in await card(hospital, LIN, code)
    assert "undo" not in await keys(hospital, LIN, code)
    again = await hospital.click(LIN, "undo", code)
    assert "can no longer be undone" in again.toast
    assert await hospital.status(code) == "visit_booked"


async def test_undoing_the_first_booking_leaves_no_visit(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    await hospital.click(LIN, "book", code, "2026-11-25")
    await hospital.click(LIN, "undo", code)
    found = await row(hospital, code)
    assert (found.status, found.visit_on) == (ReferralStatus.NEW, None)


async def test_after_ten_minutes_nothing_is_undone(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    await hospital.click(LIN, "reach", code)
    assert "undo" in await keys(hospital, LIN, code)
    (card,) = (await hospital.chat(LIN)).ids(f"{code} · ")
    # Nothing moves under a thumb when the time is over: the button says until when it works.
    assert "Undo until 12:10" in str((await hospital.chat(LIN)).messages[card])
    hospital.now += timedelta(minutes=10, seconds=1)
    answer = await hospital.click(LIN, "undo", code)
    assert "can no longer be undone" in answer.toast
    assert await hospital.status(code) == "reached"
    assert "undo" not in await keys(hospital, LIN, code)


async def test_a_visit_without_a_day_and_a_day_nobody_offered(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    for wrong in ("", "2026-13-01", "tomorrow"):
        assert (await hospital.click(LIN, "book", code, wrong)).toast.startswith("This button")
    assert await hospital.status(code) == "new"
    await hospital.click(LIN, "book", code, "later")
    found = await row(hospital, code)
    assert (found.status, found.visit_on) == (ReferralStatus.VISIT_BOOKED, None)
    assert "Lin: visit booked – Date not known yet" in await card(hospital, LIN, code)


async def test_who_does_not_fit_is_closed_with_the_criterion(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    assert (await hospital.click(LIN, "not_suit", code, "X99")).toast.startswith("This button")
    assert await hospital.status(code) == "new"
    await hospital.click(LIN, "not_suit", code, "E9a")
    assert "Lin: does not fit the study – Pregnancy (E9a)" in await card(hospital, LIN, code)


async def test_what_rests_says_until_when_and_the_next_step_ends_it(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    assert (await hospital.click(LIN, "sleep", code, "400")).toast.startswith("This button")
    await hospital.click(LIN, "sleep", code, "3")
    assert (await row(hospital, code)).snoozed_until == date(2026, 11, 25)
    assert "No reminders until 25 Nov" in await card(hospital, MEI - 1, code)
    await hospital.click(MEI, "no_answer", code)
    assert (await row(hospital, code)).snoozed_until is None
    await hospital.click(MEI, "decline", code)
    await hospital.click(LIN, "sleep", code, "3")
    assert (await row(hospital, code)).snoozed_until is None


async def test_what_the_bot_should_have_caught_is_listed(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    for criterion in ("E9a", "E9a", "other", "X99"):
        await hospital.click(LIN, "missed", code, criterion)
    misses = await hospital.store.read(lambda tx: tx.misses.all())
    assert [(one.code, one.criterion) for one in misses] == [(code, "E9a"), (code, "other")]
    assert await hospital.status(code) == "new"


async def test_a_reply_to_a_card_is_a_note_for_the_colleagues(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    (id,) = (await hospital.chat(LIN)).ids(code)
    await hospital.write(LIN, "Chest pain yesterday, is at the emergency room", id)
    assert (await hospital.chat(LIN)).texts[-1].startswith(f"Noted on the card of {code}")
    assert "备注1条" in await card(hospital, MEI, code)
    assert "emergency room" not in await card(hospital, MEI, code)
    await hospital.click(MEI, "history", code)
    last = (await hospital.chat(MEI)).last
    assert "Lin，备注：Chest pain yesterday" in last["text"]
    assert last["protect_content"] is True


async def test_who_edits_a_note_is_told_that_it_stays(hospital: Hospital) -> None:
    referral = await hospital.refer()
    (card,) = (await hospital.chat(LIN)).ids(f"{referral.code} · ")
    await hospital.write(LIN, "Call at six", replies_to=card)
    await hospital.hear(LIN, Event("edited", LIN, LIN, replies_to=card))
    assert "changes no note" in (await hospital.chat(LIN)).texts[-1]
    notes = await hospital.store.read(lambda tx: tx.notes.of(referral.code))
    assert [note.text for note in notes] == ["Call at six"]
    before = len((await hospital.chat(LIN)).texts)
    await hospital.hear(LIN, Event("edited", LIN, LIN))
    assert len((await hospital.chat(LIN)).texts) == before


async def test_only_a_reply_to_a_card_is_a_note(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    chat = await hospital.chat(LIN)
    (id,) = chat.ids(code)
    await hospital.write(LIN, "hello")
    await hospital.write(LIN, "hello", min(chat.messages))
    await hospital.write(LIN, "x" * 1001, id)
    assert await hospital.store.read(lambda tx: tx.notes.of(code)) == []
    assert "longer than 1000" in (await hospital.chat(LIN)).texts[-1]


async def test_who_works_elsewhere_now_can_leave_no_note(hospital: Hospital) -> None:
    referral = await hospital.refer()
    (id,) = (await hospital.chat(LIN)).ids(referral.code)
    await hospital.store.transact(
        lambda tx: tx.grants.revoke(LIN, "coordinator", referral.site, hospital.now)
    )
    await hospital.bind(LIN, CHILDREN)
    await hospital.write(LIN, "still here", id)
    assert await hospital.store.read(lambda tx: tx.notes.of(referral.code)) == []


async def test_the_history_tells_every_step_also_what_was_undone(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    await hospital.click(LIN, "no_answer", code)
    await hospital.click(LIN, "book", code, "2026-11-25")
    await hospital.click(MEI, "undo", code)
    await hospital.click(LIN, "history", code)
    assert (await hospital.chat(LIN)).texts[-1].split("\n") == [
        f"{code}: history and notes. Please keep them inside the study team; this message leaves"
        " the chat after 24 hours.",
        "",
        "22 Nov 12:00 · Lin: called once, no answer",
        "22 Nov 12:00 · Lin: visit booked – 25 Nov [undone by Mei Hua]",
    ]
    assert "visit booked" not in await card(hospital, LIN, code)


async def test_a_withdrawal_takes_the_history_back_out_of_the_chat(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    (id,) = (await hospital.chat(LIN)).ids(code)
    await hospital.write(LIN, "speaks with her sister first", id)
    await hospital.click(MEI, "history", code)
    assert any("sister" in text for text in (await hospital.chat(MEI)).texts)
    await hospital.store.transact(lambda tx: withdraw(tx, hospital, code))
    assert not any("sister" in text for text in (await hospital.chat(MEI)).texts)


def withdraw(tx: Transaction, hospital: Hospital, code: str) -> None:
    referral = tx.referrals.get(code)
    assert referral is not None
    assert referral.consent is not None
    tx.consents.withdraw(referral.consent, hospital.now)
    notices.over(hospital.work(tx), code)


async def test_a_menu_changes_the_buttons_of_the_pressed_copy_only(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    await hospital.click(LIN, "open", code)
    chat = await hospital.chat(LIN)
    first, second = chat.ids(f"{code} · ")
    before = {id: dict(message) for id, message in chat.messages.items()}
    for menu in ("more", "leave", "unsuit", "unwant", "book_on", "snooze", "catch"):
        await hospital.press(LIN, data_of(menu, code), message=first)
        chat = await hospital.chat(LIN)
        assert chat.messages[first]["text"] == before[first]["text"]
        assert chat.messages[first]["reply_markup"] != before[first]["reply_markup"]
        assert chat.messages[second] == before[second]
    assert chat.calls[-1] == "editMessageReplyMarkup"
    assert await hospital.store.read(lambda tx: tx.steps.changes(code)) == 0
    await hospital.press(LIN, data_of("back", code), message=first)
    assert (await hospital.chat(LIN)).messages == before


async def test_a_menu_pressed_before_a_withdrawal_brings_no_button_back(
    hospital: Hospital,
) -> None:
    code = (await hospital.refer()).code
    (id,) = (await hospital.chat(LIN)).ids(code)
    await hospital.press(LIN, data_of("more", code), message=id)
    await hospital.store.transact(lambda tx: withdraw(tx, hospital, code))
    chat = await hospital.chat(LIN)
    assert "reply_markup" not in chat.messages[id]
    assert "editMessageReplyMarkup" not in chat.calls


async def test_every_criterion_can_be_named_page_by_page(hospital: Hospital) -> None:
    referral = await hospital.refer()
    (id,) = (await hospital.chat(LIN)).ids(referral.code)
    seen, page = [], "0"
    while page:
        await hospital.press(LIN, data_of("unsuit", referral.code, 0, page), message=id)
        asked = [parse(one) for one in (await hospital.chat(LIN)).buttons(f"{referral.code} · ")]
        seen += [one.detail for one in asked if one and one.action == "not_suit"]
        page = next((one.detail for one in asked if one and one.action == "unsuit"), "")
    trial = hospital.app.content.library.trials[referral.trial]
    assert set(seen) == {atom for atom, _ in atoms_of(trial)} | {"other"}
    assert len(seen) - seen.count("other") == len(set(seen)) - 1


def test_what_a_button_carries_fits_for_every_criterion_of_every_trial() -> None:
    trials = app().content.library.trials.values()
    details = {atom for trial in trials for atom, _ in atoms_of(trial)} | {"2026-11-25", "later"}
    for action in ("missed", "not_suit", "acknowledge", "book"):
        for detail in details:
            data = data_of(action, "R-7KQ2", 99999, detail)
            assert len(data.encode()) <= 64
            assert parse(data) == ButtonData(action, "R-7KQ2", 99999, detail)


def test_menus_stay_short() -> None:
    assert visit_days.DAYS == 15
    assert max(SNOOZES) <= 7


async def heard(hospital: Hospital) -> list[str]:
    texts = (await hospital.chat(PARTICIPANT)).texts
    return [text for text in texts if "has opened what you sent" in text or "已经打开" in text]


@pytest.mark.parametrize("first", ["acknowledge", "contact", "answers", "reach", "decline"])
@pytest.mark.parametrize("lang", ["en", "zh"])
async def test_the_person_is_told_once_that_the_team_has_seen_it(
    hospital: Hospital, first: str, lang: str
) -> None:
    code = (await hospital.refer(lang=lang)).code
    assert await heard(hospital) == []
    for action in (first, "undo", first, "no_answer", "history"):
        await hospital.click(LIN, action, code)
    (told,) = await heard(hospital)
    assert code in told
    assert ("Changhai" if lang == "en" else "长海") in told


async def test_after_a_withdrawal_the_person_hears_nothing_of_it(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    await hospital.click(LIN, "acknowledge", code)  # not sent yet
    await hospital.store.transact(lambda tx: withdraw(tx, hospital, code))
    await hospital.click(LIN, "reach", code)
    assert await heard(hospital) == []


async def test_shared_anew_it_is_told_anew_and_old_steps_cannot_be_undone(
    hospital: Hospital,
) -> None:
    referral = await hospital.refer()
    await hospital.click(LIN, "reach", referral.code)
    await hospital.deliver()
    await hospital.store.transact(lambda tx: withdraw(tx, hospital, referral.code))
    screening = hospital.screening({"dx_sle": True, "age_years": 40}, "self", "en")
    await hospital.store.transact(
        lambda tx: hospital.record(
            tx, str(referral.screening), screening, referral.trial, referral.site, True
        )
    )
    answer = await hospital.click(LIN, "undo", referral.code)
    assert "can no longer be undone" in answer.toast
    assert await hospital.status(referral.code) == "new"
    await hospital.click(LIN, "acknowledge", referral.code)
    assert len(await heard(hospital)) == 2


async def test_the_card_says_each_time_once(hospital: Hospital) -> None:
    """The step below tells when; without a step the status does."""
    code = (await hospital.refer()).code
    assert "Nobody yet · new, 22 Nov 12:00" in await card(hospital, LIN, code)
    await hospital.click(LIN, "no_answer", code)
    told = (await card(hospital, LIN, code)).split("\n")
    assert told[-1] == "Nobody yet · 22 Nov 12:00 · Lin: called once, no answer"


async def test_reopening_is_called_so(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    await hospital.click(LIN, "decline", code)
    said = (await hospital.click(LIN, "reopen", code)).toast
    assert said == f"{code} is open again, now marked: seen."
    assert (await card(hospital, LIN, code)).endswith("Lin: reopened")


@pytest.mark.parametrize("action", ["answers", "history"])
async def test_from_a_long_text_one_press_leads_back_to_the_card(
    hospital: Hospital, action: str
) -> None:
    code = (await hospital.refer()).code
    await hospital.click(LIN, action, code)
    last = (await hospital.chat(LIN)).last
    assert last["text"].startswith((f"{code}: all answers", f"{code}: history"))
    ((opener,),) = last["reply_markup"]["inline_keyboard"]
    assert parse(opener["callback_data"]) == ButtonData("open", code)


@pytest.mark.parametrize(
    ("lang", "days"),
    [
        ("en", ["Sun 22", "Mon 23", "Tue 24"]),
        ("zh", ["11/22 周日", "11/23 周一", "11/24 周二"]),
    ],
)
def test_days_to_choose_carry_their_weekday(lang: str, days: list[str]) -> None:
    assert [weekday(lang, date(2026, 11, 22 + n)) for n in range(3)] == days


async def test_a_note_that_was_cut_is_refused_and_never_kept_by_half(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    (id,) = (await hospital.chat(LIN)).ids(code)
    message = {
        "message_id": 999, "from": {"id": LIN}, "chat": {"id": LIN, "type": "private"},
        "text": "Potassium is fine. " * 60, "reply_to_message": {"message_id": id},
    }  # fmt: skip
    event = read(json.dumps({"update_id": 1, "message": message}).encode())
    assert event is not None
    await hospital.hear(LIN, event)
    assert await hospital.store.read(lambda tx: tx.notes.of(code)) == []
    assert "longer than 1000" in (await hospital.chat(LIN)).texts[-1]
