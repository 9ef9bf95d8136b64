### 问题：怀孕与避孕

childbearing-potential = { $who ->
        [child] 孩子来过月经吗？
        [other] 按患者的年龄和身体，还可能怀孕吗（或者已经怀孕）？
       *[self] 按您的年龄和身体，还可能怀孕吗（或者已经怀孕）？
    }
    .why = 研究用药可能伤害胎儿，所以凡是可能有关的人都会问到。
    .hint = { $who ->
        [child] 只有还没来过月经的才选“否”
        [other] 上环、吃避孕药也选“是”；已绝经、切了子宫、做过绝育选“否”
       *[self] 上环、吃避孕药也选“是”；已绝经、切了子宫、做过绝育选“否”
    }
    .joint-hint = { $who ->
        [child] 12岁以上的女孩都要问到；只有还没来过月经的才选“否”
        [other] 上环、吃避孕药也选“是”；已绝经、切了子宫、做过绝育选“否”
       *[self] 上环、吃避孕药也选“是”；已绝经、切了子宫、做过绝育选“否”
    }
    .meant = { $who ->
        [child] 只有还没来过月经的才选“否”
        [other] 已经怀孕，或者只是靠上环、避孕药、避孕套避孕的，选“是”；已绝经、切除子宫、本人做过绝育或从没来过月经的选“否”；用药后停经、只是丈夫做过绝育的选“是”
       *[self] 已经怀孕，或者只是靠上环、避孕药、避孕套避孕的，选“是”；已绝经、切除子宫、自己做过绝育或从没来过月经的选“否”；用药后停经、只是丈夫做过绝育的选“是”
    }
    .again = { $who ->
        [child] 来过第一次月经吗？请回答“是”或“否”，也可以选“不知道”。
       *[other] 现在怀着孕，或者还有可能怀孕吗？已绝经、做过绝育或从没来过月经才选“否”。请回答“是”或“否”，也可以选“不知道”。
    }
    .label = { $who ->
        [child] 来过月经
       *[other] 怀孕或可能怀孕
    }
    .line = { $who ->
        [child] 来过月经
       *[other] 怀孕了，或有可能怀孕
    }
    .example = 是
childbearing-potential-option-not-pregnant = 是，现在没怀孕
childbearing-potential-option-pregnant = 是，已经怀孕
childbearing-potential-option-not-sure = 是，怀没怀孕不清楚
childbearing-potential-option-yes = 是
childbearing-potential-option-no = 否

pregnant = { $who ->
        [child] 来过月经的女孩都要问到：孩子现在怀孕了吗？
        [other] 患者现在怀孕了吗？
       *[self] 您现在怀孕了吗？
    }
    .why = 研究用药可能伤害胎儿，所以凡是可能有关的人都会问到。
    .hint = 不确定请选“不知道”，验孕就能知道
    .again = 现在是不是怀着宝宝？请回答“是”或“否”，也可以选“不知道”。
    .label = 怀孕
    .line = 现在怀孕
    .example = 是

breastfeeding = { $who ->
        [child] 来过月经的女孩都要问到：孩子现在在给宝宝喂奶吗？
        [other] 患者现在在哺乳吗？
       *[self] 您现在在哺乳吗？
    }
    .why = 研究用药可能进入乳汁。
    .hint = { $who ->
        [child] 把奶挤出来喂的也算
       *[other] 每位女性都会问到；把奶挤出来喂的也算
    }
    .again = 现在有没有给宝宝喂母乳？请回答“是”或“否”，也可以选“不知道”。
    .label = 哺乳
    .line = 现在在哺乳
    .example = 是

pregnancy-plan-6m = { $who ->
        [child] 来过月经的女孩都要问到：半年内有怀孕的打算吗？
        [other] 患者6个月内有怀孕的打算吗？
       *[self] 您6个月内有怀孕的打算吗？
    }
    .why = 研究用药可能伤害胎儿，所以凡是可能有关的人都会问到。
    .hint = 还没想好的，请选“不知道”
    .again = 半年之内打算怀孕吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 半年内的怀孕打算
    .line = 6个月内打算怀孕
    .example = 是

contraception-agree = { $who ->
        [child] 如果参加，治疗期间和结束后{ $period }内要避孕，您和孩子同意吗？
        [other] 治疗期间和结束后{ $period }内，患者愿意可靠避孕或不过性生活吗？
       *[self] 治疗期间和结束后{ $period }内，您愿意可靠避孕或不过性生活吗？
    }
    .why = 研究用药可能伤害胎儿，有些研究对避孕有规定。
    .hint = { $who ->
        [child] 没有性生活就可以
        [other] 没有伴侣选“会”；用哪种请先问医生
       *[self] 没有伴侣选“会”；用哪种请先问医生
    }
    .meant = { $who ->
        [child] 没有性生活就可以；别的避孕办法，医院会说明
        [other] 避孕药、节育环、避孕套或不过性生活等；哪种适合患者的病，请先问患者的医生，医院也会说明；没有伴侣的选“会”
       *[self] 避孕药、节育环、避孕套或不过性生活等；哪种适合您的病，请先问自己的医生，医院也会说明；没有伴侣的选“会”
    }
    .again = 治疗结束后{ $period }内都要避免怀孕，可以做到吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 研究期间避孕
    .tick = 做不到避孕
    .example = 是
    .short = 避孕
    .line = { $who ->
        [child] 治疗期间和结束后12个月内不怀孕（不同房或避孕）
       *[other] 治疗期间和结束后12个月内避孕（没伴侣、不同房也算）
    }
contraception-agree-option-yes = 会，或没有伴侣
contraception-agree-option-no = 不会

egg-donation-refrain = { $who ->
        [child] 研究期间和结束后{ $period }内不能捐献卵子，您和孩子同意吗？
        [other] 研究期间和结束后{ $period }内不能捐献卵子，患者同意吗？
       *[self] 研究期间和结束后{ $period }内不能捐献卵子，您同意吗？
    }
    .why = 研究用药可能在一段时间内影响卵子。
    .hint = 捐献卵子指把卵子捐给别人，平时不会遇到
    .again = 这段时间里不把卵子捐给别人，可以吗？请回答“是”或“否”，也可以选“不知道”。
    .label = 不捐献卵子
    .tick = 可能捐卵
    .example = 是
    .short = 不捐卵
    .line = 研究期间和结束后90天内不捐献卵子
egg-donation-refrain-option-yes = 同意
egg-donation-refrain-option-no = 不同意

partner-childbearing = { $who ->
        [child] 孩子有女朋友吗，对方能怀孕吗？（年龄较大的男孩都会问到）
        [other] 患者有伴侣吗，对方还能怀孕吗？
       *[self] 您有伴侣吗，对方还能怀孕吗？
    }
    .why = 研究用药可能影响精子，有些研究对男性避孕也有规定。
    .hint = 没有伴侣，或伴侣不可能怀孕的，请选“否”
    .again = 有没有还能生育的伴侣？没有伴侣、对方已绝经或做过绝育，都选“否”。请回答“是”或“否”，也可以选“不知道”。
    .label = 伴侣可能怀孕
    .line = 有还能怀孕的伴侣
    .example = 是
