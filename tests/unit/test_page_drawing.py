"""The page for the doctor as a PDF: what stands on it, that nothing runs over, one or two pages."""

from dataclasses import replace
from functools import cache
from importlib.resources import files
from io import BytesIO
from types import ModuleType

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from bot.reports import face, pdf, typesetting
from dialogs.context import TurnContext
from dialogs.questions.sheets import heard
from dialogs.results.page import page_of
from dialogs.screening import PrivateNote, Screening
from dialogs.words import LANGUAGES
from tests import shipped
from tests.unit.chatting import stop
from tests.unit.coordinating import NOON, Hospital, app, patient

NOTES = ("ask about hair loss", "问问会不会掉头发")
# As long as anything can get: each note has at most so many letters.
LONG = tuple(f"{n} " + "very long words without an end " * 12 for n in range(12))


@cache
def page(
    lang: str, name: str = "P01", notes: tuple[str, ...] = NOTES, who: str = "self"
) -> pdf.Page:
    there = Hospital(None, app())  # type: ignore[arg-type]
    told: Screening = there.screening(patient(name), who, lang)
    kept = tuple(PrivateNote(str(n), text, NOON.date()) for n, text in enumerate(notes))
    context = TurnContext(app().content, replace(told, notes=kept), NOON.date())
    return page_of(context, notes=True)


def read(data: bytes) -> list[str]:
    return [one.extract_text() for one in PdfReader(BytesIO(data)).pages]


@pytest.fixture
def edges(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Whatever was written beyond the edges of the text."""
    beyond: list[str] = []
    put = typesetting.Paper._put

    def watched(paper: typesetting.Paper, left: float, base: float, run: typesetting.Run) -> None:
        right = left + paper._wide(run.text, run.size, bold=run.bold)
        in_foot = base == typesetting.FOOT
        if right > typesetting.RIGHT + 0.5 or (base > typesetting.BOTTOM and not in_foot):
            beyond.append(run.text)
        put(paper, left, base, run)

    monkeypatch.setattr(typesetting.Paper, "_put", watched)
    return beyond


def test_in_both_languages_each_has_one_page_with_all_of_it(edges: list[str]) -> None:
    texts = read(pdf.make([page("en"), page("zh")]))
    assert len(texts) == 2
    english, chinese = (text.replace("\n", " ") for text in texts)
    for said in (
        "For my doctor", "22 November 2026", "NCT06010472", "By the answers, it may fit.",
        "For children; adults can ask, but may well hear no.", "112 g/L",
        "24 U/L (upper limit 40)",
        "Prednisone 15 mg a day", "3.1×10^9/L", "ask about hair loss", "A list of all medicines",
        "1 / 2", "no medical record",
    ):  # fmt: skip
        assert said in english, said
    for said in (
        "给医生看的一页", "2026年11月22日", "NCT06010472", "按回答看，可能合适。", "由研究团队决定",
        "112 g/L", "24 U/L（上限40）", "泼尼松（强的松），每天15毫克", "问问会不会掉头发",
        "最近的检查报告和出院小结", "2 / 2",
    ):  # fmt: skip
        assert said in chinese, said
    assert "eligible" not in english
    assert edges == []


def test_with_long_notes_and_long_lists_it_has_two_pages_and_nothing_runs_over(
    edges: list[str],
) -> None:
    said = page("en", "P08", LONG)
    study = said["studies"]["items"][0]
    longer = {**study, "points": [["Still open", "x" * 300]], "name": "A study " * 40}
    wide = {**said, "studies": {**said["studies"], "items": [longer, *said["studies"]["items"]]}}
    texts = read(pdf.make([wide]))
    assert len(texts) == 2
    assert "11 very long" in " ".join(texts)
    assert edges == []


def test_what_does_not_fit_says_its_rule_and_nothing_is_promised() -> None:
    said = page("zh", "P05", who="child")
    (other,) = (item for item in said["others"]["items"] if "NCT06010472" in item["where"])
    assert other["verdict"] == shipped.words().say("zh", "page-verdict-no")
    assert other["points"] == [[shipped.words().say("zh", "page-rules"), "年龄须在18～65周岁。"]]
    assert said["bring"]["items"][0] == shipped.words().say("zh", "page-bring-ids")
    assert "孩子" in said["head"]


def test_a_value_that_needs_a_doctor_today_stands_on_top() -> None:
    there = Hospital(None, app())  # type: ignore[arg-type]
    told = there.screening(patient("P01", hemoglobin=45), "self", "en")
    said = page_of(TurnContext(app().content, told, NOON.date()), notes=True)
    assert any("45 g/L" in line for line in said["alarm"])
    assert page("en")["alarm"] == []


def test_a_value_stands_first_as_it_was_typed() -> None:
    chat = stop("hemoglobin")
    chat.write("11.8 g/dL")
    rows = [row for group in page_of(chat.context, notes=True)["values"]["groups"]
            for row in group["rows"]]  # fmt: skip
    assert ["Haemoglobin (Hb)", "11.8 g/dL (= 118 g/L)"] in rows
    assert ["Weight", "55 kg"] in rows


def test_a_value_of_a_sheet_keeps_its_unit() -> None:
    told = heard(app().content, "en", NOON.date(), "Hb 11.8 g/dL, ALT 32 U/L (limit 40)")
    assert told.said == {"hemoglobin": "11.8 g/dL", "alt": "32 U/L"}


def test_its_outlines_are_such_as_every_reader_knows() -> None:
    """CFF2, which the face has, is no font of a PDF: some phones would show nothing."""
    fonts = [
        font["/DescendantFonts"][0]["/FontDescriptor"]["/FontFile2"].get_data()
        for one in PdfReader(BytesIO(pdf.make([page("en")]))).pages
        for font in one["/Resources"]["/Font"].values()
    ]
    assert len(fonts) >= 2
    assert all(font[:4] == b"\0\1\0\0" for font in fonts)


def test_it_tells_of_nothing_beside_its_text() -> None:
    told = PdfReader(BytesIO(pdf.make([page("en")]))).metadata
    assert told is not None
    assert set(told) <= {"/CreationDate", "/Producer"}


def test_the_face_has_every_letter_of_the_words_or_there_is_another_way_to_say_it() -> None:
    with (files(face.PACKAGE) / face.COLLECTION).open("rb") as collection:
        known = TTFont(collection, fontNumber=face.MAINLAND_CHINA, lazy=True).getBestCmap()
    words = shipped.words()
    said = {c for lang in LANGUAGES for text in words.sources[lang].values() for c in text}
    paper = object.__new__(typesetting.Paper)
    paper._known = frozenset(known)
    lost = {c for c in said if c.isprintable() and "?" in paper._plain(c) and c != "?"}
    assert lost == set()


@pytest.mark.parametrize("missing", ["fpdf", "manimgx_fonts_cjk"])
def test_without_its_packages_it_says_which_one(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    def found(package: str) -> ModuleType | None:
        return None if package == missing else pdf  # type: ignore[return-value]

    monkeypatch.setattr(pdf, "find_spec", found)
    assert not pdf.can_make.__wrapped__()
    with pytest.raises(pdf.CannotMakePages, match=missing):
        pdf.make([page("en")])
