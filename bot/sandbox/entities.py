"""Formatted text as Telegram reads it: HTML into text and entities, commands and links found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from .errors import bad

Entity = dict[str, Any]

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_TAG = re.compile(r"<(/?)([^\s<>/=]*)((?:\s+[^<>]*)?)>")
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S+))")
_CHARACTER = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")
_FOUND = (
    ("bot_command", re.compile(r"(?<![\w/@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")),
    ("url", re.compile(r"(?:https?://|\bt\.me/)[!-~]*[\w/=&%#-]", re.ASCII)),
    ("email", re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w", re.ASCII)),
)


def units(text: str) -> int:
    """Return the length in UTF-16 code units, which is what entities count in."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int


@dataclass
class _Reader:
    source: str
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)

    def place(self, position: int) -> int:
        return len(self.source[:position].encode())

    def read(self) -> None:
        position = 0
        while (start := self.source.find("<", position)) >= 0:
            self.text += _characters(self.source[position:start])
            found = _TAG.match(self.source, start)
            if found is None:
                raise _wrong(f"Unclosed start tag at byte offset {self.place(start)}")
            position = found.end()
            if found[1]:
                self._close(found[2].lower(), start)
            else:
                self._open(found[2].lower(), found[3], start)
        self.text += _characters(self.source[position:])
        if self.stack:
            tag = self.stack[-1].tag
            raise _wrong(f'Can\'t find end tag corresponding to start tag "{tag}"')

    def _open(self, tag: str, rest: str, start: int) -> None:
        place = self.place(start)
        if tag not in TAGS:
            raise _wrong(f'Unsupported start tag "{tag}" at byte offset {place}')
        attributes = {
            m[1].lower(): unescape(m[2] or m[3] or m[4] or "") for m in _ATTRIBUTE.finditer(rest)
        }
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _wrong(f'Tag "span" must have class "tg-spoiler" at byte offset {place}')
        self.stack.append(_Open(tag, attributes, units(self.text)))

    def _close(self, tag: str, start: int) -> None:
        place = self.place(start)
        if not self.stack:
            raise _wrong(f"Unexpected end tag at byte offset {place}")
        opened = self.stack.pop()
        if tag not in ("", opened.tag):
            raise _wrong(
                f"Unmatched end tag at byte offset {place}, "
                f'expected "</{opened.tag}>", found "</{tag}>"'
            )
        length = units(self.text) - opened.offset
        if length:
            self._add(opened, length)

    def _add(self, opened: _Open, length: int) -> None:
        kind = TAGS[opened.tag]
        entity: Entity = {"type": kind, "offset": opened.offset, "length": length}
        match opened.tag:
            case "a":
                if not opened.attributes.get("href"):
                    return
                entity["url"] = opened.attributes["href"]
            case "blockquote" if "expandable" in opened.attributes:
                entity["type"] = "expandable_blockquote"
            case "tg-emoji":
                entity["custom_emoji_id"] = opened.attributes.get("emoji-id", "")
        self.entities.append(entity)


def _wrong(words: str) -> Exception:
    return bad(f"can't parse entities: {words}")


def _characters(piece: str) -> str:
    return _CHARACTER.sub(lambda found: unescape(found[0]), piece)


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Return text and entities of Telegram HTML; refuses what the real server refuses."""
    reader = _Reader(source)
    reader.read()
    return trim(reader.text, reader.entities)


def trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Return it without blank ends, as messages are shown; entities moved and cut to fit."""
    cut = units(text) - units(text.lstrip())
    trimmed = text.strip()
    total = units(trimmed)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - cut, 0)
        end = min(entity["offset"] + entity["length"] - cut, total)
        if end > start:
            kept.append(entity | {"offset": start, "length": end - start})
    return trimmed, sorted(kept, key=lambda entity: (entity["offset"], -entity["length"]))


def _found(text: str) -> Iterator[Entity]:
    for kind, pattern in _FOUND:
        for hit in pattern.finditer(text):
            yield {"type": kind, "offset": units(text[: hit.start()]), "length": units(hit[0])}


def detect(text: str, given: list[Entity] | None = None) -> list[Entity]:
    """Return the given entities, and commands and links found where none of them is."""
    entities = list(given or [])
    taken = [(entity["offset"], entity["offset"] + entity["length"]) for entity in entities]
    for entity in _found(text):
        start, end = entity["offset"], entity["offset"] + entity["length"]
        blocking = {"code", "pre", "text_link", "bot_command", "url"}
        clash = any(
            a < end and start < b
            for (a, b), one in zip(taken, entities, strict=False)
            if one["type"] in blocking
        )
        if not clash:
            entities.append(entity)
            taken.append((start, end))
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
