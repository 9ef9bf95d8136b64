"""Mail against a real SMTP server: delivered once, tried again, given up aloud, nobody named."""

import asyncio
import email
import ssl
import subprocess
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword

from bot.channel.events import Event
from bot.clock import VirtualClock
from bot.coordinators import escalation, notices
from bot.desk import due as desk
from bot.mail.smtp import Mail, MailResult, hand_in
from bot.referrals import mail
from bot.runtime.mail_outbox import TRIES, MailOutbox, hand_in_at
from bot.settings_urls import MailServer, is_mail_address
from tests.unit.asking_teams import WORDS, Phone
from tests.unit.coordinating import (
    ADULT,
    CHANGHAI,
    CONTACT,
    Hospital,
    hospital_at,
)

ADMIN, FIRST = 3, 1
TO, FROM = "trials@hospital.example", "noreply@operator.example"
TUESDAY = datetime(2026, 12, 1, 2, tzinfo=UTC)  # 10:00 in Shanghai


class PostOffice:
    """A mail server on this machine; answers RCPT and DATA as it is told."""

    def __init__(self) -> None:
        self.arrived: list[EmailMessage] = []
        self.rcpt: list[str] = []
        self.data: list[str] = []
        self.talks = 0
        self.logins: list[bytes] = []
        self.tls: ssl.SSLContext | None = None
        self.auth = False
        self._server: asyncio.Server | None = None
        self.port = 0

    async def open(self, port: int = 0) -> None:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._smtp, "127.0.0.1", port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        if self._server:
            self._server.close()
            self._server = None

    def _smtp(self) -> SMTP:
        self.talks += 1
        options: dict[str, Any] = {"tls_context": self.tls, "require_starttls": bool(self.tls)}
        if self.auth:
            options |= {"authenticator": self._login, "auth_required": True,
                        "auth_require_tls": bool(self.tls)}  # fmt: skip
        return SMTP(self, hostname="mail.test", enable_SMTPUTF8=True, **options)

    def _login(self, server: Any, session: Any, envelope: Any, way: str, who: Any) -> AuthResult:
        assert isinstance(who, LoginPassword)
        self.logins.append(who.password)
        return AuthResult(success=who.password == b"p:w", handled=False)

    async def handle_RCPT(
        self, server: Any, session: Any, envelope: Envelope, address: str, options: Any
    ) -> str:
        answer = self.rcpt.pop(0) if self.rcpt else "250 OK"
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: Any, session: Any, envelope: Envelope) -> str:
        answer = self.data.pop(0) if self.data else "250 OK"
        if answer.startswith("250"):
            content = envelope.content
            assert isinstance(content, bytes)
            assert envelope.rcpt_tos == [TO]
            self.arrived.append(email.message_from_bytes(content, policy=default))
        return answer


@pytest.fixture
async def post_office() -> AsyncIterator[PostOffice]:
    there = PostOffice()
    await there.open()
    yield there
    await there.close()


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        there.now = TUESDAY
        yield there


async def addressed(hospital: Hospital, site: str = CHANGHAI, to: str = TO) -> None:
    await hospital.store.transact(lambda tx: tx.settings.set(site, mail.SETTING, to))


def sender(hospital: Hospital, post_office: PostOffice, clock: VirtualClock) -> MailOutbox:
    server = MailServer("127.0.0.1", post_office.port, "none")
    return MailOutbox(hospital.store, hospital.app, clock, hand_in_at(server, FROM))


async def states(hospital: Hospital) -> list[tuple[str, int]]:
    rows = await hospital.store.read(lambda tx: tx._all("SELECT state, attempts FROM mails"))
    return [tuple(row) for row in rows]


async def test_nobody_there_a_mail_goes_with_the_code_and_nothing_of_the_person(
    hospital: Hospital, post_office: PostOffice
) -> None:
    await addressed(hospital)
    code = (await hospital.refer()).code
    clock = VirtualClock(hospital.now)
    assert await sender(hospital, post_office, clock).look() == 1
    assert await sender(hospital, post_office, clock).look() == 0
    (mail,) = post_office.arrived
    assert (mail["To"], mail["From"]) == (TO, FROM)
    assert mail["Auto-Submitted"] == "auto-generated"
    text = mail.get_content()
    assert code in text
    assert "https://t.me/example_bot" in text
    assert "1" in mail["Subject"]
    for random in ("Message-ID", "Date"):
        del mail[random]
    whole = str(mail) + text
    for leak in (CONTACT.name, CONTACT.phone, "900", ADULT, "狼疮", "红斑", "lupus", "117"):
        assert leak not in whole
    assert await states(hospital) == [("sent", 1)]


async def test_a_closed_chat_and_three_untouched_days_are_mailed_too(
    hospital: Hospital, post_office: PostOffice
) -> None:
    await addressed(hospital)
    await hospital.bind(FIRST)
    codes = [(await hospital.refer(user=900 + n)).code for n in range(2)]
    clock = VirtualClock(hospital.now)
    assert await sender(hospital, post_office, clock).look() == 0
    for _ in range(3):  # several letters are lost to the same chat
        await hospital.store.transact(lambda tx: notices.undeliverable(hospital.work(tx), FIRST))
    assert await sender(hospital, post_office, clock).look() == 1
    hospital.now += timedelta(days=3)
    for _ in range(3):
        await hospital.store.transact(lambda tx: escalation.post_due(hospital.work(tx)))
    assert await sender(hospital, post_office, VirtualClock(hospital.now)).look() == 1
    for arrived in post_office.arrived:
        assert all(code in arrived.get_content() for code in codes)
    assert len({arrived["Message-ID"] for arrived in post_office.arrived}) == 2


async def test_a_question_to_a_team_that_nobody_receives_is_mailed_without_its_words(
    hospital: Hospital, post_office: PostOffice
) -> None:
    await hospital.bind(FIRST)
    phone = Phone(hospital)
    await phone.begin()
    await addressed(hospital)
    question = await phone.ask()
    clock = VirtualClock(hospital.now)
    assert await sender(hospital, post_office, clock).look() == 0  # a coordinator has it
    await hospital.at_desk(Event("member", FIRST, FIRST, reachable=False))
    assert await sender(hospital, post_office, clock).look() == 1
    text = post_office.arrived[0].get_content()
    assert question.code in text
    assert not {word for word in WORDS.split() if len(word) > 5} & set(text.split())
    assert "提问" in post_office.arrived[0]["Subject"]
    hospital.now += timedelta(days=8)
    await hospital.store.transact(lambda tx: desk.post_due(hospital.work(tx)))
    assert await sender(hospital, post_office, VirtualClock(hospital.now)).look() == 1


async def test_what_is_worked_meanwhile_is_not_mailed(
    hospital: Hospital, post_office: PostOffice
) -> None:
    await addressed(hospital)
    code = (await hospital.refer()).code
    await hospital.bind(FIRST)
    await hospital.click(FIRST, "reach", code)
    assert await sender(hospital, post_office, VirtualClock(hospital.now)).look() == 0
    assert (post_office.arrived, await states(hospital)) == ([], [("dropped", 1)])


async def test_without_an_address_nothing_is_kept_and_the_operators_stands_in(
    hospital: Hospital, post_office: PostOffice
) -> None:
    await hospital.refer()
    assert await states(hospital) == []
    await addressed(hospital, mail.OPERATOR)
    await hospital.refer(user=901)
    assert await sender(hospital, post_office, VirtualClock(hospital.now)).look() == 1


async def test_a_refusal_is_final_and_the_admins_are_told(
    hospital: Hospital, post_office: PostOffice
) -> None:
    await addressed(hospital)
    await hospital.bind(ADMIN, None)
    post_office.rcpt = ["550 no such mailbox"]
    code = (await hospital.refer()).code
    clock = VirtualClock(hospital.now)
    for _ in range(2):
        assert await sender(hospital, post_office, clock).look() == 0
    assert (post_office.arrived, await states(hospital)) == ([], [("failed", 1)])
    told = [text for text in (await hospital.chat(ADMIN)).texts if "could not be delivered" in text]
    assert len(told) == 1
    assert code in told[0]
    assert f"prescreen sites mail {CHANGHAI} ADDRESS" in told[0]
    assert TO not in told[0]


@pytest.mark.parametrize("where", ["rcpt", "data"])
async def test_what_is_put_off_is_tried_again_later_and_arrives_once(
    hospital: Hospital, post_office: PostOffice, where: str
) -> None:
    await addressed(hospital)
    setattr(post_office, where, ["451 try later", "452 still full"])
    await hospital.refer()
    clock = VirtualClock(hospital.now)
    sending = sender(hospital, post_office, clock)
    assert [await sending.look() for _ in range(3)] == [0, 0, 0]
    assert post_office.talks == 1
    await clock.advance(61)
    assert await sending.look() == 0
    await clock.advance(61)
    assert post_office.talks == 2  # the second wait is longer
    await clock.advance(61)
    assert await sending.look() == 1
    assert (len(post_office.arrived), await states(hospital)) == (1, [("sent", 3)])


async def test_a_server_that_is_down_is_waited_for(
    hospital: Hospital, post_office: PostOffice
) -> None:
    await addressed(hospital)
    port = post_office.port
    await post_office.close()
    for n in range(3):  # a mail a day while there is news
        await hospital.refer(user=900 + n)
        hospital.now += timedelta(days=1)
    clock = VirtualClock(hospital.now)
    sending = sender(hospital, post_office, clock)
    assert await sending.look() == 0
    await post_office.open(port)
    await clock.advance(61)
    sent = await sending.look()
    assert (sent, len(post_office.arrived)) == (3, 3)


async def test_after_so_many_tries_the_admins_are_told(
    hospital: Hospital, post_office: PostOffice
) -> None:
    await addressed(hospital)
    await hospital.bind(ADMIN, None)
    await post_office.close()
    await hospital.refer()
    clock = VirtualClock(hospital.now)
    for _ in range(TRIES + 2):
        await sender(hospital, post_office, clock).look()
        await clock.advance(3601)
    assert await states(hospital) == [("failed", TRIES)]
    texts = (await hospital.chat(ADMIN)).texts
    assert len([text for text in texts if "could not be delivered" in text]) == 1


async def test_a_crash_after_the_server_took_it_sends_it_once_more_with_the_same_id(
    tmp_path: Path, post_office: PostOffice
) -> None:
    class Crash(Exception):
        pass

    server = MailServer("127.0.0.1", post_office.port, "none")

    async def taken_then_crash(mail: Mail, now: datetime) -> MailResult:
        assert await hand_in(server, mail, FROM, now) is MailResult.SENT
        raise Crash

    async with hospital_at(tmp_path) as hospital:
        await addressed(hospital)
        await hospital.refer()
        clock = VirtualClock(hospital.now)
        with pytest.raises(Crash):
            await MailOutbox(hospital.store, hospital.app, clock, taken_then_crash).look()
    async with hospital_at(tmp_path) as hospital:
        sending = sender(hospital, post_office, clock)
        assert await sending.look() == 0  # its time is not over yet
        await clock.advance(601)
        assert await sending.look() == 1
        await clock.advance(601)
        assert await sending.look() == 0
    assert len(post_office.arrived) == 2
    assert len({mail["Message-ID"] for mail in post_office.arrived}) == 1


async def test_one_mail_a_site_and_day_and_a_second_only_when_the_list_grew(
    hospital: Hospital, post_office: PostOffice
) -> None:
    await addressed(hospital)
    a, b, c = [(await hospital.refer(user=900 + n)).code for n in range(3)]

    async def post(*codes: str) -> bool:
        return await hospital.store.transact(
            lambda tx: mail.post(hospital.work(tx), CHANGHAI, codes)
        )

    await hospital.store.transact(lambda tx: tx._run("DELETE FROM mails"))
    assert await post(a)
    assert await post(b)  # not sent yet: the same mail tells of both
    assert not await post(a, b)
    assert await states(hospital) == [("due", 0)]
    post_at = sender(hospital, post_office, VirtualClock(hospital.now))
    assert await post_at.look() == 1
    assert not await post(b)  # said today
    assert await post(b, c)
    assert await post_at.look() == 1
    first, second = (arrived.get_content() for arrived in post_office.arrived)
    assert (a in first, b in first, c in first) == (True, True, False)
    assert all(code in second for code in (a, b, c))
    hospital.now += timedelta(days=1)
    assert await post(b)  # another day


async def test_two_who_block_the_bot_in_one_second_are_one_mail(
    hospital: Hospital, post_office: PostOffice
) -> None:
    await addressed(hospital)
    await hospital.bind(FIRST)
    await hospital.bind(FIRST + 1)
    codes = [(await hospital.refer(user=900 + n)).code for n in range(2)]
    for user in (FIRST, FIRST + 1):
        await hospital.store.unreachable(user, hospital.now)
        await hospital.store.transact(
            lambda tx, user=user: notices.undeliverable(hospital.work(tx), user)
        )
    assert await sender(hospital, post_office, VirtualClock(hospital.now)).look() == 1
    (arrived,) = post_office.arrived
    assert all(code in arrived.get_content() for code in codes)


def certificate(folder: Path) -> ssl.SSLContext:
    key, cert = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-keyout", key, "-out", cert, "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost"],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return context


MAIL = Mail("k", TO, "Subject", "Text\n")


async def test_starttls_with_a_password_only_to_a_server_one_may_trust(
    post_office: PostOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post_office.tls, post_office.auth = certificate(tmp_path), True
    server = MailServer.parse(f"starttls://user:p%3Aw@localhost:{post_office.port}")
    assert await hand_in(server, MAIL, FROM, TUESDAY) is MailResult.LATER  # unknown certificate
    assert (post_office.arrived, post_office.logins) == ([], [])
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "cert.pem"))
    assert await hand_in(server, MAIL, FROM, TUESDAY) is MailResult.SENT
    assert (len(post_office.arrived), post_office.logins) == (1, [b"p:w"])
    wrong = MailServer.parse(f"starttls://user:other@localhost:{post_office.port}")
    assert await hand_in(wrong, MAIL, FROM, TUESDAY) is MailResult.LATER
    assert len(post_office.arrived) == 1


async def test_a_server_without_starttls_gets_nothing(post_office: PostOffice) -> None:
    server = MailServer.parse(f"starttls://localhost:{post_office.port}")
    assert await hand_in(server, MAIL, FROM, TUESDAY) is MailResult.LATER
    assert post_office.arrived == []


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtps://u:p@mail.example", MailServer("mail.example", 465, "implicit", "u", "p")),
        ("starttls://u%40x:p%2F@mail.example:2525",
         MailServer("mail.example", 2525, "starttls", "u@x", "p/")),
        ("smtp://mail.example", MailServer("mail.example", 25, "none")),
        ("smtp://u:p@127.0.0.1:1025", MailServer("127.0.0.1", 1025, "none", "u", "p")),
    ],
)  # fmt: skip
def test_the_address_of_a_server_is_read(url: str, server: MailServer) -> None:
    assert MailServer.parse(url) == server
    assert repr(server) == object.__repr__(server)  # it would print the password


@pytest.mark.parametrize(
    "text", ["a@b.example\nBcc: c@d.example", "a@b, c@d", "a b@c", "@b", "a@", "a", "<a@b>", "ä@b"]
)
def test_what_is_no_address_is_refused(text: str) -> None:
    assert not is_mail_address(text)
