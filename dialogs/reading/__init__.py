"""Turns what a person typed into a value, unknown, declined, a question back, or a Problem."""

from dialogs.reading.age_apart import age_apart, is_told_with_age, sex_of_kin
from dialogs.reading.agreeing import hear_agreeing
from dialogs.reading.by_kind import of_button
from dialogs.reading.call_times import time_of_call, without_time_of_call, yes_in_a_clause
from dialogs.reading.contacts import (
    Reach,
    asks_when,
    grouped,
    names_messenger,
    read_email,
    read_phone,
    read_reach,
    read_time,
    tells_time,
    time_beside,
)
from dialogs.reading.earlier import Earlier, earlier_meant
from dialogs.reading.given_names import read_name, tells_name
from dialogs.reading.heard_lines import HeardLines, ListLine
from dialogs.reading.illnesses import Illnesses
from dialogs.reading.line_words import lines_by_words
from dialogs.reading.listed import denies_the_rest
from dialogs.reading.meanings import (
    is_question,
    meaning,
    says_adult,
    says_no,
    says_yes,
)
from dialogs.reading.missing import has_nothing, tells_missing
from dialogs.reading.numbered_line import line_first
from dialogs.reading.offered import (
    one_label,
    only_doubts,
    parted,
    place_of_offer,
    says_same,
    says_wrong,
    weighty_words,
)
from dialogs.reading.outcome import (
    AS_SHOWN,
    Asked,
    NeedsConfirmation,
    Parsed,
    Problem,
    ReadingContext,
    ReadingOption,
    ReadingOutcome,
    digits,
    understood,
)
from dialogs.reading.pausing import wants_pause
from dialogs.reading.reader import AnswerReader
from dialogs.reading.script import is_traditional, simplified, traditional
from dialogs.reading.senses import WordSense
from dialogs.reading.stage_words import there
from dialogs.reading.stages import (
    answered_by_clause,
    ends_with_option,
    is_common,
    leading,
    named_line,
    names_option,
    number_told,
    only_option,
    refuses,
    stage_option,
    tells_plainly,
    tells_yes,
    without_named,
)
from dialogs.reading.text import normal
from dialogs.reading.ticks import hear_ticks
from dialogs.reading.whose_talk import for_whom, only_says_for_whom, sex_of_whom, told_for_whom

__all__ = [
    "AS_SHOWN",
    "AnswerReader",
    "Asked",
    "Earlier",
    "HeardLines",
    "Illnesses",
    "ListLine",
    "NeedsConfirmation",
    "Parsed",
    "Problem",
    "Reach",
    "ReadingContext",
    "ReadingOption",
    "ReadingOutcome",
    "WordSense",
    "age_apart",
    "answered_by_clause",
    "asks_when",
    "denies_the_rest",
    "digits",
    "earlier_meant",
    "ends_with_option",
    "for_whom",
    "grouped",
    "has_nothing",
    "hear_agreeing",
    "hear_ticks",
    "is_common",
    "is_question",
    "is_told_with_age",
    "is_traditional",
    "leading",
    "line_first",
    "lines_by_words",
    "meaning",
    "named_line",
    "names_messenger",
    "names_option",
    "normal",
    "number_told",
    "of_button",
    "one_label",
    "only_doubts",
    "only_option",
    "only_says_for_whom",
    "parted",
    "place_of_offer",
    "read_email",
    "read_name",
    "read_phone",
    "read_reach",
    "read_time",
    "refuses",
    "says_adult",
    "says_no",
    "says_same",
    "says_wrong",
    "says_yes",
    "sex_of_kin",
    "sex_of_whom",
    "simplified",
    "stage_option",
    "tells_missing",
    "tells_name",
    "tells_plainly",
    "tells_time",
    "tells_yes",
    "there",
    "time_beside",
    "time_of_call",
    "told_for_whom",
    "traditional",
    "understood",
    "wants_pause",
    "weighty_words",
    "without_named",
    "without_time_of_call",
    "yes_in_a_clause",
]  # fmt: skip
