"""An answer to words that meant something else: asked again, or for the study team."""

import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.registry import app
from bot.referrals import card, card_marks, card_text
from bot.store.records import Grant
from dialogs import questionnaire
from dialogs.earlier_wordings import EarlierWording, is_told_to_other_words
from dialogs.phases import Phase
from dialogs.results.matches import matches
from dialogs.screening import AnswerRecord, Screening, decode_values
from dialogs.steps.upgrade import mended
from dialogs.words import as_key
from tests import shipped
from tests.unit.chatting import Chat, patient, stop, stored, the_content
from tests.unit.coordinating import hospital_at
from trials.matching import Verdict
from trials.yaml_files import InvalidContent

CONTENT = the_content()
EARLIER = CONTENT.questionnaire.earlier
ADULTS, CART, CHILDREN, FOUR = "NCT06010472", "NCT06585514", "NCT07283315", "NCT06464679"


def wording_of(question: str) -> EarlierWording:
    return next(one for one in EARLIER if one.question == question)


def told(chat: Chat, *, old: bool = True, **facts: object) -> Chat:
    """The phone on which those questions were answered otherwise, to the words of before."""
    screening = chat.screening
    for fact, raw in facts.items():
        values = decode_values(CONTENT.library.vocabulary, {fact: raw})
        (wording, *_) = wording_of(fact).wordings if old else ("today",)
        reply = AnswerRecord(fact, values, chat.on, f"told-{fact}", wording)
        screening = screening.with_record(reply)
    chat.screening = screening
    return chat


def result(name: str, who: str = "self", *, old: bool = True, **facts: object) -> Chat:
    chat = told(stop("@review", name), old=old, **facts)
    chat.screening = replace(chat.screening, phase=Phase.RESULT, prompt=None, who=who)
    return chat


def verdicts(chat: Chat) -> Mapping[str, Verdict]:
    return {match.trial.id: match.best.verdict for match in matches(chat.context)}


def test_no_words_of_today_are_among_those_of_before() -> None:
    assert len(EARLIER) > 30
    for one in EARLIER:
        assert CONTENT.words.question_hash(as_key(one.question)) not in one.wordings
        assert one.facts == CONTENT.questionnaire[one.question].fills


def test_the_hashes_are_those_of_the_words_as_they_stood() -> None:
    """An answer of then kept the hash of its sentence alone, in both languages."""
    sentences = (
        """{ $who ->
        [child] Does your child have a brain disease now that is active or still being treated?
        [other] Does the person you are helping have a brain disease now that is active or still\
 being treated?
       *[self] Do you have a brain disease now that is active or still being treated?
    }""",
        """{ $who ->
        [child] 孩子现在是否有正在发作或仍在治疗的脑部疾病？
        [other] 患者现在是否有正在发作或仍在治疗的脑部疾病？
       *[self] 您现在是否有正在发作或仍在治疗的脑部疾病？
    }""",
    )
    found = hashlib.sha256("\0".join(sentences).encode()).hexdigest()[:16]
    assert wording_of("cns_active").wordings == {found}


# Whom the words of before turned away: the patient, the answer, the study.
TURNED_AWAY = [
    ("P01", {"nyha_class": 3}, ADULTS),
    ("P01", {"cns_other_history": True}, ADULTS),
    ("P01", {"allergy_severe_history": True}, ADULTS),
    ("P01", {"allergy_trial_drugs": ["cyclophosphamide"]}, ADULTS),
    ("P01", {"herpes_severe_history": True}, ADULTS),
    ("P01", {"immunodeficiency": "acquired"}, ADULTS),
    ("P01", {"skin_disease_other": True}, ADULTS),
    ("P01", {"malignancy": "current"}, ADULTS),
    ("P01", {"contraception_agree": False}, ADULTS),
    ("P01", {"gc_peak": {"drug": "none", "mg_per_day": 0}}, ADULTS),
    ("P01", {"cns_active": True}, CART),
    ("P01", {"mental_cognitive": "severe"}, CART),
    ("P01", {"ecog": "3"}, CART),
    ("P01", {"oxygen_dependent": True}, CART),
    ("P01", {"transplant_type": "solid_organ"}, CART),
    ("P01", {"syphilis_positive": True}, CART),
    ("P01", {"dka": True}, CART),
    ("P01", {"conv_response": ["controlled"]}, CART),
    ("P05", {"heart_conditions": ["congenital"]}, CHILDREN),
    ("P05", {"guardian_consent": False}, CHILDREN),
    ("P48", {"ra_management_problem": False}, FOUR),
    ("P48", {"acr_functional_class": "4"}, FOUR),
]


@pytest.mark.parametrize(("name", "facts", "trial"), TURNED_AWAY)
def test_an_answer_to_the_words_of_before_turns_nobody_away(
    name: str, facts: dict[str, object], trial: str
) -> None:
    assert verdicts(result(name, old=False, **facts))[trial] in (Verdict.EXCLUDED, Verdict.NOT_NOW)
    chat = result(name, **facts)
    match = next(match for match in matches(chat.context) if match.trial.id == trial)
    assert match.best.verdict is Verdict.POSSIBLE
    assert match.best.review
    assert not match.best.because


def test_what_the_words_do_not_touch_stays_a_no() -> None:
    chat = result("P01", nyha_class=3)
    values = decode_values(CONTENT.library.vocabulary, {"hiv_positive": True})
    chat.screening = chat.screening.with_record(AnswerRecord("hiv_positive", values, chat.on, "h"))
    assert verdicts(chat)[ADULTS] is Verdict.EXCLUDED


# What was wrongly let through: it is for the team as well.
LET_THROUGH = [
    ("P11", {"ln_response": "no_remission"}, CART),
    ("P11", {"ln_antibody_persistent": True, "ln_proteinuria_not_reduced": False}, CART),
    ("P24", {"igan_secondary": False}, CHILDREN),
]


@pytest.mark.parametrize(("name", "facts", "trial"), LET_THROUGH)
def test_nor_does_it_let_anybody_pass_where_it_may_be_wrong_both_ways(
    name: str, facts: dict[str, object], trial: str
) -> None:
    known = {fact: raw for fact, raw in facts.items() if fact in {o.question for o in EARLIER}}
    beside = {fact: raw for fact, raw in facts.items() if fact not in known}
    chat = result(name, **known)
    for fact, raw in beside.items():
        values = decode_values(CONTENT.library.vocabulary, {fact: raw})
        chat.screening = chat.screening.with_record(AnswerRecord(fact, values, chat.on, fact))
    cohorts = next(m for m in matches(chat.context) if m.trial.id == trial).of_the_illness
    (fact, *_) = known
    named = {atom for judgement in cohorts for atom in judgement.review}
    assert named, f"{fact} decides nothing for good"


def test_a_woman_who_said_that_she_cannot_become_pregnant_may_be_pregnant() -> None:
    chat = result("P01", childbearing_potential=False)
    never_asked = ("pregnant", "breastfeeding", "contraception_agree", "pregnancy_plan_6m")
    replies = tuple(r for r in chat.screening.replies if r.question not in never_asked)
    chat.screening = replace(chat.screening, replies=replies)
    match = next(match for match in matches(chat.context) if match.trial.id == ADULTS)
    assert match.best.verdict is Verdict.POSSIBLE
    assert f"{ADULTS}/E9a" in match.best.review


def test_only_of_a_child_is_its_own_wish_in_doubt() -> None:
    trial = CART
    parents = result("P05", "child", consent_willing=False)
    assert verdicts(parents)[trial] is Verdict.POSSIBLE
    adult = result("P01", consent_willing=False)
    assert verdicts(adult)[ADULTS] is Verdict.EXCLUDED


def kept(screening: Screening) -> Screening:
    return mended(CONTENT, stored(CONTENT, screening))


@pytest.mark.parametrize("phase", [Phase.QUESTIONS, Phase.REPORTS_AT_HAND, Phase.REPORTS])
def test_while_the_questions_go_on_it_is_asked_again(phase: Phase) -> None:
    chat = told(stop("@review"), nyha_class=3)
    chat.screening = replace(chat.screening, phase=phase)
    screening = kept(chat.screening)
    assert "nyha_class" not in screening.asked
    assert screening.answer_to("nyha_class") is None
    assert len(screening.asked) == len(chat.screening.asked) - 1


def test_from_the_review_it_is_asked_before_the_result() -> None:
    chat = told(stop("@review"), nyha_class=3, gc_peak={"drug": "prednisone", "mg_per_day": 1})
    chat.screening = kept(chat.screening)
    chat.press("confirm")
    assert chat.ref == "gc_peak"
    chat.write("prednisone 60 mg")
    assert chat.ref == "nyha_class"
    chat.press("0")
    chat.play(patient("P01"), lambda c: c.ref == "@result")


def test_what_was_answered_again_counts() -> None:
    chat = told(stop("@review"), nyha_class=3)
    chat.screening = kept(chat.screening)
    chat.press("confirm", "3")
    assert kept(chat.screening).answer_to("nyha_class") == chat.screening.answer_to("nyha_class")


def test_in_a_finished_one_it_stays_and_can_be_changed() -> None:
    chat = result("P01", nyha_class=3)
    screening = kept(chat.screening)
    assert screening.answer_to("nyha_class") is not None
    assert not any(
        is_told_to_other_words(EARLIER, reply) and reply.question != "nyha_class"
        for reply in screening.current_answers
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(Path(questionnaire.__file__).parent, tmp_path / "dialogs")
    return tmp_path / "dialogs"


@pytest.mark.parametrize(
    ("slip", "what"),
    [
        ("- { question: nobody, wordings: [a] }\n", "no question is called nobody"),
        ("- { question: ecog, wordings: [] }\n", "wordings"),
        ("- { question: ecog, wordings: [a], when: { ecogg: 1 } }\n", "ecogg"),
        ("- { question: ecog, wording: [a] }\n", "wording"),
    ],
)
def test_a_slip_of_the_file_is_found_in_its_place(folder: Path, slip: str, what: str) -> None:
    (folder / "earlier_wordings.yaml").write_text(slip, encoding="utf-8")
    with pytest.raises(InvalidContent) as unsound:
        questionnaire.load(shipped.library().vocabulary, folder / "questions.yaml")
    assert what in str(unsound.value)
    assert str(unsound.value).startswith("dialogs/earlier_wordings.yaml:1:")


def test_the_hash_of_a_question_is_printed() -> None:
    done = CliRunner().invoke(app, ["trials", "wording", "cns_active"])
    assert done.stdout.strip() == CONTENT.words.question_hash("cns-active")
    assert CliRunner().invoke(app, ["trials", "wording", "nothing"]).exit_code == 2


@pytest.mark.parametrize(("lang", "shown"), [("en", "• Heart failure"), ("zh", "• 心力衰竭")])
async def test_the_card_names_what_was_told_to_other_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, shown: str
) -> None:
    facts = {**patient("P01"), "nyha_class": 3, "mental_cognitive": "severe"}
    async with hospital_at(tmp_path) as hospital:
        plain = hospital.screening(facts, "self", "zh")
        replies = tuple(
            replace(reply, wording=min(wording_of(reply.question).wordings))
            if reply.question in ("nyha_class", "mental_cognitive")
            else reply
            for reply in plain.replies
        )
        old = replace(plain, replies=replies)
        monkeypatch.setattr(hospital, "screening", lambda *_: old)
        referral = await hospital.refer(facts, likely=False)
        reader = Grant(1, "", referral.site, "coordinator", lang)
        text = await hospital.store.read(
            lambda tx: card_text.details(hospital.work(tx), lang, referral, reader)
        )
        head = hospital.app.say(lang, "coordinator-card-reworded")
    # This study has no rule about the other one.
    assert f"{head}\n{shown}\n\n" in text


async def test_of_a_sensitive_answer_the_card_says_only_that_there_is_one(tmp_path: Path) -> None:
    async with hospital_at(tmp_path) as hospital:
        marks = card_marks.reworded(hospital.app, "en", ["dka", "mental_cognitive"], "self")
    assert marks[0].split("\n")[1:] == [
        "• Diabetes out of control",
        "• an answer of a sensitive kind (see all answers)",
    ]


def test_a_card_of_before_has_no_such_mark() -> None:
    kept_card = {"likely": True, "age": None, "who": "self", "lang": "en", "reports": False,
                 "unreviewed": True, "cohorts": []}  # fmt: skip
    assert card.card_from(json.dumps(kept_card)).reworded == ()
