### 卡片旁边需要医院知道的事。

tell-site-treatment-may-have-ended = 计入的治疗可能已停用一段时间，请核实起止时间。
tell-site-b-cell-drug-wash-out = 近一个月内用过针对B细胞的药，输注前请再核对间隔时间。
tell-site-infection-without-iv = 自述有感染，没有输液治疗，请评估。
tell-site-bladder-cancer-superficial = 以前得过膀胱癌，请核实是否为浅表性。
tell-site-item-15-missing = 公开的登记信息里缺第15条排除标准，因此没有核对。
tell-site-infection-suspected = 自述可能有感染，或还没有用药，请评估。
tell-site-dialysis = 自述正在透析，或有终末期肾病。
tell-site-past-organ-transplant = 自述3个月以前做过器官移植。
tell-site-guardian-did-not-answer = 患者未成年，回答的人不是父母或监护人。
tell-site-steroid-dose-may-have-been-shorter = 激素用量达到过每天每公斤1毫克，但不一定用满3个月，请核实。
tell-site-ana-below-entry-of-2019 = ANA低于1:80，抗双链DNA不低于30 IU/mL：按原文第3条符合，但2019年分类标准要求ANA达到1:80。
tell-site-any-echo-of-the-year = 所填的心脏彩超EF达到要求，请核对近12个月内的每一次。
tell-site-ecg-with-small-changes = 心电图有轻微改变，请判断有没有临床意义。
tell-site-egfr-of-a-child = 患者未满18周岁：登记信息要求的CKD-EPI公式用于成人；需要推算eGFR时，这里用床旁Schwartz公式。
tell-site-steroid-with-cyclophosphamide-six-months = 自述激素达到过这个用量，环磷酰胺用满6个月，但不清楚是否同时使用，请核实。
tell-site-inr-near-the-limit = INR低于参考上限的1.5倍，但数值本身可能高于1.5，请核对原意。
tell-site-cyclophosphamide-never-used = 没有用过环磷酰胺。登记信息把它列为这个病的必要条件，比较少见，请核对理解是否正确。
tell-site-months-bind-the-listed-drug = “用满6个月”只核对了所列压制免疫的药，没有核对激素和环磷酰胺用了多久，请核实。
tell-site-progression-without-a-time = 登记信息没有写病情进展的时间范围，请核实病情进展发生在多长时间内。
tell-site-physicians-half = 患者认为症状难以控制；第6条中医生的看法还没有核对。
tell-site-upcr-near-the-limit = 尿蛋白/肌酐接近0.5 mg/mg的界限（44～57 mg/mmol），请核对取整方式。
tell-site-half-dose-may-have-been-shorter = 激素用量达到过每天每公斤0.5毫克，但不一定用满3个月以上，请核实。
tell-site-hepatitis-b-without-dna = 自述乙肝表面抗原阳性，病毒DNA不高：按原文符合要求，请评估治疗期间乙肝病毒再激活的风险。
