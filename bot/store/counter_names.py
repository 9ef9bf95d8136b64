"""The names of counters put together of parts; they are stored, so they stay as they are."""


def left(question: str) -> str:
    return of_question(question, "left")


def of_question(question: str, what: str) -> str:
    """Return the name of a question's counter.

    `what` is `shown`, `answered`, `unknown`, `invalid` or `left`.
    """
    return f"q:{question}:{what}"


def put_through(trial: str) -> str:
    """Return the name of the counter of people who were put through to a study's team."""
    return f"put_through@{trial}"
