"""Whatever else arrives: nothing is stored, nothing breaks, and the next good answer counts."""

import io
import json

import pytest

from bot import logs
from tests.system.running_bot import FIRST, texts

CANARY = "Zaunkoenig"
HUGE = 2**40
ID = FIRST + 1


@pytest.fixture
def lines(own_log):
    """What the bot logs, as an operator would read it."""
    stream = io.StringIO()
    logs.set_up("json", stream)
    yield stream
    assert CANARY not in stream.getvalue()
    assert '"level": "error"' not in stream.getvalue()


async def goes_on(running, user) -> None:
    """The next good answer of this chat is taken, and nothing else was."""
    await running.write(user, "32")
    await running.heard()
    assert await running.answers(user) == [("age_years", {"age_years": 32})]
    pending = await running.read(lambda tx: tx.updates.backlog())
    assert (pending.updates, pending.quarantined) == (0, 0)


MEDIA = {
    "photo": lambda user: user.send_photo(CANARY),
    "document": lambda user: user.send_document(caption=CANARY),
    "voice": lambda user: user.send_voice(),
    "video": lambda user: user.send_video(CANARY),
    "sticker": lambda user: user.send_sticker(),
    "location": lambda user: user.send_location(),
    "dice": lambda user: user.send_dice(),
    "poll": lambda user: user.send_poll(CANARY),
    "somebody's contact": lambda user: user.share_contact(False, force=True),
    "own contact too early": lambda user: user.share_contact(force=True),
}


@pytest.mark.parametrize("kind", MEDIA)
async def test_media_is_answered_kindly_and_never_kept(running, lines, kind):
    user = await running.questioned()
    before = await running.screening(user)
    await MEDIA[kind](user)
    await running.settled()
    words = {"voice": "ui-media-voice", "sticker": "ui-media-sticker", "dice": "ui-media-sticker"}
    assert user.last.text.startswith(running.say(words.get(kind, "ui-media-not-read")))
    assert user.last.labels  # the question stands below, with its buttons
    after = await running.screening(user)
    assert (after.replies, after.current_prompt.nonce) == ((), before.current_prompt.nonce)
    # A file may have a text in it, and is looked into; nothing else is fetched.
    assert bool(running.demo.sandbox.called("getFile")) == (kind == "document")
    await goes_on(running, user)


async def test_an_edited_message_changes_no_answer(running, lines):
    user = await running.questioned()
    sent = await user.send("32")
    await running.settled()
    await user.edit(sent, "57")
    await running.settled()
    assert user.last.text == running.say("ui-edited-message")
    assert await running.answers(user) == [("age_years", {"age_years": 32})]


async def test_a_forwarded_text_counts_as_typed(running, lines):
    user = await running.questioned()
    await user.forward("32", hidden_name="Somebody")
    await running.settled()
    assert await running.answers(user) == [("age_years", {"age_years": 32})]


async def test_only_the_own_unforwarded_contact_is_a_phone_number(running, lines):
    user = await running.matched()
    await running.choose(user, "share_NCT06010472_changhai")
    await running.choose(user, "agree")
    await running.write(user, "Mrs Li")
    await running.choose(user, "own")
    await user.share_contact(own=False)
    await running.settled()
    assert user.last.text == running.say("ui-forwarded-contact")
    assert (await running.screening(user)).contact.phone == ""
    await user.share_contact(force=True, phone="+8613800000000")
    await running.settled()
    assert (await running.screening(user)).contact.phone == "+8613800000000"


TEXTS = {
    "NUL": f"{CANARY}\0{CANARY}",
    "lone surrogate": f"{CANARY}\ud83d",
    "4096 emoji": "😀" * 4096,
    "right to left": f"\u202e{CANARY}\u202c",
    "zero width": "\u200b\u200d\ufeff",
    "markup": f"<a href='tg://user?id=1'>{CANARY}</a> &amp; *_[",
    "not a number": "nan",
    "superscript": "6⁵",
    "underscore": "3_2",
    "a thousand lines": "\n" * 4000,
    "an unknown command": f"/{CANARY.lower()} now",
}


@pytest.mark.parametrize("kind", TEXTS)
async def test_an_odd_text_is_asked_again_and_breaks_nothing(running, lines, kind):
    user = await running.questioned()
    seen = len(user.from_bot)
    await user.send(TEXTS[kind])
    await running.settled()
    assert len(user.from_bot) > seen
    assert await running.answers(user) == []
    await goes_on(running, user)


def private(user, **fields):
    return {
        "message_id": 900_000,
        "date": 1,
        "from": {"id": user, "is_bot": False, "first_name": CANARY},
        "chat": {"id": user, "type": "private"},
    } | fields


def press(user, **fields):
    person = {"id": user, "is_bot": False, "first_name": CANARY}
    return {"callback_query": {"id": "77", "from": person, "chat_instance": "1"} | fields}


INACCESSIBLE = {"chat": {"id": ID, "type": "private"}, "message_id": 3, "date": 0}
ODD = {
    "no from": {"message": {k: v for k, v in private(ID, text="57").items() if k != "from"}},
    "from a bot": {"message": private(ID, text="57", **{"from": {"id": ID, "is_bot": True}})},
    "sender_chat": {"message": private(ID, text="57", sender_chat={"id": -5, "type": "channel"})},
    "no chat": {"message": {"message_id": 1, "date": 1, "text": CANARY}},
    "an unknown kind": {"telepathy": {"text": CANARY}},
    "no kind": {},
    "channel post": {"channel_post": private(ID, text="57")},
    "reaction": {"message_reaction": {"chat": {"id": ID}, "new_reaction": [{"type": "x"}]}},
    "an unknown origin": {"message": private(ID, forward_origin={"type": "martian"})},
    "message is a list": {"message": [CANARY]},
    "text is a number": {"message": private(ID, text=57)},
    "huge message id": {"message": private(ID, message_id=2**70, sticker={})},
    "a date in the year 0": {"message": private(ID, date=-(2**63), sticker={})},
    "a long language": {"message": private(ID, voice={}, **{"from": {
        "id": ID, "is_bot": False, "first_name": "x", "language_code": "z" * 1000}})},
    "press without a message": press(ID, data="1.abc.yes"),
    "press on an inaccessible message": press(ID, data="1.abc.yes", message=INACCESSIBLE),
    "press without data": press(ID, message=INACCESSIBLE),
    "press of another version": press(ID, data="0.abc.yes", message=INACCESSIBLE),
    "press of a later version": press(ID, data="2.abc.yes", message=INACCESSIBLE),
    "press with much data": press(ID, data="1." + "x" * 5000, message=INACCESSIBLE),
    "press of a coordinator's button": press(ID, data="c.contact.R-2222", message=INACCESSIBLE),
    "press with surrogates": press(ID, data="1.\ud83d.\ud83d", message=INACCESSIBLE),
    "a game": press(ID, game_short_name="x", message=INACCESSIBLE),
    "huge from": press(2**63 - 1, data="1.abc.yes", message=INACCESSIBLE),
    "membership of nobody": {"my_chat_member": {"chat": {"id": ID}, "date": 1}},
}  # fmt: skip


@pytest.mark.parametrize("kind", ODD)
async def test_an_odd_update_leaves_no_trace_and_the_talk_goes_on(running, lines, kind):
    user = await running.questioned()
    assert user.id == ID
    before = await running.screening(user)
    running.demo.sandbox.inject(json.loads(json.dumps(ODD[kind])))
    await running.heard()
    after = await running.screening(user)
    assert (after.replies, after.phase) == (before.replies, before.phase)
    await goes_on(running, user)


async def test_an_update_with_a_huge_number_is_kept_like_any_other(running, lines):
    user = await running.questioned()
    running.demo.sandbox.inject({"update_id": HUGE, "message": private(ID, sticker={})})
    await running.heard()
    await goes_on(running, user)


async def test_a_group_gets_one_neutral_sentence_and_is_left(running, lines):
    user = await running.questioned()
    group = running.demo.sandbox.add_group(-900, CANARY, [user])
    await group.add_bot(user)
    for text in ("/start", "/mydata", "/erase"):
        await group.send(user, text)
        await group.send(user, text, anonymous=True)
    await running.settled()
    said = [message.text for message in group.messages if message.from_bot and message.text]
    assert said == [running.say("ui-group-only-private")]
    assert running.demo.sandbox.called("leaveChat")
    await goes_on(running, user)


async def test_forged_presses_of_a_stranger_do_nothing(running, lines):
    coordinator, person = await running.coordinator(), await running.matched()
    referral = await running.share(person)
    stranger = await running.questioned()
    card = coordinator.last
    stolen = [
        str(button["callback_data"]) for m in (*person.from_bot, card) for button in m.buttons
    ]
    for data in stolen:
        await stranger.press(stranger.last, data, forge=True)
    await running.settled()
    assert "13800000000" not in texts(stranger)
    (kept,) = await running.referrals(person)
    assert kept == referral
    await goes_on(running, stranger)


async def test_an_emergency_told_by_editing_is_heard_and_its_words_are_not_kept(running, lines):
    user = await running.questioned()
    sent = await user.send("32")
    await running.settled()
    await user.edit(sent, "I have chest pain")
    await running.settled()
    assert "911" in user.last.text
    assert await running.answers(user) == [("age_years", {"age_years": 32})]
    assert b"chest pain" not in await running.bytes_on_disk()


async def test_the_numbers_come_again_when_everything_is_erased(running, lines):
    user = await running.questioned()
    await running.write(user, "I have chest pain and cannot breathe")
    await running.settled()
    button = next(b for b in user.last.buttons if b["text"] == "Show the numbers again")
    await running.write(user, "/erase")
    await running.press(user, "ui-erase-confirm-option-yes")
    await running.settled()
    await user.press(user.last, str(button["callback_data"]), forge=True)
    await running.settled()
    assert "911" in user.last.text
    sent = await user.send("thanks")
    await running.settled()
    await user.edit(sent, "I want to die")
    await running.settled()
    assert "988" in user.last.text
