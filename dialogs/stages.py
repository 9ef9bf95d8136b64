"""The phases that are not questions about health: what each shows and which choices it has."""

from collections.abc import Callable
from dataclasses import dataclass

from dialogs.asking import BACK
from dialogs.phases import Phase
from dialogs.planner import SCORES_KNOWN, questions_left
from dialogs.results import next_step_options, next_step_text
from dialogs.review import change_options, review_text
from dialogs.screening import Prompt, Screening
from dialogs.sharing import consent_text, phone_text, travel_text
from dialogs.talk import Button, Moment, Say, Talk, speak

Choices = tuple[tuple[str, str], ...]
MINUTES_A_QUESTION = 3


@dataclass(frozen=True, slots=True)
class Stage:
    """What a phase says, its choices as (option, label), and how many stand in a row."""

    text: Callable[[Talk, Screening, Moment], str]
    choices: Callable[[Talk, Screening, Moment], Choices]
    a_row: int = 1


def _said(*keys: str) -> Callable[[Talk, Screening, Moment], str]:
    return lambda talk, screening, moment: "\n\n".join(
        speak(talk, screening, key, **house_args(talk)) for key in keys
    )


def _choices(prefix: str, *options: str) -> Callable[[Talk, Screening, Moment], Choices]:
    return lambda talk, screening, moment: tuple(
        (o, speak(talk, screening, f"{prefix}-option-{o.replace('_', '-')}")) for o in options
    )


def _none(talk: Talk, screening: Screening, moment: Moment) -> Choices:
    return ()


def _with_notes(key: str, *options: str) -> Callable[[Talk, Screening, Moment], str]:
    def text(talk: Talk, screening: Screening, moment: Moment) -> str:
        lines = [speak(talk, screening, key)]
        for option in options:
            named = f"{key}-option-{option}"
            if talk.words.has(named, "note"):
                note = speak(talk, screening, named, "note")
                lines.append(f"• {speak(talk, screening, named)}: {note}")
        return "\n".join(lines)

    return text


def house_args(talk: Talk) -> dict[str, object]:
    house = talk.house
    return {
        "operator": house.operator,
        "contact": house.contact,
        "days": house.days,
        "referral_days": house.referral_days,
        "minutes": minutes(len(talk.questionnaire.questions)),
        "questions": MOST_QUESTIONS,
    }


# What the notice promises; a test counts that no example patient is asked more.
MOST_QUESTIONS = 70


def minutes(questions: int) -> int:
    return max(5, min(questions, MOST_QUESTIONS) // MINUTES_A_QUESTION)


def _language_choices(talk: Talk, screening: Screening, moment: Moment) -> Choices:
    return tuple((lang, talk.words.say(lang, "ui-language-name")) for lang in talk.words.languages)


def _welcome_choices(talk: Talk, screening: Screening, moment: Moment) -> Choices:
    return (
        ("start", speak(talk, screening, "ui-welcome-option-start")),
        ("language", speak(talk, screening, "ui-welcome-option-language")),
    )


def _name_text(talk: Talk, screening: Screening, moment: Moment) -> str:
    hint = speak(talk, screening, "ui-ask-name", "hint")
    return f"{speak(talk, screening, 'ui-ask-name')}\n\n{hint}"


STAGES: dict[str, Stage] = {
    "@language": Stage(_said("ui-language-pick"), _language_choices, 2),
    "@welcome": Stage(
        _said("ui-welcome", "ui-not-medical-advice", "ui-emergency-line"), _welcome_choices
    ),
    "@age_gate": Stage(_said("ui-age-gate"), _choices("ui-age-gate", "yes", "no"), 2),
    "@who_for": Stage(
        _with_notes("ui-who-for", "self", "child", "other"),
        _choices("ui-who-for", "self", "child", "other"),
    ),
    "@consent": Stage(
        _said("ui-consent-screening"),
        _choices("ui-consent-screening", "agree", "more", "decline"),
    ),
    "@abroad": Stage(_said("ui-consent-abroad"), _choices("ui-consent-abroad", "agree", "decline")),
    "@reports_at_hand": Stage(
        _said("ui-reports-at-hand"), _choices("ui-reports-at-hand", "have", "later", "none")
    ),
    SCORES_KNOWN: Stage(
        _with_notes("ui-scores-known", "have", "none"),
        _choices("ui-scores-known", "have", "none"),
    ),
    "@review": Stage(review_text, _choices("ui-review-confirm", "confirm", "change")),
    "@change": Stage(_said("ui-change-pick"), change_options, 6),
    "@result": Stage(next_step_text, next_step_options),
    "@presence": Stage(
        _said("ui-share-other-present"), _choices("ui-share-other-present", "yes", "no")
    ),
    "@sharing": Stage(consent_text, _choices("ui-consent-share", "agree", "decline")),
    "@name": Stage(_name_text, _none),
    "@phone": Stage(phone_text, _none),
    "@time": Stage(
        _said("ui-ask-best-time"),
        _choices("ui-ask-best-time", "morning", "afternoon", "evening", "any"),
        2,
    ),
    "@travel": Stage(travel_text, _choices("ui-travel", "yes", "no", "unsure"), 3),
    "@open": Stage(
        _said("ui-start-open-screening"),
        _choices("ui-start-open-screening", "continue", "someone_else", "delete"),
    ),
    "@erase": Stage(_said("ui-erase-confirm"), _choices("ui-erase-confirm", "yes", "no")),
    "@withdraw": Stage(_said("ui-withdraw-confirm"), lambda t, s, m: withdraw_choices(t, s, m)),
}

# Phases from which the person may turn back to where they were before.
WITH_BACK = frozenset({"@reports_at_hand", SCORES_KNOWN, "@change", "@name", "@phone"})


def withdraw_choices(talk: Talk, screening: Screening, moment: Moment) -> Choices:
    active = [
        (f"code_{s.code}", _withdraw_label(talk, screening, s.code))
        for s in moment.sent
        if s.active
    ]
    return (*active, ("no", speak(talk, screening, "ui-withdraw-confirm-option-no")))


def _withdraw_label(talk: Talk, screening: Screening, code: str) -> str:
    return speak(talk, screening, "ui-withdraw-confirm-option-yes", code=code)


def ref_of(phase: Phase) -> str:
    return f"@{phase.value}"


def show_stage(
    talk: Talk, screening: Screening, prompt: Prompt, moment: Moment, lead: str = ""
) -> Say:
    """The message of a stage."""
    stage = STAGES[prompt.ref]
    buttons = [
        Button(label, option, prompt.nonce)
        for option, label in stage.choices(talk, screening, moment)
    ]
    rows = [tuple(buttons[i : i + stage.a_row]) for i in range(0, len(buttons), stage.a_row)]
    if prompt.ref in WITH_BACK:
        rows.append((Button(speak(talk, screening, "ui-button-back"), BACK, prompt.nonce),))
    text = stage.text(talk, screening, moment)
    asks = speak(talk, screening, "ui-ask-phone-option-share") if prompt.ref == "@phone" else None
    return Say(
        f"{lead}\n\n{text}" if lead else text,
        tuple(rows),
        bears=prompt.nonce,
        shown=prompt.shown,
        asks_phone=asks,
    )


def left(talk: Talk, screening: Screening, moment: Moment) -> int:
    return questions_left(talk, screening, moment.on)
