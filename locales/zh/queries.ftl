# 向研究团队核实登记信息的问题，按研究和条目；A是目前采用的理解。

query-letter = 研究团队您好，贵院研究的公开登记信息里，有几句话有两种理解，会影响患者能不能报名，想请您看一下是哪一种。回复编号加A或B即可，也欢迎补充说明。
query-NCT06464679-cyclophosphamide-needed = 干燥综合征第3条、肌炎第4条：是否必须用过环磷酰胺？A：必须。B：不必，激素加所列任一药物超过6个月即可。
query-NCT06464679-what-six-months-bind = 干燥综合征第3条、肌炎第4条：“6个月以上”限定的是哪些药，恰好1 mg/kg/天算不算？A：只限定所列药物，恰好1 mg/kg不算。B：也限定激素和环磷酰胺，或恰好1 mg/kg也算（请注明）。
query-NCT06464679-relatively-serious-heart-disease = 排除标准第4条（心脏病）：心绞痛稳定、多年前的心梗、NYHA Ⅱ级而射血分数正常，是否排除？A：排除。B：不排除（请注明哪些排除）。
query-NCT06464679-progression-over-what-time = 系统性硬化症第4条：皮肤或肺功能的进展有没有时间要求？A：没有。B：有（多少个月以内？）。
query-NCT06010472-infection-without-a-drip = 排除标准第2条：口服治疗的感染、未控制但没有输液的感染，是否排除？A：口服治疗的不排除，未控制的由贵团队判断。B：都排除。
query-NCT06010472-brain-disease-long-over = 排除标准第5条：狼疮脑病缓解多年、偶然发现的腔隙灶、儿童期热性惊厥，是否排除？A：只要医生诊断过就排除，不论多久以前。B：不排除（请注明哪些不排除）。
query-NCT06585514-steroid-dose-a-day = 4.1.1：是否为泼尼松每天7.5 mg，而不是登记的7.5 mg/kg？A：每天7.5 mg。B：每天7.5 mg/kg。
query-NCT06585514-daily-drip-of-steroid = 4.1.2：每天静脉用的激素（不是冲击）算不算“大于1 mg/kg”？A：算。B：不算，只算口服。
query-NCT06585514-six-drips-in-three-months = 4.1.2：两周一次、共6次的环磷酰胺，算不算用了6个月？A：不算，要满6个月。B：算。
query-NCT06585514-heart-failure-class-two = 排除标准第2条：NYHA Ⅱ级是否排除？标题写的是“有症状”，条目从Ⅲ级写起。A：Ⅱ级也排除。B：只排除Ⅲ级和Ⅳ级。
query-NCT06585514-lung-disease-mild-or-healed = 排除标准第3条：轻度哮喘、陈旧瘢痕、已痊愈的肺炎，是否排除？A：不是狼疮引起的肺部疾病都排除。B：只排除严重的。
query-NCT06585514-which-induction = 4.2.2：未缓解指的是哪一次诱导治疗，缓解后复发的收不收？A：最近一次满3个月的；复发的由贵团队判断。B：其他（第一次、任何一次；复发的也收）。
query-NCT06585514-chronic-class-with-five = 4.2.1：Ⅲ(C)＋Ⅴ型、Ⅳ-G(C)＋Ⅴ型收不收？A：由贵团队判断。B：收，或不收（请注明）。
query-NCT07283315-adults = 登记信息里没有写年龄上限，有没有收成人的组？A：由贵团队逐个判断。B：不收，或部分组收（请注明）。
query-NCT07283315-dialysis = 入选标准第4条：收不收透析患者？A：由贵团队逐个判断。B：不收。
query-NCT07283315-lifelong-tablets = 排除标准第2条：长期服药预防感染（如恩替卡韦，HBV DNA阴性），算不算需要治疗的感染？A：不算。B：算。
query-NCT07283315-item-fifteen = 公开登记信息里缺少排除标准第15条，内容是什么？A：没有这一条。B：原文。
query-NCT07283315-appendices = 快速进展型硬皮病和重症血管炎的附录写了什么？A：没有别的要求。B：原文。
query-NCT07283315-steroid-for-three-months = 狼疮3.1：激素1 mg/kg是否要满3个月？A：没有时间要求。B：要满3个月。
query-NCT07283315-steroid-dependent-disease = 肾病综合征：激素能控制、但一再复发的（激素依赖型）收不收？A：由贵团队逐个判断。B：收，或不收（请注明）。
query-NCT06421701-criteria-and-status = 请提供入选和排除标准，并告知是否仍在招募（登记平台显示状态不明）。A：仍在招募。B：已停止招募。
