"""The phases of a screening's conversation, and what leads from one to the next."""

from enum import Enum


class Phase(Enum):
    LANGUAGE = "language"
    WELCOME = "welcome"
    AGE_GATE = "age_gate"
    WHO_FOR = "who_for"
    CONSENT = "consent"
    ABROAD = "abroad"
    QUESTIONS = "questions"
    REPORTS_AT_HAND = "reports_at_hand"
    REPORTS = "reports"
    REVIEW = "review"
    RESULT = "result"
    PRESENCE = "presence"
    SHARING = "sharing"
    REMINDING = "reminding"
    NEWS = "news"
    NAME = "name"
    PHONE = "phone"
    TIME = "time"
    TRAVEL = "travel"
    SPEAKING = "speaking"
    SENDING = "sending"
    CORRECTING = "correcting"
    CLOSED = "closed"


P = Phase
# In these the person says how they are reached.
CONTACTING = (
    P.NAME,
    P.PHONE,
    P.TIME,
    P.TRAVEL,
    P.SPEAKING,
    P.SENDING,
    P.CORRECTING,
)

# (trigger, from, to). A trigger is named after what the participant did or what came to light.
TABLE: tuple[tuple[str, Phase | tuple[Phase, ...], Phase], ...] = (
    ("chose_language", P.LANGUAGE, P.WELCOME),
    ("continued", P.WELCOME, P.WHO_FOR),
    ("continued_as_minor", P.WELCOME, P.AGE_GATE),
    ("said_adult", P.AGE_GATE, P.WHO_FOR),
    ("said_minor", (P.AGE_GATE, P.WHO_FOR, P.QUESTIONS), P.CLOSED),
    ("chose_who", P.WHO_FOR, P.CONSENT),
    ("agreed", P.CONSENT, P.ABROAD),
    ("agreed", P.ABROAD, P.QUESTIONS),
    ("declined", (P.CONSENT, P.ABROAD), P.CLOSED),
    ("needs_answer", (P.QUESTIONS, P.REPORTS_AT_HAND, P.REPORTS, P.REVIEW, P.RESULT), P.QUESTIONS),
    ("needs_reports", (P.QUESTIONS, P.REPORTS, P.REVIEW, P.RESULT), P.REPORTS_AT_HAND),
    ("needs_value", (P.QUESTIONS, P.REPORTS_AT_HAND, P.REPORTS, P.REVIEW, P.RESULT), P.REPORTS),
    ("answered_all", (P.QUESTIONS, P.REPORTS_AT_HAND, P.REPORTS, P.REVIEW, P.RESULT), P.REVIEW),
    ("confirmed", P.REVIEW, P.RESULT),
    ("named_other_illness", (P.QUESTIONS, P.REVIEW), P.CLOSED),
    ("wished_to_share_for_another", P.RESULT, P.PRESENCE),
    ("wished_to_share", (P.RESULT, P.PRESENCE), P.SHARING),
    ("kept_to_oneself", (P.PRESENCE, P.SHARING, *CONTACTING), P.RESULT),
    ("agreed_to_share", P.SHARING, P.NAME),
    ("agreed_to_share_again", P.SHARING, P.SENDING),
    ("gave_name", P.NAME, P.PHONE),
    ("wished_to_correct", P.SENDING, P.CORRECTING),
    ("corrects_name", P.CORRECTING, P.NAME),
    ("corrects_phone", P.CORRECTING, P.PHONE),
    ("corrects_time", P.CORRECTING, P.TIME),
    ("corrects_travel", P.CORRECTING, P.TRAVEL),
    ("corrects_speaking", P.CORRECTING, P.SPEAKING),
    ("gave_all", CONTACTING, P.SENDING),
    ("shared", P.SENDING, P.RESULT),
    ("wished_to_be_reminded", P.RESULT, P.REMINDING),
    ("answered_reminder", P.REMINDING, P.RESULT),
    ("wished_for_news", P.RESULT, P.NEWS),
    ("answered_news", P.NEWS, P.RESULT),
    ("finished", P.RESULT, P.CLOSED),
    ("reopened", P.CLOSED, P.RESULT),
)
