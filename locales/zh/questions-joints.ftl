### 问题：类风湿关节炎

ra-months = { $who ->
        [child] 孩子确诊类风湿关节炎多久了？
        [other] 患者确诊类风湿关节炎多久了？
       *[self] 您确诊类风湿关节炎多久了？
    }
    .why = 研究要了解患病的时间。
    .hint = 从医生确诊那天算起
    .again = 医生第一次说是类风湿，到现在多久了？请写大概多久，比如3年。
    .label = 确诊类风湿多久
    .example = 3年
ra-months-option-months-0-3 = 不到3个月
ra-months-option-months-3-6 = 3个月到不满6个月
ra-months-option-months-6-up = 6个月或更久

sjc66 = { $who ->
        [child] 上次检查时，医生查出孩子有几个关节肿？
        [other] 上次检查时，医生查出患者有几个关节肿？
       *[self] 上次检查时，医生查出您有几个关节肿？
    }
    .why = 它反映关节炎活动的程度，医院还会再查一次。
    .hint = 找“肿胀关节数”（共66个）；只查了28个的请注明
    .again = 医生数的肿胀关节个数。只发一个数字就行，比如8。没数过就选“不知道”。
    .label = 肿胀关节数
    .example = 8

tjc68 = { $who ->
        [child] 上次检查时，医生按压孩子的关节，有几个会痛？
        [other] 上次检查时，医生按压患者的关节，有几个会痛？
       *[self] 上次检查时，医生按压您的关节，有几个会痛？
    }
    .why = 它反映关节炎活动的程度，医院还会再查一次。
    .hint = 找“压痛关节数”（共68个）；只查了28个的请注明
    .again = 医生按压会痛的关节个数。只发一个数字就行，比如10。没数过就选“不知道”。
    .label = 压痛关节数
    .example = 10

csdmard-failed = { $who ->
        [child] 用了甲氨蝶呤这类传统药，孩子的关节炎还是控制不住吗？
        [other] 用了甲氨蝶呤这类传统药，患者的关节炎还是控制不住吗？
       *[self] 用了甲氨蝶呤这类传统药，您的关节炎还是控制不住吗？
    }
    .why = 研究要了解以前用过哪些治疗、用到多大的量。
    .hint = 来氟米特等也是；因副作用停的选“不是”，下题会问
    .meant = 还有来氟米特（爱若华）、柳氮磺吡啶、艾拉莫德（艾得辛）；因副作用停药的选“不是”，下一题会问
    .again = 吃着甲氨蝶呤、来氟米特这些药的时候，关节还肿或痛吗？请点最接近的一项。
    .label = 传统药的效果
    .line = 用了甲氨蝶呤这类药，关节炎仍不好
    .example = 是，控制不住
csdmard-failed-option-yes = 是，控制不住
csdmard-failed-option-no = 不是，或没用过

csdmard-contraindicated = { $who ->
        [child] 孩子用甲氨蝶呤这类药时因副作用停过药，或者医生说过不能用吗？
        [other] 患者用甲氨蝶呤这类药时因副作用停过药，或者医生说过不能用吗？
       *[self] 您用甲氨蝶呤这类药时因副作用停过药，或者医生说过不能用吗？
    }
    .why = 研究要了解以前用过哪些治疗、用到多大的量。
    .hint = 如因为肝、肾的问题或备孕
    .again = 因为副作用停了药，或者医生说过“不能用甲氨蝶呤”吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 不能用传统药
    .line = 甲氨蝶呤这类药因副作用停用，或不能用
    .example = 是

btsdmard-failed-count = { $who ->
        [child] 有几种生物制剂或JAK药没能控制住孩子的关节炎？
        [other] 有几种生物制剂或JAK药没能控制住患者的关节炎？
       *[self] 有几种生物制剂或JAK药没能控制住您的关节炎？
    }
    .why = 研究要了解以前用过哪些治疗、用到多大的量。
    .hint = 如阿达木单抗、益赛普、托珠单抗、托法替布；没用过选0
    .again = 用过但效果不够的这类药有几种？只发一个数字就行，比如2。
    .label = 无效的生物制剂或JAK药
    .example = 2
btsdmard-failed-count-option-0 = 0种
    .note = 没用过，或都有效
btsdmard-failed-count-option-1 = 1种
btsdmard-failed-count-option-2 = 2种
btsdmard-failed-count-option-3 = 3种或更多
btsdmard-failed-count-by-name = { $who ->
        [child] 下列哪些药没能控制住孩子的关节炎？可多选。
        [other] 下列哪些药没能控制住患者的关节炎？可多选。
       *[self] 下列哪些药没能控制住您的关节炎？可多选。
    }
    .why = 研究要了解以前用过哪些治疗、用到多大的量。
    .hint = 只选用过但效果不够的药，由我们来数
    .again = 效果不够的那些药，是下面哪几种？符合的都点上，再点“选好了”。
    .label = 哪些药没控制住
    .example = 阿达木单抗
btsdmard-failed-count-by-name-option-adalimumab = 阿达木单抗（修美乐）
    .note = 也有安健宁
btsdmard-failed-count-by-name-option-etanercept = 依那西普（益赛普）
    .note = 也有恩利、强克、安佰诺
btsdmard-failed-count-by-name-option-infliximab = 英夫利西单抗（类克）
    .note = 静脉滴注
btsdmard-failed-count-by-name-option-golimumab = 戈利木单抗
    .note = 欣普尼
btsdmard-failed-count-by-name-option-certolizumab = 培塞利珠单抗
    .note = 希敏佳
btsdmard-failed-count-by-name-option-tocilizumab = 托珠单抗（雅美罗）
    .note = 静脉或皮下
btsdmard-failed-count-by-name-option-tofacitinib = 托法替布（尚杰）
    .note = 口服药
btsdmard-failed-count-by-name-option-baricitinib = 巴瑞替尼（艾乐明）
    .note = 口服药
btsdmard-failed-count-by-name-option-upadacitinib = 乌帕替尼（瑞福）
    .note = 口服药
btsdmard-failed-count-by-name-option-rituximab = 利妥昔单抗（美罗华）
    .note = 也有汉利康
btsdmard-failed-count-by-name-option-abatacept = 阿巴西普（恩瑞舒）
    .note = 皮下注射
btsdmard-failed-count-by-name-option-other = 其他药
    .note = 请打字写药名

btsdmard-mechanisms = { $who ->
        [child] 没能控制住孩子关节炎的是哪几种药？请打药名。
        [other] 没能控制住患者关节炎的是哪几种药？请打药名。
       *[self] 没能控制住您关节炎的是哪几种药？请打药名。
    }
    .why = 研究要了解没效果的药是不是同一类。
    .hint = 由我们来分类（TNF、IL-6、JAK、CD20等）；知道几类的，也可以直接点
    .again = 不清楚就直接发效果不够的那几种药的名字，比如“修美乐、雅美罗”；知道的发个数，比如2。
    .label = 没效果的药有几类
    .example = 2
btsdmard-mechanisms-option-1 = 1类
btsdmard-mechanisms-option-2 = 2类
btsdmard-mechanisms-option-3 = 3类或更多

access-limited = { $who ->
        [child] 孩子是因为费用高或买不到，才没有再用其他这类药吗？
        [other] 患者是因为费用高或买不到，才没有再用其他这类药吗？
       *[self] 您是因为费用高或买不到，才没有再用其他这类药吗？
    }
    .why = 研究团队会考虑这种情况。
    .hint = 如太贵、医保不报、当地买不到
    .again = 是不是因为钱或买不到，才没换别的药？请回答“是”或“否”，也可以选“不知道”。
    .label = 药太贵或买不到
    .line = 因费用或买不到，没能用上更多药
    .example = 是

ra-management-problem = { $who ->
        [child] 治着病，关节炎还是让孩子不好过吗，如疼、累、副作用？
        [other] 治着病，关节炎还是让患者不好过吗，如疼、累、副作用？
       *[self] 治着病，关节炎还是让您不好过吗，如疼、累、副作用？
    }
    .why = 这里看患者自己的感受，医生的看法由医院补充。
    .hint = 问的是感受；医生管得好也可以选“是”
    .again = { $who ->
        [child] 用着药，还是觉得关节炎压不住吗？请回答“是”或“否”，也可以选“不知道”。
        [other] 用着药，还是觉得关节炎压不住吗？请回答“是”或“否”，也可以选“不知道”。
       *[self] 用着药，还是觉得关节炎压不住吗？请回答“是”或“否”，也可以选“不知道”。
    }
    .label = 治着仍不好对付
    .line = 治着关节炎还是不好对付
    .example = 是

das28-esr = { $who ->
        [child] 孩子的关节炎活动度（DAS28-ESR）是多少分？
        [other] 患者的关节炎活动度（DAS28-ESR）是多少分？
       *[self] 您的关节炎活动度（DAS28-ESR）是多少分？
    }
    .why = 它反映病情活动的程度，医院还会再评一次。
    .hint = 看病历上的“DAS28-ESR”，如4.6；没评过选“不知道”
    .again = 看病历上“DAS28”旁边的数。只发一个数字就行，比如4.6。没有就选“不知道”。
    .short = DAS28-ESR
    .label = 关节炎评分（DAS28-ESR）
    .example = 4.6

cdai = { $who ->
        [child] 孩子的关节炎活动度（CDAI）是多少分？
        [other] 患者的关节炎活动度（CDAI）是多少分？
       *[self] 您的关节炎活动度（CDAI）是多少分？
    }
    .why = 它反映病情活动的程度，医院还会再评一次。
    .hint = 看病历上的“CDAI”，如16；没评过选“不知道”
    .again = 看病历上“CDAI”旁边的数。只发一个数字就行，比如16。没有就选“不知道”。
    .short = CDAI
    .label = 关节炎评分（CDAI）
    .example = 16

ra-active-signs = { $who ->
        [child] 孩子现在还有关节痛、关节肿或早上发僵吗？
        [other] 患者现在还有关节痛、关节肿或早上发僵吗？
       *[self] 您现在还有关节痛、关节肿或早上发僵吗？
    }
    .why = 它反映关节炎是否在活动。
    .hint = 早上发僵指起床后关节发硬、半小时以上才好
    .again = { $who ->
        [child] 关节痛、关节肿、早上发僵半小时以上，有一样就回答“是”，都没有回答“否”。也可以选“不知道”。
        [other] 关节痛、关节肿、早上发僵半小时以上，有一样就回答“是”，都没有回答“否”。也可以选“不知道”。
       *[self] 关节痛、关节肿、早上发僵半小时以上，有一样就回答“是”，都没有回答“否”。也可以选“不知道”。
    }
    .label = 目前关节肿痛或发僵
    .line = 目前关节痛、肿或早上发僵
    .example = 是

sharp-progression-1y = { $who ->
        [child] 孩子的关节X光Sharp评分，一年增加了几分？
        [other] 患者的关节X光Sharp评分，一年增加了几分？
       *[self] 您的关节X光Sharp评分，一年增加了几分？
    }
    .why = 它反映关节变化的快慢。
    .hint = 填一个数，如2；多数人没评过，选“不知道”
    .again = 这是比较相隔约一年的两次X光打的分。只发一个数字就行，比如2。没评过就选“不知道”。
    .label = 关节X光Sharp分变化
    .example = 2

ra-qol-reduced = { $who ->
        [child] 类风湿让孩子的生活变差了吗？
        [other] 类风湿让患者的生活变差了吗？
       *[self] 类风湿让您的生活变差了吗？
    }
    .why = 患病后的生活状况也很重要。
    .hint = 如干活、睡觉、出门受影响
    .again = 得病以后，生活比以前难了吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 生活质量下降
    .line = 类风湿影响了日常生活
    .example = 是

acr-functional-class = { $who ->
        [child] 关节炎对孩子的日常生活影响多大？
        [other] 关节炎对患者的日常生活影响多大？
       *[self] 关节炎对您的日常生活影响多大？
    }
    .why = 有些研究对这方面有规定，因为治疗和来回医院都要体力和精神。
    .hint = 按大多数日子的情况选，不只看发作的时候
    .again = 平常一天还能做些什么？请点最接近的一项。
    .label = 日常生活受限
    .example = 不受影响
acr-functional-class-option-1 = 不受影响
    .note = 自理、工作、爱好都可以
acr-functional-class-option-2 = 爱好活动受影响
    .note = 能自理，能工作
acr-functional-class-option-3 = 工作也受影响
    .note = 能自理
acr-functional-class-option-4 = 自理也受影响
    .note = 大多数日子洗漱、穿衣、吃饭都要人帮
