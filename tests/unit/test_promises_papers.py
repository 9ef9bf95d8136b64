"""The papers of privacy: every promise has its test, every table its row, every part its pin."""

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from tests.supply.sbom import LOCK, parts, sbom
from tests.unit.coordinating import hospital_at

ROOT = Path(__file__).resolve().parents[2]
PAPERS = ROOT / "docs" / "privacy"
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def rows(paper: str) -> Iterator[list[str]]:
    """The rows of a paper's tables, without heads and lines."""
    for line in (PAPERS / paper).read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) > 2 and not set(cells[0]) <= set("-: "):
            yield cells


@pytest.mark.parametrize(("paper", "least"), [("promises.md", 20), ("threats.md", 20)])
def test_beside_every_promise_and_threat_stands_a_test_that_exists(paper: str, least: int) -> None:
    listed = [cells for cells in rows(paper) if cells[0] not in ("Promise", "Threat")]
    assert len(listed) >= least
    for cells in listed:
        named = NAMED.findall(cells[-1])
        assert len(named) == cells[-1].count("`") // 2 > 0, cells
        for path, test in named:
            source = (ROOT / path).read_text("utf-8")
            assert re.search(rf"def {test}\(", source), test


def test_every_promise_stands_in_both_languages() -> None:
    for english, chinese, _ in (c for c in rows("promises.md") if c[0] != "Promise"):
        assert re.search("[a-z]{3}", english), english
        assert re.search("[\u4e00-\u9fff]{3}", chinese), chinese


@pytest.mark.parametrize(
    "sign", [r"{ $referral_days }", r"{ $days }", r"/erase", r"/withdraw", r"/mydata"]
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_notice_in_the_chat_says_so(lang: str, sign: str) -> None:
    text = (ROOT / "locales" / lang / "ui.ftl").read_text("utf-8")
    notice = text[text.index("ui-privacy =") : text.index("ui-help =")]
    assert sign in notice
    assert all(period in notice for period in ("14", "3", "35"))


async def test_every_table_has_its_place_in_the_data_map(tmp_path: Path) -> None:
    async with hospital_at(tmp_path) as hospital:
        found = await hospital.store.read(
            lambda tx: tx._all(  # type: ignore[attr-defined]
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_%' ESCAPE '\\'"
            )
        )
    mapped = set(re.findall(r"`(\w+)`", "\n".join(cells[0] for cells in rows("data-map.md"))))
    assert {row[0] for row in found} <= mapped


@pytest.mark.parametrize(("paper", "words"), [
    ("notice.en.md", ["9(2)(a)", "officer", "38-39", "PIPL 31", "Helping somebody", "7(1)"]),
    ("notice.zh.md", ["第29条", "负责人", "第38、39条", "第31条", "替别人", "第30条"]),
    ("assessment.md", ["GDPR 35", "55-56", "three years"]),
    ("coordinators.md", ["ICH E6(R3)", "研究团队"]),
])  # fmt: skip
def test_the_papers_say_what_the_laws_ask_for(paper: str, words: list[str]) -> None:
    text = (PAPERS / paper).read_text("utf-8")
    for word in words:
        assert any(one in text for one in word.split("|")), word


def test_what_is_installed_is_what_is_pinned() -> None:
    looked = 0
    for part in parts():
        try:
            installed = version(part.name)
        except PackageNotFoundError:  # for another platform
            continue
        assert installed == part.version, part.name
        looked += 1
    assert looked > 40


def test_the_list_of_parts_names_every_pin_with_its_hashes() -> None:
    listed = sbom()["components"]
    assert isinstance(listed, list)
    assert len(listed) == len(re.findall(r"^\S+==", LOCK.read_text("utf-8"), re.MULTILINE))
    assert all(one["properties"] and one["purl"].startswith("pkg:pypi/") for one in listed)
    assert sbom() == sbom()
