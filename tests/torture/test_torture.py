"""kill -9 at two hundred random moments: ten conversations, twenty kills each."""

import pytest

from tests.system.test_kill import KILLS, killed

ROUNDS = 10


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(1, ROUNDS + 1))
async def test_two_hundred_kills_lose_nothing_and_double_nothing(content, tmp_path, seed):
    await killed(content, tmp_path, KILLS, seed)
