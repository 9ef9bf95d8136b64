"""`/overdue`: what has waited too long, the next action first, in pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.app import CallbackAnswer
from bot.channel.events import Event
from bot.coordinators import buttons, pages
from bot.coordinators.reasons import Reasons
from bot.desk import due as desk
from bot.referrals import history
from bot.referrals.card_text import study_tag
from bot.referrals.due import Action, Due
from bot.referrals.rights import at_sites
from bot.referrals.worklist import late
from bot.store.records import Grant, OpenReferral, TeamQuestionRow
from bot.work import Work
from dialogs.statuses import OPEN
from trials.trial import Site

PREFIX = "o"
CommandReply = tuple[str, buttons.Keyboard | None]


@dataclass(frozen=True, slots=True)
class LateReferral:
    """A referral that has waited too long at a site, and what is to be done."""

    site: Site
    referral: OpenReferral
    due: Due

    @property
    def pile(self) -> tuple[str, Action]:
        return self.site.id, self.due.action


def is_about(data: str) -> bool:
    return data.startswith(f"{PREFIX}.")


def press(work: Work, grants: list[Grant], event: Event) -> CallbackAnswer:
    """Turn the page; a right that has ended since shows nothing any more."""
    mine = at_sites(grants)
    if not mine:
        return CallbackAnswer(work.say(grants[0].lang, "coordinator-access-denied"))
    page = pages.number_of(event.text.removeprefix(f"{PREFIX}."))
    return pages.redraw(work, mine[0], event, *_of_sites(work, mine, page))


def overdue(work: Work, grants: list[Grant]) -> CommandReply:
    """List what nobody has done in time; for an admin, how many and where."""
    if mine := at_sites(grants):
        return _of_sites(work, mine, 0)
    sites, lang = work.content.library.sites.values(), grants[0].lang
    heads = [_head(work, lang, site, len(list(_late(work, site, None)))) for site in sites]
    return "\n".join(heads), None


def _of_sites(work: Work, grants: Sequence[Grant], page: int) -> CommandReply:
    """Return a page: how many at each site, questions that wait, a line and a button each."""
    lang, lines, every = grants[0].lang, list[str](), list[LateReferral]()
    asked: list[TeamQuestionRow] = []
    for grant, site in ((grant, work.site(str(grant.site))) for grant in grants):
        if site is None:
            continue
        found = list(_late(work, site, grant))
        lines.append(_head(work, lang, site, len(found)))
        lines += desk.late_lines(work, lang, grant)[: pages.A_PAGE]
        asked += desk.late_of(work, grant)
        every += found
    page, last, shown = pages.page_of(every, page)
    if last:
        lines.append(pages.counted(work, lang, page, len(shown), len(every)))
    for (site_id, action), rows in groupby(shown, key=lambda row: row.pile):
        count = sum(row.pile == (site_id, action) for row in every)
        lines.append(_pile(work, lang, site_id if len(grants) > 1 else "", action, count))
        lines += [_row(work, lang, row) for row in rows]
    codes = [row.referral.code for row in shown]
    keys = [*buttons.opening(work.app, lang, codes), *pages.turner(page, last, _data)]
    return "\n".join(lines), desk.with_openers(
        work, lang, buttons.keyboard(keys), [desk.Waiting(tuple(asked))]
    )


def _data(page: int) -> str:
    return f"{PREFIX}.{page}"


def _head(work: Work, lang: str, site: Site, count: int) -> str:
    name = work.hospital(lang, site.id)
    return work.say(lang, "coordinator-overdue-head", site=name, count=count)


def _late(work: Work, site: Site, grant: Grant | None) -> Iterator[LateReferral]:
    every = work.tx.referrals.open_of_site(site.id, OPEN)
    mine = [referral for referral in every if not grant or grant.covers(referral.trial)]
    yield from (LateReferral(site, *one) for one in late(site, mine, work.now))


def _pile(work: Work, lang: str, site: str, action: Action, count: int) -> str:
    """Return what is to be done with the rows below it, and where, if there are several sites."""
    what = work.say(lang, f"coordinator-due-do-{action.value}")
    pile = work.say(lang, "coordinator-overdue-pile", action=what, count=count)
    return f"▸ {work.hospital(lang, site)} · {pile}" if site else f"▸ {pile}"


def _row(work: Work, lang: str, row: LateReferral) -> str:
    """Return the code, the study, why it is due in the words of the summary, and the owner."""
    referral = row.referral
    why = Reasons(work, lang, row.site).of(referral, row.due)
    parts = [referral.code, study_tag(work.app, lang, referral.trial), why]
    if referral.owner:
        parts.append(history.name_of(work, lang, referral.owner))
    return " · ".join(parts)
