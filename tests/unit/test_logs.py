"""A log line never holds a person's words, a number to call, or a secret, whatever goes wrong."""

import asyncio
import io
import json
import logging
import subprocess
import sys
import threading
import warnings

import pytest
from pydantic import BaseModel

from bot import logs

CANARIES = ("胸口很痛", "Wang Xiaoming", "13800138000", "42:AAbbCC", "canary")


@pytest.fixture
def lines(own_log):
    """The log of a block, as parsed lines."""
    stream = io.StringIO()
    logs.set_up("json", stream)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    assert not [canary for canary in CANARIES if canary in stream.getvalue()]


class Answer(BaseModel):
    text: int


def fail_with_an_answer() -> None:
    words = "Wang Xiaoming, 13800138000: 胸口很痛"
    try:
        Answer(text=words)  # pydantic prints its input
    except ValueError as error:
        raise KeyError(words, "42:AAbbCC") from error


def caught() -> BaseException:
    try:
        fail_with_an_answer()
    except KeyError as error:
        return error
    raise AssertionError


def test_only_named_fields_are_logged(lines):
    logs.log().info("letter sent", letter=7, attempts=2, text="胸口很痛", chat=42, lane="chat:1")
    (line,) = lines()
    assert line.pop("timestamp")
    assert line == {
        "event": "letter sent",
        "level": "info",
        "letter": 7,
        "attempts": 2,
        "dropped": 3,
    }


@pytest.mark.parametrize(
    "field",
    [
        {"reason": "胸口很痛"},
        {"reason": "Wang Xiaoming"},
        {"kind": "42:AAbbCC"},
        {"count": 13800138000},
        {"count": "13800138000"},
        {"error": "canary"},
        {"frames": ["canary"]},
        {"exc_info": "canary"},
        {"site": ["canary"]},
    ],
)
def test_a_known_field_with_a_strange_value_is_not_logged(lines, field):
    logs.log().warning("x", **field)
    (line,) = lines()
    assert not set(line) - {"event", "level", "timestamp", "dropped"}


def test_an_exception_is_its_type_and_places_only(lines):
    logs.log().error("update failed", exc_info=caught())
    (line,) = lines()
    assert line["error"] == "KeyError < ValidationError"
    assert line["frames"][-1].startswith("tests/unit/test_logs.py:")
    assert line["frames"][-1].endswith(":fail_with_an_answer")


def test_libraries_are_logged_without_their_words(lines):
    logging.getLogger("aiogram.dispatcher").error("failed: %s", "胸口很痛", exc_info=caught())
    logging.getLogger("aiohttp.server").warning("canary %d", "Wang Xiaoming")
    warnings.warn("canary 13800138000", UserWarning, stacklevel=1)
    first, second, third = lines()
    assert (first["source"], first["level"]) == ("aiogram.dispatcher", "error")
    assert first["error"].startswith("KeyError")
    assert second["source"] == "aiohttp.server"
    assert third["source"] == "py.warnings"


def test_chatter_below_a_warning_is_left_out(lines):
    logging.getLogger("aiohttp.access").error("POST /canary")
    logging.getLogger("aiogram.event").info("Update id=1")
    logging.getLogger("whatever").debug("x")
    assert lines() == []


async def test_a_forgotten_task_dies_without_words(lines):
    loop = asyncio.get_running_loop()
    logs.shield(loop)
    loop.call_exception_handler({"message": "canary", "exception": caught(), "task": "canary"})
    (line,) = lines()
    assert line["event"] == "task died"
    assert line["error"].startswith("KeyError")


def test_a_thread_that_dies_says_where_only(lines):
    thread = threading.Thread(target=fail_with_an_answer, name="canary")
    thread.start()
    thread.join()
    assert lines()[0]["event"] == "thread died"


def test_a_process_that_dies_says_where_only():
    code = (
        "from bot import logs; logs.set_up('json')\n"
        "answer = '胸口很痛 Wang Xiaoming 13800138000'\n"
        "def main(): raise RuntimeError(answer)\n"
        "main()"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert not [canary for canary in CANARIES if canary in done.stderr + done.stdout]
    line = json.loads(done.stderr)
    assert (line["event"], line["error"]) == ("unhandled error", "RuntimeError")
    assert line["frames"][-1].endswith(":main")


def test_nothing_leaks_before_the_log_is_set_up():
    code = (
        "from bot.logs import log\n"
        "answer = '胸口很痛'\n"
        "def main(answer):\n"
        "  try: int(answer)\n"
        "  except ValueError as error: log().error('x', exc_info=error, text=answer)\n"
        "main(answer)"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], capture_output=True, text=True, check=True
    )
    assert "ValueError" in done.stderr
    assert "胸口" not in done.stderr + done.stdout


@pytest.mark.usefixtures("own_log")
def test_the_console_style_is_as_discreet():
    stream = io.StringIO()
    logs.set_up("console", stream)
    logs.log().error("update failed", raw=3, text="canary", exc_info=caught())
    assert "raw=3" in stream.getvalue()
    assert "fail_with_an_answer" in stream.getvalue()
    assert not [canary for canary in CANARIES if canary in stream.getvalue()]
