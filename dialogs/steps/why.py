"""The reason why a question is asked: what [Why?] under it tells."""

from dialogs.context import TurnContext, sentence
from dialogs.formatting import joined
from dialogs.questions.message import wording_key
from dialogs.questions.planner import studies_asking
from dialogs.words import as_key


def why_asked(context: TurnContext, ref: str) -> str:
    """Say why it is asked, what exactly is meant, and for which studies it matters now."""
    question = ref.partition(".")[0]
    key = wording_key(context.content, question)
    attrs = [attr for attr in ("why", "meant") if context.content.words.has(key, attr)]
    why = "\n\n".join(sentence(context, key, attr) for attr in attrs)
    trials = studies_asking(context, question)
    if not trials:
        return why
    names = [sentence(context, as_key("trial", trial)) for trial in trials]
    return f"{why}\n{sentence(context, 'ui-why-studies', studies=joined(context, names))}"
