"""Looking at the studies, before any question and at any time; nothing of it is stored."""

from dataclasses import replace

from dialogs.context import TurnContext, sentence
from dialogs.effects import CounterIncremented, Turn
from dialogs.inquiries.understanding import InquiryKind, topics, understand
from dialogs.messages import NewMessage, split
from dialogs.phases import Phase
from dialogs.questions.hearing import labels
from dialogs.redflags import CALM
from dialogs.results.details import MORE as MORE_OF_RESULT
from dialogs.results.details import more_text
from dialogs.results.matches import matches
from dialogs.results.reasons import why_text
from dialogs.steps.dispatch import chosen
from dialogs.steps.inquiry import ASKED, LEADING, in_its_language, shown_again
from dialogs.steps.navigation import ask_at_stage, begin_again, has_result, reshow
from dialogs.steps.noticing import ILLNESSES, with_script
from dialogs.steps.side_prompts import aside
from dialogs.studies import buttons, filters
from dialogs.studies.cards import card_message, more_messages, rules_message, text_to_send
from dialogs.studies.lists import choice_message, list_message
from dialogs.words import as_key
from trials.trial import Trial

# Before these are over nobody was asked anything: an illness named there is looked for.
FIRST = frozenset({Phase.LANGUAGE, Phase.WELCOME})


def begin(context: TurnContext) -> Turn:
    """Show what studies are here."""
    return Turn(context.screening, (list_message(context, filters.usual(context)),))


def named_first(context: TurnContext, text: str) -> NewMessage | None:
    """Return the studies of an illness that is named before anything was asked."""
    if context.screening.phase not in FIRST or not text:
        return None
    named = _named(context, text)
    understood = understand(text, CALM)
    asks = understood.kind is InquiryKind.ANSWERED
    if not named or (asks and understood.topics[0] not in LEADING):
        return None
    context = with_script(in_its_language(context, text), text)
    return list_message(context, filters.about(context, named), named)


def _named(context: TurnContext, text: str) -> frozenset[str]:
    """Return the illnesses that a text names, whether or not somebody has them."""
    names = labels(context.content, ILLNESSES, context.content.questionnaire[ILLNESSES].fills)
    heard = context.content.reader.illnesses(text, names, "other", context.on)
    return filters.named_in(context, text, heard.marks)


def listed_first(context: TurnContext, listed: NewMessage, turn: Turn) -> Turn:
    """Put the list above what the text led to; at the welcome, say how to go on."""
    if context.screening.phase is Phase.WELCOME and turn.screening.phase is Phase.WELCOME:
        kept = replace(turn.screening, prompt=context.screening.prompt)
        turn = ask_at_stage(context.with_screening(kept), sentence(context, "studies-go-on"))
    return replace(turn, says=(listed, *turn.says))


def listed_instead(context: TurnContext, listed: NewMessage, turn: Turn) -> Turn:
    """Put the list in the place of an answer that it gives; what else was asked is answered."""
    if turn.screening.phase is not context.screening.phase:
        return replace(turn, says=(listed, *turn.says))  # it led on, too
    asked = [
        record.name.removeprefix(ASKED)
        for record in turn.records
        if isinstance(record, CounterIncremented) and record.name.startswith(ASKED)
    ]
    others = [
        say
        for topic, say in zip(asked, turn.says, strict=False)
        if topic in topics() and topic not in LEADING
    ]
    again = shown_again(context)
    return replace(again, says=(listed, *others, *again.says), records=turn.records)


def pressed(context: TurnContext, option: str) -> Turn | None:
    """Answer a button of a list or a card, however old; None for every other button."""
    if option.startswith(buttons.CHECK):
        study = _study(context, option.removeprefix(buttons.CHECK))
        return _check(context, study) if study else None
    if option == buttons.BACK:
        return reshow(context) if context.screening.latest_prompt else None
    says = _shown(context, option)
    return Turn(context.screening, says) if says else None


def _shown(context: TurnContext, option: str) -> tuple[NewMessage, ...]:
    kind, _, rest = option.partition(".")
    study, _, page = rest.partition(".")
    trial = _study(context, study)
    match f"{kind}.":
        case buttons.LIST:
            return (list_message(context, filters.decoded(context, rest)),)
        case buttons.BY:
            said = choice_message(context, study, filters.decoded(context, page))
            return (said,) if said else ()
        case buttons.CARD if trial:
            return (card_message(context, trial),)
        case buttons.MORE if trial:
            return more_messages(context, trial)
        case buttons.SEND if trial:
            return text_to_send(context, trial)
        case buttons.RULES if trial and page.isdecimal():
            said = rules_message(context, trial, int(page))
            return (said,) if said else ()
    return ()


def _study(context: TurnContext, study: str) -> Trial | None:
    return next((trial for trial in filters.shown(context) if trial.id == study), None)


def _check(context: TurnContext, study: Trial) -> Turn:
    """Begin the questions, or go on with them; this study comes first from now on."""
    chose = replace(context.screening, focus=study.id, side_prompt=None)
    context = context.with_screening(chose)
    match chose.phase:
        case Phase.LANGUAGE:
            return reshow(context)
        case Phase.WELCOME if chose.prompt:
            return chosen(context, chose.prompt, "start") or reshow(context)
        case Phase.CLOSED:
            return aside(context, "@again") if has_result(context) else begin_again(context)
        case Phase.RESULT:
            return _known(context, study)
    name = sentence(context, as_key("trial", study.id))
    return reshow(context, lead=sentence(context, "studies-noted", study=name))


def _known(context: TurnContext, study: Trial) -> Turn:
    """Tell what the answers came to for this study; its questions are answered already."""
    match = next((one for one in matches(context) if one.trial.id == study.id), None)
    if match is None:
        name = sentence(context, as_key("trial", study.id))
        text = sentence(context, "studies-other-illness", study=name)
    else:
        text = more_text(context, f"{MORE_OF_RESULT}{study.id}") or why_text(context, match)
    turn = reshow(context)
    return replace(turn, says=(*map(NewMessage, split(text.split("\n"))), *turn.says))
