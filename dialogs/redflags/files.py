"""The data files of the red flags: rules, calming words, measures, numbers to call."""

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

FOLDER = Path(__file__).parent
RULES = FOLDER / "rules"


def read_rules(name: str) -> Any:
    """Return what a file of `rules/` holds."""
    return YAML(typ="safe").load((RULES / f"{name}.yaml").read_text("utf-8"))
