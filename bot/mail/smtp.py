"""Hands one mail to a mail server, and puts what the server says to it into one word."""

import ssl
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from enum import Enum
from hashlib import sha256
from importlib.util import find_spec

from bot.logs import log
from bot.settings_urls import MailServer

TIMEOUT = 30.0


class MailResult(Enum):
    """The result of a mail: taken, to be tried again, or refused for good."""

    SENT = "sent"
    LATER = "later"
    REFUSED = "refused"


@dataclass(frozen=True)
class Mail:
    key: str
    to: str
    subject: str
    text: str


def installed() -> bool:
    """Return whether the extra `mail` is there."""
    return find_spec("aiosmtplib") is not None


def written(mail: Mail, sender: str, now: datetime) -> EmailMessage:
    """Return the message; sent twice it has the same id, so that a mailbox may keep it once."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = mail.to
    message["Subject"] = mail.subject
    message["Date"] = format_datetime(now)
    message["Message-ID"] = (
        f"<{sha256(mail.key.encode()).hexdigest()[:32]}@{sender.rpartition('@')[2]}>"
    )
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text)
    return message


async def hand_in(server: MailServer, mail: Mail, sender: str, now: datetime) -> MailResult:
    """Hand a mail in; never raises for what a server or the line to it may do."""
    import aiosmtplib

    try:
        await aiosmtplib.send(
            written(mail, sender, now),
            hostname=server.host,
            port=server.port,
            username=server.user,
            password=server.password,
            use_tls=server.tls == "implicit",
            start_tls=server.tls == "starttls",
            tls_context=None if server.tls == "none" else ssl.create_default_context(),
            timeout=TIMEOUT,
        )
    except (aiosmtplib.SMTPAuthenticationError, aiosmtplib.SMTPNotSupported, ssl.SSLError) as error:
        log().error("the mail server does not let us in; see PRESCREEN_SMTP_URL", exc_info=error)
        return MailResult.LATER
    except aiosmtplib.SMTPRecipientsRefused as error:
        return _by_code(error.recipients[0].code)
    except aiosmtplib.SMTPResponseException as error:
        return _by_code(error.code)
    except (aiosmtplib.SMTPException, OSError) as error:
        log().warning("the mail server cannot be reached", exc_info=error)
        return MailResult.LATER
    return MailResult.SENT


def _by_code(code: int) -> MailResult:
    """Return the result by the server's code: 5xx is a refusal; everything else may pass."""
    return MailResult.REFUSED if 500 <= code < 600 else MailResult.LATER
