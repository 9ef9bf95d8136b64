"""How many questions each way of choosing asks beside the least anybody could: ratios of one run.

`PEOPLE=300` for the figures of docs/benchmarks.md, `SEED=77` for people that nothing is fitted to,
`INSTANCES=60` small talks of which everything is tried.
"""

import json
import os
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import fmean

from tests.bench import population, small
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


def _switches(talk: Talk) -> int:
    blocks = [question.block for question in talk.asked]
    return sum(one != other for one, other in pairwise(blocks))


def main() -> None:
    world = World()
    found: dict[str, float | str] = {"people": PEOPLE, "population": population.digest()}
    for mix in population.MIXES:
        people = [world.person(facts) for facts in population.people(mix, SEED, PEOPLE)]
        found.update(figures(world, mix, people))
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
