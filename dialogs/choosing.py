"""A choice made at a stage that is not a question about health: what follows from it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from dialogs import reading
from dialogs.asking import BACK, WHY, keyboard
from dialogs.leading import (
    advance,
    begin_again,
    change,
    close,
    enter,
    not_shared,
    reshow,
    step,
)
from dialogs.phases import Phase
from dialogs.planner import SCORES_KNOWN
from dialogs.reading import Phrase, Problem
from dialogs.results import matches, may_share, offers, public_contact, why_text
from dialogs.screening import Contact, Screening
from dialogs.sharing import forget_contact, refer
from dialogs.stages import STAGES, house_args
from dialogs.talk import (
    Consented,
    Erased,
    Moment,
    Say,
    Talk,
    Turn,
    Withdrew,
    speak,
)
from dialogs.words import as_key

# What a typed yes or no means at each kind of stage.
MEANT: Mapping[Phrase | None, tuple[str, ...]] = {
    Phrase.YES: ("yes", "agree", "confirm", "have", "continue", "start"),
    Phrase.NO: ("no", "decline", "none"),
}
Choose = Callable[[Talk, Screening, str, Moment], Turn | None]


def chosen(
    talk: Talk, screening: Screening, option: str, moment: Moment, *, beside: bool = False
) -> Turn | None:
    """The turn of a choice; None where the stage has no such choice."""
    prompt = screening.aside if beside else screening.prompt
    assert prompt is not None
    stage = STAGES.get(prompt.ref)
    if stage is None:
        return None
    allowed = {o for o, _ in stage.choices(talk, screening, moment)}
    if option not in allowed and not option.startswith("="):
        return None
    if beside:
        screening = replace(screening, aside=None)
    return CHOOSE[prompt.ref](talk, screening, option, moment)


def named_option(
    talk: Talk, screening: Screening, text: str, moment: Moment, beside: bool
) -> str | None:
    """The button that a typed text names, in either language's words for yes and no too."""
    prompt = screening.aside if beside else screening.prompt
    assert prompt is not None
    said = reading.normal(text).casefold()
    if prompt.ref not in STAGES:
        standing = [b for row in keyboard(talk, screening) for b in row]
        named = {reading.normal(b.text).casefold(): b.option for b in standing}
        option = named.get(said)
        return option if option in (BACK, WHY) else None
    choices = STAGES[prompt.ref].choices(talk, screening, moment)
    for option, label in choices:
        if said == reading.normal(label).casefold():
            return option
    options = [option for option, _ in choices]
    words = MEANT.get(reading.meaning(said), ())
    return next((option for option in words if option in options), None)


def _language(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    lang = option
    if option.startswith("="):
        lang = "zh" if any("\u4e00" <= c <= "\u9fff" for c in option) else "en"
    spoken = step(replace(screening, lang=lang), "chose_language")
    return enter(talk, spoken, moment)


def _welcome(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option == "language":
        langs = talk.words.languages
        other = langs[(langs.index(screening.lang) + 1) % len(langs)]
        return reshow(talk, replace(screening, lang=other), moment)
    return None if option.startswith("=") else enter(talk, step(screening, "continued"), moment)


def _age_gate(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    match option:
        case "yes":
            return enter(talk, step(screening, "said_adult"), moment)
        case "no":
            return close(talk, screening, "said_minor", "minor", moment)
    return None


def _who_for(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option.startswith("="):
        return None
    return enter(talk, step(replace(screening, who=option), "chose_who"), moment)


def _consent(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    key = "ui-consent-screening"
    if option == "more":
        more = speak(talk, screening, "ui-consent-more", **house_args(talk))
        return reshow(talk, screening, moment, lead=more)
    return _agreeing(talk, screening, option, moment, "screening", key)


def _abroad(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    return _agreeing(talk, screening, option, moment, "telegram_abroad", "ui-consent-abroad")


def _agreeing(
    talk: Talk, screening: Screening, option: str, moment: Moment, kind: str, key: str
) -> Turn | None:
    if option not in ("agree", "decline"):
        return None
    given = Consented(kind, option == "agree", talk.words.wording_hash(key))
    if option == "decline":
        turn = close(talk, screening, "declined", "declined", moment)
    else:
        agreed = step(screening, "agreed")
        questions = agreed.phase is Phase.QUESTIONS
        turn = advance(talk, agreed, moment) if questions else enter(talk, agreed, moment)
    return replace(turn, records=(*turn.records, given))


def _reports(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option.startswith("="):
        return None
    lead = speak(talk, screening, "ui-reports-later") if option == "later" else ""
    return advance(talk, replace(screening, reports=option), moment, lead)


def _scores(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option.startswith("="):
        return None
    return advance(talk, replace(screening, scored=option), moment)


def _review(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    match option:
        case "confirm":
            return enter(talk, step(screening, "confirmed"), moment, results=True)
        case "change":
            return _prompt_here(talk, screening, "@change", moment)
    return None


def _prompt_here(talk: Talk, screening: Screening, ref: str, moment: Moment) -> Turn:
    from dialogs.asking import pose
    from dialogs.stages import show_stage

    posed = pose(talk, screening, ref, moment.nonce)
    assert posed.prompt is not None
    return Turn(posed, (show_stage(talk, posed, posed.prompt, moment),))


def _change(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if not option.startswith("="):
        return change(talk, screening, option, moment)
    numbers = dict(
        (label, ref) for ref, label in STAGES["@change"].choices(talk, screening, moment)
    )
    ref = numbers.get(reading.normal(option[1:]))
    return change(talk, screening, ref, moment) if ref else None


def _result(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    found = matches(talk, screening, moment.on)
    match option:
        case "finish":
            return close(talk, screening, "finished", "finished", moment)
        case "change":
            return enter(talk, step(screening, "answered_all"), moment)
        case "reports":
            return advance(talk, replace(screening, reports="have"), moment)
        case "why":
            texts = [why_text(talk, screening, m) for m in found if m.best.because]
            return Turn(screening, tuple(Say(text) for text in texts))
        case "team":
            texts = [
                public_contact(talk, screening, m.trial, talk.library.sites[site])
                for m in found
                if m.best.by_report
                for site in m.trial.sites
            ]
            return Turn(screening, tuple(Say(text) for text in texts))
    for trial, site in offers(talk, screening, moment.on):
        if option == f"share_{trial}_{site}":
            target = replace(screening, target=(trial, site))
            if screening.who == "other" and not screening.present:
                return enter(talk, step(target, "wished_to_share_for_another"), moment)
            return enter(talk, step(target, "wished_to_share"), moment)
    return None


def _presence(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    match option:
        case "yes":
            present = replace(screening, present=True)
            return enter(talk, step(present, "wished_to_share"), moment)
        case "no":
            kept = step(forget_contact(screening), "kept_to_oneself")
            assert screening.target is not None
            trial, site = screening.target
            contact = public_contact(
                talk, screening, talk.library.trials[trial], talk.library.sites[site]
            )
            return enter(talk, kept, moment, contact)
    return None


def _sharing(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option not in ("agree", "decline") or screening.target is None:
        return None
    trial, site = screening.target
    text_hash = talk.words.wording_hash("ui-consent-share")
    given = Consented("share", option == "agree", text_hash, trial, site)
    if option == "decline" or not may_share(talk, screening, moment.on):
        kept = step(replace(screening, target=None), "kept_to_oneself")
        turn = enter(talk, kept, moment, not_shared(talk, screening, moment))
    elif screening.contact.phone:
        turn = _shared(talk, screening, moment)
    else:
        turn = enter(talk, step(screening, "agreed_to_share"), moment)
    # The consent is written before the referral that hangs on it.
    return replace(turn, records=(given, *turn.records))


def _shared(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    done, referred = refer(talk, screening, moment)
    turn = enter(talk, step(done, "shared"), moment, speak(talk, screening, "ui-shared-more"))
    return replace(turn, records=(referred, *turn.records))


def _name(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    name = reading.read_name(option.removeprefix("="))
    if isinstance(name, Problem):
        lead = speak(talk, screening, name.key, **name.args)
        return reshow(talk, screening, moment, lead=lead)
    named = replace(screening, contact=Contact(name=name))
    return enter(talk, step(named, "gave_name"), moment)


def _phone(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    phone = reading.read_phone(option.removeprefix("="))
    if isinstance(phone, Problem):
        lead = speak(talk, screening, phone.key, **phone.args)
        return reshow(talk, screening, moment, lead=lead)
    reachable = replace(screening, contact=replace(screening.contact, phone=phone))
    turn = enter(talk, step(reachable, "gave_phone"), moment)
    kept = Say(speak(talk, screening, "ui-phone-kept", phone=phone), clears=True)
    return replace(turn, says=(kept, *turn.says))


def _time(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option.startswith("="):
        return None
    timed = replace(screening, contact=replace(screening.contact, time=option))
    return enter(talk, step(timed, "gave_time"), moment)


def _travel(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option.startswith("="):
        return None
    return _shared(
        talk, replace(screening, contact=replace(screening.contact, travel=option)), moment
    )


def _open(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    match option:
        case "continue":
            return reshow(talk, screening, moment)
        case "someone_else":
            return begin_again(talk, screening, moment)
        case "delete":
            return _prompt_aside(talk, screening, "@erase", moment)
    return None


def _prompt_aside(talk: Talk, screening: Screening, ref: str, moment: Moment) -> Turn:
    from dialogs.commands import aside

    return aside(talk, screening, ref, moment)


def _erase(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option == "yes":
        gone = Screening(lang=screening.lang)
        text = speak(talk, screening, "ui-erased")
        return Turn(gone, (Say(text, clears=True),), (Erased(),))
    return reshow(talk, screening, moment, lead=speak(talk, screening, "ui-erase-kept"))


def _withdraw(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if not option.startswith("code_"):
        return reshow(talk, screening, moment, lead=speak(talk, screening, "ui-withdraw-kept"))
    code = option.removeprefix("code_")
    if not any(s.code == code and s.active for s in moment.sent):
        return None
    site = next(s.site for s in moment.sent if s.code == code)
    hospital = speak(talk, screening, as_key("site", site))
    text = speak(talk, screening, "ui-withdrawn", code=code, hospital=hospital)
    return Turn(screening, (Say(text),), (Withdrew(code),))


CHOOSE: dict[str, Choose] = {
    "@language": _language,
    "@welcome": _welcome,
    "@age_gate": _age_gate,
    "@who_for": _who_for,
    "@consent": _consent,
    "@abroad": _abroad,
    "@reports_at_hand": _reports,
    SCORES_KNOWN: _scores,
    "@review": _review,
    "@change": _change,
    "@result": _result,
    "@presence": _presence,
    "@sharing": _sharing,
    "@name": _name,
    "@phone": _phone,
    "@time": _time,
    "@travel": _travel,
    "@open": _open,
    "@erase": _erase,
    "@withdraw": _withdraw,
}
