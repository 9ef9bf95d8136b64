"""The words of a card: five lines to act on, and behind [Details] what led to them."""

from datetime import timedelta

from bot.app import App
from bot.referrals import card_marks, contacts, history, kin, visits
from bot.referrals.calendar import local_day, moment_text, promise_ends
from bot.referrals.card import Card, card_from, over_key, verdict
from bot.referrals.promises import UNREACHED
from bot.store.records import Grant, ReferralRow
from bot.work import Work
from dialogs.dates import near_day, near_weekday
from dialogs.statuses import OPEN
from dialogs.words import as_key

COUNTED = ("met", "failed", "confirm", "decide")
GROWN_UP = 18


def render(work: Work, lang: str, referral: ReferralRow, holder: Grant | None) -> str:
    """Return the card in a coordinator's language; of one taken back, only that it was.

    What is to be done stands first, that the person wants no call in the second line. `holder` is
    who reads it; former ones read no more than that it is over.
    """
    no = history.no_text(work.app, lang, referral)
    if not referral.card or holder is None:
        over = work.say(lang, f"coordinator-card-{over_key(referral)}", code=referral.code)
        return f"{over}\n{no}"
    card = card_from(referral.card)
    lines = [_first(work, lang, referral, card, no)]
    lines += [no] if no else []
    lines += [work.say(lang, "coordinator-card-alarm")] if card.alarm else []
    spoken = contacts.spoken(work.app, referral) or card.lang
    person = (_person(work.app, lang, card, spoken), *contacts.on_card(work.app, lang, referral))
    lines += [" · ".join(person), _study(work.app, lang, referral, card)]
    lines += _counts(work.app, lang, card)
    lines += kin.lines(work, lang, referral, holder)
    return "\n".join([*lines, *_standing(work, lang, referral)])


def details(work: Work, lang: str, referral: ReferralRow, holder: Grant) -> str:
    """Return the card with all that led to it: open criteria, notes, marks, the last steps."""
    card = card_from(referral.card)
    arrived = moment_text(lang, referral.arrived_at, work.site(referral.site))
    seen = "reports-seen" if card.reports else "from-memory"
    about = [
        work.say(lang, "coordinator-card-arrived", time=arrived),
        _named_study(work.app, lang, referral.trial),
        work.say(lang, f"coordinator-card-{seen}"),
    ]
    parts = [render(work, lang, referral, holder), "\n".join(about)]
    several = len(card.cohorts) > 1
    parts += [_block(work.app, lang, referral.trial, card, one, several) for one in card.cohorts]
    parts += card_marks.unclear(work.app, lang, card.unclear, card.who)
    parts += card_marks.reworded(work.app, lang, card.reworded, card.who)
    if card.unreviewed:
        parts.append(work.say(lang, "coordinator-card-unreviewed"))
    parts.append("\n".join(history.lines(work, lang, referral)))
    return "\n\n".join(filter(None, parts))


def in_group(work: Work, lang: str, referral: ReferralRow) -> str:
    """Return what a group sees: the code, the study and where it stands; nothing of the person."""
    if not referral.card:
        return render(work, lang, referral, None)
    return work.say(
        lang,
        "coordinator-group-card",
        code=referral.code,
        study=referral.trial,
        status=history.status_text(work.app, lang, referral.status),
    )


def _first(work: Work, lang: str, referral: ReferralRow, card: Card, no: str) -> str:
    """Return the first line: code, result, what is to be done by when, and who does it."""
    parts = [referral.code, verdict(work.app, lang, card)]
    site = work.site(referral.site)
    if site and referral.status in UNREACHED and not no:
        last = local_day(site, promise_ends(site, referral.waits_from) - timedelta(seconds=1))
        parts.append(work.say(lang, "coordinator-card-call-by", date=near_weekday(lang, last)))
    elif visit := visits.visit_of(referral):
        parts.append(work.say(lang, "coordinator-card-visit", date=visits.in_words(lang, visit)))
    if referral.owner:
        parts.append(history.name_of(work, lang, referral.owner))
    return " · ".join(parts)


def _person(app: App, lang: str, card: Card, spoken: str) -> str:
    language = app.say(lang, f"coordinator-language-{spoken}")
    person = {"kind": _kind(card), "by": card.who, "language": language}
    if card.age is None:
        return app.say(lang, "coordinator-card-person-no-age", **person)
    low, high = card.age
    key = "coordinator-age" if high is not None else "coordinator-age-from"
    age = app.say(lang, key, low=low, high=high)
    return app.say(lang, "coordinator-card-person", age=age, **person)


def _kind(card: Card) -> str:
    """Return as what the person is named: `woman`, `girl`, `man`, `boy`, or `other`."""
    young = card.age is not None and card.age[0] < GROWN_UP
    kinds = {"female": "girl" if young else "woman", "male": "boy" if young else "man"}
    return kinds.get(card.sex, "other")


def _study(app: App, lang: str, referral: ReferralRow, card: Card) -> str:
    joint = app.say(lang, "coordinator-codes-joint")
    cohorts = joint.join(cohort_text(app, lang, str(cohort["id"])) for cohort in card.cohorts)
    study = study_tag(app, lang, referral.trial)
    key = "coordinator-card-study"
    return app.say(lang, key, cohorts=cohorts, study=study, trial=referral.trial)


def cohort_text(app: App, lang: str, id: str) -> str:
    key = as_key("cohort", id)
    return app.say(lang, key) if app.content.words.has(key) else id


def study_tag(app: App, lang: str, trial: str) -> str:
    """Return a study in two words; its number where it is no longer among the files."""
    key = as_key("trial", trial)
    return app.say(lang, key, "tag") if app.content.words.has(key, "tag") else trial


def _named_study(app: App, lang: str, trial: str) -> str:
    key = as_key("trial", trial)
    return app.say(lang, key) if app.content.words.has(key) else trial


def _counts(app: App, lang: str, card: Card) -> list[str]:
    """Return how many criteria are met, against it and open, by the answers; zeros left out."""
    mark = app.say(lang, f"coordinator-summary-mark-{'reports' if card.reports else 'memory'}")
    counted = [(str(cohort["id"]), _numbers(app, lang, cohort)) for cohort in card.cohorts]
    if len(counted) == 1:
        person = {"kind": _kind(card), "by": card.who}
        numbers = counted[0][1]
        return [app.say(lang, "coordinator-card-counts", counts=f"{numbers} {mark}", **person)]
    return [
        app.say(
            lang,
            "coordinator-card-counts-of",
            cohort=cohort_text(app, lang, id),
            counts=f"{numbers} {mark}",
        )
        for id, numbers in counted
    ]


def _numbers(app: App, lang: str, cohort: dict[str, object]) -> str:
    counts = {"met": int(str(cohort["met"]))}
    counts |= {name: len(_listed(cohort, name)) for name in COUNTED[1:]}
    said = [
        app.say(lang, f"coordinator-card-count-{name}", count=count)
        for name, count in counts.items()
        if count
    ]
    return app.say(lang, "coordinator-card-joint").join(said)


def _standing(work: Work, lang: str, referral: ReferralRow) -> list[str]:
    """Return where it stands, by whose step and since when, and how long it rests."""
    shown = history.status_text(work.app, lang, referral.status)
    nobody = referral.owner is None and referral.status in OPEN
    parts = [work.say(lang, "coordinator-card-nobody")] if nobody else []
    newest = history.counting(work.tx, referral.code)[-1:]
    if newest and newest[0].became == referral.status:
        # A reopening does not say what it led back to, nor does a visit that was missed.
        parts += [shown] if newest[0].trigger in history.OWN_WORDS else []
        parts += history.lines(work, lang, referral, most=1)
    else:
        time = moment_text(lang, referral.updated_at, work.site(referral.site))
        parts.append(work.say(lang, "coordinator-card-status", status=shown, time=time))
    lines = [" · ".join(parts)]
    if referral.snoozed_until:
        day = near_day(lang, referral.snoozed_until)
        lines.append(work.say(lang, "coordinator-card-snoozed", date=day))
    if referral.visit_place and visits.visit_of(referral):
        lines.append(work.say(lang, "coordinator-card-place", place=referral.visit_place))
    return [*lines, *history.notes_line(work, lang, referral)]


def _block(
    app: App, lang: str, trial: str, card: Card, cohort: dict[str, object], named: bool
) -> str:
    """Return the criteria of one disease arm that are open, failed or close, and what to note."""
    lines = [cohort_text(app, lang, str(cohort["id"]))] if named else []
    lists = (("failed", "failed"), ("check", "confirm"), ("decide", "decide"), ("close", "close"))
    for name, key in lists:
        items = [history.criterion_text(app, lang, trial, id) for id in _listed(cohort, key)]
        lines += card_marks.listed(app, lang, f"coordinator-card-{name}", items)
    notes = [_note(app, lang, note, card.who) for note in _listed(cohort, "tell")]
    lines += card_marks.listed(app, lang, "coordinator-card-tell", notes)
    return "\n".join(lines)


def _listed(cohort: dict[str, object], key: str) -> list[str]:
    items = cohort.get(key)
    return [str(item) for item in items] if isinstance(items, list) else []


def _note(app: App, lang: str, note: str, who: str) -> str:
    key = as_key("tell-site", note)
    return app.say(lang, key, who=who) if app.content.words.has(key) else note
