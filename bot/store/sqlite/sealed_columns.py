"""Every sealed column: whose key it is under, and the place of each of its values."""

from typing import NamedTuple


class SealedColumn(NamedTuple):
    """`account` is whose key seals a row, as SQL: NULL for the deployment's; `row` its place."""

    table: str
    column: str
    account: str
    row: str
    source: str = "{table} AS t"

    @property
    def rows(self) -> str:
        return self.source.format(table=self.table)


_OF_REFERRAL = (
    "{table} AS t JOIN referrals AS r ON r.id = t.referral"
    " JOIN screenings AS s ON s.id = r.screening"
)
_OF_SCREENING = "{table} AS t JOIN screenings AS s ON s.id = t.screening"
_OF_ASK = (
    "{table} AS t JOIN asks AS a ON a.id = t.ask JOIN referrals AS r ON r.id = a.referral"
    " JOIN screenings AS s ON s.id = r.screening"
)
_OF_QUESTION = (
    "{table} AS t JOIN team_questions AS q ON q.id = t.question"
    " JOIN screenings AS s ON s.id = q.screening"
)
_MARK = "lower(hex(t.mark))"

# Those whose content is the same in every format.
PLAIN = (
    SealedColumn("accounts", "telegram_id", "t.id", "t.id"),
    SealedColumn("screenings", "state", "t.account", "t.id"),
    SealedColumn("referrals", "contact", "s.account", "t.code", _OF_SCREENING),
    SealedColumn("referrals", "card", "s.account", "t.code", _OF_SCREENING),
    SealedColumn("referrals", "visit_place", "s.account", "t.code", _OF_SCREENING),
    SealedColumn("letters", "head", "t.account", _MARK),
    SealedColumn("letters", "body", "t.account", _MARK),
    SealedColumn("notes", "body", "s.account", "t.nonce", _OF_REFERRAL),
    SealedColumn("replies", "body", "s.account", "a.nonce || ':' || t.seq", _OF_ASK),
    SealedColumn("groups", "chat", "NULL", "t.ref"),
    SealedColumn("groups", "title", "NULL", "t.ref"),
    SealedColumn("grants", "name", "t.account", "t.account"),
    SealedColumn("invites", "meant", "NULL", "lower(hex(t.hash))"),
    SealedColumn("invites", "claim_name", "NULL", "lower(hex(t.hash))"),
    SealedColumn("site_settings", "value", "NULL", "t.site || ':' || t.key"),
)
# Those into which went what stood beside them in clear.
FILLED = (
    SealedColumn("answers", "values", "s.account", "t.screening || ':' || t.nonce", _OF_SCREENING),
    SealedColumn(
        "verdicts", "cohorts", "s.account", "t.screening || ':' || t.trial", _OF_SCREENING
    ),
    SealedColumn("referrals", "about", "s.account", "t.code", _OF_SCREENING),
    SealedColumn("steps", "body", "s.account", "t.referral || ':' || t.seq", _OF_REFERRAL),
    SealedColumn("missed", "body", "s.account", "t.criterion", _OF_REFERRAL),
    SealedColumn("left_off", "body", "s.account", "t.screening", _OF_SCREENING),
    SealedColumn("study_news", "body", "s.account", "t.screening", _OF_SCREENING),
    SealedColumn("tallies", "body", "NULL", "t.day || ':' || t.part"),
    SealedColumn("team_messages", "body", "s.account", "t.nonce", _OF_QUESTION),
)
# All but the inbox, whose keys are of a day and go with it.
EVERYTHING = PLAIN + FILLED


def rows_of(column: SealedColumn, account: str | None) -> tuple[str, tuple[str, ...]]:
    """Return a statement with the values of an account, or of the deployment: id, value, place."""
    whose, values = (" IS NULL", ()) if account is None else (" = ?", (account,))
    return (
        f'SELECT t.rowid AS id, t."{column.column}" AS value, {column.row} AS place'
        f' FROM {column.rows} WHERE t."{column.column}" IS NOT NULL'
        f" AND {column.account}{whose}",
        values,
    )
