"""What laboratories and people call each value on a report, and the values it is mixed up with."""
# ruff: noqa: E501  (names read best one value a line)

import re
from collections.abc import Iterator

# Facts that a name belongs to -> its names, as patterns. A name that belongs to no fact is of a
# value that is never asked for: it only warns that the number beside it is another one.
_GLUCOSE = r"(?:静脉|末梢)?血糖|血?葡萄糖|glu(?:cose)?|blood (?:sugar|glucose)|sugar"
_NAMES: tuple[tuple[str, str], ...] = (
    ("wbc", r"wbc|white(?: blood)? cells?(?: count)?|leu[ck]ocytes?|白细胞(?:计数|总数|数)?"),
    ("anc", r"anc|neut?(?:rophils?)?(?: count)?#?|gran?#|中性(?:粒|分叶核)细胞(?:绝对值|计数|数)?|"
     r"中性粒?(?:绝对值)|absolute neutrophils?(?: count)?"),
    ("lymphocytes", r"lym(?:ph)?(?:ocytes?)?(?: count)?#?|ly#?|alc|淋巴细胞(?:绝对值|计数|数)?|"
     r"absolute lymphocytes?(?: count)?"),
    ("hemoglobin", r"hb|hgb|ha?emoglobin|血红蛋白(?:浓度|测定)?|血色素"),
    ("alt muscle_enzyme", r"s?alt|s?gpt|谷丙(?:转氨酶)?|丙氨酸(?:氨基)?转(?:氨|移)酶"),
    ("ast muscle_enzyme", r"ast|s?got|谷草(?:转氨酶)?|天(?:门)?冬氨酸(?:氨基)?转(?:氨|移)酶"),
    ("tbil", r"t-?bil|total bilirubin|总胆红素|bilirubin"),
    ("creatinine", r"s?cr|s?crea(?:t|tinine)?|(?:serum )?creatinine|血?清?肌[酐苷](?:\(?酶法\)?)?"),
    ("egfr egfr_drop_pct_3m", r"e-?gfr|gfr|(?:估算|估计)?的?肾小球滤过率|ckd-?epi(?: ?\(?20(?:09|21)\)?"
     r")?|mdrd|schwartz|(?:基于|根据)血?清?肌酐"),
    ("crcl", r"crcl|ccr|creatinine clearance|(?:内生)?肌酐清除率"),
    ("inr", r"(?:pt-?)?inr|国际标准化比[值率]"),
    ("pt", r"pt|prothrombin time|凝血酶原时间"),
    ("lvef_pct", r"lv-?ef|(?:左室)?ef|(?:左室)?射血分数|ejection fraction"),
    ("qtcf_ms", r"qtcf?(?:间期)?"),
    ("spo2_pct", r"spo2|sao2|pulse ox(?:imet(?:er|ry))?|血氧仪|o2 ?sat|oxygen saturation|saturation|(?:指脉?|末梢)?血?氧(?:饱和度)?|"
     r"(?:at rest )?(?:without|no|off) oxygen|(?:on )?room air|at rest|(?:不|未|没)吸氧时?|"
     r"静息(?:状态)?|休息时"),
    ("pao2_mmhg", r"p[ao]?o2|(?:动脉)?血?氧分压"),
    ("paco2_mmhg", r"p[ao]?co2|(?:动脉血?)?二氧化碳分压"),
    ("blood_ph", r"ph值?|酸碱度"),
    ("mpap_mmhg", r"mpap|mean pulmonary(?: arter(?:y|ial))? pressure|平均肺动脉压力?|肺动脉平均压|"
     r"右心导管"),
    ("fbg_mmol_l", rf"空腹(?:{_GLUCOSE})?|fasting(?: (?:{_GLUCOSE}))?|fbg|fpg|fbs"),
    ("pbg_mmol_l", rf"(?:早|午|晚)?餐后(?:(?:2|二|两) ?个?(?:h|小时|hours?))?(?:{_GLUCOSE})?|"
     r"2 ?-? ?(?:h|hr|hours?)(?: after(?: (?:a |the )?meals?| eating| food)?)?|pbg|ppg|2hpg|"
     r"after (?:a |the )?meals?|post-?prandial"),
    ("fbg_mmol_l pbg_mmol_l", _GLUCOSE),
    ("hba1c_pct", r"(?:hb)?a1c|gh?b|糖化(?:血红蛋白)?|glycated ha?emoglobin"),
    ("urine_protein_24h_mg", r"(?<!/)(?<!/ )24 ?-? ?(?:h|hr|hours?|小时)(?: ?urine| ?urinary|尿)?(?: ?protein|总?蛋白)?"
     r"(?:定量|总量|排泄量)?|尿总?蛋白(?:定量)?|utp|(?:urine|urinary) protein|proteinuria|蛋白尿"),
    ("upcr", r"u?pcr|u?tp/u?cr|尿?总?蛋白 ?[/与和]? ?尿?肌酐 ?(?:比值|比率|比)?|"
     r"(?:urine )?protein[ /-]*(?:to[ -])?creatinine(?: ratio)?"),
    ("crp", r"(?:hs-?)?crp|(?:超敏|高敏)?c-?反应蛋白|c-?reactive protein"),
    ("esr", r"esr|血沉|红细胞沉降率|sed(?:imentation)? rate"),
    ("ana_titre", r"ana|anf|抗核抗体(?:滴度)?|滴度|核型|antinuclear antibod(?:y|ies)"),
    ("anti_dsdna", r"(?:anti|抗)?[ -]?(?:ds|双链) ?-? ?dna(?:[ -]?igg)?(?: ?抗体| antibod(?:y|ies))?"),
    ("hbsag_positive", r"hbs-?ag|(?:乙肝|乙型肝炎)?(?:病毒)?表面抗原|hepatitis b surface antigen"),
    ("hbcab_positive", r"hbc-?ab|(?:anti|抗)-?hbc|(?:乙肝|乙型肝炎)?(?:病毒)?核心抗体|"
     r"hepatitis b core antibody"),
    ("hbv_dna_elevated", r"hbv[ -]?dna|(?:乙肝|乙型肝炎)病毒(?:dna|定量|脱氧核糖核酸)+"),
    ("hcv_ab_positive", r"hcv-?ab|(?:anti|抗)-?hcv|(?:丙肝|丙型肝炎)(?:病毒)?抗体|"
     r"hepatitis c antibody"),
    ("hcv_rna_elevated", r"hcv[ -]?rna|(?:丙肝|丙型肝炎)病毒(?:rna|定量|核糖核酸)+"),
    ("hiv_positive", r"(?:anti-?|抗-?)?hiv(?:抗体|[ -]?ab)?|艾滋(?:病)?(?:病毒)?(?:抗体)?"),
    ("syphilis_positive", r"syphilis|梅毒(?:螺旋体)?(?:特异性)?(?:抗体)?|tppa|tpha|rpr|trust|tp-?ab|vdrl"),
    ("cmv_dna_positive", r"cmv[ -]?dna|巨细胞病毒(?:dna|定量|脱氧核糖核酸)+"),
    ("anti_sm_positive", r"(?:anti|抗)?[ -]?sm(?: ?抗体| antibod(?:y|ies))?"),
    ("sledai_2k", r"(?:selena-?)?sledai(?:[ -]?2k)?"),
    ("das28_esr", r"das ?-?28(?:[ -]?\(?esr\)?)?"),
    ("cdai", r"cdai"),
    ("mmt8", r"mmt ?-?8?"),
    ("essdai", r"essdai"),
    ("haq", r"haq(?:-di)?"),
    ("mrss mrss_increase_pct", r"mrss"),
    ("fvc_pct fvc_drop_pct", r"fvc(?:占预计值)?(?:百分比)?|用力肺活量"),
    ("dlco_pct dlco_drop_pct", r"dl?co(?:[ -]?sb)?(?:占预计值)?(?:百分比)?|弥散(?:功能|量)?"),
    ("muscle_enzyme", r"ck|cpk|肌酸(?:磷酸)?激酶|creatine kinase|ldh?|乳酸脱氢酶|aldolase|醛缩酶|肌酶"),
    # Never asked for, and easily mixed up.
    ("", r"plt|platelets?|血小板(?:计数)?|rbc|red(?: blood)? cells?|红细胞(?:计数|压积)?|hct|mcv|"
     r"mchc?|rdw|平均(?:红细胞)?血红蛋白(?:含量|浓度|量)*|网织红细胞|retic(?:ulocytes?)?"),
    ("", r"mono(?:cytes?)?#?|单核细胞|eos(?:inophils?)?#?|嗜酸(?:性)?(?:粒)?细胞|baso(?:phils?)?#?|"
     r"cd ?(?:3|4|8|19|20)\+?(?!\d)|[tb]淋巴细胞"),
    ("", r"(?:direct|indirect) bilirubin|[di]-?bil|(?:直接|间接|结合|非结合)胆红素|ggt|(?:γ|gamma)[ -]?gt|alp|"
     r"谷氨酰转[肽移]酶|碱性磷酸酶|(?:前)?白蛋白|albumin|alb|总蛋白|球蛋白|胆汁酸|tba"),
    ("", r"bun|urea|尿素(?:氮)?|uric acid|尿酸|ua|尿肌酐|u-?cr(?:ea)?|urine creatinine|胱抑素c?|"
     r"cys-?c|钾|钠|potassium|sodium"),
    ("", r"u?acr|尿?微?量?白蛋白 ?[/与和]? ?尿?肌酐 ?(?:比值|比率|比)?|"
     r"(?:24 ?(?:h|小时))?(?:尿)?微量白蛋白|microalbumin|albumin[ /-]*(?:to[ -])?creatinine(?: ratio)?|"
     r"(?:24 ?(?:h|小时))?尿量|urine volume"),
    ("", r"aptt|d-?二聚体|d-?dimer|fib|纤维蛋白原|pta|(?:pt|凝血酶原)活动度|tt|凝血酶时间"),
    ("", r"ck-?mb|肌酸激酶同工酶|tn[it]|肌钙蛋白|(?:nt-?pro)?bnp|脑钠肽|myoglobin|肌红蛋白"),
    ("", r"fs|lvedd|lvesd|左房|左室舒张末|室间隔|qt|qtcb|pr间期|qrs|hr|heart rate|心率|脉搏|pulse"),
    ("", r"(?:on|with) (?:\d+ ?l )?oxygen|吸氧(?:后|时)?|fio2|pasp|spap|rvsp|肺动脉收缩压|"
     r"systolic pulmonary(?: arter(?:y|ial))? pressure|血压|blood pressure|bp"),
    ("", r"餐前|before (?:a |the )?(?:meals?|breakfast|lunch|dinner)|随机血糖|random"),
    ("", r"c3|c4|补体|ig[gam]|免疫球蛋白|il-?6|降钙素原|pct|铁蛋白|ferritin|rf|类风湿因子|(?:anti-?|抗)?ccp"),
    ("", r"hbs-?ab|(?:anti|抗)-?hbs|表面抗体|hbe-?ag|e抗原|hbe-?ab|(?:anti|抗)-?hbe|e抗体|"
     r"cmv[ -]?ig[gm]|巨细胞病毒(?:ig[gm]|抗体)|(?:anti-?|抗)?ss-?[ab]|(?:anti-?|抗)?rnp|(?:anti-?|抗)?ro-?52|"
     r"抗核小体|anca|das ?-?28[ -]?\(?crp\)?|fev1|tlc|vital capacity|ebv[ -]?dna"),
)  # fmt: skip


def _named(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{pattern})(?![a-z])", re.I)


_PATTERNS = tuple((frozenset(facts.split()), _named(pattern)) for facts, pattern in _NAMES)
NAMED = frozenset().union(*(facts for facts, _ in _PATTERNS))


def without_names(fact_id: str, text: str) -> str | None:
    """The text without the names of this value; None where another value is named as well."""
    rest, ends = text, []
    for facts, start, end in _longest(text):
        if fact_id not in facts:
            return None
        rest = rest[:start] + " " * (end - start) + rest[end:]
        ends.append(end)
    # "CK 1200, LDH 300": a name between two numbers begins a second value.
    if any(re.search(r"\d", rest[:end]) and re.search(r"\d", rest[end:]) for end in ends):
        return None
    return " ".join(rest.split())


def _longest(text: str) -> Iterator[tuple[frozenset[str], int, int]]:
    """Every name in the text; of two that overlap the longer one: "肌酐清除率" is not "肌酐"."""
    found: dict[tuple[int, int], frozenset[str]] = {}
    for facts, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            found[match.span()] = found.get(match.span(), frozenset()) | facts
    taken: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda span: (span[0] - span[1], span[0])):
        if all(end <= first or start >= last for first, last in taken):
            taken.append((start, end))
            yield found[start, end], start, end
