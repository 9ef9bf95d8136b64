"""The statuses of a referral, and what leads from one to the next."""

from enum import Enum


class ReferralStatus(Enum):
    """A referral's standing at its site; the value is what the database keeps."""

    NEW = "new"
    ACKNOWLEDGED = "acknowledged"
    ATTEMPT_1 = "attempt_1"
    ATTEMPT_2 = "attempt_2"
    ATTEMPT_3 = "attempt_3"
    REACHED = "reached"
    VISIT_BOOKED = "visit_booked"
    SCREENED = "screened"
    ENROLLED = "enrolled"
    UNREACHABLE = "unreachable"
    DECLINED = "declined"
    NOT_SUITABLE = "not_suitable"
    DUPLICATE = "duplicate"
    NOT_REAL = "not_real"
    CLOSED = "closed"  # of a version that asked for no reason
    WITHDRAWN = "withdrawn"
    ERASED = "erased"


S = ReferralStatus
UNTRIED = (S.NEW, S.ACKNOWLEDGED)
ATTEMPTS = (S.ATTEMPT_1, S.ATTEMPT_2, S.ATTEMPT_3)
CONTACTED = (S.REACHED, S.VISIT_BOOKED, S.SCREENED)
OPEN = (*UNTRIED, *ATTEMPTS, *CONTACTED)
# What a study team has in hand: of a person, one at a time.
HELD = (*OPEN, S.ENROLLED)
EXITS = (S.UNREACHABLE, S.DECLINED, S.NOT_SUITABLE, S.DUPLICATE, S.NOT_REAL, S.CLOSED)
# The person can be asked something; also whom no call has reached.
ASKABLE = (*OPEN, S.UNREACHABLE)
# What a person's "no" may have ended, and their changed mind brings back.
RETURNS = (S.UNREACHABLE, S.DECLINED)
# What the site can do no more about: the person's own doing, stored beside the table.
OVER = (S.WITHDRAWN, S.ERASED)

# (trigger, from, to). A trigger is named after what the coordinator says has happened.
TABLE: tuple[tuple[str, ReferralStatus | tuple[ReferralStatus, ...], ReferralStatus], ...] = (
    ("acknowledge", S.NEW, S.ACKNOWLEDGED),
    ("no_answer", UNTRIED, S.ATTEMPT_1),
    ("no_answer", S.ATTEMPT_1, S.ATTEMPT_2),
    ("no_answer", S.ATTEMPT_2, S.ATTEMPT_3),
    ("reach", (*UNTRIED, *ATTEMPTS), S.REACHED),
    # A visit is often moved, so it can be booked anew.
    ("book", (*UNTRIED, *ATTEMPTS, S.REACHED, S.VISIT_BOOKED), S.VISIT_BOOKED),
    ("no_show", S.VISIT_BOOKED, S.REACHED),
    ("screen", (S.REACHED, S.VISIT_BOOKED), S.SCREENED),
    ("enroll", (S.VISIT_BOOKED, S.SCREENED), S.ENROLLED),
    ("give_up", (*ATTEMPTS, S.REACHED, S.VISIT_BOOKED), S.UNREACHABLE),
    ("decline", OPEN, S.DECLINED),
    ("not_suit", OPEN, S.NOT_SUITABLE),
    ("double", OPEN, S.DUPLICATE),
    ("not_real", OPEN, S.NOT_REAL),
    ("reopen", (*EXITS, S.ENROLLED), S.ACKNOWLEDGED),
)
# Why a person does not want to take part, as far as they said.
DECLINED_FOR = ("distance", "another", "doctor", "fear", "money", "other")
# The steps that lead to an end other than enrolment.
LEAVING = ("give_up", "decline", "not_suit", "double", "not_real")
