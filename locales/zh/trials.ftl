### 每项研究是什么（只依据公开的登记信息）；医院、病种、原因的类别。

trial-NCT06010472 = CAR-NK细胞治疗红斑狼疮研究（KN5501）
    .about = 
        这是什么研究：一项早期研究，看一种新的细胞治疗对红斑狼疮有没有用。CAR-NK细胞是在实验室里改造过的免疫细胞，能找到并清除B细胞，B细胞与狼疮发病有关。参加的人都会用到这种细胞，公开的登记信息里没有对照组。计划多少人参加说法不一：有的写9～12人，有的写36人。
        输细胞之前：要用三天化疗药（氟达拉滨和环磷酰胺），登记信息里还提到奥妥珠单抗。
        在哪里：上海长海医院。要住院多久，登记信息里没有写，可以问研究团队。
        还不清楚的：效果好不好、能维持多久、安不安全，现在谁也不知道，研究就是为了弄清这些。
trial-NCT07283315 = CAR-NK细胞治疗儿童免疫病研究（KN5601-K）
    .about = 
        这是什么研究：一项很早期的研究，看一种新的细胞治疗对患狼疮等免疫病的孩子有没有用。CAR-NK细胞是在实验室里改造过的免疫细胞，能找到并清除B细胞等与发病有关的细胞。参加的孩子都会用到这种细胞，没有对照组。先参加的孩子用较小的量，后面的逐步加大。计划约12名孩子参加。
        输细胞之前：每个孩子都要用化疗药（氟达拉滨和环磷酰胺）。
        在哪里：杭州，浙江大学医学院附属儿童医院。要住院多久，登记信息里没有写，可以问研究团队。
        还不清楚的：效果好不好、能维持多久、安不安全，现在谁也不知道，研究就是为了弄清这些。目前没有公布结果。
trial-NCT06421701 = CAR-NK细胞治疗红斑狼疮研究（杭州）
    .about = 
        这是什么研究：一项早期研究，看一种新的细胞治疗对反复发作或治疗效果不好的红斑狼疮有没有用。CAR-NK细胞是在实验室里改造过的免疫细胞，能找到并清除B细胞，B细胞与狼疮发病有关。参加的人都会用到这种细胞，没有对照组。计划约10人参加。
        输细胞之前：要用化疗药（氟达拉滨和环磷酰胺）。之后一周内分三次输细胞（第0、3、6天）。
        在哪里：杭州，浙江大学医学院附属第二医院。我们看到的登记信息里，没有写哪些人可以参加，也没有写要住院多久，可以问研究团队。这份登记信息比较早，研究现在可能已经不招人了。
        还不清楚的：效果好不好、能维持多久、安不安全，现在谁也不知道，研究就是为了弄清这些。
trial-NCT06585514 = CAR-T细胞治疗红斑狼疮研究（北京）
    .about = 
        这是什么研究：一项早期研究，看一种新的细胞治疗对其他治疗效果不好的红斑狼疮和狼疮性肾炎有没有用。CAR-T细胞用的是患者自己的免疫细胞：先从血里采集，在实验室里改造，让它能找到并清除B细胞，再输回体内。我们看到的登记信息里没有对照组。研究面向3～65周岁的人，计划约18人参加。
        输细胞之前：医生会安排停用部分免疫类药物一周以上，请千万不要自己停药。输细胞前还用哪些药（比如化疗药），登记信息里没有写。
        在哪里：北京高博医院。要住院多久，登记信息里没有写，可以问研究团队。
        还不清楚的：效果好不好、能维持多久、安不安全，现在谁也不知道，研究就是为了弄清这些。
trial-NCT06464679 = CAR-NK细胞治疗成人免疫病研究（上海）
    .about = 
        这是什么研究：一项早期（一期）研究，看一种新的细胞治疗对反复发作或治疗效果不好的原发性干燥综合征、系统性硬化症（硬皮病）、肌炎和类风湿关节炎有没有用，面向成人。CAR-NK细胞是在实验室里改造过的免疫细胞，能找到并清除B细胞，B细胞与这些病的发病有关。参加的人都会用到这种细胞，没有对照组。先参加的人用较小的量，后面的逐步加大。计划36～72人参加。
        输细胞之前：登记信息里提到的研究用药有化疗药（环磷酰胺和氟达拉滨）和托珠单抗，但没有写什么时候用、怎么用。
        在哪里：上海长海医院。要住院多久，登记信息里没有写，可以问研究团队。
        还不清楚的：效果好不好、能维持多久、安不安全，现在谁也不知道，研究就是为了弄清这些。

site-changhai = 上海长海医院
    .short = 上海长海医院
    .city = 上海
site-zju-children = 浙江大学医学院附属儿童医院
    .short = 浙大儿院
    .city = 杭州
site-zju-second = 浙江大学医学院附属第二医院
    .short = 浙大二院
    .city = 杭州
site-gobroad = 北京高博医院
    .short = 北京高博医院
    .city = 北京

cohort-sle = 系统性红斑狼疮
cohort-ln = 狼疮性肾炎
cohort-mdr-srns = 激素耐药型肾病综合征
cohort-igan = IgA肾病
cohort-ssc = 系统性硬化症（硬皮病）
cohort-aav = ANCA相关性血管炎
cohort-pss = 原发性干燥综合征
cohort-iim = 肌炎
cohort-ra = 类风湿关节炎

## 原因的类别：研究看的是哪方面，不写具体界限

reason-age = 年龄
reason-disease = 所患的病
reason-illness-time = 确诊了多久
reason-pregnancy = 怀孕
reason-pregnancy-plan = 近期的怀孕打算
reason-breastfeeding = 哺乳
reason-birth-control = 避孕
reason-guardian = 父母或监护人的同意
reason-infection = 目前的感染
reason-recent-infection = 近期输过抗生素
reason-recent-herpes = 近期的疱疹或水痘
reason-past-herpes = 以前的严重疱疹感染
reason-allergy = 过敏
reason-heart = 心脏病
reason-brain = 脑或脊髓的病
reason-mental-health = 心理、精神和记忆
reason-substances = 饮酒和成瘾药物
reason-cancer = 现在或以前的癌症
reason-treatment-history = 用过哪些治疗
reason-treatment-time = 治疗用了多久
reason-treatment-effect = 治疗的效果
reason-steroid-dose = 激素的用量
reason-recent-treatment = 近期用过针对B细胞的药
reason-lab-value = 检查数值
reason-blood-count = { $who ->
        [child] 血细胞的数值
        [other] 血细胞的数值
       *[self] 血细胞的数值
    }
reason-blood-pressure = { $who ->
        [child] 血压
        [other] 血压
       *[self] 血压
    }
reason-liver = { $who ->
        [child] 肝脏
        [other] 肝脏
       *[self] 肝脏
    }
reason-liver-values = { $who ->
        [child] 肝功能的数值
        [other] 肝功能的数值
       *[self] 肝功能的数值
    }
reason-kidneys = { $who ->
        [child] 肾脏
        [other] 肾脏
       *[self] 肾脏
    }
reason-urine-protein = 尿蛋白
reason-clotting = 凝血
reason-inflammation = 炎症指标
reason-antibodies = 抗体检查
reason-lungs = { $who ->
        [child] 肺部
        [other] 肺部
       *[self] 肺部
    }
reason-oxygen = 吸氧和血氧
reason-diabetes = 糖尿病
reason-marrow = 骨髓的病
reason-muscles = { $who ->
        [child] 肌肉
        [other] 肌肉
       *[self] 肌肉
    }
reason-biopsy = 肾穿刺
reason-immune = 免疫缺陷病
reason-other-trial = 近期在其他研究里治疗过
reason-skin = 其他皮肤病或药物引起的狼疮
reason-consent = 参加的意愿（您选了不愿意；点错了可以改）
reason-daily-activity = 日常活动能力
reason-flare = 近期的巨噬细胞活化综合征
reason-transplant = 移植
reason-vaccine = 近期接种过活疫苗
reason-virus = 病毒或梅毒检查
reason-activity-score = 病情的活动程度
reason-other = 其他方面
