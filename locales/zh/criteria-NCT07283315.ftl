### 研究 NCT07283315 的条件：儿童免疫病，每条一句。

## 所有组

criterion-NCT07283315-I1 = 孩子和父母或监护人都须书面同意；满18周岁的由本人同意。
    .short = 孩子和监护人的同意
criterion-NCT07283315-I2a = 心脏彩超须没有明显的结构异常；有异常的，由研究团队决定。
    .short = 心脏结构（彩超）
criterion-NCT07283315-I2b = 心脏射血分数（EF）须不低于55%。
    .short = 心脏射血分数（EF）
criterion-NCT07283315-I3a = 谷丙转氨酶（ALT）不能超过参考上限的3倍；肌炎引起的升高，由研究团队决定。
    .short = 谷丙转氨酶（ALT）
criterion-NCT07283315-I3b = 谷草转氨酶（AST）不能超过参考上限的3倍；肌炎引起的升高，由研究团队决定。
    .short = 谷草转氨酶（AST）
criterion-NCT07283315-I3c = 总胆红素不能超过参考上限的2倍（吉尔伯特综合征不能超过3倍）。
    .short = 总胆红素（TBIL）
criterion-NCT07283315-I4 = 肾小球滤过率（eGFR）须不低于30；更低或在透析的，由研究团队决定。
    .short = 肾小球滤过率（eGFR）
criterion-NCT07283315-I5a = 不能有严重的肺部疾病。
    .short = 严重肺病
criterion-NCT07283315-I5b = 血氧饱和度（SpO₂）须不低于92%。
    .short = 血氧饱和度（SpO₂）
criterion-NCT07283315-I6 = 有可能怀孕的女孩和女性，在治疗期间和结束后12个月内须避孕或不过性生活。
    .short = 避孕
criterion-NCT07283315-E1a = 对环磷酰胺或托珠单抗过敏，或医生说不能用的，不能参加；对氟达拉滨过敏的，由研究团队决定。
    .short = 对研究用药过敏
criterion-NCT07283315-E1b = 以前有过严重过敏的，不能参加。
    .short = 严重过敏史
criterion-NCT07283315-E2 = 感染没控制住，或需要吃药、输液治疗的，暂时不能参加。
    .short = 目前的感染
criterion-NCT07283315-E3 = 心衰明显影响活动（NYHA III级或IV级）的，不能参加。
    .short = 心力衰竭
criterion-NCT07283315-E4a = 有先天性心脏病的，不能参加；小孔后来自己长好的，由研究团队决定。
    .short = 先天性心脏病
criterion-NCT07283315-E4b = 心梗须过去6个月以上。
    .short = 最近一次心梗
criterion-NCT07283315-E4c = 有严重心律失常的，不能参加。
    .short = 严重心律失常
criterion-NCT07283315-E4d = 有重症心肌炎，或心包积液中量以上的，暂时不能参加。
    .short = 心肌炎或心包积液
criterion-NCT07283315-E4e = 血压、心跳须平稳，不需要升压药维持，由医院检查。
    .short = 生命体征平稳
criterion-NCT07283315-E5a = 不能有活动的乙肝：病毒定量须正常。
    .short = 乙肝
criterion-NCT07283315-E5b = 不能有活动的丙肝：病毒定量须正常。
    .short = 丙肝
criterion-NCT07283315-E5c = HIV抗体须为阴性。
    .short = HIV抗体
criterion-NCT07283315-E5d = 梅毒检查须为阴性。
    .short = 梅毒检查
criterion-NCT07283315-E5e = 血里查出巨细胞病毒DNA的，暂时不能参加。
    .short = 巨细胞病毒（CMV）
criterion-NCT07283315-E6a = 得过严重疱疹感染（脑、眼或全身）的，不能参加。
    .short = 严重疱疹感染史
criterion-NCT07283315-E6b = 带状疱疹、水痘或疱疹水疱须过去12周以上。
    .short = 最近一次疱疹或水痘
criterion-NCT07283315-E7 = 现在不能有活动的脑或脊髓疾病；只是吃药防复发的，由研究团队决定。
    .short = 目前的脑或脊髓疾病
criterion-NCT07283315-E8 = 现在有癌症的，不能参加；以前得过的，由研究团队决定。
    .short = 现在或以前的癌症
criterion-NCT07283315-E9 = 有先天或后来得的免疫缺陷病的，不能参加；因为用药而抵抗力低的不算。
    .short = 免疫缺陷病
criterion-NCT07283315-E10 = 不能有其他不适合输这种细胞的重大疾病，由医院判断。
    .short = 其他重大疾病
criterion-NCT07283315-E11a = 器官移植或干细胞移植须过去3个月以上。
    .short = 最近一次移植
criterion-NCT07283315-E11b = 近2周内不能有2级及以上的移植物抗宿主病（GVHD）。
    .short = 移植物抗宿主病
criterion-NCT07283315-E12 = 上次接种活疫苗须过去4周以上。
    .short = 最近一次活疫苗
criterion-NCT07283315-E13 = 抽血验孕须为阴性；正在哺乳的，由研究团队决定。
    .short = 怀孕或哺乳
criterion-NCT07283315-E14 = 在其他研究里最后一次治疗，须过去3个月以上。
    .short = 上次在其他研究里治疗
criterion-NCT07283315-E16 = 研究团队须认为没有其他增加风险的情况。
    .short = 研究团队的判断
criterion-NCT07283315-AGE = 年龄须满3周岁；这项研究是给孩子做的，满18周岁的由研究团队决定。
    .short = 年龄（给孩子做的研究）

## 狼疮组

criterion-NCT07283315-SLE-1 = 狼疮组的孩子须满5周岁。
    .short = 年龄
criterion-NCT07283315-SLE-2 = 须由医生确诊系统性红斑狼疮，医院会按一套标准核对。
    .short = 确诊系统性红斑狼疮
criterion-NCT07283315-SLE-3-1 = 激素每天须用到过每公斤体重1毫克或更多，并且一种压制免疫的药用满3个月（三种情况有一种符合就行）。
    .short = 激素用量，压制免疫的药用了多久
criterion-NCT07283315-SLE-3-2 = 常规治疗须是副作用太大、用不下去的，由研究团队决定（三种情况有一种符合就行）。
    .short = 常规治疗用不下去
criterion-NCT07283315-SLE-3-3 = 常规治疗6个月后，激素须是仍减不到每天5毫克的（三种情况有一种符合就行）。
    .short = 激素减不到5毫克
criterion-NCT07283315-SLE-4 = 医生评的狼疮活动度（SLEDAI-2K）须在6分或以上。
    .short = 狼疮活动度评分（SLEDAI-2K）
criterion-NCT07283315-SLE-5 = 巨噬细胞活化综合征（MAS）须过去一个月以上。
    .short = 最近一次巨噬细胞活化综合征（MAS）

## 肾病综合征组

criterion-NCT07283315-SRNS-1 = 肾病综合征组的孩子须满3周岁。
    .short = 年龄
criterion-NCT07283315-SRNS-2 = 须由医生确诊激素耐药型肾病综合征；激素能控制、但一再复发的，由研究团队决定。
    .short = 确诊激素耐药型肾病综合征
criterion-NCT07283315-SRNS-3-1 = 须用过两种帮助减激素的药，其中一种是环孢素或他克莫司；用满12个月须仍没完全缓解，或缓解后复发（四种情况有一种符合就行）。
    .short = 两种减激素药
criterion-NCT07283315-SRNS-3-2 = 用环孢素或他克莫司满3个月，须是仍没有缓解的，由研究团队决定（四种情况有一种符合就行）。
    .short = 环孢素或他克莫司的用药时间
criterion-NCT07283315-SRNS-3-3 = 须是有其他病（如狼疮）要长期用激素或压制免疫的药的，由研究团队决定（四种情况有一种符合就行）。
    .short = 需要这些药的其他病
criterion-NCT07283315-SRNS-3-4 = 常规治疗须是副作用太大、用不下去的，由研究团队决定（四种情况有一种符合就行）。
    .short = 常规治疗用不下去
criterion-NCT07283315-SRNS-4 = 肾穿刺须是微小病变或局灶节段性肾小球硬化；还没做过的，由研究团队决定。
    .short = 肾穿刺结果

## IgA肾病组

criterion-NCT07283315-IGAN-1 = IgA肾病组的孩子须满5周岁。
    .short = 年龄
criterion-NCT07283315-IGAN-2 = IgA肾病须经肾穿刺确诊。
    .short = 肾穿刺确诊的IgA肾病
criterion-NCT07283315-IGAN-3a = 普利类或沙坦类降压药须用满3个月。
    .short = 普利类或沙坦类的用药时间
criterion-NCT07283315-IGAN-3-1a = 需要两点（三种情况有一种符合就行）。第一点：激素和一种压制免疫的药或生物制剂，同时或先后用满3个月。
    .short = 激素加压制免疫的药用了多久
criterion-NCT07283315-IGAN-3-1b = 需要两点（三种情况有一种符合就行）。第二点：尿蛋白24小时不低于500毫克，或尿蛋白/肌酐不低于0.5 mg/mg。
    .short = 尿蛋白
criterion-NCT07283315-IGAN-3-2 = 3个月内肾小球滤过率（eGFR）须下降超过50%（三种情况有一种符合就行）。
    .short = 肾小球滤过率的下降
criterion-NCT07283315-IGAN-3-3 = 常规治疗须是副作用太大、用不下去的，由研究团队决定（三种情况有一种符合就行）。
    .short = 常规治疗用不下去
criterion-NCT07283315-IGAN-3-4a = IgA肾病是其他病引起的，不能参加。
    .short = 肾病的其他原因
criterion-NCT07283315-IGAN-3-4b = 血压没控制住的，暂时不能参加。
    .short = 血压控制情况

## 硬皮病组

criterion-NCT07283315-SSC-1 = 硬皮病组的孩子须满5周岁。
    .short = 年龄
criterion-NCT07283315-SSC-2 = 须由医生确诊系统性硬化症（硬皮病），医院会按一套标准核对。
    .short = 确诊系统性硬化症
criterion-NCT07283315-SSC-3 = 硬皮病相关抗体须为阳性。
    .short = 硬皮病相关抗体
criterion-NCT07283315-SSC-4 = 医生评的皮肤评分（mRSS）须在15分或以上。
    .short = 皮肤评分（mRSS）
criterion-NCT07283315-SSC-5-1 = 须这两样都用过、没有明显好转（三种情况有一种符合就行）：每天每公斤体重0.5毫克或更多的激素，加一种压制免疫的药超过3个月。
    .short = 激素用量，压制免疫的药用了多久
criterion-NCT07283315-SSC-5-2 = 须是病情进展快、治疗没有效果的，由研究团队决定（三种情况有一种符合就行）。
    .short = 病情进展快
criterion-NCT07283315-SSC-5-3 = 常规治疗须是副作用太大、用不下去的，由研究团队决定（三种情况有一种符合就行）。
    .short = 常规治疗用不下去
criterion-NCT07283315-SSC-6a = 平均肺动脉压不能超过45 mmHg。
    .short = 肺动脉压
criterion-NCT07283315-SSC-6b = 其他重要器官不能有严重损害，由医院检查。
    .short = 其他脏器

## ANCA相关性血管炎组

criterion-NCT07283315-AAV-1 = ANCA相关性血管炎组的孩子须满5周岁。
    .short = 年龄
criterion-NCT07283315-AAV-2 = 须由医生确诊ANCA相关性血管炎，是显微镜下多血管炎（MPA）或肉芽肿性多血管炎（GPA）；其他类型由研究团队决定。
    .short = ANCA相关性血管炎的类型
criterion-NCT07283315-AAV-3-1 = 激素每天须用到过每公斤体重1毫克或更多，加一种压制免疫的药满3个月，没有持续缓解或缓解后复发（两种情况有一种符合就行）。
    .short = 激素用量，压制免疫的药用了多久
criterion-NCT07283315-AAV-3-2 = 血管炎须属于重症，而且标准治疗效果不够，由研究团队决定（两种情况有一种符合就行）。
    .short = 重症血管炎
criterion-NCT07283315-AAV-4 = 医生评的血管炎活动度须在10分或以上（不满18周岁用PVAS，满18周岁用BVAS）。
    .short = 血管炎活动度评分
criterion-NCT07283315-AAV-5 = 不能因肺泡出血用过呼吸机超过一周。
    .short = 肺泡出血
