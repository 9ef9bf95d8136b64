"""Prints how laboratory sheets are read.

`python -m tests.sheets.measure [FILE ...] [--show]`: values read and read wrongly; what should be
asked back and is not; what is asked back without need.
"""

import argparse
import json
from pathlib import Path

from tests.sheets.judging import FOLDER, judged


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--show", action="store_true", help="print the sheets not read as meant")
    given = options.parse_args()
    for path in given.files or sorted(FOLDER.glob("*.jsonl")):
        every = [judged(json.loads(line)) for line in path.read_text("utf-8").splitlines()]
        values = sum(len(one.line["expect"]["facts"]) for one in every)
        right = sum(len(one.right) for one in every)
        wrong = sum(len(one.wrong) for one in every)
        asks = sum(len(one.line["expect"]["ask"]) for one in every)
        unasked = sum(len(one.unasked) for one in every)
        over = sum(len(one.overasked) for one in every)
        print(
            f"{path.stem:12} {len(every)} sheets: {right} of {values} values read "
            f"({right / max(values, 1):.1%}), {wrong} wrong; {asks - unasked} of {asks} asked "
            f"back, {over} asked without need"
        )
        for one in every if given.show else ():
            if one.missed or one.wrong or one.unasked or one.overasked:
                print(f"\n{one.line['id']}\n{one.line['text']}")
                print(f"  wrong {one.wrong} missed {one.missed} unasked {one.unasked} "
                      f"overasked {one.overasked}\n  heard {one.heard}")  # fmt: skip


if __name__ == "__main__":
    main()
