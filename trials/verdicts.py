"""The outcome of judging a cohort: the verdict and everything it rests on."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from trials.truth import Truth


class Verdict(Enum):
    """The outcome of one cohort's criteria for one screening."""

    LIKELY = "likely"
    POSSIBLE = "possible"
    NOT_NOW = "not_now"
    EXCLUDED = "excluded"


@dataclass(frozen=True)
class Judgement:
    """A verdict with its reasons; criteria are named as trial/criterion."""

    trial: str
    cohort: str
    verdict: Verdict
    because: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    to_confirm: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    retry_on: date | None = None
    tell_site: tuple[str, ...] = ()
    has_disease: Truth = Truth.UNKNOWN
    passing: tuple[str, ...] = ()
    by_report: bool = False
    close: tuple[str, ...] = ()  # met, by a dose or by months told from memory, close to a limit
    cautions: tuple[str, ...] = ()  # what the person reads beside it
    may_be_shared: bool = True


def judgement_as_json(judgement: Judgement) -> dict[str, object]:
    return {
        "verdict": judgement.verdict.value,
        "because": list(judgement.because),
        "missing": list(judgement.missing),
        "to_confirm": list(judgement.to_confirm),
        "review": list(judgement.review),
        "retry_on": judgement.retry_on.isoformat() if judgement.retry_on else None,
        "tell_site": list(judgement.tell_site),
    }
