"""The sentences by which a made-up person knows what is asked."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.demo.recognising import BLANK
from bot.demo.stages import OTHER_KEYS, STAGE_KEYS
from dialogs.context import Content
from dialogs.words import as_key


@dataclass(frozen=True)
class Sentences:
    content: Content
    say: Callable[..., str]

    def all(self) -> list[tuple[str, str]]:
        """Return each thing that can be asked, with BLANK for what is filled in; longest first."""
        keys = (*self._question_keys(), *STAGE_KEYS.items(), *OTHER_KEYS)
        found = [(r, self._first_line(k, w)) for r, k in keys for w in ("self", "child", "other")]
        found += [
            (f"{ref}.both", self._first_line(key, w, "both"))
            for ref, key in keys
            for w in ("self", "child", "other")
            if self.content.words.has(key, "both")
        ]
        found.append(("@phone", self.say("ui-ask-phone", "hint")))
        found.sort(key=lambda pair: -len(pair[1]))
        return found

    def _question_keys(self) -> list[tuple[str, str]]:
        pairs = []
        for question in self.content.questionnaire.questions:
            pairs.append((question.id, as_key(question.id)))
            for part in ("dose", "weight_then", "together"):
                if self.content.words.has(as_key(question.id, part)):
                    pairs.append((f"{question.id}.{part}", as_key(question.id, part)))
        return [*pairs, ("*.uln", "ui-ask-upper-limit")]

    def _first_line(self, key: str, who: str, attr: str | None = None) -> str:
        args = dict.fromkeys(
            ("name", "drug", "period", "hospital", "study", "items", "city", "operator", "minutes",
             "questions", "days", "contact", "referral_days", "first", "second", "studies",
             "phone", "drugs"), BLANK
        )  # fmt: skip
        return self.say(key, attr, who=who, **args).strip().split("\n")[0]
