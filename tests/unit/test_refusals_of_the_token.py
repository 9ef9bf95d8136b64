"""A passing 401 or 404 ends nothing; minutes of them do, with what to set."""

import pytest

from bot.telegram.patience import GIVE_UP_AFTER, LEAST, Refusals


def refused(refusals: Refusals, times: list[float]) -> list[bool]:
    return [refusals.again(at) for at in times]


def test_several_refusals_over_minutes_end_it() -> None:
    refusals = Refusals()
    assert refused(refusals, [0, 60, 120, 179]) == [True] * 4
    assert not refusals.again(GIVE_UP_AFTER)


def test_many_in_a_moment_do_not() -> None:
    assert refused(Refusals(), [n / 10 for n in range(100)]) == [True] * 100


def test_few_over_hours_do_not() -> None:
    assert refused(Refusals(), [n * 3600.0 for n in range(LEAST - 1)]) == [True] * (LEAST - 1)


def test_a_taken_token_begins_the_count_again() -> None:
    refusals = Refusals()
    refused(refusals, [0, 60, 120, 179])
    refusals.none()
    assert refusals.again(1000)
    assert refusals.first


@pytest.mark.parametrize("count", range(1, 12))
def test_the_waits_grow_to_half_a_minute(count: int) -> None:
    refusals = Refusals()
    refused(refusals, [0.0] * count)
    assert refusals.wait == min(30.0, 2.0**count)


async def test_a_webhook_is_as_patient(monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.channel.delivery import IngestStopped, unknown_token
    from bot.telegram.ways import PushedTo

    class Time:
        passed = 0.0

        def monotonic(self) -> float:
            return self.passed

    clock = Time()
    way = PushedTo(None, None, clock, url="", secret="", address=("", 0))  # type: ignore[arg-type]

    async def refused_always(known: bool) -> bool:
        raise unknown_token()

    monkeypatch.setattr(way, "_checked", refused_always)
    refusals = Refusals()
    for _ in range(LEAST + 3):
        assert await way._patiently(True, refusals) is False
    clock.passed = GIVE_UP_AFTER
    with pytest.raises(IngestStopped):
        await way._patiently(False, refusals)
