"""Notes for oneself: taken at any moment, kept with the answers, seen by nobody else."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import screenings
from bot.store import Transaction
from bot.store.records import RetentionRules
from dialogs.effects import CounterIncremented
from dialogs.messages import ButtonInput, NewMessage
from dialogs.phases import Phase
from dialogs.steps import notes
from dialogs.steps.notes import DROP, LONGEST, MOST, words_of
from dialogs.steps.noticing import BEFORE_CONSENT
from tests.unit.asking_teams import LIN, PERSON, Phone
from tests.unit.chatting import TODAY, Chat, closed, journey, stop
from tests.unit.coordinating import Hospital, hospital_at

SECRET = "quetzal feathers"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("note: ask about hair loss", "ask about hair loss"),
        ("Note：ask", "ask"),
        ("NOTES: two\nlines", "two\nlines"),
        ("My note - the left knee", "the left knee"),
        ("/note: allergic", "allergic"),
        ("note:", ""),
        ("备注 问问会不会掉头发", "问问会不会掉头发"),
        ("备注：对青霉素过敏", "对青霉素过敏"),
        ("备注一下，周三复查", "周三复查"),
        ("備註：問問會不會掉頭髮", "問問會不會掉頭髮"),
        ("记一下：带孩子的出院小结", "带孩子的出院小结"),
        ("备注", ""),
        ("note that I am allergic", None),
        ("no", None),
        ("not noted", None),
        ("备注栏怎么填？", None),
        ("记一下就好了吗", None),
        ("a note: x", None),
    ],
)
def test_a_note_is_told_by_its_first_word(typed: str, words: str | None) -> None:
    assert words_of(typed) == words


@pytest.mark.website("private notes", "“note: ...” or 备注, at any moment; kept in `/mydata`")
@pytest.mark.parametrize(
    ("lang", "typed"), [("en", "note: ask about hair loss"), ("zh", "备注：问问会不会掉头发")]
)
def test_whoever_wrote_it_reads_it_in_mydata(lang: str, typed: str) -> None:
    chat = stop("pregnant", lang=lang)
    chat.write(typed)
    chat.call("mydata")
    assert str(words_of(typed)) in chat.text


def test_it_is_kept_and_the_question_stands_there_again() -> None:
    text = "note: ask about hair loss"
    for place in journey("P01"):
        chat = place.copy()
        before = chat.screening
        if before.phase in BEFORE_CONSENT or not before.current_answers:
            continue
        chat.write(text)
        (note,) = chat.screening.notes
        assert (note.text, note.on) == (words_of(text), TODAY)
        assert note.text in chat.text
        after = chat.screening
        assert (after.phase, after.replies, after.contact) == (
            before.phase,
            before.replies,
            before.contact,
        )
        if before.prompt:
            assert after.prompt
            assert after.prompt.nonce == before.prompt.nonce
            said = [say for say in chat.turn.says if isinstance(say, NewMessage)]
            assert before.prompt.nonce in [say.bears for say in said]


def test_it_is_taken_before_its_question_came_and_beside_another_one() -> None:
    chat = stop("hemoglobin")
    chat.write("note: first", fresh=False)
    chat.call("erase")
    chat.write("note: second")
    assert [note.text for note in chat.screening.notes] == ["first", "second"]
    assert chat.screening.side_prompt
    assert chat.screening.side_prompt.ref == "@erase"


@pytest.mark.parametrize("text", ["note: my chest hurts and I cannot breathe", "备注：我喘不过气"])
def test_an_emergency_in_a_note_is_heard_first(text: str) -> None:
    chat = stop("pregnant")
    chat.write(text)
    assert CounterIncremented("red_flag") in chat.turn.records
    alarm, kept = chat.turn.says
    assert "120" in alarm.text
    assert words_of(text) in kept.text
    assert [note.text for note in chat.screening.notes] == [words_of(text)]
    assert chat.screening.paused


def test_nothing_is_kept_before_a_consent_or_after_a_no() -> None:
    chat = Chat()
    chat.start()
    for option in ("en", "self", "agree"):
        chat.write("note: lupus")
        assert chat.screening.notes == ()
        chat.press(option)
    chat.press("decline")
    assert chat.screening.phase is Phase.CLOSED
    chat.write("note: lupus")
    assert chat.screening.notes == ()
    assert chat.text == chat.say("note-after-consent")


def test_it_is_shown_with_everything_kept_and_deleted_by_its_button() -> None:
    chat = closed()
    chat.write("note: bring the biopsy report")
    old = chat.button(f"{DROP}{chat.screening.notes[0].id}")
    chat.call("mydata")
    assert "bring the biopsy report" in chat.text
    chat.hear(ButtonInput(old.nonce, old.option))
    assert chat.text == chat.say("note-dropped")
    chat.hear(ButtonInput(old.nonce, old.option))
    assert chat.text == chat.say("note-gone")
    chat.call("mydata")
    assert "biopsy" not in chat.text


def test_what_is_empty_too_long_or_too_much_is_told() -> None:
    chat = stop("pregnant")
    chat.write("note:")
    assert chat.say("note-how") in chat.text
    chat.write("note: " + "x" * (LONGEST + 1))
    assert chat.say("note-long", most=LONGEST) in chat.text
    for number in range(MOST + 1):
        chat.write(f"note: {number}")
    assert len(chat.screening.notes) == notes.MOST
    assert chat.say("note-many", count=MOST) in chat.text


def test_the_words_stay_in_the_script_they_were_typed_in() -> None:
    chat = journey("P01", "zh")[-1].copy()
    chat.write("備註：問問頭髮")
    assert "“問問頭髮”" in chat.text
    chat.call("mydata")
    assert "問問頭髮" in chat.text


def test_help_tells_how() -> None:
    for lang, how in (("en", "note: "), ("zh", "备注 ")):
        chat = journey("P01", lang)[-1].copy()
        chat.call("help")
        assert how in chat.text


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(LIN, name="Lin")
        yield there


async def test_no_hospital_gets_a_note(hospital: Hospital) -> None:
    referral = await hospital.refer(lang="en")
    phone = Phone(hospital)
    assert SECRET in await phone.write(f"note: ask about {SECRET}")
    for action in ("answers", "history"):
        await hospital.click(LIN, action, referral.code)
    shown = await hospital.chat(LIN)
    assert len(shown.messages) > 1
    assert SECRET not in str(shown.messages)
    assert SECRET in str(hospital.chats[PERSON].messages)


async def test_a_note_goes_with_the_answers(hospital: Hospital) -> None:
    phone = Phone(hospital)
    await phone.begin()
    await phone.write(f"note: {SECRET}")

    def kept(tx: Transaction) -> list[str]:
        account = tx.accounts.find(PERSON)
        assert account is not None
        rows = tx.screenings.of(account.id)
        loaded = [screenings.load(tx, hospital.app.content, row) for row in rows]
        return [note.text for one in loaded for note in one.notes]

    assert await hospital.store.read(kept) == [SECRET]
    sooner = hospital.now + timedelta(days=29)
    await hospital.store.retain(sooner, RetentionRules())
    assert await hospital.store.read(kept) == [SECRET]
    await hospital.store.retain(sooner + timedelta(days=2), RetentionRules())

    def left(tx: Transaction) -> bool:
        account = tx.accounts.find(PERSON)
        return bool(account and any(row.state for row in tx.screenings.of(account.id)))

    assert not await hospital.store.read(left)
