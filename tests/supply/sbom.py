"""`python -m tests.supply.sbom`: a CycloneDX list of what a running bot installs, from the lock."""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

LOCK = Path(__file__).resolve().parents[2] / "requirements.lock"
_PIN = re.compile(r"^([A-Za-z0-9_.-]+)==(\S+)(.*)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True)
class Part:
    """One pinned package with the hashes of its files."""

    name: str
    version: str
    hashes: tuple[str, ...]


def parts(lock: Path = LOCK) -> Iterator[Part]:
    """Yield the pins of a lock in its order; ValueError for one without a hash."""
    for block in re.split(r"\n(?=\S)", lock.read_text("utf-8")):
        pin = _PIN.match(block.strip())
        if pin is None:
            continue
        hashes = tuple(_HASH.findall(block))
        if not hashes:
            raise ValueError(f"{pin[1]} has no hash")
        yield Part(pin[1], pin[2], hashes)


def licence(name: str) -> str:
    """Return the licence as the package states it; "" where it states none, or is not there."""
    try:
        known = metadata(name)
    except PackageNotFoundError:
        return ""
    stated = known.get("License-Expression") or known.get("License") or ""
    return stated.strip().splitlines()[0][:80] if stated.strip() else ""


def sbom(lock: Path = LOCK) -> dict[str, object]:
    components = []
    for part in parts(lock):
        component: dict[str, object] = {
            "type": "library",
            "name": part.name,
            "version": part.version,
            "purl": f"pkg:pypi/{part.name.lower().replace('_', '-')}@{part.version}",
            "properties": [{"name": "sha256", "value": one} for one in part.hashes],
        }
        if stated := licence(part.name):
            component["licenses"] = [{"license": {"name": stated}}]
        components.append(component)
    return {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": components}


if __name__ == "__main__":
    json.dump(sbom(), sys.stdout, indent=1, ensure_ascii=False)
    sys.stdout.write("\n")
