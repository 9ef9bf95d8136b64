"""The browser that a few tests drive: where it is, and the command that brings it."""

import os
import shutil
from pathlib import Path

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
REMEDY = "sudo apt install chromium"


def is_there() -> bool:
    return Path(CHROMIUM).exists()
