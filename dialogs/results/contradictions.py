"""Two answers that cannot both be, in words: the question about them, and the marks they leave."""

from dialogs.context import TurnContext, sentence
from dialogs.formatting import joined, label_of, labelled
from dialogs.questions.contradictions import halves, unasked, unclear
from dialogs.results.review import applying, value_of


def clarify_text(context: TurnContext) -> str:
    """Return the question that shows both answers as they were said, and judges neither."""
    pair = unasked(context)
    if pair is None:
        return sentence(context, "ui-clarify-settled")
    first, second = (
        labelled(context, label_of(context, ref), value_of(context, ref))
        for ref in halves(context, pair)
    )
    return sentence(context, "ui-clarify", first=first, second=second)


def unclear_line(context: TurnContext) -> str:
    """Return which answers of the review do not go together, where that stayed open."""
    shown = applying(context)
    lines = [
        sentence(
            context,
            "ui-review-unclear",
            first=label_of(context, first),
            second=label_of(context, second),
        )
        for first, second in (halves(context, pair) for pair in unclear(context))
        if first in shown and second in shown
    ]
    return joined(context, lines)
