"""Options by their label, their number, or another name; one of them or several."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from dialogs.reading.aliases import names_of
from dialogs.reading.numbers import in_digits
from dialogs.reading.outcome import NOT_UNDERSTOOD, Parsed, Problem, ReadingContext, ReadingOutcome
from dialogs.reading.phrases import Phrase, meaning
from dialogs.reading.text import folded, normal
from trials.values import Chosen

Labels = Mapping[str, Sequence[str]]

_NONE_OF = (Phrase.NO, Phrase.NONE, Phrase.NEVER)
_NUMBERED = re.compile(
    r"(?:option|number|no\.?|the|answer|choice|选|选项|我选|第|答案)? ?#?\(?(\d{1,2})(?:st|nd|rd|"
    r"th)?"
    r"\)?\.?(?:个|项|条|种)?(?: one| option)?(?:选项)?"
)
_ORDINALS = {
    word: str(n)
    for n, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"], 1
    )
}
_ROMAN = {"1": "i", "2": "ii", "3": "iii", "4": "iv", "5": "v", "6": "vi"}
# Words of the papers for an option; only as the whole answer: 以前完全缓解 says that it came back.
_WORDS_FOR: Mapping[str, str] = {
    "remission": "完全缓解|complete remission|complete response",
    "no_remission": "没有缓解|没缓解|未缓解|没有好转|没好转|no remission|no response",
    "no_complete_response": "没有完全缓解|未完全缓解|部分缓解|没有缓解|未缓解|partial remission|"
    "partial response|no remission|no response|no complete remission",
    "relapsed": "复发|复发了|又复发了|后来复发了|relapse|i relapsed|it came back",
    "inadequate": "没效果|没有效果|效果差|no effect|they did not work|they didn't work",
    "past_cured": "治好了|已经治好了|治愈了|已治愈|已经治愈|cured|i was cured|it is gone|it's gone",
}
_PIECES = re.compile(r"[(),;:、/]| or |或(?!者)")
_PREFIX = re.compile(
    r"^(?:也有|也写作|也叫|又名|如|例如|简称|e\.g\.|such as|for example|usually|"
    r"often|多为) *"
)
_FORM = "(?:分散片|缓释片|肠溶片|软胶囊|胶囊|注射液|片)?"
_EMPTY_WORDS = re.compile(
    r"(?<![a-z])(?:and|also|plus|i|have|had|has|took|take|taken|used|use|using|tried|was|were|on|"
    r"the|a|an|"
    r"both|all|of|these|my|his|her|child|with|then|later|before|yes|it|is|it's|got|been|given|drug|"
    r"medicine|tablets|tablet|she|he|they|we|by|doctor|confirmed|diagnosed|diagnosis|syndrome|"
    r"disease)(?![a-z])"
    r"|用过|吃过|打过|得过|有过|做过|患有|确诊|医生|目前|现在|以前|之前|曾经|还有|以及|另外|然后|"
    r"后来|"
    r"正在|还|和|与|跟|及|有|用|吃|打|都|也|过|了|的|我|他|她|孩子|是|患者|药|片|是的|啊|吧"
)


def read_choice(asked: ReadingContext, text: str) -> ReadingOutcome:
    """One option of a CHOICE fact."""
    labels = _within(asked)
    if (option := pick(text, labels)) is not None:
        return Parsed(option)
    if "none" in asked.fact.options and meaning(text) in _NONE_OF:
        return Parsed("none")
    found, rest = scan(text, labels)
    if len(found) == 1 and not rest:
        return Parsed(min(found))
    return NOT_UNDERSTOOD


def read_multi(asked: ReadingContext, text: str) -> ReadingOutcome:
    """Several options of a MULTI fact; "none" is the complete empty set."""
    if asked.fact.alone and (said := meaning(text)) in _NONE_OF:
        # "No" to how well it worked is no answer, and 没用 is "no use" as well as "not used".
        plain = folded(text)
        no_use = plain.startswith("没用") and not plain.startswith("没用过")
        untried = said is Phrase.NEVER and not no_use and "not_tried" in asked.fact.alone
        return Parsed(Chosen(frozenset({"not_tried"}))) if untried else NOT_UNDERSTOOD
    several = read_several(text, _within(asked))
    if isinstance(several, Problem):
        return several
    if len(several) > 1 and (lonely := several.intersection(asked.fact.alone)):
        return Problem("ui-stands-alone", {"option": min(lonely)})
    return Parsed(Chosen(several))


def read_several(text: str, labels: Labels) -> frozenset[str] | Problem:
    """The options that a text names, perhaps none; a Problem says what is no option."""
    exact = pick(text, labels, numbered=False)
    if exact is not None:
        return frozenset({exact}) - {"none"}
    if meaning(text) in _NONE_OF:
        return frozenset()
    numbers = re.split(r"[ ,;、和]+|and", in_digits(_uncircled(normal(text))).strip(" .()"))
    if all(re.fullmatch(r"\d{1,2}", n) and 1 <= int(n) <= len(labels) for n in numbers):
        return frozenset(list(labels)[int(n) - 1] for n in numbers)
    found, rest = scan(text, labels)
    if rest:
        return Problem("ui-name-not-known", {"name": rest}) if found else NOT_UNDERSTOOD
    return found if found else NOT_UNDERSTOOD


def labelled(text: str, labels: Labels) -> str | None:
    """The one option whose label the whole text is."""
    said = _tight(folded(text))
    whole = {o for o in labels for label in labels[o] if said and _tight(folded(label)) == said}
    return whole.pop() if len(whole) == 1 else None


def pick(text: str, labels: Labels, *, numbered: bool = True) -> str | None:
    """The one option whose label, id, other name or number the whole text is."""
    said = _tight(folded(text))
    if not said:
        return None
    if (option := labelled(text, labels)) is not None:
        return option
    for option in labels:
        if said in (_tight(word) for word in (option, *_WORDS_FOR.get(option, "").split("|"))):
            return option
    if said in (known := names(labels)):
        return known[said]
    return _numbered(text, labels) if numbered else None


def _numbered(text: str, labels: Labels) -> str | None:
    said = in_digits(_uncircled(normal(text))).strip(" .。")
    said = re.sub(rf"\b({'|'.join(_ORDINALS)})\b", lambda m: _ORDINALS[m[1]], said)
    options = list(labels)
    classes = {option.lower(): option for option in options}
    if "i" in classes:
        name = _class_name(said)
        return classes.get(name) or classes.get("+".join(reversed(name.split("+"))))
    match = _NUMBERED.fullmatch(said)
    if not match or any(option.isdigit() for option in options):
        return None
    number = int(match[1])
    return options[number - 1] if 1 <= number <= len(options) else None


def _class_name(said: str) -> str:
    """ "4型", "class iv", "3+5", "V and III" as the name of a class: iv, iii+v."""
    said = re.sub(r"(?<=[\divx型类级]) ?(?:and|&|和|加|合并) ?(?=[\divxc第])", "+", said)
    said = re.sub(r"狼疮性?肾炎|lupus nephritis|\bln\b", "", said)
    said = re.sub(r"class(?:es)?|type|型|类|级|第| |isn/?rps", "", said)
    return re.sub(r"[1-6]", lambda m: _ROMAN[m[0]], said)


def _uncircled(text: str) -> str:
    return "".join(str(unicodedata.digit(c)) if "①" <= c <= "⑨" else c for c in text)


def names(labels: Labels) -> dict[str, str]:
    """Every name that means exactly one option, spaces left out -> that option."""
    claims: dict[str, set[str]] = {}
    for option, name in _claimed(labels):
        if meaning(name) is None and _tight(name):
            claims.setdefault(_tight(name), set()).add(option)
    return {name: min(options) for name, options in claims.items() if len(options) == 1}


def _claimed(labels: Labels) -> Iterable[tuple[str, str]]:
    options = frozenset(labels)
    for option, texts in labels.items():
        yield option, option.lower()
        for name in names_of(option, options):
            yield option, name
        for text in texts:
            plain = normal(text).lower()
            for piece in (plain, *_PIECES.split(plain)):
                name = _PREFIX.sub("", piece.strip())
                if name and not name.startswith(("不是", "not ", "no ")):
                    yield option, name


def scan(text: str, labels: Labels) -> tuple[frozenset[str], str]:
    """Every option named anywhere in the text, the longest names first; and what remains unread."""
    rest = folded(text)
    found = set()
    for name, option in sorted(names(labels).items(), key=lambda item: -len(item[0])):
        pattern = re.escape(name)
        if len(name) == 1 and name.isascii():
            continue
        if name.isascii():
            spaced = r"[ -]?".join(re.escape(c) for c in name)
            pattern = rf"(?<![a-z0-9]){spaced}(?![a-z0-9])"
        rest, count = re.subn(pattern + _FORM, " | ", rest)
        if count:
            found.add(option)
    rest = _EMPTY_WORDS.sub(" ", rest)
    rest = " ".join(re.sub(r"[\W_]+", " ", rest.replace("|", " ")).split())
    return frozenset(found), rest[:60]


def without_names(text: str, options: Iterable[str]) -> tuple[frozenset[str], str]:
    """Every option named in the text, and the text without their names."""
    rest, found = text, set()
    known = names(dict.fromkeys(options, ()))
    for name in sorted(known, key=len, reverse=True):
        edges = (r"(?<![a-z])", r"(?![a-z])") if name.isascii() else ("", "")
        rest, count = re.subn(edges[0] + re.escape(name) + edges[1] + _FORM, " ", rest)
        if count:
            found.add(known[name])
    return frozenset(found), rest


def _tight(text: str) -> str:
    return re.sub(r"[ \-]", "", text)


def _within(asked: ReadingContext) -> Labels:
    """The labels in the order shown; options without a label still go by their id."""
    shown = {o: asked.labels[o] for o in asked.labels if o in asked.fact.options}
    return shown | {o: () for o in asked.fact.options if o not in shown}
