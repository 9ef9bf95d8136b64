"""`prescreen trials wording`: the hash of a question's words, for dialogs/earlier_wordings.yaml."""

from typing import Annotated

import typer

from dialogs.words import Words, as_key


def wording(
    question: Annotated[str, typer.Argument(help="The id of a question, like cns_active.")],
) -> None:
    """Print the hash of a question as it stands, to be noted before its meaning is changed."""
    words, key = Words.load(), as_key(question)
    if not words.has(key, "hint"):
        raise typer.BadParameter(f"there is no question {question}: use an id of questions.yaml")
    typer.echo(words.question_hash(key))
