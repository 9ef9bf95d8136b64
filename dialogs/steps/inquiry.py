"""The turn that answers a question of the person; what the bot asked stands there again.

Nothing of the question is kept: its buttons carry the topic, and the counters the topic alone.
"""

from dataclasses import replace

from dialogs.assessment import Match
from dialogs.columns import in_columns
from dialogs.context import TurnContext, in_script, sentence
from dialogs.desk.asking import places
from dialogs.effects import CounterIncremented, Turn
from dialogs.inquiries.answer_files import OF_A_STUDY
from dialogs.inquiries.features import HAN
from dialogs.inquiries.understanding import ANSWER, InquiryKind, Understanding, topics
from dialogs.messages import Button, NewMessage
from dialogs.phases import Phase
from dialogs.questions.message import wording_key
from dialogs.results.contacts import button_label
from dialogs.results.matches import matches
from dialogs.results.named_study import named_in
from dialogs.steps import my_answer, ruling, team
from dialogs.steps.navigation import has_result, reshow
from dialogs.steps.noticing import BEFORE_CONSENT, with_script
from dialogs.steps.prompts import show_stage
from dialogs.words import as_key

# The options of its buttons; they are good whatever is asked when one is pressed.
ASK = "ask-"
ASKED = "asked:"  # the counters of what is asked
LIST, BACK = "list", "back"
# What the list offers: the topics that people ask about most.
LISTED = (
    "what_is_trial",
    "side_effects",
    "hospital_stay",
    "where",
    "cost",
    "pay",
    "visits",
    "success_rate",
    "can_stop",
    "privacy_who_sees",
    "stop_medicine",
    "first_visit",
    "how_long_questions",
    "talk_to_human",
)
# Questions that the list of studies itself answers, where an illness is named.
LEADING = frozenset({"related_studies", "eligibility_rule"})
# Said as they are: a name above them would be odd.
_UNNAMED = frozenset({"thanks_or_chat", "off_topic", "complaint"})
# What a program does not answer for good: somebody who can is one press away.
_FOR_A_TEAM = frozenset({"talk_to_human", "appeal_no", "complaint", "eligibility_rule"})
# Told out of the question on the screen: why it is asked, and what its words mean.
_OF_THE_QUESTION = {"why_ask": ("why",), "explain_term": ("meant", "why")}
_WITH_RESULT = frozenset({Phase.RESULT, Phase.REMINDING, Phase.NEWS, Phase.CLOSED})


def inquired(context: TurnContext, understood: Understanding, text: str) -> Turn:
    """Answer a question, or ask back which of two topics it is, or list what can be asked."""
    before = context.screening
    context = with_script(in_its_language(context, text), text)
    match understood.kind:
        case InquiryKind.ANSWERED:
            meant = named(context, text)
            study = meant[0].trial.id if len(meant) == 1 else None
            turn = answered(context, *understood.topics, study=study)
            turn = _with_rules(context, turn, understood, text)
        case InquiryKind.OFFERED:
            turn = my_answer.set_aside(context, text, _offered(context, understood.topics))
        case _:
            turn = _listed(context, "inquiry-list")
    if before.phase not in BEFORE_CONSENT:
        return turn
    # Nothing is kept of a question before a consent, not even how it is written.
    kept = replace(turn.screening, lang=before.lang, traditional=before.traditional)
    return replace(turn, screening=kept)


def named(context: TurnContext, text: str) -> tuple[Match, ...]:
    """Return the studies of the result that a text names by city, hospital or name."""
    if context.screening.phase not in _WITH_RESULT or not has_result(context):
        return ()
    ranked = matches(context)
    pairs = [(match.trial.id, site) for match in ranked for site in match.trial.sites]
    found = {trial for trial, _ in named_in(context, text, pairs)}
    return tuple(match for match in ranked if match.trial.id in found)


def _with_rules(context: TurnContext, turn: Turn, understood: Understanding, text: str) -> Turn:
    """Return the turn with the studies' own rules about what was asked, where they have any."""
    if ruling.TOPIC not in understood.topics:
        return turn
    said = ruling.answer(context, text, study_of(context))
    if said is None:
        return turn
    at = understood.topics.index(ruling.TOPIC)
    return replace(turn, says=(*turn.says[:at], said, *turn.says[at + 1 :]))


def beside(context: TurnContext, understood: Understanding, turn: Turn, text: str) -> Turn:
    """Put the answer to a question above the turn of the answer that stood beside it."""
    if understood.kind is InquiryKind.OFFERED:
        offer = _offered(context, understood.topics, leads_back=False)
        records = (*turn.records, *offer.records)
        return replace(turn, says=(*offer.says, *turn.says), records=records)
    says = tuple(answer_message(context, topic) for topic in understood.topics)
    asked = tuple(map(counted, understood.topics))
    turn = replace(turn, says=(*says, *turn.says), records=(*turn.records, *asked))
    return _with_rules(context, turn, understood, text)


def answered(context: TurnContext, *asked: str, study: str | None = None) -> Turn:
    """Answer about the topics, then show again what was asked."""
    turn = shown_again(context)
    says = (*(answer_message(context, topic, study) for topic in asked), *turn.says)
    return replace(turn, says=says, records=(*turn.records, *map(counted, asked)))


def counted(topic: str) -> CounterIncremented:
    """Return what is kept of a question: that its topic was asked about once more."""
    return CounterIncremented(f"{ASKED}{topic}")


def answer_message(context: TurnContext, topic: str, study: str | None = None) -> NewMessage:
    """Return the answer, with its topic above it: a misunderstanding is seen at once.

    Where several studies may be meant, a button leads to what each record says.
    """
    if topic in _OF_THE_QUESTION and (why := _why(context, topic)):
        return NewMessage(why)
    study, book = study or study_of(context), context.content.answers
    lang = context.screening.lang
    said = [one.said(lang) for one in book.sentences(topic, study)]
    if study and book.is_silent(topic, study):
        said.insert(0, sentence(context, "inquiry-silent"))
    text = in_script(context, ("" if lang == "zh" else " ").join(said))
    if topic in _UNNAMED:
        return NewMessage(text, team.rows(context, study) if topic in _FOR_A_TEAM else ())
    head = [sentence(context, "inquiry-about", topic=topic_label(context, topic))]
    if study and book.is_about(topic, study):
        head.append(sentence(context, as_key("trial", study)))
    rows = () if study else _of_each_study(context, topic)
    if topic in _FOR_A_TEAM or _leaves_open(context, topic, study):
        rows = (*rows, *team.rows(context, study))
    return NewMessage(f"{' '.join(head)}\n{text}", rows)


def _leaves_open(context: TurnContext, topic: str, study: str | None) -> bool:
    """Return whether the record of the study does not say it, or of any that may be meant."""
    meant = (study,) if study else dict.fromkeys(one for one, _ in places(context))
    return any(context.content.answers.is_silent(topic, one) for one in meant)


def _why(context: TurnContext, topic: str) -> str | None:
    """Return why the very question on the screen is asked, or what it means by its words."""
    prompt = context.screening.prompt
    if prompt is None or context.screening.side_prompt:
        return None
    if prompt.ref in ("@name", "@phone", "@time", "@speaking", "@sending"):
        return sentence(context, "inquiry-why-contact")
    if prompt.ref.startswith("@"):
        return None
    key = wording_key(context.content, prompt.ref.partition(".")[0])
    words = context.content.words
    told = [one for one in _OF_THE_QUESTION[topic] if words.has(key, one)]
    return "\n\n".join(sentence(context, key, one) for one in told) or None


def _of_each_study(context: TurnContext, topic: str) -> tuple[tuple[Button, ...], ...]:
    """Return a button for each study that may match; none before a consent: they name illnesses."""
    if topic not in OF_A_STUDY or context.screening.phase in BEFORE_CONSENT:
        return ()
    book = context.content.answers
    trials = [match.trial.id for match in matches(context)]
    named = {
        trial: button_label(
            context, "studies-choose", trial, context.content.library.trials[trial].sites[0]
        )
        for trial in trials
        if book.is_about(topic, trial)
    }
    return tuple((_button(context, name, f"{topic}.{trial}"),) for trial, name in named.items())


def study_of(context: TurnContext) -> str | None:
    """Return the one study that is talked about: being shared, come for, or the only match."""
    screening = context.screening
    if screening.target:
        return screening.target[0]
    if screening.phase in _WITH_RESULT and has_result(context):
        found = [match.trial.id for match in matches(context)]
        if len(found) == 1:
            return found[0]
    return screening.focus


def pressed(context: TurnContext, option: str) -> Turn | None:
    """Answer a button of this room, however old; None for every other button."""
    if not option.startswith(ASK):
        return None
    topic = option.removeprefix(ASK)
    if topic == LIST:
        return _listed(context, "inquiry-list-again")
    if topic == BACK:
        return shown_again(context)
    if topic == ANSWER and (turn := my_answer.taken(context)):
        return turn
    if topic == ANSWER:
        key = "inquiry-answer-again" if context.screening.prompt else "inquiry-answer-nothing"
        turn = shown_again(context)
        return replace(turn, says=(NewMessage(sentence(context, key)), *turn.says))
    topic, _, study = topic.partition(".")
    if topic not in topics() or (study and study not in context.content.library.trials):
        return None
    return answered(context, topic, study=study or None)


def topic_label(context: TurnContext, topic: str) -> str:
    if topic == ANSWER:
        return sentence(context, "inquiry-button-answer")
    return sentence(context, as_key("topic", topic))


def _offered(context: TurnContext, offered: tuple[str, ...], *, leads_back: bool = True) -> Turn:
    """Ask which of some topics is meant, the likeliest first; small talk is none of them."""
    offered = tuple(topic for topic in offered if topic not in _UNNAMED)
    rows: list[tuple[Button, ...]] = [
        (_button(context, topic_label(context, topic), topic),) for topic in offered
    ]
    rows.append((_button(context, sentence(context, "inquiry-button-list"), LIST),))
    if leads_back and ANSWER not in offered:  # which leads there too
        rows += _way_back(context)
    message = NewMessage(sentence(context, "inquiry-which"), tuple(rows))
    return Turn(context.screening, (message,), (counted("offered"),))


def _listed(context: TurnContext, key: str) -> Turn:
    buttons = [_button(context, topic_label(context, topic), topic) for topic in LISTED]
    rows = tuple(in_columns(buttons, 2, lambda button: button.text))
    rows = (*rows, *team.rows(context, study_of(context)), *_way_back(context))
    message = NewMessage(sentence(context, key), rows)
    return Turn(context.screening, (message,), (counted("list"),))


def _way_back(context: TurnContext) -> list[tuple[Button, ...]]:
    """Return the button to what was asked, which stands above; none where nothing is asked."""
    if context.screening.prompt is None and context.screening.side_prompt is None:
        return []
    return [(_button(context, sentence(context, "inquiry-button-back"), BACK),)]


def _button(context: TurnContext, label: str, topic: str) -> Button:
    nonce = context.nonce or "-"
    return Button(label[:1].upper() + label[1:], f"{ASK}{topic}", nonce)


def shown_again(context: TurnContext) -> Turn:
    """Show again what stands on the screen; where nothing is asked, say nothing more."""
    screening = context.screening
    if beside := screening.side_prompt:
        shown = replace(beside, shown=beside.shown + 1)
        again = replace(screening, side_prompt=shown)
        return Turn(again, (show_stage(context.with_screening(again), shown),))
    if screening.prompt is None and screening.phase is not Phase.LANGUAGE:
        return Turn(screening)
    return reshow(context)


def in_its_language(context: TurnContext, text: str) -> TurnContext:
    """Answer in the language of the question until one was chosen."""
    screening = context.screening
    if screening.phase is not Phase.LANGUAGE or not text:
        return context
    lang = "zh" if HAN.search(text) else "en"
    return context.with_screening(replace(screening, lang=lang))
