"""The Bot API's methods that write into chats: send, edit, delete, chat action."""

from .chats import Chat, Json, Message
from .checks import check_markup
from .entities import detect, parse_html, trim, units
from .errors import bad, forbidden
from .pictures import size_of
from .request import ApiRequest
from .world import StoredFile

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
TWO_DAYS = 2 * 86_400


def _formatted(params: Json, key: str, limit: int) -> Json:
    """Return text or caption with its entities, checked as the server does."""
    source = str(params.get(key, ""))
    if any("\ud800" <= letter <= "\udfff" for letter in source):
        raise bad("strings must be encoded in UTF-8")
    mode = str(params.get("parse_mode", "")).lower()
    entities_key = "entities" if key == "text" else f"{key}_entities"
    if mode == "html":
        text, entities = parse_html(source)
    elif mode:
        raise bad("unsupported parse_mode")
    else:
        text, entities = trim(source, params.get(entities_key, []))
    too_long = "message is too long" if key == "text" else "message caption is too long"
    if len(text) > limit or units(text) > 2 * limit:
        raise bad(too_long)
    if not text:
        if key == "text":
            raise bad("message text is empty")
        return {}
    entities = detect(text, entities)
    return {key: text} | ({entities_key: entities} if entities else {})


def reachable(request: ApiRequest, chat: Chat) -> None:
    bot = request.bot
    if chat.type == "private":
        person = request.world.people[chat.id]
        if person.deactivated:
            raise forbidden("user is deactivated")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        if bot.id in person.blocked:
            raise forbidden("bot was blocked by the user")
        return
    if chat.migrated_to is not None:
        raise bad(
            "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to
        )
    kind = "supergroup" if chat.type == "supergroup" else "group"
    match chat.bots.get(bot.id):
        case "kicked":
            raise forbidden(f"bot was kicked from the {kind} chat")
        case "member" | "administrator":
            return
        case _:
            raise forbidden(f"bot is not a member of the {kind} chat")


def _replied(chat: Chat, params: Json) -> Message | None:
    reply = params.get("reply_parameters")
    number = reply["message_id"] if reply else params.get("reply_to_message_id")
    if number is None:
        return None
    found = chat.messages.get(int(number))
    if found is not None and not found.deleted:
        return found
    lenient = (reply or params).get("allow_sending_without_reply", False)
    if lenient:
        return None
    raise bad("message to be replied not found")


def _send(request: ApiRequest, params: Json, content: Json) -> Json:
    chat = request.chat(params)
    reachable(request, chat)
    markup = params.get("reply_markup")
    if markup is not None:
        check_markup(markup)
    reply_to = _replied(chat, params)
    request.world.limits.spend(chat.id, request.world.clock.time())
    message = request.world.add_message(chat, request.bot.json(), content, bot=request.bot)
    message.protected = bool(params.get("protect_content", False))
    message.reply_to = reply_to
    if markup is not None and "inline_keyboard" in markup:
        message.markup = markup if any(markup["inline_keyboard"]) else None
    elif markup is not None:
        message.reply_markup_kind = next(iter(markup))
        chat.show_keyboard(markup, message)
    chat.typing_until = 0.0
    return message.json()


def send_message(request: ApiRequest, params: Json) -> Json:
    return _send(request, params, _formatted(params, "text", 4096))


def _file(request: ApiRequest, params: Json, key: str, mime: str) -> StoredFile:
    value = str(params[key])
    if value.startswith("attach://"):
        name = value.removeprefix("attach://")
        if name not in request.uploads:
            raise bad("attached file not found")
        filename, data, given_mime = request.uploads[name]
        if not data:
            raise bad("file must be non-empty")
        return request.world.add_file(filename, data, given_mime or mime)
    if value in request.world.files:
        return request.world.files[value]
    raise bad("wrong file identifier/HTTP URL specified")


def send_photo(request: ApiRequest, params: Json) -> Json:
    caption = _formatted(params, "caption", 1024)
    stored = _file(request, params, "photo", "image/jpeg")
    size = size_of(stored.data)
    if size is None:
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    photo = stored.json() | {"width": width, "height": height}
    return _send(request, params, {"photo": [photo]} | caption)


def send_document(request: ApiRequest, params: Json) -> Json:
    caption = _formatted(params, "caption", 1024)
    stored = _file(request, params, "document", "application/octet-stream")
    document = stored.json() | {"file_name": stored.name, "mime_type": stored.mime}
    return _send(request, params, {"document": document} | caption)


def _editable(request: ApiRequest, params: Json) -> tuple[Chat, Message]:
    if "inline_message_id" in params:
        raise bad("message to edit not found")
    for name in ("chat_id", "message_id"):
        if name not in params:
            raise bad("message identifier is not specified")
    chat = request.chat(params)
    reachable(request, chat)
    message = chat.find(params["message_id"], "edit")
    if message.sender["id"] != request.bot.id or message.reply_markup_kind is not None:
        raise bad("message can't be edited")
    return chat, message


def _edit(request: ApiRequest, params: Json, content: Json | None) -> Json:
    chat, message = _editable(request, params)
    markup = params.get("reply_markup")
    if markup is not None:
        check_markup(markup)
        markup = markup if any(markup["inline_keyboard"]) else None
    kept = (
        message.content
        if content is None
        else {key: value for key, value in message.content.items() if key in ("photo", "document")}
        | content
    )
    if kept == message.content and markup == message.markup:
        raise bad(NOT_MODIFIED)
    request.world.limits.spend(chat.id, request.world.clock.time())
    message.content, message.markup = kept, markup
    message.edit_date = request.world.now()
    request.world.touch(chat)
    return message.json()


def edit_message_text(request: ApiRequest, params: Json) -> Json:
    content = _formatted(params, "text", 4096)
    _, message = _editable(request, params)
    if "text" not in message.content:
        raise bad("there is no text in the message to edit")
    return _edit(request, params, content)


def edit_message_caption(request: ApiRequest, params: Json) -> Json:
    content = _formatted(params, "caption", 1024)
    _, message = _editable(request, params)
    if "text" in message.content:
        raise bad("there is no caption in the message to edit")
    return _edit(request, params, content)


def edit_message_reply_markup(request: ApiRequest, params: Json) -> Json:
    return _edit(request, params, None)


def delete_message(request: ApiRequest, params: Json) -> bool:
    chat = request.chat(params)
    reachable(request, chat)
    message = chat.find(params["message_id"], "delete")
    own = message.sender["id"] == request.bot.id
    if request.world.now() - message.date > TWO_DAYS or not (own or chat.type == "private"):
        raise bad("message can't be deleted for everyone")
    chat.delete(message)
    request.world.touch(chat)
    return True


def send_chat_action(request: ApiRequest, params: Json) -> bool:
    chat = request.chat(params)
    reachable(request, chat)
    chat.typing_until = request.world.clock.time() + 5
    request.world.touch(chat)
    return True
