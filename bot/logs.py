"""The log: few named fields, never a person's words; errors as type and place, not as message."""

import asyncio
import logging
import re
import sys
import threading
import traceback
from collections.abc import MutableMapping
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, TextIO

import structlog

_ROOT = Path(__file__).resolve().parent.parent
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]{0,63}")

# What may be logged besides event, level and time. Anything else is dropped, whoever logs it:
# lanes and chats are people, texts are answers, and the message of an exception may hold both.
NUMBERS = frozenset({"count", "raw", "letter", "attempts", "seconds", "status", "length", "port"})
WORDS = frozenset({"kind", "method", "reason", "setting", "site", "source", "trial", "mode"})

_FRAMES = 12  # of each exception; the innermost ones
_CAUSES = 4

Event = MutableMapping[str, Any]
Style = Literal["auto", "json", "console"]


def set_up(
    style: Style = "auto", stream: TextIO | None = None, *, level: int = logging.INFO
) -> None:
    """Send every log line of the process, libraries included, through the allow-list."""
    _configure(style, stream, level)
    logging.captureWarnings(True)
    logging.raiseExceptions = False
    logging.basicConfig(level=logging.WARNING, handlers=[_Library()], force=True)
    for name in ("aiogram", "aiohttp", "asyncio"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("aiohttp.access").disabled = True
    sys.excepthook = _unhandled
    threading.excepthook = lambda seen: log().error("thread died", exc_info=seen.exc_value)
    sys.unraisablehook = lambda seen: log().error("error while tidying", exc_info=seen.exc_value)


def _configure(style: Style, stream: TextIO | None, level: int = logging.INFO) -> None:
    plain = style == "console" or (style == "auto" and (stream or sys.stderr).isatty())
    console = structlog.dev.ConsoleRenderer(colors=False)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            _exceptions,
            _allowed,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            console if plain else structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: structlog.WriteLogger(stream or sys.stderr),
        cache_logger_on_first_use=False,
    )


def shield(loop: asyncio.AbstractEventLoop) -> None:
    """Log the errors of forgotten tasks like all others."""
    loop.set_exception_handler(
        lambda _, context: log().error("task died", exc_info=context.get("exception"))
    )


def log() -> structlog.typing.FilteringBoundLogger:
    """Return the logger; the event is a constant of the code, facts go into named fields."""
    logger: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    return logger


def describe(error: BaseException) -> tuple[str, list[str]]:
    """Return an exception as the names of its types and its frames.

    The types come outermost first, the frames innermost last.
    """
    kinds: list[str] = []
    frames: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(kinds) < _CAUSES:
        kinds.append(type(seen).__qualname__)
        places = [_place(frame) for frame in traceback.walk_tb(seen.__traceback__)]
        frames = places[-_FRAMES:] + frames if seen is not error else places[-_FRAMES:]
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return " < ".join(kinds), frames


def _place(step: tuple[Any, int]) -> str:
    frame, line = step
    path = Path(frame.f_code.co_filename)
    if path.is_relative_to(_ROOT) and "site-packages" not in path.parts:
        name = path.relative_to(_ROOT).as_posix()
    else:
        name = "/".join(path.parts[-2:])
    return f"{name}:{line}:{frame.f_code.co_name}"


def _exceptions(_: Any, __: str, event: Event) -> Event:
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exc_info()[1]
    elif isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["error"], event["frames"] = describe(error)
    else:
        event.pop("error", None)
        event.pop("frames", None)
    return event


def _allowed(_: Any, __: str, event: Event) -> Event:
    kept: Event = {
        name: event[name] for name in ("event", "level", "error", "frames") if name in event
    }
    for name, value in event.items():
        if name in kept:
            continue
        if _tells_nothing_personal(name, value):
            kept[name] = value
        else:
            kept["dropped"] = kept.get("dropped", 0) + 1
    return kept


def _tells_nothing_personal(name: str, value: object) -> bool:
    if name in NUMBERS:  # below a thousand million: no phone number, no Telegram id of today
        return isinstance(value, int | float) and abs(value) < 1e9
    return name in WORDS and isinstance(value, str) and _WORD.fullmatch(value) is not None


class _Library(logging.Handler):
    """The log of other packages, without their words: they quote requests and answers."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        log().log(
            max(record.levelno, logging.WARNING),
            "a library spoke",
            source=record.name,
            kind=record.funcName,
            exc_info=error,
        )


def _unhandled(kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    log().critical("unhandled error", exc_info=error)


# From the import on: structlog's own defaults print the values of local variables.
_configure("auto", None)
