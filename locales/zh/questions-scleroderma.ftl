### 问题：硬皮病

ssc-antibody-positive = { $who ->
        [child] 孩子的硬皮病抗体（如抗Scl-70）结果是阳性还是阴性？
        [other] 患者的硬皮病抗体（如抗Scl-70）结果是阳性还是阴性？
       *[self] 您的硬皮病抗体（如抗Scl-70）结果是阳性还是阴性？
    }
    .why = 有些研究要看是否查出过这类抗体。
    .hint = 抗着丝点、抗RNA聚合酶III也算，有一项阳性就行；“±”选“不知道”
    .again = 抗Scl-70、抗着丝点、抗RNA聚合酶III，有阳性的吗？请回答“阳性”或“阴性”，也可以选“不知道”。
    .label = 硬皮病相关抗体
    .line = 硬皮病抗体阳性，如Scl-70
    .example = 阳性
ssc-antibody-positive-option-yes = 阳性
ssc-antibody-positive-option-no = 阴性

mrss = { $who ->
        [child] 医生给孩子评的皮肤硬度（mRSS），是多少分？
        [other] 医生给患者评的皮肤硬度（mRSS），是多少分？
       *[self] 医生给您评的皮肤硬度（mRSS），是多少分？
    }
    .why = 它反映皮肤变硬的程度，医院还会再评一次。
    .hint = 0～51之间的数，找“mRSS”或“Rodnan评分”
    .again = 这是医生捏皮肤打的分。只发一个数字就行，比如18。没评过就选“不知道”。
    .short = mRSS
    .label = 皮肤硬度评分（mRSS）
    .example = 18

mrss-increase-pct = { $who ->
        [child] 请发孩子最近两次的皮肤评分（mRSS），先写早的。
        [other] 请发患者最近两次的皮肤评分（mRSS），先写早的。
       *[self] 请发您最近两次的皮肤评分（mRSS），先写早的。
    }
    .why = 看两次结果有没有变化。
    .hint = 如“20到21”；也可以写增加了百分之几，没增加写0
    .again = 发两次评分最方便，先写早的那次，比如“20到21”。
    .label = 皮肤评分涨了多少
    .example = 20到21

ssc-ild = { $who ->
        [child] 医生说过孩子有间质性肺病（肺纤维化）吗？
        [other] 医生说过患者有间质性肺病（肺纤维化）吗？
       *[self] 医生说过您有间质性肺病（肺纤维化）吗？
    }
    .why = 有这种情况时，有些研究会进一步看肺部检查。
    .hint = 看胸部CT报告上的“间质性”或“ILD”
    .again = 胸部CT的结论是间质性肺病吗？写“未见间质性改变”的，选“否”。请回答“是”或“否”，也可以选“不知道”。
    .label = 间质性肺病
    .line = 病已累及肺部（间质性肺病）
    .example = 是

hrct-ggo = { $who ->
        [child] 孩子最近一次胸部CT报告上有没有写“磨玻璃影”？
        [other] 患者最近一次胸部CT报告上有没有写“磨玻璃影”？
       *[self] 您最近一次胸部CT报告上有没有写“磨玻璃影”？
    }
    .why = 有一项研究要看这一点。
    .hint = 也写作“磨玻璃样改变”；只是“磨玻璃结节”的不算
    .again = CT报告上写了肺里有磨玻璃影吗？磨玻璃结节不算。请回答“是”或“否”，也可以选“不知道”。
    .label = CT磨玻璃影
    .line = 最近的胸部CT有磨玻璃影
    .example = 是
    .names = 磨玻璃影

fvc-pct = { $who ->
        [child] 孩子最近一次肺功能检查里，“FVC”那一行带%的数是多少？
        [other] 患者最近一次肺功能检查里，“FVC”那一行带%的数是多少？
       *[self] 您最近一次肺功能检查里，“FVC”那一行带%的数是多少？
    }
    .why = 它反映肺功能的好坏。
    .hint = 找“FVC”一行的“实/预%”或“%Pred”，如84%
    .again = “FVC”那一行，带%的数。只发一个数字就行，比如84%。
    .short = FVC
    .label = 用力肺活量（FVC）
    .example = 84%

dlco-pct = { $who ->
        [child] 孩子最近一次肺功能检查里，“DLCO”那一行带%的数是多少？
        [other] 患者最近一次肺功能检查里，“DLCO”那一行带%的数是多少？
       *[self] 您最近一次肺功能检查里，“DLCO”那一行带%的数是多少？
    }
    .why = 它反映肺功能的好坏。
    .hint = 找“DLCO”（弥散）一行的“实/预%”或“%Pred”，如76%
    .again = “DLCO”那一行，带%的数。只发一个数字就行，比如76%。
    .short = DLCO
    .label = 弥散功能（DLCO）
    .example = 76%

fvc-drop-pct = { $who ->
        [child] 请发孩子最近两次的FVC，先写早的。
        [other] 请发患者最近两次的FVC，先写早的。
       *[self] 请发您最近两次的FVC，先写早的。
    }
    .why = 看两次结果有没有变化。
    .hint = 如“88到84”；也可以写降了百分之几，没降写0
    .again = 发两次FVC最方便，先写早的那次，比如“88到84”。
    .label = FVC降了多少
    .example = 88到84

dlco-drop-pct = { $who ->
        [child] 请发孩子最近两次的DLCO，先写早的。
        [other] 请发患者最近两次的DLCO，先写早的。
       *[self] 请发您最近两次的DLCO，先写早的。
    }
    .why = 看两次结果有没有变化。
    .hint = 如“80到75”；也可以写降了百分之几，没降写0
    .again = 发两次DLCO最方便，先写早的那次，比如“80到75”。
    .label = DLCO降了多少
    .example = 80到75

ssc-rapid-progress = { $who ->
        [child] 医生说过孩子的硬皮病进展很快吗？
        [other] 医生说过患者的硬皮病进展很快吗？
       *[self] 医生说过您的硬皮病进展很快吗？
    }
    .why = 进展快的情况由研究团队逐一判断。
    .hint = 如几个月内皮肤或呼吸明显变差
    .again = 医生说过皮肤或肺变化得“很快”吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 硬皮病进展快
    .line = 医生说过硬皮病进展很快
    .example = 是
