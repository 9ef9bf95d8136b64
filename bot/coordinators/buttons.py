"""The buttons under a card: what they carry, and which ones a status leaves."""

from dataclasses import dataclass
from datetime import date

from bot.app import App
from bot.coordinators import visit_days
from bot.referrals.transitions import possible
from bot.store.records import ReferralRow
from dialogs import statuses
from dialogs.statuses import ReferralStatus

PREFIX = "c"
LINK = "c_"  # before the code in a link from a group
LOOKS = ("contact", "answers", "open", "history", "details", "less", "script", "number")
MENUS = (
    "more",
    "leave",
    "unsuit",
    "unwant",
    "book_on",
    "book_hour",
    "snooze",
    "catch",
    "ask",
    "hand",
    "back",
)
CARD_ONLY = ("more", "back")  # one of them is under every card with buttons, and nowhere else
TRIGGERS = tuple(dict.fromkeys(trigger for trigger, _, _ in statuses.TABLE))
# `none` is a dead place, `sure` the second press of what asks once more.
ACTIONS = (*LOOKS, *MENUS, *TRIGGERS, "undo", "sleep", "missed", "send", "hand_to", "none", "sure")
# The places under a card, the same in every status: a thumb that is on its way finds there what it
# went for, or nothing.
PLACES = (
    ("contact", "answers"),
    ("acknowledge", "no_answer"),
    ("reach", "book_on"),
    ("screen", "enroll"),
    ("leave", "details", "more"),
    ("undo", "reopen"),
)
MORE = ("script", "number", "ask", "hand", "snooze", "history", "catch")
# What takes another's place after a person's "no"; whatever ends a referral asks once more.
AFTER_NO = {"contact": "decline", "ask": "contact"}
ONCE_MORE = (*statuses.LEAVING, "enroll")
MENU_OF = {"book": "book_on", "not_suit": "unsuit", "decline": "unwant"}
SNOOZES = (1, 3, 7)  # days

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


def owner_mark(referral: ReferralRow) -> str:
    """Return what a button knows of the owner, "" where there is none: enough to see a change."""
    return (referral.owner or "")[:6]


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
    undoable: str = ""  # until which hour the newest step can be undone
    reader: str = ""  # the account of who reads it
    linked: tuple[str, ...] = ()  # what else there is of the same person
    unfolded: bool = False  # the details are shown
    number: bool = False  # it may be sent as a message

    def card(self) -> Keyboard:
        """Return what the status leaves to do, each at its place; nothing once it is over."""
        if self.referral.status in statuses.OVER:
            return keyboard([])
        alive = {"contact", "answers", "details", *self._steps()} - {"acknowledge"}
        if self.referral.status in statuses.OPEN and self.referral.owner != self.reader:
            alive.add("acknowledge")
        places = [[self._place(action, alive) for action in row] for row in PLACES]
        return keyboard([*places, *opening(self.app, self.lang, list(self.linked))])

    def more(self) -> Keyboard:
        """Return the menu of what is done less often."""
        alive = {"history", "catch", "script"} | ({"number"} if self.number else set())
        alive |= {"hand"} if self.referral.status in statuses.OPEN else set()
        if not self.referral.said_no_at:
            alive |= {"snooze"} if self.referral.status in statuses.OPEN else set()
            alive |= {"ask"} if self.referral.status in statuses.ASKABLE else set()
        return self._menu([[self._place(action, alive)] for action in MORE])

    def leave(self) -> Keyboard:
        """Return the menu of reasons why it ends here."""
        alive = set(self._steps())
        return self._menu([[self._place(_menu_of(end), alive)] for end in statuses.LEAVING])

    def sure(self, question: str, yes: str, what: str) -> Keyboard:
        """Return what asks once more: the question, the way back, and then the yes.

        None of them stands where the press before it was: a second tap does nothing.
        """
        return keyboard(
            [
                [(question, self._data("none"))],
                [self._button("back")],
                [(yes, self._data("sure", what))],
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

    def visits(self, today: date, page: int) -> Keyboard:
        """Return a menu of a page of days, three a row: more would be cut off.

        Today is the first of the first page; somebody who was expected may not have come.
        """
        site = self.app.site(self.referral.site)
        named = visit_days.labelled(self.app, self.lang, site, today, page)
        rows = _rows([(label, self._data("book_hour", day)) for label, day in named], 3)
        if self.referral.status == ReferralStatus.VISIT_BOOKED and not page:
            rows.insert(0, [self._button("no_show")])
        if page + 1 < visit_days.PAGES:
            more = self.app.say(self.lang, "coordinator-button-book-further")
            rows.append([(more, self._data("book_on", str(page + 1)))])
        later = self.app.say(self.lang, "coordinator-button-book-later")
        return self._menu([*rows, [(later, self._data("book", "later"))]])

    def hours(self, day: str) -> Keyboard:
        """Return a menu of the hours of a day, four a row, and the day without one."""
        labelled = [(hour, self._data("book", f"{day}T{hour}")) for hour in visit_days.HOURS]
        none = self.app.say(self.lang, "coordinator-button-book-no-hour")
        return self._menu([*_rows(labelled, 4), [(none, self._data("book", day))]])

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

    def reasons(self) -> Keyboard:
        """Return a menu of why the person does not want to take part, one reason a row."""
        return self._menu(
            [
                [
                    (
                        self.app.say(self.lang, f"coordinator-reason-{reason}"),
                        self._data("decline", reason),
                    )
                ]
                for reason in statuses.DECLINED_FOR
            ]
        )

    def hands(self, named: list[Labelled]) -> Keyboard:
        """Return a menu of colleagues, by (name, id), one a row."""
        return self._menu([[(name, self._data("hand_to", id))] for name, id in named])

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
        named = [*steps, *map(_menu_of, steps)]
        if "decline" in steps:
            named.append("leave")
        if self.undoable:
            named.append("undo")
        return (*named, "more")

    def _place(self, action: str, alive: set[str]) -> Labelled:
        """Return the button of a place: a dead one where its action is not for now."""
        instead = AFTER_NO.get(action, "") if self.referral.said_no_at else ""
        if instead and (instead in alive or instead in LOOKS):
            label = "close-no" if instead == "decline" else instead
            return self.app.say(self.lang, f"coordinator-button-{label}"), self._data(instead)
        return self._button(action if action in alive else "none")

    def _menu(self, rows: list[list[Labelled]]) -> Keyboard:
        return keyboard([*rows, [self._button("back")]])

    def _button(self, action: str) -> Labelled:
        if action == "details" and self.unfolded:
            action = "less"
        name = action.replace("_", "-")
        if action == "book_on" and self.referral.status == ReferralStatus.VISIT_BOOKED:
            name = "book-anew"
        detail = ""
        if action == "acknowledge":
            detail = owner_mark(self.referral)
            name = "take-over" if detail else name
        given = {"time": self.undoable} if action == "undo" else {}
        label = self.app.say(self.lang, f"coordinator-button-{name}", **given)
        return label, self._data(action, detail)

    def _data(self, action: str, detail: str = "") -> str:
        return data_of(action, self.referral.code, self.seq, detail)


def openers(app: App, lang: str, codes: list[str]) -> Keyboard:
    """Return buttons that bring the cards, one for each referral."""
    return keyboard(opening(app, lang, codes))


def opening(app: App, lang: str, codes: list[str]) -> list[list[Labelled]]:
    """Return the rows of these buttons, two a row."""
    buttons = [
        (app.say(lang, "coordinator-button-open", code=code), data_of("open", code))
        for code in codes
    ]
    return _rows(buttons, 2)


def _menu_of(trigger: str) -> str:
    return MENU_OF.get(trigger, trigger)


def _rows(buttons: list[Labelled], a_row: int) -> list[list[Labelled]]:
    return [buttons[i : i + a_row] for i in range(0, len(buttons), a_row)]
