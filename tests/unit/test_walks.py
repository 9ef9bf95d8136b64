"""Random conversations: whatever is pressed, written or called, what must always hold holds."""

import random

import pytest

from dialogs.context import ReferralView
from dialogs.effects import (
    ConsentAnswered,
    ErasureRequested,
    ReferralRequested,
    ScreeningEnded,
    ScreeningRestarted,
)
from dialogs.messages import (
    Button,
    ButtonInput,
    CommandInput,
    ContactInput,
    EditButtons,
    EditText,
    Input,
    TextInput,
    UnsupportedInput,
)
from dialogs.phases import Phase
from dialogs.screening import AnswerRecord
from dialogs.statuses import ReferralStatus
from tests.unit.chatting import TODAY, Chat, journey

STEPS = 300
COMMANDS = (
    *("start", "start", "start", "status", "withdraw", "erase", "mydata", "privacy"),
    *("help", "language", "language", "pause", "nonsense"),
)
TEXTS = (
    *(
        "yes",
        "no",
        "是",
        "否",
        "同意",
        "不同意",
        "maybe",
        "never",
        "不知道",
        "不想说",
        "None",
        "Why?",
    ),
    *(
        "Back",
        "上一题",
        "32",
        "16",
        "八十五",
        "85",
        "8.5",
        "1:320",
        "阴性",
        "positive",
        "lupus",
        "狼疮",
    ),
    *(
        "RA",
        "60kg",
        "泼尼松50mg",
        "40mg",
        "14个月",
        "2026-03-17",
        "李女士",
        "13800138000",
        "English",
    ),
    *("中文", "🙂", "x", "=", "-dk", "=yes", "<b>", "1"),
)
ODD_TEXTS = (
    "I have chest pain and cannot breathe",
    "想死",
    "",
    "a" * 5000,
    "0",
    "300 g/L",
    "85 g/L",
)
LIMIT, MOST_BUTTONS, MOST_DATA = 4096, 100, 64
BESIDE = {Phase.LANGUAGE, Phase.CLOSED}


class Walk:
    """One participant who does anything at all; mostly what is on the screen."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        start = self.dice.choice((*journey("P01")[::9], *journey("P05")[::9], Chat()))
        self.chat = start.copy()
        self.consents = {
            (r.trial, r.site)
            for r in journey("P01")[-1].records
            if isinstance(r, ConsentAnswered) and r.kind == "share" and start.screening.target
        }
        if start.screening.target:
            self.consents.add(start.screening.target)
        self.seen: list[Button] = list(self.chat.buttons)

    def step(self) -> None:
        before = self.chat.screening
        turn = self.chat.hear(self.something())
        self.follow_records()
        if not any(isinstance(r, ScreeningRestarted | ErasureRequested) for r in turn.records):
            self.only_appended(before.replies, turn.screening.replies)
        assert turn.screening.prompt or turn.screening.phase in BESIDE
        for say in turn.says:
            assert isinstance(say, EditButtons) or 1 <= len(say.text) <= LIMIT, say
            rows = () if isinstance(say, EditText) else say.rows
            buttons = [b for row in rows for b in row]
            assert len(buttons) <= MOST_BUTTONS
            assert all(1 <= len(b.text) <= LIMIT for b in buttons)
            assert all(len(f"1.{b.nonce}.{b.option}".encode()) <= MOST_DATA for b in buttons)
            self.seen = [*self.seen, *buttons][-60:]

    def only_appended(
        self, before: tuple[AnswerRecord, ...], after: tuple[AnswerRecord, ...]
    ) -> None:
        assert after[: len(before)] == before
        nonces = [reply.nonce for reply in after]
        assert len(set(nonces)) == len(nonces)

    def follow_records(self) -> None:
        """Records come in an order that a store can keep: the consent before what hangs on it."""
        for record in self.chat.turn.records:
            match record:
                case ConsentAnswered(kind="share", given=True):
                    self.consents.add((record.trial, record.site))
                case ReferralRequested():
                    assert (record.trial, record.site) in self.consents
                    assert record.contact.name
                    assert record.contact.phone
                    code = f"R-{len(self.chat.sent)}"
                    sent = ReferralView(code, record.trial, record.site, ReferralStatus.NEW, TODAY)
                    self.chat.sent += (sent,)
                case ScreeningRestarted() | ErasureRequested():
                    self.consents.clear()
                    self.chat.sent = ()
                case ScreeningEnded():
                    assert self.chat.screening.phase is Phase.CLOSED

    def something(self) -> Input:
        dice = self.dice
        match dice.randrange(20):
            case 0:
                return CommandInput(
                    dice.choice(COMMANDS), dice.choice(("", "", "NCT07283315", "NCT0"))
                )
            case 1:
                button = dice.choice(self.seen) if self.seen else Button("", "x", "y")
                return ButtonInput(button.nonce, button.option)
            case 2:
                nonce = self.chat.screening.prompt.nonce if self.chat.screening.prompt else "n"
                return ButtonInput(
                    nonce, dice.choice(("=x", "-back", "-offer0", "agree", "", "-no"))
                )
            case 3:
                return UnsupportedInput(dice.choice(("edited", "photo")))
            case 4:
                return ContactInput("+8613800138000", dice.random() < 0.7, dice.random() < 0.9)
            case 5 | 6 | 7:
                return TextInput(dice.choice(TEXTS), dice.random() < 0.9)
            case 8:
                return TextInput(dice.choice(ODD_TEXTS))
        if not self.chat.buttons:
            return CommandInput("start")
        button = dice.choice(self.chat.buttons)
        return ButtonInput(button.nonce, button.option)


SEEDS = [
    *range(15),
    *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(15, 25)),
    *(pytest.param(seed, marks=pytest.mark.torture) for seed in range(25, 75)),
]


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_breaks_whatever_is_done(seed: int) -> None:
    walk = Walk(seed)
    for _ in range(STEPS):
        walk.step()
