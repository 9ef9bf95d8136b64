"""What a turn costs beside what it waits for: ratios within one run, never absolute times."""

import json
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from bot.demo.local_bot import content_of
from dialogs.context import TurnContext
from dialogs.messages import ButtonInput, CommandInput
from dialogs.screening import Screening
from dialogs.turn import hear
from trials import library as trials
from trials.case import case_of
from trials.matching import judge_all

PATIENTS = Path(__file__).parents[1] / "data" / "patients.json"
ON = date(2026, 11, 22)


def best(work: Callable[[], object], rounds: int = 7, times: int = 20) -> float:
    """Seconds of one call, the quickest of some rounds."""
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(times):
            work()
        found.append((time.perf_counter() - start) / times)
    return min(found)


def main() -> None:
    content = content_of(trials.load())
    patients = json.loads(PATIENTS.read_text("utf-8"))["patients"]
    facts = next(p["facts"] for p in patients if p["id"] == "P01")
    case = case_of(content.library.vocabulary, facts, ON)
    context = TurnContext(content, Screening(lang="en"), ON, "nonce-of-a-bench-00")
    start = context.with_screening(hear(context, CommandInput("start")).screening)
    turn = best(lambda: hear(start, ButtonInput(context.nonce, "en")))
    judging = best(lambda: judge_all(content.library, case))
    words = best(lambda: content.words.say("zh", "ui-help", contact="x"))
    load = best(lambda: trials.load(), rounds=3, times=1)
    print(f"judging every cohort / saying one message   {judging / words:8.1f}")
    print(f"a turn without judging / saying one message {turn / words:8.1f}")
    print(f"reading all trial files / judging once      {load / judging:8.1f}")


if __name__ == "__main__":
    main()
