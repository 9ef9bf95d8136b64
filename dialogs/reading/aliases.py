"""Other names of drugs and illnesses: brands, abbreviations and what people call them."""

from collections.abc import Mapping

# Option id -> its other names. Tetracycline (四环素) is deliberately none of telitacicept's.
ALIASES: Mapping[str, str] = {
    "prednisone": "prednisone|deltasone|rayos|泼尼松|强的松|泼尼松片|醋酸泼尼松|去氢可的松",
    "prednisolone": "prednisolone|泼尼松龙|强的松龙|氢化泼尼松",
    "methylprednisolone": "methylprednisolone|methyl prednisolone|methylpred|medrol|solu-medrol|"
    "甲泼尼龙|美卓乐|甲强龙|甲基强的松龙|甲基泼尼松龙|甲泼尼松龙|米乐松|尤金|甲强",
    "dexamethasone": "dexamethasone|dexa|decadron|地塞米松|地米",
    "hydrocortisone": "hydrocortisone|cortef|氢化可的松|氢可",
    "cortisone": "cortisone|可的松|醋酸可的松",
    "betamethasone": "betamethasone|倍他米松|得宝松",
    "triamcinolone": "triamcinolone|曲安西龙|去炎松|曲安奈德",
    "deflazacort": "deflazacort|地夫可特",
    "hydroxychloroquine": "hydroxychloroquine|plaquenil|hcq|羟氯喹|纷乐|赛能|羟基氯喹|硫酸羟氯喹",
    "azathioprine": "azathioprine|imuran|aza|硫唑嘌呤|依木兰",
    "mycophenolate": "mycophenolate|mycophenolate mofetil|mycophenolic acid|cellcept|myfortic|mmf|"
    "吗替麦考酚酯|麦考酚酯|麦考酚钠|霉酚酸酯|骁悉|赛可平|米芙|吗替",
    "methotrexate": "methotrexate|mtx|甲氨蝶呤|甲氨喋呤",
    "leflunomide": "leflunomide|arava|lef|来氟米特|爱若华",
    "tacrolimus": "tacrolimus|prograf|fk506|fk-506|他克莫司|普乐可复|赛福开|他克",
    "cyclosporine": "cyclosporine|cyclosporin|ciclosporin|cyclosporine a|neoral|sandimmune|"
    "环孢素|环孢素a|环孢霉素|新山地明|田可|赛斯平|环孢",
    "sirolimus": "sirolimus|rapamune|rapamycin|西罗莫司|雷帕鸣|雷帕霉素",
    "thalidomide": "thalidomide|沙利度胺|反应停",
    "iguratimod": "iguratimod|艾拉莫德|艾得辛",
    "cyclophosphamide": "cyclophosphamide|endoxan|cytoxan|ctx|cyc|环磷酰胺|安道生",
    "rituximab": "rituximab|mabthera|rituxan|rtx|利妥昔单抗|利妥昔|美罗华|汉利康|达伯华",
    "belimumab": "belimumab|benlysta|贝利尤单抗|贝利尤|倍力腾|贝利木单抗",
    "telitacicept": "telitacicept|泰它西普|泰他西普|泰爱",
    "other_biologic": "anifrolumab|阿尼鲁单抗|奥法妥木单抗|ofatumumab|阿巴西普|abatacept|"
    "infliximab|"
    "英夫利西单抗|adalimumab|阿达木单抗|etanercept|依那西普",
    "fludarabine": "fludarabine|fludara|氟达拉滨|福达华",
    "obinutuzumab": "obinutuzumab|gazyva|奥妥珠单抗|奥妥珠|佳罗华",
    "tocilizumab": "tocilizumab|actemra|托珠单抗|托珠|雅美罗",
    "csa": "csa",
    "dx_sle": "lupus|sle|systemic lupus|systemic lupus erythematosus|狼疮|红斑狼疮|系统性红斑狼疮",
    "dx_ln": "lupus nephritis|kidney lupus|lupus of the kidney|lupus of the kidneys|ln|"
    "狼疮性肾炎|狼疮肾炎|狼疮肾",
    "dx_pss": "sjogren's|sjögren's|sjogrens|sjogren|sjögren|sjogren's syndrome|"
    "sjögren's syndrome|pss|"
    "primary sjogren's|primary sjögren's|干燥综合征|干燥综合症|原发性干燥综合征|干燥",
    "dx_ssc": "scleroderma|systemic sclerosis|ssc|系统性硬化症|系统性硬化|硬皮病",
    "dx_iim": "myositis|dermatomyositis|polymyositis|iim|肌炎|皮肌炎|多发性肌炎|多肌炎|炎性肌病",
    "dx_ra": "rheumatoid arthritis|rheumatoid|ra|类风湿关节炎|类风湿性关节炎|类风湿",
    "dx_srns": "srns|steroid-resistant nephrotic syndrome|steroid resistant nephrotic syndrome|"
    "nephrotic syndrome|"
    "激素耐药型肾病综合征|激素耐药肾病综合征|耐药肾病|肾病综合征|肾病综合症",
    "dx_igan": "iga nephropathy|igan|iga|berger's disease|iga肾病|iga肾炎",
    "dx_aav": "anca vasculitis|aav|anca-associated vasculitis|vasculitis|anca相关性血管炎|"
    "anca血管炎|anca相关血管炎|血管炎",
    "female": "female|woman|girl|f|女|女性|女的|女孩|女士|女生",
    "male": "male|man|boy|m|男|男性|男的|男孩|男士|男生",
    "mi": "heart attack|myocardial infarction|心肌梗死|心梗|心肌梗塞",
    "heart_failure": "heart failure|心力衰竭|心衰",
    "congenital": "congenital heart disease|先天性心脏病|先心病|先心",
    "myocarditis": "myocarditis|心肌炎",
    "lbbb": "lbbb|左束支传导阻滞|左束支",
    "mcd": "mcd|minimal change|minimal change disease|微小病变",
    "fsgs": "fsgs|局灶节段性肾小球硬化",
    "gpa": "gpa|肉芽肿性多血管炎|韦格纳", "mpa": "mpa|显微镜下多血管炎",
    "egpa": "egpa|嗜酸性肉芽肿性多血管炎",
    "dm": "dm|dermatomyositis|皮肌炎", "pm": "pm|polymyositis|多发性肌炎",
    "ass": "ass|antisynthetase|antisynthetase syndrome|抗合成酶综合征",
    "imnm": "imnm|necrotising myopathy|necrotizing myopathy|坏死性肌病",
    "ibm": "ibm|inclusion body myositis|包涵体肌炎",
}  # fmt: skip

# The same medicine under another option id.
SAME: Mapping[str, str] = {
    "csa": "cyclosporine",
    "tac": "tacrolimus",
    "mmf": "mycophenolate",
    "ctx": "cyclophosphamide",
    "rtx": "rituximab",
}


def names_of(option: str, options: frozenset[str]) -> tuple[str, ...]:
    """Every other name of an option; a biologic that has no option of its own is "another"."""
    names = ALIASES.get(option, "") + "|" + ALIASES.get(SAME.get(option, ""), "")
    if option == "other_biologic":
        names += "".join(
            f"|{ALIASES[drug]}" for drug in ("obinutuzumab", "tocilizumab") if drug not in options
        )
    return tuple(name for name in names.split("|") if name)
