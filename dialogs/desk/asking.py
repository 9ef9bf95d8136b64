"""A question to a study team on the screen: to which one, the words, and what is agreed to."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from dialogs.context import TeamQuestionView, TurnContext, sentence
from dialogs.dates import day_text
from dialogs.desk.details import personal_details
from dialogs.formatting import joined
from dialogs.reading import WordSense
from dialogs.results.contacts import button_label
from dialogs.results.matches import matches
from dialogs.results.sharing import hospital_of
from dialogs.words import as_key, text_hash
from trials.trial import TrialStatus

WHERE, WORDS, SEND = TEAM_STAGES = ("@team_where", "@team_words", "@team_send")
TO = "to_"
# In `to_team`; the code where the question was asked before.
TRIAL, SITE, EARLIER, SAID, SHOWN = "trial", "site", "code", "words", "shown"
LEFT_OUT = "…"  # in the place of the words, where the consent is kept
LONGEST = 600  # characters: what somebody reads between two patients
MOST_OPEN = 3  # questions of one person that are not over
MOST_WRITTEN = 12  # by the person, about one question
MOST_UNANSWERED = 3  # one after the other
_WORDS_HERE = "⟦⟧"  # where the words go in, which are never rewritten into another script
Choices = tuple[tuple[str, str], ...]
Said = tuple[Callable[[TurnContext], str], Callable[[TurnContext], Choices]]


def places(context: TurnContext, study: str | None = None) -> tuple[tuple[str, str], ...]:
    """Return the (trial, site) pairs that can be asked: of one study, of those for the illness."""
    library = context.content.library
    if study:
        trials = [study] if study in library.trials else []
    elif context.screening.current_answers and (found := matches(context)):
        trials = [match.trial.id for match in found]
    else:
        trials = [id for id, trial in library.trials.items()
                  if trial.status is not TrialStatus.CLOSED]  # fmt: skip
    return tuple(
        (trial, site)
        for trial in trials
        for site in library.trials[trial].sites
        if site in context.staffed
    )


def open_at(context: TurnContext, trial: str, site: str) -> TeamQuestionView | None:
    """Return the question of this talk that this team has already."""
    here = (one for one in context.asked if one.here and (one.trial, one.site) == (trial, site))
    return next(here, None)


def may_write(asked: TeamQuestionView) -> bool:
    """Return whether the person may write once more about a question."""
    mine = [one.mine for one in asked.written]
    unanswered = len(mine) - max((n for n, own in enumerate(mine, 1) if not own), default=0)
    if asked.waits and unanswered >= MOST_UNANSWERED:
        return False
    return sum(mine) < MOST_WRITTEN


def earlier(context: TurnContext) -> TeamQuestionView | None:
    """Return the question that is being written about again."""
    code = context.screening.to_team.get(EARLIER)
    return next((one for one in context.asked if one.code == code), None)


def written_about(context: TurnContext) -> str:
    """Return the code of what was sent to this team to be written to about, "" where nothing was.

    Then the team knows whose words these are.
    """
    for sent in context.sent:
        if sent.here and sent.active and (sent.trial, sent.site) == team_of(context):
            return sent.code if sent.contact and sent.contact.reach == "chat" else ""
    return ""


def team_of(context: TurnContext) -> tuple[str, str]:
    """Return the (trial, site) that the question is for."""
    draft = context.screening.to_team
    return draft[TRIAL], draft[SITE]


def where_text(context: TurnContext) -> str:
    return sentence(context, "ui-team-where")


def where_choices(context: TurnContext) -> Choices:
    study = context.screening.to_team.get(TRIAL)
    key = "ui-team-where-option-to"
    listed = [
        (f"{TO}{trial}_{site}", button_label(context, key, trial, site))
        for trial, site in places(context, study)
    ]
    return (*listed, _no(context))


def words_text(context: TurnContext) -> str:
    key = "ui-team-words-more" if earlier(context) else "ui-team-words"
    return sentence(context, key, **_named(context), most=LONGEST)


def words_choices(context: TurnContext) -> Choices:
    return (_no(context),)


def send_text(context: TurnContext) -> str:
    """Return the words once more, what is sent with them, and whatever says who wrote them."""
    before, words = earlier(context), context.screening.to_team.get(SAID, LEFT_OUT)
    _, site = team_of(context)
    keep, known = context.content.operator.days, context.content.library.sites.get(site)
    parts = [
        sentence(context, "ui-team-send", **_named(context), words=_WORDS_HERE),
        sentence(
            context,
            "ui-team-send-what",
            days=known.promise_days if known else 0,
            keep=keep,
            about=written_about(context) or 0,
        ),
    ]
    if before and not written_about(context):
        parts.insert(1, sentence(context, "ui-team-send-more"))
    if found := personal_details(words, context.screening.contact.name):
        parts.append(sentence(context, "ui-team-send-found", found=joined(context, found)))
    parts.append(sentence(context, "ui-team-send-ask"))
    return "\n\n".join(parts).replace(_WORDS_HERE, words)


def send_choices(context: TurnContext) -> Choices:
    options = ("send", "change", "no")
    return tuple((one, sentence(context, f"ui-team-send-option-{one}")) for one in options)


def consent_shown(context: TurnContext) -> str:
    """Return all that is agreed to, buttons too; the words themselves are left out."""
    screening = context.screening
    blank = context.with_screening(replace(screening, to_team=about(screening.to_team)))
    labels = [f"[{label}]" for _, label in send_choices(blank)]
    return "\n".join((send_text(blank), *labels))


def noted(context: TurnContext) -> TurnContext:
    """Return the context with the consent noted, as it is about to be shown."""
    screening = context.screening
    shown = {**screening.to_team, SHOWN: text_hash(consent_shown(context))}
    return context.with_screening(replace(screening, to_team=shown))


def about(draft: Mapping[str, str]) -> dict[str, str]:
    """Return a question without its words: only whom it is for."""
    return {key: draft[key] for key in (TRIAL, SITE, EARLIER) if key in draft}


def is_as_shown(context: TurnContext) -> bool:
    shown = context.screening.to_team.get(SHOWN)
    return shown == text_hash(consent_shown(context))


def status_lines(context: TurnContext) -> tuple[str, ...]:
    """Return where each question to a team stands."""
    return tuple(
        sentence(
            context,
            f"ui-team-status-{_state(one)}",
            code=one.code,
            hospital=hospital_of(context, one.site),
            date=day_text(context.screening.lang, one.on),
        )
        for one in context.asked
        if one.written
    )


def data_lines(context: TurnContext) -> tuple[str, ...]:
    """Return every word that was written, for /mydata."""
    lines = []
    for one in filter(lambda asked: asked.written, context.asked):
        hospital = hospital_of(context, one.site)
        lines.append(sentence(context, "ui-team-mydata", code=one.code, hospital=hospital))
        for written in one.written:
            key = "ui-team-mydata-mine" if written.mine else "ui-team-mydata-team"
            lines.append(
                sentence(context, key, text=_WORDS_HERE).replace(_WORDS_HERE, written.text)
            )
    return tuple(lines)


def taking_back_options(context: TurnContext) -> Choices:
    key = "ui-team-withdraw-option"
    return tuple(
        (f"team_{one.code}", sentence(context, key, code=one.code))
        for one in context.asked
        if one.written
    )


def _state(asked: TeamQuestionView) -> str:
    if asked.waits:
        return "waits"
    return "read" if asked.written and asked.written[-1].mine else "answered"


def _named(context: TurnContext) -> dict[str, str]:
    trial, site = team_of(context)
    key = as_key("trial", trial)
    study = sentence(context, key) if context.content.words.has(key) else trial
    return {"hospital": hospital_of(context, site), "study": study}


def _no(context: TurnContext) -> tuple[str, str]:
    return "no", sentence(context, "ui-team-option-no")


TYPED = {WordSense.NO: "no"}  # what a typed no stands for
# The words and the choices of each stage, and whether a yes must be pressed.
SHOWN_AT: Mapping[str, tuple[Said, bool]] = {
    WHERE: ((where_text, where_choices), False),
    WORDS: ((words_text, words_choices), False),
    SEND: ((send_text, send_choices), True),
}
