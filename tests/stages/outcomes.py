"""What a text at a step came to, as the lines of `stage_texts.jsonl` name it."""

import json
from collections.abc import Iterator

from dialogs.effects import ConsentAnswered, CounterIncremented, ReferralRequested
from dialogs.first_help import SOS
from dialogs.messages import NewMessage
from dialogs.phases import Phase
from dialogs.questions.lists import list_called, ticked_of
from dialogs.results.details import more_text
from dialogs.results.elsewhere import SEARCH
from dialogs.screening import encode_values
from dialogs.steps.stage_texts import operator_args
from dialogs.words import as_key
from tests.unit.chatting import Chat
from trials.values import Blank
from trials.vocabulary import encode

MOVES = ("phase", "who", "lang", "reports", "contact", "target", "replies")


def outcomes(before: Chat, after: Chat) -> frozenset[str]:
    """Return what a turn came to, as the lines of the file name it."""
    return frozenset(_outcomes(before, after))


def _outcomes(before: Chat, after: Chat) -> Iterator[str]:
    says = [say for say in after.turn.says if isinstance(say, NewMessage)]
    options = [button.option for say in says for row in say.rows for button in row]
    if any(option.startswith(SOS) for option in options):
        yield "emergency"
        return
    yield "calm"
    if after.screening.paused:
        yield "pause"
    for record in after.turn.records:
        if isinstance(record, CounterIncremented) and record.name.startswith("asked:"):
            topic = record.name.removeprefix("asked:")
            yield {"thanks_or_chat": "thanks", "offered": "offered", "list": "again"}.get(
                topic, "question"
            )
        if isinstance(record, ConsentAnswered) and record.given:
            yield "consented"
        if isinstance(record, ReferralRequested):
            yield "sent"
    if any(option.startswith("study-") for option in options) and before.ref == "@welcome":
        yield "studies"
    agree = [after.say(key) for key in ("ui-agree-first", "ui-agree-first-again")]
    if any(one in after.text for one in agree):
        yield "press"
    if after.say("ui-farewell") in after.text:
        yield "thanks"
    if before.ref == "@name" and after.say("ui-name-asked") in after.text:
        yield "question"
    yield from _moved(before, after)
    yield from _kept(before, after)
    if not is_moved(before, after):
        yield "again"


def _kept(before: Chat, after: Chat) -> Iterator[str]:
    """Yield where the talk stands, each value that is new, and each that is offered back."""
    yield f"at:{after.ref}"
    if not after.ref.startswith("@"):
        yield "at:any"
    news = after.screening.replies[len(before.screening.replies) :]
    for reply in news:
        for given in encode_values(reply.values).values():
            yield f"kept:{json.dumps(given)}"
            yield "kept:any"
    prompt = after.screening.prompt
    for offer in prompt.offers if prompt else ():
        yield f"offer:{json.dumps(encode(offer.given))}"
        yield "offer:any"
    ticked = (prompt.draft if prompt and not after.ref.startswith("@") else {}).items()
    yield from (f"tick:{line}" for line, mark in ticked if mark == "yes")


def is_moved(before: Chat, after: Chat) -> bool:
    was, now = before.screening, after.screening
    return before.ref != after.ref or any(
        getattr(was, name, None) != getattr(now, name, None) for name in MOVES
    )


def _moved(before: Chat, after: Chat) -> Iterator[str]:
    was, now, ref = before.screening, after.screening, before.ref
    if was.lang != now.lang or ref == "@language":
        yield now.lang
    if ref == "@welcome" and now.phase in (Phase.WHO_FOR, Phase.CONSENT):
        yield "start"
    if ref == "@who_for" and now.phase is Phase.CLOSED:
        yield "minor"
    elif was.phase is not Phase.CLOSED and now.phase is Phase.CLOSED:
        yield "finish" if ref == "@result" else "decline"
    if ref in ("@welcome", "@who_for") and now.who:
        yield now.who
    if ref == "@welcome" and now.who:
        yield f"meant:{now.who}"
    if ref == "@result" and after.ref in ("@news", "@reminding"):
        yield {"@news": "news", "@reminding": "remind"}[after.ref]
    more = after.say("ui-consent-more", **operator_args(after.content)).split("\n")[0]
    if ref == "@consent" and more in after.text:
        yield "more"
    if was.reports != now.reports and now.reports:
        yield now.reports
    if len(now.replies) > len(was.replies):
        yield "values"
    yield from _of_list(before, after)
    yield from _of_contact(before, after)
    yield from _of_result(before, after)
    yield from _of_question(before, after)


def _of_list(before: Chat, after: Chat) -> Iterator[str]:
    group = list_called(before.content, before.ref)
    if group is None:
        return
    prompt = after.screening.prompt
    if after.ref == before.ref:
        draft = prompt.draft if prompt else {}
        ticked = [line for line, mark in draft.items() if mark == "yes"]
    else:
        ticked = list(ticked_of(after.content, after.screening, group))
        if not ticked and len(after.screening.replies) > len(before.screening.replies):
            yield "all"
    for line in ticked:
        yield f"tick:{line}"
    if after.say("ui-list-unsure") in after.text:
        yield "unsure"


def _of_contact(before: Chat, after: Chat) -> Iterator[str]:
    was, now = before.screening.contact, after.screening.contact
    if now.name != was.name:
        yield f"name:{now.name}" if now.name else "unnamed"
    if now.phone != was.phone and now.phone:
        yield f"phone:{now.phone}"
    if now.email != was.email and now.email:
        yield f"email:{now.email}"
    if now.way != was.way and now.way == "chat":
        yield "chat"
    if now.time != was.time or (before.ref == "@time" and after.ref == "@sending"):
        yield "time"
    for key in ("ui-phone-no-messenger", "ui-phone-not-here"):
        if before.ref == "@phone" and after.say(key) in after.text:
            yield "elsewhere"
    if now.travel != was.travel and now.travel:
        yield "travel"
        yield now.travel
    if before.ref == "@speaking" and now.lang:
        yield now.lang if now.lang in before.content.words.languages else "own"
    if now.phone != was.phone and now.time != was.time:
        yield "phonetime"
    if now.travel == "yes" and now.time != was.time:
        yield "yestime"
    if before.ref in ("@sending", "@correcting") and after.ref != before.ref:
        places = {"@correcting": "change", "@sending": "back", "@result": "decline"}
        yield places.get(after.ref, after.ref.removeprefix("@"))
    if before.ref in ("@name", "@phone") and after.ref == "@result":
        yield "decline"
    if before.ref in ("@sharing",) and after.ref == "@result":
        yield "decline"


def _of_result(before: Chat, after: Chat) -> Iterator[str]:
    if before.ref != "@result":
        return
    target = after.screening.target
    if target and after.ref in ("@sharing", "@presence", "@same"):
        yield "share:any"
        city = before.content.words.say("en", as_key("site", target[1]), "city")
        yield f"share:{city.casefold()}"
    if after.ref == "@review":
        yield "change"
        yield "review"
    if after.ref == "@change":
        yield "change"
    for at, option in enumerate(o for o in before.options if o.startswith("-more_")):
        if _first_line(before, option) in after.text:
            yield f"more:{at + 1}"
    if SEARCH in after.text:
        yield "elsewhere"


def _first_line(chat: Chat, option: str) -> str:

    return (more_text(chat.context, option) or "\0").split("\n")[0]


def _buttons(say: object) -> list:  # type: ignore[type-arg]
    return [b for row in getattr(say, "rows", ()) for b in row]


def _of_question(before: Chat, after: Chat) -> Iterator[str]:
    if before.ref == "@review":
        if after.ref == "@result":
            yield "confirm"
        elif after.ref == "@change":
            yield "change"
        elif after.ref != "@review":
            yield "fact:any"
            yield f"fact:{after.ref}"
    if not before.ref.startswith("@") and len(after.screening.replies) > len(
        before.screening.replies
    ):
        yield "answer"
        values = after.screening.replies[-1].values.values()
        if any(isinstance(value, Blank) or value is None for value in values):
            yield "unknown"
