"""Sealing of single columns (AES-256-GCM) and keyed fingerprints for looking things up."""

import hmac
import secrets
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12
# The first byte of everything sealed: which generation of keys and which format.
KEY_ID = 1


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
    nonce = secrets.token_bytes(NONCE_BYTES)
    return bytes([KEY_ID]) + nonce + AESGCM(key).encrypt(nonce, clear, where)


def unseal(key: bytes, where: bytes, sealed: bytes) -> bytes:
    if not sealed or sealed[0] != KEY_ID:
        raise Unsealable("sealed with an unknown generation of keys")
    nonce, rest = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    try:
        return AESGCM(key).decrypt(nonce, rest, where)
    except (InvalidTag, ValueError):
        raise Unsealable("the key does not fit, or the bytes were changed") from None


def fingerprint(key: bytes, kind: str, value: object) -> bytes:
    """Return 16 bytes to look a value up by.

    The same for the same value, useless without the key.
    """
    return hmac.digest(key, f"{kind}|{value}".encode(), sha256)[:16]
