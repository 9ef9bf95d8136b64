"""The last look at what is about to be sent: by the rights and the rows of that moment."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from bot.coordinators import buttons, calling, export, questions_to_person, summary, visiting
from bot.coordinators.posting import BUILT, NUMBERS
from bot.desk import opened, showing
from bot.referrals.rights import is_admin, reading
from bot.store.records import DueLetter, Grant, Letter
from bot.work import Work

CODE = re.compile(r"(?<!\w)R-[2-9A-Z]{4,5}(?!\w)")

Builder = Callable[[Work, DueLetter, list[Grant]], dict[str, object] | None]
# What is built of the rows as it is sent: until then the store holds no more than what to build.
BUILDERS: Mapping[str, Builder] = {
    "export": export.built,
    "summary": summary.built,
    NUMBERS: calling.built,
    showing.VIEW: opened.built,
    visiting.VISIT: visiting.built,
}
# The consents that let a hospital see something: of its study, and nobody else's.
TO_A_HOSPITAL = ("share", "ask")


def last_look(work: Work, due: DueLetter) -> Letter | None:
    """Return a letter as it may be sent now; None where it may not be sent any more.

    Whoever withdrew, was erased, lost a right or kept a narrower one since it was posted is asked
    for here, in the transaction that hands it out.
    """
    letter = due.letter
    if letter.urgent or letter.former:
        return letter
    grants = work.tx.grants.of(letter.chat) if letter.chat > 0 else []
    if not _may_still_have_it(work, letter, grants):
        return None
    if what := letter.payload.get(BUILT):
        payload = BUILDERS[str(what)](work, due, reading(grants))
        return None if payload is None else replace(letter, payload=payload).as_sent(work.now)
    return _without_what_is_over(work, letter)


def _may_still_have_it(work: Work, letter: Letter, grants: list[Grant]) -> bool:
    if letter.site and not any(grant.site == letter.site for grant in grants):
        return False
    consent = work.tx.consents.get(letter.consent) if letter.consent is not None else None
    if consent and consent.kind in TO_A_HOSPITAL:
        if questions_to_person.is_asked_in_vain(work, letter):
            return False
        if not _reaches(work, letter, grants, str(consent.site), str(consent.trial)):
            row = work.tx.screenings.get(consent.screening or "")
            return row is not None and row.account == letter.account
    # A damaged card keeps nobody from hearing that it waits: nothing sealed is opened here.
    named = (work.tx.referrals.placed(code) for code in set(_opened(letter)))
    return all(
        _reaches(work, letter, grants, referral.site, referral.trial)
        for referral in named
        if referral
    )


def _reaches(work: Work, letter: Letter, grants: list[Grant], site: str, trial: str) -> bool:
    """Return whether the reader, a person or a group, may see what is of this site and trial."""
    if letter.chat < 0:
        group = work.tx.groups.in_chat(letter.chat)
        return group is not None and group.site == site and group.covers(trial)
    return is_admin(grants) or any(
        grant.works and grant.site == site and grant.covers(trial) for grant in grants
    )


def _opened(letter: Letter) -> Iterator[str]:
    """Yield the codes of the cards that the letter's buttons bring."""
    for row in _rows(letter):
        for button in row:
            if asked := buttons.parse(str(button.get("callback_data", ""))):
                yield asked.code


def _rows(letter: Letter) -> list[list[dict[str, Any]]]:
    markup = letter.payload.get("reply_markup")
    rows = markup.get("inline_keyboard", []) if isinstance(markup, Mapping) else []
    return list(rows)


def _without_what_is_over(work: Work, letter: Letter) -> Letter | None:
    """Strike in a list what was taken back since; None where nothing else is left in it."""
    opened = set(_opened(letter))
    if letter.consent is not None or not opened:
        return letter
    text = str(letter.payload.get("text", ""))
    found = {code: work.tx.referrals.placed(code) for code in {*CODE.findall(text), *opened}}
    known = {code: referral for code, referral in found.items() if referral}
    gone = {code for code, referral in known.items() if referral.is_over}
    if not gone:
        return letter
    if len(gone) == len(known):
        return None
    struck = [
        {"type": "strikethrough", "offset": _units(text[: at.start()]), "length": _units(at[0])}
        for at in CODE.finditer(text)
        if at[0] in gone
    ]
    rows = [[b for b in row if not _opens_any(b, gone)] for row in _rows(letter)]
    markup = {"inline_keyboard": [row for row in rows if row]}
    return replace(letter, payload={**letter.payload, "entities": struck, "reply_markup": markup})


def _opens_any(button: Mapping[str, Any], codes: set[str]) -> bool:
    asked = buttons.parse(str(button.get("callback_data", "")))
    return asked is not None and asked.code in codes


def _units(text: str) -> int:
    """Return the length as Telegram counts it, in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2
