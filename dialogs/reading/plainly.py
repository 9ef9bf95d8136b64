"""A yes or no put into a short sentence: 我没有, "no cancer", 从来没用过激素 -> the bare answer.

Only what can mean nothing else: a "no" with the very subject of the question is an answer, a "no"
with any other noun ("no chemotherapy" at the question about cancer) is asked again.
"""

import re
from collections.abc import Mapping
from functools import cache

from dialogs.reading.outcome import ReadingContext
from dialogs.reading.phrases import OF_TODAY, meaning
from dialogs.reading.text import folded

# What a question is about, whole: whoever denies it has answered. A part of it would not do, as
# "no stroke" at a question that also asks for inflammation of the brain.
_SUBJECTS: Mapping[str, str] = {
    "malignancy": "癌症?|恶性肿瘤|cancers?",
    "cns_epilepsy": "癫痫病?|epilepsy",
    "diabetes": "糖尿病|diabetes",
    "nyha_class": "心衰|心力衰竭|heart failure",
    "heart_conditions": "心脏病|心脏问题|heart (?:problems?|disease)",
    "transplant_type": "移植|移植手术|transplants?|transplantation",
    "immunodeficiency": "免疫缺陷病?|immune deficiency(?: disease)?|immunodeficiency",
    "pah_known": "肺动脉高压|pulmonary hypertension|pah",
    "cirrhosis": "肝硬化|cirrhosis",
    "gilbert": "吉尔伯特综合征|gilbert综合征|gilbert(?:'s)?(?: syndrome)?",
    "infection_status": "感染|infections?",
    "allergy_severe_history": "(?:严重)?过敏|(?:severe )?allerg(?:y|ies|ic reactions?)",
    "allergy_trial_drugs": "过敏|allerg(?:y|ies)",
    "pregnant": "怀孕|pregnant",
    "breastfeeding": "哺乳|喂奶|母乳喂养|breast-?feeding",
    "partner_childbearing": "伴侣|partner",
    "oxygen_dependent": "吸氧|(?:extra )?oxygen",
    "ssc_ild": "间质性肺病|肺纤维化|ild|interstitial lung disease",
    "long_qt_congenital": "长qt综合征|long qt(?: syndrome)?",
    "gc_current": "激素|steroids?",
}  # fmt: skip
# The same where the question is about all of life: only "never" answers it, "no steroids" may be
# meant for today.
_EVER: Mapping[str, str] = {
    "gc_peak": "激素|steroids?",
    "live_vaccine_weeks_ago": "(?:活|减毒活?)?疫苗|(?:live )?vaccines?|vaccinations?",
    "iv_antibiotic_days_ago": "抗生素|抗菌素|液|(?:iv )?antibiotics",
    "other_trial_months_ago": "临床试验|试验|(?:clinical |another |other )*trials?",
    "csf_weeks_ago": "升白针|g-?csf",
    "ctx_months": "环磷酰胺|ctx|cyclophosphamide",
    "mas_months_ago": "巨噬细胞活化综合征|mas|macrophage activation syndrome",
}
# What is not done, or no longer, at a question about today.
_NOT_DOING: Mapping[str, str] = {
    "gc_current": "(?:我|他|她|孩子)?(?:现在|目前|已经?|早就)?(?:不再?|没在?|没有在?)"
    "(?:吃|用|服用|服)激素了?|(?:激素)?(?:已经?|早就)?(?:停了|停药了?|停用了|不吃了)|"
    "已停|没在吃|没吃了|none now|off steroids|"
    r"(?:(?:i|he|she)(?:'ve|'s| have| has)? )?stopped(?: (?:it|them|(?:the )?steroids))?|"
    r"(?:(?:i|he|she)(?:'m|'s| am| is) )?not (?:on|taking) any|i don't take any",
    "oxygen_dependent": "不(?:需要|用)?吸氧",
    "breastfeeding": "不在?(?:哺乳|喂奶)(?:了)?",
    "allergy_severe_history": "不过敏",
    "allergy_trial_drugs": "都?不过敏",
}
# "I don't have cancer" leaves open what was before; "no cancer" at "have you ever had cancer?" not.
_ONCE = frozenset(["malignancy", "cns_epilepsy", "transplant_type"])

# "I had it once", where all of life is asked about; at a question about today it is no yes.
_ASKED_FOR_EVER = frozenset(
    ["cns_epilepsy", "cns_other_history", "allergy_severe_history", "herpes_severe_history"]
)
_HAD = re.compile(
    "(?:以前|曾经|过去)(?:有过?|得过)|(?:有|得)过一次|"
    "很久以前(?:有过|得过)?|(?:yes )?(?:once|long ago|a long time ago|in the past)|"
    r"i(?: have|'ve)? had (?:it|one)(?: once)?"
)

_WHO_ZH: Mapping[str, str] = {
    "self": "(?:我|本人|我本人|我自己)",
    "child": "(?:(?:我|我家|我们家|我的)?(?:孩子|小孩|宝宝|儿子|女儿|娃)|他|她)",
    "other": "(?:患者|病人|他|她)",
}
_WHO_EN: Mapping[str, str] = {
    "self": "i",
    "child": "(?:he|she|they|(?:my|our) (?:child|kid|son|daughter|boy|girl))",
    "other": "(?:he|she|they|the patient)",
}
_SURE = "(?:真的|真|确实|确定|肯定|绝对|当然|一直都?|从小到大都|都)"
# 孩子好, 他不行 say how somebody is: only these beginnings make an answer of what follows a person.
_ANSWERS = re.compile(
    "没|从|未|无|不是|不知道|不清楚|不记得|有|得过|用过|做过|打过|吃过|确诊|怀孕了|现在没|目前没|暂时没"
)
_SURE_NO = re.compile(
    r"(?:absolutely|definitely|certainly|of course|surely) not|none at all|nothing like that"
)
_HAS = "(?:have|has|had|do|does|did|am|is|was|are|were)"
_HASNT = rf"(?:{_HAS}(?: ?n[o']t|n't| not))"
_DO = "(?:确诊|诊断出|查出|得|患|在|用|吃|打|服用|服|使用|接种|种|输|做|参加|进行|发生|出现|注射)"
_DONE = "(?:had|have|taken|took|take|taking|used|use|using|been on|been in|been given|got|on)"
_ANY = "(?:any |an? |ever )*"
_EVEN = r"(?: (?:at all|ever|in (?:my|his|her) life|so far))?"
_THIS = "(?:这|这个|这种|此)(?:病|情况)"


def bare(asked: ReadingContext, text: str) -> str:
    """The text, or the short phrase that says the same at this question."""
    if meaning(text) is not None:
        return text
    pieces = [piece for piece in re.split(r"[,;.!\n]+ *", folded(text)) if piece]
    short = [_short(asked, piece) for piece in pieces]
    return text if None in short else ", ".join(said for said in short if said)


def _short(asked: ReadingContext, piece: str) -> str | None:
    if meaning(piece) is not None:
        return piece
    for denied, says in _denials(asked.fact.id, asked.who):
        if denied.fullmatch(piece):
            return says
    said = re.sub(rf"^{_WHO_ZH.get(asked.who, '')}?{_SURE}?", "", piece)
    if said != piece and _ANSWERS.match(said) and meaning(said) is not None:
        return said
    if asked.fact.id in _ASKED_FOR_EVER and _HAD.fullmatch(piece):
        return "yes"
    return "no" if _SURE_NO.fullmatch(piece) else None


@cache
def _denials(fact_id: str, who: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """What denies the subject of a question, and as what it counts."""
    zh, en = _WHO_ZH.get(who, "(?!)"), _WHO_EN.get(who, "(?!)")
    found = [
        (rf"{en} {_HASNT}|{en} never (?:had|did|has|have)(?: it| one| any)?", "no"),
        (rf"{zh}?{_SURE}?(?:没有|没|无)(?:得|患|有|发生|出现)?过?{_THIS}", "no"),
        (rf"{zh}?(?:没有|没|未|从未|从没)(?:确诊|发生|出现|患|被诊断)过", "never"),
        (_NOT_DOING.get(fact_id, "(?!)"), "no"),
    ]
    subject = _SUBJECTS.get(fact_id)
    if subject:
        found += _absent(subject, zh, en, once=fact_id in _ONCE, today=fact_id in OF_TODAY)
    if noun := subject or _EVER.get(fact_id):
        never = rf"(?:从来|从|从小)?都?(?:没有|没|未){_DO}?过"
        ever_zh = rf"{zh}?(?:{never}|(?:从来|从)都?(?:没有|没|未|不){_DO}?)(?:任何|什么|其他|别的)?"
        ever_en = rf"(?:no )?(?:{en} )?(?:(?:have|has) )?never (?:ever )?(?:{_DONE} )?{_ANY}"
        found.append((rf"{ever_zh}(?:{noun})|(?:{noun}){zh}?{never}", "never"))
        found.append((rf"{ever_en}(?:{noun}){_EVEN}", "never"))
    return tuple((re.compile(pattern), says) for pattern, says in found)


def _absent(subject: str, zh: str, en: str, *, once: bool, today: bool) -> list[tuple[str, str]]:
    """没有糖尿病, "I don't have diabetes"; with "now" only where today is asked about."""
    now = "(?:现在|目前|暂时)?" if today else ""
    now_en = "(?: (?:now|right now|at present|at the moment|currently))?" if today else ""
    have_no = rf"(?:{_HASNT}|(?:i'm|he's|she's) not|not)(?: {_DONE})?|(?:have|has) no|no"
    if once:
        have_no = "(?:have|has)(?:n't| not) (?:ever )?had|no"
    no_zh = (
        rf"{zh}?{now}{_SURE}?(?:没有|没|未|无){_DO}{{0,2}}(?:任何|什么)?(?:{subject})(?:史|病史)?"
    )
    no_en = rf"(?:no )?(?:{en} )?(?:{have_no}) {_ANY}(?:{subject}){_EVEN}{now_en}"
    return [(no_zh, "no"), (no_en, "no")]
