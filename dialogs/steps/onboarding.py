"""The beginning: language, welcome, who writes, for whom, and the consents to the questions."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext, sentence
from dialogs.effects import ConsentAnswered, Turn
from dialogs.messages import NewMessage
from dialogs.phases import Phase
from dialogs.steps.consent_words import agreed_text
from dialogs.steps.navigation import advance, close, enter, reshow, step
from dialogs.steps.noticing import without_writer
from dialogs.steps.opening_prompts import WHO
from dialogs.steps.prompts import Choose
from dialogs.steps.stage_texts import operator_args
from dialogs.studies.filters import usual
from dialogs.studies.lists import list_message
from dialogs.words import as_key


def _language(context: TurnContext, option: str) -> Turn | None:
    lang = option
    if option.startswith("="):
        lang = "zh" if any("\u4e00" <= c <= "\u9fff" for c in option) else "en"
    spoken = context.with_screening(replace(context.screening, lang=lang))
    return enter(step(spoken, "chose_language"))


def _welcome(context: TurnContext, option: str) -> Turn | None:
    if option in context.content.words.languages:
        return reshow(context.with_screening(replace(context.screening, lang=option)))
    if option == "studies":
        return Turn(context.screening, (list_message(context, usual(context)),))
    if option not in ("start", *WHO):
        return None
    # Who has said to be younger is not asked again as if nothing had been said.
    if context.minor:
        return enter(step(context, "continued_as_minor"))
    asked = step(context, "continued")
    return enter(asked) if option == "start" else _who_for(asked, option)


def _age_gate(context: TurnContext, option: str) -> Turn | None:
    match option:
        case "parent" if context.minor:
            # About their child alone: whoever said to be younger is not asked about themselves.
            adult = step(context, "said_adult")
            about = adult.with_screening(replace(adult.screening, who="child"))
            return enter(step(about, "chose_who"))
        case "yes":
            return enter(step(context, "said_adult"))
        case "no":
            return close(context, "said_minor", "minor")
    return None


def _who_for(context: TurnContext, option: str) -> Turn | None:
    if option.startswith("="):
        return None
    if option == "minor":
        return close(context, "said_minor", "minor")
    if option == "self" and context.minor:
        return reshow(context, sentence(context, "ui-age-gate-again"))
    asked = without_writer(context.screening, option)
    return enter(step(context.with_screening(replace(asked, who=option)), "chose_who"))


def for_another(context: TurnContext, text: str) -> Turn | None:
    """Ask for the consent about somebody else than was understood; None for any other text."""
    who = reading.told_for_whom(text)
    if who in (None, context.screening.who) or context.minor:
        return None
    asked = replace(context.screening, phase=Phase.WHO_FOR, who=None)
    turn = _who_for(context.with_screening(asked), str(who))
    if turn is None:
        return None
    lead = NewMessage(sentence(context.with_screening(turn.screening), "ui-who-told"))
    return replace(turn, says=(lead, *turn.says))


def _consent(context: TurnContext, option: str) -> Turn | None:
    if option == "more":
        more = sentence(context, "ui-consent-more", **operator_args(context.content))
        # A message of its own, so that it stays when the question loses its buttons.
        turn = reshow(context)
        return replace(turn, says=(NewMessage(more), *turn.says))
    return _agreeing(context, option, "screening")


def _abroad(context: TurnContext, option: str) -> Turn | None:
    return _agreeing(context, option, "telegram_abroad")


def _agreeing(context: TurnContext, option: str, kind: str) -> Turn | None:
    if option not in ("agree", "decline"):
        return None
    text = agreed_text(context)
    if text is None:
        return reshow(context)
    consent = ConsentAnswered(kind, option == "agree", text)
    if option == "decline":
        turn = close(context, "declined", "declined")
    else:
        agreed = step(context, "agreed")
        questions = agreed.screening.phase is Phase.QUESTIONS
        turn = advance(agreed, _came_for(context)) if questions else enter(agreed)
    return replace(turn, records=(*turn.records, consent))


def _came_for(context: TurnContext) -> str:
    """Name the study whose link brought the person here; after the consent, not before."""
    screening = context.screening
    if screening.focus is None or screening.focus not in context.content.library.trials:
        return ""
    study = sentence(context, as_key("trial", screening.focus))
    return sentence(context, "ui-trial-first", study=study)


CHOOSE: Mapping[str, Choose] = {
    "@language": _language,
    "@welcome": _welcome,
    "@age_gate": _age_gate,
    "@who_for": _who_for,
    "@consent": _consent,
    "@abroad": _abroad,
}
