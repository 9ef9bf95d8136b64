"""The beginning: language, welcome, who writes, for whom, and the consents to the questions."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import Content, TurnContext, sentence
from dialogs.effects import ConsentAnswered, Turn
from dialogs.messages import NewMessage
from dialogs.phases import Phase
from dialogs.screening import Screening
from dialogs.steps.navigation import advance, close, enter, reshow, step
from dialogs.steps.prompts import Choose, operator_args
from dialogs.words import as_key


def _language(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    lang = option
    if option.startswith("="):
        lang = "zh" if any("\u4e00" <= c <= "\u9fff" for c in option) else "en"
    spoken = step(replace(screening, lang=lang), "chose_language")
    return enter(content, spoken, context)


def _welcome(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    if option in content.words.languages:
        return reshow(content, replace(screening, lang=option), context)
    return enter(content, step(screening, "continued"), context) if option == "start" else None


def _age_gate(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    match option:
        case "yes":
            return enter(content, step(screening, "said_adult"), context)
        case "no":
            return close(content, screening, "said_minor", "minor")
    return None


def _who_for(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    if option.startswith("="):
        return None
    return enter(content, step(replace(screening, who=option), "chose_who"), context)


def _consent(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    if option == "more":
        more = sentence(content, screening, "ui-consent-more", **operator_args(content))
        # A message of its own, so that it stays when the question loses its buttons.
        turn = reshow(content, screening, context)
        return replace(turn, says=(NewMessage(more), *turn.says))
    return _agreeing(content, screening, option, context, "screening", "ui-consent-screening")


def _abroad(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    return _agreeing(content, screening, option, context, "telegram_abroad", "ui-consent-abroad")


def _agreeing(
    content: Content, screening: Screening, option: str, context: TurnContext, kind: str, key: str
) -> Turn | None:
    if option not in ("agree", "decline"):
        return None
    consent = ConsentAnswered(kind, option == "agree", content.words.wording_hash(key))
    if option == "decline":
        turn = close(content, screening, "declined", "declined")
    else:
        agreed = step(screening, "agreed")
        questions = agreed.phase is Phase.QUESTIONS
        lead = _came_for(content, screening)
        turn = (
            advance(content, agreed, context, lead)
            if questions
            else enter(content, agreed, context)
        )
    return replace(turn, records=(*turn.records, consent))


def _came_for(content: Content, screening: Screening) -> str:
    """Name the study whose link brought the person here; after the consent, not before."""
    if screening.focus is None or screening.focus not in content.library.trials:
        return ""
    study = sentence(content, screening, as_key("trial", screening.focus))
    return sentence(content, screening, "ui-trial-first", study=study)


CHOOSE: Mapping[str, Choose] = {
    "@language": _language,
    "@welcome": _welcome,
    "@age_gate": _age_gate,
    "@who_for": _who_for,
    "@consent": _consent,
    "@abroad": _abroad,
}
