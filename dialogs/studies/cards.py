"""All that is told of one study: its card, [More], its rules, and a text to send on."""

import re
from collections.abc import Iterator

from dialogs.context import TurnContext, sentence
from dialogs.formatting import joined, labelled
from dialogs.messages import Button, NewMessage, split
from dialogs.results.contacts import hospitals
from dialogs.results.details import as_of, pauses
from dialogs.results.elsewhere import related_line
from dialogs.results.people import people_line
from dialogs.results.reasons import criterion_text
from dialogs.studies import filters
from dialogs.studies.buttons import CARD, CHECK, LIST, MORE, RULES, SEND, Rows, back, button, paired
from dialogs.words import as_key
from trials.trial import Criterion, Trial

# What [More] tells, in this order: its label, and the topics whose answers it takes.
TOLD = (
    ("phase", "phase"),
    ("people", "how_many_people"),
    ("groups", "placebo"),
    ("before", "chemo_before"),
    ("aim", "what_is_trial"),
    ("measured", "visits"),
    ("results", "results_known"),
    ("runs", "who_runs"),
    ("investigator", "principal_investigator"),
    ("dates", "start_end"),
)
A_PAGE = 10  # rules in one message
PLACE = re.compile(r"(?P<kind>inclusion|exclusion) (?P<number>\S.*)")


def card_message(context: TurnContext, trial: Trial) -> NewMessage:
    """Return the card of a study: who, what, where, its main risk, whether it takes people."""
    key = as_key("trial", trial.id)
    head = labelled(context, sentence(context, key), hospitals(context, trial, "short"))
    lines = [head, *(sentence(context, key, attr) for attr in ("whom", "done", "main-risk"))]
    lines += pauses(context, trial) or [as_of(context, trial)]
    return NewMessage("\n".join(lines), (*_ways(context, trial, MORE, RULES, CHECK, SEND),
                                         *_to_the_list(context)))  # fmt: skip


def more_messages(context: TurnContext, trial: Trial) -> tuple[NewMessage, ...]:
    """Return what else the public record tells of a study, and of what it is silent."""
    lang, book = context.screening.lang, context.content.answers
    lines, silent = [sentence(context, as_key("trial", trial.id))], []
    lines.append(
        labelled(context, sentence(context, "studies-illnesses"), _illnesses(context, trial))
    )
    lines.append(labelled(context, sentence(context, "studies-whom"), _whom(context, trial)))
    if trial.sex is None:
        silent.append(sentence(context, "studies-sex"))
    for name, topic in TOLD:
        label = sentence(context, f"studies-{name}")
        if not book.is_about(topic, trial.id) or book.is_silent(topic, trial.id):
            silent.append(label)
            continue
        said = (one.said(lang) for one in book.sentences(topic, trial.id))
        lines.append(labelled(context, label, ("" if lang == "zh" else " ").join(said)))
    if silent:
        lines.append(sentence(context, "studies-silent", items=joined(context, silent)))
    lines += filter(None, (people_line(context, trial), related_line(context, trial)))
    lines.append(sentence(context, "studies-record", id=trial.id))
    rows = _ways(context, trial, CARD, RULES, CHECK, SEND)
    return _last_with(context, lines, rows)


def rules_message(context: TurnContext, trial: Trial, page: int) -> NewMessage | None:
    """Return one page of the rules, each with its place in the record; None beyond the last."""
    rules = list(_rules(context, trial))
    pages = [rules[at : at + A_PAGE] for at in range(0, len(rules), A_PAGE)]
    if not 1 <= page <= len(pages):
        return None
    study = sentence(context, as_key("trial", trial.id))
    head = sentence(
        context, "studies-rules-head", study=study, page=str(page), pages=str(len(pages))
    )
    lines = [head, *pages[page - 1]]
    if not trial.published:
        lines.append(sentence(context, "ui-card-unpublished"))
    lines.append(sentence(context, "studies-record", id=trial.id))
    turning: list[Button] = []
    if page > 1:
        turning.append(button(context, "studies-page-before", f"{RULES}{trial.id}.{page - 1}"))
    if page < len(pages):
        turning.append(button(context, "studies-page-next", f"{RULES}{trial.id}.{page + 1}"))
    rows = (*paired(context, turning), *_ways(context, trial, CARD, CHECK))
    return NewMessage("\n".join(lines), rows)


def text_to_send(context: TurnContext, trial: Trial) -> tuple[NewMessage, ...]:
    """Return a text to forward, alone in its message, and above it what to do with it."""
    key = as_key("trial", trial.id)
    text = sentence(
        context,
        "studies-forward",
        study=sentence(context, key),
        hospital=hospitals(context, trial),
        whom=sentence(context, key, "whom"),
        link=f"https://t.me/{context.bot_name}?start={trial.id}",
    )
    return NewMessage(sentence(context, "studies-forward-this")), NewMessage(text)


def _ways(context: TurnContext, trial: Trial, *ways: str) -> Rows:
    return paired(
        context,
        [
            button(context, f"studies-way-{way.strip('.').partition('-')[2]}", _option(way, trial))
            for way in ways
        ],
    )


def _option(way: str, trial: Trial) -> str:
    return f"{way}{trial.id}.1" if way == RULES else f"{way}{trial.id}"


def _to_the_list(context: TurnContext) -> Rows:
    coded = filters.usual(context).coded()
    return ((button(context, "studies-other", f"{LIST}{coded}"),), *back(context))


def _illnesses(context: TurnContext, trial: Trial) -> str:
    names = (sentence(context, as_key("cohort", cohort.id)) for cohort in trial.cohorts)
    return joined(context, names)


def _whom(context: TurnContext, trial: Trial) -> str:
    """Return for which ages and illnesses a study is, and for women or men."""
    said = [sentence(context, as_key("trial", trial.id), "whom")]
    if trial.sex:
        said.append(sentence(context, f"studies-sex-{trial.sex}"))
    return ("" if context.screening.lang == "zh" else " ").join(said)


def _rules(context: TurnContext, trial: Trial) -> Iterator[str]:
    """Yield every rule as a line; where a study takes several illnesses, their names above them."""
    yield from _lines(context, trial, trial.common)
    for cohort in trial.cohorts:
        lines = list(_lines(context, trial, cohort.criteria))
        if lines and len(trial.cohorts) > 1:
            lines[0] = f"\n{sentence(context, as_key('cohort', cohort.id))}\n{lines[0]}"
        yield from lines


def _lines(context: TurnContext, trial: Trial, criteria: tuple[Criterion, ...]) -> Iterator[str]:
    for criterion in criteria:
        place = _place(context, criterion.source)
        texts = (criterion_text(context, f"{trial.id}/{atom}") for atom in criterion.atoms())
        for text in dict.fromkeys(texts):
            yield f"• {sentence(context, 'studies-rule', text=text, place=place)}"


def _place(context: TurnContext, source: str) -> str:
    """Return the place of a rule in the record; its own headings stay as they are printed."""
    if found := PLACE.fullmatch(source):
        return sentence(context, f"studies-place-{found['kind']}", number=found["number"])
    return sentence(context, "studies-place-other", place=source)


def _last_with(context: TurnContext, lines: list[str], rows: Rows) -> tuple[NewMessage, ...]:
    *first, last = split("\n\n".join(lines).split("\n"))
    return (*(NewMessage(text) for text in first), NewMessage(last, rows))
