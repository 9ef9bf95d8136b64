"""The shape of the project: its floors, its front doors, and what must never be in it."""

import ast
import re
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FLOORS = ("bot", "dialogs", "trials")
CODE = sorted(path for floor in FLOORS for path in (ROOT / floor).rglob("*.py"))
TOP_LEVEL = {
    "pyproject.toml", "bot", "dialogs", "trials", "tests", "locales",
    "README.md", "CONTRIBUTING.md", "Makefile", "CHANGELOG.md", "LICENSE", "docs",
    ".ci", ".gitignore", ".pre-commit-config.yaml", "requirements.lock",
}  # fmt: skip


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def imports(path: Path) -> frozenset[str]:
    """The dotted names a file imports, wherever in it."""
    return frozenset(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""


def importers(package: str) -> set[str]:
    return {
        name(path)
        for path in CODE
        if any(one == package or one.startswith(f"{package}.") for one in imports(path))
    }


def tracked() -> list[Path]:
    """What git has, or would take: the files a clone brings."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / entry for entry in listed.stdout.split("\0") if (ROOT / entry).is_file()]


def test_the_top_level_is_exactly_as_agreed():
    assert {name(path).split("/")[0] for path in tracked()} <= TOP_LEVEL
    assert {path.name for path in ROOT.iterdir()} >= TOP_LEVEL


PURE = {"asyncio", "socket", "sqlite3", "random", "secrets", "subprocess", "time", "threading"}


@pytest.mark.parametrize("floor", ["trials", "dialogs"])
def test_the_lower_floors_are_pure(floor):
    for path in (ROOT / floor).rglob("*.py"):
        assert not {one.split(".")[0] for one in imports(path)} & PURE, name(path)
        text = path.read_text("utf-8")
        assert not re.search(r"\b(date\.today|datetime\.now|datetime\.utcnow)\b", text), name(path)


@pytest.mark.parametrize(
    "package", ["transitions", "sqlite_utils", "fluent", "aiosmtplib", "babel", "fpdf"]
)
def test_each_outside_package_has_one_front_door(package):
    assert len(importers(package)) == 1


def test_aiogram_stays_at_the_telegram_rim():
    doors = ("bot/telegram/", "bot/sandbox/")
    assert importers("aiogram")
    assert not [path for path in importers("aiogram") if not path.startswith(doors)]


def test_the_database_driver_is_the_stores_own_affair():
    users = importers("sqlite3") | importers("pysqlite3")
    assert not [path for path in users if not path.startswith("bot/store/sqlite/")]


SQL = re.compile(
    r"\b(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM)\s"
)


def test_sql_is_only_below_the_sqlite_store():
    for path in CODE:
        written = [
            node.value
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
        if not name(path).startswith("bot/store/sqlite/"):
            assert not any(SQL.search(text) for text in written), name(path)


def test_nothing_is_decided_by_what_stands_in_the_audit():
    """It is written and verified; what it holds is kept elsewhere too, where it is needed."""
    for path in CODE:
        assert ".audit.rows(" not in path.read_text("utf-8"), name(path)


def test_what_loses_answers_is_nowhere():
    for path in CODE:
        for node in ast.walk(tree(path)):
            match node:
                case ast.keyword(arg="drop_pending_updates"):
                    # The sandbox may know the word; nobody may say it.
                    pytest.fail(f"{name(path)}:{node.value.lineno} drops updates")
                case ast.Name(id=word) | ast.Attribute(attr=word) | ast.alias(name=word):
                    unsafe = (
                        "AsyncMachine",
                        "start_polling",
                        "SimpleRequestHandler",
                        "MemoryStorage",
                    )
                    assert word not in unsafe, name(path)


BANNED = {"utils", "util", "helpers", "helper", "common", "base", "manager", "core", "misc"}


def test_no_module_is_named_for_nothing():
    assert not [name(path) for path in CODE if {path.stem, path.parent.name} & BANNED]


def test_modules_and_functions_stay_readable():
    long = [name(path) for path in CODE if len(path.read_text("utf-8").splitlines()) > 300]
    assert not long
    for path in CODE:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                assert lines <= 45, f"{name(path)}:{node.lineno} {node.name} has {lines} lines"


# A function that is given many things hides a value that they are: a record, a context.
MANY, MOST_WITH_MANY = 6, 14


def parameters(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    given = node.args
    return len([*given.posonlyargs, *given.args, *given.kwonlyargs])


def is_command(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Typer reads the options of a command off its parameters."""
    calls = (one.func if isinstance(one, ast.Call) else one for one in node.decorator_list)
    return any(isinstance(one, ast.Attribute) and one.attr == "command" for one in calls)


def test_few_functions_have_six_parameters_or_more():
    many = [
        f"{name(path)}:{node.lineno} {node.name}"
        for path in CODE
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and parameters(node) >= MANY
        and not is_command(node)
    ]
    assert len(many) <= MOST_WITH_MANY, "\n".join(many)


def test_every_module_says_what_it_is_for():
    assert not [
        name(path) for path in CODE if path.read_text("utf-8") and not ast.get_docstring(tree(path))
    ]


def test_log_events_are_constants():
    """An event put together from values would carry them past the list of allowed fields."""
    for path in CODE:
        for node in ast.walk(tree(path)):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            logger = node.func.value
            if isinstance(logger, ast.Call) and getattr(logger.func, "id", "") == "log":
                event = node.args[-1]
                passed_on = isinstance(event, ast.Name) and event.id == "event"
                assert isinstance(event, ast.Constant) or passed_on, f"{name(path)}:{node.lineno}"


def test_nobody_prints_or_logs_around_the_log():
    for path in CODE:
        if name(path) != "bot/logs.py":
            assert "getLogger" not in path.read_text("utf-8"), name(path)
        if name(path).startswith("bot/demo/"):
            continue  # a transcript is printed
        calls = (n.func for n in ast.walk(tree(path)) if isinstance(n, ast.Call))
        assert not [one for one in calls if getattr(one, "id", "") == "print"], name(path)


# Written in pieces, so that this very file does not hold what it looks for.
PIECES = (("/wo", "rk/"), ("/ho", "me/"), ("/ro", "ot/"), ("/opt/py", "pi"), ("--index", "-url"),
          ("--find", "-links"), ("pypi", r"\.org/simple"))  # fmt: skip
TRACES = re.compile("|".join(map("".join, PIECES)))


def test_no_file_knows_the_machine_it_was_written_on():
    for path in tracked():
        if path.suffix not in {".png", ".jpg", ".woff2"}:
            found = TRACES.search(path.read_text("utf-8", errors="replace"))
            assert not found, f"{name(path)}: {found}"


def pins(path: Path) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9._-]+)==([^ ]+)", path.read_text("utf-8"), re.M))


def test_the_two_locks_agree_and_hold_hashes_only():
    run, tests = pins(ROOT / "requirements.lock"), pins(ROOT / "tests/requirements.lock")
    assert run.items() <= tests.items()
    for path in (ROOT / "requirements.lock", ROOT / "tests/requirements.lock"):
        text = path.read_text("utf-8")
        assert "://" not in text
        assert text.count("--hash=sha256:") >= 2 * len(pins(path)) - 10  # sdist and wheel
    assert run["aiogram"].startswith("3.31.")


@pytest.mark.slow
@pytest.mark.parametrize("command", [["explain", "--help"], ["trials", "check"]])
def test_commands_that_only_judge_do_not_load_aiogram(command):
    code = (
        "import sys\n"
        "from bot.cli.registry import app\n"
        f"try: app({command!r})\n"
        "except SystemExit: pass\n"
        "sys.exit('aiogram' in sys.modules or 'cryptography' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)


DATA = ("*.ftl", "*.yaml", "*.html", "*.css", "*.js", "*.svg")


@pytest.mark.slow
def test_the_wheel_holds_all_data_and_explains_from_a_fresh_venv(tmp_path: Path):
    subprocess.run(
        [sys.executable, "-m", "pip", "--quiet", "wheel", "--no-deps", "--no-build-isolation",
         "--wheel-dir", str(tmp_path), str(ROOT)],
        check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = tmp_path.glob("prescreen-*.whl")
    held = set(zipfile.ZipFile(wheel).namelist())
    needed = {
        name(p) for top in (*FLOORS, "locales") for kind in DATA for p in (ROOT / top).rglob(kind)
    }
    assert needed
    assert not needed - held
    assert not [entry for entry in held if entry.startswith("tests/")]
    answer = explained_from(wheel, tmp_path / "venv")
    assert '"NCT06010472"' in answer


def explained_from(wheel: Path, home: Path) -> str:
    """What `prescreen explain` says where nothing but the wheel and its dependencies is there."""
    venv.create(home, with_pip=False)
    ours = Path(sys.prefix) / "lib" / f"python3.{sys.version_info.minor}" / "site-packages"
    theirs = home / "lib" / f"python3.{sys.version_info.minor}" / "site-packages"
    zipfile.ZipFile(wheel).extractall(theirs)
    code = (
        "import sys\n"
        f"sys.path.append({str(ours)!r})\n"  # dependencies; its .pth files are not read
        "from bot.cli.registry import app\n"
        "app(['explain', '--jsonl'])"
    )
    line = '{"id": "x", "facts": {"age_years": 30}, "on": "2025-07-22"}\n'
    done = subprocess.run(
        [home / "bin/python", "-I", "-c", code],
        input=line, cwd=home, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_missing_venv_module_is_named_with_its_package(tmp_path: Path):
    python = tmp_path / "python3"
    python.write_text(
        f'#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; esac\nexec {sys.executable} "$@"\n'
    )
    python.chmod(0o755)
    for file in ("Makefile", "pyproject.toml", "requirements.lock"):
        (tmp_path / file).write_text((ROOT / file).read_text("utf-8"))
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/requirements.lock").write_text("")
    done = subprocess.run(
        ["make", "demo", f"PYTHON={python}"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode != 0
    assert "apt install python3-venv" in done.stderr
    assert not (tmp_path / ".venv").exists()
