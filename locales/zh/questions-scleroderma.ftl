### 问题：硬皮病

ssc-antibody-positive = { $who ->
        [child] 孩子的硬皮病抗体（如抗Scl-70）结果是阳性还是阴性？
        [other] 患者的硬皮病抗体（如抗Scl-70）结果是阳性还是阴性？
       *[self] 您的硬皮病抗体（如抗Scl-70）结果是阳性还是阴性？
    }
    .why = 有些研究要看是否查出过这类抗体。
    .hint = 抗Scl-70、抗着丝点、抗RNA聚合酶III，有一项阳性就选阳性
    .again = 抗Scl-70、抗着丝点、抗RNA聚合酶III，有阳性的吗？请回答“阳性”或“阴性”，也可以选“不知道”。
    .label = 硬皮病相关抗体
    .example = 阳性
ssc-antibody-positive-option-yes = 阳性
ssc-antibody-positive-option-no = 阴性

mrss = { $who ->
        [child] 如果医生给孩子评过皮肤硬度（mRSS），结果是多少分？
        [other] 如果医生给患者评过皮肤硬度（mRSS），结果是多少分？
       *[self] 如果医生给您评过皮肤硬度（mRSS），结果是多少分？
    }
    .why = 它反映皮肤变硬的程度，医院还会再评一次。
    .hint = 0～51之间的数，找“mRSS”或“Rodnan评分”
    .again = 这是医生捏皮肤打的分。只发一个数字就行，比如18。没评过就选“不知道”。
    .label = 皮肤硬度评分（mRSS）
    .example = 18

mrss-increase-pct = { $who ->
        [child] 和上次相比，孩子的皮肤评分（mRSS）增加了百分之几？
        [other] 和上次相比，患者的皮肤评分（mRSS）增加了百分之几？
       *[self] 和上次相比，您的皮肤评分（mRSS）增加了百分之几？
    }
    .why = 它反映皮肤是否在变硬。
    .hint = 也可以发前后两次的分数，如“20到21”，我们来算；没增加发0
    .again = 发两次评分最方便，先写早的那次，比如“20到21”。
    .label = 皮肤评分的增加
    .example = 20到21

ssc-ild = { $who ->
        [child] 医生是否说过孩子合并间质性肺病（肺纤维化）？
        [other] 医生是否说过患者合并间质性肺病（肺纤维化）？
       *[self] 医生是否说过您合并间质性肺病（肺纤维化）？
    }
    .why = 有这种情况时，有些研究会进一步看肺部检查。
    .hint = 看胸部CT报告上的“间质性”或“ILD”
    .again = 胸部CT上写了“间质性”吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 间质性肺病
    .example = 是

hrct-ggo = { $who ->
        [child] 孩子最近一次胸部CT报告上有没有写“磨玻璃影”？
        [other] 患者最近一次胸部CT报告上有没有写“磨玻璃影”？
       *[self] 您最近一次胸部CT报告上有没有写“磨玻璃影”？
    }
    .why = 它可能提示肺部有活动性炎症。
    .hint = 也写作“磨玻璃样改变”“GGO”
    .again = CT报告上有“磨玻璃”三个字吗？请回答“是”或“否”，也可以选“不知道”。
    .label = CT磨玻璃影
    .example = 是

fvc-pct = { $who ->
        [child] 孩子最近一次肺功能检查里，用力肺活量（FVC）占预计值的百分之几？
        [other] 患者最近一次肺功能检查里，用力肺活量（FVC）占预计值的百分之几？
       *[self] 您最近一次肺功能检查里，用力肺活量（FVC）占预计值的百分之几？
    }
    .why = 它反映肺功能的好坏。
    .hint = 找“FVC”一行的“实/预%”或“%Pred”，如84%
    .again = “FVC”那一行，带%的数。只发一个数字就行，比如84%。
    .label = 用力肺活量（FVC）
    .example = 84%

dlco-pct = { $who ->
        [child] 孩子最近一次肺功能检查里，弥散功能（DLCO）占预计值的百分之几？
        [other] 患者最近一次肺功能检查里，弥散功能（DLCO）占预计值的百分之几？
       *[self] 您最近一次肺功能检查里，弥散功能（DLCO）占预计值的百分之几？
    }
    .why = 它反映肺功能的好坏。
    .hint = 找“DLCO”（弥散）一行的“实/预%”或“%Pred”，如76%
    .again = “DLCO”那一行，带%的数。只发一个数字就行，比如76%。
    .label = 弥散功能（DLCO）
    .example = 76%

fvc-drop-pct = { $who ->
        [child] 和上次相比，孩子的用力肺活量（FVC）下降了百分之几？
        [other] 和上次相比，患者的用力肺活量（FVC）下降了百分之几？
       *[self] 和上次相比，您的用力肺活量（FVC）下降了百分之几？
    }
    .why = 它反映肺功能是否在变差。
    .hint = 也可以发前后两次的FVC，如“88到84”，我们来算；没降发0
    .again = 发两次FVC最方便，先写早的那次，比如“88到84”。
    .label = FVC的下降
    .example = 88到84

dlco-drop-pct = { $who ->
        [child] 和上次相比，孩子的弥散功能（DLCO）下降了百分之几？
        [other] 和上次相比，患者的弥散功能（DLCO）下降了百分之几？
       *[self] 和上次相比，您的弥散功能（DLCO）下降了百分之几？
    }
    .why = 它反映肺功能是否在变差。
    .hint = 也可以发前后两次的DLCO，如“80到75”，我们来算；没降发0
    .again = 发两次DLCO最方便，先写早的那次，比如“80到75”。
    .label = DLCO的下降
    .example = 80到75

ssc-rapid-progress = { $who ->
        [child] 医生是否说过孩子的硬皮病进展很快？
        [other] 医生是否说过患者的硬皮病进展很快？
       *[self] 医生是否说过您的硬皮病进展很快？
    }
    .why = 进展快的情况由研究团队逐一判断。
    .hint = 如几个月内皮肤或呼吸明显变差
    .again = 医生说过皮肤或肺变化得“很快”吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 硬皮病进展快
    .example = 是
