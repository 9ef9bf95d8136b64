"""The commands of `prescreen`, each loaded from its own module only when it is called."""

from collections.abc import Mapping
from importlib import import_module
from importlib.metadata import version
from types import MappingProxyType
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

# name -> the module whose `app` it is. Such a module imports what is heavy inside its functions.
COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "explain": "bot.cli.explain",
        "read": "bot.cli.read",
        "trials": "bot.cli.trials",
        "redflags": "bot.cli.redflags",
        "ask": "bot.cli.ask",
        "demo": "bot.demo.commands",
        "run": "bot.cli.run",
        "admins": "bot.cli.admins",
        "sites": "bot.cli.sites",
        "screenings": "bot.cli.screenings",
        "consents": "bot.cli.consents",
        "stats": "bot.cli.stats",
        "keys": "bot.cli.keys",
        "audit": "bot.cli.audit",
        "retention": "bot.cli.retention",
        "backup": "bot.cli.backup",
        "restore": "bot.cli.restore",
    }
)


class _Registry(TyperGroup):
    """The commands by name; the one that is called is imported.

    Typer brings its own private copy of click, so its types cannot be named here.
    """

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        command = typer.main.get_command(import_module(COMMANDS[cmd_name]).app)
        command.name = cmd_name
        return command

    def invoke(self, ctx: Any) -> Any:
        """Run a command; name each place where data files are not sound.

        They are the author's to mend: no command, whichever reads them, answers with a traceback.
        """
        from trials.yaml_files import InvalidContent

        try:
            return super().invoke(ctx)
        except InvalidContent as unsound:
            typer.echo(str(unsound), err=True)
            raise typer.Exit(1) from None


# Tracebacks never show local variables: they would print people's answers.
app = typer.Typer(
    cls=_Registry,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"prescreen {version('prescreen')}")
        raise typer.Exit


@app.callback()
def _prescreen(
    _: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Pre-screening for clinical trials: judge answers, check trials, run the bot."""


def main() -> None:
    from bot.settings_keys import no_core_dumps

    no_core_dumps()
    app()
