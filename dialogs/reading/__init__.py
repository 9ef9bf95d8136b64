"""What a person typed -> a value, unknown, declined, a question back, or a Problem."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from dialogs.reading.amounts import read_number
from dialogs.reading.body import read_age, read_height, read_weight
from dialogs.reading.choices import labelled, pick, read_choice, read_multi, read_several
from dialogs.reading.contacts import read_name, read_phone
from dialogs.reading.courses import read_courses
from dialogs.reading.doses import read_dose
from dialogs.reading.durations import read_duration, read_since
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    NeedsConfirmation,
    Parsed,
    Problem,
    ReadingContext,
    ReadingOption,
    ReadingOutcome,
    digits,
)
from dialogs.reading.phrases import OF_TODAY, Phrase, meaning
from dialogs.reading.plainly import bare
from dialogs.reading.printed import read_result
from dialogs.reading.results import read_assay
from dialogs.reading.text import normal
from dialogs.reading.titres import read_grade, read_titre
from trials.fact import Fact, Kind
from trials.values import Blank, Given, Value

__all__ = [
    "NeedsConfirmation",
    "Parsed",
    "Phrase",
    "Problem",
    "ReadingOption",
    "ReadingOutcome",
    "digits",
    "meaning",
    "normal",
    "pick",
    "read_name",
    "read_phone",
    "read_several",
    "read_text",
]  # fmt: skip

# A value is short; searching a letter for one would be guessing, and slow.
LONGEST_ANSWER = 300

# "<20 IU/mL" is how a laboratory prints that it found no virus; a larger limit is asked back.
_VIRAL_LOADS = frozenset({"hbv_dna_elevated", "hcv_rna_elevated"})
_BELOW_DETECTION = re.compile(
    r"(?:<|小于|低于) ?(\d{1,7})(?:\.0*)? ?(?:(?:iu|copies|cps|拷贝|国际单位)/(?:ml|毫升))?"
)
_LARGEST_DETECTION_LIMIT = 100

_DENIALS = (Phrase.NO, Phrase.NEVER, Phrase.NONE, Phrase.NEGATIVE)

Reader = Callable[[ReadingContext, str], ReadingOutcome]


def read_text(
    fact: Fact,
    part: str | None,
    text: str,
    *,
    who: str,
    labels: Mapping[str, Sequence[str]],
    so_far: Value | None,
    lang: str,
    on: date,
    buckets: Mapping[str, Given] | None = None,
) -> ReadingOutcome:
    """The answer to a question about `fact`, or to the `part` of it that was asked.

    `labels` are the words of each option in the order shown; an outcome for a part holds the whole
    value, with what `so_far` held besides. `buckets` are the values behind labels that are no
    options of the fact: "3 to 6 months".
    """
    plain = normal(text)
    asked = ReadingContext(fact, part, labels, so_far, who, lang, on)
    if not 0 < len(plain) <= LONGEST_ANSWER:
        return NOT_UNDERSTOOD
    if part is None and (bucket := labelled(plain, labels)) in (buckets or {}):
        return Parsed((buckets or {})[str(bucket)])
    if pick(plain, labels, numbered=False) is None:
        if part is None and fact.id not in _TWO_EDGED:
            plain = bare(asked, plain)
        match meaning(plain):
            case Phrase.UNKNOWN:
                return Parsed(Blank.UNKNOWN)
            case Phrase.DECLINED:
                return Parsed(Blank.DECLINED if fact.sensitive else Blank.UNKNOWN)
            case Phrase.NOT_NOW if fact.id not in OF_TODAY:
                return NOT_UNDERSTOOD
            case Phrase.NOT_NOW:
                plain = "no"
    return read_result(asked, plain, _reader(fact))


def _reader(fact: Fact) -> Reader:
    """By what is measured, where people have ways of their own to say it; else by kind."""
    return _OWN_WAYS.get(fact.unit if fact.id in _BODY else "", READERS[fact.kind])


# 不会 and 没有 at "would you agree to give no eggs?" mean "I give none": only a refusal counts.
_NO_REFUSAL = re.compile(
    r"没|无|不会|不能|需要|never|none|nothing|^-+$|n/a|"
    r"(?:have|has|do|does|did|wo|would|ca) ?n[o']t"
)
_CAN = re.compile(r"能|可以|行|会")
# Words that say yes or no elsewhere, and here may well mean the opposite.
_TWO_EDGED: Mapping[str, re.Pattern[str]] = {
    "csdmard_failed": re.compile("没用(?!过)"),  # "it was no use", as much as "not used"
    "ln_proteinuria_not_reduced": re.compile("^没"),  # "it did not"
    "gc_cannot_taper_5mg_6m": _CAN,
    "gc_cannot_taper_7_5": _CAN,
    **dict.fromkeys(
        ("consent_willing", "guardian_consent", "egg_donation_refrain", "contraception_agree",
         "contraception_agree_6m", "contraception_agree_90d"), _NO_REFUSAL,
    ),
}  # fmt: skip


def _is_two_edged(asked: ReadingContext, text: str) -> bool:
    edged = _TWO_EDGED.get(asked.fact.id)
    if edged is None or pick(text, asked.labels, numbered=False) is not None:
        return False
    said = meaning(text)
    denied = said in _DENIALS or (edged is _CAN and said is Phrase.YES)
    return denied and edged.search(text.lower()) is not None


def read_yes_no(asked: ReadingContext, text: str) -> ReadingOutcome:
    if _is_two_edged(asked, text):
        return NOT_UNDERSTOOD
    if asked.fact.id in _VIRAL_LOADS and (limit := _BELOW_DETECTION.fullmatch(text.lower())):
        return Parsed(False) if int(limit[1]) <= _LARGEST_DETECTION_LIMIT else NOT_UNDERSTOOD
    if (chosen := pick(text, asked.labels, numbered=False)) in ("yes", "no"):
        return Parsed(chosen == "yes")
    match meaning(text):
        case Phrase.YES | Phrase.POSITIVE:
            return Parsed(True)
        case denial if denial in _DENIALS:
            return Parsed(False)
        case Phrase.BORDERLINE:
            return Parsed(Blank.UNKNOWN)
    return NOT_UNDERSTOOD


READERS: Mapping[Kind, Reader] = {
    Kind.YES_NO: read_yes_no,
    Kind.CHOICE: read_choice,
    Kind.GRADE: read_grade,
    Kind.MULTI: read_multi,
    Kind.NUMBER: read_number,
    Kind.SINCE: read_since,
    Kind.DURATION: read_duration,
    Kind.TITRE: read_titre,
    Kind.ASSAY: read_assay,
    Kind.DOSE: read_dose,
    Kind.COURSES: read_courses,
}
_BODY = frozenset({"age_years", "height_cm", "weight_kg"})
_OWN_WAYS: Mapping[str, Reader] = {"years": read_age, "cm": read_height, "kg": read_weight}
