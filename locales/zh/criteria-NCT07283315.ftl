### 研究 NCT07283315 的条件：儿童免疫病，每条一句。

## 所有组

criterion-NCT07283315-I1 = 孩子和父母或监护人都要书面同意；满18周岁的由本人同意。
    .short = 孩子和监护人的同意
criterion-NCT07283315-I2a = 心脏彩超没有明显的结构异常；有异常的，由研究医生决定。
    .short = 心脏结构（彩超）
criterion-NCT07283315-I2b = 心脏射血分数（EF）不低于55%。
    .short = 心脏射血分数（EF）
criterion-NCT07283315-I3a = 谷丙转氨酶（ALT）不超过参考上限的3倍；肌炎引起的升高，由研究医生决定。
    .short = 谷丙转氨酶（ALT）
criterion-NCT07283315-I3b = 谷草转氨酶（AST）不超过参考上限的3倍；肌炎引起的升高，由研究医生决定。
    .short = 谷草转氨酶（AST）
criterion-NCT07283315-I3c = 总胆红素不超过参考上限的2倍（吉尔伯特综合征不超过3倍）。
    .short = 总胆红素（TBIL）
criterion-NCT07283315-I4 = 肾小球滤过率（eGFR）不低于30；更低或在透析的，由研究医生决定。
    .short = 肾小球滤过率（eGFR）
criterion-NCT07283315-I5a = 没有严重的肺部疾病。
    .short = 严重肺病
criterion-NCT07283315-I5b = 血氧饱和度（SpO₂）不低于92%。
    .short = 血氧饱和度（SpO₂）
criterion-NCT07283315-I6 = 有可能怀孕的女孩和女性，在治疗期间和结束后12个月内避孕或不过性生活。
    .short = 避孕
criterion-NCT07283315-E1a = 对环磷酰胺或托珠单抗过敏，或医生说不能用的，不能参加；对氟达拉滨过敏的，由研究医生决定。
    .short = 对研究用药过敏
criterion-NCT07283315-E1b = 以前有过严重过敏的，不能参加。
    .short = 严重过敏史
criterion-NCT07283315-E2 = 感染没控制住，或需要吃药、输液治疗的，暂时不能参加。
    .short = 目前的感染
criterion-NCT07283315-E3 = 心衰明显影响活动（NYHA III级或IV级）的，不能参加。
    .short = 心力衰竭
criterion-NCT07283315-E4a = 有先天性心脏病的，不能参加。
    .short = 先天性心脏病
criterion-NCT07283315-E4b = 心肌梗死要过去6个月以上。
    .short = 最近一次心梗
criterion-NCT07283315-E4c = 有严重心律失常的，不能参加。
    .short = 严重心律失常
criterion-NCT07283315-E4d = 有较重的心肌炎，或心包积液较多的，不能参加。
    .short = 心肌炎或心包积液
criterion-NCT07283315-E4e = 血压、心跳平稳，不需要升压药维持，由医院检查。
    .short = 生命体征平稳
criterion-NCT07283315-E5a = 没有活动的乙肝：表面抗原或核心抗体阳性的，病毒定量要正常。
    .short = 乙肝
criterion-NCT07283315-E5b = 没有活动的丙肝：抗体阳性的，病毒定量要正常。
    .short = 丙肝
criterion-NCT07283315-E5c = HIV抗体阴性。
    .short = HIV抗体
criterion-NCT07283315-E5d = 梅毒检查阴性。
    .short = 梅毒检查
criterion-NCT07283315-E5e = 血里没有查出巨细胞病毒DNA。
    .short = 巨细胞病毒（CMV）
criterion-NCT07283315-E6a = 得过严重疱疹感染（脑、眼或全身）的，不能参加。
    .short = 严重疱疹感染史
criterion-NCT07283315-E6b = 带状疱疹、水痘或疱疹水疱要过去12周以上。
    .short = 最近一次疱疹或水痘
criterion-NCT07283315-E7 = 现在没有活动的脑部疾病。
    .short = 目前的脑部疾病
criterion-NCT07283315-E8 = 现在有癌症的不能参加；以前得过的，由研究医生决定。
    .short = 现在或以前的癌症
criterion-NCT07283315-E9 = 有先天或后来得的免疫缺陷病的，不能参加；因为用药而抵抗力低的不算。
    .short = 免疫缺陷病
criterion-NCT07283315-E10 = 没有其他不适合输这种细胞的重大疾病，由医院判断。
    .short = 其他重大疾病
criterion-NCT07283315-E11a = 器官移植或干细胞移植要过去3个月以上。
    .short = 最近一次移植
criterion-NCT07283315-E11b = 近2周内没有2级及以上的移植物抗宿主病（GVHD）。
    .short = 移植物抗宿主病
criterion-NCT07283315-E12 = 上次打活疫苗要过去4周以上。
    .short = 最近一次活疫苗
criterion-NCT07283315-E13 = 抽血验孕要是阴性；正在哺乳的，由研究医生决定。
    .short = 怀孕或哺乳
criterion-NCT07283315-E14 = 在其他试验里最后一次用药，要过去3个月以上。
    .short = 上次在其他试验里用药
criterion-NCT07283315-E16 = 研究医生认为没有其他增加风险的情况。
    .short = 研究医生的判断
criterion-NCT07283315-AGE = 研究面向3周岁以上的孩子；满18周岁的，由研究医生决定。
    .short = 年龄（这项研究面向儿童）

## 狼疮组

criterion-NCT07283315-SLE-1 = 狼疮组的孩子要满5周岁。
    .short = 年龄
criterion-NCT07283315-SLE-2 = 医生已确诊系统性红斑狼疮，医院会按一套标准核对。
    .short = 确诊系统性红斑狼疮
criterion-NCT07283315-SLE-3-1 = 用过每天每公斤体重1毫克或更多的激素，并用过一种免疫类药物满3个月（三种情况有一种符合就行）。
    .short = 激素用量和免疫类药物的用药时间
criterion-NCT07283315-SLE-3-2 = 常规治疗副作用太大、用不下去，由研究医生决定（三种情况有一种符合就行）。
    .short = 常规治疗用不下去
criterion-NCT07283315-SLE-3-3 = 常规治疗6个月后，激素仍减不到每天5毫克（三种情况有一种符合就行）。
    .short = 激素减不到5毫克
criterion-NCT07283315-SLE-4 = 医生评的狼疮活动度（SLEDAI-2K）在6分或以上。
    .short = 狼疮活动度评分（SLEDAI-2K）
criterion-NCT07283315-SLE-5 = 巨噬细胞活化综合征（MAS）要过去一个月以上。
    .short = 最近一次巨噬细胞活化综合征（MAS）

## 肾病综合征组

criterion-NCT07283315-SRNS-1 = 肾病综合征组的孩子要满3周岁。
    .short = 年龄
criterion-NCT07283315-SRNS-2 = 医生已确诊激素耐药型肾病综合征。
    .short = 确诊激素耐药型肾病综合征
criterion-NCT07283315-SRNS-3-1 = 用过两种帮助减激素的药，其中一种是环孢素或他克莫司：用满12个月仍没完全缓解，或缓解后复发（四种情况有一种符合就行）。
    .short = 两种减激素药
criterion-NCT07283315-SRNS-3-2 = 用环孢素或他克莫司满3个月，仍没有缓解，由研究医生决定（四种情况有一种符合就行）。
    .short = 环孢素或他克莫司的用药时间
criterion-NCT07283315-SRNS-3-3 = 有其他病（如狼疮）需要长期用激素或免疫抑制剂，由研究医生决定（四种情况有一种符合就行）。
    .short = 需要这些药的其他病
criterion-NCT07283315-SRNS-3-4 = 常规治疗副作用太大、用不下去，由研究医生决定（四种情况有一种符合就行）。
    .short = 常规治疗用不下去
criterion-NCT07283315-SRNS-4 = 肾穿刺是微小病变或局灶节段性肾小球硬化；还没做过的，由研究医生决定。
    .short = 肾穿刺结果

## IgA肾病组

criterion-NCT07283315-IGAN-1 = IgA肾病组的孩子要满5周岁。
    .short = 年龄
criterion-NCT07283315-IGAN-2 = IgA肾病经肾穿刺确诊。
    .short = 肾穿刺确诊的IgA肾病
criterion-NCT07283315-IGAN-3a = 用普利类或沙坦类降压药满3个月。
    .short = 普利类或沙坦类的用药时间
criterion-NCT07283315-IGAN-3-1a = 激素和一种免疫抑制剂或生物制剂，同时或先后用满3个月（加上尿蛋白，三种情况有一种符合就行）。
    .short = 激素加免疫类药物的用药时间
criterion-NCT07283315-IGAN-3-1b = 尿里仍有蛋白：24小时不低于500毫克，或尿蛋白/肌酐不低于0.5 mg/mg（加上用药，三种情况有一种符合就行）。
    .short = 尿蛋白
criterion-NCT07283315-IGAN-3-2 = 3个月内肾小球滤过率（eGFR）下降超过50%（三种情况有一种符合就行）。
    .short = 肾小球滤过率的下降
criterion-NCT07283315-IGAN-3-3 = 常规治疗副作用太大、用不下去，由研究医生决定（三种情况有一种符合就行）。
    .short = 常规治疗用不下去
criterion-NCT07283315-IGAN-3-4a = IgA肾病是其他病引起的，不能参加。
    .short = 肾病的其他原因
criterion-NCT07283315-IGAN-3-4b = 血压没控制住的，暂时不能参加。
    .short = 血压控制情况

## 硬皮病组

criterion-NCT07283315-SSC-1 = 硬皮病组的孩子要满5周岁。
    .short = 年龄
criterion-NCT07283315-SSC-2 = 医生已确诊系统性硬化症（硬皮病），医院会按一套标准核对。
    .short = 确诊系统性硬化症
criterion-NCT07283315-SSC-3 = 硬皮病相关抗体阳性。
    .short = 硬皮病相关抗体
criterion-NCT07283315-SSC-4 = 医生评的皮肤评分（mRSS）在15分或以上。
    .short = 皮肤评分（mRSS）
criterion-NCT07283315-SSC-5-1 = 用过每天每公斤体重0.5毫克或更多的激素，加一种免疫类药物超过3个月，没有明显好转（三种情况有一种符合就行）。
    .short = 激素用量和免疫类药物的用药时间
criterion-NCT07283315-SSC-5-2 = 病情进展快，治疗没有效果，由研究医生决定（三种情况有一种符合就行）。
    .short = 病情进展快
criterion-NCT07283315-SSC-5-3 = 常规治疗副作用太大、用不下去，由研究医生决定（三种情况有一种符合就行）。
    .short = 常规治疗用不下去
criterion-NCT07283315-SSC-6a = 平均肺动脉压不超过45 mmHg。
    .short = 肺动脉压
criterion-NCT07283315-SSC-6b = 没有其他重要脏器的严重受累，由医院检查。
    .short = 其他脏器

## ANCA相关性血管炎组

criterion-NCT07283315-AAV-1 = ANCA相关性血管炎组的孩子要满5周岁。
    .short = 年龄
criterion-NCT07283315-AAV-2 = 医生已确诊ANCA相关性血管炎，是显微镜下多血管炎（MPA）或肉芽肿性多血管炎（GPA）；其他类型由研究医生决定。
    .short = ANCA相关性血管炎的类型
criterion-NCT07283315-AAV-3-1 = 用过每天每公斤体重1毫克或更多的激素，加一种免疫类药物满3个月，没有持续缓解，或缓解后复发（两种情况有一种符合就行）。
    .short = 激素用量和免疫类药物的用药时间
criterion-NCT07283315-AAV-3-2 = 血管炎较重，标准治疗效果不好，由研究医生决定（两种情况有一种符合就行）。
    .short = 较重的血管炎
criterion-NCT07283315-AAV-4 = 医生评的血管炎活动度在10分或以上（不满18周岁用PVAS，满18周岁用BVAS）。
    .short = 血管炎活动度评分
criterion-NCT07283315-AAV-5 = 没有因肺泡出血用呼吸机超过一周。
    .short = 肺泡出血
