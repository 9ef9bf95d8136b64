"""The beginning: language, welcome, who writes, for whom, and the consents to the questions."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import Moment, Talk, speak
from dialogs.events import Consented, Turn
from dialogs.messages import Say
from dialogs.phases import Phase
from dialogs.screening import Screening
from dialogs.steps.navigation import advance, close, enter, reshow, step
from dialogs.steps.prompts import Choose, house_args
from dialogs.words import as_key


def _language(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    lang = option
    if option.startswith("="):
        lang = "zh" if any("\u4e00" <= c <= "\u9fff" for c in option) else "en"
    spoken = step(replace(screening, lang=lang), "chose_language")
    return enter(talk, spoken, moment)


def _welcome(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option in talk.words.languages:
        return reshow(talk, replace(screening, lang=option), moment)
    return enter(talk, step(screening, "continued"), moment) if option == "start" else None


def _age_gate(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    match option:
        case "yes":
            return enter(talk, step(screening, "said_adult"), moment)
        case "no":
            return close(talk, screening, "said_minor", "minor")
    return None


def _who_for(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option.startswith("="):
        return None
    return enter(talk, step(replace(screening, who=option), "chose_who"), moment)


def _consent(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option == "more":
        more = speak(talk, screening, "ui-consent-more", **house_args(talk))
        # A message of its own, so that it stays when the question loses its buttons.
        turn = reshow(talk, screening, moment)
        return replace(turn, says=(Say(more), *turn.says))
    return _agreeing(talk, screening, option, moment, "screening", "ui-consent-screening")


def _abroad(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    return _agreeing(talk, screening, option, moment, "telegram_abroad", "ui-consent-abroad")


def _agreeing(
    talk: Talk, screening: Screening, option: str, moment: Moment, kind: str, key: str
) -> Turn | None:
    if option not in ("agree", "decline"):
        return None
    given = Consented(kind, option == "agree", talk.words.wording_hash(key))
    if option == "decline":
        turn = close(talk, screening, "declined", "declined")
    else:
        agreed = step(screening, "agreed")
        questions = agreed.phase is Phase.QUESTIONS
        lead = _came_for(talk, screening)
        turn = advance(talk, agreed, moment, lead) if questions else enter(talk, agreed, moment)
    return replace(turn, records=(*turn.records, given))


def _came_for(talk: Talk, screening: Screening) -> str:
    """The study whose link brought the person here; named after the consent, not before."""
    if screening.focus is None or screening.focus not in talk.library.trials:
        return ""
    study = speak(talk, screening, as_key("trial", screening.focus))
    return speak(talk, screening, "ui-trial-first", study=study)


CHOOSE: Mapping[str, Choose] = {
    "@language": _language,
    "@welcome": _welcome,
    "@age_gate": _age_gate,
    "@who_for": _who_for,
    "@consent": _consent,
    "@abroad": _abroad,
}
