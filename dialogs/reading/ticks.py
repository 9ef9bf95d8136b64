"""Hears what a text says of ticks in a list: these are all, none is right, or "that is so"."""

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.cutting import Cutter
from dialogs.reading.script import is_chinese
from dialogs.reading.senses import senses
from dialogs.reading.stage_words import of_stage
from dialogs.reading.stages import plain_of

# In `stages.yaml`; "beside" is what may stand there and says none of these.
SAYING = "@ticks"
DONE_WITH, OFF_ALL, NONE_SO, SO, BESIDE = "done", "off", "none", "so", "beside"
_DOUBTED = senses("mark question hedge why but unreal unknown")
_LIGHT = (
    EMPTY
    | DENIALS
    | senses(
        "aye yes assent agree everyday first_person third_person child_kin have rest plain_no good"
    )
)


def hear_ticks(text: str) -> frozenset[str]:
    """Return what a whole text may say of the ticks; nothing where it says more than that."""
    plain = plain_of(text)
    named = of_stage(SAYING).named_in(plain)
    said = {one.option for one in named} - {BESIDE}
    spans = [span for one in named for span in one.spans]
    words = lexicon.general("zh" if is_chinese(plain) else "en")
    left = [
        token
        for token in Cutter((words,), frozenset()).cut(plain)
        if not any(start < token.end and token.start < end for start, end in spans)
    ]
    if any(t.is_(*_DOUBTED) or not t.is_(*_LIGHT) for t in left):
        return frozenset()
    if any(t.is_(*DENIALS) for t in left):
        said &= {OFF_ALL, NONE_SO}
    both = DONE_WITH in said and said & {OFF_ALL, NONE_SO}
    return frozenset() if both else frozenset(said)
