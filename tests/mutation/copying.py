"""A wrong turn written into a copy of the project, and the suite's own tests run there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ruamel.yaml import YAML

from tests.mutation.mutants import Mutant

ROOT = Path(__file__).parents[2]
TESTS = ("bounds", "readings", "notes", "matching", "examples")


def noticed_by_the_suite(mutant: Mutant) -> bool:
    """Whether a test fails there."""
    return fails_with(mutant.trial, mutant.made())


def fails_with(trial: str, content: Any) -> bool:
    """Whether a test fails with that trial file; that the tests cannot run at all is an error."""
    with TemporaryDirectory() as home:
        copy = Path(home) / "copy"
        for part in ("trials", "dialogs", "bot", "locales", "tests/unit", "tests/data"):
            shutil.copytree(ROOT / part, copy / part)
        for file in ("pyproject.toml", "tests/conftest.py", "tests/shipped.py", "tests/browser.py"):
            shutil.copy(ROOT / file, copy / file)
        path = copy / "trials" / "protocols" / f"{trial}.yaml"
        YAML(typ="safe", pure=True).dump(content, path)
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider",
             *(f"tests/unit/test_{name}.py" for name in TESTS)],
            cwd=copy, env={**os.environ, "PYTHONPATH": str(copy)}, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
    if done.returncode not in (0, 1):
        raise RuntimeError(f"the tests cannot run: {done.stdout[-2000:]}")
    return done.returncode == 1
