"""Emergencies in free text: rules as data, and a learned scorer beside them."""

from dialogs.redflags.judging import (
    CALM,
    Coverage,
    RedFlag,
    Speech,
    Urgency,
    prepare,
    red_flag,
    speech_of,
)

__all__ = [
    "CALM",
    "Coverage",
    "RedFlag",
    "Speech",
    "Urgency",
    "prepare",
    "red_flag",
    "speech_of",
]
