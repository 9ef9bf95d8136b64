"""A screening log as lines of text: what the site reads, and what leaves it."""

from bot.app import App
from bot.referrals.history import criterion_text, status_text
from bot.reports.figures import HIDDEN, SMALLEST, beyond
from bot.reports.log import COUNTS, Reason, StudyLog, beyond_sums
from dialogs.statuses import ReferralStatus
from dialogs.words import as_key

TOO = "*"  # a count that is hidden since with it a small one could be worked out


def lines(app: App, lang: str, log: StudyLog) -> list[str]:
    """Return the counts and the reasons as the site itself sees them."""
    counts = [(name, str(log.counts[name])) for name in COUNTS if log.counts[name]]
    reasons = {reason: str(count) for reason, count in log.reasons.items()}
    return _lines(app, lang, log.trial, counts, reasons)


def lines_beyond(app: App, lang: str, log: StudyLog) -> list[str]:
    """Return them as anybody else may see them: without small counts."""
    counts = [(name, str(shown)) for name, shown in counts_beyond(log).items()]
    return _lines(app, lang, log.trial, counts, reasons_beyond(log))


def counts_beyond(log: StudyLog) -> dict[str, int | str]:
    """Return the counts as anybody else may see them.

    What does not fit is the whole without what may: the three are hidden together.
    """
    counts = {name: beyond(log.counts[name]) for name in COUNTS}
    parts = ("not_fitting", "assessed_likely", "assessed_possible")
    if any(counts[name] == HIDDEN for name in parts):
        counts |= {name: TOO for name in parts if counts[name] != HIDDEN}
    return counts


def reasons_beyond(log: StudyLog) -> dict[Reason, str]:
    """Return the reasons as anybody else may see them."""
    return {
        reason: str(count) if count else (HIDDEN if log.reasons[reason] < SMALLEST else TOO)
        for reason, count in beyond_sums(log.reasons).items()
    }


def reason_name(app: App, lang: str, trial: str, reason: Reason) -> str:
    """Return how it ended, and why, as far as it was said."""
    status, detail = reason
    ended = status_text(app, lang, status)
    if not detail:
        return ended
    why = (
        app.say(lang, f"coordinator-reason-{detail}")
        if status is ReferralStatus.DECLINED
        else criterion_text(app, lang, trial, detail)
    )
    return app.say(lang, "figures-ended-why", ended=ended, why=why)


def _lines(
    app: App, lang: str, trial: str, counts: list[tuple[str, str]], reasons: dict[Reason, str]
) -> list[str]:
    def row(label: str, count: str) -> str:
        return app.say(lang, "ui-labelled", label=label, text=count)

    listed = [row(app.say(lang, as_key("figures", name)), count) for name, count in counts]
    key = as_key("trial", trial)
    if app.content.words.has(key, "planned"):
        planned = app.say(lang, key, "planned")
        listed.append(row(app.say(lang, "figures-planned"), planned))
    ordered = sorted(reasons.items(), key=lambda one: (one[0][0].value, one[0][1]))
    if ordered:
        listed.append(app.say(lang, "figures-ended-because"))
    listed += [f"• {row(reason_name(app, lang, trial, one), count)}" for one, count in ordered]
    return listed
