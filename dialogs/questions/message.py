"""A question as a message: its sentence, its hint, its buttons."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from dialogs.context import Content, TurnContext, sentence
from dialogs.formatting import joined, option_label, show, with_note
from dialogs.meant_for import meant_for, tells_more
from dialogs.messages import Button, NewMessage
from dialogs.questionnaire import Question
from dialogs.questions.companions import companion
from dialogs.questions.rows import MARKS, rows_of, taken_row
from dialogs.questions.together import drugs_together
from dialogs.questions.told import told_of
from dialogs.screening import Offer, Prompt, Screening
from dialogs.words import as_key
from trials.values import Blank, Value
from trials.vocabulary import Fact, Kind, Source

# The states of a box to tick; an illness may also be "only suspected".
OFF, YES, UNSURE = "off", "yes", "unsure"
# Options that every question may carry besides its own; the last: how else medicines are called.
UNKNOWN, DECLINE, NONE, DONE, BACK, WHY = "-dk", "-no", "-none", "-done", "-back", "-why"
NAMES = "-names"
RESUME = "-resume"
# Of a value that was asked back: type it again, or the offer of that number.
RETYPE, OFFER = "-retype", "-offer"
STANDING = frozenset({UNKNOWN, DECLINE, NONE, DONE, BACK, WHY, NAMES})


NO_TICKS: Mapping[str, str] = MappingProxyType({})


def with_prompt(context: TurnContext, ref: str, draft: Mapping[str, str] = NO_TICKS) -> TurnContext:
    """Return the context with that question on the screen; `draft` is ticked already."""
    told = told_of(context, ref)
    offers: tuple[Offer, ...] = ()
    if told and is_list(context, ref):
        draft = {**{dx: YES for dx, given in told.items() if given is True}, **draft}
    elif told and (fact := fact_of(context.content, ref)):
        offers = tuple(Offer(show(context, fact, given), given) for given in told.values())
    prompt = Prompt(ref, context.nonce, draft=dict(draft), offers=offers)
    return context.with_screening(replace(context.screening, prompt=prompt, paused=False))


def is_list(context: TurnContext, ref: str) -> bool:
    """Return whether it is the list of illnesses: nine facts in one message."""
    return ref in context.content.questionnaire and fact_of(context.content, ref) is None


def fact_of(content: Content, ref: str) -> Fact | None:
    """Return the one fact that a question fills; None for the list of illnesses: it fills nine."""
    question, part = content.questionnaire[ref], ref.partition(".")[2]
    if part in question.again:
        return content.library.vocabulary[question.again[part]]
    return content.library.vocabulary[question.fills[0]] if len(question.fills) == 1 else None


def so_far(screening: Screening, fact: Fact) -> Value | None:
    given = screening.answer_to(fact.id)
    return None if given is None or isinstance(given, Blank) else given


def question_text(context: TurnContext, ref: str, attr: str | None = None) -> str:
    """Return the sentence of a question or of one of its parts, about the person it concerns."""
    question, _, part = ref.partition(".")
    key, args = as_key(question), _arguments(context, ref)
    if together := drugs_together(context, ref):
        names = (option_label(context, "immuno_drugs", drug) for drug in together)
        drugs = joined(context, names)
        return sentence(context, as_key(question, "together"), attr, **args, drugs=drugs)
    if part and context.content.words.has(as_key(question, part)):
        key = as_key(question, part)
    elif part == "uln":
        key = "ui-ask-upper-limit"
    return sentence(context, key, attr, **args)


def wording_key(content: Content, ref: str) -> str:
    question, _, part = ref.partition(".")
    if part == "uln":
        return "ui-ask-upper-limit"
    key = as_key(question, part) if part else as_key(question)
    return key if content.words.has(key) else as_key(question)


def _arguments(context: TurnContext, ref: str) -> dict[str, str]:
    question_id, _, part = ref.partition(".")
    args: dict[str, str] = {"name": sentence(context, as_key(question_id), "label")}
    question = context.content.questionnaire[question_id]
    if question.period:
        period = part if part in question.again else question.period
        args["period"] = sentence(context, as_key("ui-period", period))
    if part in question.again:
        return args
    if part in ("dose", "weight_then"):
        fact = fact_of(context.content, ref)
        dose = so_far(context.screening, fact) if fact else None
        args["drug"] = option_label(context, "gc_peak", getattr(dose, "drug", ""))
    elif part and part != "uln":
        args["drug"] = option_label(context, "immuno_drugs", part)
    return args


def options_of(context: TurnContext, ref: str) -> tuple[str, ...]:
    """Return the answers that this person is offered as buttons, in order."""
    question = context.content.questionnaire[ref]
    return meant_for(context, question, all_options(context.content, ref))


def all_options(content: Content, ref: str) -> tuple[str, ...]:
    """Return the answers that have a button of their own, whoever is asked."""
    question_id, _, part = ref.partition(".")
    question = content.questionnaire[question_id]
    fact = fact_of(content, ref)
    if fact is None:
        return (*question.fills, "other")
    if part and part not in question.again:
        return ()
    return offered(content, fact, question_id)


def offered(content: Content, fact: Fact, question_id: str = "") -> tuple[str, ...]:
    """Return the answers to a fact's question that have a button of their own, in order."""
    question_id = question_id or fact.id
    known = question_id in content.questionnaire
    match fact.kind:
        case Kind.YES_NO:
            also = content.questionnaire[question_id].also if known else {}
            return (*also, "no") if "yes" in also else ("yes", *also, "no")
        case Kind.CHOICE | Kind.GRADE | Kind.MULTI:
            return fact.options
        case Kind.DOSE:
            return (*fact.options, "none")
        case Kind.TITRE:
            return ("positive", "negative")
        case Kind.ASSAY if content.words.has(as_key(question_id, "option", "positive")):
            return ("positive", "negative")
    return tuple(content.questionnaire[question_id].buckets) if known else ()


def is_multiple(content: Content, ref: str) -> bool:
    fact = fact_of(content, ref)
    return fact is None or (fact.kind is Kind.MULTI and "." not in ref)


def may_be_none(content: Content, ref: str) -> bool:
    """Return whether "none of these" answers it: not where options that stand alone cover that.

    "How well did it work? None of these" would deny every effect, and exclude.
    """
    fact = fact_of(content, ref)
    return is_multiple(content, ref) and (fact is None or not fact.alone)


def is_by_parts(content: Content, ref: str) -> bool:
    """Return whether it is asked only in parts, one message a medicine."""
    fact = fact_of(content, ref)
    return fact is not None and fact.kind is Kind.COURSES


def show_question(
    context: TurnContext, lead: str = "", *, again: bool = False, brief: bool = False
) -> NewMessage:
    """Return the message of the question on the screen; `lead` stands before it.

    A `brief` one is shown again, without the list of notes that stands above it already.
    """
    prompt = context.screening.current_prompt
    both = companion(context, prompt.ref)
    body = question_text(context, prompt.ref, "again" if again else "both" if both else None)
    parts = [lead, body]
    if is_told(context):
        parts.append(_told_note(context))
    else:
        hidden = brief or by_name(context.content, prompt.ref)
        parts += ["" if hidden else notes(context, prompt.ref), _hint(context, prompt.ref)]
    return NewMessage(
        "\n\n".join(part for part in parts if part),
        keyboard(context),
        bears=prompt.nonce,
        shown=prompt.shown,
    )


def is_told(context: TurnContext) -> bool:
    """Return whether what is offered or ticked was told beside the answer to another question."""
    prompt = context.screening.current_prompt
    told = told_of(context, prompt.ref)
    if not told:
        return False
    if is_list(context, prompt.ref):
        return any(given is True for given in told.values()) and not prompt.misses
    return [offer.given for offer in prompt.offers] == list(told.values())


def _told_note(context: TurnContext) -> str:
    prompt = context.screening.current_prompt
    if is_list(context, prompt.ref):
        return sentence(context, "ui-told-ticked")
    return sentence(context, "ui-told-earlier", value=prompt.offers[0].label)


def _hint(context: TurnContext, ref: str) -> str:
    key, attr, words = wording_key(context.content, ref), "hint", context.content.words
    if companion(context, ref):
        attr = "both-hint"
    elif drugs_together(context, ref):
        key = as_key(ref.partition(".")[0], "together")
    elif tells_more(context.content.questionnaire[ref], options_of(context, ref)):
        attr = "joint-hint" if words.has(key, "joint-hint") else attr
    return sentence(context, key, attr) if words.has(key, attr) else ""


def by_name(content: Content, ref: str) -> bool:
    """Return whether it lists medicines, whose other names stand behind a button."""
    return content.questionnaire[ref].by_name and "." not in ref


def notes(context: TurnContext, ref: str) -> str:
    """Return what explains the buttons of a question, a line each."""
    keys = {option: as_key(ref, "option", option) for option in options_of(context, ref)}
    return "\n".join(
        with_note(context, option_label(context, ref, option), sentence(context, key, "note"))
        for option, key in keys.items()
        if context.content.words.has(key, "note")
    )


def keyboard(context: TurnContext) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons of the question on the screen, with what is ticked so far."""
    prompt = context.screening.current_prompt
    if prompt.offers:
        return (*_offers(context, prompt), *taken_row(context, prompt))
    labels = [
        (
            tick_to(context.content, prompt, option),
            _ticked(prompt, option) + option_label(context, prompt.ref, option),
        )
        for option in options_of(context, prompt.ref)
    ]
    rows = rows_of(labels, prompt.nonce, boxes=is_multiple(context.content, prompt.ref))
    question = context.content.questionnaire[prompt.ref]
    return (*rows, *_standing(context, question, prompt), *taken_row(context, prompt))


def _standing(
    context: TurnContext, question: Question, prompt: Prompt
) -> tuple[tuple[Button, ...], ...]:
    content = context.content
    rows: list[list[str]] = []
    if is_multiple(content, prompt.ref):
        rows.append([DONE, NONE] if may_be_none(content, prompt.ref) else [DONE])
    fact = fact_of(content, prompt.ref)
    rows.append([UNKNOWN, NAMES] if by_name(content, prompt.ref) else [UNKNOWN])
    if fact and fact.sensitive:
        rows.append([DECLINE])
    rows.append([BACK, WHY] if context.screening.current_answers else [WHY])
    names = {
        UNKNOWN: "no-report" if fact and fact.source is Source.REPORT else "dont-know",
        DECLINE: "prefer-team",
        NONE: "none-of-these",
        DONE: "done",
        BACK: "back",
        WHY: "why",
        NAMES: "names",
    }
    return tuple(
        tuple(
            Button(sentence(context, f"ui-button-{names[option]}"), option, prompt.nonce)
            for option in row
        )
        for row in rows
    )


def _offers(context: TurnContext, prompt: Prompt) -> tuple[tuple[Button, ...], ...]:
    offered = tuple(
        (Button(offer.label, f"{OFFER}{n}", prompt.nonce),) for n, offer in enumerate(prompt.offers)
    )
    retype = Button(sentence(context, "ui-button-type-again"), RETYPE, prompt.nonce)
    return (*offered, (retype,))


def tick_to(content: Content, prompt: Prompt, option: str) -> str:
    """Return a button's option: of a box, the state it leads to, so doubled taps change nothing."""
    if not is_multiple(content, prompt.ref):
        return option
    doubtful = fact_of(content, prompt.ref) is None and option != "other"
    states = (OFF, YES, UNSURE) if doubtful else (OFF, YES)
    now = states.index(prompt.draft.get(option, OFF))
    return f"{option}:{states[(now + 1) % len(states)]}"


def _ticked(prompt: Prompt, option: str) -> str:
    return MARKS.get(prompt.draft.get(option, ""), "")
