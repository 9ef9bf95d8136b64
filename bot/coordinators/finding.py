"""`/find`: a referral by its code, by a part of the name, or by the last digits of the number."""

import json
import re
import unicodedata
from collections.abc import Callable
from difflib import get_close_matches

from bot.coordinators import buttons
from bot.coordinators.lists import line_of
from bot.coordinators.posting import post_card
from bot.referrals import history
from bot.referrals.calendar import local_day
from bot.referrals.rights import referrals_of
from bot.store.records import Grant, ReferralRow
from bot.work import Work
from dialogs.dates import near_day
from dialogs.reading.script import is_chinese, simplified

LONGEST_CODE = 12
# Names are sealed and stand in no index: so many of the newest are opened for a search.
MOST_SEARCHED = 1000
MOST_FOUND = 8
FEWEST_DIGITS, FEWEST_LETTERS = 3, 2
BY_NAME, BY_NUMBER, IN_VAIN = "found by name", "found by number", "searched in vain"

Own = dict[str, tuple[Grant, ReferralRow]]
Reply = tuple[str, buttons.Keyboard | None]


def find(work: Work, grants: list[Grant], argument: str) -> Reply:
    """Post the card that is asked for at the end of the chat; of several, a list of codes.

    Another hospital's is as unknown as none. What a search opened is on record; what was typed
    is kept nowhere, and no answer repeats it.
    """
    lang, code, searched = grants[0].lang, code_of(argument), _search(argument)
    if not code and searched is None:
        return work.say(lang, "coordinator-find-usage"), None
    own: Own = {
        referral.code: (grant, referral)
        for grant in grants
        for referral in referrals_of(work.tx, grant)
    }
    found = [own[code]] if code in own else []
    if searched:
        how, fits = searched
        newest = sorted(own.values(), key=lambda pair: -pair[1].id)[:MOST_SEARCHED]
        hits = [pair for pair in newest if pair not in found and fits(_contact(pair[1]))]
        for grant, referral in hits[:MOST_FOUND]:
            work.audit(grant.account, how, referral.code)
        found += hits
    if len(found) == 1:
        return _one(work, *found[0])
    if found:
        return _several(work, lang, [referral for _, referral in found])
    work.audit(grants[0].account, IN_VAIN, str(grants[0].site))
    return _none(work, lang, code if _is_meant(argument) else "", own)


def code_of(text: str) -> str:
    """Return the code as it is written: from 7KQ2, r-7kq2, R 7KQ2 and the like.

    "" where there is none.
    """
    plain = re.sub(r"[\s\W_]", "", unicodedata.normalize("NFKC", text)).upper()
    if not plain or len(plain) > LONGEST_CODE:
        return ""
    return f"R-{plain[1:] if len(plain) > 4 and plain[0] == 'R' else plain}"


def _search(argument: str) -> tuple[str, Callable[[dict[str, str]], bool]] | None:
    """Return how a search is recorded, and what fits it; None for what is too short for one."""
    text = unicodedata.normalize("NFKC", argument)
    digits = re.sub(r"\D", "", text)
    wanted = _plain(text)
    if digits and wanted.isdigit():
        if len(digits) < FEWEST_DIGITS:
            return None
        return BY_NUMBER, lambda contact: _digits(contact.get("phone", "")).endswith(digits)
    if len(wanted) < FEWEST_LETTERS and not is_chinese(wanted):
        return None
    return BY_NAME, lambda contact: wanted in _plain(contact.get("name", ""))


def _contact(referral: ReferralRow) -> dict[str, str]:
    contact: dict[str, str] = json.loads(referral.contact) if referral.contact else {}
    return contact


def _plain(text: str) -> str:
    """Return letters and digits alone, in one case, width and script."""
    folded = simplified(unicodedata.normalize("NFKC", text)).casefold()
    return "".join(sign for sign in folded if sign.isalnum())


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())


def _is_meant(argument: str) -> bool:
    """Return whether it looks like a code rather than a name: it has a digit, or `R-`."""
    return bool(re.search(r"\d|^\s*[rR]\W", unicodedata.normalize("NFKC", argument)))


def _one(work: Work, grant: Grant, referral: ReferralRow) -> Reply:
    if referral.card:
        post_card(work, grant, referral, mark=f"find {work.now.isoformat()}")
        return "", None
    site, code, lang = work.site(referral.site), referral.code, grant.lang
    day = local_day(site, referral.updated_at) if site else referral.updated_at.date()
    status = history.status_text(work.app, lang, referral.status)
    date = near_day(lang, day)
    return work.say(lang, "coordinator-find-over", code=code, status=status, date=date), None


def _several(work: Work, lang: str, found: list[ReferralRow]) -> Reply:
    shown = found[:MOST_FOUND]
    head = work.say(lang, "coordinator-find-several", count=len(found))
    lines = [line_of(work, lang, referral) for referral in shown]
    if len(found) > len(shown):
        lines.append(work.say(lang, "coordinator-find-more"))
    codes = [referral.code for referral in shown]
    return "\n".join((head, *lines)), buttons.openers(work.app, lang, codes)


def _none(work: Work, lang: str, code: str, own: Own) -> Reply:
    # A sign or two, or the last digits of a number, are near to too many codes.
    means_one = len(code) > len("R-7K") and not code.removeprefix("R-").isdigit()
    near = get_close_matches(code, own, n=1, cutoff=0.65) if means_one else []
    if near:
        text = work.say(lang, "coordinator-find-near", code=code, near=near[0])
        return text, buttons.openers(work.app, lang, near)
    return work.say(lang, "coordinator-find-none"), None
