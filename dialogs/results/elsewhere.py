"""Studies elsewhere: the register's search for the illness, and what a record names as related."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

import yaml

from dialogs.context import TurnContext, sentence
from dialogs.formatting import joined, option_label
from dialogs.results.matches import matches
from dialogs.words import as_key
from trials.trial import Trial
from trials.values import Blank

# Stateless, like [More]: it stays good however old it is.
ELSEWHERE = "-elsewhere"
ILLNESSES = "conditions"
SEARCH = "https://clinicaltrials.gov/search"


def illnesses(context: TurnContext) -> tuple[str, ...]:
    """Return the illnesses that the person has, or thinks to have, as disease facts."""
    fills = context.content.questionnaire[ILLNESSES].fills
    answers = {fact: context.screening.answer_to(fact) for fact in fills}
    told = tuple(fact for fact in fills if answers[fact] is True)
    suspected = tuple(fact for fact in fills if answers[fact] is Blank.UNKNOWN)
    return told if len(suspected) == len(fills) else (*told, *suspected)


def illness_names(context: TurnContext, facts: tuple[str, ...]) -> str:
    return joined(context, (option_label(context, ILLNESSES, fact) for fact in facts))


@cache
def register_names() -> Mapping[str, str]:
    path = Path(__file__).with_name("register_names.yaml")
    read: dict[str, str] = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)
    return read


def search_link(fact: str) -> str:
    """Return the address of the register's search, with the illness filled in."""
    name = register_names().get(fact)
    return f"{SEARCH}?{urlencode({'cond': name})}" if name else SEARCH


def search_lines(context: TurnContext) -> str:
    """Return a link for each illness of the person; where none is known, to the search alone."""
    links = dict.fromkeys(search_link(fact) for fact in illnesses(context))
    return "\n".join(links or (SEARCH,))


def related_line(context: TurnContext, trial: Trial) -> str:
    """Return what the record of a study names as related, with links; "" where it names none."""
    if not trial.related:
        return ""
    links = "\n".join(sentence(context, "related-link", id=one) for one in trial.related)
    study = sentence(context, as_key("trial", trial.id))
    return sentence(context, "related-of-study", study=study, links=links)


def elsewhere_text(context: TurnContext) -> str:
    """Return where to look for other studies, whatever fitted here."""
    parts = [sentence(context, "elsewhere", search=search_lines(context))]
    parts += [related_line(context, match.trial) for match in matches(context)]
    return "\n\n".join(filter(None, parts))
