"""Who can be played on the page, and when its next morning comes."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.cli.records import explained
from bot.demo.cast import Role, listed, roles
from bot.demo.mornings import next_morning
from dialogs.words import LANGUAGES, Words
from trials import library as trials
from trials.library import HERE
from trials.trial import Site
from trials.verdicts import Verdict

LIBRARY = trials.load()
CAST = roles(LIBRARY, HERE / "protocols")
SHANGHAI = ZoneInfo("Asia/Shanghai")
SITE = Site("changhai", "Asia/Shanghai", "zh", "08:30", 3, None)


def groups(lang: str, cast: list[Role] = CAST) -> list[tuple[str, list[str]]]:
    found = listed(Words.load(), LIBRARY, lang, cast)
    return [(group["label"], [one["label"] for one in group["people"]]) for group in found]


def test_somebody_of_every_cohort_can_be_played() -> None:
    cohorts = {(t.id, c.id) for t in LIBRARY.trials.values() for c in t.cohorts}
    assert {(role.trial, role.cohort) for role in CAST} == cohorts | {(None, None)}
    assert len({role.id for role in CAST}) == len(CAST)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_cohorts_and_no_two_people_of_one_look_alike(lang: str) -> None:
    shown = groups(lang)
    assert len({label for label, _ in shown}) == len(shown) == 14
    for _, people in shown:
        assert len(set(people)) == len(people)


def test_each_is_called_by_age_and_by_who_answers() -> None:
    assert groups("en")[0] == (
        "Lupus (SLE), Changhai Hospital, Shanghai",
        ["Woman of 32: likely match", "Woman of 32: possible match", "Woman of 32: not now",
         "Woman of 32: no match"],
    )  # fmt: skip
    assert (
        "6岁男孩（家人代答）：很可能符合"
        in dict(groups("zh"))["激素耐药型肾病综合征，浙大儿童医院（杭州）"]
    )


def test_somebody_of_whom_little_is_known_is_called_somebody() -> None:
    unknown = Role("x", {"sex": "male"}, Verdict.POSSIBLE)
    assert groups("en", [unknown])[0][1] == ["Somebody: possible match"]


def test_no_study_is_for_the_last_one() -> None:
    facts = {"id": "x", "facts": CAST[-1].facts}
    judged = explained(LIBRARY, facts, date(2026, 11, 30)).judgements
    assert Counter(one.verdict for one in judged) == {Verdict.EXCLUDED: 13}


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        ("2026-11-30T02:00", "2026-11-30T10:01"),  # a Monday, before anybody works
        ("2026-11-30T10:00:30", "2026-11-30T10:01"),
        ("2026-11-30T10:01", "2026-12-01T10:01"),
        ("2026-12-04T15:00", "2026-12-07T10:01"),  # over the weekend
        ("2026-12-05T01:00", "2026-12-07T10:01"),
        ("2026-12-08T15:00", "2026-12-10T10:01"),  # a holiday between
    ],
)
def test_the_next_morning_is_the_first_at_which_somebody_works(now: str, morning: str) -> None:
    site = replace(SITE, holidays=(date(2026, 12, 9),))
    assert next_morning([site], at(now)) == at(morning)


def test_a_late_summary_and_a_hospital_far_away_are_waited_for() -> None:
    late = replace(SITE, summary_hour="11:30")
    berlin = replace(SITE, timezone="Europe/Berlin")
    assert next_morning([SITE, late], at("2026-12-01T09:00")) == at("2026-12-01T11:31")
    assert next_morning([SITE, berlin], at("2026-12-01T09:00")) == at("2026-12-01T17:01")


def test_where_nobody_ever_works_a_day_passes() -> None:
    never = replace(SITE, weekend=("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
    assert next_morning([never], at("2026-12-01T09:00")) == at("2026-12-02T09:00")
