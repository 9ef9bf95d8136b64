"""Why a study does not fit, in words: the thing it is about, and the rules behind [Why?]."""

from collections.abc import Iterable

from dialogs.assessment import Match
from dialogs.context import Content, TurnContext, sentence
from dialogs.formatting import joined
from dialogs.words import as_key
from trials.atoms import demanded_facts, facts_against
from trials.case import AGE, Case
from trials.matching import Judgement, Verdict
from trials.values import Chosen
from trials.vocabulary import Kind

PLAIN = frozenset({"age", "disease"})
TAKEN = "immuno_drugs"  # the medicines whose months are asked


def criterion_text(context: TurnContext, atom: str, attr: str | None = None) -> str:
    trial, _, criterion = atom.partition("/")
    return sentence(context, as_key("criterion", trial, criterion), attr)


def reasons(context: TurnContext, judgement: Judgement) -> str:
    """Return the things of what did not fit: never the cut-off, never the value.

    What nobody was asked is no reason, where something that was answered says no.
    """
    found = {atom: _facts_here(context, atom) for atom in judgement.because}
    answers = context.assessment.answers
    told = [atom for atom, facts in found.items() if not answers.keys().isdisjoint(facts)]
    categories = dict.fromkeys(
        _named_by(context.content, atom, found[atom]) for atom in told or found
    )
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
    return _named_by(content, atom, demanded_facts(content.library, atom))


def _facts_here(context: TurnContext, atom: str) -> tuple[str, ...]:
    """Return the facts by which a rule says no to this person, and not what would be enough."""
    content, case = context.content, context.assessment.case
    facts = facts_against(content.library, atom, case)
    never = any(_was_never_taken(content, case, fact) for fact in facts)
    return (TAKEN, *facts) if never else facts


def _was_never_taken(content: Content, case: Case, fact: str) -> bool:
    """Return whether months of medicines are asked of somebody who took none of them."""
    taken = case.value(TAKEN)
    months = content.library.vocabulary[fact].kind is Kind.COURSES
    return months and isinstance(taken, Chosen) and not taken.options


def _named_by(content: Content, atom: str, found: Iterable[str]) -> str:
    questions = content.questionnaire.questions
    by_fact = {fact: question.reason for question in questions for fact in question.fills}
    trial = content.library.trials[atom.partition("/")[0]]
    illness = {fact for cohort in trial.cohorts for fact in cohort.disease}
    facts = sorted(found, key=illness.__contains__)
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
