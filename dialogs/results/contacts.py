"""A study's hospitals: how each is called on a button, and how it is reached."""

from collections.abc import Iterable

from dialogs.assessment import Match
from dialogs.context import TurnContext, sentence
from dialogs.formatting import joined
from dialogs.words import as_key
from trials.trial import Site, Trial


def hospitals(context: TurnContext, trial: Trial, attr: str | None = None) -> str:
    """Return the hospitals of a study by name, or by another attribute of theirs."""
    names = (sentence(context, as_key("site", site), attr) for site in trial.sites)
    return joined(context, dict.fromkeys(names))


def button_label(context: TurnContext, key: str, trial: str, site: str) -> str:
    """Return a button about one study: it names the study in short, and the city."""
    study = sentence(context, as_key("trial", trial), "tag")
    return sentence(context, key, study=study, city=sentence(context, as_key("site", site), "city"))


def public_contact(context: TurnContext, trial: Trial, site: Site) -> str:
    """Return the hospital's printed number, or how to find it: never a doctor's own phone."""
    hospital = sentence(context, as_key("site", site.id))
    if site.public_phone:
        return sentence(
            context, "ui-result-public-contact", hospital=hospital, phone=site.public_phone
        )
    return sentence(context, "ui-result-no-contact", hospital=hospital, id=trial.id)


def contacts(context: TurnContext, ranked: Iterable[Match]) -> tuple[str, ...]:
    sites = context.content.library.sites
    return tuple(
        public_contact(context, match.trial, sites[site])
        for match in ranked
        for site in match.trial.sites
    )
