"""The Bot API's methods: what each does to the world, and the table that finds them."""

import re
from collections.abc import Awaitable, Callable

from . import sending
from .chats import Json
from .checks import check_commands
from .errors import ApiError, bad, conflict
from .queues import CALLBACK_LIFE
from .reply import ApiReply
from .request import ApiRequest
from .world import Alert

QUERY_GONE = "query is too old and response timeout expired or query ID is invalid"


async def get_updates(request: ApiRequest, params: Json) -> list[Json]:
    bot = request.bot
    if bot.webhook.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
    bot.queue.allow(params.get("allowed_updates"))
    return await bot.queue.poll(
        params.get("offset", 0), params.get("limit", 100), params.get("timeout", 0)
    )


async def set_webhook(request: ApiRequest, params: Json) -> ApiReply:
    url, secret = str(params["url"]), str(params.get("secret_token", ""))
    if not url:
        return await delete_webhook(request, params)
    if not url.startswith(("https://", "http://127.0.0.1", "http://localhost", "http://[::1]")):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise bad("secret token contains unallowed characters")
    bot, connections = request.bot, params.get("max_connections", 40)
    if params.get("drop_pending_updates"):
        bot.queue.pending.clear()
    bot.queue.allow(params.get("allowed_updates"))
    bot.queue.interrupt(conflict("terminated by setWebhook request"))
    same = (url, secret, connections) == (
        bot.webhook.url, bot.webhook.secret, bot.webhook.max_connections
    )  # fmt: skip
    if same:
        return ApiReply(True, "Webhook is already set")
    await bot.webhook.set(url, secret, connections)
    return ApiReply(True, "Webhook was set")


async def delete_webhook(request: ApiRequest, params: Json) -> ApiReply:
    if params.get("drop_pending_updates"):
        request.bot.queue.pending.clear()
    if not request.bot.webhook.url:
        return ApiReply(True, "Webhook is already deleted")
    await request.bot.webhook.set("", "", 40)
    return ApiReply(True, "Webhook was deleted")


def get_webhook_info(request: ApiRequest, params: Json) -> Json:
    return request.bot.webhook.info()


def get_me(request: ApiRequest, params: Json) -> Json:
    return request.bot.json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def answer_callback_query(request: ApiRequest, params: Json) -> bool:
    query = request.bot.queries.get(str(params["callback_query_id"]))
    now = request.world.clock.time()
    if query is None or now - query.at > CALLBACK_LIFE:
        raise bad(QUERY_GONE)
    text = str(params.get("text", ""))
    if len(text) > 200:
        raise bad("MESSAGE_TOO_LONG")
    alert = Alert(
        text, bool(params.get("show_alert")), query.id, query.data, now,
        request.world.next_order(), params.get("url"),
    )  # fmt: skip
    query.person.alerts.append(alert)
    request.world.touch(query.message.chat)
    return True


def _scope(params: Json) -> tuple[str, str]:
    scope = params.get("scope") or {"type": "default"}
    parts = [scope["type"], *(str(scope[k]) for k in ("chat_id", "user_id") if k in scope)]
    return ":".join(parts), str(params.get("language_code", ""))


def set_my_commands(request: ApiRequest, params: Json) -> bool:
    check_commands(params["commands"])
    request.bot.commands[_scope(params)] = [
        {**command, "command": str(command["command"]).removeprefix("/")}
        for command in params["commands"]
    ]
    request.world.touch()
    return True


def get_my_commands(request: ApiRequest, params: Json) -> list[Json]:
    return request.bot.commands.get(_scope(params), [])


def delete_my_commands(request: ApiRequest, params: Json) -> bool:
    request.bot.commands.pop(_scope(params), None)
    request.world.touch()
    return True


def get_file(request: ApiRequest, params: Json) -> Json:
    stored = request.world.files.get(str(params["file_id"]))
    if stored is None:
        raise bad("invalid file_id")
    return stored.json() | {"file_path": stored.path}


def get_chat(request: ApiRequest, params: Json) -> Json:
    chat = request.chat(params)
    return chat.json() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }


def get_chat_member(request: ApiRequest, params: Json) -> Json:
    chat, person_id = request.chat(params), params["user_id"]
    if person_id == request.bot.id:
        status = "member" if chat.type == "private" else chat.bots.get(person_id, "left")
        return member(request.bot.json(), status)
    person = request.world.people.get(person_id)
    if person is None:
        raise bad("user not found")
    inside = person_id == chat.id or person_id in chat.members
    return member(person.json(), "member" if inside else "left")


def member(user: Json, status: str) -> Json:
    """Return a ChatMember of this status."""
    until = {"until_date": 0} if status == "kicked" else {}
    return {"status": status, "user": user} | until


def leave_chat(request: ApiRequest, params: Json) -> bool:
    chat = request.chat(params)
    if chat.type == "private":
        raise bad("chat member status can't be changed in private chats")
    sending.reachable(request, chat)
    chat.bots[request.bot.id] = "left"
    request.world.add_message(chat, request.bot.json(), {"left_chat_member": request.bot.json()})
    return True


def log_out(request: ApiRequest, params: Json) -> bool:
    return True


Method = Callable[[ApiRequest, Json], object]
TABLE: dict[str, Method] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "getMe": get_me,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": sending.edit_message_text,
    "editMessageCaption": sending.edit_message_caption,
    "editMessageReplyMarkup": sending.edit_message_reply_markup,
    "deleteMessage": sending.delete_message,
    "answerCallbackQuery": answer_callback_query,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "getFile": get_file,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "leaveChat": leave_chat,
    "logOut": log_out,
    "close": log_out,
}


async def carry_out(request: ApiRequest, method: str, params: Json) -> ApiReply:
    """Do what the call asks for."""
    action = TABLE.get(method)
    if action is None:
        raise ApiError(501, f"Not Implemented: the sandbox does not offer {method}")
    result = action(request, params)
    if isinstance(result, Awaitable):
        result = await result
    return result if isinstance(result, ApiReply) else ApiReply(result)
