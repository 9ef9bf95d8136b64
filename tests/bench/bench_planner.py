"""How many questions each way of choosing asks beside the least anybody could: ratios of one run.

`PEOPLE=300` for the figures of docs/benchmarks.md, `SEED=77` for people that nothing is fitted to,
`INSTANCES=60` small talks of which everything is tried.
"""

import json
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random
from statistics import fmean

from tests.bench import population, small
from tests.bench.messages import Teller
from tests.bench.minimum import least
from tests.bench.policies import FORMS, POLICIES
from tests.bench.talks import Talk, Truthful, World, held

PEOPLE = int(os.environ.get("PEOPLE", "60"))
SEED = int(os.environ.get("SEED", str(population.SEED)))
INSTANCES = int(os.environ.get("INSTANCES", "10"))
WRITTEN = Path("build/bench.json")
NOWHERE = frozenset({"excluded"})


def found_one(talk: Talk) -> int:
    """After how many questions the first study was likely, or nothing was left to ask."""
    again = Talk(talk.person)
    for number, question in enumerate(talk.asked, 1):
        again.hear(question)
        live = again.live()
        if any(one.verdict == "likely" and not one.open for one in live):
            return number
    return len(talk.asked)


def figures(world: World, mix: str, people: Sequence[Truthful]) -> Mapping[str, float]:
    minimum = fmean(least(person) for person in people)
    nowhere = [all(right == NOWHERE for right in one.states.values()) for one in people]
    found: dict[str, float] = {f"minimum_{mix}": minimum}
    for name, form in FORMS.items():
        found[f"r_{mix}_{name}"] = fmean(len(form(person)) for person in people) / minimum
    for name, policy in POLICIES.items():
        choose = policy(world)
        talks = [held(person, choose) for person in people]
        key = f"_{name}" if name else ""
        found[f"r_{mix}{key}"] = fmean(len(talk.asked) for talk in talks) / minimum
        of_nowhere = [len(t.asked) for t, out in zip(talks, nowhere, strict=True) if out]
        found[f"excluded_asked_{mix}{key}"] = fmean(of_nowhere)
        agree = (one.agrees(talk) for one, talk in zip(people, talks, strict=True))
        found[f"disagreeing_{mix}{key}"] = sum(not right for right in agree)
        if not name:
            found[f"find_one_{mix}"] = fmean(found_one(talk) for talk in talks)
            found[f"switches_{mix}"] = fmean(_switches(talk) for talk in talks)
    return found


def with_lists(world: World, mix: str, people: Sequence[Truthful]) -> Mapping[str, float]:
    """Talks with lists and sheets, and what happens where 1 in 20 true lines is overlooked."""
    teller = Teller(world)
    talks = [teller.told(person, Random(1)) for person in people]
    counts = [count for _, count in talks]
    missing = [teller.told(person, Random(number), 0.05) for number, person in enumerate(people)]
    wrong = [
        count.overlooked
        for person, (talk, count) in zip(people, missing, strict=True)
        if wrongly_likely(person, talk)
    ]
    for fact, times in Counter(fact for one in wrong for fact in one).most_common(5):
        print(f"  a wrong likely of {mix} rests on {fact}: {times}")
    return {
        f"messages_{mix}": fmean(count.messages for count in counts),
        f"words_{mix}": fmean(count.words for count in counts),
        f"promised_minutes_{mix}": fmean(count.promised for count in counts),
        f"progress_error_{mix}": fmean(count.promised - count.taken for count in counts),
        f"longer_than_said_{mix}": fmean(count.taken > count.promised for count in counts),
        f"disagreeing_with_lists_{mix}": sum(
            not person.agrees(talk) for person, (talk, _) in zip(people, talks, strict=True)
        ),
        f"wrong_likely_overlooked_{mix}": len(wrong) / len(people),
    }


def wrongly_likely(person: Truthful, talk: Talk) -> bool:
    found = talk.verdicts()
    return any(
        found[name] == "likely" and "likely" not in right for name, right in person.states.items()
    )


def _switches(talk: Talk) -> int:
    blocks = [question.block for question in talk.asked]
    return sum(one != other for one, other in pairwise(blocks))


def main() -> None:
    world = World()
    found: dict[str, float | str] = {"people": PEOPLE, "population": population.digest()}
    for mix in population.MIXES:
        people = [world.person(facts) for facts in population.people(mix, SEED, PEOPLE)]
        found.update(figures(world, mix, people))
        found.update(with_lists(world, mix, people))
    tried = small.tried(world, INSTANCES)
    found |= {
        "policy_over_optimum_mean": fmean(tried.ratios),
        "policy_over_optimum_worst": max(tried.ratios),
        "states": tried.states,
        "needless": tried.needless,
        "missed": tried.missed,
        "flipped": tried.flipped,
        "wrong": tried.wrong,
    }
    WRITTEN.parent.mkdir(exist_ok=True)
    earlier = json.loads(WRITTEN.read_text("utf-8")) if WRITTEN.exists() else {}
    WRITTEN.write_text(json.dumps({**earlier, **found}, indent=1) + "\n", encoding="utf-8")
    for name, figure in found.items():
        shown = f"{figure:9.3f}" if isinstance(figure, float) else f"{figure:>9}"
        print(f"{name:34}{shown}")


if __name__ == "__main__":
    main()
