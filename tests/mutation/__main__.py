"""Prints how many wrong turns of the trial files the suite notices, and each one it does not.

A wrong turn is noticed when a literal expectation of a test of the suite (test_bounds.py,
test_readings.py, test_notes.py, test_matching.py, test_examples.py) no longer holds. They are
judged in this process, which takes seconds; `--suite N` also writes N of the turns into a copy
of the project and runs those tests there.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from tests.mutation.copying import fails_with, noticed_by_the_suite
from tests.mutation.mutants import KINDS, mutants, originals
from tests.mutation.running import Run, equivalents, hunt


def main(arguments: Sequence[str]) -> int:
    runs = hunt(mutants())
    _table("kind", runs, lambda run: run.mutant.kind, KINDS)
    cohorts = dict.fromkeys(_cohort(run) for run in runs)
    _table("cohort", runs, _cohort, cohorts)
    first = Counter(run.noticed_by for run in runs if run.noticed_by)
    print("noticed first by", ", ".join(f"{test} {count}" for test, count in first.most_common()))
    wrong = _survivors(runs)
    if arguments[:1] == ["--suite"]:
        wrong += _through_the_suite(runs, int(arguments[1]))
    return 1 if wrong else 0


def _cohort(run: Run) -> str:
    return f"{run.mutant.trial}/{run.mutant.cohort}"


def _table(title: str, runs: list[Run], key: Callable[[Run], str], rows: Iterable[str]) -> None:
    whole, noticed = Counter(map(key, runs)), Counter(key(run) for run in runs if run.noticed_by)
    print(f"{title:24}{'turns':>8}{'noticed':>9}{'rate':>8}")
    for row in rows:
        print(f"{row:24}{whole[row]:8}{noticed[row]:9}{noticed[row] / whole[row]:8.1%}")
    print()


def _survivors(runs: list[Run]) -> int:
    known = equivalents()
    names = [run.mutant.id for run in runs if not run.noticed_by]
    for name in names:
        print(f"survives: {name}\n    {known.get(name, 'nobody says why: add a test')}")
    stale = [name for name in known if name not in names]
    for name in stale:
        print(f"no survivor any more, take it out of equivalent.yaml: {name}")
    new = sum(name not in known for name in names)
    print(f"{len(runs)} wrong turns, {len(runs) - len(names)} noticed, "
          f"{len(names) - new} that change nothing, {new} unexplained")  # fmt: skip
    return new + len(stale)


def _through_the_suite(runs: list[Run], count: int) -> int:
    """Evenly spread turns, in a copy of the project, by the tests themselves; and none, and one
    that changes nothing: with those, the tests pass."""
    trial, content = next(iter(originals().items()))
    wrong = int(fails_with(trial, content))
    print(f"as it is: the suite {'FAILS' if wrong else 'passes'}")
    noticed = [run for run in runs if run.noticed_by]
    chosen = noticed[:: max(1, len(noticed) // count)][:count]
    for run in (*chosen, *[run for run in runs if not run.noticed_by][:1]):
        failed = noticed_by_the_suite(run.mutant)
        wrong += failed is not (run.noticed_by is not None)
        print(f"{run.mutant.id}: the suite {'fails' if failed else 'passes'}")
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
