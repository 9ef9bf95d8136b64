"""The wish to stop here for now, as it is said at any step."""

from dialogs.reading.clauses import EMPTY
from dialogs.reading.meanings import tokens_of
from dialogs.reading.senses import senses
from dialogs.reading.stage_words import of_stage
from dialogs.reading.stages import plain_of

# In `stages.yaml`: what asks to stop, and what may stand around it.
_ANYWHERE, _PAUSE = "@anywhere", "pause"
_FIRST, _OTHERS = senses("first_person i_am"), senses("third_person kin child_kin")
_PAUSING = senses("pause")
# What may stand beside "stop" and "a break", where nobody is named.
_BESIDE = EMPTY | senses(
    "pause everyday question mark now to_come unreal ended days_back soon part_of_day weekday"
)
# What may stand beside a whole sentence that says it.
_AROUND = EMPTY | senses(
    "pause now days_back soon part_of_day weekday not_now but assent because unreal hedge"
)


def wants_pause(text: str) -> bool:
    """Return whether a text asks to stop here."""
    tokens = tokens_of(text)
    if any(t.is_(*_OTHERS) for t in tokens):
        return False  # "she quit"
    said, own = (any(t.is_(*of) for t in tokens) for of in (_PAUSING, _FIRST))
    if said and not own and all(t.is_(*_BESIDE) for t in tokens):
        return True
    plain = plain_of(text)
    named = of_stage(_ANYWHERE).named_in(plain)
    if not said and not any(one.option == _PAUSE for one in named):
        return False
    for start, end in (span for one in named for span in one.spans):
        plain = plain[:start] + " " * (end - start) + plain[end:]
    return all(t.is_(*_AROUND) for t in tokens_of(plain))
