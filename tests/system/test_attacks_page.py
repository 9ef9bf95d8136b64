"""The local Telegram against other pages in the same browser."""

import aiohttp
import pytest

from bot.demo.local_bot import TOKEN

FOREIGN = {
    "a picture of another site": {"Sec-Fetch-Site": "cross-site"},
    "a page of another port": {"Sec-Fetch-Site": "same-site"},
    "a form of another site": {"Origin": "http://evil.example"},
    "a sandboxed frame": {"Origin": "null"},
    "a rebound name": {"Host": "evil.example:8765"},
    "a name without the port": {"Host": "localhost"},
}


@pytest.mark.parametrize("kind", FOREIGN)
async def test_no_other_page_speaks_to_the_bot_or_its_phones(running, kind):
    user = await running.questioned()
    base, seen = running.demo.sandbox.base_url, len(user.messages)
    send = f"{base}/bot{TOKEN}/sendMessage?chat_id={user.id}&text=hello"
    async with aiohttp.ClientSession(headers=FOREIGN[kind]) as session:
        async with session.get(send) as answer:
            assert answer.status == 403
        act = f"{base}/sandbox/phones/{user.id}/send"
        async with session.post(act, json={"text": "32"}) as answer:
            assert answer.status in (403, 404)
    await running.settled()
    assert len(user.messages) == seen
    assert await running.answers(user) == []


@pytest.mark.parametrize("site", ["same-origin", "none"])
async def test_the_own_page_and_the_address_bar_are_served(running, site):
    url = f"{running.demo.sandbox.base_url}/bot{TOKEN}/getMe"
    headers = {"Sec-Fetch-Site": site}
    async with aiohttp.ClientSession(headers=headers) as session, session.get(url) as answer:
        assert answer.status == 200


@pytest.mark.parametrize("path", ["..%2f..%2fetc%2fpasswd", "../../../etc/passwd", "%2e%2e/x"])
async def test_no_path_leads_out_of_the_files(running, path):
    base = running.demo.sandbox.base_url
    async with aiohttp.ClientSession() as session:
        for place in (f"/file/bot{TOKEN}/", "/sandbox/", "/sandbox/files/"):
            async with session.get(base + place + path) as answer:
                assert answer.status == 404
