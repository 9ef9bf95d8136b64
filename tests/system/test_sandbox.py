"""The sandbox refuses what Telegram refuses, in Telegram's words."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.sandbox import HandClock, ImpossibleAct, Sandbox, User

TOKEN = "4242:" + "x" * 35
Answer = dict[str, Any]


class Caller:
    """A bot reduced to its HTTP calls."""

    def __init__(self, base: str, session: aiohttp.ClientSession) -> None:
        self.base, self.session = base, session

    async def __call__(self, method: str, /, **params: object) -> Answer:
        token = params.pop("token", TOKEN)
        async with self.session.post(f"{self.base}/bot{token}/{method}", json=params) as response:
            answer: Answer = await response.json()
            assert answer["ok"] or answer["error_code"] == response.status
            return answer

    async def result(self, method: str, /, **params: object) -> Any:
        answer = await self(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, /, **params: object) -> tuple[int, str]:
        answer = await self(method, **params)
        assert not answer["ok"]
        return answer["error_code"], answer["description"]


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def sandbox(clock: HandClock) -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(clock=clock)
    sandbox.add_bot(TOKEN)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def call(sandbox: Sandbox) -> AsyncIterator[Caller]:
    async with aiohttp.ClientSession() as session:
        yield Caller(sandbox.base_url, session)


@pytest.fixture
async def lin(sandbox: Sandbox) -> User:
    user = sandbox.add_user(1001, "Lin")
    await user.send("/start")
    return user


def inline(**button: object) -> Answer:
    return {"inline_keyboard": [[{"text": "x"} | button]]}


REFUSED: list[tuple[str, dict[str, object], str]] = [
    ("sendMessage", {"text": ""}, "message text is empty"),
    ("sendMessage", {"text": " \n "}, "message text is empty"),
    ("sendMessage", {}, "message text is empty"),
    ("sendMessage", {"text": "x" * 4097}, "message is too long"),
    ("sendMessage", {"text": "x", "colour": "red"}, 'unknown parameter "colour"'),
    ("sendMessage", {"text": "x", "reply_parameters": {"message_id": 99}},
     "message to be replied not found"),
    ("sendMessage", {"text": "x", "parse_mode": "Word"}, "unsupported parse_mode"),
    ("sendMessage", {"text": "<b>x", "parse_mode": "HTML"},
     'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'),
    ("sendMessage", {"text": "八<x>", "parse_mode": "HTML"},
     'can\'t parse entities: Unsupported start tag "x" at byte offset 3'),
    ("sendMessage", {"text": "1 < 2", "parse_mode": "HTML"},
     "can't parse entities: Unclosed start tag at byte offset 2"),
    ("sendMessage", {"text": "<b><i>x</b></i>", "parse_mode": "html"},
     "can't parse entities: Unmatched end tag at byte offset 7, "
     'expected "</i>", found "</b>"'),
    ("sendMessage", {"text": "x", "reply_markup": inline(callback_data="八" * 22)},
     "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "x", "reply_markup": inline(callback_data="")},
     "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "x", "reply_markup": inline()},
     "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ("sendMessage", {"text": "x", "reply_markup": inline(callback_data="a", colour="red")},
     'unknown parameter "reply_markup.inline_keyboard.colour"'),
    ("sendPhoto", {"photo": "nothing"}, "wrong file identifier/HTTP URL specified"),
    ("sendPhoto", {"photo": "nothing", "caption": "x" * 1025}, "message caption is too long"),
    ("editMessageText", {"message_id": 77, "text": "x"}, "message to edit not found"),
    ("editMessageText", {"message_id": 1, "text": "x"}, "message can't be edited"),
    ("deleteMessage", {"message_id": 77}, "message to delete not found"),
    ("setMyCommands", {"commands": [{"command": "Help", "description": "x"}], "chat_id": ...},
     "BOT_COMMAND_INVALID"),
    ("answerCallbackQuery", {"callback_query_id": "1", "chat_id": ...},
     "query is too old and response timeout expired or query ID is invalid"),
    ("getFile", {"file_id": "nothing", "chat_id": ...}, "invalid file_id"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "params", "words"), REFUSED)
async def test_bad_requests(
    call: Caller, lin: User, method: str, params: dict[str, object], words: str
) -> None:
    # `...` marks the methods that are not about a chat.
    given = {"chat_id": 1001} | params
    given = {name: value for name, value in given.items() if value is not ...}
    assert await call.refusal(method, **given) == (400, f"Bad Request: {words}")
    assert [message.text for message in lin.messages] == ["/start"]


async def test_a_text_of_4096_characters_after_parsing_passes(call: Caller, lin: User) -> None:
    text = f"<b>{'😀' * 4096}</b>"
    sent = await call.result("sendMessage", chat_id=1001, text=text, parse_mode="HTML")
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 8192}]


async def test_unknown_tokens_methods_and_chats(call: Caller, sandbox: Sandbox) -> None:
    assert (await call("getMe", token="1:x"))["error_code"] == 401
    assert await call.refusal("makeCoffee") == (404, "Not Found")
    sandbox.add_user(1001, "Lin")
    assert await call.refusal("sendMessage", chat_id=1001, text="x") == (
        400, "Bad Request: chat not found")  # fmt: skip
    assert (await call.refusal("sendVideo", chat_id=1, video="x"))[0] == 501


async def test_a_rotated_token(call: Caller, sandbox: Sandbox, lin: User) -> None:
    sandbox.rotate(TOKEN, "4242:new")
    assert await call.refusal("getMe") == (401, "Unauthorized")
    assert (await call("sendMessage", token="4242:new", chat_id=1001, text="x"))["ok"]


async def test_editing(call: Caller, lin: User) -> None:
    keys = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    place = {"chat_id": 1001, "message_id": (await call.result(
        "sendMessage", chat_id=1001, text="a", reply_markup=keys))["message_id"]}  # fmt: skip
    same = await call.refusal("editMessageText", text="a", reply_markup=keys, **place)
    assert same[1].startswith("Bad Request: message is not modified")
    assert (await call.result("editMessageText", text="b", **place))["text"] == "b"
    assert lin.last.text == "b"
    assert lin.last.labels == []
    again = await call.refusal("editMessageReplyMarkup", **place)
    assert again[1].startswith("Bad Request: message is not modified")
    assert await call.result("deleteMessage", **place) is True
    assert lin.from_bot == []
    gone = await call.refusal("editMessageText", text="c", **place)
    assert gone == (400, "Bad Request: message to edit not found")


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(call: Caller, lin: User) -> None:
    keyboard = {"keyboard": [[{"text": "Yes"}]]}
    sent = await call.result("sendMessage", chat_id=1001, text="a", reply_markup=keyboard)
    assert "reply_markup" not in sent
    assert lin.keyboard == ["Yes"]
    edit = await call.refusal(
        "editMessageText", chat_id=1001, message_id=sent["message_id"], text="b"
    )
    assert edit == (400, "Bad Request: message can't be edited")
    await call.result("deleteMessage", chat_id=1001, message_id=sent["message_id"])
    assert lin.keyboard == []


async def test_a_person_can_only_press_what_is_on_the_screen(call: Caller, lin: User) -> None:
    keys = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    await call.result("sendMessage", chat_id=1001, text="a", reply_markup=keys)
    with pytest.raises(ImpossibleAct):
        await lin.press(lin.last, "No")
    with pytest.raises(ImpossibleAct):
        await lin.share_contact()
    with pytest.raises(ImpossibleAct):
        await lin.tap("No")
    await lin.tap("Yes")
    await lin.press(lin.last, "forged", forge=True)
    updates = await call.result("getUpdates", offset=-2)
    assert [update["callback_query"]["data"] for update in updates] == ["y", "forged"]


async def test_a_query_is_answered_within_150_seconds(
    call: Caller, lin: User, clock: HandClock
) -> None:
    keys = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    await call.result("sendMessage", chat_id=1001, text="a", reply_markup=keys)
    first = await lin.tap("Yes")
    long = await call.refusal("answerCallbackQuery", callback_query_id=first, text="x" * 201)
    assert long == (400, "Bad Request: MESSAGE_TOO_LONG")
    assert await call.result("answerCallbackQuery", callback_query_id=first, text="ok")
    assert [alert.text for alert in lin.alerts] == ["ok"]
    late = await lin.tap("Yes")
    clock.advance(151)
    assert (await call.refusal("answerCallbackQuery", callback_query_id=late))[0] == 400
    assert await call.result("getUpdates", offset=-1) != []
    assert "message" in (await call.result("getUpdates"))[0]


async def test_a_person_who_blocks_the_bot(call: Caller, lin: User, sandbox: Sandbox) -> None:
    await lin.block()
    with pytest.raises(ImpossibleAct):
        await lin.send("hello")
    assert await call.refusal("sendMessage", chat_id=1001, text="x") == (
        403, "Forbidden: bot was blocked by the user")  # fmt: skip
    await lin.unblock()
    assert (await call("sendMessage", chat_id=1001, text="x"))["ok"]
    lin.person.deactivated = True
    assert await call.refusal("sendMessage", chat_id=1001, text="x") == (
        403, "Forbidden: user is deactivated")  # fmt: skip


async def test_limits_of_a_chat_of_all_and_of_a_group(
    call: Caller, lin: User, sandbox: Sandbox, clock: HandClock
) -> None:
    for _ in range(5):
        await call.result("sendMessage", chat_id=1001, text="x")
    answer = await call("sendMessage", chat_id=1001, text="x")
    assert answer["error_code"] == 429
    assert answer["parameters"] == {"retry_after": 1}
    clock.advance(1)
    await call.result("sendMessage", chat_id=1001, text="x")
    sandbox.limits.chat_burst = 100
    group = sandbox.add_group(-5, "Team", [lin])
    await group.add_bot(lin)
    for _ in range(20):
        await call.result("sendMessage", chat_id=-5, text="x")
    clock.advance(10)
    answer = await call("sendMessage", chat_id=-5, text="x")
    assert answer["parameters"] == {"retry_after": 50}
    clock.advance(49)
    assert (await call("sendMessage", chat_id=-5, text="x"))["error_code"] == 429
    clock.advance(1)
    for _ in range(20):
        await call.result("sendMessage", chat_id=-5, text="x")
    assert (await call("sendMessage", chat_id=-5, text="x"))["error_code"] == 429
    sandbox.limits.enabled = False
    await call.result("sendMessage", chat_id=-5, text="x")


async def test_a_group_that_grew(call: Caller, lin: User, sandbox: Sandbox) -> None:
    group = sandbox.add_group(-5, "Team", [lin])
    assert await call.refusal("sendMessage", chat_id=-5, text="x") == (
        400, "Bad Request: chat not found")  # fmt: skip
    await group.add_bot(lin)
    grown = await group.migrate(lin)
    answer = await call("sendMessage", chat_id=-5, text="x")
    assert answer["parameters"] == {"migrate_to_chat_id": grown.id}
    await call.result("sendMessage", chat_id=grown.id, text="x")
    assert grown.messages[-1].text == "x"
    await grown.remove_bot(lin)
    assert await call.refusal("sendMessage", chat_id=grown.id, text="x") == (
        403, "Forbidden: bot was kicked from the supergroup chat")  # fmt: skip


async def test_faults(call: Caller, lin: User, sandbox: Sandbox) -> None:
    sandbox.fail_next("sendMessage", 500, "Internal Server Error")
    assert (await call.refusal("sendMessage", chat_id=1001, text="a"))[0] == 500
    sandbox.drop_after("sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await call("sendMessage", chat_id=1001, text="b")
    sandbox.outage()
    with pytest.raises(aiohttp.ClientError):
        await call("sendMessage", chat_id=1001, text="c")
    sandbox.outage(status=502)
    assert (await call.refusal("getUpdates"))[0] == 502
    sandbox.outage(False)
    await call.result("sendMessage", chat_id=1001, text="d")
    assert [message.text for message in lin.from_bot] == ["b", "d"]
    assert [c.status for c in sandbox.called("sendMessage")] == [500, 0, 0, 200]


async def test_only_loopback_and_its_own_names(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="loopback only"):
        await Sandbox().start(host="0.0.0.0")
    url, port = f"{sandbox.base_url}/bot{TOKEN}/getMe", sandbox.base_url.rsplit(":", 1)[1]
    wrong = [
        {"Host": "evil.example"}, {"Host": f"evil.example:{port}"}, {"Host": "127.0.0.1:1"},
        {"Host": "localhost"}, {"Origin": "http://evil.example"}, {"Origin": "null"},
        {"Origin": f"https://127.0.0.1:{port}"}, {"Origin": f"http://localhost:{port}"},
    ]  # fmt: skip
    right = [{"Host": f"localhost:{port}"}, {"Origin": f"http://127.0.0.1:{port}"}, {}]
    async with aiohttp.ClientSession() as session:
        for headers, status in [(h, 403) for h in wrong] + [(h, 200) for h in right]:
            async with session.get(url, headers=headers) as response:
                assert response.status == status, headers


async def test_the_phones_can_be_worked_over_http(sandbox: Sandbox, lin: User) -> None:
    keys = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    base = f"{sandbox.base_url}/sandbox/phones/1001"
    async with aiohttp.ClientSession() as session:
        call = Caller(sandbox.base_url, session)
        await call.result("sendMessage", chat_id=1001, text="Well?", reply_markup=keys)
        acts: list[tuple[str, Answer, int]] = [
            ("send", {"text": "85"}, 200), ("send", {"text": " "}, 400), ("photo", {}, 200),
            ("tap", {"label": "Yes"}, 200), ("tap", {"label": "No"}, 400), ("dance", {}, 400),
            ("press", {"message": 2, "data": "Yes"}, 200), ("press", {"message": "x"}, 400),
            ("contact", {}, 400), ("contact", {"force": True}, 200), ("block", {}, 200),
            ("sticker", {}, 400), ("unblock", {}, 200), ("forward", {"text": "hello"}, 200),
        ]  # fmt: skip
        for act, body, status in acts:
            async with session.post(f"{base}/{act}", json=body) as response:
                assert response.status == status, (act, body)
        async with session.post(f"{base}/send", data={"text": "a form"}) as response:
            assert response.status == 415
        async with session.get(base) as response:
            seen = await response.json()
    assert [message.get("text") for message in seen["messages"]] == [
        "/start", "Well?", "85", None, None, "hello"]  # fmt: skip
