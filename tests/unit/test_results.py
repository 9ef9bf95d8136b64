"""The result in words: each verdict, what is open, what never stands there."""

import re
from dataclasses import replace

import pytest

from dialogs.context import Content
from dialogs.dates import day_text
from dialogs.messages import ButtonInput
from dialogs.results.cards import result_text
from dialogs.results.details import MORE, reports_seen
from dialogs.results.elsewhere import search_lines
from dialogs.results.matches import matches
from dialogs.results.message import next_step_options
from dialogs.results.reasons import reasons, why_text
from dialogs.screening import AnswerRecord, decode_values
from tests.unit.chatting import Chat, closed, patient, stop
from trials.matching import Judgement, Verdict
from trials.trial import TrialStatus

ADULTS = "NCT06010472"


def result_of(who: str = "self", lang: str = "en", name: str = "P01", **facts: object) -> Chat:
    """The result of an example patient of whom those facts are otherwise."""
    chat = stop("@review", name, lang)
    values = decode_values(chat.content.library.vocabulary, facts)
    otherwise = AnswerRecord("age_years", values, chat.on, "otherwise")
    chat.screening = replace(chat.screening.with_record(otherwise), who=who)
    chat.press("confirm")
    # What only now is worth asking is asked before the result.
    known = {**patient(name), **facts}
    return chat.play(known, lambda c: c.ref in ("@result", ""))


def verdict(chat: Chat, trial: str = ADULTS) -> Verdict:
    found = matches(chat.context)
    return next(m.best.verdict for m in found if m.trial.id == trial)


def result_judgement() -> Judgement:
    chat = result_of()
    return matches(chat.context)[0].best


def told(chat: Chat, trial: str = "KN5501") -> str:
    """The result from that study on: its card, or why it does not fit, and what follows."""
    parts = chat.text.split("\n\n")
    first = next(n for n, part in enumerate(parts) if n and trial in part)
    return "\n\n".join(parts[first:])


def more(chat: Chat, trial: str = ADULTS) -> str:
    """What [More] says of a study, on a copy of the phone."""
    chat = chat.copy()
    chat.hear(ButtonInput("however-old", f"{MORE}{trial}"))
    return chat.text


def test_a_likely_match_says_what_the_study_is_and_promises_nothing() -> None:
    chat = result_of()
    assert verdict(chat) is Verdict.LIKELY
    text = more(chat)
    assert text.startswith("From your answers, this study may match you:")
    for part in ("Changhai Hospital", "chemotherapy", "Not known yet", "no promise"):
        assert part in text
    assert chat.say("ui-result-reports-seen") in text
    assert chat.say("ui-result-bring-list") in text
    assert chat.say("ui-not-medical-advice") in chat.text


def test_from_memory_is_said_where_no_report_was_seen() -> None:
    chat = Chat().begin().play(patient("P01"), lambda c: c.ref == "@reports_at_hand")
    chat.press("none")
    chat.play(patient("P01"), lambda c: c.ref == "@result")
    assert not reports_seen(chat.context)
    assert chat.say("ui-result-from-memory") in more(chat)


def test_missing_points_and_points_for_the_team_are_told_apart() -> None:
    chat = result_of(malignancy="past_cured", malignancy_type="other", sledai_2k="unknown")
    assert verdict(chat) is Verdict.POSSIBLE
    text = more(chat)
    best = next(m.best for m in matches(chat.context) if m.trial.id == ADULTS)
    assert best.review
    assert ("Still open:" in text) == bool(best.missing)
    assert "The study team decides this:" in text
    assert text.index("The study team decides this:") < text.index("What it is:")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("who", ["self", "other"])
def test_only_points_for_the_team_leave_nothing_open_for_the_person(lang: str, who: str) -> None:
    chat = result_of(who=who, lang=lang, malignancy="past_cured", malignancy_type="other")
    best = next(m.best for m in matches(chat.context) if m.trial.id == ADULTS)
    assert best.review
    assert not best.missing
    text = more(chat)
    assert "Still open" not in text
    assert "还缺" not in text
    assert ("The study team decides this" in text) == (lang == "en")
    assert ("要由研究团队来判断" in text) == (lang == "zh")


def test_what_the_team_decides_stands_before_the_long_description() -> None:
    chat = result_of(malignancy="past_cured", malignancy_type="other", sledai_2k="unknown")
    text = more(chat)
    about = chat.say("trial-NCT06010472", "about")
    assert text.index("The study team decides this:") < text.index(about)


@pytest.mark.parametrize(("lang", "shown"), [("en", "5 weeks ago"), ("zh", "5周前")])
def test_how_long_ago_is_said_as_such(lang: str, shown: str) -> None:
    chat = stop("@review", "P16", lang)
    assert shown in chat.text


def test_not_now_names_the_day_and_warns_against_stopping_treatment() -> None:
    chat = result_of(bcell_drug_days_ago=10)
    assert verdict(chat) is Verdict.NOT_NOW
    assert re.search(r"You can check again from \d+ December 2026", told(chat))
    assert "do not stop, delay, change or start any treatment" in told(chat)
    assert not [o for o in chat.options if o == f"share_{ADULTS}_changhai"]


def test_not_now_without_a_day_says_when_it_is_over() -> None:
    chat = result_of(pregnant=True)
    assert verdict(chat) is Verdict.NOT_NOW
    assert "when the reason no longer applies" in told(chat)


def test_excluded_names_the_kind_of_reason_and_what_it_does_not_mean() -> None:
    chat = result_of(cns_epilepsy=True)
    assert verdict(chat) is Verdict.EXCLUDED
    text = told(chat)
    assert "is not the right study for you this time" in text
    assert chat.say("reason-brain") in text
    assert "You did nothing wrong" in text


def test_a_parent_who_does_not_agree_is_not_told_that_the_age_is_wrong() -> None:
    chat = result_of(who="child", name="P05", guardian_consent=False)
    (text,) = [part for part in told(chat, "KN5601-K").split("\n\n") if "KN5601-K" in part]
    assert chat.say("reason-guardian") in text
    assert "a slip?" in text
    assert chat.say("reason-age") not in text


def test_a_weak_kidney_is_called_a_test_result_and_nobodys_fault() -> None:
    chat = result_of(egfr={"value": 20})
    assert verdict(chat, "NCT06585514") is Verdict.EXCLUDED
    text = told(chat, chat.say("trial-NCT06585514"))
    assert chat.say("reason-kidneys") in text
    assert chat.say("reason-age") not in text
    assert chat.say("ui-result-not-your-fault") in text


@pytest.mark.parametrize(
    ("atom", "reason"),
    [
        ("NCT06464679/I3b", "blood_count"),  # the white-cell booster says only when a count counts
        ("NCT06464679/I7.3b", "birth_control"),  # "sex: male" says only whom it binds
        ("NCT06464679/IIM-2a", "muscles"),
        ("NCT06464679/IIM-X3", "cancer"),
        ("NCT06464679/RA-1a", "illness_time"),  # who has had it for too short a time
        ("NCT07283315/SLE-2", "disease"),
        ("NCT07283315/I3a", "liver_values"),  # its exception for myositis comes after the rule
        ("NCT07283315/AGE", "age"),
        ("NCT06010472/I8", "heart"),
        ("NCT06585514/I8", "daily_activity"),  # who is in bed all day: no organ was asked for
        ("NCT06010472/E14", "other"),
        ("NCT07283315/IGAN-3.4b", "blood_pressure"),  # the thing, not "an organ"
        ("NCT06010472/E9a", "pregnancy"),
        ("NCT06010472/E9b", "breastfeeding"),
        ("NCT06464679/E1.7", "kidneys"),
    ],
)
def test_a_reason_is_what_the_rule_asks_for(atom: str, reason: str) -> None:
    chat = Chat()
    judgement = replace(result_judgement(), because=(atom,))
    told = reasons(chat.context, judgement)
    assert told == chat.say(f"reason-{reason.replace('_', '-')}")


def test_why_gives_the_rule_in_words_and_leaves_the_result_open() -> None:
    chat = result_of(cns_epilepsy=True)
    chat.press("why")
    assert chat.say("ui-result-why-head") in chat.text
    assert "epilepsy" in chat.text.lower()
    assert chat.ref == "@result"


def test_excluded_by_a_report_value_alone_offers_to_ask_the_team() -> None:
    chat = result_of(hemoglobin=50)
    assert verdict(chat) is Verdict.EXCLUDED
    assert chat.say("ui-result-ask-team-report") in told(chat)
    chat.press(f"ask_{ADULTS}_changhai")
    assert chat.ref == "@sharing"
    assert "does not fit. You may still ask its team at Changhai Hospital" in chat.text
    assert chat.say("ui-share-items") in chat.text


@pytest.mark.parametrize(("lang", "shown"), [("en", "a slip"), ("zh", "点错的、拿不准的")])
def test_a_no_that_may_be_a_slip_offers_to_ask_the_team(lang: str, shown: str) -> None:
    chat = result_of(lang=lang, cns_epilepsy=True)
    assert verdict(chat) is Verdict.EXCLUDED
    assert shown in told(chat)
    assert f"ask_{ADULTS}_changhai" in chat.options


@pytest.mark.parametrize("facts", [{"age_years": 70}, {"dx_ln": False, "dx_sle": False}])
def test_the_age_and_the_illness_are_no_slip(facts: dict[str, object]) -> None:
    chat = result_of(**facts)
    assert not [option for option in chat.options if option.startswith("ask")]
    assert chat.say("ui-result-ask-team-answers") not in chat.text


def test_not_now_is_no_slip_and_nobody_is_asked() -> None:
    chat = result_of(bcell_drug_days_ago=10)
    assert not [option for option in chat.options if option.startswith("ask")]


def test_a_helper_asks_by_the_hospitals_own_number() -> None:
    chat = result_of(who="other", name="P05", egfr={"value": 20}, creatinine="unknown")
    assert chat.say("ui-result-ask-team-report") in chat.text
    assert not [option for option in chat.options if option.startswith("ask")]
    chat.press("team")
    assert "main number of" in chat.text
    assert chat.ref == "@result"


def test_who_shared_an_asked_study_is_not_offered_it_again() -> None:
    chat = result_of(hemoglobin=50)
    chat.screening = replace(chat.screening, shared=((ADULTS, "changhai"),))
    assert not [option for option, _ in next_step_options(chat.context) if option[:3] == "ask"]


UNPUBLISHED = "NCT06421701"


def test_a_study_without_published_rules_comes_last() -> None:
    chat = result_of(cns_epilepsy=True)  # so that every study whose rules are known says no
    found = matches(chat.context)
    assert found[0].trial.published
    assert found[-1].trial.id == UNPUBLISHED
    assert found[-1].is_open
    came_for_it = replace(chat.context, screening=replace(chat.screening, focus=UNPUBLISHED))
    assert matches(came_for_it)[0].trial.id == UNPUBLISHED


@pytest.mark.parametrize(
    ("facts", "caution", "shared"),
    [
        ({"pregnant": True}, "pregnant", False),
        ({"consent_willing": False}, "unwilling", False),
        ({"breastfeeding": True}, "breastfeeding", True),
        ({"malignancy": "current"}, "cancer-now", True),
        ({"infection_status": "on_oral_treatment"}, "infection-now", True),
        ({"hiv_positive": True}, "hiv", True),
        ({"age_years": 70}, "age-of-other-studies", True),
    ],
)
def test_a_study_without_published_rules_says_what_others_mind(
    facts: dict[str, object], caution: str, shared: bool
) -> None:
    chat = result_of(**facts)
    name = chat.say("trial-NCT06421701")
    text = told(chat, name)
    assert chat.say(f"caution-{caution}") in text
    assert ("share_NCT06421701_zju_second" in chat.options) is shared


def test_a_study_for_children_is_told_to_an_adult_last_and_is_not_shared() -> None:
    chat = result_of()
    found = matches(chat.context)
    published = [match.trial.id for match in found if match.trial.published]
    assert published[0] == ADULTS
    assert published[-1] == "NCT07283315"
    text = told(chat, "KN5601-K")
    assert chat.say("ui-card-for-children") in text
    assert not [o for o in chat.options if "NCT07283315" in o and not o.startswith(MORE)]
    excluded = result_of(hiv_positive=True, immunodeficiency="acquired")
    assert verdict(excluded, "NCT07283315") is Verdict.EXCLUDED
    assert [o for o in excluded.options if o.startswith("ask")] == [
        f"ask_{ADULTS}_changhai",
        "ask_NCT06585514_gobroad",
    ]


def test_the_risks_stand_in_the_result_and_in_what_is_agreed_to() -> None:
    chat = result_of()
    risks = chat.say(f"trial-{ADULTS}", "main-risk")
    for word in ("low blood pressure", "confusion", "infections", "chemotherapy", "fertility"):
        assert word in risks
    assert risks in told(chat)
    assert chat.say(f"trial-{ADULTS}", "risks") in more(chat)
    chat.press(f"share_{ADULTS}_changhai")
    assert risks in chat.text


def test_why_names_the_rules_of_each_illness_and_advises_nothing() -> None:
    hiv = {"hiv_positive": True, "immunodeficiency": "acquired"}
    chat = result_of(name="P27", dx_ra=True, dx_pss=True, **hiv)
    chat.press("why")
    lines = chat.text.split("\n")
    assert {chat.say("cohort-ra"), chat.say("cohort-pss")} <= set(lines)
    assert chat.say("ui-result-why-no-advice") in lines


def test_nothing_matches_is_said_kindly() -> None:
    chat = result_of(name="P48", age_years=70)
    if any(m.is_open for m in matches(chat.context)):
        pytest.fail("a study is still open")
    search = search_lines(chat.context)
    assert chat.say("ui-nothing-matches", search=search) in chat.text
    for page in ("https://clinicaltrials.gov/search", "https://www.chictr.org.cn/searchproj.html"):
        assert page in chat.text
    assert not [o for o in chat.options if o.startswith("share")]


def test_the_result_of_a_child_speaks_of_the_child() -> None:
    chat = result_of("child", name="P05")
    text = more(chat, "NCT07283315")
    assert "may match your child" in text
    assert "match you," not in text
    assert "match you:" not in text


@pytest.mark.parametrize(
    "facts", [{"hemoglobin": 50}, {"bcell_drug_days_ago": 10}, {"age_years": 70}]
)
def test_no_cut_off_stands_in_a_result(facts: dict[str, object]) -> None:
    text = told(result_of(**facts)).split("Reason:")[1].split("\n")[0]
    assert not re.search(r"\d", text)


def test_every_verdict_reads_in_every_language_for_everybody(content: Content) -> None:
    for lang in content.words.languages:
        for who in ("self", "other"):
            for facts in ({}, {"pregnant": True}, {"bcell_drug_days_ago": 5}, {"hemoglobin": 50}):
                chat = result_of(who=who, lang=lang, **facts)
                assert told(chat)


def test_the_reading_without_a_signature_is_told(content: Content) -> None:
    chat = stop("@result")
    unsigned = replace(content, operator=replace(content.operator, unreviewed=True))
    first = result_text(replace(chat.context, content=unsigned))
    assert first.endswith(chat.say("ui-result-unreviewed"))


def test_a_study_that_pauses_is_shown_but_not_offered(content: Content) -> None:
    trials = {k: replace(t, status=TrialStatus.PAUSED) for k, t in content.library.trials.items()}
    paused = replace(content, library=replace(content.library, trials=trials))
    chat = stop("@review")
    chat.content = paused
    chat.press("confirm")
    assert "takes nobody new at the moment" in chat.text
    assert not [o for o in chat.options if o.startswith("share")]


def test_days_are_written_as_people_write_them() -> None:
    chat = closed()
    assert day_text(chat.screening.lang, chat.on) == "22 November 2026"
    chat.call("language")
    assert day_text(chat.screening.lang, chat.on) == "2026年11月22日"


def test_why_lists_each_rule_once() -> None:
    chat = result_of(cns_epilepsy=True, cns_other_history=True)
    match = next(m for m in matches(chat.context) if m.trial.id == ADULTS)
    lines = why_text(chat.context, match).split("\n")
    assert len(lines) == len(set(lines))
