"""`prescreen admins invite`: who may be told when a referral finds nobody."""

import typer

from bot.invite_commands import BotName, invite

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _admins() -> None:
    """The admins of this bot."""


@app.command("invite")
def invite_admin(bot: BotName = None) -> None:
    """Print a one-time link; who opens it becomes an admin."""
    invite("admin", None, bot)
