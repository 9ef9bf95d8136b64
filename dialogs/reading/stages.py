"""Reads a choice at a step that is no question about health, by words of the lexicon."""

from collections.abc import Mapping, Sequence

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.cutting import Cutter
from dialogs.reading.label_words import of_labels
from dialogs.reading.meanings import meaning
from dialogs.reading.phrases import Phrases
from dialogs.reading.script import is_chinese, simplified
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.stage_words import Named, of_stage, plainly
from dialogs.reading.text import normal
from dialogs.reading.tokens import Token, folded

_LONGEST = 200
_DOUBTS = senses("mark question hedge why")
_ASKING = senses("mark question")
_YES, _NO = senses("aye agree"), senses("nay plain_no refuse")
_TURNED = _DOUBTS | senses("but unreal pause")


def stage_option(ref: str, text: str, *, asks: bool = False) -> str | None:
    """Return the one button of a step that a text names in other words; None in any doubt.

    A question is a doubt, but where the button may be asked for (`asks`).
    """
    words, plain = of_stage(ref), plain_of(text)
    tokens = cut_plain(text)
    breaks = [token.start for token in tokens if token.is_(WordSense.BREAK, WordSense.BUT)]
    named = words.named_in(plain, breaks)
    doubts = _DOUBTS - _ASKING if asks else _DOUBTS
    meant = [one for one in named if not _denied(one, tokens)]
    if not named or any(one not in meant and not _says_again(one, meant) for one in named):
        return None
    if _doubted(named, tokens, doubts):
        return None
    options = {one.option for one in named}
    for above in [one for one in words.over if one in options]:
        options -= words.over[above] if above in options else frozenset()
    return options.pop() if len(options) == 1 else None


def names_option(ref: str, option: str, text: str) -> bool:
    """Return whether a text names a button at all, whatever it names besides."""
    tokens = cut_plain(text)
    named = of_stage(ref).named_in(plain_of(text))
    return any(one.option == option and not _denied(one, tokens) for one in named)


def ends_with_option(ref: str, option: str, text: str) -> bool:
    """Return whether the last words of a text name a button: "no report here, I only know"."""
    plain = plain_of(text)
    named = (one for one in of_stage(ref).named_in(plain, []) if one.option == option)
    return any(not plain[one.end :].strip(" :：,") for one in named)


def only_option(ref: str, text: str) -> str | None:
    """Return the button that a text names and nothing besides: "weekend evenings" tells more."""
    spans = [span for one in of_stage(ref).named_in(plain_of(text), []) for span in one.spans]
    besides = any(
        not token.is_(*EMPTY)
        and not any(start < token.end and token.start < end for start, end in spans)
        for token in cut_plain(text)
    )
    return None if besides else stage_option(ref, text)


def without_named(ref: str, text: str) -> str:
    """Return a text without the words of a step that stand in it: "the CRP is missing, 12"."""
    plain = plain_of(text)
    for start, end in (span for one in of_stage(ref).named_in(plain) for span in one.spans):
        plain = plain[:start] + " " * (end - start) + plain[end:]
    words = " ".join(plain.split())
    return (
        words.replace(" ,", " ").strip(" ,.;")
        if words != " ".join(plain_of(text).split())
        else text
    )


def _doubted(named: Sequence[Named], tokens: Sequence[Token], doubts: frozenset[WordSense]) -> bool:
    """Return whether something but the words that name a button puts it in doubt."""
    spans = [span for one in named for span in one.spans]
    return any(
        token.is_(*doubts)
        and token.text not in plainly()
        and not any(start < token.end and token.start < end for start, end in spans)
        for token in tokens
    )


def _says_again(one: Named, others: Sequence[Named]) -> bool:
    """Return whether another name of the same button shares words with one."""
    same = [other for other in others if other.option == one.option]
    return any(other.start < one.end and one.start < other.end for other in same)


def _denied(one: Named, tokens: Sequence[Token]) -> bool:
    """Return whether a denial stands right before a name, or between its parts."""
    said = [t for t in tokens if not t.is_(WordSense.SKIP)]
    before = [t for t in said if t.end <= one.start][-1:]
    between = [
        t
        for t in said
        if one.start < t.start
        and t.end < one.end
        and not any(start < t.end and t.start < end for start, end in one.spans)
    ]
    across = [t for t in said if t.start < one.start < t.end]
    return any(t.is_(*DENIALS) for t in (*before, *between, *across))


def leading(text: str) -> WordSense | None:
    """Return the yes, OK or no that a text begins with, where nothing behind it turns it round."""
    content = [t for t in cut_plain(text) if not t.is_(WordSense.SKIP, WordSense.BREAK)]
    said = [t for t in content if t.is_(*_YES, *_NO, *DENIALS) or not t.is_(*EMPTY)]
    if not said or any(t.is_(*_TURNED) for t in said):
        return None
    first, rest = said[0], said[1:]
    if first.is_(*_YES) and not first.is_(*DENIALS, WordSense.REFUSE):
        if any(t.is_(*DENIALS, WordSense.REFUSE) for t in rest):
            return None
        return WordSense.YES if first.is_(WordSense.YES, WordSense.AYE) else WordSense.ASSENT
    return WordSense.NO if first.is_(*_NO) and not _affirms(rest) else None


def refuses(text: str) -> bool:
    """Return whether a text says that somebody will not, and nothing else: "no I won't"."""
    said = [t for t in cut_plain(text) if not t.is_(*EMPTY) or t.is_(*DENIALS, WordSense.REFUSE)]
    refused = any(t.is_(WordSense.REFUSE) for t in said)
    return refused and all(t.is_(*DENIALS, WordSense.REFUSE) for t in said)


def answered_by_clause(text: str) -> WordSense | None:
    """Return the yes, OK or no that one clause of a text is, whole: "a day's journey, no"."""
    tokens = cut_plain(text)
    if any(t.is_(*_DOUBTS, *_TURNED) and t.text not in plainly() for t in tokens):
        return None
    plain = plain_of(text)
    ends = [t for t in tokens if t.is_(WordSense.BREAK)]
    starts = [0, *(t.end for t in ends)]
    stops = [*(t.start for t in ends), len(plain)]
    said = {meaning(plain[a:b]) for a, b in zip(starts, stops, strict=True)}
    found = said & {WordSense.YES, WordSense.NO, WordSense.ASSENT}
    return found.pop() if len(found) == 1 and len(starts) > 1 else None


def tells_plainly(text: str) -> bool:
    """Return whether a text neither asks, nor doubts, nor denies."""
    turned = (*_TURNED, *DENIALS, WordSense.REFUSE)
    return not any(t.is_(*turned) and t.text not in plainly() for t in cut_plain(text))


def is_common(word: str) -> bool:
    """Return whether a word is one of grammar or of everyday life, and names nothing."""
    return any(word in lexicon.general(lang) for lang in lexicon.LANGUAGES)


def number_told(text: str, lines: int) -> int | None:
    """Return the one number, in figures or as "the second", that names a line of so many."""
    found: set[object] = set()
    for token in cut_plain(text):
        if token.is_(WordSense.ORDINAL):
            found.add(int(str(token.value(WordSense.ORDINAL))))
        elif token.text.isdecimal():
            found.add(int(token.text))
    number = found.pop() if len(found) == 1 else None
    return number if isinstance(number, int) and 1 <= number <= lines else None


def tells_yes(text: str) -> bool:
    """Return whether a text tells a yes somewhere, and no no: "he knows, and he said yes"."""
    tokens = cut_plain(text)
    told = any(t.is_(*_YES, WordSense.ASSENT) for t in tokens)
    return told and not any(t.is_(*DENIALS, *_DOUBTS, WordSense.REFUSE) for t in tokens)


def named_line(text: str, labels: Mapping[str, Sequence[str]]) -> str | None:
    """Return the one line of a list of answers that a text names: by its label, or otherwise."""
    names = lexicon.names_of(frozenset(labels))
    found: set[str] = set()
    for token in cut_plain(text, of_labels(labels), names):
        for sense in (WordSense.OPTION, WordSense.OTHER_NAME):
            listed = token.value(sense) if token.is_(sense) else None
            found |= set(listed) if isinstance(listed, frozenset) else set()
    return found.pop() if len(found) == 1 else None


def _affirms(rest: Sequence[Token]) -> bool:
    return any(t.is_(WordSense.AYE) for t in rest)


def plain_of(text: str) -> str:
    """Return the text in which words are looked for; tokens stand at the same places of it."""
    return folded(simplified(normal(text))[:_LONGEST])


def cut_plain(text: str, *words: Phrases) -> Sequence[Token]:
    plain = plain_of(text)
    general = lexicon.general("zh" if is_chinese(plain) else "en")
    return Cutter((general, *words), frozenset()).cut(plain)
