"""Every fact that people or reports hold can be asked, in every language, for everybody."""

from fractions import Fraction

import pytest

from dialogs.formatting import unit_label
from dialogs.questionnaire import is_asked
from dialogs.words import LANGUAGES, as_key
from tests.unit.chatting import Chat, asked, last_values, the_content
from trials.fact import Fact, Kind
from trials.values import Amount, Dose, Given, Result

TALK = the_content()
FACTS = TALK.library.vocabulary.facts
DRUG = "mycophenolate"
# Months are asked drug by drug.
QUESTIONS = [
    f"{question.id}.{DRUG}" if question.id == "immuno_months" else question.id
    for question in TALK.questionnaire.questions
]
WHO = ("self", "child", "other")
SPOKEN = [(lang, who) for lang in LANGUAGES for who in WHO]
MEASURED = [
    fact
    for fact in FACTS.values()
    if is_asked(fact)
    and fact.kind in (Kind.NUMBER, Kind.SINCE, Kind.DURATION, Kind.TITRE, Kind.ASSAY, Kind.DOSE)
]
LIMIT = 40  # of a made-up laboratory
NONSENSE = "qwxz qwxz"


def typed(fact: Fact, number: Fraction) -> str:
    """How somebody would type that much of it; of a relative value, so many times the limit."""
    if fact.relative:
        return f"{float(number * LIMIT):g}/{LIMIT}"
    plain = f"{float(number):f}".rstrip("0").rstrip(".")
    match fact.kind:
        case Kind.TITRE:
            return f"1:{plain}"
        case Kind.DOSE:
            return f"prednisone {plain} mg"
    return f"{plain} {fact.unit}".strip()


def measure(given: Given) -> Amount | None:
    match given:
        case Result(amount=amount, uln=uln):
            return amount.scaled(1 / uln) if amount and uln else amount
        case Dose(mg_per_day=mg):
            return mg
        case Amount():
            return given
    return None


def between(fact: Fact) -> Fraction | None:
    """A value that is possible but hardly plausible, where there is one."""
    assert fact.possible, fact.id
    if fact.plausible is None:
        return None  # scores and counts of joints: whatever is possible is likely
    for far, near in (
        (fact.possible.high, fact.plausible.high),
        (fact.possible.low, fact.plausible.low),
    ):
        middle = (Fraction(far) + Fraction(near)) / 2
        whole = Fraction(round(middle))
        value = whole if min(far, near) < whole < max(far, near) else middle
        if far != near:
            return value
    return None


def test_everybody_is_asked_for_every_fact_that_is_not_worked_out() -> None:
    told = {fact for question in TALK.questionnaire.questions for fact in question.fills}
    assert told == {fact.id for fact in FACTS.values() if is_asked(fact)}
    assert len(told) == 174  # of 176: who answers is asked at the start, one is for the site alone


@pytest.mark.parametrize(("lang", "who"), SPOKEN)
def test_a_wrong_answer_brings_the_question_back_with_help_and_then_in_other_words(
    lang: str, who: str
) -> None:
    for ref in QUESTIONS:
        # With the sex known, the age is asked alone.
        chat = asked(ref, lang, who, **({"sex": "female"} if ref == "age_years" else {}))
        key = as_key(ref.partition(".")[0])
        args = {"drug": chat.say(as_key("immuno_drugs", "option", DRUG))}
        if period := TALK.questionnaire[ref].period:
            args["period"] = chat.say(as_key("ui-period", period))
        question, again, hint, label = (
            chat.say(key, attr, **args) for attr in (None, "again", "hint", "label")
        )
        assert chat.screen
        assert question in chat.screen.text, ref
        assert hint in chat.screen.text, ref
        assert label, ref
        assert question != again, ref
        answered = len(chat.screening.replies)
        chat.write(NONSENSE)
        assert question in chat.text, ref
        assert chat.text.index(question) > 0, f"{ref}: nothing says why it is asked again"
        chat.write(NONSENSE)
        assert again in chat.text, ref
        assert hint in chat.text, ref
        chat.press("-why")
        assert chat.say(key, "why", **args) in chat.text, ref
        assert (chat.ref, len(chat.screening.replies)) == (ref, answered), ref


def told_units(chat: Chat, fact: Fact) -> str:
    """What a person sees of the units of a question: its sentences, and what a refusal names."""
    assert chat.screen
    return chat.screen.text + chat.say(as_key(fact.id), "again") + chat.text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_impossible_value_is_refused_and_its_unit_is_shown(lang: str) -> None:
    for fact in MEASURED:
        assert fact.possible, fact.id
        chat = asked(fact.id, lang)
        answered = len(chat.screening.replies)
        chat.write(typed(fact, Fraction(fact.possible.high) * 2 + 1))
        assert (chat.ref, len(chat.screening.replies)) == (fact.id, answered), fact.id
        assert not chat.screening.current_prompt.offers, fact.id
        if fact.unit:
            unit = unit_label(chat.context, fact.unit)
            assert unit in told_units(chat, fact) or fact.id == "age_years", (fact.id, unit)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_unlikely_value_counts_only_once_it_is_confirmed(lang: str) -> None:
    unlikely = [fact for fact in MEASURED if between(fact) is not None]
    assert {fact.kind for fact in unlikely} == {fact.kind for fact in MEASURED}
    for fact in unlikely:
        number = between(fact)
        assert number is not None
        chat = asked(fact.id, lang)
        answered = len(chat.screening.replies)
        chat.write(typed(fact, number))
        assert len(chat.screening.replies) == answered, fact.id
        (offer,) = chat.screening.current_prompt.offers
        found = measure(offer.given)
        assert found, fact.id
        assert float(found.low) == pytest.approx(float(number), rel=1e-3), fact.id
        if lang == LANGUAGES[0]:  # what a press records does not depend on the language
            chat.press("-offer0")
            assert last_values(chat)[fact.id] == offer.given


def test_what_guards_a_fact_can_be_known() -> None:
    known = {fact.id for fact in FACTS.values() if is_asked(fact) or fact.derived}
    for fact in FACTS.values():
        if fact.guard is not None:
            assert fact.guard.facts() <= known, fact.id
            assert fact.id not in fact.guard.facts()


@pytest.mark.parametrize(
    ("lang", "named"),
    [
        ("en", ("psoriasis", "scleroderma", "dermatomyositis")),
        ("zh", ("银屑病", "硬皮病", "皮肌炎")),
    ],
)
def test_the_skin_diseases_that_the_records_name_are_named_in_the_question(
    lang: str, named: tuple[str, ...]
) -> None:
    # Who has lupus and scleroderma has said so before, and would not think of it as "another".
    chat = asked("skin_disease_other", lang)
    assert chat.screen
    assert all(one in chat.screen.text for one in named)
