### 问题：肌炎

iim-type = { $who ->
        [child] 孩子得的是哪一种肌炎？
        [other] 患者得的是哪一种肌炎？
       *[self] 您得的是哪一种肌炎？
    }
    .why = 每项研究只针对某些类型。
    .hint = 看出院小结或肌肉活检报告
    .again = 病历上写的是哪一种？请点最接近的一项。
    .label = 肌炎类型
    .example = 皮肌炎
iim-type-option-dm = 皮肌炎
    .note = 有皮疹，DM
iim-type-option-pm = 多发性肌炎
    .note = 没有皮疹，PM
iim-type-option-ass = 抗合成酶综合征
    .note = 肺常受影响，如抗Jo-1阳性
iim-type-option-imnm = 坏死性肌病
    .note = 如抗SRP、抗HMGCR阳性
iim-type-option-ibm = 包涵体肌炎
    .note = 进展慢，多见于中老年
iim-type-option-unsure = 医生没说是哪一种
    .note = 病历上也没有写

iim-muscle = { $who ->
        [child] 孩子的肌肉受影响了吗，比如胳膊或腿没力气？
        [other] 患者的肌肉受影响了吗，比如胳膊或腿没力气？
       *[self] 您的肌肉受影响了吗，比如胳膊或腿没力气？
    }
    .why = 这决定要不要看肌力检查。
    .hint = 如上楼、蹲下站起、梳头费力
    .again = 胳膊或腿比以前没力气吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 肌肉没力气
    .line = 肌肉没力气，如胳膊、腿
    .example = 是

mmt8 = { $who ->
        [child] 医生给孩子评的肌力（MMT-8），是多少分？
        [other] 医生给患者评的肌力（MMT-8），是多少分？
       *[self] 医生给您评的肌力（MMT-8），是多少分？
    }
    .why = 它反映肌力的好坏，医院还会再查一次。
    .hint = 0～150分，如118；只测了一侧（0～80分）请注明
    .again = 这是医生查八组肌肉打的分。只发一个数字就行，比如118。没查过就选“不知道”。
    .short = MMT-8
    .label = 肌力评分（MMT-8）
    .example = 118

phga = { $who ->
        [child] 医生给孩子评的总体病情（PhGA），是多少分？
        [other] 医生给患者评的总体病情（PhGA），是多少分？
       *[self] 医生给您评的总体病情（PhGA），是多少分？
    }
    .why = 它反映病情活动的程度，医院还会再评一次。
    .hint = 医生评的0～10分，0最轻、10最重；没评过选“不知道”
    .again = 医生打的0～10分。只发一个数字就行，比如5。没评过就选“不知道”。
    .short = PhGA
    .label = 医生总体评分（PhGA）
    .example = 5

ptga = { $who ->
        [child] 孩子觉得现在病情有多重？0分最轻，10分最重。
        [other] 患者自己觉得现在病情有多重？0分最轻，10分最重。
       *[self] 您觉得自己现在病情有多重？0分最轻，10分最重。
    }
    .why = 这类研究很看重患者自己的感受。
    .hint = 填一个数，如4；凭感觉填就行
    .again = 0是一点也不重，10是非常重。只发一个数字就行，比如4。
    .label = 自我感觉评分
    .example = 4

extramuscular-score = { $who ->
        [child] 医生给孩子评的肌肉以外的病情（肌外活动），是几分？
        [other] 医生给患者评的肌肉以外的病情（肌外活动），是几分？
       *[self] 医生给您评的肌肉以外的病情（肌外活动），是几分？
    }
    .why = 包括皮肤、关节、肺和心脏，医院还会再评一次。
    .hint = 0～10分；没评过选“不知道”
    .again = 医生对皮肤、关节、肺、心脏打的0～10分。只发一个数字就行，比如3。没评过就选“不知道”。
    .label = 肌外活动评分
    .example = 3

haq = { $who ->
        [child] 孩子的日常功能问卷（HAQ），得分是多少？
        [other] 患者的日常功能问卷（HAQ），得分是多少？
       *[self] 您的日常功能问卷（HAQ），得分是多少？
    }
    .why = 它反映日常生活受影响的程度。
    .hint = 0～3分，如1.5；没填过选“不知道”
    .again = 问卷最后的得分，0～3分。只发一个数字就行，比如1.5。没填过就选“不知道”。
    .short = HAQ
    .label = 日常功能问卷（HAQ）
    .example = 1.5

muscle-enzyme = { $who ->
        [child] 孩子最近一次抽血，肌酸激酶（CK）是多少？
        [other] 患者最近一次抽血，肌酸激酶（CK）是多少？
       *[self] 您最近一次抽血，肌酸激酶（CK）是多少？
    }
    .why = 它反映肌肉损伤的程度。
    .hint = 如“CK 850/200”；醛缩酶、LDH、AST、ALT也可一起发
    .again = 请发两个数：结果在前，上限在后，中间用“/”，比如CK 850/200。
    .label = 肌酶（CK等）
    .example = CK 850/200
muscle-enzyme-uln = { $who ->
        [child] 孩子的报告上，这项肌酶旁边印的参考上限是多少？
        [other] 患者的报告上，这项肌酶旁边印的参考上限是多少？
       *[self] 您的报告上，这项肌酶旁边印的参考上限是多少？
    }
    .why = 各家医院的参考范围不一样，要按这份报告上的来比。
    .hint = 参考范围里后面的那个数，如40～200里的200；没印就选“不知道”
    .again = 结果旁边有个范围，如40～200，请发后面那个数，比如200。
    .label = 肌酶参考上限
    .example = 200

myositis-antibody-positive = { $who ->
        [child] 孩子的肌炎抗体（如Jo-1、MDA5）结果是阳性还是阴性？
        [other] 患者的肌炎抗体（如Jo-1、MDA5）结果是阳性还是阴性？
       *[self] 您的肌炎抗体（如Jo-1、MDA5）结果是阳性还是阴性？
    }
    .why = 有些研究要看是否查出过这类抗体。
    .hint = 看“肌炎抗体谱”，有一项阳性就选阳性；“±”或弱阳性选“不知道”
    .again = 肌炎抗体谱里有阳性的吗？请回答“阳性”或“阴性”，也可以选“不知道”。
    .label = 肌炎相关抗体
    .line = 肌炎抗体阳性，如抗Jo-1
    .example = 阳性
myositis-antibody-positive-option-yes = 阳性
myositis-antibody-positive-option-no = 阴性

drug-induced-myositis = { $who ->
        [child] 医生说过孩子的肌炎是药物引起的吗？
        [other] 医生说过患者的肌炎是药物引起的吗？
       *[self] 医生说过您的肌炎是药物引起的吗？
    }
    .why = 药物引起的肌炎，治疗方法不同。
    .hint = 如降血脂的他汀类药物
    .again = 医生说过是吃药引起的肌肉病吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 药物引起的肌炎
    .tick = 药物引起的肌炎
    .short = 药物性肌炎
    .line = 医生说过肌病是药物引起的
    .example = 是

tumour-myositis = { $who ->
        [child] 肌炎发病前后2年内，孩子查出过癌症吗？
        [other] 肌炎发病前后2年内，患者查出过癌症吗？
       *[self] 肌炎发病前后2年内，您查出过癌症吗？
    }
    .why = 有些研究对肌炎前后得过癌症有规定。
    .hint = 指恶性肿瘤，良性肿瘤不算
    .again = 从肌炎发病前2年到后2年，查出过癌症吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 肌炎前后查出癌症
    .line = 肌炎前后2年内查出过癌症
    .example = 是
