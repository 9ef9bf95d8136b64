"""Sealing of single columns (AES-256-GCM) and keyed fingerprints for looking things up."""

import hmac
import secrets
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12
# The first byte of everything sealed says its format: as long as its content, for keys and for what
# earlier versions wrote; or padded, so that the length says nothing of the content.
EXACT, PADDED = 1, 2
# Bytes to which the values of a column are filled up, so that nearly all of them are one block:
# table -> column -> block.
_BLOCKS = {
    "accounts": {"telegram_id": 32},
    "answers": {"values": 512},
    "groups": {"title": 512},
    "inbox": {"body": 4096},
    "left_off": {"body": 128},
    "letters": {"body": 4096},
    "notes": {"body": 1024},
    "referrals": {"card": 2048},
    "screenings": {"state": 1024},
    "study_news": {"body": 2048},
    "tallies": {"body": 2048},
    "team_messages": {"body": 2048},
    "verdicts": {"cohorts": 4096},
}
_ANY_BLOCK = 256
_END = b"\x80"


class Unsealable(Exception):
    """A sealed value that does not open: wrong key, another place, or changed bytes.

    It says nothing about the content.
    """


def fresh_key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


def derive(master: bytes, purpose: str) -> bytes:
    """Derive a key for one purpose; the master itself never seals anything."""
    return hmac.digest(master, f"prescreen|{purpose}".encode(), sha256)


def place(table: str, row: object, column: str) -> bytes:
    """Return the place a sealed value belongs to; moved anywhere else it does not open."""
    return f"{table}|{row}|{column}".encode()


def seal(key: bytes, where: bytes, clear: bytes) -> bytes:
    """Return what opens with this key in this place only, padded to the block of its column."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    padded = clear + _END
    padded += bytes(-len(padded) % _block(where))
    return bytes([PADDED]) + nonce + AESGCM(key).encrypt(nonce, padded, where + b"|padded")


def seal_exactly(key: bytes, where: bytes, clear: bytes) -> bytes:
    """Return it sealed and not padded: for keys, whose length everybody knows."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return bytes([EXACT]) + nonce + AESGCM(key).encrypt(nonce, clear, where)


def unseal(key: bytes, where: bytes, sealed: bytes) -> bytes:
    if not sealed or sealed[0] not in (EXACT, PADDED):
        raise Unsealable("sealed in an unknown format")
    nonce, rest = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    padded = sealed[0] == PADDED
    try:
        clear = AESGCM(key).decrypt(nonce, rest, where + b"|padded" if padded else where)
    except (InvalidTag, ValueError):
        raise Unsealable("the key does not fit, or the bytes were changed") from None
    return clear.rstrip(b"\0")[: -len(_END)] if padded else clear


def _block(where: bytes) -> int:
    table, column = where.partition(b"|")[0].decode(), where.rpartition(b"|")[2].decode()
    return _BLOCKS.get(table, {}).get(column, _ANY_BLOCK)


def fingerprint(key: bytes, kind: str, value: object) -> bytes:
    """Return 16 bytes to look a value up by.

    The same for the same value, useless without the key.
    """
    return hmac.digest(key, f"{kind}|{value}".encode(), sha256)[:16]
