"""A question as a message: its sentence, its hint, its buttons."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from dialogs.context import Talk, speak
from dialogs.formatting import option_label, with_note
from dialogs.messages import Button, Say
from dialogs.questionnaire import Question
from dialogs.screening import Prompt, Screening
from dialogs.words import as_key
from trials.values import Blank, Value
from trials.vocabulary import Fact, Kind, Source

# The states of a box to tick; an illness may also be "only suspected".
OFF, YES, UNSURE = "off", "yes", "unsure"
# Options that every question may carry besides its own.
UNKNOWN, DECLINE, NONE, DONE, BACK, WHY = "-dk", "-no", "-none", "-done", "-back", "-why"
RESUME = "-resume"
STANDING = frozenset({UNKNOWN, DECLINE, NONE, DONE, BACK, WHY})
LONG_LABEL = {"en": 14, "zh": 7}


NO_TICKS: Mapping[str, str] = MappingProxyType({})


def pose(
    screening: Screening, ref: str, nonce: str, draft: Mapping[str, str] = NO_TICKS
) -> Screening:
    """The screening with that question on the screen; `draft` is ticked already."""
    return replace(screening, prompt=Prompt(ref, nonce, draft=dict(draft)), paused=False)


def fact_of(talk: Talk, ref: str) -> Fact | None:
    """The one fact that a question fills; None for the list of illnesses, which fills nine."""
    question, part = talk.questionnaire[ref], ref.partition(".")[2]
    if part in question.again:
        return talk.library.vocabulary[question.again[part]]
    return talk.library.vocabulary[question.fills[0]] if len(question.fills) == 1 else None


def so_far(screening: Screening, fact: Fact) -> Value | None:
    given = screening.given(fact.id)
    return None if given is None or isinstance(given, Blank) else given


def question_text(talk: Talk, screening: Screening, ref: str, attr: str | None = None) -> str:
    """The sentence of a question or of one of its parts, about the person it concerns."""
    question, _, part = ref.partition(".")
    key, args = as_key(question), _arguments(talk, screening, ref)
    if part and talk.words.has(as_key(question, part)):
        key = as_key(question, part)
    elif part == "uln":
        key = "ui-ask-upper-limit"
    return speak(talk, screening, key, attr, **args)


def wording_key(talk: Talk, ref: str) -> str:
    question, _, part = ref.partition(".")
    if part == "uln":
        return "ui-ask-upper-limit"
    key = as_key(question, part) if part else as_key(question)
    return key if talk.words.has(key) else as_key(question)


def _arguments(talk: Talk, screening: Screening, ref: str) -> dict[str, str]:
    question, _, part = ref.partition(".")
    args: dict[str, str] = {"name": speak(talk, screening, as_key(question), "label")}
    asked = talk.questionnaire[question]
    if asked.period:
        period = part if part in asked.again else asked.period
        args["period"] = speak(talk, screening, as_key("ui-period", period))
    if part in asked.again:
        return args
    if part in ("dose", "weight_then"):
        fact = fact_of(talk, ref)
        dose = so_far(screening, fact) if fact else None
        args["drug"] = option_label(talk, screening, "gc_peak", getattr(dose, "drug", ""))
    elif part and part != "uln":
        args["drug"] = option_label(talk, screening, "immuno_drugs", part)
    return args


def options_of(talk: Talk, screening: Screening, ref: str) -> tuple[str, ...]:
    """The answers that have a button of their own, in order."""
    question, _, part = ref.partition(".")
    asked = talk.questionnaire[question]
    fact = fact_of(talk, ref)
    if fact is None:
        return (*asked.fills, "other")
    if part and part not in asked.again:
        return ()
    match fact.kind:
        case Kind.YES_NO:
            return ("yes", "no")
        case Kind.CHOICE | Kind.GRADE | Kind.MULTI:
            return fact.options
        case Kind.DOSE:
            return (*fact.options, "none")
        case Kind.TITRE:
            return ("positive", "negative")
        case Kind.ASSAY if talk.words.has(as_key(question, "option", "positive")):
            return ("positive", "negative")
    return tuple(asked.buckets)


def is_multiple(talk: Talk, ref: str) -> bool:
    fact = fact_of(talk, ref)
    return fact is None or (fact.kind is Kind.MULTI and "." not in ref)


def may_be_none(talk: Talk, ref: str) -> bool:
    """Whether "none of these" answers it: not where some options stand alone and cover that.

    "How well did it work? None of these" would deny every effect, and exclude.
    """
    fact = fact_of(talk, ref)
    return is_multiple(talk, ref) and (fact is None or not fact.alone)


def is_by_parts(talk: Talk, ref: str) -> bool:
    """Whether it is asked only in parts, one message a medicine."""
    fact = fact_of(talk, ref)
    return fact is not None and fact.kind is Kind.COURSES


def show_question(talk: Talk, screening: Screening, lead: str = "", *, again: bool = False) -> Say:
    """The message of the question on the screen; `lead` stands before it."""
    prompt = screening.posed
    body = question_text(talk, screening, prompt.ref, "again" if again else None)
    parts = [lead, body, _notes(talk, screening, prompt.ref), _hint(talk, screening, prompt.ref)]
    return Say(
        "\n\n".join(p for p in parts if p),
        keyboard(talk, screening),
        bears=prompt.nonce,
        shown=prompt.shown,
    )


def _hint(talk: Talk, screening: Screening, ref: str) -> str:
    key = wording_key(talk, ref)
    return speak(talk, screening, key, "hint") if talk.words.has(key, "hint") else ""


def _notes(talk: Talk, screening: Screening, ref: str) -> str:
    lines = []
    for option in options_of(talk, screening, ref):
        key = as_key(ref, "option", option)
        if talk.words.has(key, "note"):
            label = option_label(talk, screening, ref, option)
            note = speak(talk, screening, key, "note")
            lines.append(with_note(talk, screening, label, note))
    return "\n".join(lines)


def keyboard(talk: Talk, screening: Screening) -> tuple[tuple[Button, ...], ...]:
    """The buttons of the question on the screen, with what is ticked so far."""
    prompt = screening.posed
    if prompt.offers:
        return _offers(talk, screening, prompt)
    labels = [
        (
            tick_to(talk, prompt, option),
            _ticked(prompt, option) + option_label(talk, screening, prompt.ref, option),
        )
        for option in options_of(talk, screening, prompt.ref)
    ]
    rows = _rows(screening.lang, labels, prompt.nonce)
    question = talk.questionnaire[prompt.ref]
    return (*rows, *_standing(talk, screening, question, prompt))


def _standing(
    talk: Talk, screening: Screening, question: Question, prompt: Prompt
) -> tuple[tuple[Button, ...], ...]:
    rows: list[list[str]] = []
    if is_multiple(talk, prompt.ref):
        rows.append([DONE, NONE] if may_be_none(talk, prompt.ref) else [DONE])
    fact = fact_of(talk, prompt.ref)
    rows += [[UNKNOWN], [DECLINE]] if fact and fact.sensitive else [[UNKNOWN]]
    rows.append([BACK, WHY] if screening.counted else [WHY])
    names = {
        UNKNOWN: "no-report" if fact and fact.source is Source.REPORT else "dont-know",
        DECLINE: "prefer-team",
        NONE: "none-of-these",
        DONE: "done",
        BACK: "back",
        WHY: "why",
    }
    return tuple(
        tuple(Button(speak(talk, screening, f"ui-button-{names[o]}"), o, prompt.nonce) for o in row)
        for row in rows
    )


def _offers(talk: Talk, screening: Screening, prompt: Prompt) -> tuple[tuple[Button, ...], ...]:
    offered = tuple(
        (Button(offer.label, f"-offer{n}", prompt.nonce),) for n, offer in enumerate(prompt.offers)
    )
    retype = Button(speak(talk, screening, "ui-button-type-again"), "-retype", prompt.nonce)
    return (*offered, (retype,))


def tick_to(talk: Talk, prompt: Prompt, option: str) -> str:
    """What a button says: of a box, the state it leads to, so a doubled tap changes nothing."""
    if not is_multiple(talk, prompt.ref):
        return option
    doubtful = fact_of(talk, prompt.ref) is None and option != "other"
    states = (OFF, YES, UNSURE) if doubtful else (OFF, YES)
    now = states.index(prompt.draft.get(option, OFF))
    return f"{option}:{states[(now + 1) % len(states)]}"


def _ticked(prompt: Prompt, option: str) -> str:
    return {"yes": "✅ ", "unsure": "❓ "}.get(prompt.draft.get(option, ""), "")


def _rows(lang: str, labels: list[tuple[str, str]], nonce: str) -> tuple[tuple[Button, ...], ...]:
    """Two short labels a row, long ones alone, so that a phone cuts none off."""
    rows: list[tuple[Button, ...]] = []
    waiting: Button | None = None
    for option, label in labels:
        button = Button(label, option, nonce)
        if len(label) > LONG_LABEL[lang]:
            rows += [(waiting,)] if waiting else []
            rows.append((button,))
            waiting = None
        elif waiting:
            rows.append((waiting, button))
            waiting = None
        else:
            waiting = button
    return tuple(rows + ([(waiting,)] if waiting else []))
