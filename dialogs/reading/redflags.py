"""Words of an emergency in free text: a false alarm is better than a miss."""

import re

from dialogs.reading.text import normal

# Things one can have, and so also plainly not have: "no chest pain".
_NOUNS = r"""
    chest (?:pain|hurts|ache|tightness|pressure)|(?:pain|pressure|tightness) in (?:my|the|his|
    her) chest|
    (?:my|his|her) (?:chest|heart) (?:hurts|aches|is hurting)|heart attack|
    (?:trouble|difficulty|difficult|problems?|hard|struggling) (?:with )?(?:to )?breath(?:e|ing)?|
    short(?:ness)? of breath|breathless(?:ness)? at rest|breathing (?:difficult(?:y|ies)|problems?|
    trouble)|
    seizures?|convulsions?|convulsing|epileptic fit|
    (?:heavy|severe|massive|uncontrolled) (?:\w+ )?bleeding|bleeding (?:heavily|badly|a lot|
    non-?stop|profusely)|
    (?:vomit(?:ing|ed)?|throwing up|threw up|cough(?:ing|ed)?(?: up)?|spitting) (?:up )?blood|
    (?:very |really )?high fever|fever (?:of|is|at|over|above|:)? ?(?:39|4[0-2]|10[3-6])|
    (?:temperature|temp) (?:of|is|at|over|above|:)? ?(?:39|4[0-2]|10[3-6])|
    unconscious(?:ness)?|passed out|passing out|blacked out|lost consciousness|fainted|fainting|
    suicid(?:e|al)|kill(?:ing)? (?:my|him|her|them) ?sel(?:f|ves)|self[- ]?harm|
    (?:harm|hurt|cut)(?:ing|ting)? (?:my|him|her)self|(?:end|ending|take|taking) (?:my|his|
    her) (?:own )?life|
    want(?:s|ed)? to die|wanna die|wish (?:i|he|she) (?:was|were) dead|wanting to die|end it all|
    overdos(?:e|ed|ing)|took too many (?:pills|tablets)|took all (?:my|the) (?:pills|tablets)|
    poison(?:ed|ing)|
    throat (?:is )?(?:closing|swelling)|choking|
    胸痛|胸疼|胸口[很好剧巨特]?[痛疼]|心口[痛疼]|胸部[剧疼痛]+|胸[很好剧巨]痛|心脏病发作|
    呼吸[很好有点非常特别]*(?:困难|费力|急促)|窒息|憋气|憋得慌|
    抽搐|抽畜|抽蓄|惊厥|癫痫发作|癫痫|羊癫疯|羊角风|
    大出血|大量(?:出|流|便|失)血|[出流便]血不止|吐血|呕血|咯血|咳血|
    高烧|高热|发?烧到?(?:39|4[0-2])|(?:39|4[0-2])(?:\.\d)?(?:度|°c)|三十九度|四十度|
    昏迷|昏倒|晕倒|晕厥|昏过去|晕过去|失去意识|意识不清|意识模糊|神志不清|
    自杀|自沙|自刹|自残|自伤|自尽|轻生|寻死|寻短见|割腕|跳楼|上吊|喝农药|服毒|中毒|
    想死|去死|结束(?:自己的?)?生命|伤害自己|服药过量|吃药过量|药物过量|过量服药|吞(?:了)?(?:很多|
    一瓶|大量)?药
"""
# Said with a "not" of its own: it is the alarm itself.
_CLAUSES = r"""
    (?:can(?: ?not|'?t)|could(?: not|n'?t))(?: \w+)? (?:breathe?|get (?:any |enough )?air|
    catch (?:my|his|her) breath)|
    unable to breathe|not breathing|stopped breathing|hardly breathe?|barely breathe?|
    (?:won'?t|doesn'?t|does not|will not|can'?t|cannot) stop (?:the )?bleeding|bleeding (?:won'?t|
    doesn'?t|will not) stop|
    (?:won'?t|can'?t|cannot|doesn'?t|not|will not) wake(?: \w+)? up|unresponsive|not responding|
    (?:don'?t|do not|doesn'?t|no longer) (?:\w+ )?want to (?:live|be alive|go on living|exist)|
    no (?:reason|will|point)(?: \w+)? (?:to|in) liv(?:e|ing)|better off dead|not worth living|
    can'?t go on living|
    喘不[上过]来?气|上不来气|透不过气|喘气困难|[不无没][能法]呼吸|呼吸不[了上过]|不能喘气|
    没[法有]?呼吸(?!困难|急促|费力|不畅|问题|道|科)|
    不想活|不愿活|活不下去|不想再活|活着没(?:有)?意[思义]|生不如死|不如死|死了算了|一死了之|活够了|
    叫不醒|唤不醒|没有意识了|止不住血|血止不住|血流不止|血流如注
"""


def _compiled(alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(a for a in re.sub(r"\n\s*", "", alternatives).split("|")))


_NOUN, _CLAUSE = _compiled(_NOUNS), _compiled(_CLAUSES)
_FLAG, _ALARM = "\x01", "\x02"
# Only a "no" right before the word, with nothing between but such fillers, takes an alarm back.
_DENIED = re.compile(
    r"(?:(?<![a-z])(?:no|not|never|without|don't|dont|do not|doesn't|does not|didn't|did not|"
    r"haven't|have not|"
    r"hasn't|has not|denies|deny|isn't|is not|not had|nor|neither)"
    r"(?: (?:a|an|any|the|had|has|have|having|got|been|ever|really|sign|signs|of|history|current|"
    r"currently|recent|"
    r"thoughts?|feel|feeling|felt|experienced|severe|known|in|past|with))* *"
    r"|(?<!是)(?:没有|从来没|从没|从未|没|无|未|不是|不|否认)(?:有|过|得过|出现|发生|发|任何|"
    r"明显|感到|觉得|严重)*)"
    rf"{_FLAG}(?: ?(?:or|and|nor|/|、|或|或者|和|及) ?(?:any |a )?{_FLAG})*"
)
_DENIED_CLAUSE = re.compile(rf"(?<![不没])(?:没有|没|从未|从没|并没有){_ALARM}")
_KEYWORDS = (
    "chest", "breathe", "breathing", "breath", "seizure", "convulsion", "bleeding", "unconscious",
    "suicide", "suicidal", "overdose", "overdosed", "fever", "myself", "vomiting", "fainted",
)  # fmt: skip
_SHORT = {"pian": "pain", "pani": "pain", "paon": "pain", "hgih": "high", "kil": "kill"}
_LOOKALIKE = frozenset(["never", "lever", "fewer", "breadth", "vomited", "breaths", "seizures"])


def red_flag(text: str) -> bool:
    """Whether the text speaks of an emergency that is not plainly denied."""
    plain = normal(text).lower().replace("\n", ". ")
    plain = re.sub(r"(?<=[\u3400-\u9fff])[ .*_-]+(?=[\u3400-\u9fff])", "", plain)
    plain = re.sub(r"[a-z']+", lambda m: _mended(m[0]), plain)
    plain = _NOUN.sub(_FLAG, _CLAUSE.sub(_ALARM, plain))
    plain = _DENIED_CLAUSE.sub(" ", _DENIED.sub(" ", plain))
    return _FLAG in plain or _ALARM in plain


def _mended(word: str) -> str:
    """The emergency word of which this one is a slip of the finger."""
    if word in _SHORT:
        return _SHORT[word]
    if len(word) < 5 or word in _LOOKALIKE or word in _KEYWORDS:
        return word
    return next((key for key in _KEYWORDS if _one_slip(word, key)), word)


def _one_slip(word: str, key: str) -> bool:
    """One letter more, less, other, or two neighbours swapped."""
    if abs(len(word) - len(key)) > 1 or word[0] != key[0]:
        return False
    start = next((i for i, (a, b) in enumerate(zip(word, key, strict=False)) if a != b), None)
    if start is None:
        return len(word) != len(key)
    w, k = word[start:], key[start:]
    swapped = len(w) > 1 and w[1::-1] + w[2:] == k
    return w[1:] == k[1:] or w[1:] == k or w == k[1:] or swapped
