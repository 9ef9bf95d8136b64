"""The table of phases: nothing in it is out of reach, and nothing is reached without words."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from dialogs.context import Content
from dialogs.machines import NoSuchStep, TransitionTable
from dialogs.messages import ButtonInput
from dialogs.phases import TABLE, Phase
from dialogs.questions.message import BACK
from dialogs.questions.sheet_messages import SHEETS
from dialogs.results.reminders import BY_DAY, BY_RULES, OUTCOMES
from dialogs.results.sharing import SAID_OF
from dialogs.results.what_goes import TRAVELS
from dialogs.steps.dispatch import CHOOSE
from dialogs.steps.endings import ENDINGS
from dialogs.steps.prompts import STAGES, WITH_BACK, ref_of
from dialogs.words import as_key
from tests.unit.arriving import asked_for_whom, at_stage
from tests.unit.chatting import (
    Chat,
    asked_for_news,
    changing,
    closed,
    patient,
    stop,
    too_early,
)

DIALOGS = Path(__file__).parents[2] / "dialogs"
# The stages of side prompts, and where the conversation stands meanwhile.
BESIDE = {"@open": "@review", "@again": "@result", "@erase": "@review", "@withdraw": "@result",
          "@reminder": "@result", "@other": "@result", "@page": "@result", "@page_code": "@result",
          "@team_where": "@result", "@team_words": "@result", "@team_send": "@result",
          "@correct": "@result"}  # fmt: skip
ASKING_HEALTH = {Phase.QUESTIONS, Phase.REPORTS, Phase.CLOSED}


def test_every_trigger_is_pulled_in_some_conversation(monkeypatch: pytest.MonkeyPatch) -> None:
    pulled: set[str] = set()
    after = TransitionTable.after

    def noting(self: TransitionTable[Phase], state: Phase, trigger: str) -> Phase:
        pulled.add(trigger)
        return after(self, state, trigger)

    monkeypatch.setattr(TransitionTable, "after", noting)
    Chat().begin().play(patient("P01"), lambda chat: not chat.ref)
    helper = {**patient("P01"), "respondent": "other_family"}
    Chat().begin("other").play(helper, lambda chat: chat.ref == "@sharing")
    asked_for_whom().press("minor")
    minor = Chat(minor=True)
    minor.start()
    minor.press("en", "start", "parent")
    stop("@consent").press("decline")
    stop("@sharing").press("decline")
    stop("conditions").press("-none")
    too_early().press("agree")
    asked_for_news().press("decline")
    closed().start()
    back = closed()
    back.start()
    back.press("see")
    for part in ("name", "phone", "time", "travel", "speaking"):
        changing(part)
    assert pulled == {trigger for trigger, _, _ in TABLE}


def test_every_phase_asks_about_health_or_has_a_stage() -> None:
    asked = {phase for phase in Phase if ref_of(phase) not in STAGES}
    assert asked == ASKING_HEALTH


def test_every_stage_has_words_and_something_that_follows_from_a_choice() -> None:
    assert set(STAGES) == set(CHOOSE)
    assert set(STAGES) >= WITH_BACK


def test_every_phase_can_be_left() -> None:
    left = {
        p
        for _, sources, _ in TABLE
        for p in (sources if isinstance(sources, tuple) else (sources,))
    }
    assert left == set(Phase)


def test_a_trigger_out_of_place_is_refused() -> None:
    steps = TransitionTable(Phase, TABLE, Phase.LANGUAGE)
    with pytest.raises(NoSuchStep, match="shared in LANGUAGE"):
        steps.after(Phase.LANGUAGE, "shared")
    assert steps.triggers(Phase.LANGUAGE) == ("chose_language",)


def _keys_built_from_parts(content: Content) -> set[str]:
    """What f-strings in dialogs/ come to, each named with its source."""
    questions = content.questionnaire.questions
    periods = {p for q in questions for p in (q.period, *q.again) if p}
    keys = {
        *(f"ui-not-understood-{n}" for n in (1, 2, 3)),
        *(f"ui-result-{seen}" for seen in ("reports-seen", "from-memory")),
        *(f"ui-result-next-option-{o}" for o in ("reports", "why", "team", "change", "finish")),
        *(f"ui-status-{said}" for said in (*SAID_OF.values(), "waits")),
        *(f"ui-status-{s}" for s in ("none", "not-shared", "unfinished")),
        *(f"ui-value-{blank}" for blank in ("unknown", "declined")),
        *(f"ui-ask-best-time-option-{t}" for t in ("morning", "afternoon", "evening", "any")),
        *(as_key("ui-period", period) for period in periods),
        *(as_key("reason", q.reason) for q in questions),
        *(as_key("trial", trial) for trial in content.library.trials),
        *(as_key("site", site) for site in content.library.sites),
        *(f"ui-remind-{said}" for said in OUTCOMES),
        *(f"ui-remind-head-{why}" for why in (BY_DAY, BY_RULES)),
        *ENDINGS.values(),
        *(as_key("ui-sheet", sheet) for sheet in SHEETS),
        *(f"ui-sheet-option-{said}" for said in ("one-by-one", "none", "decline")),
        *(f"ui-sending-option-send-{said}" for said in TRAVELS),
        "ui-reminder-option-see",
        "reason-other",
    }
    buttons = "yes no dont-know no-report prefer-team none-of-these done back why names continue"
    return keys | {f"ui-button-{name}" for name in (*buttons.split(), "type-again")}


def _keys_in_the_code() -> set[str]:
    text = "\n".join(p.read_text(encoding="utf-8") for p in sorted(DIALOGS.rglob("*.py")))
    return set(re.findall(r'"(ui-[a-z0-9-]+[a-z0-9])"', text))


def test_every_key_that_the_talk_uses_is_said_in_every_language(content: Content) -> None:
    keys = _keys_built_from_parts(content) | _keys_in_the_code()
    # Seven of them are only the beginnings of keys whose ends are listed above.
    keys -= {"ui-period", "ui-not-understood", "ui-reminder", "ui-sheet"}
    keys -= {"ui-list", "ui-sheet-not-read", "ui-sending-option"}
    assert sorted(k for k in keys if not content.words.has(k)) == []


def test_every_stage_shows_its_choices_in_every_language(content: Content) -> None:
    for ref in STAGES:
        for lang in content.words.languages:
            texts = _choice_labels(ref, lang)
            assert all(texts), (ref, lang)


def _choice_labels(ref: str, lang: str) -> list[str]:
    chat = stop("@review") if ref == "@change" else stop("@result")
    if ref not in BESIDE and ref != "@change":
        chat = at_stage(ref)
    there = chat.context.with_screening(replace(chat.screening, lang=lang))
    return [label for _, label in STAGES[ref].choices(there)]


@pytest.mark.parametrize("ref", sorted(STAGES.keys() - BESIDE.keys() - {"@change"}))
def test_back_is_on_the_screen_or_a_forged_press_of_it_changes_nothing(ref: str) -> None:
    chat = at_stage(ref)
    before = chat.screening
    assert before.prompt
    assert (BACK in chat.options) == (ref in WITH_BACK)
    turn = chat.hear(ButtonInput(before.prompt.nonce, BACK))
    if ref in WITH_BACK:
        assert chat.ref != ref
        return
    assert turn.toast == chat.say("ui-press-old")
    assert turn.says == turn.records == ()
    assert chat.screening == before


def test_every_unit_that_is_shown_has_a_name(content: Content) -> None:
    shown = {f.unit for f in content.library.vocabulary.facts.values() if f.unit}
    plain = {unit for unit in shown if not content.words.has(as_key("unit", unit))}
    # What is written the same in every language stands as it is.
    assert plain <= {
        *("%", "g/L", "mmol/L", "mg/L", "mg/g", "mg/mg", "mg/kg/day"),
        *("mL/min", "U/L", "IU/mL", "mmHg", "mm/h"),
    }
