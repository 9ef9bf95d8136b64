"""Check your answers: the numbered list, and which line to change."""

from dialogs.asking import fact_of
from dialogs.screening import Screening
from dialogs.showing import label_of, option_label, show
from dialogs.talk import Moment, Talk, speak
from trials.values import Blank


def answered(talk: Talk, screening: Screening) -> tuple[str, ...]:
    """The refs of what was answered, in the order of asking, each once."""
    refs = dict.fromkeys(r.question for r in screening.counted)
    order = {q.id: n for n, q in enumerate(talk.questionnaire.questions)}
    return tuple(sorted(refs, key=lambda ref: order[ref.partition(".")[0]]))


def lines(talk: Talk, screening: Screening) -> tuple[str, ...]:
    """One line a question, as "label: value"; a question asked in parts is one line."""
    return tuple(
        speak(
            talk,
            screening,
            "ui-review-line",
            number=str(n),
            label=label_of(talk, screening, ref),
            value=value_of(talk, screening, ref),
        )
        for n, ref in enumerate(mains(talk, screening), 1)
    )


def mains(talk: Talk, screening: Screening) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ref.partition(".")[0] for ref in answered(talk, screening)))


def value_of(talk: Talk, screening: Screening, ref: str) -> str:
    fact = fact_of(talk, ref)
    if fact is None:
        return _illnesses(talk, screening, ref)
    given = screening.given(fact.id)
    if given is None:
        return speak(talk, screening, "ui-value-unknown")
    return show(talk, screening, fact, given)


def _illnesses(talk: Talk, screening: Screening, ref: str) -> str:
    named = []
    for dx in talk.questionnaire[ref].fills:
        given = screening.given(dx)
        if given is True:
            named.append(option_label(talk, screening, ref, dx))
        elif given is Blank.UNKNOWN:
            named.append(option_label(talk, screening, ref, dx) + "?")
    return ", ".join(named) or speak(talk, screening, "ui-button-none-of-these")


def review_text(talk: Talk, screening: Screening, moment: Moment) -> str:
    return "\n".join((speak(talk, screening, "ui-review"), "", *lines(talk, screening)))


def change_options(talk: Talk, screening: Screening, moment: Moment) -> tuple[tuple[str, str], ...]:
    return tuple((ref, str(n)) for n, ref in enumerate(mains(talk, screening), 1))
