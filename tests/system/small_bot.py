"""A small bot on the unmodified aiogram, which costs seconds to import: import it in a fixture."""

from aiogram import Bot, Dispatcher, F
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ContentType
from aiogram.filters import Command, CommandStart
from aiogram.types import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)


def inline(*rows: tuple[str, str]) -> InlineKeyboardMarkup:
    buttons = [[InlineKeyboardButton(text=text, callback_data=data)] for text, data in rows]
    return InlineKeyboardMarkup(inline_keyboard=buttons)


def answering() -> Dispatcher:
    """Greets, counts presses, asks for a contact, describes whatever else comes."""
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart())
    async def start(message: Message) -> None:
        await message.answer("<b>Hello</b> &amp; welcome", reply_markup=inline(("Yes", "v1.yes")))

    @dispatcher.message(Command("contact"))
    async def contact(message: Message) -> None:
        button = KeyboardButton(text="My number", request_contact=True)
        await message.answer("Number?", reply_markup=ReplyKeyboardMarkup(keyboard=[[button]]))

    @dispatcher.message(F.contact)
    async def thanks(message: Message) -> None:
        assert message.contact is not None
        assert message.from_user is not None
        own = message.contact.user_id == message.from_user.id
        await message.answer(f"own: {own}", reply_markup=ReplyKeyboardRemove())

    @dispatcher.callback_query()
    async def pressed(query: CallbackQuery) -> None:
        await query.answer("noted", show_alert=True)
        assert isinstance(query.message, Message)
        await query.message.edit_text(f"pressed {query.data}", reply_markup=inline(("No", "v1.no")))

    @dispatcher.message()
    async def other(message: Message) -> None:
        await message.reply(
            f"{ContentType(message.content_type).value}: {message.text or message.caption}"
        )

    return dispatcher


def made(base: str, token: str) -> Bot:
    session = AiohttpSession(api=TelegramAPIServer.from_base(base))
    return Bot(token, session=session, default=DefaultBotProperties(parse_mode="HTML"))
