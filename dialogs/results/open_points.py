"""The open points of a study: those that the person can still tell, and those nobody asks here."""

from dialogs.assessment import Match
from dialogs.context import TurnContext
from dialogs.questionnaire import Question
from dialogs.questions.planner import worth_asking
from dialogs.results.review import applying
from trials.atoms import atoms_in, atoms_of, criteria_of


def can_be_told(context: TurnContext, match: Match) -> tuple[str, ...]:
    """Return the open points about something that was asked, or may still be."""
    return tuple(atom for atom in match.best.missing if _can_be_told(context, atom))


def left_to_the_team(context: TurnContext, match: Match) -> tuple[str, ...]:
    """Return the open points that nobody was asked about, because no answer changes the result.

    An alternative nobody asked about is none where another one of its rule is looked at.
    """
    missing = (atom for atom in match.best.missing if not _can_be_told(context, atom))
    unasked = [atom for atom in match.best.review if _is_unasked(context, atom)]
    looked_at = set(match.best.review) - set(unasked)
    rules = [rule for rule in _alternatives(context, match) if not rule.isdisjoint(looked_at)]
    return (*missing, *(one for one in unasked if not any(one in rule for rule in rules)))


def for_the_team(context: TurnContext, match: Match) -> tuple[str, ...]:
    """Return the points that the team decides, about what is known of the person."""
    return tuple(atom for atom in match.best.review if not _is_unasked(context, atom))


def _is_unasked(context: TurnContext, atom: str) -> bool:
    open_now = facts_open(context, atom)
    return bool(open_now) and open_now.isdisjoint(_tellable(context))


def _alternatives(context: TurnContext, match: Match) -> list[frozenset[str]]:
    """Return the points of each rule of a study, by their full ids."""
    return [
        frozenset(f"{match.trial.id}/{atom}" for atom, _ in atoms_in(criterion))
        for criterion in criteria_of(match.trial)
    ]


def _can_be_told(context: TurnContext, atom: str) -> bool:
    return not facts_open(context, atom).isdisjoint(_tellable(context))


def facts_open(context: TurnContext, atom: str) -> frozenset[str]:
    """Return the facts that leave a point open, with what each is worked out from."""
    case, library = context.assessment.case, context.content.library
    trial, _, wanted = atom.partition("/")
    facts = frozenset[str]().union(
        *(
            condition.unknown_facts(case)
            for atom_id, condition in atoms_of(library.trials[trial])
            if atom_id == wanted
        )
    )
    return facts.union(*(case.inputs(fact) for fact in facts))


def _told_at_once(question: Question) -> frozenset[str]:
    """Return the facts that buttons of a question tell of."""
    return frozenset(fact for told in question.also.values() for fact in told)


def _tellable(context: TurnContext) -> frozenset[str]:
    """Return the facts that a line of the answers can change, or that a question may still ask."""
    content, wanted = context.content, context.assessment.wanted
    lines = (content.questionnaire[ref.partition(".")[0]] for ref in applying(context))
    on_the_list = frozenset(
        fact
        for question in lines
        for fact in (*question.fills, *question.again.values(), *_told_at_once(question))
    )
    return on_the_list | wanted.participant | worth_asking(content, wanted.report)
