### 问题：用过的药

gc-peak = { $who ->
        [child] 为治这个病，孩子每天用激素最多是多少毫克（吃的、输的都算）？
        [other] 为治这个病，患者每天用激素最多是多少毫克（吃的、输的都算）？
       *[self] 为治这个病，您每天用激素最多是多少毫克（吃的、输的都算）？
    }
    .why = 研究要了解以前用过哪些治疗、用到多大的量。
    .hint = 如“泼尼松50毫克”；冲击（250毫克以上用1～5天）不算
    .meant = 每天输的也算（如甲强龙40毫克）；只有连用1～5天、每天250毫克以上的冲击不算。如“泼尼松50毫克”，或“泼尼松10片，每片5毫克”
    .again = 哪种激素，最多的时候一天多少毫克（吃的、输的都算）？比如“泼尼松50毫克”。
    .label = 激素最大用量
    .example = 泼尼松50毫克
    .both = { $who ->
        [child] 为治这个病，孩子每天用激素最多多少毫克（吃的、输的都算）？现在体重？
        [other] 为治这个病，患者每天用激素最多多少毫克（吃的、输的都算）？现在体重？
       *[self] 为治这个病，您每天用激素最多多少毫克（吃的、输的都算）？现在体重？
    }
    .both-hint = 如泼尼松50毫克，52公斤；冲击不算
gc-peak-option-prednisone = 泼尼松（强的松）
    .note = 多为5毫克一片
gc-peak-option-prednisolone = 泼尼松龙（强的松龙）
    .note = 多为5毫克一片
gc-peak-option-methylprednisolone = 甲泼尼龙（美卓乐）
    .note = 美卓乐，常见每片4毫克；输的是甲强龙
gc-peak-option-dexamethasone = 地塞米松
    .note = 多为0.75毫克一片
gc-peak-option-hydrocortisone = 氢化可的松
    .note = 多为20毫克一片
gc-peak-option-cortisone = 可的松
    .note = 多为25毫克一片
gc-peak-option-betamethasone = 倍他米松
    .note = 多为0.5毫克一片
gc-peak-option-triamcinolone = 曲安西龙
    .note = 多为4毫克一片
gc-peak-option-deflazacort = 地夫可特
    .note = 多为6毫克一片
gc-peak-option-none = 没用过激素
gc-peak-dose = { $who ->
        [child] 孩子每天最多用过{ $drug }多少毫克？
        [other] 患者每天最多用过{ $drug }多少毫克？
       *[self] 您每天最多用过{ $drug }多少毫克？
    }
    .why = 研究要了解以前用过哪些治疗、用到多大的量。
    .hint = 毫克或片数都可以，按片请写每片几毫克，如“10片，5毫克的”
    .again = 最多的时候，一天吃多少毫克，或者几片、每片几毫克？比如“50毫克”或“10片，5毫克的”。
    .label = 激素每天最大用量
    .example = 50毫克
gc-peak-weight-then = { $who ->
        [child] { $drug }用量最大的时候，孩子的体重是多少？
        [other] { $drug }用量最大的时候，患者的体重是多少？
       *[self] { $drug }用量最大的时候，您的体重是多少？
    }
    .why = 激素用量要按当时的体重来算。
    .hint = 大概的数就行，如24公斤（1斤＝0.5公斤）；港台的“斤”请换成公斤
    .again = 激素吃得最多的那段时间，体重大概多少？比如24公斤；记不清就选“不知道”。
    .label = 当时的体重
    .example = 24公斤
gc-peak-drug = { $who ->
        [child] 激素用得最多的时候，孩子吃的是哪一种？
        [other] 激素用得最多的时候，患者吃的是哪一种？
       *[self] 激素用得最多的时候，您吃的是哪一种？
    }
    .why = 研究要了解以前用过哪些治疗、用到多大的量。
    .hint = 看药盒或出院小结上的药名
    .again = 请点药盒上的名字，或打字回答，比如“泼尼松”。
    .label = 用量最大时的激素
    .example = 泼尼松

gc-current = { $who ->
        [child] 孩子现在每天吃哪种激素，多少毫克？
        [other] 患者现在每天吃哪种激素，多少毫克？
       *[self] 您现在每天吃哪种激素，多少毫克？
    }
    .why = 研究要了解病情平稳需要多少激素。
    .hint = 如“泼尼松10毫克”或“每天2片，5毫克的”；不吃发0
    .again = 吃的是哪种激素，一天多少毫克？比如“泼尼松10毫克”；没吃就发0。
    .label = 现在的激素用量
    .example = 泼尼松10毫克
gc-current-option-prednisone = 泼尼松（强的松）
    .note = 多为5毫克一片
gc-current-option-prednisolone = 泼尼松龙（强的松龙）
    .note = 多为5毫克一片
gc-current-option-methylprednisolone = 甲泼尼龙（美卓乐）
    .note = 多为4毫克一片
gc-current-option-dexamethasone = 地塞米松
    .note = 多为0.75毫克一片
gc-current-option-hydrocortisone = 氢化可的松
    .note = 多为20毫克一片
gc-current-option-cortisone = 可的松
    .note = 多为25毫克一片
gc-current-option-betamethasone = 倍他米松
    .note = 多为0.5毫克一片
gc-current-option-triamcinolone = 曲安西龙
    .note = 多为4毫克一片
gc-current-option-deflazacort = 地夫可特
    .note = 多为6毫克一片
gc-current-option-none = 现在没吃激素
gc-current-dose = { $who ->
        [child] 孩子现在每天吃{ $drug }多少毫克？
        [other] 患者现在每天吃{ $drug }多少毫克？
       *[self] 您现在每天吃{ $drug }多少毫克？
    }
    .why = 研究要了解病情平稳需要多少激素。
    .hint = 毫克或片数都可以，按片请写每片几毫克，如“2片，5毫克的”
    .again = 现在一天吃多少毫克，或者几片、每片几毫克？比如“10毫克”或“2片，5毫克的”。
    .label = 现在激素每天用量
    .example = 10毫克
gc-current-drug = { $who ->
        [child] 孩子现在吃的是哪一种激素？
        [other] 患者现在吃的是哪一种激素？
       *[self] 您现在吃的是哪一种激素？
    }
    .why = 研究要了解病情平稳需要多少激素。
    .hint = 看药盒上的药名
    .again = 请点药盒上的名字，或打字回答，比如“泼尼松”。
    .label = 现在吃的激素
    .example = 泼尼松

gc-cannot-taper-5mg-6m = { $who ->
        [child] 常规治疗满6个月后，孩子每天的泼尼松还超过5毫克吗？
        [other] 常规治疗满6个月后，患者每天的泼尼松还超过5毫克吗？
       *[self] 常规治疗满6个月后，您每天的泼尼松还超过5毫克吗？
    }
    .why = 有些研究收激素一直减不下来的人。
    .hint = 相当于甲泼尼龙（美卓乐）4毫克
    .again = 治了半年以后，每天的泼尼松还在5毫克以上吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 治疗6个月后的激素
    .line = 治疗半年后每天泼尼松仍超过5毫克
    .example = 是，超过5毫克
gc-cannot-taper-5mg-6m-option-yes = 是，超过5毫克
gc-cannot-taper-5mg-6m-option-no = 不是，5毫克或更少

gc-cannot-taper-7-5 = { $who ->
        [child] 为控制类风湿，孩子每天还要吃7.5毫克或更多泼尼松吗？
        [other] 为控制类风湿，患者每天还要吃7.5毫克或更多泼尼松吗？
       *[self] 为控制类风湿，您每天还要吃7.5毫克或更多泼尼松吗？
    }
    .why = 研究要了解激素能不能减下来。
    .hint = 相当于甲泼尼龙（美卓乐）6毫克
    .again = 现在每天的泼尼松是7.5毫克或更多吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 控制类风湿要用的激素
    .line = 每天仍要7.5毫克以上泼尼松
    .example = 是，7.5毫克或更多
gc-cannot-taper-7-5-option-yes = 是，7.5毫克或更多
gc-cannot-taper-7-5-option-no = 不是，更少或没吃

ctx-months = { $who ->
        [child] 环磷酰胺（CTX），孩子前后一共用了多久？
        [other] 环磷酰胺（CTX），患者前后一共用了多久？
       *[self] 环磷酰胺（CTX），您前后一共用了多久？
    }
    .why = 研究要了解以前用过哪些治疗、用到多大的量。
    .hint = 每月一次的，每次算1个月；每两周一次的，每次算半个月。商品名如安道生
    .again = 把所有用环磷酰胺的时间加起来，比如6个月，或“从没用过”。
    .label = 环磷酰胺用了多久
    .example = 6个月
ctx-months-option-never = 从没用过
ctx-months-option-months-0-3 = 不到3个月
ctx-months-option-months-3-6 = 3个月到不满6个月
ctx-months-option-months-6-up = 6个月或更久

immuno-drugs = { $who ->
        [child] 为治这个病，孩子用过下列哪些药？可多选。
        [other] 为治这个病，患者用过下列哪些药？可多选。
       *[self] 为治这个病，您用过下列哪些药？可多选。
    }
    .why = 研究要了解以前用过哪些治疗、用到多大的量。
    .hint = 对照药盒或出院小结；以前用过、现在停了的也算
    .again = 现在或以前的药盒上，有下面这些名字吗？符合的都点上，再点“选好了”。
    .label = 用过的压制免疫的药
    .example = 吗替麦考酚酯
immuno-drugs-option-hydroxychloroquine = 羟氯喹/纷乐
    .note = 或氯喹；纷乐、赛能
immuno-drugs-option-azathioprine = 硫唑嘌呤/依木兰
    .note = AZA
immuno-drugs-option-mycophenolate = 吗替麦考酚酯/骁悉
    .note = 霉酚酸酯、赛可平、MMF
immuno-drugs-option-methotrexate = 甲氨蝶呤/MTX
    .note = 每周用一次
immuno-drugs-option-leflunomide = 来氟米特/爱若华
    .note = LEF
immuno-drugs-option-tacrolimus = 他克莫司/普乐可复
    .note = 也有赛福开、FK506
immuno-drugs-option-cyclosporine = 环孢素/新山地明
    .note = 也有田可、赛斯平
immuno-drugs-option-sirolimus = 西罗莫司/雷帕鸣
    .note = 雷帕霉素
immuno-drugs-option-thalidomide = 沙利度胺/反应停
    .note = 免疫调节药
immuno-drugs-option-iguratimod = 艾拉莫德/艾得辛
    .note = 风湿药
immuno-drugs-option-cyclophosphamide = 环磷酰胺/安道生
    .note = CTX
immuno-drugs-option-rituximab = 利妥昔单抗/美罗华
    .note = 也有汉利康、达伯华
immuno-drugs-option-belimumab = 贝利尤单抗/倍力腾
    .note = 生物制剂
immuno-drugs-option-telitacicept = 泰它西普/泰爱
    .note = 生物制剂，皮下注射
immuno-drugs-option-other-biologic = 其他生物制剂
    .note = 如奥妥珠单抗、阿尼鲁单抗、托珠单抗
immuno-drugs-option-other = 其他药
    .note = 如雷公藤多苷、托法替布、巴瑞替尼；激素不算

immuno-months = { $who ->
        [child] { $drug }，孩子前后一共用了多久？
        [other] { $drug }，患者前后一共用了多久？
       *[self] { $drug }，您前后一共用了多久？
    }
    .why = 研究要了解治疗的时间够不够长。
    .hint = 请带单位，如14个月、20周、2年；每月输一次的，输一次算1个月
    .again = 把用{ $drug }的时间都加起来。请写大概多久，比如14个月。
    .label = 用药时间
    .of = { $drug }，用药时间
    .example = 14个月
immuno-months-together = { $who ->
        [child] 这些药孩子一共各用了多久：{ $drugs }？
        [other] 这些药患者一共各用了多久：{ $drugs }？
       *[self] 这些药您一共各用了多久：{ $drugs }？
    }
    .hint = 如“都是14个月”，或分别写“骁悉14个月，甲氨蝶呤2年”
    .again = 这些药各用了多久：{ $drugs }？比如“都是14个月”。
    .example = 都是14个月
    .why = 研究要看治疗用的时间够不够长。
    .label = 这些药用了多久
immuno-months-with-steroids = { $who ->
        [child] 这段时间里，孩子有多久同时在用激素？
        [other] 这段时间里，患者有多久同时在用激素？
       *[self] 这段时间里，您有多久同时在用激素？
    }
    .why = 研究要了解治疗的时间够不够长。
    .hint = “全程”“没有”，或写时间，如10个月
    .again = 激素和这个药一起用了多久？比如“全程”或“10个月”。
    .label = 与激素同用的时间
    .example = 10个月

conv-response = { $who ->
        [child] 激素和压制免疫的药，对孩子的效果怎么样？可多选。
        [other] 激素和压制免疫的药，对患者的效果怎么样？可多选。
       *[self] 激素和压制免疫的药，对您的效果怎么样？可多选。
    }
    .why = 这类研究多收常规治疗效果不够好的人。
    .hint = 选“控制得好”或“还没用过”时，只选这一项
    .again = 用了这些药，病情稳住了吗？符合的都点上，再点“选好了”。
    .label = 以往治疗的效果
    .example = 效果不好或无效
conv-response-option-controlled = 控制得好
    .note = 激素不用或用得很少（每天泼尼松7.5毫克以下），病情平稳
conv-response-option-inadequate = 效果不好或无效
    .note = 病一直没压住，或激素用得多才压得住
conv-response-option-relapsed = 好转后又复发
    .note = 平稳一段时间后又加重
conv-response-option-intolerant = 副作用大，受不了
    .note = 医生因此减量或换药
conv-response-option-not-tried = 还没用过
