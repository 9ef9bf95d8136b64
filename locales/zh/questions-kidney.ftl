### 问题：肾病综合征与IgA肾病

srns-agents = { $who ->
        [child] 孩子治肾病用过下列哪些药？可多选。
        [other] 患者治肾病用过下列哪些药？可多选。
       *[self] 您治肾病用过下列哪些药？可多选。
    }
    .why = 研究要了解以前用过哪些治疗、用到多大的量。
    .hint = 以前用过的也算，只用了几天的不算；用量由医院核对
    .meant = 以前用过的也算，只用了几天的不算；用量由医院核对
    .again = 药盒上有过哪些名字？符合的都点上，再点“选好了”。
    .label = 用过的肾病药物
    .example = 他克莫司
srns-agents-option-csa = 环孢素（新山地明）
    .note = 也有田可、赛斯平
srns-agents-option-tac = 他克莫司（普乐可复）
    .note = 也有赛福开、FK506
srns-agents-option-mmf = 吗替麦考酚酯（骁悉）
    .note = 霉酚酸酯、赛可平
srns-agents-option-ctx = 环磷酰胺（安道生）
    .note = CTX
srns-agents-option-rtx = 利妥昔单抗（美罗华）
    .note = 也有汉利康、达伯华
srns-agents-option-telitacicept = 泰它西普（泰爱）
    .note = 生物制剂
srns-agents-option-other = 其他药
    .note = 如左旋咪唑、奥妥珠单抗，请打字写药名

srns-agents-months = { $who ->
        [child] 其中两种药（同时用或先后用），孩子一共用了多久？
        [other] 其中两种药（同时用或先后用），患者一共用了多久？
       *[self] 其中两种药（同时用或先后用），您一共用了多久？
    }
    .why = 研究要了解治疗的时间够不够长。
    .hint = 两种药里至少用着一种的月份都算
    .again = 把用这两种药的月份加起来。请写大概多久，比如14个月。
    .label = 两种肾病药的用药时间
    .example = 14个月
srns-agents-months-option-not-two = { $who ->
        [child] 只用过一种或都没用过
        [other] 只用过一种或都没用过
       *[self] 只用过一种或都没用过
    }
srns-agents-months-option-months-0-6 = 不到6个月
srns-agents-months-option-months-6-12 = 6个月到不满12个月
srns-agents-months-option-months-12-up = 12个月或更久

cni-months = { $who ->
        [child] 环孢素或他克莫司，孩子用了多久？
        [other] 环孢素或他克莫司，患者用了多久？
       *[self] 环孢素或他克莫司，您用了多久？
    }
    .why = 研究要了解治疗的时间够不够长。
    .hint = 按连续用得最久的一次算
    .again = 中间没停、连续用得最久的一次。请写大概多久，比如8个月。
    .label = 环孢素或他克莫司用了多久
    .example = 8个月
cni-months-option-never = 从没用过
cni-months-option-months-0-3 = 不到3个月
cni-months-option-months-3-6 = 3～6个月
cni-months-option-months-over-6 = 超过6个月

srns-response = { $who ->
        [child] 用这些药后，孩子的尿蛋白怎么样了？
        [other] 用这些药后，患者的尿蛋白怎么样了？
       *[self] 用这些药后，您的尿蛋白怎么样了？
    }
    .why = 有些研究收肾病没有明显好转的人。
    .hint = 尿检写“阴性”或“－”就是转阴
    .again = 尿蛋白转阴过吗？请点最接近的一项。
    .label = 用药后尿蛋白的变化
    .example = 转阴后又复发
srns-response-option-no-complete-response = 一直有蛋白
    .note = 从没转阴过
srns-response-option-relapsed = 转阴后又复发
srns-response-option-complete-response = 转阴，没再复发

srns-other-disease-is = { $who ->
        [child] 孩子还有别的病（如狼疮），要长期用激素或压制免疫的药吗？
        [other] 患者还有别的病（如狼疮），要长期用激素或压制免疫的药吗？
       *[self] 您还有别的病（如狼疮），要长期用激素或压制免疫的药吗？
    }
    .why = 这种情况由研究团队逐一判断。
    .hint = 指肾病以外的病
    .again = 除了肾病，还有别的病要长期吃激素吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 其他要长期用激素的病
    .line = 还有别的病要长期用激素或压制免疫的药
    .example = 是

srns-biopsy = { $who ->
        [child] 孩子的肾穿刺结果是什么？
        [other] 患者的肾穿刺结果是什么？
       *[self] 您的肾穿刺结果是什么？
    }
    .why = 肾穿刺能看出是哪一型肾病。
    .hint = 看肾穿刺报告的“病理诊断”一栏
    .again = 肾穿刺报告的诊断那一栏写的是什么？请点最接近的一项。
    .label = 肾穿刺结果
    .example = 微小病变（MCD）
srns-biopsy-option-mcd = 微小病变（MCD）
    .note = 微小病变型肾病
srns-biopsy-option-fsgs = 局灶节段硬化FSGS
    .note = 局灶节段性肾小球硬化
srns-biopsy-option-other = 其他结果
srns-biopsy-option-not-done = 还没做肾穿刺

igan-biopsy = { $who ->
        [child] 孩子的IgA肾病是做肾穿刺确诊的吗？
        [other] 患者的IgA肾病是做肾穿刺确诊的吗？
       *[self] 您的IgA肾病是做肾穿刺确诊的吗？
    }
    .why = 肾穿刺能看出是哪一型肾病。
    .hint = 肾穿刺就是用针取一点肾组织化验
    .again = 做过肾穿刺、靠它查出来的吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 肾穿刺确诊IgA肾病
    .line = 肾穿刺确诊的IgA肾病
    .example = 是

acei-arb-months = { $who ->
        [child] 护肾的“普利”或“沙坦”类降压药，孩子吃了多久？
        [other] 护肾的“普利”或“沙坦”类降压药，患者吃了多久？
       *[self] 护肾的“普利”或“沙坦”类降压药，您吃了多久？
    }
    .why = 这是IgA肾病的基础治疗。
    .hint = 如贝那普利（洛汀新）、氯沙坦（科素亚）、缬沙坦（代文）
    .again = 贝那普利、氯沙坦这类药。请写大概多久，比如8个月。
    .label = “普利”“沙坦”类药吃了多久
    .example = 8个月
acei-arb-months-option-never = 从没吃过
acei-arb-months-option-months-0-3 = 不到3个月
acei-arb-months-option-months-3-12 = 3～12个月
acei-arb-months-option-months-over-12 = 超过12个月

igan-secondary = { $who ->
        [child] 医生说过孩子的IgA肾病是由其他病引起的（继发性）吗？
        [other] 医生说过患者的IgA肾病是由其他病引起的（继发性）吗？
       *[self] 医生说过您的IgA肾病是由其他病引起的（继发性）吗？
    }
    .why = 由其他病引起的IgA肾病，治疗方法不同。
    .hint = 如紫癜性肾炎、狼疮或肝病引起的，选“是”；都不是，选“否”
    .meant = 如紫癜性肾炎、狼疮或肝病引起的，选“是”；都不是，选“否”
    .again = 医生说过是别的病引起的吗？写“原发性”或没提的，选“否”。请回答“是”或“否”，也可以选“不知道”。
    .label = 继发性IgA肾病
    .line = 医生说过IgA肾病是别的病引起的
    .example = 是

bp-uncontrolled = { $who ->
        [child] 医生说过孩子现在的血压没有控制好吗？
        [other] 医生说过患者现在的血压没有控制好吗？
       *[self] 医生说过您现在的血压没有控制好吗？
    }
    .why = 血压应在研究治疗前控制好。
    .hint = 现在血压正常的，不管吃不吃药，都选“否”
    .again = 现在血压经常偏高吗？吃药的、没吃药的都一样回答。请回答“是”或“否”，也可以选“不知道”。
    .label = 血压没控制好
    .tick = 血压没控制好
    .short = 血压没控制住
    .line = 目前血压没控制住
    .example = 是
