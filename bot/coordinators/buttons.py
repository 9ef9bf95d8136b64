"""The buttons under a card: what they carry, and which ones a status leaves."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.app import App
from bot.referrals.transitions import possible
from bot.store.records import ReferralRow
from dialogs import statuses
from dialogs.dates import weekday
from dialogs.statuses import ReferralStatus

PREFIX = "c"
LINK = "c_"  # before the code in a link from a group
LOOKS = ("contact", "answers", "open", "history")
MENUS = ("more", "leave", "unsuit", "book_on", "snooze", "catch", "ask", "back")
TRIGGERS = tuple(dict.fromkeys(trigger for trigger, _, _ in statuses.TABLE))
ACTIONS = (*LOOKS, *MENUS, *TRIGGERS, "undo", "sleep", "missed", "send")
# What takes one tap under the card; the rest is one menu away.
MAIN = ("acknowledge", "no_answer", "reach", "book_on", "screen", "enroll", "reopen")
# What else is likeliest in a status, or what is less likely there, in its own order.
MAIN_IN = {
    ReferralStatus.ATTEMPT_3: ("reach", "give_up", "book_on"),
    ReferralStatus.VISIT_BOOKED: ("screen", "enroll", "book_on"),
}
MENU_OF = {"book": "book_on", "not_suit": "unsuit"}
SNOOZES = (1, 3, 7)  # days
VISIT_DAYS = 15  # three a row

Keyboard = dict[str, object]
Labelled = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ButtonData:
    """The request a button carries; `seq` is the number of steps that its card knew of."""

    action: str
    code: str
    seq: int = 0
    detail: str = ""


def data_of(action: str, code: str, seq: int = 0, detail: str = "") -> str:
    """Return a button's data: at most 64 bytes, as Telegram demands."""
    return ".".join([PREFIX, action, code, str(seq), *([detail] if detail else [])])


def parse(data: str) -> ButtonData | None:
    """Return what a press asks for; None where it is not one of ours."""
    prefix, _, rest = data.partition(".")
    action, _, rest = rest.partition(".")
    code, _, rest = rest.partition(".")
    seq, _, detail = rest.partition(".")
    known = prefix == PREFIX and action in ACTIONS and code
    if not known or (seq and not (seq.isascii() and seq.isdigit() and len(seq) < 6)):
        return None
    return ButtonData(action, code, int(seq or 0), detail)


def card_link(bot_username: str, code: str) -> str:
    """Return a link into the private chat; who may see the card gets it there."""
    return f"https://t.me/{bot_username}?start={LINK}{code}"


def keyboard(rows: list[list[Labelled]]) -> Keyboard:
    """Return a keyboard of rows of (label, data)."""
    return {
        "inline_keyboard": [
            [{"text": label, "callback_data": data} for label, data in row] for row in rows
        ]
    }


@dataclass(frozen=True, slots=True)
class CardKeyboards:
    """The keyboards of one card: its own, and those of its menus."""

    app: App
    lang: str
    referral: ReferralRow
    seq: int
    undoable: bool = False

    def card(self) -> Keyboard:
        """Return what the status leaves to do; a withdrawn or erased referral has no button."""
        if self.referral.status in statuses.OVER:
            return keyboard([])
        steps = self._steps()
        likely = MAIN_IN.get(self.referral.status, MAIN)
        main = [self._button(action) for action in likely if action in steps]
        last = [self._button(action) for action in ("leave", "more", "undo") if action in steps]
        looks = [self._button("contact"), self._button("answers")]
        rows = [looks, *_rows(main, 2), last]
        if self.referral.said_no_at and "decline" in steps:  # the likeliest by far
            rows.insert(0, [self._button("decline")])
        return keyboard(rows)

    def more(self) -> Keyboard:
        """Return the menu of what is done less often."""
        actions = ["history", "catch"]
        if self.referral.said_no_at:
            return self._menu([[self._button(action)] for action in actions])
        if self.referral.status in statuses.OPEN:
            actions = ["snooze", *actions]
        if self.referral.status in statuses.ASKABLE:
            actions = ["ask", *actions]
        return self._menu([[self._button(action)] for action in actions])

    def leave(self) -> Keyboard:
        """Return the menu of reasons why it ends here."""
        return self._menu(
            [
                [self._button(action)]
                for action in map(_menu_of, statuses.LEAVING)
                if action in self._steps()
            ]
        )

    def criteria(self, action: str, menu: str, named: list[Labelled], more: str) -> Keyboard:
        """Return a menu with one criterion a row, by (name, id).

        Below them the next page of the menu, and "something else".
        """
        rows = [[(name, self._data(action, id))] for name, id in named]
        if more:
            label = self.app.say(self.lang, "coordinator-button-more-criteria")
            rows.append([(label, self._data(menu, more))])
        other = self.app.say(self.lang, "coordinator-button-other-criterion")
        return self._menu([*rows, [(other, self._data(action, "other"))]])

    def visits(self, today: date) -> Keyboard:
        """Return a menu of today and the days of the next two weeks.

        Three a row: more would be cut off.
        """
        days = [today + timedelta(days=n) for n in range(VISIT_DAYS)]
        labelled = [(weekday(self.lang, day), self._data("book", day.isoformat())) for day in days]
        later = self.app.say(self.lang, "coordinator-button-book-later")
        return self._menu([*_rows(labelled, 3), [(later, self._data("book", "later"))]])

    def asks(self, kinds: tuple[str, ...]) -> Keyboard:
        """Return a menu of what can be asked back, one prepared message a row."""
        return self._menu(
            [
                [
                    (
                        self.app.say(self.lang, f"coordinator-button-ask-{kind}"),
                        self._data("send", kind),
                    )
                ]
                for kind in kinds
            ]
        )

    def snoozes(self) -> Keyboard:
        return self._menu(
            [
                [
                    (
                        self.app.say(self.lang, "coordinator-button-sleep", days=days),
                        self._data("sleep", str(days)),
                    )
                ]
                for days in SNOOZES
            ]
        )

    def _steps(self) -> tuple[str, ...]:
        """Return what can be said now; a step that needs one thing more has a menu of its own."""
        steps = possible(self.referral.status)
        named = [*map(_menu_of, steps)]
        if "decline" in steps:
            named.append("leave")
        if self.undoable:
            named.append("undo")
        return (*named, "more")

    def _menu(self, rows: list[list[Labelled]]) -> Keyboard:
        return keyboard([*rows, [self._button("back")]])

    def _button(self, action: str) -> Labelled:
        name = action.replace("_", "-")
        if action == "book_on" and self.referral.status == ReferralStatus.VISIT_BOOKED:
            name = "book-anew"
        return self.app.say(self.lang, f"coordinator-button-{name}"), self._data(action)

    def _data(self, action: str, detail: str = "") -> str:
        return data_of(action, self.referral.code, self.seq, detail)


def openers(app: App, lang: str, codes: list[str], *, a_row: int = 2) -> Keyboard:
    """Return buttons that bring the cards, one for each referral."""
    buttons = [
        (app.say(lang, "coordinator-button-open", code=code), data_of("open", code))
        for code in codes
    ]
    return keyboard(_rows(buttons, a_row))


def _menu_of(trigger: str) -> str:
    return MENU_OF.get(trigger, trigger)


def _rows(buttons: list[Labelled], a_row: int) -> list[list[Labelled]]:
    return [buttons[i : i + a_row] for i in range(0, len(buttons), a_row)]
