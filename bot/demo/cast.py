"""The cast of the page: the made-up people beside the trial files, cohort by cohort."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from dialogs.words import Words, as_key
from trials.authoring.examples import Example, people
from trials.library import Library
from trials.verdicts import Verdict

OF_AGE = 18
ANSWERED_FOR = ("guardian", "other_family")
# In the order in which a visitor would look at them.
VERDICTS = (Verdict.LIKELY, Verdict.POSSIBLE, Verdict.NOT_NOW, Verdict.EXCLUDED)


@dataclass(frozen=True)
class Role:
    """Somebody to play, and what they come to in the cohort they are made up for."""

    id: str
    facts: Mapping[str, object]
    verdict: Verdict
    trial: str | None = None
    cohort: str | None = None


def roles(library: Library, folder: Path) -> list[Role]:
    """Return of each cohort one person a verdict, and last somebody whom no study is for."""
    found: dict[tuple[str, str], dict[Verdict, Role]] = {}
    for person in people(folder):
        of_cohort = found.setdefault((person.trial, person.cohort), {})
        of_cohort.setdefault(person.expected.verdict, _role(person))
    ordered = (
        of_cohort[verdict]
        for of_cohort in found.values()
        for verdict in VERDICTS
        if verdict in of_cohort
    )
    return [*ordered, _whom_nothing_fits(library)]


def _role(person: Example) -> Role:
    name = f"{person.trial}/{person.id}"
    return Role(name, person.facts, person.expected.verdict, person.trial, person.cohort)


def _whom_nothing_fits(library: Library) -> Role:
    """Return somebody with none of the illnesses."""
    illnesses = {
        fact
        for trial in library.trials.values()
        for cohort in trial.cohorts
        for fact in cohort.disease
    }
    facts = {"respondent": "self", "age_years": 45, "sex": "female"}
    return Role("no-study", {**facts, **dict.fromkeys(illnesses, False)}, Verdict.EXCLUDED)


def listed(words: Words, library: Library, lang: str, cast: Iterable[Role]) -> Iterator[object]:
    """Yield each cohort with its people, as the page shows them for choosing."""
    for _, group in groupby(cast, key=lambda role: (role.trial, role.cohort)):
        members = list(group)
        yield {
            "label": _cohort_label(words, library, lang, members[0]),
            "people": [
                {"id": role.id, "label": person_label(words, lang, role)} for role in members
            ],
        }


def _cohort_label(words: Words, library: Library, lang: str, role: Role) -> str:
    if role.trial is None or role.cohort is None:
        return words.say(lang, "demo-cast-no-study")
    sites = library.trials[role.trial].sites
    return words.say(
        lang,
        "demo-cast-cohort",
        cohort=words.say(lang, as_key("cohort", role.cohort)),
        hospital=words.say(lang, as_key("site", sites[0]), "short"),
    )


def person_label(words: Words, lang: str, role: Role) -> str:
    """Return who it is, and what the talk comes to."""
    return words.say(
        lang,
        "demo-cast-person",
        who=_who(role.facts),
        age=role.facts.get("age_years", ""),
        answers="other" if role.facts.get("respondent") in ANSWERED_FOR else "self",
        verdict=words.say(lang, as_key("demo-cast", role.verdict.value)),
    )


def _who(facts: Mapping[str, object]) -> str:
    age, female = facts.get("age_years"), facts.get("sex") == "female"
    if not isinstance(age, int | float) or "sex" not in facts:
        return "somebody"
    if age < OF_AGE:
        return "girl" if female else "boy"
    return "woman" if female else "man"
