"""Addresses in the settings: what is safe to call, where mail is handed in, what is an e-mail."""

import ipaddress
import re
from dataclasses import dataclass
from typing import Literal, Self
from urllib.parse import unquote, urlsplit

Tls = Literal["none", "starttls", "implicit"]
# scheme -> how the line is protected, and the usual port
_SMTP: dict[str, tuple[Tls, int]] = {
    "smtps": ("implicit", 465),
    "starttls": ("starttls", 587),
    "smtp": ("none", 25),
}
_MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")


def safe_address(address: str) -> bool:
    """Return whether an address is safe to call.

    An https address, or http to this very machine, with nothing hidden in it.
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname
        parts.port  # noqa: B018  raises when it is no number
    except ValueError:
        return False
    if not host or parts.username or parts.password or parts.query or parts.fragment:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))


def is_loopback(host: str) -> bool:
    """Return whether this host name can only mean this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_mail_address(text: str) -> bool:
    """Return whether a text is a plain e-mail address.

    Nothing that could begin another line or name a second recipient.
    """
    return len(text) <= 254 and _MAIL.fullmatch(text) is not None


@dataclass(frozen=True, repr=False)
class MailServer:
    """A server that mail is handed in at; its password is never printed."""

    host: str
    port: int
    tls: Tls
    user: str | None = None
    password: str | None = None

    @classmethod
    def parse(cls, url: str) -> Self:
        """Read an address; raises ValueError that says what is wrong, without the address."""
        try:
            parts = urlsplit(url.strip())
            host, port = parts.hostname, parts.port
        except ValueError:
            raise ValueError("is not an address") from None
        if parts.scheme not in _SMTP or not host:
            raise ValueError("is not an address of a mail server")
        if parts.path.strip("/") or parts.query or parts.fragment:
            raise ValueError("has more than a server and a port")
        if bool(parts.username) != bool(parts.password):
            raise ValueError("has a user without a password, or a password without a user")
        tls, usual = _SMTP[parts.scheme]
        if parts.password and tls == "none" and not is_loopback(host):
            raise ValueError("would send a password over an open line")
        user, password = (
            unquote(part) if part else None for part in (parts.username, parts.password)
        )
        return cls(host, port or usual, tls, user, password)
