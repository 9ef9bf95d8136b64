"""`trials new` makes every place of a new trial; `trials check` names what is still to write."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.registry import app
from bot.content import load_content
from dialogs.context import BotOperator
from dialogs.words import FOLDER as WORDS
from trials.library import HERE
from trials.todo_marks import unwritten
from trials.yaml_files import InvalidContent, SourceFile

NEW = "NCT01234567"
PROTOCOL = f"trials/protocols/{NEW}.yaml"
EXAMPLES = f"trials/protocols/{NEW}.examples.yaml"
PEOPLE = """people:
  - { id: lupus, note: Has it., cohort: sle, verdict: likely, facts: { dx_sle: true } }
  - { id: none, based_on: lupus, note: Has it not., changes: { dx_sle: false },
      verdict: excluded, because: [I1] }
  - { id: unsure, based_on: lupus, note: Not sure., changes: { dx_sle: unknown },
      verdict: possible, missing: [I1] }"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(HERE / "facts", tmp_path / "trials/facts")
    (tmp_path / "trials/protocols").mkdir()
    for kind in ("yaml", "examples.yaml"):
        shutil.copy(HERE / f"protocols/NCT06421701.{kind}", tmp_path / "trials/protocols")
    shutil.copy(HERE / "sites.yaml", tmp_path / "trials")
    shutil.copytree(WORDS, tmp_path / "locales")
    return tmp_path


def run(project: Path, *arguments: str) -> tuple[int, list[str], str]:
    folders = "--root", str(project / "trials"), "--words", str(project / "locales")
    done = CliRunner().invoke(app, ["trials", *arguments, *folders])
    return done.exit_code, done.stdout.splitlines(), " ".join(done.stderr.split())


def edit(project: Path, name: str, *changes: tuple[str, str]) -> None:
    path = project / name
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, f"{old!r} is not in {name}"
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def test_a_new_trial_goes_from_stubs_to_silence(project: Path):
    code, out, _ = run(project, "new", NEW)
    assert code == 0
    assert "prescreen trials check" in "\n".join(out)

    code, out, _ = run(project, "check")
    assert code == 1
    named = [line.split(": ", 1) for line in out]
    assert [where.rsplit(":", 2)[0] for where, _ in named] == [
        EXAMPLES, *[PROTOCOL] * 7,
        *[f"locales/{lang}/{file}.ftl" for lang in ("en", "zh")
          for file in (*[f"criteria-{NEW}"] * 2, *["trials"] * 8)],
    ]  # fmt: skip
    wanted = "\n".join(what for _, what in named)
    for key in ("status", "as_of", "sites", "include", "id", "disease", f"trial-{NEW}.about",
                f"criterion-{NEW}-I1.short"):  # fmt: skip
        assert f"still to write: {key}, write" in wanted, key

    edit(
        project, PROTOCOL,
        ("# TODO  say", "# Says"), ("status: TODO", "status: recruiting"),
        ("as_of: TODO", "as_of: 2026-01-31"), ("sites: [TODO]", "sites: [changhai]"),
        ("include: TODO", "include: { dx_sle: true }"), ("id: TODO", "id: sle"),
        ("disease: [TODO]", "disease: [dx_sle]"),
    )  # fmt: skip
    edit(project, EXAMPLES, ("# TODO", "#"), ("people: []", PEOPLE))
    # Its answers stand beside the talk, which this copy of the project does not hold.
    assert {line.split("/")[0] for line in run(project, "check")[1]} == {"dialogs", "locales"}

    for lang in ("en", "zh"):
        edit(project, f"locales/{lang}/criteria-{NEW}.ftl", *[("TODO", "Lupus")] * 2)
        edit(project, f"locales/{lang}/trials.ftl", *[("= TODO", "= A study of lupus")] * 8)
    _, (left,), _ = run(project, "check")
    assert left.startswith(f"dialogs/inquiries/answers/{NEW}.yaml:1:1: ")


def test_what_a_stub_still_lacks_is_told_together_with_a_slip_in_what_is_written(project: Path):
    run(project, "new", NEW)
    edit(project, PROTOCOL, ("status: TODO", "status: open"))
    found = [line for line in run(project, "check")[1] if line.startswith(PROTOCOL)]
    assert len(found) == 7
    assert ":4:1: status: " in found[1]


def test_nobody_is_ever_shown_a_mark(project: Path):
    edit(project, "locales/zh/trials.ftl", ("site-changhai = ", "site-changhai = TODO "))
    with pytest.raises(
        InvalidContent, match=r"locales/zh/trials.ftl:\d+:17: still to write: site-chang"
    ):
        load_content(BotOperator("", ""), words_root=project / "locales")


def test_what_exists_is_never_written_over(project: Path):
    run(project, "new", NEW)
    edit(project, PROTOCOL, ("status: TODO", "status: closed"))
    (project / f"locales/en/criteria-{NEW}.ftl").unlink()
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    code, out, err = run(project, "new", NEW)
    assert (code, out) == (1, [])
    assert "nothing was written: see protocols/" in err
    assert f", zh/criteria-{NEW}.ftl" in err
    assert before == {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}


def test_words_that_are_there_already_are_not_doubled(project: Path):
    text = f"trial-{NEW} = A study\n    .about = Of lupus\n"
    path = project / "locales/en/trials.ftl"
    path.write_text(path.read_text("utf-8") + text, "utf-8")
    code, _, err = run(project, "new", NEW)
    assert code == 1
    assert "see en/trials.ftl" in err
    assert not (project / PROTOCOL).exists()


@pytest.mark.parametrize("wrong", ["NCT123", "nct01234567", "../NCT01234567", "NCT012345678"])
def test_only_a_registry_id_is_taken(project: Path, wrong: str):
    code, _, err = run(project, "new", wrong)
    assert code == 2
    assert "write NCT and eight digits" in err
    assert not list(project.rglob("*NCT0123*"))


MARKS = [
    ("as_of: TODO  # write the day", "still to write: as_of", "write the day"),
    ("sites: [TODO]", "still to write: sites", "write it in place of TODO"),
    ("# TODO  say what", "still to write", "say what"),
    ("x = 1\n    .short = TODO", "still to write: x.short", "write it in place of TODO"),
    ("x = Please see TODO", "still to write", "write it in place of TODO"),
]


@pytest.mark.parametrize(("text", "what", "do"), MARKS)
def test_a_mark_says_what_to_write(text: str, what: str, do: str):
    assert [(issue.what, issue.do) for issue in unwritten(SourceFile("x", text))] == [(what, do)]


def test_a_word_that_only_contains_the_letters_is_no_mark():
    assert not list(unwritten(SourceFile("x", "METODOLOGY = TODOS, todo")))
