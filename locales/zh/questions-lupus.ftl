### 问题：狼疮与狼疮性肾炎

sledai-2k = { $who ->
        [child] 孩子的狼疮活动度（SLEDAI-2K）是多少分？
        [other] 患者的狼疮活动度（SLEDAI-2K）是多少分？
       *[self] 您的狼疮活动度（SLEDAI-2K）是多少分？
    }
    .why = 它反映病情活动的程度，医院还会再评一次。
    .hint = 看出院小结上的SLEDAI，如12；很多人没有；半年以前的选“不知道”
    .again = 看出院小结上“SLEDAI”旁边的数。只发一个数字就行，比如12。没有就选“不知道”。
    .short = SLEDAI-2K
    .label = 狼疮活动度评分（SLEDAI-2K）
    .example = 12

bilag-a-count = { $who ->
        [child] 孩子的BILAG评分里，有几个器官系统是A级？
        [other] 患者的BILAG评分里，有几个器官系统是A级？
       *[self] 您的BILAG评分里，有几个器官系统是A级？
    }
    .why = 它反映病情活动的程度，医院还会再评一次。
    .hint = 0～9之间的数；多数人没评过，医院会再评
    .again = BILAG评分里有几个A？只发一个数字就行，比如1。没评过就选“不知道”。
    .short = BILAG A级
    .label = BILAG评为A级
    .example = 1

bilag-b-count = { $who ->
        [child] 孩子的BILAG评分里，有几个器官系统是B级？
        [other] 患者的BILAG评分里，有几个器官系统是B级？
       *[self] 您的BILAG评分里，有几个器官系统是B级？
    }
    .why = 它反映病情活动的程度，医院还会再评一次。
    .hint = 0～9之间的数；多数人没评过，医院会再评
    .again = BILAG评分里有几个B？只发一个数字就行，比如2。没评过就选“不知道”。
    .short = BILAG B级
    .label = BILAG评为B级
    .example = 2

mas-months-ago = { $who ->
        [child] 孩子得过巨噬细胞活化综合征（MAS）吗？最近是多久以前？
        [other] 患者得过巨噬细胞活化综合征（MAS）吗？最近是多久以前？
       *[self] 您得过巨噬细胞活化综合征（MAS）吗？最近是多久以前？
    }
    .why = 发病后身体需要时间恢复。
    .hint = 很少见，高烧、血细胞下降；没听说过选“从没有过”
    .meant = 很少见，会高烧、血细胞下降，要住院治；没听说过的选“从没有过”
    .again = 医生说过“MAS”或“巨噬细胞活化”吗？多久以前？比如“从没得过”或“8个月前”。
    .label = 最近一次巨噬细胞活化综合征
    .tick = 巨噬细胞活化综合征
    .short = MAS
    .line = 得过巨噬细胞活化综合征（MAS）
    .ago = { $value }前
    .example = 从没得过
mas-months-ago-option-months-0-half = 2周以内
mas-months-ago-option-months-half-1 = 2周到1个月前
mas-months-ago-option-months-over-1 = 超过1个月了
mas-months-ago-option-never = 从没得过

ln-biopsy-months-ago = { $who ->
        [child] 孩子最近一次肾穿刺是多久以前？
        [other] 患者最近一次肾穿刺是多久以前？
       *[self] 您最近一次肾穿刺是多久以前？
    }
    .why = 肾穿刺能看出是哪一型肾病。
    .hint = 日期看肾穿刺病理报告
    .again = 上次做肾穿刺过去多久了？请写大概多久以前，比如5个月前。
    .label = 最近一次肾穿刺
    .line = 做过肾穿刺
    .ago = { $value }前
    .example = 5个月前
ln-biopsy-months-ago-option-months-0-3 = 3个月以内
ln-biopsy-months-ago-option-months-3-6 = 3～6个月前
ln-biopsy-months-ago-option-months-over-6 = 超过6个月了
ln-biopsy-months-ago-option-never = 没做过肾穿刺

ln-class = { $who ->
        [child] 孩子的肾穿刺报告上，狼疮性肾炎是哪一型？
        [other] 患者的肾穿刺报告上，狼疮性肾炎是哪一型？
       *[self] 您的肾穿刺报告上，狼疮性肾炎是哪一型？
    }
    .why = 肾穿刺能看出是哪一型肾病。
    .hint = 照抄“病理诊断”一栏，如Ⅳ-G（A）型、Ⅲ＋Ⅴ型
    .again = 请照抄报告上的罗马数字和字母，比如IV-G（A）。
    .label = 狼疮性肾炎分型
    .example = IV-G（A）
ln-class-option-I = I型
ln-class-option-II = II型
ln-class-option-III = III型
    .note = 没有写A或C
ln-class-option-III-A = III（A）型
ln-class-option-III-A-C = III（A/C）型
ln-class-option-III-C = III（C）型
ln-class-option-IV = IV型
    .note = 没有写S、G、A或C
ln-class-option-IV-A = IV（A）型
ln-class-option-IV-A-C = IV（A/C）型
ln-class-option-IV-C = IV（C）型
ln-class-option-IV-S-A = IV-S（A）型
ln-class-option-IV-G-A = IV-G（A）型
ln-class-option-IV-S-A-C = IV-S（A/C）型
ln-class-option-IV-G-A-C = IV-G（A/C）型
ln-class-option-IV-S-C = IV-S（C）型
ln-class-option-IV-G-C = IV-G（C）型
ln-class-option-III-V = III+V型
    .note = 包括III(A)+V、III(A/C)+V
ln-class-option-IV-V = IV+V型
    .note = 带S、G、A或A/C的也算，如IV-G(A/C)+V
ln-class-option-III-C-V = III(C)+V型
    .note = 只写了字母C的
ln-class-option-IV-C-V = IV(C)+V型
    .note = 只写了字母C的
ln-class-option-V = V型
ln-class-option-VI = VI型

ln-response = { $who ->
        [child] 孩子最近一次肾炎强化治疗，效果怎么样？
        [other] 患者最近一次肾炎强化治疗，效果怎么样？
       *[self] 您最近一次肾炎强化治疗，效果怎么样？
    }
    .why = 有些研究收肾病没有明显好转的人。
    .hint = 激素加骁悉或环磷酰胺；这次还不到3个月，就说上一次
    .meant = 指激素加骁悉、环磷酰胺这类强药；开始还不到3个月的，按再上一次算；还没做过的选“不知道”
    .again = 最近这次强化治疗后，肾脏的指标好转了吗？请点最接近的一项。
    .label = 最近一次强化治疗的效果
    .example = 没有明显好转
ln-response-option-remission = 明显好转
    .note = 医生说“缓解”
ln-response-option-no-remission = 没有明显好转
ln-response-option-relapsed = 好转后又复发
    .note = 医生说“复发”

ln-induction-months = { $who ->
        [child] 孩子最近这次肾炎强化治疗，用了多久？
        [other] 患者最近这次肾炎强化治疗，用了多久？
       *[self] 您最近这次肾炎强化治疗，用了多久？
    }
    .why = 研究要了解治疗的时间够不够长。
    .hint = 算到结束、换药，或到今天；这次还不到3个月，就说上一次
    .meant = 从开始那天算到结束或换药；还在用的算到今天；开始还不到3个月的，按再上一次算
    .again = 从开始强化治疗到结束。请写大概多久，比如6个月。
    .label = 最近一次强化治疗的时间
    .example = 6个月
ln-induction-months-option-not-started = 还没开始
ln-induction-months-option-months-0-3 = 不到3个月
ln-induction-months-option-months-3-6 = 3～6个月
ln-induction-months-option-months-over-6 = 超过6个月

ln-proteinuria-not-reduced = { $who ->
        [child] 那段治疗结束时，孩子的尿蛋白和治疗前差不多，或者更高吗？
        [other] 那段治疗结束时，患者的尿蛋白和治疗前差不多，或者更高吗？
       *[self] 那段治疗结束时，您的尿蛋白和治疗前差不多，或者更高吗？
    }
    .why = 它反映肾脏对治疗的反应。
    .hint = 对比治疗前后的尿蛋白报告
    .again = 比一比治疗前后，尿蛋白是没降吗？请点最接近的一项。
    .label = 治疗后的尿蛋白
    .line = 肾炎治疗后尿蛋白没降
    .example = 下降了
ln-proteinuria-not-reduced-option-yes = 没降或升高了
ln-proteinuria-not-reduced-option-no = 下降了

ln-antibody-persistent = { $who ->
        [child] 孩子最近一次检查，狼疮抗体还是阳性吗？
        [other] 患者最近一次检查，狼疮抗体还是阳性吗？
       *[self] 您最近一次检查，狼疮抗体还是阳性吗？
    }
    .why = 它反映免疫系统是否仍然活跃。
    .hint = 如抗双链DNA、抗Sm；只查了抗核抗体，或只有抗核抗体阳性的，选“不知道”
    .again = 最近的报告上，抗双链DNA或抗Sm还是阳性吗？请点最接近的一项。
    .label = 狼疮抗体（最近一次）
    .line = 抗双链DNA或抗Sm仍阳性（不只抗核抗体）
    .example = 仍是阳性
ln-antibody-persistent-option-yes = 仍是阳性
ln-antibody-persistent-option-no = 已转阴
