"""Sealed values open with their key, in their place, unchanged, and in no other way."""

import pytest

from bot.store.sqlite.seal import Unsealable, derive, fingerprint, fresh_key, place, seal, unseal

KEY = bytes(range(32))
HERE = place("answers", "s1:n1", "values")


def test_what_is_sealed_opens_again() -> None:
    assert unseal(KEY, HERE, seal(KEY, HERE, "高 5,2".encode())) == "高 5,2".encode()


def test_sealing_twice_never_gives_the_same_bytes() -> None:
    assert len({seal(KEY, HERE, b"yes") for _ in range(1000)}) == 1000


@pytest.mark.parametrize(
    "elsewhere",
    [
        place("answers", "s1:n2", "values"),
        place("answers", "s1:n1", "state"),
        place("screenings", "s1:n1", "values"),
    ],
)
def test_a_value_moved_elsewhere_does_not_open(elsewhere: bytes) -> None:
    with pytest.raises(Unsealable):
        unseal(KEY, elsewhere, seal(KEY, HERE, b"yes"))


def test_another_key_does_not_open_it() -> None:
    with pytest.raises(Unsealable):
        unseal(fresh_key(), HERE, seal(KEY, HERE, b"yes"))


def test_a_change_of_any_byte_is_noticed() -> None:
    sealed = seal(KEY, HERE, b"positive")
    for position in range(len(sealed)):
        changed = bytearray(sealed)
        changed[position] ^= 1
        with pytest.raises(Unsealable):
            unseal(KEY, HERE, bytes(changed))


@pytest.mark.parametrize("cut", [b"", b"\x01", b"\x01" + bytes(12), b"\x01" + bytes(20)])
def test_a_torn_value_is_refused_in_words(cut: bytes) -> None:
    with pytest.raises(Unsealable):
        unseal(KEY, HERE, cut)


def test_a_fingerprint_depends_on_key_kind_and_value() -> None:
    prints = {
        fingerprint(key, kind, value)
        for key in (KEY, fresh_key())
        for kind in ("chat", "lane")
        for value in (1, 2)
    }
    assert len(prints) == 8
    assert fingerprint(KEY, "chat", 1) == fingerprint(KEY, "chat", 1)


def test_keys_for_two_purposes_differ() -> None:
    assert derive(KEY, "audit chain") != derive(KEY, "wrap data keys")
