"""A stored screening under today's files: what they no longer know, or ask, is left out."""

from dataclasses import replace

from dialogs.context import Content
from dialogs.earlier_wordings import is_told_to_other_words
from dialogs.phases import CONTACTING, Phase
from dialogs.questions.lists import list_called
from dialogs.results.sharing import forget_contact
from dialogs.screening import AnswerRecord, Prompt, Screening
from dialogs.steps.prompts import STAGES

STILL_ASKING = frozenset({Phase.QUESTIONS, Phase.REPORTS_AT_HAND, Phase.REPORTS, Phase.REVIEW})
HANDING_OVER = frozenset({Phase.PRESENCE, Phase.SHARING, *CONTACTING})


def mended(content: Content, screening: Screening) -> Screening:
    """Return the screening without what the files no longer know; the same if they know it all."""
    known = tuple(reply for reply in screening.replies if reply.question in content.questionnaire)
    if screening.phase in STILL_ASKING:
        known = _in_todays_words(content, replace(screening, replies=known))
    mended = replace(
        screening,
        replies=known,
        prompt=_kept(content, screening.prompt),
        side_prompt=_kept(content, screening.side_prompt),
    )
    if mended.changing and mended.changing not in content.questionnaire:
        mended = replace(mended, changing=None)
    if mended.phase in HANDING_OVER and not _is_there(content, mended.target):
        # The buttons of the old message share the nonce and name nothing here: they are harmless.
        result = Prompt("@result", mended.prompt.nonce) if mended.prompt else None
        mended = replace(forget_contact(mended), phase=Phase.RESULT, prompt=result)
    return mended


def _in_todays_words(content: Content, screening: Screening) -> tuple[AnswerRecord, ...]:
    """Return the replies without those whose question has come to mean something else."""
    outdated = {
        reply.question.partition(".")[0]
        for reply in screening.current_answers
        if is_told_to_other_words(content.questionnaire.earlier, reply)
    }
    return tuple(r for r in screening.replies if r.question.partition(".")[0] not in outdated)


def _kept(content: Content, prompt: Prompt | None) -> Prompt | None:
    if prompt is None or (prompt.ref not in STAGES and prompt.ref not in content.questionnaire):
        return None
    group = list_called(content, prompt.ref)
    if group is None:
        return prompt
    lines = {line: mark for line, mark in prompt.draft.items() if line in group.otherwise}
    return replace(prompt, draft=lines) if lines else None


def _is_there(content: Content, target: tuple[str, str] | None) -> bool:
    if target is None:
        return False
    trial, site = target
    known = content.library.trials.get(trial)
    return known is not None and content.is_open(trial) and site in known.sites
