"""Leaving a question for a study team: nothing of it is sent before the person has read it once."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import TeamQuestionView, TurnContext, sentence
from dialogs.desk import asking
from dialogs.desk.asking import (
    EARLIER,
    LONGEST,
    SAID,
    SEND,
    SITE,
    TEAM_STAGES,
    TO,
    TRIAL,
    WHERE,
    WORDS,
)
from dialogs.effects import TeamAsked, TeamQuestionWithdrawn, Turn
from dialogs.messages import Button, NewMessage, TextInput
from dialogs.names import clean_text
from dialogs.phases import Phase
from dialogs.results.sharing import hospital_of
from dialogs.screening import Prompt, Screening
from dialogs.steps.navigation import alone_and_minor, reshow
from dialogs.steps.noticing import BEFORE_CONSENT, with_script
from dialogs.steps.prompts import Choose, show_stage
from dialogs.steps.stage_texts import operator_args

# The options of its buttons, good whatever is asked when one is pressed: what follows is a study,
# or the code of a question that is written about again.
LEAVE, MORE, SHOW = "team-leave.", "team-more.", "team-show."


def rows(context: TurnContext, study: str | None = None) -> tuple[tuple[Button, ...], ...]:
    """Return the button that begins a question, as a row; none where nobody would hear it."""
    if not context.staffed or not may_ask(context):
        return ()
    label = sentence(context, "ui-team-button")
    return ((Button(label, f"{LEAVE}{study or ''}", context.nonce or "-"),),)


def may_ask(context: TurnContext) -> bool:
    """Return whether a question may be left: by an adult who has agreed to be asked here."""
    screening = context.screening
    if context.minor or screening.phase in BEFORE_CONSENT or alone_and_minor(screening):
        return False
    return screening.phase is not Phase.CLOSED or bool(screening.current_answers or context.asked)


def pressed(context: TurnContext, option: str) -> Turn | None:
    """Begin a question, or write about one again; None for every other button."""
    if option.startswith(LEAVE):
        return begin(context, option.removeprefix(LEAVE))
    if option == SHOW:
        beside = context.screening.side_prompt
        shown = beside is not None and _sends(beside)
        return _again(context, "") if shown else _said(context, "ui-team-left")
    if not option.startswith(MORE):
        return None
    code = option.removeprefix(MORE)
    known = next((one for one in context.asked if one.code == code), None)
    if known is None:
        return _said(context, "ui-team-over")
    return _words(context, known.trial, known.site, known)


def begin(context: TurnContext, study: str | None = None) -> Turn:
    """Ask which team the question is for; where there is one only, ask for the words."""
    if not may_ask(context):
        return _said(context, "ui-team-after-consent", **operator_args(context.content))
    places = asking.places(context, study or None)
    if not places:
        return _said(context, "ui-team-nobody", **operator_args(context.content))
    if len(places) == 1:
        return _words(context, *places[0])
    return _beside(context, WHERE, {TRIAL: study} if study else {})


def wrote(context: TurnContext, typed: TextInput) -> Turn:
    """Take what is typed while a question is being left: its words, or nothing at all."""
    beside = context.screening.side_prompt
    assert beside is not None
    if not typed.fresh:
        return _again(context, sentence(context, "ui-team-too-early"))
    if beside.ref == WORDS:
        return _heard(with_script(context, typed.text), typed.text)
    return _again(
        context, sentence(context, f"ui-team-press-{'first' if _sends(beside) else 'one'}")
    )


def beside_alarm(context: TurnContext, alarm: Turn, text: str) -> Turn:
    """Keep words that sounded like an emergency, and are none: a press shows them once more."""
    draft = context.screening.to_team
    words = draft.get(SAID) or clean_text(text)  # what stood there already is not replaced
    message = alarm.says[0]
    if _slip(words) or SITE not in draft or not isinstance(message, NewMessage):
        return alarm
    kept = {**asking.about(draft), SAID: words}
    waiting = replace(alarm.screening, side_prompt=Prompt(SEND, context.nonce), to_team=kept)
    again = Button(sentence(context, "ui-team-button-show"), SHOW, context.nonce)
    shown = replace(message, rows=(*message.rows, (again,)))
    noted = asking.noted(context.with_screening(waiting))
    return replace(alarm, screening=noted.screening, says=(shown, *alarm.says[1:]))


def withdrawn(context: TurnContext, option: str) -> Turn | None:
    """Take back a question, by the option of /withdraw."""
    known = next((one for one in context.asked if option == f"team_{one.code}"), None)
    if known is None:
        return None
    hospital = hospital_of(context, known.site)
    text = sentence(context, "ui-team-withdrawn", code=known.code, hospital=hospital)
    return Turn(context.screening, (NewMessage(text),), (TeamQuestionWithdrawn(known.code),))


def left_unsent(screening: Screening) -> bool:
    """Return whether words were being written that went nowhere."""
    beside = screening.side_prompt
    return beside is not None and beside.ref in (WORDS, SEND)


def without_draft(turn: Turn) -> Turn:
    """Return the turn without the words of a question that is not being left any more."""
    after = turn.screening
    beside = after.side_prompt
    if not after.to_team or (beside and beside.ref in TEAM_STAGES):
        return turn
    return replace(turn, screening=replace(after, to_team={}))


def _sends(beside: Prompt) -> bool:
    return beside.ref == SEND


def _words(
    context: TurnContext, trial: str, site: str, known: TeamQuestionView | None = None
) -> Turn:
    known = known or asking.open_at(context, trial, site)
    if known and not asking.may_write(known):
        return _said(context, "ui-team-enough-here", code=known.code)
    if known is None and len(context.asked) >= asking.MOST_OPEN:
        return _said(context, "ui-team-enough", count=asking.MOST_OPEN)
    before = {EARLIER: known.code} if known else {}
    return _beside(context, WORDS, {TRIAL: trial, SITE: site, **before})


def _beside(context: TurnContext, ref: str, draft: Mapping[str, str]) -> Turn:
    prompt = Prompt(ref, context.nonce)
    asked = context.with_screening(
        replace(context.screening, side_prompt=prompt, to_team=dict(draft))
    )
    if ref == SEND:
        asked = asking.noted(asked)
    return Turn(asked.screening, (show_stage(asked, prompt),))


def _again(context: TurnContext, lead: str) -> Turn:
    beside = context.screening.side_prompt
    assert beside is not None
    shown = replace(beside, shown=beside.shown + 1)
    again = context.with_screening(replace(context.screening, side_prompt=shown))
    if _sends(beside):
        again = asking.noted(again)
    return Turn(again.screening, (show_stage(again, shown, lead),))


def _heard(context: TurnContext, text: str) -> Turn:
    words = clean_text(text)
    if slip := _slip(words):
        return _again(context, sentence(context, slip, most=LONGEST, count=len(words)))
    return _beside(context, SEND, {**context.screening.to_team, SAID: words})


def _slip(words: str) -> str | None:
    """Return what to say of words that cannot go; None where they can."""
    if not any(letter.isalpha() for letter in words):
        return "ui-team-no-words"
    return "ui-team-long" if len(words) > LONGEST else None


def _where(context: TurnContext, option: str) -> Turn | None:
    if option == "no":
        return _left(context)
    trial, _, site = option.removeprefix(TO).partition("_")
    if (trial, site) not in asking.places(context, trial):
        return None
    return _words(context, trial, site)


def _writing(context: TurnContext, option: str) -> Turn | None:
    return _left(context) if option == "no" else None


def _send(context: TurnContext, option: str) -> Turn | None:
    draft = context.screening.to_team
    match option:
        case "no":
            return _left(context)
        case "change":
            return _beside(context, WORDS, asking.about(draft))
        case "send":
            trial, site = asking.team_of(context)
            if (trial, site) not in asking.places(context, trial):
                return _said(context, "ui-team-nobody", **operator_args(context.content))
            if not asking.is_as_shown(context):
                return _beside(context, SEND, draft)
            text, code = asking.consent_shown(context), draft.get(EARLIER)
            asked = TeamAsked(trial, site, draft[SAID], text, code)
            return replace(reshow(context), records=(asked,))
    return None


def _left(context: TurnContext) -> Turn:
    """Go on where the talk was; the words are gone."""
    return reshow(context, lead=sentence(context, "ui-team-left"))


def _said(context: TurnContext, key: str, **args: object) -> Turn:
    text = sentence(context, key, **args)
    return Turn(context.screening, (NewMessage(text),))


CHOOSE: Mapping[str, Choose] = {WHERE: _where, WORDS: _writing, SEND: _send}
