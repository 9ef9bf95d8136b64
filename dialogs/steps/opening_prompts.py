"""Asks at the beginning: the language, the welcome, how old one is, for whom it is."""

from dialogs.context import TurnContext, sentence
from dialogs.reading import for_whom, says_adult, stage_option
from dialogs.steps.stage_texts import Choices, choices, said


def language_choices(context: TurnContext) -> Choices:
    """Return the languages, each by its own name."""
    return tuple(
        (lang, context.content.words.say(lang, "ui-language-name"))
        for lang in context.content.words.languages
    )


# Who is asked about, or that nobody may go on alone; asked with the welcome.
WHO = ("self", "child", "other", "minor")
_WELCOME = ("ui-welcome", "ui-welcome-no-advice", "ui-emergency-line")


def welcome_text(context: TurnContext) -> str:
    """Return the welcome, and the first question; whoever said to be younger has another one."""
    welcome = said(*_WELCOME)(context)
    return welcome if context.minor else f"{welcome}\n\n{sentence(context, 'ui-who-for')}"


def welcome_choices(context: TurnContext) -> Choices:
    """Return for whom it may be, the list of studies, and the other languages."""
    first = choices("ui-welcome", "start") if context.minor else choices("ui-who-for", *WHO)
    languages = language_choices(context)
    others = ((lang, name) for lang, name in languages if lang != context.screening.lang)
    return (*first(context), *choices("ui-welcome", "studies")(context), *others)


def age_text(context: TurnContext) -> str:
    """Ask for the age of whoever writes; a second time, for a parent."""
    return sentence(context, "ui-age-gate-again" if context.minor else "ui-age-gate")


def age_choices(context: TurnContext) -> Choices:
    """Return the ages; who has said to be younger is not asked again, a parent may go on."""
    prefix, options = ("again", ("parent",)) if context.minor else ("", ("yes", "no"))
    key = "-".join(filter(None, ("ui-age-gate", prefix)))
    return choices(key, *options)(context)


def adult(text: str) -> str | None:
    """Return the button that a text of one's age names."""
    is_adult = says_adult(text)
    return None if is_adult is None else "yes" if is_adult else "no"


def for_somebody(text: str) -> str | None:
    """Return for whom it is; who is only said to have brought somebody here is not meant."""
    named = stage_option("@welcome", text) not in (None, "start")
    return None if named or stage_option("@brought", text) else who_or_minor(text)


def who_or_minor(text: str) -> str | None:
    """Return for whom it is, or that whoever writes is too young."""
    who = for_whom(text)
    return "minor" if who in (None, "self") and says_adult(text) is False else who
