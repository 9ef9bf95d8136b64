"""Why a study does not fit, in words: the thing it is about, and the rules behind [Why?]."""

from collections.abc import Iterable

from dialogs.assessment import Match
from dialogs.context import Content, TurnContext, sentence
from dialogs.formatting import joined
from dialogs.words import as_key
from trials.atoms import demanded_facts
from trials.case import AGE
from trials.matching import Judgement, Verdict

PLAIN = frozenset({"age", "disease"})


def criterion_text(context: TurnContext, atom: str, attr: str | None = None) -> str:
    trial, _, criterion = atom.partition("/")
    return sentence(context, as_key("criterion", trial, criterion), attr)


def reasons(context: TurnContext, judgement: Judgement) -> str:
    """Return the things of what did not fit: never the cut-off, never the value."""
    categories = dict.fromkeys(_category(context.content, atom) for atom in judgement.because)
    named = (sentence(context, as_key("reason", category)) for category in categories)
    return joined(context, named)


def hurts(content: Content, best: Judgement) -> bool:
    """Return whether somebody may take an exclusion to heart: the age range is nobody's fault."""
    kinds = {_category(content, atom) for atom in best.because}
    return best.verdict is Verdict.EXCLUDED and not kinds <= PLAIN


def may_be_a_slip(content: Content, judgement: Judgement) -> bool:
    """Return whether a no hangs on more than the age and the illness, which nobody mistakes."""
    if judgement.verdict is not Verdict.EXCLUDED:
        return False
    return not any(_is_plain(content, atom) for atom in judgement.because)


def _is_plain(content: Content, atom: str) -> bool:
    facts = demanded_facts(content.library, atom)
    return bool(facts) and all(fact == AGE or fact.startswith("dx_") for fact in facts)


def _category(content: Content, atom: str) -> str:
    """Return the category of what the rule asks first.

    A kidney value worked out from the age is no matter of age. The illness itself comes last:
    whoever reads of a study has it, perhaps not for long enough.
    """
    questions = content.questionnaire.questions
    by_fact = {fact: question.reason for question in questions for fact in question.fills}
    trial = content.library.trials[atom.partition("/")[0]]
    illness = {fact for cohort in trial.cohorts for fact in cohort.disease}
    facts = sorted(demanded_facts(content.library, atom), key=illness.__contains__)
    return next((by_fact[fact] for fact in facts if fact in by_fact), "other")


def why_text(context: TurnContext, match: Match) -> str:
    """Return the criteria that did not fit, in words, for each illness the person has.

    They are a study's rules and no advice: nobody is to take a medicine to fit one.
    """
    study = sentence(context, as_key("trial", match.trial.id))
    lines = [study, sentence(context, "ui-result-why-head")]
    several = len(match.of_the_illness) > 1
    for judgement in match.of_the_illness:
        if several and judgement.because:
            lines.append(sentence(context, as_key("cohort", judgement.cohort)))
        lines += [f"• {text}" for text in _rules(context, judgement.because)]
    return "\n".join([*lines, sentence(context, "ui-result-why-no-advice")])


def _rules(context: TurnContext, atoms: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(criterion_text(context, atom) for atom in atoms)
