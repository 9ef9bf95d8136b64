"""The three texts of an emergency, in the language and script typed, with the numbers to call."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dialogs.messages import Button, NewMessage
from dialogs.reading.script import traditional
from dialogs.redflags import RedFlag, Speech, Urgency
from dialogs.redflags.places import FREQUENT, EmergencyPlace, likely_place, places
from dialogs.words import LANGUAGES, Words

# Buttons that need no question and never grow old: "sos-again-now-zh-t-taiwan".
SOS = "sos-"
AGAIN, ELSEWHERE = "again", "elsewhere"
_SCRIPTS = {"s": Speech(), "t": Speech(traditional=True)}
_UNKNOWN = "unknown"
_DOTS = " · "


@dataclass(frozen=True)
class FirstHelp:
    """An answer to an emergency: how urgent it is, in whose speech, with the numbers of a place."""

    urgency: Urgency
    speech: Speech
    place: EmergencyPlace | None

    def option(self, action: str) -> str:
        """Return the option of a button; all that is needed to answer its press stands in it."""
        script = "t" if self.speech.traditional else "s"
        place = self.place.id if self.place else _UNKNOWN
        return f"{SOS}{action}-{self.urgency.value}-{self.speech.language}-{script}-{place}"


def first_help(flag: RedFlag, *, phone: str = "", zone: str = "") -> FirstHelp:
    """Return the answer to a red flag; the phone number and the bot's zone tell a likely place."""
    return FirstHelp(flag.urgency, flag.speech, likely_place(flag.speech, phone, zone))


def pressed(option: str) -> tuple[str, FirstHelp] | None:
    """Return what a button of an emergency asks for; None for every other button."""
    parts = option.removeprefix(SOS).split("-")
    if not option.startswith(SOS) or len(parts) != 5:
        return None
    action, urgency, language, script, place = parts
    known = (
        action in (AGAIN, ELSEWHERE)
        and urgency in {one.value for one in Urgency}
        and language in LANGUAGES
        and script in _SCRIPTS
        and (place in places() or place == _UNKNOWN)
    )
    if not known:
        return None
    speech = replace(_SCRIPTS[script], language=language)
    return action, FirstHelp(Urgency(urgency), speech, places().get(place))


def help_message(
    words: Words,
    answer: FirstHelp,
    *,
    action: str = AGAIN,
    nonce: str,
    more: Iterable[str] = (),
    go_on: Button | None = None,
) -> NewMessage:
    """Return the text, or the numbers of all places, with its buttons; `more` are lines below."""
    say = _Sayer(words, answer)
    lines = say.elsewhere() if action == ELSEWHERE else [say.text()]
    lines += [say.said(key) for key in more]
    buttons = [
        Button(say.said(f"emergency-button-{one}"), answer.option(one), nonce)
        for one in (ELSEWHERE, AGAIN)
    ]
    if go_on:
        buttons.insert(1, replace(go_on, text=say.said("emergency-button-go-on")))
    return NewMessage("\n".join(lines), tuple((button,) for button in buttons))


def number_lines(words: Words, answer: FirstHelp) -> tuple[str, str]:
    """Return the two lines of numbers alone."""
    return _Sayer(words, answer).numbers()


@dataclass(frozen=True)
class _Sayer:
    words: Words
    answer: FirstHelp

    def said(self, key: str, **args: str) -> str:
        text = self.words.say(self.answer.speech.language, key, **args)
        return traditional(text) if self.answer.speech.traditional else text

    def text(self) -> str:
        first, second = self.numbers()
        return self.said(f"emergency-{self.answer.urgency.value}", first=first, second=second)

    def elsewhere(self) -> list[str]:
        lines = [self._place_line(place) for place in places().values() if place.ambulance]
        head, own = self.said("emergency-elsewhere-head"), self.said("emergency-line-own")
        return [head, *lines, own]

    def numbers(self) -> tuple[str, str]:
        """Return two lines: the crisis line first in despair, else the ambulance first."""
        ambulance, crisis = self._line("ambulance"), self._line("crisis")
        if self.answer.urgency is Urgency.DESPAIR and crisis:
            return crisis, ambulance
        return ambulance, self.said("emergency-line-own")

    def _line(self, kind: str) -> str:
        place = self.answer.place
        if place is not None:
            number = getattr(place, kind)
            return number and self._one(kind, place, number)
        several = _DOTS.join(
            self.said("emergency-in-list", place=self._name(one), number=number)
            for one in (places()[id] for id in FREQUENT)
            if (number := getattr(one, kind))
        )
        return self.said(f"emergency-line-several-{kind}", list=several)

    def _one(self, kind: str, place: EmergencyPlace, number: str) -> str:
        return self.said(f"emergency-line-{kind}", place=self._name(place), number=number)

    def _place_line(self, place: EmergencyPlace) -> str:
        if not place.crisis:
            return self._one("ambulance", place, place.ambulance or "")
        return self.said(
            "emergency-line-both",
            place=self._name(place),
            ambulance=place.ambulance or "",
            crisis=place.crisis,
        )

    def _name(self, place: EmergencyPlace) -> str:
        return self.words.say(self.answer.speech.language, f"emergency-place-{place.id}")
