### 问题：一般健康情况

allergy-severe-history = { $who ->
        [child] 孩子有过严重到影响呼吸或血压的过敏吗，如喉头水肿、晕倒？
        [other] 患者有过严重到影响呼吸或血压的过敏吗，如喉头水肿、晕倒？
       *[self] 您有过严重到影响呼吸或血压的过敏吗，如喉头水肿、晕倒？
    }
    .why = 研究用药和细胞可能引起过敏反应。
    .hint = 只是皮疹、荨麻疹、鼻炎的不算
    .meant = 只是皮疹、荨麻疹、过敏性鼻炎的不算，去急诊处理过也不算；不清楚当时有多重，选“不知道”
    .again = 有没有过敏到喘不上气、喉咙肿住或晕倒？请回答“是”或“否”，也可以选“不知道”。
    .label = 严重过敏史
    .short = 严重过敏
    .line = 曾过敏到影响呼吸或血压（喉头水肿、晕倒）
    .example = 是

allergy-trial-drugs = { $who ->
        [child] 孩子对下面的药过敏，或医生说过不能用吗？
        [other] 患者对下面的药过敏，或医生说过不能用吗？
       *[self] 您对下面的药过敏，或医生说过不能用吗？
    }
    .why = 这些药可能会在研究治疗中用到。
    .hint = 没用过的选“以上都没有”；恶心、掉头发不算过敏
    .meant = 从没用过这些药的，选“以上都没有”；恶心、掉头发、血细胞低是副作用，不算过敏
    .again = 这些药里，有没有用了会过敏的？符合的都点上，再点“选好了”；都没有就点“以上都没有”。
    .label = 对研究用药过敏
    .example = 以上都没有
allergy-trial-drugs-option-cyclophosphamide = 环磷酰胺（安道生）
    .note = CTX
allergy-trial-drugs-option-fludarabine = 氟达拉滨（福达华）
    .note = 化疗药
allergy-trial-drugs-option-obinutuzumab = 奥妥珠单抗（佳罗华）
    .note = 生物制剂
allergy-trial-drugs-option-tocilizumab = 托珠单抗（雅美罗）
    .note = 生物制剂

infection-status = { $who ->
        [child] 孩子现在有感染吗？
        [other] 患者现在有感染吗？
       *[self] 您现在有感染吗？
    }
    .why = 研究治疗会在一段时间内降低抵抗力。
    .hint = 外用药膏、灰指甲不算；只为预防、压住乙肝或艾滋病病毒的药也不算
    .meant = 外用药膏、灰指甲不算；只为预防、压住病毒而吃的药也不算，如长期吃的抗乙肝、抗艾滋病病毒药
    .again = 现在有没有细菌、病毒引起的感染，如发烧、咳嗽有痰、伤口化脓？关节炎、肾炎这类免疫病的“发炎”不算。请点最接近的一项。
    .label = 目前的感染
    .line = 现在有感染（只为预防、压住病毒吃药的不算）
    .example = 没有感染
infection-status-option-none = 没有感染
infection-status-option-suspected = 可能有，或没用药
    .note = 如发烧、咳嗽，或感冒了还没用药
infection-status-option-on-oral-treatment = 有，正在吃药治疗
    .note = 口服抗感染的药（药片、药水都算）
infection-status-option-on-iv-treatment = 有，正在输液治疗
    .note = 静脉输注抗感染的药
infection-status-option-uncontrolled = 有，还没控制住
    .note = 用了药但没有好转

iv-antibiotic-days-ago = { $who ->
        [child] 孩子最近一次输液用抗生素（消炎药）是什么时候？
        [other] 患者最近一次输液用抗生素（消炎药）是什么时候？
       *[self] 您最近一次输液用抗生素（消炎药）是什么时候？
    }
    .why = 近期较重的感染应在研究治疗前好转。
    .hint = 口服的不算；今天还在输的，选“0～3天前”
    .again = 打吊瓶的抗生素，最后一天是多久以前？请写大概多久以前，比如10天前。
    .label = 输液用抗生素
    .short = 输抗生素
    .line = 输液用抗生素（消炎药）
    .ago = { $value }前
    .example = 10天前
iv-antibiotic-days-ago-option-days-0-3 = 0～3天前
iv-antibiotic-days-ago-option-days-4-7 = 4～7天前
iv-antibiotic-days-ago-option-days-8-30 = 8～30天前
iv-antibiotic-days-ago-option-days-over-30 = 超过30天了
iv-antibiotic-days-ago-option-never = 从没用过

herpes-severe-history = { $who ->
        [child] 孩子得过疱疹性脑炎、眼部疱疹，或长满全身的疱疹吗？
        [other] 患者得过疱疹性脑炎、眼部疱疹，或长满全身的疱疹吗？
       *[self] 您得过疱疹性脑炎、眼部疱疹，或长满全身的疱疹吗？
    }
    .why = 抵抗力低的时候，疱疹可能会复发。
    .hint = 水痘、嘴唇疱疹、只长一处的带状疱疹不算
    .again = 疱疹有没有影响过大脑、眼睛，或长满全身？普通水痘回答“否”。请回答“是”或“否”，也可以选“不知道”。
    .label = 严重疱疹感染史
    .tick = 严重疱疹感染史
    .short = 严重疱疹
    .line = 得过脑、眼或全身的严重疱疹（水痘不算）
    .example = 是

herpes-zoster-weeks-ago = { $who ->
        [child] 孩子最近一次得带状疱疹、水痘或长疱疹是什么时候？
        [other] 患者最近一次得带状疱疹、水痘或长疱疹是什么时候？
       *[self] 您最近一次得带状疱疹、水痘或长疱疹是什么时候？
    }
    .why = 抵抗力低的时候，这些感染容易发作。
    .hint = 从最后有水疱那天算，嘴唇上的也算；手足口病不算
    .meant = 从最后一天有水疱算起；嘴唇上的疱疹也算；手足口病、疱疹性咽峡炎不算
    .again = 皮肤或嘴唇上最后一次起这种水疱，是多久以前？请写大概多久以前，比如5个月前。
    .label = 最近一次疱疹或水痘
    .tick = 疱疹或水痘
    .short = 疱疹或水痘
    .line = 带状疱疹、水痘或长了疱疹（嘴唇上也算）
    .ago = { $value }前
    .example = 5个月前
herpes-zoster-weeks-ago-option-weeks-0-4 = 现在有，或4周以内
herpes-zoster-weeks-ago-option-weeks-4-12 = 4～12周前
herpes-zoster-weeks-ago-option-weeks-over-12 = 超过12周了
    .note = 包括小时候得过的
herpes-zoster-weeks-ago-option-never = 从没得过

cns-epilepsy = { $who ->
        [child] 医生给孩子确诊过癫痫（反复抽搐）吗？
        [other] 医生给患者确诊过癫痫（反复抽搐）吗？
       *[self] 医生给您确诊过癫痫（反复抽搐）吗？
    }
    .why = 细胞治疗可能暂时影响神经系统，所以要特别留意。
    .hint = 只在小时候发烧时抽过的，请选“不知道”
    .again = 医生确诊过癫痫吗？报告上写“否认癫痫”“无癫痫”的，选“否”。请回答“是”或“否”，也可以选“不知道”。
    .label = 癫痫
    .short = 癫痫
    .line = 医生确诊的癫痫（反复抽搐）
    .example = 是

cns-other-history = { $who ->
        [child] 除癫痫外，孩子得过脑或脊髓的病吗，如中风、脑炎、脊髓炎、狼疮脑病？
        [other] 除癫痫外，患者得过脑或脊髓的病吗，如中风、脑炎、脊髓炎、狼疮脑病？
       *[self] 除癫痫外，您得过脑或脊髓的病吗，如中风、脑炎、脊髓炎、狼疮脑病？
    }
    .why = 细胞治疗可能暂时影响神经系统，所以要特别留意。
    .hint = 头痛、晕倒、脑震荡不算；腔隙灶选“不知道”
    .meant = 头痛、偏头痛、晕倒、脑震荡、面瘫、脑供血不足不算；只是检查时偶然发现腔隙灶的，选“不知道”
    .again = 中风、脑炎、脊髓炎、狼疮脑病，得过其中哪一种吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 其他脑或脊髓疾病史
    .tick = 其他脑或脊髓疾病史
    .short = 脑或脊髓病
    .line = 得过中风、脑炎、脊髓炎或狼疮脑病
    .example = 是

cns-active = { $who ->
        [child] 孩子的脑或脊髓的病，现在还有症状，或6个月内才开始治、加过药吗？
        [other] 患者的脑或脊髓的病，现在还有症状，或6个月内才开始治、加过药吗？
       *[self] 您的脑或脊髓的病，现在还有症状，或6个月内才开始治、加过药吗？
    }
    .why = 细胞治疗可能暂时影响神经系统，所以要特别留意。
    .hint = 癫痫、中风、脑炎等都算；从没得过选“没有”
    .meant = 癫痫、中风、脑炎等都算；从没得过选“没有”
    .again = 现在脑或脊髓的病还有症状，或者半年内加过治疗吗？请点最接近的一项。
    .label = 目前的脑或脊髓疾病
    .tick = 目前的脑或脊髓疾病
    .short = 脑或脊髓问题
    .line = 脑或脊髓的病现在有症状，或半年内加过治疗
    .example = 没有
cns-active-option-yes = 是
cns-active-option-maintenance = 已平稳，吃药防复发
    .note = 6个月以上没有症状，只吃药防止再发
cns-active-option-no = 没有

mental-cognitive = { $who ->
        [child] 医生说过孩子有心理、精神或记忆方面的问题吗？
        [other] 医生说过患者有心理、精神或记忆方面的问题吗？
       *[self] 医生说过您有心理、精神或记忆方面的问题吗？
    }
    .why = 有些研究对这方面有规定，因为治疗和来回医院都要体力和精神。
    .hint = 也可以选择只告诉研究团队
    .again = { $who ->
        [child] 医生因为情绪、精神或记性的问题给孩子治过病吗？早已好了的选“没有”。请点最接近的一项。
        [other] 医生因为情绪、精神或记性的问题给患者治过病吗？早已好了的选“没有”。请点最接近的一项。
       *[self] 医生因为情绪、精神或记性的问题给您治过病吗？早已好了的选“没有”。请点最接近的一项。
    }
    .label = 心理与记忆
    .tick = 心理或记忆问题
    .short = 精神或记忆问题
    .line = 精神、心理或记忆方面的病
    .example = 没有
mental-cognitive-option-none = 没有
mental-cognitive-option-mild-treated = 有，能应付
    .note = 如情绪低落、抑郁、焦虑，不管在不在治，自己能拿主意、能按时看病
mental-cognitive-option-severe = 有，严重
    .note = { $who ->
        [child] 医生认为已影响治疗或做决定，如出现幻听
       *[other] 医生认为已影响治疗或做决定，如精神病性症状、痴呆
    }

substance-abuse = { $who ->
        [child] 12岁以上都会问：孩子现在有没有酗酒、吸毒，或不按医嘱用成瘾的药？
        [other] 患者现在有没有酗酒、吸毒，或不按医嘱用成瘾的药？
       *[self] 您现在有没有酗酒、吸毒，或不按医嘱用成瘾的药？
    }
    .why = 酒精和这类药物会影响研究用药，所以每个人都会问到。
    .hint = 按医嘱吃的药不算
    .again = 喝酒、吸毒或用容易上瘾的药，现在是不是停不下来？请回答“是”或“否”，也可以选“不知道”。
    .label = 饮酒和成瘾药物
    .tick = 饮酒或药物成瘾问题
    .short = 酒或药物成瘾
    .line = 控制不住喝酒、吸毒或用成瘾药
    .example = 否

malignancy = { $who ->
        [child] 孩子得过癌症（恶性肿瘤）吗？
        [other] 患者得过癌症（恶性肿瘤）吗？
       *[self] 您得过癌症（恶性肿瘤）吗？
    }
    .why = 有些研究对现在或以前的癌症有规定。
    .hint = 医生说是良性的肿块、囊肿、结节，不算
    .again = 医生查出过癌症吗？请点最接近的一项。
    .label = 现在或以前的癌症
    .line = 现在有或得过癌症
    .example = 从没得过
malignancy-option-none = 从没得过
malignancy-option-current = 目前有
    .note = 癌症还在，或还在做、准备做化疗、放疗、手术
malignancy-option-past-cured = 以前得过，已治好
    .note = 目前没有癌症；只吃药补充激素或防复发的（如优甲乐、他莫昔芬）也选这项

malignancy-type = { $who ->
        [child] 孩子得的是哪一种癌症？
        [other] 患者得的是哪一种癌症？
       *[self] 您得的是哪一种癌症？
    }
    .why = 有些研究对现在或以前的癌症有规定。
    .hint = 可以看病理报告或出院小结
    .again = 癌症长在哪里？请点最接近的一项。
    .label = 癌症种类
    .example = 乳腺癌
malignancy-type-option-nmsc = 皮肤癌（非黑色素瘤）
    .note = 如基底细胞癌
malignancy-type-option-cervical = 宫颈癌
malignancy-type-option-bladder = 膀胱癌
malignancy-type-option-breast = 乳腺癌
malignancy-type-option-other = 其他癌症

malignancy-excised = { $who ->
        [child] 孩子的皮肤癌已经手术切干净了吗？
        [other] 患者的皮肤癌已经手术切干净了吗？
       *[self] 您的皮肤癌已经手术切干净了吗？
    }
    .why = 有些研究对现在或以前的癌症有规定。
    .hint = 病理报告上可能写着“切缘阴性”
    .again = 医生说皮肤癌切干净了吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 皮肤癌已切干净
    .line = 皮肤癌已手术切干净
    .example = 是

malignancy-in-situ = { $who ->
        [child] 孩子的癌症发现时是最早期（原位癌）吗？
        [other] 患者的癌症发现时是最早期（原位癌）吗？
       *[self] 您的癌症发现时是最早期（原位癌）吗？
    }
    .why = 有些研究对现在或以前的癌症有规定。
    .hint = 看病理报告上有没有“原位癌”或“Tis”
    .again = 医生确诊的是“原位癌”吗？写着“浸润”的，选“否”。请回答“是”或“否”，也可以选“不知道”。
    .label = 原位癌
    .line = 发现时是最早期的原位癌
    .example = 是

malignancy-free-years = { $who ->
        [child] 孩子的癌症治好多久了（中间没有复发）？
        [other] 患者的癌症治好多久了（中间没有复发）？
       *[self] 您的癌症治好多久了（中间没有复发）？
    }
    .why = 有些研究对现在或以前的癌症有规定。
    .hint = 复发过的，从最后一次治疗结束算起
    .again = 癌症治疗结束、没有再复发，到现在多久了？请写大概多久，比如6年。
    .label = 癌症治好多久
    .example = 6年
malignancy-free-years-option-years-0-2 = 2年以内
malignancy-free-years-option-years-2-5 = 2～5年
malignancy-free-years-option-years-over-5 = 超过5年

immunodeficiency = { $who ->
        [child] 医生给孩子确诊过免疫缺陷病吗？
        [other] 医生给患者确诊过免疫缺陷病吗？
       *[self] 医生给您确诊过免疫缺陷病吗？
    }
    .why = 研究治疗会进一步降低抵抗力。
    .hint = 狼疮这类免疫病不算；吃药引起的抵抗力低也不算
    .again = 有没有天生或后来得的、身体抵抗不了细菌病毒的病？请点最接近的一项。
    .label = 免疫缺陷病
    .short = 免疫缺陷
    .line = 医生确诊的免疫缺陷病（狼疮不算）
    .example = 没有
immunodeficiency-option-none = 没有
immunodeficiency-option-congenital = 有，先天性的
    .note = 出生就有
immunodeficiency-option-acquired = 有，后来得的
    .note = 如艾滋病，或验血查出的抗体缺乏；狼疮和吃药引起的不算

nyha-class = { $who ->
        [child] 医生说过孩子有心衰吗？对活动影响多大？
        [other] 医生说过患者有心衰吗？对活动影响多大？
       *[self] 医生说过您有心衰吗？对活动影响多大？
    }
    .why = 研究治疗可能加重心脏的负担。
    .hint = 肺病、肌肉没力、贫血引起的气喘、乏力，选“没有”
    .meant = 要医生诊断过心衰才算；肺病、肌肉没力、贫血引起的气喘、乏力，选“没有”
    .again = 医生诊断过“心衰”吗？光是上楼气喘不算。请点最接近的一项。
    .label = 心力衰竭
    .line = 医生诊断过心力衰竭
    .example = 没有，没诊断过心衰
nyha-class-option-0 = 没有，没诊断过心衰
nyha-class-option-1 = 有心衰，活动不受影响
    .note = 平常活动不气喘
nyha-class-option-2 = 有心衰，稍受影响
    .note = 上楼等平常活动会气喘、乏力
nyha-class-option-3 = 有心衰，明显受影响
    .note = 穿衣等轻微活动就气喘、乏力
nyha-class-option-4 = 有心衰，休息也气喘
    .note = 坐着躺着不动也气喘

heart-conditions = { $who ->
        [child] 医生说过孩子有下面这些心脏问题吗？可多选。
        [other] 医生说过患者有下面这些心脏问题吗？可多选。
       *[self] 医生说过您有下面这些心脏问题吗？可多选。
    }
    .why = 研究治疗可能加重心脏的负担。
    .hint = { $who ->
        [child] 先心病：曾经有过就选；其他各项：现在还有才选，已好的不选
       *[other] 心梗、先心病：曾经有过就选；其他各项：现在还有才选，已好的不选
    }
    .again = 心内科医生查出过这些问题吗？符合的都点上，再点“选好了”；都没有就点“以上都没有”。
    .label = 心脏问题
    .line = 医生查出过心脏病
    .example = 以上都没有
heart-conditions-option-angina-stable = 心绞痛，控制稳定
    .note = 用药后很少发作
heart-conditions-option-angina-unstable = 心绞痛，控制不好
    .note = 休息时也痛，或越来越频繁
heart-conditions-option-mi = 心肌梗死（心梗）
    .note = 曾经得过也算
heart-conditions-option-heart-failure = 心力衰竭（心衰）
    .note = 心脏泵血无力
heart-conditions-option-arrhythmia-severe = 严重心律失常
    .note = 医生说比较危险的心跳不齐
heart-conditions-option-arrhythmia-mild = 轻度心律失常
    .note = 如偶尔有早搏
heart-conditions-option-congenital = 先天性心脏病
    .note = 出生就有，做过手术的也算
heart-conditions-option-congenital-closed = 自己长好的小洞
    .note = 小时候查出，没治就长好了，或只是卵圆孔未闭
heart-conditions-option-myocarditis = 心肌炎
    .note = 重症的、现在还没好的
heart-conditions-option-pericardial-effusion-moderate-or-large = 心包积液（中量以上）
    .note = 少量心包积液不算

mi-months-ago = { $who ->
        [child] 孩子最近一次心梗是多久以前？
        [other] 患者最近一次心梗是多久以前？
       *[self] 您最近一次心梗是多久以前？
    }
    .why = 心脏需要时间恢复。
    .hint = 大概时间就行，如2个月、5年
    .again = 上次心梗大概过去多久了？请写大概多久以前，比如8个月前。
    .label = 最近一次心梗
    .ago = { $value }前
    .example = 8个月前
mi-months-ago-option-months-0-3 = 3个月以内
mi-months-ago-option-months-3-6 = 3～6个月前
mi-months-ago-option-months-over-6 = 超过6个月了

transplant-type = { $who ->
        [child] 孩子做过器官移植或骨髓移植吗？
        [other] 患者做过器官移植或骨髓移植吗？
       *[self] 您做过器官移植或骨髓移植吗？
    }
    .why = 有些研究对以前做过的移植有规定。
    .hint = 输血、输脐带（间充质）干细胞不算；移植过角膜、皮肤的，选“不知道”
    .meant = 输血、输脐带（间充质）干细胞不算；移植过角膜、皮肤的，选“不知道”
    .again = 以前有没有移植过肾、肝等器官，或骨髓、干细胞？请点最接近的一项。
    .label = 移植
    .short = 移植
    .line = 做过器官或骨髓移植
    .example = 没有
transplant-type-option-none = 没有
transplant-type-option-solid-organ = 做过器官移植
    .note = 如肾、肝、心、肺
transplant-type-option-hsct = 做过骨髓移植
    .note = 包括造血干细胞移植

transplant-months-ago = { $who ->
        [child] 孩子最近一次移植是多久以前？
        [other] 患者最近一次移植是多久以前？
       *[self] 您最近一次移植是多久以前？
    }
    .why = 移植后身体需要时间恢复。
    .hint = 大概时间就行，如6周、3年
    .again = 上次移植过去多久了？请写大概多久以前，比如2年前。
    .label = 最近一次移植
    .ago = { $value }前
    .example = 2年前
transplant-months-ago-option-months-0-1 = 1个月以内
transplant-months-ago-option-months-1-3 = 1～3个月前
transplant-months-ago-option-months-over-3 = 超过3个月了

gvhd-grade2-2w = { $who ->
        [child] 近2周内，医生说过孩子有2级及以上的移植物抗宿主病（GVHD）吗？
        [other] 近2周内，医生说过患者有2级及以上的移植物抗宿主病（GVHD）吗？
       *[self] 近2周内，医生说过您有2级及以上的移植物抗宿主病（GVHD）吗？
    }
    .why = 这种反应应在研究治疗前平稳下来。
    .hint = 就是移植进来的细胞在“攻击”身体
    .again = 最近两周，医生说过是2级、3级或4级的移植物抗宿主病（GVHD）吗？不知道几级就选“不知道”。
    .label = 移植物抗宿主病
    .line = 近2周有2级以上移植物抗宿主病
    .example = 是

live-vaccine-weeks-ago = { $who ->
        [child] 孩子最近一次接种活疫苗是什么时候？
        [other] 患者最近一次接种活疫苗是什么时候？
       *[self] 您最近一次接种活疫苗是什么时候？
    }
    .why = 抵抗力低时，活疫苗可能引起感染。
    .hint = 麻腮风、水痘、卡介苗、糖丸、轮状病毒、鼻喷流感；普通流感针、新冠疫苗不算
    .again = 上次接种麻腮风、水痘、糖丸这类疫苗是多久以前？请写大概多久以前，比如2年前。
    .label = 最近一次活疫苗
    .line = 接种过活疫苗
    .ago = { $value }前
    .example = 2年前
live-vaccine-weeks-ago-option-weeks-0-2 = 2周以内
live-vaccine-weeks-ago-option-weeks-2-4 = 2～4周前
live-vaccine-weeks-ago-option-weeks-over-4 = 超过4周了
live-vaccine-weeks-ago-option-never = 从没接种过

other-trial-months-ago = { $who ->
        [child] 孩子在其他研究里治疗过吗（药、细胞、手术、器械）？最近是什么时候？
        [other] 患者在其他研究里治疗过吗（药、细胞、手术、器械）？最近是什么时候？
       *[self] 您在其他研究里治疗过吗（药、细胞、手术、器械）？最近是什么时候？
    }
    .why = 两项研究的治疗可能互相影响，多数研究要求有间隔。
    .hint = 从最后一次治疗算；只填问卷、抽血不算
    .meant = 从最后一次治疗算起；只填问卷、只抽血的不算
    .again = { $who ->
        [child] 在别的研究里治疗过吗（用药、输细胞、手术）？多久以前？比如“从没参加过”或“5个月前”。
        [other] 在别的研究里治疗过吗（用药、输细胞、手术）？多久以前？比如“从没参加过”或“5个月前”。
       *[self] 在别的研究里治疗过吗（用药、输细胞、手术）？多久以前？比如“从没参加过”或“5个月前”。
    }
    .label = 上次在其他研究里治疗
    .tick = 其他研究里的治疗
    .short = 其他研究
    .line = 在其他研究里治疗过（正在治疗也算）
    .ago = { $value }前
    .example = 从没参加过
other-trial-months-ago-option-now = 正在参加
other-trial-months-ago-option-months-0-1 = 1个月以内
other-trial-months-ago-option-months-1-3 = 1～3个月前
other-trial-months-ago-option-months-over-3 = 超过3个月了
other-trial-months-ago-option-never = 从没参加过

bcell-drug-days-ago = { $who ->
        [child] 孩子用过利妥昔、贝利尤、泰它西普这类药吗？最近是什么时候？
        [other] 患者用过利妥昔、贝利尤、泰它西普这类药吗？最近是什么时候？
       *[self] 您用过利妥昔、贝利尤、泰它西普这类药吗？最近是什么时候？
    }
    .why = 这类药和研究治疗作用在同一种细胞上。
    .hint = 如美罗华、汉利康、达伯华、倍力腾、泰爱、佳罗华
    .again = 利妥昔单抗（美罗华、汉利康、达伯华）、倍力腾、泰爱、佳罗华，上一次用是多久以前？比如“从没用过”或“4个月前”。
    .label = 上次用针对B细胞的药
    .line = 用过利妥昔单抗、贝利尤单抗、泰它西普或奥妥珠单抗
    .ago = { $value }前
    .example = 4个月前
bcell-drug-days-ago-option-days-0-14 = 2周以内
bcell-drug-days-ago-option-days-15-30 = 15～30天前
bcell-drug-days-ago-option-days-over-30 = 超过30天了
bcell-drug-days-ago-option-never = 从没用过

skin-disease-other = { $who ->
        [child] 孩子的狼疮是药物引起的吗，或有正在发作、让医生不好判断狼疮的皮肤病吗？
        [other] 患者的狼疮是药物引起的吗，或有正在发作、让医生不好判断狼疮的皮肤病吗？
       *[self] 您的狼疮是药物引起的吗，或有正在发作、让医生不好判断狼疮的皮肤病吗？
    }
    .why = 其他皮肤病会影响医生判断狼疮的变化。
    .hint = 如银屑病、硬皮病、皮肌炎；没发作的、痘痘不算
    .meant = 有一项就选“是”，如正在发作的银屑病、硬皮病、皮肌炎；现在没发作的、痘痘、脚气选“否”；拿不准选“不知道”
    .again = 皮肤上现在有没有狼疮以外的病在发作（如牛皮癣），或者狼疮是吃药引起的？请回答“是”或“否”，也可以选“不知道”。
    .label = 其他皮肤病或药物性狼疮
    .tick = 其他皮肤病或药物性狼疮
    .short = 皮肤病或药物性狼疮
    .line = 有正在发作的其他皮肤病，或药物引起的狼疮
    .example = 是

oxygen-dependent = { $who ->
        [child] 孩子需要吸氧才能维持血氧吗？
        [other] 患者需要吸氧才能维持血氧吗？
       *[self] 您需要吸氧才能维持血氧吗？
    }
    .why = 研究治疗可能暂时影响呼吸。
    .hint = 医生说每天都要吸氧的算；家里备着制氧机、以前住院时吸过的不算
    .again = 不吸氧的话血氧会低，每天都要吸氧吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 需要吸氧
    .line = 每天都要吸氧
    .example = 是

lung-disease-non-sle = { $who ->
        [child] 孩子有不是狼疮引起的肺病吗？
        [other] 患者有不是狼疮引起的肺病吗？
       *[self] 您有不是狼疮引起的肺病吗？
    }
    .why = 研究治疗可能暂时影响呼吸。
    .hint = 肺炎算；好了的、旧瘢痕、良性结节选“否”；轻哮喘、原因不清选“不知道”
    .meant = 如正患肺炎、间质性肺病；已经好了的、陈旧瘢痕、良性结节选“否”；只是轻微哮喘，或原因不清，选“不知道”
    .again = 肺上现在有没有别的原因引起的病？已经好了的回答“否”。请回答“是”或“否”，也可以选“不知道”。
    .label = 与狼疮无关的肺病
    .short = 其他肺病
    .line = 与狼疮无关的肺病（肺炎也算）
    .example = 是

lung-severe = { $who ->
        [child] 医生说过孩子有严重的肺部疾病吗？
        [other] 医生说过患者有严重的肺部疾病吗？
       *[self] 医生说过您有严重的肺部疾病吗？
    }
    .why = 研究治疗可能暂时影响呼吸。
    .hint = 指治疗后仍然喘不上气那样的；感冒、轻微哮喘不算；拿不准选“不知道”
    .meant = 指治疗后仍然喘不上气那样的；感冒、轻微哮喘不算；拿不准选“不知道”
    .again = 医生说过肺病“很严重”吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 严重肺病
    .short = 严重肺病
    .line = 医生说过的严重肺病
    .example = 是

pah-known = { $who ->
        [child] 医生说过孩子有肺动脉高压吗？
        [other] 医生说过患者有肺动脉高压吗？
       *[self] 医生说过您有肺动脉高压吗？
    }
    .why = 它会加重心脏负担，有些研究会留意。
    .hint = 不是胳膊上量的血压
    .again = 医生确诊过肺动脉高压吗？写“未见”“排除”的，选“否”。请回答“是”或“否”，也可以选“不知道”。
    .label = 肺动脉高压
    .tick = 肺动脉高压
    .short = 肺动脉高压
    .line = 肺动脉高压
    .example = 是

diabetes = { $who ->
        [child] 孩子有糖尿病吗？
        [other] 患者有糖尿病吗？
       *[self] 您有糖尿病吗？
    }
    .why = 激素和研究用药可能使血糖升高。
    .hint = 吃激素后血糖高，医生说是糖尿病的也算
    .again = 医生说过是“糖尿病”吗？只说过血糖偏高的，选“没有”。请点最接近的一项。
    .label = 糖尿病
    .short = 糖尿病
    .line = 糖尿病（吃激素引起的也算）
    .example = 没有
diabetes-option-none = 没有
diabetes-option-controlled = 有，控制得好
diabetes-option-uncontrolled = 有，控制不好

dka = { $who ->
        [child] 医生现在正在给孩子治酮症酸中毒，或其他没控制住的糖尿病急症吗？
        [other] 医生现在正在给患者治酮症酸中毒，或其他没控制住的糖尿病急症吗？
       *[self] 医生现在正在给您治酮症酸中毒，或其他没控制住的糖尿病急症吗？
    }
    .why = 这类问题需要先治疗。
    .hint = 眼睛、神经、肾脏的损害现在平稳的，不算
    .again = 医生说过现在有酮症酸中毒吗？写“无酮症”的，选“否”。请回答“是”或“否”，也可以选“不知道”。
    .label = 糖尿病严重并发症
    .line = 现在有酮症酸中毒或没控制住的糖尿病急症
    .example = 是

ecog = { $who ->
        [child] 和同龄孩子比，孩子平时的活动能力怎么样？
        [other] 患者平时的活动能力怎么样？
       *[self] 您平时的活动能力怎么样？
    }
    .why = 研究治疗比较耗体力，所以要了解身体状况。
    .hint = 按最近两周的情况选
    .again = 平常一天能做些什么？请点最接近的一项。
    .label = 日常活动能力
    .example = 只能做轻的活动
ecog-option-0 = 活动不受影响
    .note = 和生病前一样
ecog-option-1 = 只能做轻的活动
    .note = 能走动，能上学或做轻活，不能干重活、剧烈跑跳
ecog-option-2 = 干不了活，能自理
    .note = { $who ->
        [child] 不能上学，能像同龄孩子那样自理；白天多半能起来活动
       *[other] 白天多半能起来活动；退休的按家务来想
    }
ecog-option-3 = 白天多半卧床
    .note = 白天一半以上时间要躺着或靠着，只能部分自理，需要人帮忙
ecog-option-4 = 完全卧床
    .note = 生活不能自理

esrd-dialysis = { $who ->
        [child] 孩子在透析，或医生说过已是尿毒症（终末期肾病）吗？
        [other] 患者在透析，或医生说过已是尿毒症（终末期肾病）吗？
       *[self] 您在透析，或医生说过已是尿毒症（终末期肾病）吗？
    }
    .why = 很多研究用药要靠肾脏排出。
    .hint = 也可能写作“CKD 5期”或“肾衰竭终末期”
    .again = { $who ->
        [child] 现在要做血透或腹透吗？或者医生说过是“尿毒症”“终末期”吗？请回答“是”或“否”，也可以选“不知道”。
        [other] 现在要做血透或腹透吗？或者医生说过是“尿毒症”“终末期”吗？请回答“是”或“否”，也可以选“不知道”。
       *[self] 现在要做血透或腹透吗？或者医生说过是“尿毒症”“终末期”吗？请回答“是”或“否”，也可以选“不知道”。
    }
    .label = 透析或尿毒症
    .short = 透析或尿毒症
    .line = 在透析，或已是尿毒症
    .example = 是

liver-abnormal-due-to-disease = { $who ->
        [child] 如果孩子的转氨酶偏高：医生说过是疾病本身（如肌炎）引起、不是肝的问题吗？
        [other] 如果患者的转氨酶偏高：医生说过是疾病本身（如肌炎）引起、不是肝的问题吗？
       *[self] 如果您的转氨酶偏高：医生说过是疾病本身（如肌炎）引起、不是肝的问题吗？
    }
    .why = 如果是疾病本身引起的，有些研究会另行考虑。
    .hint = 医生没说过原因的，请选“不知道”
    .again = 医生说过转氨酶高是肌肉或疾病的原因，不是肝的问题吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 疾病引起的肝功能异常
    .line = 医生说过转氨酶高是疾病本身引起的
    .example = 是
