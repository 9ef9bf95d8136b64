"""Check your answers: the numbered list, and which line to change."""

from collections.abc import Collection, Iterable
from datetime import date

from dialogs.context import Moment, Talk, speak
from dialogs.formatting import joined, label_of, labelled, option_label, show
from dialogs.questions.message import fact_of, is_by_parts
from dialogs.screening import Screening
from trials.case import Case
from trials.truth import Truth
from trials.values import Blank, Chosen, Courses


def answered(talk: Talk, screening: Screening) -> tuple[str, ...]:
    """What was answered, in the order of asking, a line each: parts of one value count once."""
    refs = dict.fromkeys(_line(talk, reply.question) for reply in screening.counted)
    order = {q.id: n for n, q in enumerate(talk.questionnaire.questions)}
    return tuple(sorted(refs, key=lambda ref: order[ref.partition(".")[0]]))


def _line(talk: Talk, ref: str) -> str:
    """A medicine's months stand by themselves; a dose belongs to the steroid it is of."""
    return ref if is_by_parts(talk, ref) else ref.partition(".")[0]


def given_in(talk: Talk, screening: Screening, nonces: Collection[str]) -> frozenset[str]:
    """The lines of the answers with these nonces."""
    found = (reply for reply in screening.counted if reply.nonce in nonces)
    return frozenset(_line(talk, reply.question) for reply in found)


def applying(talk: Talk, screening: Screening, on: date) -> tuple[str, ...]:
    """Those that still make sense for this person: a changed answer may have ended others."""
    case = talk.case(screening, on)
    return tuple(ref for ref in answered(talk, screening) if _applies(talk, case, ref))


def _applies(talk: Talk, case: Case, ref: str) -> bool:
    question, part = talk.questionnaire[ref], ref.partition(".")[2]
    if part and part not in _drugs(case):
        return False
    return any(case.applies(fact) is not Truth.FALSE for fact in question.fills)


def _drugs(case: Case) -> frozenset[str]:
    chosen = case.value("immuno_drugs")
    return chosen.options if isinstance(chosen, Chosen) else frozenset()


def lines(talk: Talk, screening: Screening, refs: Iterable[str]) -> tuple[str, ...]:
    """One line a question, as "label: value"."""
    return tuple(
        speak(
            talk,
            screening,
            "ui-review-line",
            number=str(n),
            label=label_of(talk, screening, ref),
            value=value_of(talk, screening, ref),
        )
        for n, ref in enumerate(refs, 1)
    )


def value_of(talk: Talk, screening: Screening, ref: str) -> str:
    fact = fact_of(talk, ref)
    if fact is None:
        return _illnesses(talk, screening, ref)
    given = screening.given(fact.id)
    if isinstance(given, Courses):
        given = given.of_drug(ref.partition(".")[2])
    if given is None:
        return speak(talk, screening, "ui-value-unknown")
    shown = [show(talk, screening, fact, given)]
    for period, other in talk.questionnaire[ref].again.items():
        if (again := screening.given(other)) is not None:
            label = speak(talk, screening, f"ui-period-{period.replace('_', '-')}")
            value = show(talk, screening, talk.library.vocabulary[other], again)
            shown.append(labelled(talk, screening, label, value))
    return joined(talk, screening, shown)


def _illnesses(talk: Talk, screening: Screening, ref: str) -> str:
    given = {dx: screening.given(dx) for dx in talk.questionnaire[ref].fills}
    if set(given.values()) == {Blank.UNKNOWN}:
        return speak(talk, screening, "ui-value-unknown")
    named = []
    for dx, said in given.items():
        if said is True:
            named.append(option_label(talk, screening, ref, dx))
        elif said is Blank.UNKNOWN:
            name = option_label(talk, screening, ref, dx)
            named.append(speak(talk, screening, "ui-suspected-mark", name=name))
    return joined(talk, screening, named) or speak(talk, screening, "ui-button-none-of-these")


def review_text(talk: Talk, screening: Screening, moment: Moment) -> str:
    told = lines(talk, screening, applying(talk, screening, moment.on))
    return "\n".join((speak(talk, screening, "ui-review"), "", *told))


def change_options(talk: Talk, screening: Screening, moment: Moment) -> tuple[tuple[str, str], ...]:
    refs = applying(talk, screening, moment.on)
    return tuple((ref, str(n)) for n, ref in enumerate(refs, 1))
