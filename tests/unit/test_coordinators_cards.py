"""The card says what a coordinator needs, and nothing that names the person."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.coordinators.buttons import data_of
from bot.referrals import card, card_text
from bot.store import Transaction
from bot.store.records import Grant, ReferralRow
from tests.unit.coordinating import (
    CHILDREN,
    CONTACT,
    PAEDIATRIC,
    Hospital,
    hospital_at,
    patient,
)

# The name, the phone, the exact age of P01, her haemoglobin, her weight.
CANARIES = (CONTACT.name, "Wren", CONTACT.phone, "13900139077", "117.3", "32")


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        yield there


async def rendered(hospital: Hospital, lang: str, referral: ReferralRow) -> str:
    reader = Grant(1, "", referral.site, "coordinator", lang)
    work = lambda tx: card_text.details(hospital.work(tx), lang, referral, reader)  # noqa: E731
    return await hospital.store.read(work)


@pytest.mark.parametrize("lang", ["en", "zh"])
async def test_a_card_holds_no_name_no_phone_no_exact_age_and_no_value(
    hospital: Hospital, lang: str
) -> None:
    referral = await hospital.refer()
    text = await rendered(hospital, lang, referral)
    for canary in CANARIES:
        assert canary not in text.replace(referral.code, "")
        assert canary not in referral.card


async def test_a_card_says_that_a_value_needs_a_doctor_today_but_not_which(
    hospital: Hospital,
) -> None:
    quiet = await hospital.refer()
    assert "doctor today" not in await rendered(hospital, "en", quiet)
    loud = await hospital.refer(patient("P01", hemoglobin=71.5), user=901)
    text = await rendered(hospital, "en", loud)
    assert "a doctor today" in text
    assert "71.5" not in text


SHORT = {
    "en": """ · likely · call by Thu 26 Nov
Woman 30–39 · answered herself · Chinese
Lupus (SLE) · CAR-NK lupus, NCT06010472
By her answers: 29 met 📄
Nobody yet · new, 22 Nov 12:00""",
    "zh": """ · 初筛符合 · 11月26日（周四）前联系
女 30–39岁 · 本人作答 · 中文
系统性红斑狼疮 · 狼疮CAR-NK研究（NCT06010472）
本人自述：符合29条 📄
未认领 · 新报名，11月22日 12:00""",
}


@pytest.mark.parametrize("lang", ["en", "zh"])
async def test_a_card_is_read_in_five_seconds(hospital: Hospital, lang: str) -> None:
    """Five lines: what to do by when, who, which study, how it looks, whose it is."""
    await hospital.bind(1, lang=lang, name="Lin")
    code = (await hospital.refer()).code
    message = (await hospital.chat(1)).last
    assert message["text"] == f"{code}{SHORT[lang]}"
    assert message["protect_content"] is True
    await hospital.click(1, "acknowledge", code)
    first, *_, last = (await hospital.chat(1)).last["text"].split("\n")
    assert first.endswith(" · Lin")
    assert "Lin" in last


async def test_the_rest_is_behind_details_and_on_record(hospital: Hospital) -> None:
    await hospital.bind(1)
    code = (await hospital.refer(patient("P01", lvef_pct="unknown"))).code
    (id,) = (await hospital.chat(1)).ids(code)
    short = (await hospital.chat(1)).messages[id]["text"]
    assert "(I8)" not in short
    assert "1 to confirm" in short
    await hospital.press(1, data_of("details", code), message=id)
    chat = await hospital.chat(1)
    whole = chat.messages[id]["text"]
    assert whole.startswith(short)
    assert "Please confirm with reports:\n• Heart pumping value (EF) (I8)" in whole
    assert "details shown" in await hospital.audited(code)
    (less,) = [one for one in chat.buttons(code) if ".less." in one]
    await hospital.press(1, less, message=id)
    assert (await hospital.chat(1)).messages[id]["text"] == short
    assert len((await hospital.chat(1)).ids(code)) == 1


@pytest.mark.parametrize(
    ("facts", "who", "line"),
    [
        ({"sex": "male"}, "self", "Man 30–39 · answered himself · English"),
        ({"sex": "unknown"}, "self", "Age 30–39 · the patient answered · English"),
        ({"age_years": "unknown"}, "self", "Woman, age not known · answered herself · English"),
        ({"age_years": 9}, "child", "Girl 5–9 · a parent or guardian answered · English"),
        ({}, "other", "Woman 30–39 · a relative or friend answered · English"),
    ],
)
async def test_the_second_line_says_whom_it_is_about(
    hospital: Hospital, facts: dict[str, object], who: str, line: str
) -> None:
    referral = await hospital.refer(patient("P01", **facts), who=who, lang="en", likely=False)
    assert (await rendered(hospital, "en", referral)).split("\n")[1] == line


async def test_a_card_of_before_is_shown_without_what_it_does_not_know(hospital: Hospital) -> None:
    referral = await hospital.refer()
    kept = {name: value for name, value in json.loads(referral.card).items() if name != "sex"}
    old = replace(referral, card=json.dumps(kept))
    assert "\nAge 30–39 · the patient answered · Chinese\n" in await rendered(hospital, "en", old)


EXPECTED = {
    "en": (
        "Sent 22 Nov 12:00",
        "CAR-NK cell study for lupus (KN5501)",
        "At least one value is from a report.",
        "Please note:\n• The treatment that counts may have ended some time ago",
        "⚠ Rules not yet signed by a doctor.",
    ),
    "zh": (
        "11月22日 12:00发来",
        "CAR-NK细胞治疗红斑狼疮研究（KN5501）",
        "至少有一项数值来自检查报告。",
        "请留意：\n• 计入的治疗可能已停用一段时间",
        "⚠ 入排标准还没有医生签字。",
    ),
}


@pytest.mark.parametrize("lang", ["en", "zh"])
async def test_the_details_say_what_led_to_it(hospital: Hospital, lang: str) -> None:
    text = await rendered(hospital, lang, await hospital.refer())
    for part in EXPECTED[lang]:
        assert part in text


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        ("en", ("asked although no · ", "• Disease of the brain or spinal cord, ever (E5)")),
        ("zh", ("不符合，本人仍想咨询 · ", "• 脑或脊髓疾病史（E5）")),
    ],
)
async def test_a_card_of_somebody_who_asks_names_what_failed(
    hospital: Hospital, lang: str, parts: tuple[str, ...]
) -> None:
    referral = await hospital.refer(patient("P01", cns_epilepsy=True), likely=None)
    text = await rendered(hospital, lang, referral)
    assert hospital.app.say(lang, "coordinator-card-failed") in text
    for part in parts:
        assert part in text


async def test_what_is_open_is_listed_by_name_and_number(hospital: Hospital) -> None:
    facts = patient("P01", lvef_pct="unknown", pregnant="declined")
    referral = await hospital.refer(facts)
    text = await rendered(hospital, "en", referral)
    assert "2 to confirm" in text
    assert "• Heart pumping value (EF) (I8)" in text
    assert "• Pregnancy (E9a)" in text


UNCLEAR = {
    "en": "Answers that do not go together; which is right is open:\n"
    "• Medicines tried so far / Last B-cell medicine",
    "zh": "有对不上的回答，以哪条为准还不清楚：\n• 用过的免疫类药物／上次用针对B细胞的药",
}


@pytest.mark.parametrize("lang", ["en", "zh"])
async def test_answers_that_stayed_unclear_are_named_and_for_the_team(
    hospital: Hospital, lang: str
) -> None:
    facts = patient("P01", bcell_drug_days_ago="never", immuno_drugs=["rituximab"], ctx_months=0)
    referral = await hospital.refer(facts, clarified=("b_cell_medicine_never",))
    text = await rendered(hospital, lang, referral)
    assert UNCLEAR[lang] in text
    assert "(E12)" in text or "（E12）" in text
    quiet = await rendered(hospital, lang, await hospital.refer(patient("P01"), user=901))
    assert UNCLEAR[lang] not in quiet


async def test_of_a_sensitive_answer_not_even_the_name_is_on_the_card(hospital: Hospital) -> None:
    facts = patient("P01", hiv_positive=True, immunodeficiency="none")
    referral = await hospital.refer(facts, clarified=("hiv_and_defences",))
    text = await rendered(hospital, "en", referral)
    assert "two answers of a sensitive kind (see all answers)" in text
    assert "Immune deficiency disease /" not in text


async def test_what_passes_close_to_a_limit_by_memory_is_named(hospital: Hospital) -> None:
    steroid = {"drug": "prednisone", "mg_per_day": 52, "weight_kg_then": 50}
    facts = patient("P01", gc_peak=steroid)
    referral = await hospital.refer(facts, trial="NCT06585514", site="gobroad")
    text = await rendered(hospital, "en", referral)
    assert "Close to the limit, self-told:\n• " in text
    assert "(I4.1.2a)" in text


async def test_a_child_is_shown_by_band_and_by_who_answered(hospital: Hospital) -> None:
    referral = await hospital.refer(patient("P05"), trial=PAEDIATRIC, site=CHILDREN, who="child")
    text = await rendered(hospital, "en", referral)
    assert "Girl 10–14 · a parent or guardian answered" in text


@pytest.mark.parametrize(
    ("years", "band"),
    [
        (0, (0, 4)),
        (5, (5, 9)),
        (9, (5, 9)),
        (10, (10, 14)),
        (17, (15, 17)),
        (18, (18, 29)),
        (30, (30, 39)),
        (79, (70, 79)),
        (80, (80, None)),
        (103, (80, None)),
    ],
)
def test_ages_fall_into_bands(years: int, band: tuple[int, int | None]) -> None:
    assert card.band_of(years) == band


async def test_a_card_of_an_unknown_age_says_so(hospital: Hospital) -> None:
    referral = await hospital.refer(patient("P01", age_years="unknown"), likely=False)
    assert json.loads(referral.card)["age"] is None
    assert "age not known" in await rendered(hospital, "en", referral)


async def test_no_letter_of_a_whole_life_of_a_referral_holds_the_contact(
    hospital: Hospital,
) -> None:
    await hospital.bind(1)
    await hospital.bind(2, lang="zh")
    await hospital.bind(3, None)
    referral = await hospital.refer()
    looks = ("contact", "answers", "more", "history", "leave", "open", "catch", "snooze")
    for action in (*looks, "no_answer", "reach", "contact", "decline", "reopen", "undo", "history"):
        await hospital.click(1, action, referral.code)
        await hospital.deliver()
    for command in ("today", "status", "help", "start", "language"):
        await hospital.command(2, command)
    await hospital.store.transact(lambda tx: _withdraw(tx, hospital, referral.code))
    await hospital.deliver()
    assert len(hospital.sent) > 15
    for body in hospital.sent:
        assert "Wren" not in body
        assert "13900139077" not in body


def _withdraw(tx: Transaction, hospital: Hospital, code: str) -> None:
    referral = tx.referrals.get(code)
    assert referral is not None
    assert referral.consent is not None
    tx.consents.withdraw(referral.consent, hospital.now)
