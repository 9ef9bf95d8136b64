"""`prescreen trials rejudge`: a dry run by default, then stored, told once, and on record."""

import asyncio
import base64
import json
from datetime import UTC, datetime, timedelta

import pytest
from typer.testing import CliRunner

from bot import screenings
from bot.cli.registry import app
from bot.settings import new_master_key
from bot.store import open_store
from bot.store.records import NewConsent, NewReferral, NewReminder, VerdictRow
from dialogs.screening import AnswerRecord, decode_values
from tests import shipped
from tests.unit.chatting import closed, the_content
from trials import library
from trials.yaml_files import InvalidContent, Issue

TRIAL = "NCT06010472"
NOW = datetime.now(UTC)
LIKELY, EXCLUDED = (json.dumps({"sle": {"verdict": v}}) for v in ("likely", "excluded"))


class House:
    """A database of three people who saw the result of an earlier trial file."""

    def __init__(self, folder, key):
        self.open = lambda: open_store(
            folder / "a.db", keys=folder / "k.db", master=base64.b64decode(key)
        )

    def do(self, work):
        async def once():
            store = self.open()
            try:
                return await store.transact(work)
            finally:
                await store.close()

        return asyncio.run(once())


@pytest.fixture
def operator(tmp_path, monkeypatch):
    key = new_master_key()
    monkeypatch.setenv("PRESCREEN_DATABASE", str(tmp_path / "a.db"))
    monkeypatch.setenv("PRESCREEN_KEYS", str(tmp_path / "k.db"))
    monkeypatch.setenv("PRESCREEN_MASTER_KEY", key)
    found = House(tmp_path, key)
    found.do(fill)
    return found


def fill(tx):
    screening = closed().screening
    for n, cohorts in enumerate((EXCLUDED, EXCLUDED, LIKELY)):
        row = screenings.new_row(tx.accounts.ensure(7 + n, NOW).id, screening, NOW)
        screenings.save(tx, the_content(), row, None, screening)
        tx.verdicts.save(VerdictRow(row.id, TRIAL, "before", NOW.date(), cohorts))
        if n == 0:
            consent = tx.consents.add(row.id, NewConsent("remind", "t", "en", True, TRIAL), NOW)
            due = (NOW + timedelta(days=90)).date()
            tx.reminders.add(NewReminder(row.id, TRIAL, consent, due), NOW)
        if n == 1:
            consent = tx.consents.add(
                row.id, NewConsent("share", "t", "en", True, TRIAL, "changhai"), NOW
            )
            new = NewReferral(row.id, TRIAL, "changhai", ["sle"], consent, "{}", "{}", False)
            tx.referrals.add(new, NOW)


def run(*args):
    done = CliRunner().invoke(app, ["trials", "rejudge", *args])
    assert done.exit_code == 0, done.output
    return done.output


def ids(tx):
    return [row.id for row in tx.screenings.all()]


def everything(tx):
    tables = ("screenings", "reminders", "verdicts", "referrals", "letters", "audit")
    return [tuple(row) for table in tables for row in tx._all(f"SELECT * FROM {table}")]


def test_a_dry_run_shows_who_would_flip_and_changes_nothing(operator):
    before = operator.do(everything)
    output = run(TRIAL)
    assert "3 kept results are of another trial file; flips: 2." in output
    assert "sle: excluded -> likely  2" in output
    assert "Nothing was changed" in output
    first, second, third = operator.do(ids)
    code = operator.do(lambda tx: tx.referrals.of(second)[0].code)
    assert f"{first[:12]}  agreed to be told\n" in output
    assert f"{second[:12]}  is not told  {code}\n" in output
    assert third[:12] not in output
    assert operator.do(everything) == before


def test_notify_stores_tells_and_has_nothing_to_do_the_second_time(operator):
    assert "Told by day: 1. Notes to sites: 1." in run(TRIAL, "--notify")
    first, second, third = operator.do(ids)
    now = shipped.library().trials[TRIAL].hash
    for id in (first, second, third):
        stored = operator.do(lambda tx, id=id: tx.verdicts.of(id)[TRIAL])
        assert stored.trial_hash == now
        assert json.loads(stored.cohorts)["sle"]["verdict"] == "likely"
        actions = operator.do(lambda tx, id=id: [row.action for row in tx.audit.rows(id)])
        assert actions.count("verdict rejudged") == 1
    assert operator.do(lambda tx: tx.reminders.get(first, TRIAL)).trial_hash == now
    code = operator.do(lambda tx: tx.referrals.of(second)[0].code)
    assert operator.do(lambda tx: [row.action for row in tx.audit.rows(code)]) == [
        "site told: rules changed"
    ]
    before = operator.do(everything)
    for more in ((), ("--notify",)):
        assert "nothing to do" in run(TRIAL, *more)
    assert operator.do(everything) == before


def test_what_time_alone_has_changed_is_not_the_amendments(operator):
    """On the day of the result the new rules said the same: nobody is told of an amendment."""
    screening = closed().screening

    def older(tx):
        for id in ids(tx):
            on = max(reply.on for reply in screening.replies) - timedelta(days=1)
            tx.verdicts.save(VerdictRow(id, TRIAL, "before", on, LIKELY))

    operator.do(older)
    assert "flips: 0." in run(TRIAL)


@pytest.mark.parametrize("more", [(), ("--notify",)])
def test_one_that_nobody_can_read_keeps_no_other_waiting(operator, more):
    first, second, third = operator.do(ids)
    operator.do(
        lambda tx: tx._run("UPDATE answers SET \"values\" = x'00' WHERE screening = ?", first)
    )
    output = run(TRIAL, *more)
    assert "2 kept results are of another trial file; flips: 1." in output
    assert f"Could not be read, and stay as they were: {first[:12]}." in output
    if more:
        now = shipped.library().trials[TRIAL].hash
        rules = {
            id: operator.do(lambda tx, id=id: tx.verdicts.of(id)[TRIAL].trial_hash)
            for id in (first, second, third)
        }
        assert rules == {first: "before", second: now, third: now}
        assert "Could not be read" in run(TRIAL)


def say_heart_failure(tx, screening, wording):
    """What a person was told to whom the words of before sounded like any breathlessness."""
    row = tx.screenings.get(screening)
    known = screenings.load(tx, the_content(), row)
    (on,) = {reply.on for reply in known.replies}
    values = decode_values(shipped.library().vocabulary, {"nyha_class": "3"})
    said = known.with_record(AnswerRecord("nyha_class", values, on, "breathless", wording))
    screenings.save(tx, the_content(), row, known, said)


def test_a_no_that_rests_on_words_which_mean_something_else_turns(operator):
    first, second, third = operator.do(ids)
    now = shipped.library().trials[TRIAL].hash
    old = next(one for one in the_content().questionnaire.earlier if one.question == "nyha_class")

    def work(tx):
        say_heart_failure(tx, first, min(old.wordings))
        say_heart_failure(tx, second, "the words of today")
        for id in (first, second):
            tx.verdicts.save(VerdictRow(id, TRIAL, "before", NOW.date(), EXCLUDED))

    operator.do(work)
    output = run(TRIAL)
    assert "sle: excluded -> possible  1" in output
    assert f"{first[:12]}  agreed to be told\n" in output
    assert second[:12] not in output

    def judged_by_this_file(tx):
        for id, verdict in ((first, EXCLUDED), (second, EXCLUDED), (third, LIKELY)):
            tx.verdicts.save(VerdictRow(id, TRIAL, now, NOW.date(), verdict))

    operator.do(judged_by_this_file)
    assert "nothing to do" in run(TRIAL)
    assert "3 kept results; flips: 1." in run(TRIAL, "--all")
    assert "Told by day: 1." in run(TRIAL, "--all", "--notify")
    assert "3 kept results; flips: 0." in run(TRIAL, "--all")


def test_an_unknown_trial_is_answered_with_the_known_ones(operator):
    done = CliRunner().invoke(app, ["trials", "rejudge", "NCT00000000"])
    assert done.exit_code == 2
    assert TRIAL in done.output


def test_how_far_it_is_can_be_watched(operator, monkeypatch):
    watched = []

    def bar(items, what):
        watched.append((len(items), what))
        return iter(items)

    monkeypatch.setattr("bot.cli.progress.bar", bar)
    for more in ([], ["--notify"]):
        assert CliRunner().invoke(app, ["trials", "rejudge", TRIAL, *more]).exit_code == 0
    assert watched == [(3, "Kept results")] * 2


@pytest.mark.parametrize("command", [["trials", "rejudge", TRIAL], ["stats"]])
def test_a_slip_in_a_file_is_named_where_it_stands(operator, monkeypatch, command):
    """An author who has just amended a file reads what to mend, and no traceback."""
    issue = Issue("trials/protocols/NCT06010472.yaml", 9, 5, "there is no fact agee", "use age")

    def unsound(*_):
        raise InvalidContent((issue,))

    monkeypatch.setattr(library, "load", unsound)
    done = CliRunner().invoke(app, command)
    assert done.exit_code == 1
    assert done.stderr == f"{issue}\n"
    assert isinstance(done.exception, SystemExit)
