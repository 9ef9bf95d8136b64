"""The marks of a card: answers that do not go together, and those told to other words."""

from collections.abc import Iterable

from bot.app import App
from dialogs.words import as_key

# A message must stay readable on a phone and below 4,096 characters.
MOST_ITEMS = 12


def unclear(app: App, lang: str, pairs: Iterable[tuple[str, str]], who: str) -> list[str]:
    """Return which answers do not go together: by name, without what was said."""
    named = (_pair(app, lang, pair, who) for pair in pairs)
    lines = listed(app, lang, "coordinator-card-unclear", list(dict.fromkeys(named)))
    return ["\n".join(lines)] if lines else []


def reworded(app: App, lang: str, facts: Iterable[str], who: str) -> list[str]:
    """Return which answers were given to words that mean something else today: by name."""
    unnamed = app.say(lang, "coordinator-card-reworded-unnamed")
    named = (_name(app, lang, fact, who) or unnamed for fact in facts)
    lines = listed(app, lang, "coordinator-card-reworded", list(dict.fromkeys(named)))
    return ["\n".join(lines)] if lines else []


def listed(app: App, lang: str, head: str, items: list[str]) -> list[str]:
    """Return a head and its items, one a line; a long list is cut, with its rest counted."""
    if not items:
        return []
    rest = len(items) - MOST_ITEMS
    lines = [app.say(lang, head), *(f"• {item}" for item in items[:MOST_ITEMS])]
    return [*lines, app.say(lang, "coordinator-and-more", count=rest)] if rest > 0 else lines


def _pair(app: App, lang: str, facts: tuple[str, str], who: str) -> str:
    first, second = (_name(app, lang, fact, who) for fact in facts)
    if not first or not second:
        return app.say(lang, "coordinator-card-unclear-unnamed")
    return app.say(lang, "coordinator-card-unclear-pair", first=first, second=second)


def _name(app: App, lang: str, fact: str, who: str) -> str:
    """Return the name of an answer; of a sensitive one not even that."""
    vocabulary = app.content.library.vocabulary
    if fact not in vocabulary or vocabulary[fact].sensitive:
        return ""
    key = as_key(fact)
    return app.say(lang, key, "label", who=who) if app.content.words.has(key, "label") else ""
