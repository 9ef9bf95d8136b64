"""The data files of the red flags: rules, calming words, measures, numbers to call."""

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

FOLDER = Path(__file__).parent
RULES = FOLDER / "rules"


def read_rules(name: str) -> Any:
    """Return what a file of `rules/` holds."""
    return _read(RULES / f"{name}.yaml")


def read_data(name: str) -> Any:
    """Return what a file beside the rules holds: `numbers`, `signed`."""
    return _read(FOLDER / f"{name}.yaml")


def _read(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text("utf-8"))
