"""Phones of the tests at each stage of a talk, also at those that few people come by."""

from functools import partial

from dialogs.questions.lists import MOST, blank_draft
from dialogs.questions.message import with_prompt
from dialogs.questions.sheets import ref_of_sheet
from dialogs.steps.prompts import show_stage
from tests.unit.chatting import (
    TODAY,
    Chat,
    asked_for_news,
    changing,
    patient,
    sent_before,
    stop,
    to_clarify,
    too_early,
)

# Sheets that share the message of others in the journey of P01.
ONE_SHEET = tuple(map(ref_of_sheet, ("blood_count", "liver", "kidney", "antibodies", "lungs")))


def asked_for_whom() -> Chat:
    """A phone where it is asked for whom, by itself: the welcome was answered with "ok"."""
    chat = Chat()
    chat.start()
    chat.press("en")
    chat.write("ok")
    assert chat.ref == "@who_for"
    return chat


def at_stage(ref: str) -> Chat:
    """A phone with that stage on the screen, however one comes to it."""
    if ref == "@presence":
        helper = {**patient("P01"), "respondent": "other_family"}
        return Chat().begin("other").play(helper, lambda chat: chat.ref == "@presence")
    if ref == "@correcting":
        return changing()
    if ref in ("@time", "@speaking"):
        return changing(ref[1:])
    if ref == "@call_again":
        return sent_before("self", said_no=TODAY)
    if ref == "@taken":
        chat = stop("@sheet_other")
        chat.write("Hb 118 g/L, WBC 5.1 10^9/L")
        chat.press("-taken")
        return chat
    if ref == "@who_for":
        return asked_for_whom()
    if ref == "@age_gate":
        chat = Chat(minor=True)
        chat.start()
        chat.press("en", "start")
        return chat
    if ref in ("@list_ever", "@list_now", "@list_recent"):
        chat = stop("@list_several")
        lines = [*chat.content.questionnaire.lists[ref.removeprefix("@list_")].otherwise][:MOST]
        asked = with_prompt(chat.context, ref, blank_draft(lines))
        chat.screening = asked.screening
        chat.screen = show_stage(asked, asked.screening.current_prompt)
        return chat
    if ref in ONE_SHEET:
        chat = stop("@sheet_other")
        asked = with_prompt(chat.context, ref)
        chat.screening = asked.screening
        chat.screen = show_stage(asked, asked.screening.current_prompt)
        return chat
    beside = {
        "@travel": partial(changing, "travel"),
        "@reminding": too_early,
        "@news": asked_for_news,
        "@same": sent_before,
        "@clarify": to_clarify,
    }
    return beside[ref]() if ref in beside else stop(ref)
