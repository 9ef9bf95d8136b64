"""The senses of words in an answer. Each name is a key of `lexicon/<lang>/words.yaml`."""

from enum import StrEnum


class WordSense(StrEnum):
    """The work of a word in an answer, to any question."""

    YES = "yes"
    AYE = "aye"  # a "yes" that answers by itself, whatever follows it
    NO = "no"
    NOT_BE = "not_be"  # is not now, whatever was before
    PLAIN_NO = "plain_no"  # "no" and nothing but no
    NAY = "nay"  # a "no" that answers by itself, whatever follows it
    NEVER = "never"
    NONE = "none"
    NEVER_AGAIN = "never_again"  # it was once, and not since
    NOT_NOW = "not_now"
    BELIEVED = "believed"  # what follows was thought once, and is no answer beside a later one
    AWAITED = "awaited"  # a finding or a treatment that is still to come
    UNABLE = "unable"  # what somebody cannot do is no denial where it is asked about
    RULED_OUT = "ruled_out"  # looked for, and not found: an illness named before it too
    UNKNOWN = "unknown"
    UNSAID = "unsaid"  # nobody ever said so: a finding that is not there, a value not known
    DECLINED = "declined"
    ASSENT = "assent"
    NOTED = "noted"  # "I see": heard, and no answer
    HEDGE = "hedge"
    LOOSE = "loose"  # of this question it may as well mean another value, whatever else it is
    TAKEN_BACK = "taken_back"  # what stands before it was a slip: "no wait", "wrong question"
    UNREAL = "unreal"  # feared, planned, of somebody else: nothing that happened to the person
    MARK = "mark"  # a question mark
    QUESTION = "question"
    INVERTED = "inverted"  # "would I": behind a question word it is a question
    WHY = "why"
    BECAUSE = "because"  # a reason follows
    ANY = "any_"  # behind a denial "what" and its like mean anything
    POSITIVE = "positive"
    NEGATIVE = "negative"
    BORDERLINE = "borderline"
    GOOD = "good"
    CANNOT = "cannot"  # is unable to: a sign of an illness, and no denial of it
    CLEAR = "clear"  # "no problems": a denial by itself, where trouble is asked about
    BAD = "bad"
    HAVE = "have"
    SAID = "said"
    FOUND = "found"  # confirmed, diagnosed: a yes where a doctor's finding is asked for
    TAKEN = "taken"
    PAST = "past"
    THEN = "then"  # when that was, of which somebody tells
    AGAIN = "again"  # what is told came back, or was a second time
    NOW = "now"
    ENDED = "ended"
    AGO = "ago"
    SINCE = "since"
    FOR_LONG = "for_long"
    UNTIL_NOW = "until_now"
    TO_COME = "to_come"
    COMING = "coming"  # an age that somebody will have
    REACHED = "reached"  # an age that somebody has had since some day: "turned 70 in June"
    SOON = "soon"  # within the year: next month, tomorrow
    ABOUT = "about"
    NEARLY = "nearly"
    BELOW = "below"
    UP_TO = "up_to"
    ABOVE = "above"
    FROM = "from_"
    MUCH = "much"  # "three years and more"
    TO = "to"
    AND = "and"
    JOINING = "joining"  # "and" between two things that are told side by side
    OR = "or"
    BUT = "but"
    CONCLUDING = "concluding"  # "so no": the answer, whatever stands before it
    NARROWING = "narrowing"  # "no, only ...": what there is besides
    EXCEPT = "except_"  # "none, apart from ...": what there is nevertheless
    REST = "rest"  # everything that was not named
    LINE = "line"  # the name of a line at a list of several questions
    HINT = "hint"  # at a list: it may tell of a line, unless it is denied or said to be well
    OPENING = "opening"  # at a list: it begins what somebody tells, and says nothing: "well"
    HARMLESS = "harmless"  # at a list: it is none of the lines
    CHILDHOOD = "childhood"
    DOCTOR = "doctor"  # who has an opinion of his own
    EVERY = "every"
    DAILY = "daily"
    PART_OF_DAY = "part_of_day"
    TIMES_A_DAY = "times_a_day"
    EVERY_OTHER_DAY = "every_other_day"
    OTHER_RHYTHM = "other_rhythm"
    PER_KILO = "per_kilo"
    TABLET = "tablet"
    TIMES = "times"
    COURSE = "course"
    FELL = "fell"
    ROSE = "rose"
    FROM_VALUE = "from_value"
    TO_VALUE = "to_value"
    LIMIT = "limit"
    FLAG = "flag"
    BIRTH = "birth"
    AGE = "age"
    NOMINAL_AGE = "nominal_age"
    NUMERAL = "numeral"
    HALF = "half"
    POINT = "point"  # between the digits of a number in words
    OUT_OF = "out_of"
    TITRE_SIGN = "titre_sign"  # between the one and the number of a titre: 1 in 640
    STONE = "stone"  # fourteen pounds, with the pounds behind it
    NUMBERED = "numbered"  # type, stage, grade: its number is no value
    BETWEEN = "between"
    AND_A_HALF = "and_a_half"
    ONE_OF = "one_of"
    COUPLE = "couple"
    FEW = "few"
    FRACTION = "fraction"
    ORDINAL = "ordinal"
    MONTH = "month"
    OF_MONTH = "of_month"  # what stands behind the number of a day, or of a month
    WEEKDAY = "weekday"
    DAYS_BACK = "days_back"
    WEEKS_BACK = "weeks_back"
    MONTHS_BACK = "months_back"
    YEARS_BACK = "years_back"
    SEASON = "season"
    PART_OF_YEAR = "part_of_year"
    LAST = "last"
    TIME_UNIT = "day_units"
    FORTNIGHT = "fortnight"
    VAGUE = "vague"
    FOR_AGES = "for_ages"
    WHEN_AGE = "when_age"
    PERSON = "person"
    FIRST = "first_person"
    THIRD = "third_person"
    CHILD_KIN = "child_kin"
    KIN = "kin"
    MAN_KIN = "man_kin"
    WOMAN_KIN = "woman_kin"
    I_AM = "i_am"  # what follows is said of whoever writes
    OWN = "own"
    GROWN_UP = "grown_up"
    MINOR = "minor"
    PAUSE = "pause"
    AGREE = "agree"
    REFUSE = "refuse"
    FILLER = "filler"
    COURTESY = "courtesy"
    CROSSED = "crossed"
    TICKED = "ticked"
    OTHER_TEST = "other_tests"
    EVERYDAY = "everyday"
    # Not words:
    NUMBER = "number"
    UNIT = "unit"
    DATE = "date"
    BREAK = "break"
    SKIP = "skip"
    # What the lexicon of the question on the screen says of it:
    NAME = "name"
    SOME = "some"  # the name of a part of what is asked for: denying it denies no other part
    FIELD = "field"
    TEST = "test"  # the name of the test that is asked for, which says neither yes nor no
    SIGN = "sign"  # what shows that it is or was there: a device, a treatment, an operation
    MINE = "mine"  # whose number is the one that is asked for: the doctor's, the A's
    RIVAL = "rival"  # whose number is another one: my own, the B's
    SAYS_YES = "says_yes"
    SAYS_NO = "says_no"
    OPTION = "option"
    OPEN = "open"  # a name that may mean the option, or less than it
    PART = "part"
    OTHER_NAME = "other_name"  # the name of another question's value
    MEDICINE = "medicine"
    ILLNESS = "illness"
    NEVER_SO = "never_so"  # a phrase that says of this question that it never happened
    NOT_KNOWN_HERE = "not_known_here"


def senses(names: str) -> frozenset[WordSense]:
    """Return the senses that are listed by their names in the lexicon."""
    return frozenset(senses_in_order(names))


def senses_in_order(names: str) -> tuple[WordSense, ...]:
    """Return the same in the order in which they are listed."""
    return tuple(WordSense(name) for name in names.split())
