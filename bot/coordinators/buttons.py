"""The buttons under a card: what they carry, and which ones a status leaves."""

from bot.coordinators.office import Office
from bot.store.records import ReferralRow

PREFIX = "c"
ACTIONS = ("contact", "answers", "seen", "contacted", "close", "reopen", "open")
# The rows of buttons for each status; a withdrawn or erased referral has none.
ROWS: dict[str, tuple[tuple[str, ...], ...]] = {
    "new": (("contact", "answers"), ("seen", "contacted", "close")),
    "seen": (("contact", "answers"), ("contacted", "close")),
    "contacted": (("contact", "answers"), ("close",)),
    "closed": (("reopen",),),
}

Keyboard = dict[str, object]


def data_of(action: str, code: str) -> str:
    return f"{PREFIX}.{action}.{code}"


def parse(data: str) -> tuple[str, str] | None:
    """The action and code of a press; None where it is not one of ours."""
    prefix, _, rest = data.partition(".")
    action, _, code = rest.partition(".")
    return (action, code) if prefix == PREFIX and action in ACTIONS and code else None


def keyboard(rows: list[list[tuple[str, str]]]) -> Keyboard:
    """Rows of (label, data)."""
    return {
        "inline_keyboard": [
            [{"text": label, "callback_data": data} for label, data in row] for row in rows
        ]
    }


def under_card(office: Office, lang: str, referral: ReferralRow) -> Keyboard:
    def button(action: str) -> tuple[str, str]:
        label = office.say(lang, f"coordinator-button-{action}")
        return label, data_of(action, referral.code)

    rows = ROWS.get(referral.status, ())
    return keyboard([[button(action) for action in row] for row in rows])


def openers(office: Office, lang: str, codes: list[str], *, a_row: int = 2) -> Keyboard:
    """A button a referral that brings its card."""
    buttons = [
        (office.say(lang, "coordinator-button-open", code=code), data_of("open", code))
        for code in codes
    ]
    return keyboard([buttons[i : i + a_row] for i in range(0, len(buttons), a_row)])
