"""`prescreen sites mail`: an address is set, shown, refused and removed; on disk it is sealed."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.sites import app
from bot.settings import new_master_key


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PRESCREEN_MASTER_KEY", new_master_key())
    monkeypatch.setenv("PRESCREEN_DATABASE", str(tmp_path / "a.db"))
    monkeypatch.setenv("PRESCREEN_KEYS", str(tmp_path / "keys.db"))
    return tmp_path


def said(*args: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["mail", *args])
    return result.exit_code, result.output.strip()


def test_an_address_is_set_shown_and_removed(folder: Path) -> None:
    address = "trials@hospital.example"
    assert said("changhai", address) == (0, f"changhai: {address}")
    assert said("changhai") == (0, f"changhai: {address}")
    on_disk = b"".join(path.read_bytes() for path in folder.iterdir())
    assert b"hospital.example" not in on_disk
    assert said("changhai", "off") == (0, "changhai: no address")


@pytest.mark.parametrize(
    ("args", "what"),
    [
        (("changhai", "a@b.example\nBcc: c@d.example"), "Write one like"),
        (("nowhere", "a@b.example"), "operator"),
    ],
)
def test_a_wrong_address_or_site_is_refused(folder: Path, args: tuple[str, ...], what: str) -> None:
    code, output = said(*args)
    assert code == 2
    assert what in output
