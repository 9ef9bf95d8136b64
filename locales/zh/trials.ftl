### 每项研究是什么（只依据公开记录）；医院、病种、原因的类别。

trial-NCT06010472 = CAR-NK细胞治疗红斑狼疮研究（KN5501）
    .about = 
        这是什么研究：一项早期研究，看一种新的细胞治疗对红斑狼疮有没有用。CAR-NK细胞是在实验室里改造过的免疫细胞，能找到并清除B细胞，B细胞与狼疮发病有关。参加的人都会用到这种细胞，公开的登记信息里没有对照组。
        输细胞之前：要用三天化疗药（氟达拉滨和环磷酰胺），登记信息里还提到奥妥珠单抗。
        在哪里：上海长海医院。要住院多久，登记信息里没有写，可以问研究团队。
        还不清楚的：效果好不好、能维持多久、安不安全，现在谁也不知道，研究就是为了弄清这些。
    .hospital = 上海长海医院
    .city = 上海
trial-NCT07283315 = CAR-NK细胞治疗儿童免疫病研究（KN5601-K）
    .about = 
        这是什么研究：一项很早期的研究，看一种新的细胞治疗对患狼疮等免疫病的孩子有没有用。CAR-NK细胞是在实验室里改造过的免疫细胞，能找到并清除B细胞等与发病有关的细胞。参加的孩子都会用到这种细胞，没有对照组。先参加的孩子用较小的量，后面的逐步加大。计划约12名孩子参加。
        输细胞之前：每个孩子都要用化疗药（氟达拉滨和环磷酰胺）。
        在哪里：杭州，浙江大学医学院附属儿童医院。要住院多久，登记信息里没有写，可以问研究团队。
        还不清楚的：目前没有公布结果，效果好不好、安不安全，现在谁也不知道。
    .hospital = 浙江大学医学院附属儿童医院（杭州）
    .city = 杭州

site-changhai = 上海长海医院
    .city = 上海
site-zju-children = 浙江大学医学院附属儿童医院
    .city = 杭州

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

reason-age = 研究的年龄范围
reason-disease = 研究针对的病种
reason-pregnancy = 怀孕、哺乳或避孕方面
reason-infection = 现在或以前的感染
reason-allergy = 过敏
reason-heart = 心脏方面
reason-brain = 大脑或神经方面
reason-cancer = 现在或以前的肿瘤
reason-treatment-history = 以前用过哪些治疗、用了多久
reason-recent-treatment = 近期用过的治疗
reason-lab-value = 化验结果
reason-immune = 免疫缺陷方面的病
reason-other-trial = 近期参加过其他试验的治疗
reason-skin = 其他皮肤病，或药物引起的狼疮
reason-consent = 参加的意愿
reason-organs = 脏器功能
reason-flare = 近期得过的重病
reason-transplant = 移植
reason-vaccine = 近期打过的疫苗
reason-virus = 病毒检查结果
reason-activity-score = 病情活动的程度
reason-other = 研究的一项要求
