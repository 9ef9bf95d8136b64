### 问题：报告上的数值

hbsag-positive = { $who ->
        [child] 孩子的乙肝表面抗原（HBsAg）结果是阳性还是阴性？
        [other] 患者的乙肝表面抗原（HBsAg）结果是阳性还是阴性？
       *[self] 您的乙肝表面抗原（HBsAg）结果是阳性还是阴性？
    }
    .why = 每位参加者都会查，因为潜伏的感染在治疗中可能活跃起来。
    .hint = 乙肝五项第一项，不是“表面抗体”（它阳性说明有保护力）
    .again = 报告上HBsAg旁边写的是什么？请回答“阳性”或“阴性”，也可以选“不知道”。
    .short = 乙肝表面抗原
    .label = 乙肝表面抗原（HBsAg）
    .line = 乙肝表面抗原（HBsAg）阳性
    .example = 阴性
hbsag-positive-option-yes = 阳性
hbsag-positive-option-no = 阴性

hbcab-positive = { $who ->
        [child] 孩子的乙肝核心抗体（HBcAb）结果是阳性还是阴性？
        [other] 患者的乙肝核心抗体（HBcAb）结果是阳性还是阴性？
       *[self] 您的乙肝核心抗体（HBcAb）结果是阳性还是阴性？
    }
    .why = 每位参加者都会查，因为潜伏的感染在治疗中可能活跃起来。
    .hint = 乙肝五项第五项，也写作“抗-HBc”
    .again = 报告上“核心抗体”旁边写的是什么？请回答“阳性”或“阴性”，也可以选“不知道”。
    .short = 乙肝核心抗体
    .label = 乙肝核心抗体（HBcAb）
    .line = 乙肝核心抗体（HBcAb）阳性
    .example = 阴性
hbcab-positive-option-yes = 阳性
hbcab-positive-option-no = 阴性

hbv-dna-elevated = { $who ->
        [child] 孩子的乙肝病毒定量（HBV DNA）高于正常吗？
        [other] 患者的乙肝病毒定量（HBV DNA）高于正常吗？
       *[self] 您的乙肝病毒定量（HBV DNA）高于正常吗？
    }
    .why = 这一项能看出病毒现在是否活跃。
    .hint = 找“HBV-DNA”，如写“<20 IU/mL”或“未检出”就是正常
    .again = 报告上查出乙肝病毒了吗？请点最接近的一项。
    .short = 乙肝病毒定量
    .label = 乙肝病毒定量（HBV DNA）
    .line = 乙肝病毒DNA偏高
    .example = 正常或未检出
hbv-dna-elevated-option-yes = 高于正常
hbv-dna-elevated-option-no = 正常或未检出
    .note = 低于报告上的检测下限

hcv-ab-positive = { $who ->
        [child] 孩子的丙肝抗体（HCV-Ab）结果是阳性还是阴性？
        [other] 患者的丙肝抗体（HCV-Ab）结果是阳性还是阴性？
       *[self] 您的丙肝抗体（HCV-Ab）结果是阳性还是阴性？
    }
    .why = 每位参加者都会查，因为潜伏的感染在治疗中可能活跃起来。
    .hint = 看传染病四项或输血前检查，也写作“抗-HCV”
    .again = 报告上“丙肝抗体”旁边写的是什么？请回答“阳性”或“阴性”，也可以选“不知道”。
    .short = 丙肝抗体
    .label = 丙肝抗体（HCV-Ab）
    .line = 丙肝抗体阳性
    .example = 阴性
hcv-ab-positive-option-yes = 阳性
hcv-ab-positive-option-no = 阴性

hcv-rna-elevated = { $who ->
        [child] 孩子的丙肝病毒定量（HCV RNA）高于正常吗？
        [other] 患者的丙肝病毒定量（HCV RNA）高于正常吗？
       *[self] 您的丙肝病毒定量（HCV RNA）高于正常吗？
    }
    .why = 这一项能看出病毒现在是否活跃。
    .hint = 找“HCV-RNA”，写“未检出”就是正常
    .again = 报告上查出丙肝病毒了吗？请点最接近的一项。
    .short = 丙肝病毒定量
    .label = 丙肝病毒定量（HCV RNA）
    .line = 丙肝病毒RNA偏高
    .example = 正常或未检出
hcv-rna-elevated-option-yes = 高于正常
hcv-rna-elevated-option-no = 正常或未检出
    .note = 低于报告上的检测下限

hiv-positive = { $who ->
        [child] 如果孩子查过HIV抗体，结果是什么？
        [other] 如果患者查过HIV抗体，结果是什么？
       *[self] 如果您查过HIV抗体，结果是什么？
    }
    .why = 参加的人都会查，研究对结果有规定；没有人会因此看不起您。
    .hint = 看传染病四项或输血前检查；也可以选择只告诉研究团队
    .again = 报告上“HIV抗体”旁边写的是什么？请回答“阳性”或“阴性”，也可以选“不知道”。
    .short = HIV
    .label = HIV抗体
    .line = HIV抗体阳性
    .example = 阴性
hiv-positive-option-yes = 阳性
hiv-positive-option-no = 阴性

syphilis-positive = { $who ->
        [child] 孩子的梅毒抗体结果是什么？
        [other] 患者的梅毒抗体结果是什么？
       *[self] 您的梅毒抗体结果是什么？
    }
    .why = 参加的人都会查，研究对结果有规定；没有人会因此看不起您。
    .hint = TP、TPPA、RPR、TRUST；只有RPR或TRUST阳性、两项不一样，选“不知道”
    .meant = 看TP、TPPA、RPR、TRUST或“梅毒”；只有RPR或TRUST阳性，或两项不一样的，选“不知道”（狼疮也会这样）
    .again = 报告上“梅毒”旁边写的是什么？请回答“阳性”或“阴性”，也可以选“不知道”。
    .short = 梅毒
    .label = 梅毒抗体
    .line = 梅毒检查阳性（不只是RPR、TRUST）
    .example = 阴性
syphilis-positive-option-yes = 阳性
syphilis-positive-option-no = 阴性

cmv-dna-positive = { $who ->
        [child] 孩子的血里查出巨细胞病毒DNA（CMV-DNA）了吗？
        [other] 患者的血里查出巨细胞病毒DNA（CMV-DNA）了吗？
       *[self] 您的血里查出巨细胞病毒DNA（CMV-DNA）了吗？
    }
    .why = 很多人带有这种病毒，抵抗力低时可能活跃。
    .hint = 看“CMV-DNA”那一项，不是IgG、IgM抗体
    .again = 报告上“CMV-DNA”旁边写的是什么？请回答“阳性”或“阴性”，也可以选“不知道”。
    .short = CMV-DNA
    .label = 巨细胞病毒DNA（CMV-DNA）
    .line = 血里查出巨细胞病毒DNA
    .example = 未查出
cmv-dna-positive-option-yes = 查出（阳性）
cmv-dna-positive-option-no = 未查出（阴性）

wbc = { $who ->
        [child] 孩子最近一次血常规里，白细胞（WBC）是多少？
        [other] 患者最近一次血常规里，白细胞（WBC）是多少？
       *[self] 您最近一次血常规里，白细胞（WBC）是多少？
    }
    .why = 研究用药会使血细胞暂时下降。
    .hint = 找“WBC”或“白细胞”，如5.2（×10⁹/L）
    .again = 请照抄报告上“白细胞”旁边的数。只发一个数字就行，比如5.2。
    .short = 白细胞
    .label = 白细胞（WBC）
    .example = 5.2

anc = { $who ->
        [child] 孩子最近一次血常规里，中性粒细胞绝对值是多少？
        [other] 患者最近一次血常规里，中性粒细胞绝对值是多少？
       *[self] 您最近一次血常规里，中性粒细胞绝对值是多少？
    }
    .why = 研究用药会使血细胞暂时下降。
    .hint = 找“NEUT#”或“中性粒细胞绝对值”，如3.1，不是百分比
    .again = 请照抄“中性粒细胞绝对值”（NEUT#）那一行的数，不要带%的那行。只发一个数字就行，比如3.1。
    .short = 中性粒细胞
    .label = 中性粒细胞绝对值
    .example = 3.1

lymphocytes = { $who ->
        [child] 孩子最近一次血常规里，淋巴细胞绝对值是多少？
        [other] 患者最近一次血常规里，淋巴细胞绝对值是多少？
       *[self] 您最近一次血常规里，淋巴细胞绝对值是多少？
    }
    .why = 细胞治疗要用到淋巴细胞。
    .hint = 找“LYMPH#”或“淋巴细胞绝对值”，如1.8，不是百分比
    .again = 请照抄“淋巴细胞绝对值”（LYMPH#）那一行的数，不要带%的那行。只发一个数字就行，比如1.8。
    .short = 淋巴细胞
    .label = 淋巴细胞绝对值
    .example = 1.8

hemoglobin = { $who ->
        [child] 孩子最近一次血常规里，血红蛋白（Hb）是多少？
        [other] 患者最近一次血常规里，血红蛋白（Hb）是多少？
       *[self] 您最近一次血常规里，血红蛋白（Hb）是多少？
    }
    .why = 它反映有没有贫血，研究用药可能使它暂时下降。
    .hint = 找“Hb”“HGB”或“血红蛋白”，如108 g/L
    .again = 请照抄“血红蛋白”（HGB）旁边的数和单位，比如108 g/L。
    .short = 血红蛋白
    .label = 血红蛋白（Hb）
    .example = 108 g/L

csf-weeks-ago = { $who ->
        [child] 孩子最近一次查血常规时，离上一次打升白针有多久？
        [other] 患者最近一次查血常规时，离上一次打升白针有多久？
       *[self] 您最近一次查血常规时，离上一次打升白针有多久？
    }
    .why = 升白针会使白细胞升高，看结果时要考虑进去。
    .hint = 升白针用来升白细胞，也叫G-CSF，如瑞白、吉赛欣
    .again = 验血之前打过升白针吗？隔了多久？比如“从没打过”或“3周”。
    .label = 验血前的升白针
    .line = 打过升白针
    .ago = { $value }前
    .example = 从没打过
csf-weeks-ago-option-weeks-0-1 = 1周以内
csf-weeks-ago-option-weeks-1-2 = 1～2周
csf-weeks-ago-option-weeks-over-2 = 超过2周
csf-weeks-ago-option-never = 从没打过

alt = { $who ->
        [child] 孩子最近一次肝功能，谷丙转氨酶（ALT）是多少？参考上限是多少？
        [other] 患者最近一次肝功能，谷丙转氨酶（ALT）是多少？参考上限是多少？
       *[self] 您最近一次肝功能，谷丙转氨酶（ALT）是多少？参考上限是多少？
    }
    .why = 研究用药可能加重肝脏负担。
    .hint = 如45，参考7～40，发“45/40”
    .again = 请发两个数：结果在前，上限在后，中间用“/”，比如45/40。只有结果也行，如45。
    .short = ALT
    .label = 谷丙转氨酶（ALT）
    .example = 45/40
alt-uln = { $who ->
        [child] 孩子的报告上，ALT旁边印的参考上限是多少？
        [other] 患者的报告上，ALT旁边印的参考上限是多少？
       *[self] 您的报告上，ALT旁边印的参考上限是多少？
    }
    .why = 各家医院的参考范围不一样，要按这份报告上的来比。
    .hint = 参考范围里后面的那个数，如7～40里的40；没印就选“不知道”
    .again = 结果旁边有个范围，如7～40，请发后面那个数，比如40。
    .label = ALT参考上限
    .example = 40

ast = { $who ->
        [child] 孩子最近一次肝功能，谷草转氨酶（AST）是多少？参考上限是多少？
        [other] 患者最近一次肝功能，谷草转氨酶（AST）是多少？参考上限是多少？
       *[self] 您最近一次肝功能，谷草转氨酶（AST）是多少？参考上限是多少？
    }
    .why = 研究用药可能加重肝脏负担。
    .hint = 如38，参考13～35，发“38/35”
    .again = 请发两个数：结果在前，上限在后，中间用“/”，比如38/35。只有结果也行，如38。
    .short = AST
    .label = 谷草转氨酶（AST）
    .example = 38/35
ast-uln = { $who ->
        [child] 孩子的报告上，AST旁边印的参考上限是多少？
        [other] 患者的报告上，AST旁边印的参考上限是多少？
       *[self] 您的报告上，AST旁边印的参考上限是多少？
    }
    .why = 各家医院的参考范围不一样，要按这份报告上的来比。
    .hint = 参考范围里后面的那个数，如13～35里的35；没印就选“不知道”
    .again = 结果旁边有个范围，如13～35，请发后面那个数，比如35。
    .label = AST参考上限
    .example = 35

tbil = { $who ->
        [child] 孩子最近一次肝功能，总胆红素（TBIL）是多少？参考上限是多少？
        [other] 患者最近一次肝功能，总胆红素（TBIL）是多少？参考上限是多少？
       *[self] 您最近一次肝功能，总胆红素（TBIL）是多少？参考上限是多少？
    }
    .why = 研究用药可能加重肝脏负担。
    .hint = 如12，参考上限23，发“12/23”
    .again = 请发两个数：结果在前，上限在后，中间用“/”，比如12/23。只有结果也行，如12 μmol/L。
    .short = 总胆红素
    .label = 总胆红素（TBIL）
    .example = 12/23
tbil-uln = { $who ->
        [child] 孩子的报告上，总胆红素旁边印的参考上限是多少？
        [other] 患者的报告上，总胆红素旁边印的参考上限是多少？
       *[self] 您的报告上，总胆红素旁边印的参考上限是多少？
    }
    .why = 各家医院的参考范围不一样，要按这份报告上的来比。
    .hint = 参考范围里后面的那个数，如3～23里的23；没印就选“不知道”
    .again = 结果旁边有个范围，如3～23，请发后面那个数，比如23。
    .label = 总胆红素参考上限
    .example = 23

gilbert = { $who ->
        [child] 医生说过孩子有吉尔伯特综合征（天生胆红素偏高，无害）吗？
        [other] 医生说过患者有吉尔伯特综合征（天生胆红素偏高，无害）吗？
       *[self] 医生说过您有吉尔伯特综合征（天生胆红素偏高，无害）吗？
    }
    .why = 这种情况胆红素会偏高，但肝脏没有受损。
    .hint = 病历上也可能写“Gilbert综合征”
    .again = 医生提过“吉尔伯特”这个名字吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 吉尔伯特综合征
    .line = 医生说过有吉尔伯特综合征
    .example = 是

creatinine = { $who ->
        [child] 孩子最近一次肾功能检查里，血肌酐（Cr）是多少？
        [other] 患者最近一次肾功能检查里，血肌酐（Cr）是多少？
       *[self] 您最近一次肾功能检查里，血肌酐（Cr）是多少？
    }
    .why = 很多研究用药要靠肾脏排出。
    .hint = 找“Cr”“CREA”或“肌酐”，如68 μmol/L，请带单位
    .again = 请照抄“肌酐”旁边的数和单位，比如68 μmol/L。
    .short = 血肌酐
    .label = 血肌酐（Cr）
    .example = 68 μmol/L

egfr = { $who ->
        [child] 孩子最近一次肾功能检查里，肾小球滤过率（eGFR）是多少？
        [other] 患者最近一次肾功能检查里，肾小球滤过率（eGFR）是多少？
       *[self] 您最近一次肾功能检查里，肾小球滤过率（eGFR）是多少？
    }
    .why = 很多研究用药要靠肾脏排出。
    .hint = 找“eGFR”或“肾小球滤过率”，如95；报告上没有就选“不知道”
    .again = 报告上有没有“eGFR”这一行？只发一个数字就行，比如95。没有就选“不知道”。
    .short = eGFR
    .label = 肾小球滤过率（eGFR）
    .example = 95

crcl = { $who ->
        [child] 孩子最近一次肾功能检查里，肌酐清除率（CrCl）是多少？
        [other] 患者最近一次肾功能检查里，肌酐清除率（CrCl）是多少？
       *[self] 您最近一次肾功能检查里，肌酐清除率（CrCl）是多少？
    }
    .why = 很多研究用药要靠肾脏排出。
    .hint = 找“Ccr”或“肌酐清除率”，如98；很多报告上没有
    .again = 报告上有没有“肌酐清除率”（Ccr）这一行？只发一个数字就行，比如98。没有就选“不知道”。
    .short = CrCl
    .label = 肌酐清除率（CrCl）
    .example = 98

inr = { $who ->
        [child] 孩子最近一次凝血检查里，INR是多少？旁边印的参考上限是多少？
        [other] 患者最近一次凝血检查里，INR是多少？旁边印的参考上限是多少？
       *[self] 您最近一次凝血检查里，INR是多少？旁边印的参考上限是多少？
    }
    .why = 它反映血液凝固是否正常。
    .hint = 找“INR”；如1.0，参考0.8～1.2，发“1.0/1.2”
    .again = 请发两个数：INR在前，上限在后，中间用“/”，比如1.0/1.2。
    .short = INR
    .label = 凝血INR
    .example = 1.0/1.2
inr-uln = { $who ->
        [child] 孩子的报告上，INR旁边印的参考上限是多少？
        [other] 患者的报告上，INR旁边印的参考上限是多少？
       *[self] 您的报告上，INR旁边印的参考上限是多少？
    }
    .why = 各家医院的参考范围不一样，要按这份报告上的来比。
    .hint = 参考范围里后面的那个数，如0.8～1.2里的1.2；没印就选“不知道”
    .again = 结果旁边有个范围，如0.8～1.2，请发后面那个数，比如1.2。
    .label = INR参考上限
    .example = 1.2

pt = { $who ->
        [child] 孩子最近一次凝血检查里，凝血酶原时间（PT）是多少？旁边印的参考上限是多少？
        [other] 患者最近一次凝血检查里，凝血酶原时间（PT）是多少？旁边印的参考上限是多少？
       *[self] 您最近一次凝血检查里，凝血酶原时间（PT）是多少？旁边印的参考上限是多少？
    }
    .why = 它反映血液凝固是否正常。
    .hint = 找“PT”；如12.1秒，参考11～14，发“12.1/14”
    .again = 请发两个数：PT秒数在前，上限在后，中间用“/”，比如12.1/14。
    .short = PT
    .label = 凝血酶原时间（PT）
    .example = 12.1/14
pt-uln = { $who ->
        [child] 孩子的报告上，PT旁边印的参考上限是多少？
        [other] 患者的报告上，PT旁边印的参考上限是多少？
       *[self] 您的报告上，PT旁边印的参考上限是多少？
    }
    .why = 各家医院的参考范围不一样，要按这份报告上的来比。
    .hint = 参考范围里后面的那个数，如11～14里的14；没印就选“不知道”
    .again = 结果旁边有个范围，如11～14，请发后面那个数，比如14。
    .label = PT参考上限
    .example = 14

lvef-pct = { $who ->
        [child] 孩子最近一次心脏彩超里，射血分数（EF或LVEF）是多少？
        [other] 患者最近一次心脏彩超里，射血分数（EF或LVEF）是多少？
       *[self] 您最近一次心脏彩超里，射血分数（EF或LVEF）是多少？
    }
    .why = 研究治疗可能加重心脏的负担。
    .hint = 找“EF”“LVEF”或“射血分数”，如62%
    .again = 请在心脏彩超报告上找“EF”。只发一个数字就行，比如62%。
    .short = 射血分数
    .label = 心脏射血分数（EF）
    .example = 62%
lvef-pct-lowest-12m = { $who ->
        [child] 近12个月里，孩子的心脏彩超射血分数（EF）最低一次是多少？
        [other] 近12个月里，患者的心脏彩超射血分数（EF）最低一次是多少？
       *[self] 近12个月里，您的心脏彩超射血分数（EF）最低一次是多少？
    }
    .why = 研究治疗可能加重心脏的负担。
    .hint = 只做过一次的，再填一遍同一个数
    .again = 近一年几次心脏彩超里，EF最小的是多少？比如58%。
    .label = 12个月内最低的EF
    .example = 58%

echo-structural-abnormal = { $who ->
        [child] 孩子最近一次心脏彩超有没有发现明显的结构异常？
        [other] 患者最近一次心脏彩超有没有发现明显的结构异常？
       *[self] 您最近一次心脏彩超有没有发现明显的结构异常？
    }
    .why = 研究治疗可能加重心脏的负担。
    .hint = 看“超声提示”；只写轻微反流的，选“不知道”
    .again = 心脏彩超最后的结论怎么写？请点最接近的一项。
    .short = 心脏结构
    .label = 心脏结构（彩超）
    .line = 心脏结构有明显异常
    .example = 没有，结构正常
    .sheet = 心脏结构有明显问题（彩超）
echo-structural-abnormal-option-yes = 有明显异常
echo-structural-abnormal-option-no = 没有，结构正常

ecg-result = { $who ->
        [child] 孩子最近一次心电图的结论是什么？
        [other] 患者最近一次心电图的结论是什么？
       *[self] 您最近一次心电图的结论是什么？
    }
    .why = 研究治疗可能加重心脏的负担。
    .hint = 看心电图单上印的诊断
    .again = 请看心电图单上印的那几个字。请点最接近的一项。
    .short = 心电图
    .label = 心电图结论
    .example = 正常
    .names = 心电图
ecg-result-option-normal = 正常
ecg-result-option-minor = 轻微改变
    .note = 如ST-T改变、右束支传导阻滞、心跳稍快
ecg-result-option-lbbb = 左束支传导阻滞
    .note = 也写作LBBB
ecg-result-option-bifascicular-block = 双分支传导阻滞
    .note = 心电图单上会写明
ecg-result-option-other-significant = 其他明显异常
    .note = 医生说要治疗或要复查的

qtcf-ms = { $who ->
        [child] 孩子最近一次心电图里，QTcF是多少？
        [other] 患者最近一次心电图里，QTcF是多少？
       *[self] 您最近一次心电图里，QTcF是多少？
    }
    .why = 有些研究对心电图的这一项有规定。
    .hint = 如420毫秒；报告上只有QTc的，发“QTc 420”
    .again = 请在心电图单上找“QTcF”。只发一个数字就行，比如420毫秒。
    .short = QTcF
    .label = 心电图QTcF
    .example = 420毫秒

long-qt-congenital = { $who ->
        [child] 医生说过孩子有先天性长QT综合征吗？
        [other] 医生说过患者有先天性长QT综合征吗？
       *[self] 医生说过您有先天性长QT综合征吗？
    }
    .why = 有些研究对心电图的这一项有规定。
    .hint = 看心电图或病历上的“长QT”
    .again = 心内科医生说过“长QT综合征”吗？请回答“是”或“否”，也可以选“不知道”。
    .short = 先天性长QT
    .label = 先天性长QT综合征
    .line = 医生说过有先天性长QT
    .example = 是
    .names = 长QT

spo2-pct = { $who ->
        [child] 孩子休息、不吸氧时，指夹血氧（SpO₂）是多少？
        [other] 患者休息、不吸氧时，指夹血氧（SpO₂）是多少？
       *[self] 您休息、不吸氧时，指夹血氧（SpO₂）是多少？
    }
    .why = 研究治疗可能暂时影响呼吸。
    .hint = 找“SpO₂”或“血氧饱和度”，如97%
    .again = 指夹式血氧仪上带“%”的那个数是多少？只发一个数字就行，比如97%。
    .short = 血氧
    .label = 血氧饱和度（SpO₂）
    .example = 97%

pao2-mmhg = { $who ->
        [child] 孩子最近一次血气分析里，氧分压（PaO₂）是多少？
        [other] 患者最近一次血气分析里，氧分压（PaO₂）是多少？
       *[self] 您最近一次血气分析里，氧分压（PaO₂）是多少？
    }
    .why = 研究治疗可能暂时影响呼吸。
    .hint = 不吸氧时的结果；找“PaO₂”“PO₂”，如88 mmHg
    .again = 请照抄血气报告上“PaO₂”的数和单位，比如88 mmHg。
    .label = 动脉血氧分压（PaO₂）
    .example = 88 mmHg

paco2-mmhg = { $who ->
        [child] 孩子最近一次血气分析里，二氧化碳分压（PaCO₂）是多少？
        [other] 患者最近一次血气分析里，二氧化碳分压（PaCO₂）是多少？
       *[self] 您最近一次血气分析里，二氧化碳分压（PaCO₂）是多少？
    }
    .why = 研究治疗可能暂时影响呼吸。
    .hint = 找“PaCO₂”“PCO₂”或“二氧化碳分压”，如39 mmHg
    .again = 请照抄血气报告上“PaCO₂”的数和单位，比如39 mmHg。
    .label = 二氧化碳分压（PaCO₂）
    .example = 39 mmHg

blood-ph = { $who ->
        [child] 孩子最近一次血气分析里，pH值是多少？
        [other] 患者最近一次血气分析里，pH值是多少？
       *[self] 您最近一次血气分析里，pH值是多少？
    }
    .why = 研究治疗可能暂时影响呼吸。
    .hint = 找“pH”，如7.40
    .again = 请照抄血气报告上“pH”旁边的数。只发一个数字就行，比如7.40。
    .label = 血气pH值
    .example = 7.40

mpap-mmhg = { $who ->
        [child] 如果孩子做过右心导管，平均肺动脉压（mPAP）是多少？
        [other] 如果患者做过右心导管，平均肺动脉压（mPAP）是多少？
       *[self] 如果您做过右心导管，平均肺动脉压（mPAP）是多少？
    }
    .why = 它反映肺血管给心脏带来的负担。
    .hint = 如18 mmHg；彩超估测的不算，没做过选“不知道”
    .again = 这是住院做右心导管时测的，比如18 mmHg；没做过就选“不知道”。
    .short = mPAP
    .label = 平均肺动脉压（mPAP）
    .example = 18 mmHg

fbg-mmol-l = { $who ->
        [child] 孩子最近一次抽血检查里，空腹血糖是多少？
        [other] 患者最近一次抽血检查里，空腹血糖是多少？
       *[self] 您最近一次抽血检查里，空腹血糖是多少？
    }
    .why = 它反映血糖控制得怎么样。
    .hint = 找“GLU”“FBG”或“空腹血糖”，如5.6 mmol/L
    .again = 早上没吃饭时测的血糖。只发数字和单位就行，比如5.6 mmol/L。
    .label = 空腹血糖
    .example = 5.6 mmol/L

pbg-mmol-l = { $who ->
        [child] 孩子最近一次检查里，餐后2小时血糖是多少？
        [other] 患者最近一次检查里，餐后2小时血糖是多少？
       *[self] 您最近一次检查里，餐后2小时血糖是多少？
    }
    .why = 它反映血糖控制得怎么样。
    .hint = 找“餐后2小时血糖”，如8.1 mmol/L
    .again = 吃完饭2小时测的血糖。只发数字和单位就行，比如8.1 mmol/L。
    .label = 餐后2小时血糖
    .example = 8.1 mmol/L

hba1c-pct = { $who ->
        [child] 孩子最近一次抽血检查里，糖化血红蛋白（HbA1c）是多少？
        [other] 患者最近一次抽血检查里，糖化血红蛋白（HbA1c）是多少？
       *[self] 您最近一次抽血检查里，糖化血红蛋白（HbA1c）是多少？
    }
    .why = 它反映血糖控制得怎么样。
    .hint = 找“HbA1c”或“糖化血红蛋白”，如6.4%
    .again = 请照抄“HbA1c”旁边的数，比如6.4%。
    .short = 糖化血红蛋白
    .label = 糖化血红蛋白（HbA1c）
    .example = 6.4%

mri-active-lesion = { $who ->
        [child] 孩子最近一次头颅磁共振（MRI）有没有活动性病灶？
        [other] 患者最近一次头颅磁共振（MRI）有没有活动性病灶？
       *[self] 您最近一次头颅磁共振（MRI）有没有活动性病灶？
    }
    .why = 细胞治疗可能暂时影响神经系统，所以要特别留意。
    .hint = 看报告结论里的“活动性”“急性”；没做过选“不知道”
    .again = 医生说过磁共振上有新的或活动的病灶吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 头颅磁共振有无活动性病灶
    .line = 脑部磁共振有活动性病变
    .example = 是

urine-protein-24h-mg = { $who ->
        [child] 孩子最近一次24小时尿检里，尿蛋白定量是多少？
        [other] 患者最近一次24小时尿检里，尿蛋白定量是多少？
       *[self] 您最近一次24小时尿检里，尿蛋白定量是多少？
    }
    .why = 它反映肾脏漏了多少蛋白。
    .hint = 找“24小时尿蛋白定量”，如850 mg或0.85 g，请带单位
    .again = 这是留一整天尿查的，请写数和单位，比如850 mg或0.85 g。
    .label = 24小时尿蛋白
    .example = 850 mg

upcr = { $who ->
        [child] 孩子最近一次尿检里，尿蛋白/肌酐比值（UPCR）是多少？
        [other] 患者最近一次尿检里，尿蛋白/肌酐比值（UPCR）是多少？
       *[self] 您最近一次尿检里，尿蛋白/肌酐比值（UPCR）是多少？
    }
    .why = 它反映肾脏漏了多少蛋白。
    .hint = 请带单位，如0.9 g/g、900 mg/g或100 mg/mmol
    .again = 请照抄“尿蛋白/肌酐”旁边的数和单位，比如0.9 g/g。
    .short = 尿蛋白/肌酐
    .label = 尿蛋白/肌酐比值
    .example = 0.9 g/g

egfr-drop-pct-3m = { $who ->
        [child] 请发孩子相隔不超过3个月的两次eGFR，先写早的。
        [other] 请发患者相隔不超过3个月的两次eGFR，先写早的。
       *[self] 请发您相隔不超过3个月的两次eGFR，先写早的。
    }
    .why = 它反映肾功能变化的快慢。
    .hint = 如“95到70”；也可以写降了百分之几，没降写0
    .again = 发两次eGFR最方便，先写早的那次，比如“95降到70”。
    .label = 3个月内eGFR下降
    .example = 95降到70

crp = { $who ->
        [child] 孩子最近一次抽血检查里，C反应蛋白（CRP）是多少？
        [other] 患者最近一次抽血检查里，C反应蛋白（CRP）是多少？
       *[self] 您最近一次抽血检查里，C反应蛋白（CRP）是多少？
    }
    .why = 它反映炎症的轻重。
    .hint = 找“CRP”或“C反应蛋白”，如16 mg/L
    .again = 请照抄“CRP”旁边的数和单位，比如16 mg/L。
    .short = CRP
    .label = C反应蛋白（CRP）
    .example = 16 mg/L

esr = { $who ->
        [child] 孩子最近一次抽血检查里，血沉（ESR）是多少？
        [other] 患者最近一次抽血检查里，血沉（ESR）是多少？
       *[self] 您最近一次抽血检查里，血沉（ESR）是多少？
    }
    .why = 它反映炎症的轻重。
    .hint = 找“ESR”或“血沉”，如35 mm/h
    .again = 请照抄“血沉”（ESR）旁边的数。只发一个数字就行，比如35。
    .short = 血沉
    .label = 血沉（ESR）
    .example = 35

ana-titre = { $who ->
        [child] 孩子的抗核抗体（ANA）滴度最高到过多少？
        [other] 患者的抗核抗体（ANA）滴度最高到过多少？
       *[self] 您的抗核抗体（ANA）滴度最高到过多少？
    }
    .why = 有些研究要看是否查出过这种抗体。
    .hint = 找“ANA”或“抗核抗体”，如1:320；哪一年查的都算
    .again = 写法是“1:”加一个数，比如1:320；也可以只写“阳性”或“阴性”。
    .short = ANA
    .label = 抗核抗体（ANA）滴度
    .example = 1:320
ana-titre-option-positive = 阳性，没有滴度
    .note = 报告上没有“1:…”的数
ana-titre-option-negative = 阴性

anti-dsdna = { $who ->
        [child] 孩子最近一次抗体检查里，抗双链DNA（抗dsDNA）结果是多少？
        [other] 患者最近一次抗体检查里，抗双链DNA（抗dsDNA）结果是多少？
       *[self] 您最近一次抗体检查里，抗双链DNA（抗dsDNA）结果是多少？
    }
    .why = 有些研究要看是否查出过这种抗体。
    .hint = 如140 IU/mL，上限100；单位是RU/mL、U/mL，或没有数值的，选阳性或阴性
    .meant = 如140 IU/mL，上限100；单位是RU/mL、U/mL，或没有数值的，选阳性或阴性
    .again = 单位是IU/mL的，请写结果和上限，比如140/100；别的单位只写“阳性”或“阴性”。
    .short = 抗双链DNA
    .label = 抗双链DNA抗体
    .example = 140 IU/mL，上限100
anti-dsdna-option-positive = 阳性，没有IU/mL数值
anti-dsdna-option-negative = 阴性，没有IU/mL数值
anti-dsdna-uln = { $who ->
        [child] 孩子的报告上，抗双链DNA旁边印的参考上限是多少？
        [other] 患者的报告上，抗双链DNA旁边印的参考上限是多少？
       *[self] 您的报告上，抗双链DNA旁边印的参考上限是多少？
    }
    .why = 各家医院的参考范围不一样，要按这份报告上的来比。
    .hint = 参考范围最后的数，如0～100里的100；没印选“不知道”
    .again = 结果旁边有个范围，如0～100，请发后面那个数，比如100。
    .label = 抗双链DNA参考上限
    .example = 100

anti-sm-positive = { $who ->
        [child] 孩子的抗Sm抗体结果是阳性还是阴性？
        [other] 患者的抗Sm抗体结果是阳性还是阴性？
       *[self] 您的抗Sm抗体结果是阳性还是阴性？
    }
    .why = 有些研究要看是否查出过这种抗体。
    .hint = “＋”是阳性，“－”是阴性；“±”或弱阳性选“不知道”
    .again = 报告上“抗Sm”旁边写的是什么？请回答“阳性”或“阴性”，也可以选“不知道”。
    .short = 抗Sm
    .label = 抗Sm抗体
    .line = 抗Sm抗体阳性
    .example = 阴性
anti-sm-positive-option-yes = 阳性
anti-sm-positive-option-no = 阴性
