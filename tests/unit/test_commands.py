"""Commands from everywhere: what they say, and that they leave the conversation where it was."""

from functools import cache

import pytest

from dialogs.context import ReferralView
from dialogs.effects import ErasureRequested, Turn
from dialogs.messages import LONGEST, split
from dialogs.phases import Phase
from dialogs.statuses import ReferralStatus
from dialogs.steps.commands import COMMANDS
from tests.unit.arriving import asked_for_whom
from tests.unit.chatting import TODAY, Chat, changing, closed, journey, stop

NOT_PASSED = {Phase.PRESENCE, Phase.REMINDING, Phase.NEWS, Phase.AGE_GATE}
SENT = ReferralView("R-7KQ2", "NCT06010472", "changhai", ReferralStatus.NEW, TODAY)


@cache
def stops() -> dict[Phase, Chat]:
    """Two whole conversations, one stop a phase, and what is changed before sending."""
    found = {chat.screening.phase: chat for name in ("P01", "P05") for chat in journey(name)}
    changed = [changing(part) for part in ("", "time", "speaking", "travel")]
    return found | {chat.screening.phase: chat for chat in (*changed, asked_for_whom())}


@pytest.fixture(params=[p for p in Phase if p not in NOT_PASSED], ids=lambda phase: phase.value)
def anywhere(request: pytest.FixtureRequest) -> Chat:
    """The talk in each phase in turn."""
    return stops()[request.param].copy()


def test_every_phase_is_tried() -> None:
    assert set(Phase) - set(stops()) == NOT_PASSED


@pytest.mark.parametrize("command", [*COMMANDS, "nonsense"])
def test_a_command_answers_and_moves_nothing(anywhere: Chat, command: str) -> None:
    before = anywhere.screening
    turn = anywhere.call(command)
    assert turn.says
    assert turn.records == ()
    after = anywhere.screening
    assert (after.phase, after.prompt, after.replies) == (
        before.phase,
        before.prompt,
        before.replies,
    )


def test_an_unknown_command_points_to_help() -> None:
    chat = stop("sex")
    chat.call("nonsense")
    assert chat.text == chat.say("ui-command-unknown")


def test_stop_is_understood_as_pause() -> None:
    chat, other = stop("sex"), stop("sex")
    chat.call("stop")
    other.call("pause")
    assert chat.text == other.text
    assert chat.screening.paused


def test_erasing_takes_two_steps_from_anywhere(anywhere: Chat) -> None:
    anywhere.call("erase")
    assert anywhere.options == ("yes", "no")
    kept = anywhere.copy()
    kept.press("no")
    assert kept.say("ui-erase-kept") in kept.text
    assert kept.screening.replies == anywhere.screening.replies
    anywhere.press("yes")
    assert anywhere.turn.records == (ErasureRequested(),)
    assert anywhere.screening.replies == ()
    assert anywhere.screening.phase is Phase.LANGUAGE
    anywhere.start()
    assert anywhere.ref == "@language"


@pytest.mark.parametrize("text", ["ok", "嗯", "delete", "yes?"])
def test_nothing_unclear_erases(text: str) -> None:
    chat = stop("pregnant")
    chat.call("erase")
    turn = chat.write(text)
    assert not [r for r in turn.records if isinstance(r, ErasureRequested)]
    assert chat.screening.replies


def test_taking_back_is_offered_from_anywhere_once_something_was_sent(anywhere: Chat) -> None:
    anywhere.sent = (SENT,)
    anywhere.call("withdraw")
    assert anywhere.options == ("code_R-7KQ2", "no")


def test_with_nothing_sent_there_is_nothing_to_take_back() -> None:
    chat = closed()
    chat.call("withdraw")
    assert chat.text == chat.say("ui-nothing-to-withdraw")


def test_my_data_shows_every_answer_in_messages_that_telegram_takes() -> None:
    for lang in ("en", "zh"):
        chat = journey("P01", lang)[-1].copy()
        turn = chat.call("mydata")
        assert all(len(say.text) <= LONGEST for say in turn.says)
        for label in ("age-years", "hemoglobin", "hiv-positive"):
            assert chat.say(label, "label") in chat.text
        assert "+86 138 0000 0000" in chat.text


def test_long_lists_are_cut_between_lines() -> None:
    rows = [f"line {n} " + "x" * 200 for n in range(60)]
    texts = split(rows)
    assert all(len(text) <= LONGEST for text in texts)
    assert "\n".join(texts).split("\n") == rows


def test_my_data_is_empty_before_the_first_answer() -> None:
    chat = stop("@consent")
    chat.call("mydata")
    assert chat.text == chat.say("ui-mydata-empty")


def _status(chat: Chat) -> Turn:
    return chat.call("status")


def test_the_status_tells_unfinished_finished_and_not_begun_apart() -> None:
    begun, done, fresh = stop("pregnant"), closed(), stop("@welcome")
    assert "not finished" in _status(begun).says[0].text
    assert "finished" in _status(done).says[0].text
    assert "Nothing has been started" in _status(fresh).says[0].text


def test_help_and_privacy_name_who_runs_this() -> None:
    for command in ("help", "privacy"):
        chat = stop("sex")
        chat.call(command)
        assert chat.content.operator.contact in chat.text


def test_there_is_nothing_to_pause_after_the_end() -> None:
    chat = closed()
    chat.call("pause")
    assert chat.text == chat.say("ui-pause-nothing")
    assert not chat.screening.paused
