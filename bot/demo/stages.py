"""The stages as a made-up participant knows them, and the presses that leave no choice."""

from dialogs.lists import LISTS
from dialogs.questions.lists import ref_of_list
from dialogs.questions.sheet_messages import SHEETS
from dialogs.questions.sheets import ref_of_sheet
from dialogs.words import as_key

# The stages by the first sentence each says, and the button pressed where there is no choice.
STAGE_KEYS = {
    "@language": "ui-language-pick",
    "@age_gate": "ui-age-gate",
    "@who_for": "ui-who-for",
    "@consent": "ui-consent-screening",
    "@abroad": "ui-consent-abroad",
    "@reports_at_hand": "ui-reports-at-hand",
    "@clarify": "ui-clarify",
    "@review": "ui-review",
    "@result": "ui-result-next",
    "@presence": "ui-share-other-present",
    "@sharing": "ui-consent-share",
    "@name": "ui-ask-name",
    "@phone": "ui-ask-phone",
    "@time": "ui-ask-best-time",
    "@travel": "ui-travel",
    "@sending": "ui-sending",
    **{ref_of_sheet(sheet): as_key("ui-sheet", sheet) for sheet in SHEETS},
    **{ref_of_list(name): as_key("ui-list", name) for name in LISTS},
}
# What a stage says the second time.
OTHER_KEYS = (("@sharing", "ui-consent-share-again"),)
PRESSES = {
    "@age_gate": "ui-age-gate-option-yes",
    "@consent": "ui-consent-screening-option-agree",
    "@abroad": "ui-consent-abroad-option-agree",
    "@clarify": "ui-clarify-option-both",
    "@review": "ui-review-confirm-option-confirm",
    "@presence": "ui-share-other-present-option-yes",
    "@time": "ui-ask-best-time-option-any",
    "@travel": "ui-travel-option-yes",
}
