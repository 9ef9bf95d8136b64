### 问题：ANCA血管炎与干燥综合征

aav-type = { $who ->
        [child] 孩子得的是哪一型ANCA血管炎？
        [other] 患者得的是哪一型ANCA血管炎？
       *[self] 您得的是哪一型ANCA血管炎？
    }
    .why = 每项研究只针对某些类型。
    .hint = 看出院小结；GPA以前叫韦格纳肉芽肿
    .again = 病历上写的是GPA、MPA还是EGPA？请点最接近的一项。
    .label = ANCA血管炎类型
    .example = 肉芽肿性多血管炎
aav-type-option-gpa = 肉芽肿性多血管炎
    .note = GPA
aav-type-option-mpa = 显微镜下多血管炎
    .note = MPA
aav-type-option-egpa = 嗜酸性（EGPA）
    .note = 嗜酸性肉芽肿性多血管炎，多伴哮喘
aav-type-option-unsure = 医生没说是哪一型
    .note = 病历上也没有写

aav-severe-inadequate = { $who ->
        [child] 医生说过孩子的血管炎是重症，而且标准治疗效果不够好吗？
        [other] 医生说过患者的血管炎是重症，而且标准治疗效果不够好吗？
       *[self] 医生说过您的血管炎是重症，而且标准治疗效果不够好吗？
    }
    .why = 这种情况由研究团队逐一判断。
    .hint = 标准治疗指激素加环磷酰胺、利妥昔单抗等
    .again = 医生说过是“重症”，而且平常的药效果不够吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 重症血管炎、疗效不够
    .line = 医生说是重症血管炎，常规治疗效果不够
    .example = 是

vasculitis-score = { $who ->
        [child] 医生给孩子评的血管炎活动度（PVAS），是多少分？
        [other] 医生给患者评的血管炎活动度（BVAS），是多少分？
       *[self] 医生给您评的血管炎活动度（BVAS），是多少分？
    }
    .why = 它反映病情活动的程度，医院还会再评一次。
    .hint = 未满18周岁用PVAS，成人用BVAS，0～63分；没评过选“不知道”
    .again = 看病历上“BVAS”或“PVAS”旁边的数。只发一个数字就行，比如15。没有就选“不知道”。
    .label = 血管炎评分（BVAS或PVAS）
    .example = 15

alveolar-hemorrhage-vent-days = { $who ->
        [child] 孩子有没有因为肺出血用过呼吸机？用了几天？
        [other] 患者有没有因为肺出血用过呼吸机？用了几天？
       *[self] 您有没有因为肺出血用过呼吸机？用了几天？
    }
    .why = 了解当时用呼吸机的时间。
    .hint = 只戴面罩吸氧的不算
    .again = 用呼吸机的天数。只发一个数字就行，比如3。没用过就发0。
    .label = 肺出血用呼吸机
    .example = 0
alveolar-hemorrhage-vent-days-option-days-0 = 没用过
alveolar-hemorrhage-vent-days-option-days-1-7 = 1～7天
alveolar-hemorrhage-vent-days-option-days-8-up = 8天或更多

essdai = { $who ->
        [child] 医生给孩子评的干燥综合征活动度（ESSDAI），是多少分？
        [other] 医生给患者评的干燥综合征活动度（ESSDAI），是多少分？
       *[self] 医生给您评的干燥综合征活动度（ESSDAI），是多少分？
    }
    .why = 它反映病情活动的程度，医院还会再评一次。
    .hint = 看病历上的“ESSDAI”，如9；没评过选“不知道”
    .again = 看病历上“ESSDAI”旁边的数。只发一个数字就行，比如9。没有就选“不知道”。
    .short = ESSDAI
    .label = 干燥综合征评分（ESSDAI）
    .example = 9

cirrhosis = { $who ->
        [child] 医生说过孩子有肝硬化吗？
        [other] 医生说过患者有肝硬化吗？
       *[self] 医生说过您有肝硬化吗？
    }
    .why = 研究用药可能加重肝脏负担。
    .hint = 脂肪肝不算
    .again = 医生说过“肝硬化”吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 肝硬化
    .short = 肝硬化
    .line = 医生说过有肝硬化
    .example = 是

marrow-disease = { $who ->
        [child] 医生说过孩子有骨髓疾病吗，如再生障碍性贫血、MDS？
        [other] 医生说过患者有骨髓疾病吗，如再生障碍性贫血、MDS？
       *[self] 医生说过您有骨髓疾病吗，如再生障碍性贫血、MDS？
    }
    .why = 研究用药会影响骨髓造血。
    .hint = 缺铁性贫血不算；MDS即骨髓增生异常综合征
    .again = 血液科医生查出过骨髓的病吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 骨髓疾病
    .short = 骨髓疾病
    .line = 医生说过有骨髓的病
    .example = 是
