"""Tells what the studies' own rules say of what somebody asks about: "can I, with a stent?"."""

from dialogs.context import TurnContext, sentence
from dialogs.inquiries.features import facts_named, plain
from dialogs.messages import NewMessage
from dialogs.results.matches import matches
from dialogs.results.reasons import criterion_text
from dialogs.steps import team
from dialogs.steps.noticing import BEFORE_CONSENT
from trials.trial import TrialStatus

TOPIC = "eligibility_rule"
_MOST = 4  # sentences of one answer


def answer(context: TurnContext, text: str, study: str | None) -> NewMessage | None:
    """Return the rules about what a text names, and who decides; None where none is found.

    Nothing is said before a consent: a rule may name an illness.
    """
    if context.screening.phase in BEFORE_CONSENT:
        return None
    named = facts_named(plain(text)) or _asked(context)
    said = dict.fromkeys(
        criterion_text(context, f"{trial}/{criterion.id}")
        for trial in _studies(context, study)
        for criterion in context.content.library.trials[trial].common
        if criterion.id and criterion.condition.facts() & named
    )
    if not named or not said:
        return None
    rules = "\n".join(f"• {one}" for one in list(said)[:_MOST])
    text = (
        f"{sentence(context, 'inquiry-rules')}\n{rules}\n{sentence(context, 'inquiry-rules-team')}"
    )
    return NewMessage(text, team.rows(context, study))


def _asked(context: TurnContext) -> frozenset[str]:
    """Return the facts of the question on the screen: "does that matter?" is about them."""
    prompt = context.screening.prompt
    if prompt is None or prompt.ref.startswith("@"):
        return frozenset()
    return frozenset(context.content.questionnaire[prompt.ref.partition(".")[0]].fills)


def _studies(context: TurnContext, study: str | None) -> list[str]:
    """Return the one study that is talked about, those for the illness, or all that are open."""
    trials = context.content.library.trials
    if study:
        return [study] if study in trials else []
    found = matches(context) if context.screening.current_answers else ()
    meant = [match.trial.id for match in found]
    return meant or [one for one, trial in trials.items() if trial.status is not TrialStatus.CLOSED]
