### Questions: medicines tried so far

gc-peak = { $who ->
        [child] What was your child's highest daily steroid dose for this illness (tablets, drip)?
        [other] What was the person's highest daily steroid dose for this illness (tablets, drip)?
       *[self] What was your highest daily steroid dose for this illness (tablets, drip)?
    }
    .why = Studies look at which treatments have been tried, and how strong they were.
    .hint = e.g. prednisone 50 mg. Not pulses (250+ mg, 1 to 5 days)
    .meant = A daily drip counts (e.g. methylprednisolone 40 mg). Only pulses of 250 mg or more on 1 to 5 days do not. Example: prednisone 50 mg, or 10 tablets of 5 mg
    .again = Which steroid, and how many mg on one day at the most, tablets or daily drip? For example prednisone 50 mg.
    .label = Highest steroid dose
    .example = prednisone 50 mg
    .both = { $who ->
        [child] What was your child's highest daily steroid dose for this illness (tablets, drip)? The weight now?
        [other] What was the person's highest daily steroid dose for this illness (tablets, drip)? The weight now?
       *[self] What was your highest daily steroid dose for this illness (tablets, drip)? Your weight now?
    }
    .both-hint = e.g. prednisone 50 mg, 52 kg. No pulses (250+ mg)
gc-peak-option-prednisone = Prednisone
    .note = 泼尼松, 强的松; usually 5 mg tablets
gc-peak-option-prednisolone = Prednisolone
    .note = 泼尼松龙, 强的松龙; usually 5 mg tablets
gc-peak-option-methylprednisolone = Methylprednisolone
    .note = Medrol, 甲泼尼龙, 美卓乐; often 4 mg tablets; also as a drip (甲强龙)
gc-peak-option-dexamethasone = Dexamethasone
    .note = 地塞米松; often 0.75 mg tablets
gc-peak-option-hydrocortisone = Hydrocortisone
    .note = 氢化可的松; often 20 mg tablets
gc-peak-option-cortisone = Cortisone
    .note = 可的松; often 25 mg tablets
gc-peak-option-betamethasone = Betamethasone
    .note = 倍他米松; often 0.5 mg tablets
gc-peak-option-triamcinolone = Triamcinolone
    .note = 曲安西龙; often 4 mg tablets
gc-peak-option-deflazacort = Deflazacort
    .note = 地夫可特; often 6 mg tablets
gc-peak-option-none = Never took steroids
gc-peak-dose = { $who ->
        [child] { $drug }: how many mg a day did your child take at the highest?
        [other] { $drug }: how many mg a day did the person take at the highest?
       *[self] { $drug }: how many mg a day did you take at the highest?
    }
    .why = Studies look at which treatments have been tried, and how strong they were.
    .hint = e.g. 50 mg, or 10 tablets of 5 mg
    .again = How much on one day, when it was most, in mg or in tablets? For example 50 mg, or 10 tablets of 5 mg.
    .label = Highest steroid dose a day
    .example = 50 mg
gc-peak-weight-then = { $who ->
        [child] How much did your child weigh when the dose of { $drug } was highest?
        [other] How much did the person weigh when the dose of { $drug } was highest?
       *[self] How much did you weigh when the dose of { $drug } was highest?
    }
    .why = The dose is judged by the body weight at that time.
    .hint = Roughly, in kg, jin (斤) or lb, e.g. 24 kg
    .again = What did the scales show while the dose was highest? For example 24 kg. Not sure? “I don't know” is fine.
    .label = Weight at that time
    .example = 24 kg
gc-peak-drug = { $who ->
        [child] Which steroid did your child take at the highest dose?
        [other] Which steroid did the person take at the highest dose?
       *[self] Which steroid did you take at the highest dose?
    }
    .why = Studies look at which treatments have been tried, and how strong they were.
    .hint = The name is on the box or in the discharge letter
    .again = Please press the name that is on the box, or type it, for example prednisone.
    .label = Steroid at the highest dose
    .example = prednisone

gc-current = { $who ->
        [child] Which steroid does your child take now, and how many mg a day?
        [other] Which steroid does the person take now, and how many mg a day?
       *[self] Which steroid do you take now, and how many mg a day?
    }
    .why = Studies look at how much steroid is needed to keep the illness calm.
    .hint = e.g. prednisone 10 mg, or 2 tablets of 5 mg. None: 0
    .again = Which steroid tablet, and how many mg on one day? For example prednisone 10 mg. None: 0.
    .label = Steroid dose now
    .example = prednisone 10 mg
gc-current-option-prednisone = Prednisone
    .note = 泼尼松, 强的松; usually 5 mg tablets
gc-current-option-prednisolone = Prednisolone
    .note = 泼尼松龙, 强的松龙; usually 5 mg tablets
gc-current-option-methylprednisolone = Methylprednisolone
    .note = Medrol, 甲泼尼龙, 美卓乐; often 4 mg tablets
gc-current-option-dexamethasone = Dexamethasone
    .note = 地塞米松; often 0.75 mg tablets
gc-current-option-hydrocortisone = Hydrocortisone
    .note = 氢化可的松; often 20 mg tablets
gc-current-option-cortisone = Cortisone
    .note = 可的松; often 25 mg tablets
gc-current-option-betamethasone = Betamethasone
    .note = 倍他米松; often 0.5 mg tablets
gc-current-option-triamcinolone = Triamcinolone
    .note = 曲安西龙; often 4 mg tablets
gc-current-option-deflazacort = Deflazacort
    .note = 地夫可特; often 6 mg tablets
gc-current-option-none = No steroid now
gc-current-dose = { $who ->
        [child] { $drug }: how many mg a day does your child take now?
        [other] { $drug }: how many mg a day does the person take now?
       *[self] { $drug }: how many mg a day do you take now?
    }
    .why = Studies look at how much steroid is needed to keep the illness calm.
    .hint = e.g. 10 mg, or 2 tablets of 5 mg
    .again = How much on one day at present, in mg or in tablets? For example 10 mg, or 2 tablets of 5 mg.
    .label = Steroid dose a day now
    .example = 10 mg
gc-current-drug = { $who ->
        [child] Which steroid does your child take now?
        [other] Which steroid does the person take now?
       *[self] Which steroid do you take now?
    }
    .why = Studies look at how much steroid is needed to keep the illness calm.
    .hint = The name is on the box
    .again = Please press the name that is on the box, or type it, for example prednisone.
    .label = Steroid taken now
    .example = prednisone

gc-cannot-taper-5mg-6m = { $who ->
        [child] After 6 months of usual treatment, did your child still need over 5 mg prednisone a day?
        [other] After 6 months of usual treatment, did the person still need over 5 mg prednisone a day?
       *[self] After 6 months of usual treatment, did you still need over 5 mg prednisone a day?
    }
    .why = Some studies are for people who keep needing steroids.
    .hint = As much as 4 mg methylprednisolone (美卓乐)
    .again = After half a year of treatment, was the daily dose still above 5 mg of prednisone? Please type yes or no, or “I don't know”.
    .label = Steroid dose after 6 months
    .line = More than 5 mg of prednisone a day after 6 months' treatment
    .example = Yes, more than 5 mg
gc-cannot-taper-5mg-6m-option-yes = Yes, more than 5 mg
gc-cannot-taper-5mg-6m-option-no = No, 5 mg or less

gc-cannot-taper-7-5 = { $who ->
        [child] Does your child still need 7.5 mg of prednisone a day or more for the arthritis?
        [other] Does the person still need 7.5 mg of prednisone a day or more for the arthritis?
       *[self] Do you still need 7.5 mg of prednisone a day or more for the arthritis?
    }
    .why = The study asks whether steroids can be lowered.
    .hint = As much as 6 mg methylprednisolone (美卓乐)
    .again = Is it 7.5 mg of prednisone a day or more at present? Please type yes or no, or “I don't know”.
    .label = Steroid need for the arthritis
    .line = Still needs 7.5 mg of prednisone a day or more
    .example = Yes, 7.5 mg or more
gc-cannot-taper-7-5-option-yes = Yes, 7.5 mg or more
gc-cannot-taper-7-5-option-no = No, less or none

ctx-months = { $who ->
        [child] For how long in all has your child had cyclophosphamide (CTX, Endoxan)?
        [other] For how long in all has the person had cyclophosphamide (CTX, Endoxan)?
       *[self] For how long in all have you had cyclophosphamide (CTX, Endoxan)?
    }
    .why = Studies look at which treatments have been tried, and how strong they were.
    .hint = A monthly drip counts one month, one every two weeks half a month
    .again = All courses of cyclophosphamide (CTX) added up. For example 6 months, or never.
    .label = Time on cyclophosphamide
    .example = 6 months
ctx-months-option-never = Never
ctx-months-option-months-0-3 = Less than 3 months
ctx-months-option-months-3-6 = 3 to less than 6 months
ctx-months-option-months-6-up = 6 months or longer

immuno-drugs = { $who ->
        [child] Which of these medicines has your child ever had for this illness? Choose all that apply.
        [other] Which of these medicines has the person ever had for this illness? Choose all that apply.
       *[self] Which of these medicines have you ever had for this illness? Choose all that apply.
    }
    .why = Studies look at which treatments have been tried, and how strong they were.
    .hint = Past ones too; see the box or discharge letter
    .again = Which of these names are on the boxes, now or in the past? Please press every button that fits, then Done.
    .label = Medicines tried so far
    .example = Mycophenolate (MMF)
immuno-drugs-option-hydroxychloroquine = Hydroxychloroquine
    .note = or chloroquine; Plaquenil, 羟氯喹, 纷乐, 赛能
immuno-drugs-option-azathioprine = Azathioprine
    .note = AZA, Imuran, 硫唑嘌呤, 依木兰
immuno-drugs-option-mycophenolate = Mycophenolate
    .note = MMF, CellCept, 吗替麦考酚酯, 骁悉, 赛可平
immuno-drugs-option-methotrexate = Methotrexate
    .note = MTX, 甲氨蝶呤, once a week
immuno-drugs-option-leflunomide = Leflunomide
    .note = Arava, 来氟米特, 爱若华
immuno-drugs-option-tacrolimus = Tacrolimus
    .note = Prograf, 他克莫司, 普乐可复, 赛福开
immuno-drugs-option-cyclosporine = Cyclosporine
    .note = CsA, Neoral, 环孢素, 新山地明, 田可
immuno-drugs-option-sirolimus = Sirolimus
    .note = Rapamune, 西罗莫司, 雷帕鸣
immuno-drugs-option-thalidomide = Thalidomide
    .note = 沙利度胺, 反应停
immuno-drugs-option-iguratimod = Iguratimod
    .note = 艾拉莫德, 艾得辛
immuno-drugs-option-cyclophosphamide = Cyclophosphamide
    .note = CTX, Endoxan, 环磷酰胺, 安道生
immuno-drugs-option-rituximab = Rituximab
    .note = RTX, MabThera, 利妥昔单抗, 美罗华, 汉利康
immuno-drugs-option-belimumab = Belimumab
    .note = Benlysta, 贝利尤单抗, 倍力腾
immuno-drugs-option-telitacicept = Telitacicept
    .note = 泰它西普, 泰爱
immuno-drugs-option-other-biologic = Another biologic
    .note = an antibody medicine, e.g. obinutuzumab, anifrolumab, tocilizumab
immuno-drugs-option-other = Another medicine
    .note = e.g. tofacitinib, baricitinib, tripterygium (雷公藤); not steroids

immuno-months = { $who ->
        [child] { $drug }: for how long in all has your child had it?
        [other] { $drug }: for how long in all has the person had it?
       *[self] { $drug }: for how long in all have you had it?
    }
    .why = Studies ask whether a treatment was given long enough to work.
    .hint = e.g. 14 months or 2 years; of monthly drips, each counts a month
    .again = { $drug }: all the time on it, added up. Please type how long, for example 14 months.
    .label = Time on these medicines
    .of = { $drug }, time on it
    .example = 14 months
immuno-months-together = { $who ->
        [child] For how long in all has your child had each of these: { $drugs }?
        [other] For how long in all has the person had each of these: { $drugs }?
       *[self] For how long in all have you had each of these: { $drugs }?
    }
    .hint = e.g. “14 months all” or “MMF 14 months, MTX 2 years”
    .again = How long was each of them taken: { $drugs }? For example 14 months all.
    .example = 14 months all
    .why = Studies ask whether a treatment was given long enough to work.
    .label = Time on these medicines
immuno-months-with-steroids = { $who ->
        [child] For how much of that time did your child take steroids as well?
        [other] For how much of that time did the person take steroids as well?
       *[self] For how much of that time did you take steroids as well?
    }
    .why = Studies ask whether a treatment was given long enough to work.
    .hint = All of it, none, or e.g. 10 months
    .again = Steroid tablets and this medicine at the same time: for how long? For example all of it, or 10 months.
    .label = Time together with steroids
    .example = 10 months

conv-response = { $who ->
        [child] How well did steroids and immune-calming medicines work for your child? Choose all that apply.
        [other] How well did steroids and immune-calming medicines work for the person? Choose all that apply.
       *[self] How well did steroids and immune-calming medicines work for you? Choose all that apply.
    }
    .why = Many of these studies are for people whom usual treatment has not helped enough.
    .hint = “They work well”, “Not tried yet”: only that one
    .again = Did the illness become calm with these medicines? Please press every button that fits, then Done.
    .label = How well treatment worked
    .example = Too little or no effect
conv-response-option-controlled = They work well
    .note = calm with little or no steroid (prednisone 7.5 mg a day or less)
conv-response-option-inadequate = Too little or no effect
    .note = it did not calm the illness, or only with a high steroid dose
conv-response-option-relapsed = Better, then came back
    .note = a flare after a calm time
conv-response-option-intolerant = Side effects too strong
    .note = so the doctor lowered or changed the medicine
conv-response-option-not-tried = Not tried yet
