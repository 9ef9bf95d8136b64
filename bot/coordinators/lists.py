"""A coordinator's open referrals in pages: what matters first, filtered by a press."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.app import App, CallbackAnswer
from bot.channel.events import Event
from bot.coordinators import buttons, pages
from bot.coordinators.buttons import Labelled
from bot.referrals import card, history, visits, worklist
from bot.referrals.calendar import day_begins, local_day, promise_ends, waited, working_days_between
from bot.referrals.card_text import study_tag
from bot.referrals.promises import UNREACHED
from bot.referrals.rights import at_sites, referrals_of
from bot.store.ports import Transaction
from bot.store.records import Grant, ReferralRow
from bot.work import Work
from dialogs.statuses import ATTEMPTS, CONTACTED, OPEN, UNTRIED, ReferralStatus
from trials.trial import Site

PREFIX = "l"
WHOSE = ("all", "mine", "free")
ORDERS = ("first", "wait")
STAGES = {
    "any": OPEN,
    "untried": UNTRIED,
    "tried": ATTEMPTS,
    "reached": tuple(status for status in CONTACTED if status != ReferralStatus.VISIT_BOOKED),
    "visit": (ReferralStatus.VISIT_BOOKED,),
}
EVERY_STUDY = "any"


@dataclass(frozen=True, slots=True)
class View:
    """A page of the list, as its buttons carry it; nothing in it is trusted."""

    whose: str = "all"
    study: str = EVERY_STUDY
    stage: str = "any"
    order: str = "first"
    page: int = 0

    @property
    def data(self) -> str:
        return ".".join((PREFIX, self.whose, self.study, self.stage, self.order, str(self.page)))


@dataclass(frozen=True, slots=True)
class ListedReferral:
    """An open referral, with the grant under which it is seen, and why it stands where it does."""

    grant: Grant
    referral: ReferralRow
    rank: int
    since: datetime


def is_about(data: str) -> bool:
    return data.startswith(f"{PREFIX}.")


def view_of(data: str) -> View:
    """Return what a button asks for; the first page where it asks for nothing that exists."""
    _, whose, study, stage, order, page = [*data.split("."), *("",) * 6][:6]
    return View(
        whose if whose in WHOSE else "all",
        study or EVERY_STUDY,
        stage if stage in STAGES else "any",
        order if order in ORDERS else "first",
        pages.number_of(page),
    )


def press(work: Work, grants: list[Grant], event: Event) -> CallbackAnswer:
    """Redraw the list that was pressed, as its button asks; a fresh one where it is not known."""
    mine = at_sites(grants)
    if not mine:
        return CallbackAnswer(work.say(grants[0].lang, "coordinator-access-denied"))
    return pages.redraw(work, mine[0], event, *listed(work, mine, view_of(event.text)))


def listed(work: Work, grants: Sequence[Grant], view: View) -> tuple[str, buttons.Keyboard]:
    """Return one page: a line a referral, a button each, and below them the filters."""
    lang = grants[0].lang
    every = [row for grant in grants for row in _rows(work, grant)]
    studies = list(dict.fromkeys(row.referral.trial for row in every))
    if view.study not in studies:
        view = replace(view, study=EVERY_STUDY)
    kept = sorted((row for row in every if _fits(work.tx, row, view)), key=_ORDER[view.order])
    number, last, page = pages.page_of(kept, view.page)
    view = replace(view, page=number)
    lines = [_head(work, lang, str(grant.site), every) for grant in grants]
    if view != View(page=view.page) or last:
        lines.append(pages.counted(work, lang, number, len(page), len(kept)))
    lines += [line_of(work, lang, row.referral) for row in page]
    rows = buttons.opening(work.app, lang, [row.referral.code for row in page])
    if len(every) > pages.A_PAGE or view != View():
        rows += _filters(work.app, lang, view, studies, last)
    return "\n".join(lines), buttons.keyboard(rows)


def line_of(work: Work, lang: str, referral: ReferralRow) -> str:
    """Return a referral's line: the study, the status, how long it waits, the visit, the owner."""
    app = work.app
    parts = [referral.code, study_tag(app, lang, referral.trial)]
    parts.append(history.status_text(app, lang, referral.status))
    if no := history.no_text(app, lang, referral):
        return work.say(lang, "coordinator-status-row-no", row=" · ".join(parts), no=no)
    site = work.site(referral.site)
    if site and referral.status in OPEN:
        parts += _waits(work, lang, site, worklist.waiting_since(site, referral))
    if visit := visits.visit_of(referral):
        parts.append(work.say(lang, "coordinator-list-visit", date=visits.shortly(lang, visit)))
    if referral.owner:
        parts.append(history.name_of(work, lang, referral.owner))
    return " · ".join(parts)


def _waits(work: Work, lang: str, site: Site, since: datetime) -> list[str]:
    """Return how long it waits: on the first day in hours, then in working days like the rule."""
    if days := working_days_between(site, since, work.now):
        return [work.say(lang, "coordinator-due-days", count=days)]
    fresh = work.now - since < timedelta(days=1)
    return [waited(work.app, lang, since, work.now)] if fresh else []


def is_mine(tx: Transaction, grant: Grant, referral: ReferralRow) -> bool:
    """Return whether somebody works a referral: they own it, or their step was the last."""
    if referral.owner:
        return referral.owner == grant.account
    steps = history.counting(tx, referral.code)
    return bool(steps) and steps[-1].actor == grant.account


def _fits(tx: Transaction, row: ListedReferral, view: View) -> bool:
    if view.study not in (EVERY_STUDY, row.referral.trial):
        return False
    if row.referral.status not in STAGES[view.stage]:
        return False
    if view.whose == "free":
        return row.referral.owner is None
    return view.whose == "all" or is_mine(tx, row.grant, row.referral)


def _rows(work: Work, grant: Grant) -> list[ListedReferral]:
    return [
        ListedReferral(grant, referral, *_place(work, referral))
        for referral in referrals_of(work.tx, grant, OPEN)
    ]


def _place(work: Work, referral: ReferralRow) -> tuple[int, datetime]:
    """Return how soon it is to be worked, the smaller the sooner, and since when it waits."""
    site, now = work.site(referral.site), work.now
    if site is None:
        return 9, referral.waits_from
    today, since = local_day(site, now), worklist.waiting_since(site, referral)
    if referral.said_no_at:  # to be closed, and nobody to be called
        return 4, since
    if referral.snoozed_until and referral.snoozed_until > today:
        return 9, since
    if referral.status == ReferralStatus.VISIT_BOOKED and referral.visit_on == today:
        return 1, since
    if worklist.is_overdue(site, referral, now):
        return 0, since
    tonight = day_begins(site, today + timedelta(days=1))
    if referral.status in UNREACHED and promise_ends(site, referral.waits_from) <= tonight:
        return 0, since
    if referral.status in UNTRIED:
        return (2 if card.is_likely(referral) else 3), since
    return (5 if referral.status in ATTEMPTS else 6), since


_ORDER: dict[str, Callable[[ListedReferral], tuple[object, ...]]] = {
    "first": lambda row: (row.rank, row.since, row.referral.id),
    "wait": lambda row: (row.since, row.referral.id),
}


def _head(work: Work, lang: str, site: str, rows: list[ListedReferral]) -> str:
    count = sum(row.referral.site == site for row in rows)
    name = work.hospital(lang, site)
    return work.say(lang, "coordinator-status-head", site=name, count=count)


def _filters(
    app: App, lang: str, view: View, studies: list[str], last: int
) -> list[list[Labelled]]:
    """Return the page turners, and a button a filter: it says what is shown, a press the next."""

    def after(value: str, values: Sequence[str]) -> str:
        place = values.index(value) if value in values else -1
        return values[(place + 1) % len(values)]

    def button(label: str, to: View) -> Labelled:
        return app.say(lang, f"coordinator-list-{label}"), replace(to, page=0).data

    rows = pages.turner(view.page, last, lambda page: replace(view, page=page).data)
    rows.append(
        [
            button(f"whose-{view.whose}", replace(view, whose=after(view.whose, WHOSE))),
            button(f"order-{view.order}", replace(view, order=after(view.order, ORDERS))),
        ]
    )
    narrower = [button(f"stage-{view.stage}", replace(view, stage=after(view.stage, list(STAGES))))]
    if len(studies) > 1:
        to = replace(view, study=after(view.study, [EVERY_STUDY, *studies]), page=0)
        every = view.study == EVERY_STUDY
        tag = (
            app.say(lang, "coordinator-list-study-any")
            if every
            else study_tag(app, lang, view.study)
        )
        narrower.append((tag, to.data))
    return [*rows, narrower]
