"""Answers a question about the result on the screen out of it: reasons, open points, later."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from dialogs.assessment import Match
from dialogs.context import TurnContext, in_script, sentence
from dialogs.effects import Turn
from dialogs.inquiries import own_result
from dialogs.inquiries.features import facts_named, plain, sure_topics
from dialogs.inquiries.understanding import InquiryKind, Understanding
from dialogs.messages import NewMessage, split
from dialogs.phases import Phase
from dialogs.results.cards import verdict_text, why_not
from dialogs.results.details import MORE, more_text
from dialogs.results.matches import is_for_others, matches
from dialogs.results.reasons import criterion_text, why_text
from dialogs.steps import team
from dialogs.steps.beside_answer import clauses
from dialogs.steps.inquiry import answer_message, counted, named, shown_again
from dialogs.steps.navigation import has_result
from dialogs.words import as_key
from trials.atoms import demanded_facts
from trials.matching import Verdict

_WITH_RESULT = frozenset({Phase.RESULT, Phase.REMINDING, Phase.NEWS, Phase.CLOSED})
# Another sure topic is what was asked; these only say in general what a result says for oneself.
_GENERAL = frozenset(
    (
        *("eligibility_rule", "why_not_fit", "appeal_no", "explain_term", "start_end"),
        *("related_studies", "notify_me", "child_specific", "pregnancy_later"),
    )
)
_WEAK = frozenset({own_result.WHY, own_result.STUDY})
_MOST = 1  # topics that are answered beside what is asked about the result
Texts = list[str]


def answered(context: TurnContext, text: str, understood: Understanding) -> Turn | None:
    """Return the turn that tells what the result says of a question; None where it asks else."""
    screening = context.screening
    if screening.phase not in _WITH_RESULT or not has_result(context):
        return None
    sure = understood.kind is InquiryKind.ANSWERED and not _GENERAL & set(understood.topics)
    rest, topics = _apart(text)
    for aim in own_result.aims(rest):
        if aim in _WEAK and sure and not topics:
            return None
        if said := _SAID[aim](context, rest):
            turn = shown_again(context)
            others = tuple(answer_message(context, topic) for topic in topics[:_MOST])
            records = (*turn.records, *map(counted, (aim, *topics[:_MOST])))
            says = (*_messages(context, said), *others, *turn.says)
            return replace(turn, says=says, records=records)
    return None


def _apart(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without the clauses that surely ask about a topic, and those topics."""
    found = [(clause, _sure_of(clause)) for clause in clauses(text)]
    topics = dict.fromkeys(topic for _, of in found for topic in of)
    return " ".join(clause for clause, of in found if not of), tuple(topics)


def _sure_of(clause: str) -> tuple[str, ...]:
    return tuple(topic for topic in sure_topics(plain(clause)) if topic not in _GENERAL)


def _messages(context: TurnContext, said: Texts) -> tuple[NewMessage, ...]:
    whole = in_script(context, "\n\n".join(said))
    parts = [NewMessage(part) for part in split(whole.split("\n"))]
    last = parts[-1]
    return (*parts[:-1], NewMessage(last.text, team.rows(context, None)))


def _meant(context: TurnContext, text: str) -> tuple[Match, ...]:
    """Return the studies that a text names; where it names none, all of the result."""
    return named(context, text) or matches(context)


def _study(context: TurnContext, match: Match) -> str:
    return sentence(context, as_key("trial", match.trial.id))


def _compared(context: TurnContext, text: str) -> Texts:
    """Return of each study how it fits, what is done and its risks."""
    found = named(context, text)
    if len(found) < 2:
        found = tuple(match for match in matches(context) if match.is_open)
    if len(found) < 2:
        return []
    cards = [
        "\n".join(
            (
                _study(context, match),
                verdict_text(context, match) if match.is_open else why_not(context, match),
                sentence(context, as_key("trial", match.trial.id), "done"),
                sentence(context, as_key("trial", match.trial.id), "main-risk"),
            )
        )
        for match in found
    ]
    return [sentence(context, "own-compare"), *cards, sentence(context, "own-compare-team")]


def _adults(context: TurnContext, text: str) -> Texts:
    """Return of each study that is named, or of all, for which ages it is."""
    book, lang = context.content.answers, context.screening.lang
    told = []
    for match in _meant(context, text):
        if book.is_about("child_specific", match.trial.id):
            of = book.sentences("child_specific", match.trial.id)
            ages = ("" if lang == "zh" else " ").join(one.said(lang) for one in of)
            verdict = verdict_text(context, match) if match.is_open else ""
            told.append("\n".join(filter(None, (_study(context, match), verdict, ages))))
    return told


def _open(context: TurnContext, text: str) -> Texts:
    """Return the points that are open, study by study; where none is, why studies do not fit."""
    told = [_points(context, match) for match in _meant(context, text)]
    told = [one for one in told if one]
    if told:
        return [*told, sentence(context, "own-open-team")]
    return _reasons(context, text)


def _points(context: TurnContext, match: Match) -> str:
    best = match.best
    if not match.is_open or not match.trial.published:
        return ""
    items = dict.fromkeys(
        criterion_text(context, atom, "short") for atom in (*best.missing, *best.review)
    )
    if not items:
        return ""
    listed = "\n".join(f"• {one}" for one in items)
    return f"{sentence(context, 'own-open', study=_study(context, match))}\n{listed}"


def _later(context: TurnContext, text: str) -> Texts:
    """Return what keeps a study away for now and until when, or what else has to change."""
    found = _meant(context, text)
    waiting = [match for match in found if match.best.verdict is Verdict.NOT_NOW]
    told = [why_not(context, match) for match in waiting]
    if not told:
        told = [why_text(context, match) for match in found if match.best.because]
    own = [match for match in found if not is_for_others(context, match)]
    told += [one for one in (_points(context, match) for match in own) if one]
    return [*told, sentence(context, "own-later-team")]


def _counting(context: TurnContext, text: str) -> Texts:
    """Return the rules of one's own result that are about what a text names, or all of them."""
    about = facts_named(plain(text))
    told = []
    for match in _meant(context, text):
        best = match.best
        atoms = (*best.because, *best.missing, *best.review)
        touched = [a for a in atoms if about & set(demanded_facts(context.content.library, a))]
        rules = dict.fromkeys(criterion_text(context, atom) for atom in touched)
        if rules:
            listed = "\n".join(f"• {one}" for one in rules)
            told.append(f"{_study(context, match)}\n{listed}")
    if told:
        head = sentence(context, "own-counts")
        return [head, *told, sentence(context, "own-counts-team")]
    others = _rules_named(context, text, _meant(context, text)) if about else []
    return others or _reasons(context, text)


def _reasons(context: TurnContext, text: str) -> Texts:
    """Return the rules that did not fit, of the studies named or of all; else what is open."""
    told = [why_text(context, match) for match in _meant(context, text) if match.best.because]
    if told:
        return [*told, sentence(context, "own-counts-team")]
    points = [one for one in (_points(context, match) for match in _meant(context, text)) if one]
    return [*points, sentence(context, "own-open-team")] if points else []


def _about(context: TurnContext, text: str) -> Texts:
    """Return all about the one study that is named: what [More] or [Why not?] tells."""
    found = named(context, text)
    if not found or len(found) > 2:
        return []
    told = [
        more_text(context, f"{MORE}{match.trial.id}") if match.is_open else why_text(context, match)
        for match in found
    ]
    return [*told, *_rules_named(context, text, found)]


def _rules_named(context: TurnContext, text: str, found: Iterable[Match]) -> Texts:
    """Return the studies' rules about what a text names beside them."""
    about = facts_named(plain(text))
    rules = dict.fromkeys(
        criterion_text(context, f"{match.trial.id}/{criterion.id}")
        for match in found
        for criterion in match.trial.common
        if criterion.id and criterion.condition.facts() & about
    )
    if not rules:
        return []
    listed = "\n".join(f"• {one}" for one in rules)
    return [f"{sentence(context, 'inquiry-rules')}\n{listed}"]


_SAID: Mapping[str, Callable[[TurnContext, str], Texts]] = {
    own_result.COMPARE: _compared,
    own_result.ADULTS: _adults,
    own_result.OPEN: _open,
    own_result.LATER: _later,
    own_result.COUNTS: _counting,
    own_result.WHY: _reasons,
    own_result.STUDY: _about,
}
