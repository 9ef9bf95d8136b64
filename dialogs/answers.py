"""Hearing an answer to the question on the screen: what is recorded, or why it is asked again."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dialogs import reading
from dialogs.asking import (
    DECLINE,
    DONE,
    NONE,
    UNKNOWN,
    fact_of,
    is_multiple,
    options_of,
    so_far,
    wording_key,
)
from dialogs.reading import Check, Problem, Read
from dialogs.screening import Offer, Prompt, Reply, Screening
from dialogs.showing import option_label, show
from dialogs.talk import Moment, Talk, speak
from dialogs.words import as_key
from trials.facts import Fact, Kind, decode
from trials.values import Amount, Blank, Chosen, Dose, Given


@dataclass(frozen=True, slots=True)
class Recorded:
    """The answer counts; `shown` is how it reads."""

    screening: Screening
    shown: str


@dataclass(frozen=True, slots=True)
class Ticked:
    """A box changed; the same question stays."""

    screening: Screening


@dataclass(frozen=True, slots=True)
class Again:
    """The same question again; `lead` says why and what to do, `reworded` asks it in other words."""

    screening: Screening
    lead: str
    reworded: bool = False


Outcome = Recorded | Ticked | Again


def hear_option(talk: Talk, screening: Screening, option: str, moment: Moment) -> Outcome | None:
    """A pressed button; None where the question has no such option."""
    prompt = screening.prompt
    assert prompt is not None
    fact = fact_of(talk, prompt.ref)
    if option.startswith("-offer"):
        return _offered(talk, screening, option, moment)
    if option == "-retype":
        fresh = replace(screening, prompt=replace(prompt, offers=()))
        return Again(fresh, "")
    if fact is not None and option in (UNKNOWN, DECLINE):
        blank = Blank.DECLINED if option == DECLINE else Blank.UNKNOWN
        return _blank(talk, screening, fact, blank, moment)
    if option in (DONE, NONE) and is_multiple(talk, prompt.ref):
        return _ticked_all(talk, screening, {} if option == NONE else prompt.draft, option, moment)
    if option not in options_of(talk, screening, prompt.ref):
        return None
    if is_multiple(talk, prompt.ref):
        return Ticked(replace(screening, prompt=_toggled(talk, prompt, fact, option)))
    assert fact is not None
    return _record(talk, screening, {fact.id: _value_of(talk, prompt.ref, fact, option)}, moment)


def hear_text(talk: Talk, screening: Screening, text: str, moment: Moment) -> Outcome:
    """A typed answer."""
    prompt = screening.prompt
    assert prompt is not None
    fact = fact_of(talk, prompt.ref)
    if fact is None:
        return _typed_list(talk, screening, text, moment)
    _, _, part = prompt.ref.partition(".")
    heard = reading.read_text(
        fact,
        part or None,
        text,
        who=screening.who or "self",
        lang=screening.lang,
        labels=labels(talk, prompt.ref, fact.options),
        so_far=so_far(screening, fact),
        on=moment.on,
    )
    match heard:
        case Read(given=Blank() as blank):
            return _blank(talk, screening, fact, blank, moment)
        case Read(given=given):
            return _record(talk, screening, {fact.id: given}, moment)
        case Check():
            return _asked_back(talk, screening, fact, heard)
        case Problem():
            return missed(talk, screening, heard)


def labels(talk: Talk, ref: str, options: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """What each option is called, in every language, for reading typed answers."""
    found = {}
    for option in options:
        key = as_key(ref.partition(".")[0], "option", option)
        if not talk.words.has(key):
            key = as_key("immuno_drugs", "option", option)
        if talk.words.has(key):
            found[option] = tuple(talk.words.say(lang, key) for lang in talk.words.languages)
    return found


def missed(talk: Talk, screening: Screening, problem: Problem) -> Again:
    """The question once more; reworded on the second miss, with a way out on the third."""
    prompt = screening.prompt
    assert prompt is not None
    misses = prompt.misses + 1
    counted = replace(screening, prompt=replace(prompt, misses=misses, offers=()))
    key, args = problem.key, dict(problem.args)
    if key == "ui-not-understood":
        key = f"ui-not-understood-{min(misses, 3)}"
        args["example"] = _example(talk, screening, prompt.ref)
    return Again(counted, speak(talk, screening, key, **args), reworded=misses >= 2)


def _example(talk: Talk, screening: Screening, ref: str) -> str:
    key = wording_key(talk, ref)
    return speak(talk, screening, key, "example") if talk.words.has(key, "example") else ""


def _offered(talk: Talk, screening: Screening, option: str, moment: Moment) -> Outcome | None:
    prompt = screening.prompt
    assert prompt is not None
    number = option.removeprefix("-offer")
    fact = fact_of(talk, prompt.ref)
    if fact is None or not number.isdecimal() or int(number) >= len(prompt.offers):
        return None
    return _record(talk, screening, {fact.id: prompt.offers[int(number)].given}, moment)


def _asked_back(talk: Talk, screening: Screening, fact: Fact, check: Check) -> Again:
    prompt = screening.prompt
    assert prompt is not None
    offers = tuple(
        Offer(speak(talk, screening, o.label_key, **o.label_args), o.given) for o in check.offers
    )
    waiting = replace(screening, prompt=replace(prompt, offers=offers))
    return Again(waiting, speak(talk, screening, check.key, **check.args))


def _blank(talk: Talk, screening: Screening, fact: Fact, blank: Blank, moment: Moment) -> Recorded:
    prompt = screening.prompt
    assert prompt is not None
    # An unknown part leaves the rest of the value standing.
    values: dict[str, Given] = {} if "." in prompt.ref else {fact.id: blank}
    recorded = _record(talk, screening, values, moment)
    return replace(recorded, shown=show(talk, screening, fact, blank))


def _record(
    talk: Talk, screening: Screening, values: Mapping[str, Given], moment: Moment
) -> Recorded:
    """Appends the answer. Answering a question anew takes back its earlier answer and its parts."""
    prompt = screening.prompt
    assert prompt is not None
    if "." not in prompt.ref:
        screening = retract(screening, prompt.ref, moment)
    reply = Reply(
        prompt.ref,
        values,
        moment.on,
        prompt.nonce,
        talk.words.wording_hash(wording_key(talk, prompt.ref)),
    )
    fact = fact_of(talk, prompt.ref)
    shown = show(talk, screening, fact, values[fact.id]) if fact and fact.id in values else ""
    return Recorded(replace(screening.with_reply(reply), prompt=None), shown)


def retract(screening: Screening, question: str, moment: Moment) -> Screening:
    """Takes back what was answered to a question and its parts; the rows stay, marked."""
    for reply in screening.counted:
        if reply.question.partition(".")[0] == question:
            screening = screening.with_reply(
                Reply(reply.question, {}, moment.on, f"~{reply.nonce}", retracts=reply.nonce)
            )
    return screening


def _toggled(talk: Talk, prompt: Prompt, fact: Fact | None, option: str) -> Prompt:
    draft = dict(prompt.draft)
    steps = ("", "yes", "unsure") if fact is None and option != "other" else ("", "yes")
    now = steps[(steps.index(draft.get(option, "")) + 1) % len(steps)]
    alone = fact.alone if fact else ()
    if now and option in alone:
        draft = {}
    elif now:
        draft = {o: s for o, s in draft.items() if o not in alone}
    draft.pop(option, None)
    return replace(prompt, draft={**draft, option: now} if now else draft)


def _ticked_all(
    talk: Talk, screening: Screening, draft: Mapping[str, str], option: str, moment: Moment
) -> Outcome:
    prompt = screening.prompt
    assert prompt is not None
    if option == DONE and not draft:
        return Again(screening, speak(talk, screening, "ui-nothing-ticked"))
    fact = fact_of(talk, prompt.ref)
    if fact is not None:
        return _record(talk, screening, {fact.id: Chosen(frozenset(draft))}, moment)
    return _illnesses(talk, screening, draft, moment)


def _illnesses(
    talk: Talk, screening: Screening, draft: Mapping[str, str], moment: Moment
) -> Recorded:
    prompt = screening.prompt
    assert prompt is not None
    values: dict[str, Given] = {}
    for dx in talk.questionnaire[prompt.ref].fills:
        mark = draft.get(dx)
        values[dx] = Blank.UNKNOWN if mark == "unsure" else mark == "yes"
    if values.get("dx_ln") is True:
        # Lupus of the kidneys is lupus: leaving the plain box empty does not deny it.
        values["dx_sle"] = True
    recorded = _record(talk, screening, values, moment)
    named = [
        option_label(talk, screening, prompt.ref, o) + ("?" if draft[o] == "unsure" else "")
        for o in options_of(talk, screening, prompt.ref)
        if o in draft
    ]
    none = speak(talk, screening, "ui-button-none-of-these")
    return replace(recorded, shown=", ".join(named) or none)


def _typed_list(talk: Talk, screening: Screening, text: str, moment: Moment) -> Outcome:
    prompt = screening.prompt
    assert prompt is not None
    options = options_of(talk, screening, prompt.ref)
    heard = reading.read_several(reading.normal(text), labels(talk, prompt.ref, options))
    if isinstance(heard, Problem):
        return missed(talk, screening, heard)
    return _illnesses(talk, screening, dict.fromkeys(heard, "yes"), moment)


def _value_of(talk: Talk, ref: str, fact: Fact, option: str) -> Given:
    question = talk.questionnaire[ref]
    if option in question.buckets:
        return question.buckets[option]
    match fact.kind:
        case Kind.YES_NO:
            return option == "yes"
        case Kind.GRADE:
            return Amount.exactly(option)
        case Kind.DOSE:
            none = Dose("none", Amount.exactly(0))
            return none if option == "none" else Dose(option)
    return decode(fact, option)
