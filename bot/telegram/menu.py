"""The list of commands behind Telegram's menu button, in each language."""

import hashlib
import json

from bot.store.ports import Transaction
from bot.store.records import Letter
from dialogs.words import Words

COMMANDS = (
    "start",
    "studies",
    "status",
    "ask",
    "mydata",
    "withdraw",
    "pause",
    "language",
    "privacy",
    "help",
    "erase",
)
NOBODY = 0  # menus belong to no chat
FALLBACK = "en"  # what phones of other languages show


def post_menus(tx: Transaction, words: Words) -> None:
    """Ask for the menus to be set, once for each wording."""
    for lang in words.languages:
        _post(tx, words, lang, {"language_code": lang})
    _post(tx, words, FALLBACK, {})


def _post(tx: Transaction, words: Words, lang: str, where: dict[str, object]) -> None:
    listed = [{"command": c, "description": words.say(lang, f"command-{c}")} for c in COMMANDS]
    payload = {"commands": listed} | where
    digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()[:16]
    tx.letters.post(Letter(f"menus:{digest}", NOBODY, None, "setMyCommands", payload, rank=9))
