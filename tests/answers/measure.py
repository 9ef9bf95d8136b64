"""Prints how typed answers are read, by writer and by kind of question.

`python -m tests.answers.measure [FILE ...] [--show MARK]`: right, offered, asked and wrong in
percent of the plain answers, and how many were kept wrongly of all.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from tests import shipped
from tests.answers.judging import FOLDER, TRAINED, Judged, Mark, judged


def row(name: str, of: Iterable[Judged]) -> str:
    """Return the figures of some lines."""
    every = list(of)
    plain = Counter(one.mark for one in every if one.plain)
    wrong = sum(one.mark is Mark.WRONG for one in every)
    total = max(sum(plain.values()), 1)
    shares = "  ".join(f"{mark} {plain[mark] / total:6.1%}" for mark in Mark)
    head = f"{name:16} {len(every):5} lines, {total:5} plain:"
    return f"{head}  {shares}  kept wrongly {wrong}"


def kind_of(one: Judged) -> str:
    """Return the kind of the question that a line answers."""
    name = one.line["question"].partition(".")[0]
    fact = shipped.library().vocabulary.facts.get(name)
    return str(fact.kind.value) if fact else "first steps" if name.startswith("@") else "illnesses"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--show", choices=[str(mark) for mark in Mark], help="print those lines")
    given = options.parse_args()
    files = given.files or [FOLDER / f"{name}.jsonl" for name in TRAINED]
    every: list[Judged] = []
    for path in files:
        told = [judged(json.loads(line)) for line in path.read_text("utf-8").splitlines()]
        every += told
        print(row(path.stem, told))
    kinds: dict[str, list[Judged]] = defaultdict(list)
    for one in every:
        kinds[kind_of(one)].append(one)
    print()
    for kind, of in sorted(kinds.items()):
        print(row(kind, of))
    for one in every:
        if one.mark == given.show:
            print(json.dumps({**one.line, "heard": one.heard}, ensure_ascii=False))


if __name__ == "__main__":
    main()
