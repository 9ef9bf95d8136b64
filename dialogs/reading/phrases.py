"""Short texts that stand for themselves: yes, no, don't know, rather not say, positive, why."""

import re
from enum import Enum, auto

from dialogs.reading.text import folded


class Phrase(Enum):
    YES = auto()
    NO = auto()
    NOT_NOW = auto()
    UNKNOWN = auto()
    DECLINED = auto()
    NEVER = auto()
    NONE = auto()
    POSITIVE = auto()
    NEGATIVE = auto()
    BORDERLINE = auto()
    WHY = auto()


_SAID: dict[Phrase, str] = {
    Phrase.YES: """yes|y|yep|yeah|yup|ya|sure|of course|certainly|definitely|correct|right|true|ok|
    okay|
        that's right|that is right|indeed|absolutely|i agree|agree|agreed|i would|i am|i do|i have|
        是|是的|是啊|对|对的|对啊|嗯|嗯嗯|恩|有|有的|有过|有啊|会|会的|能|可以|可以的|行|好|好的|
        愿意|
        我愿意|同意|我同意|愿意参加|愿意的|i would like to|willing|i am willing|当然|没错|正确|
        确实|得过|用过|做过|打过|确诊了|确诊过|正在|在的|怀孕了|
        耶""",
    Phrase.NO: """no|n|nope|nah|not at all|false|wrong|no way|no thanks|no thank you|i don't|
    i do not|
        i'm not|i am not|i haven't|i have not|incorrect|disagree|no no|
        没有|没|否|不是|不是的|无|不|不会|不能|不可以|不行|不愿意|我不愿意|不同意|不对|没有的|
        没有啊|
        没有过|没怀孕|没有怀孕|并没有|不愿|不需要""",
    Phrase.NOT_NOW: """not now|not right now|not currently|not at present|not at the moment|
        no longer|not any more|not anymore|目前没有|目前没有了|目前无|现在没有|现在没有了|现在无|
        现在没|暂时没有|已经没有了""",
    Phrase.UNKNOWN: """don't know|dont know|do not know|i don't know|i dont know|i do not know|
    dunno|
        idk|dk|unknown|no idea|not sure|unsure|i'm not sure|im not sure|i am not sure|not certain|
        can't remember|cant remember|cannot remember|i can't remember|i cannot remember|
        don't remember|i don't remember|i do not remember|forgot|i forgot|i forget|forgotten|maybe|
        perhaps|possibly|hard to say|unclear|i have no idea|i don't have it|don't have it|
        i don't have the report|no report|never measured|not measured|never tested|not tested|?|??|
        不知道|我不知道|不清楚|我不清楚|不太清楚|不记得|不记得了|我不记得了|记不清|记不清了|
        记不得了|
        忘了|忘记了|我忘了|想不起来|想不起来了|不确定|不太确定|说不好|说不准|说不清|不一定|不懂|
        不了解|不晓得|可能吧|可能|也许|也许吧|大概吧|好像有|好像没有|没查过|没测过|没量过|没有查过|
        没测|没查|没有测过|没有报告|手边没有报告|没报告|不明|未知|未查|不详""",
    Phrase.DECLINED: """rather not say|i'd rather not say|i would rather not say|prefer not to say|
        i prefer not to say|i'd prefer not to say|don't want to say|i don't want to say|no comment|
        private|that's private|not telling|i won't say|none of your business|tell only the team|
        i don't want to answer|i'd rather not answer|prefer not to answer|decline|skip|pass|
        不想说|我不想说|不方便说|不便说|不愿说|不愿意说|不愿透露|不想回答|我不想回答|不方便回答|
        不方便透露|保密|隐私|这是隐私|不告诉你|不说|跳过|拒绝回答|只告诉研究团队""",
    Phrase.NEVER: """never|never had|never ever|never had one|never had it|never used|never took|
        never taken|never took it|never had any|i never did|i never had|i have never|not once|
        no never|never in my life|not yet|not started|not started yet|never started|
        从没|从未|从不|从来没有|从来没|从没有|从来没有过|从没有过|没打过|没用过|没吃过|没得过|
        没做过|
        没参加过|没种过|没接种过|没输过|没有用过|没有吃过|没有得过|没有做过|没有打过|没有参加过|
        从没打过|从没用过|从没吃过|从没得过|从没做过|从没参加过|从来没用过|从来没吃过|从来没得过|
        从来没打过|从来没做过|没发生过|没服过|没服用过|未用过|未使用|未使用过|没使用过|没有使用过|
        还没开始|没开始|还没用|没做过肾穿刺|没做过肾穿|没用|没吃|没打""",
    Phrase.NONE: """none|none of these|none of them|none of the above|nothing|neither|nil|n/a|na|
        no none|没有任何|都没有|全都没有|全没有|以上都没有|以上都不是|都不是|一个都没有|一样都没有|
        一种都没有|都没用过|都没有用过|都没得过|什么都没有|什么也没有|都无|皆无|没有以上""",
    Phrase.POSITIVE: """positive|pos|weakly positive|weak positive|detected|reactive|+|++|+++|++++|
    (+)|
        (++)|(+++)|1+|2+|3+|4+|is positive|it's positive|tested positive|阳性|阳|弱阳性|强阳性|
        阳性的|
        呈阳性|检出|查出|弱阳|强阳|是阳性|阳性(+)|(+)阳性|positive(+)|positive (+)""",
    Phrase.NEGATIVE: """negative|neg|not detected|undetected|undetectable|non-reactive|nonreactive|
        non reactive|target not detected|tnd|-|--|(-)|is negative|it's negative|tested negative|
        not found|阴性|阴|阴性的|呈阴性|未检出|未查出|没检出|没查出|未检测到|没有检出|低于检测限|
        低于检测下限|是阴性|阴性(-)|(-)阴性|negative(-)|negative (-)|已转阴|转阴""",
    Phrase.BORDERLINE: """+/-|±|(±)|(+/-)|borderline|equivocal|indeterminate|inconclusive|可疑|
    可疑阳性|
        临界|临界值|灰区|不确定性|疑似阳性""",
    Phrase.WHY: """why|why do you ask|why do you ask that|why do you ask this|why are you asking|
        why do you want to know|why do you need to know|why do you need this|why this question|
        what is this for|what for|为什么|为啥|为何|为什么问|为什么要问|为什么问这个|为什么要问这个|
        为什么问这个问题|为什么要问这个问题|为什么要问这些|为啥问这个|为啥要问这个|问这个干什么|
        问这个干嘛|问这个做什么|干嘛问这个|为什么要知道这个""",
}  # fmt: skip
_MEANING = {
    phrase: meaning
    for meaning, said in _SAID.items()
    for phrase in re.sub(r"\s*\n\s*", "", said).split("|")
}
_FILLERS = re.compile(
    r"^(?:well|umm?|uh|oh|hmm|hi|hello|please|sorry|doctor|您好|你好|医生|那个|呃|额|我)[ ,.!]+"
)
_COURTESY = re.compile(
    r"[ ,.!;]*(?:thanks|thank you|please|sorry|sir|madam|doctor|thank god|fortunately|luckily|"
    r"谢谢您|谢谢你|谢谢|医生|大夫|抱歉|不好意思|幸好|哈|哦|噢|喔|呢|啦|呀|的|"
    r"(?<=(?<!不)[好行])吧|(?<=(?<!不)可以)吧)$"  # 没有吧 and 有吧 are a guess, and no answer
)
_CLAUSE = re.compile(r"[,;.!\n、]+ *")
_PERSON = r"(?:i|we|he|she|they|it|you)"
_SHORT_YES = re.compile(rf"yes {_PERSON} (?:do|am|is|are|have|has|did|was|were|had|would|will|can)")
_SHORT_NO = re.compile(
    rf"no {_PERSON} (?:(?:do|is|are|have|has|did|was|were|had|would|will|can) ?n[o']t|don't|am not|"
    r"isn't|aren't|haven't|hasn't|didn't|wasn't|weren't|hadn't|wouldn't|won't|can't|cannot)"
)


# What is asked about today, or about plans; everywhere else "not now" leaves open what was before.
OF_TODAY = frozenset(
    ["pregnant", "breastfeeding", "pregnancy_plan_6m", "infection_status", "gc_current",
     "cns_active", "substance_abuse", "bp_uncontrolled", "skin_disease_other", "oxygen_dependent",
     "esrd_dialysis", "ra_active_signs"]
)  # fmt: skip


def meaning(text: str) -> Phrase | None:
    """What the whole text says; None unless every clause of it says the same."""
    said = folded(text)
    # "(-)" and "?" lose their signs when punctuation is stripped, so they are looked up as typed.
    if (found := _MEANING.get(text.strip().lower()) or _one(said)) is not None:
        return found
    meanings = {_one(clause) for clause in _CLAUSE.split(said) if clause}
    if meanings in ({Phrase.NO, Phrase.NEVER}, {Phrase.NO, Phrase.NONE}):
        return (meanings - {Phrase.NO}).pop()
    return meanings.pop() if len(meanings) == 1 else None


def _one(clause: str) -> Phrase | None:
    clause = clause.strip(" '\"")
    while (shorter := _FILLERS.sub("", clause)) != clause:
        clause = shorter
    if (found := _MEANING.get(clause)) is not None:
        return found
    if _SHORT_YES.fullmatch(clause):
        return Phrase.YES
    if _SHORT_NO.fullmatch(clause):
        return Phrase.NO
    shorter = _COURTESY.sub("", clause)
    return _one(shorter) if shorter and shorter != clause else None
