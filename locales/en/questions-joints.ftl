### Questions: rheumatoid arthritis

ra-months = { $who ->
        [child] How long ago was your child's rheumatoid arthritis diagnosed?
        [other] How long ago was the rheumatoid arthritis of the person diagnosed?
       *[self] How long ago was your rheumatoid arthritis diagnosed?
    }
    .why = Studies ask how long the illness has been known.
    .hint = Count from the day a doctor named the illness
    .again = How much time has passed since a doctor first said “rheumatoid arthritis”? Please type how long, for example 3 years.
    .label = Time since rheumatoid arthritis was found
    .example = 3 years
ra-months-option-months-0-3 = Less than 3 months
ra-months-option-months-3-6 = 3 to less than 6 months
ra-months-option-months-6-up = 6 months or longer

sjc66 = { $who ->
        [child] At the last check, how many of your child's joints were swollen?
        [other] At the last check, how many of the person's joints were swollen?
       *[self] At the last check, how many of your joints were swollen?
    }
    .why = It shows how active the arthritis is; the hospital counts again.
    .hint = As the doctor counted: SJC, 肿胀关节数, of 66. Only 28 checked? Say so
    .again = The doctor's count of swollen joints. Just the number is fine, for example 8. Not counted: “I don't know”.
    .label = Swollen joints
    .example = 8

tjc68 = { $who ->
        [child] At the last check, how many of your child's joints hurt when pressed?
        [other] At the last check, how many of the person's joints hurt when pressed?
       *[self] At the last check, how many of your joints hurt when pressed?
    }
    .why = It shows how active the arthritis is; the hospital counts again.
    .hint = As the doctor counted: TJC, 压痛关节数, of 68. Only 28? Say so
    .again = The doctor's count of joints that hurt when pressed. Just the number is fine, for example 10. Not counted: “I don't know”.
    .label = Painful joints
    .example = 10

csdmard-failed = { $who ->
        [child] While your child took methotrexate or a similar medicine, was the arthritis still active?
        [other] While the person took methotrexate or a similar medicine, was the arthritis still active?
       *[self] While taking methotrexate or a similar medicine, was your arthritis still active?
    }
    .why = Studies look at which treatments have been tried, and how strong they were.
    .hint = Also leflunomide, sulfasalazine, iguratimod. Stopped for side effects: No (asked next)
    .meant = Also leflunomide (爱若华), sulfasalazine (柳氮磺吡啶), iguratimod (艾得辛). Stopped for side effects: No; the next question asks about that
    .again = While on methotrexate, leflunomide or sulfasalazine: were the joints still swollen or painful? Please press the button that fits best.
    .label = Standard arthritis medicines: result
    .line = Arthritis still active after methotrexate or a similar standard medicine
    .example = Yes, still active
csdmard-failed-option-yes = Yes, still active
csdmard-failed-option-no = No, or never taken

csdmard-contraindicated = { $who ->
        [child] Did side effects stop your child's methotrexate-type medicines, or did a doctor say they are not safe?
        [other] Did side effects stop the person's methotrexate-type medicines, or did a doctor say they are not safe?
       *[self] Did side effects stop your methotrexate-type medicines, or did a doctor say they are not safe?
    }
    .why = Studies look at which treatments have been tried, and how strong they were.
    .hint = e.g. liver, kidneys or a planned pregnancy
    .again = Stopped for side effects, or “no methotrexate for this patient” from a doctor? Please type yes or no, or “I don't know”.
    .label = Standard arthritis medicine not safe
    .line = Methotrexate-type medicines stopped for side effects, or not safe
    .example = yes

btsdmard-failed-count = { $who ->
        [child] How many different biologics or JAK tablets did not control your child's arthritis?
        [other] How many different biologics or JAK tablets did not control the person's arthritis?
       *[self] How many different biologics or JAK tablets did not control your arthritis?
    }
    .why = Studies look at which treatments have been tried, and how strong they were.
    .hint = e.g. adalimumab, etanercept (益赛普), tocilizumab, tofacitinib (尚杰)
    .again = How many such medicines were used and did not help enough? Just the number is fine, for example 2.
    .label = Biologics or JAK tablets that did not help enough
    .example = 2
btsdmard-failed-count-option-0 = None
    .note = none was used, or all of them worked
btsdmard-failed-count-option-1 = 1 medicine
btsdmard-failed-count-option-2 = 2 medicines
btsdmard-failed-count-option-3 = 3 or more
btsdmard-failed-count-by-name = { $who ->
        [child] Which of these did not control your child's arthritis? Choose all that apply.
        [other] Which of these did not control the person's arthritis? Choose all that apply.
       *[self] Which of these did not control your arthritis? Choose all that apply.
    }
    .why = Studies look at which treatments have been tried, and how strong they were.
    .hint = Only medicines used that did not help enough; we count them
    .again = Which of these names are on the boxes of medicines that did not help enough? Please press every button that fits, then Done.
    .label = Which of them did not help enough
    .example = Adalimumab
btsdmard-failed-count-by-name-option-adalimumab = Adalimumab
    .note = Humira, 修美乐, 安健宁
btsdmard-failed-count-by-name-option-etanercept = Etanercept
    .note = Enbrel, 益赛普, 恩利
btsdmard-failed-count-by-name-option-infliximab = Infliximab
    .note = Remicade, 类克
btsdmard-failed-count-by-name-option-golimumab = Golimumab
    .note = Simponi, 欣普尼
btsdmard-failed-count-by-name-option-certolizumab = Certolizumab
    .note = Cimzia, 希敏佳
btsdmard-failed-count-by-name-option-tocilizumab = Tocilizumab
    .note = Actemra, 雅美罗
btsdmard-failed-count-by-name-option-tofacitinib = Tofacitinib
    .note = Xeljanz, 尚杰
btsdmard-failed-count-by-name-option-baricitinib = Baricitinib
    .note = Olumiant, 艾乐明
btsdmard-failed-count-by-name-option-upadacitinib = Upadacitinib
    .note = Rinvoq, 瑞福
btsdmard-failed-count-by-name-option-rituximab = Rituximab
    .note = MabThera, 美罗华
btsdmard-failed-count-by-name-option-abatacept = Abatacept
    .note = Orencia, 恩瑞舒
btsdmard-failed-count-by-name-option-other = Another one
    .note = please type its name

btsdmard-mechanisms = { $who ->
        [child] Which medicines did not help your child enough? Please type their names.
        [other] Which medicines did not help the person enough? Please type their names.
       *[self] Which medicines did not help you enough? Please type their names.
    }
    .why = Studies ask whether medicines that work in different ways have failed.
    .hint = We count the kinds (TNF, IL-6, JAK, CD20, CTLA-4). Or press their number
    .again = If unsure, just type the names of the medicines that did not help enough, for example Humira, Actemra; or a number such as 2.
    .label = Kinds of medicines that did not help enough
    .example = 2
btsdmard-mechanisms-option-1 = 1 kind
btsdmard-mechanisms-option-2 = 2 kinds
btsdmard-mechanisms-option-3 = 3 or more

access-limited = { $who ->
        [child] Did cost or supply problems keep your child from using more of these medicines?
        [other] Did cost or supply problems keep the person from using more of these medicines?
       *[self] Did cost or supply problems keep you from using more of these medicines?
    }
    .why = The study team takes this into account.
    .hint = For example too expensive, not insured, or not sold nearby
    .again = Was another medicine out of reach because of money or supply? Please type yes or no, or “I don't know”.
    .label = Medicines too costly or not available
    .line = Cost or supply kept such medicines out of reach
    .example = yes

ra-management-problem = { $who ->
        [child] In spite of treatment, does the arthritis still trouble your child (pain, tiredness, side effects)?
        [other] In spite of treatment, does the arthritis still trouble the person (pain, tiredness, side effects)?
       *[self] In spite of treatment, does the arthritis still trouble you (pain, tiredness, side effects)?
    }
    .why = The patient's own view counts here; the hospital adds the doctor's view.
    .hint = How it feels counts, even under good care
    .again = { $who ->
        [child] In spite of treatment, does your child find it hard to keep the arthritis calm? Please type yes or no, or “I don't know”.
        [other] In spite of treatment, does the person find it hard to keep the arthritis calm? Please type yes or no, or “I don't know”.
       *[self] In spite of treatment, do you find it hard to keep the arthritis calm? Please type yes or no, or “I don't know”.
    }
    .label = Trouble with the arthritis in spite of treatment
    .line = Still trouble with the arthritis in spite of treatment
    .example = yes

das28-esr = { $who ->
        [child] What arthritis activity score (DAS28-ESR) did a doctor give your child?
        [other] What arthritis activity score (DAS28-ESR) did a doctor give the person?
       *[self] What arthritis activity score (DAS28-ESR) did a doctor give you?
    }
    .why = It shows how active the illness is; the hospital scores it again.
    .hint = In the hospital letter, e.g. 4.6. Many do not have it
    .again = It is one number in the hospital letter, beside DAS28. Just the number is fine, for example 4.6. Not there: “I don't know”.
    .short = DAS28-ESR
    .label = Arthritis score (DAS28-ESR)
    .example = 4.6

cdai = { $who ->
        [child] What arthritis activity score (CDAI) did a doctor give your child?
        [other] What arthritis activity score (CDAI) did a doctor give the person?
       *[self] What arthritis activity score (CDAI) did a doctor give you?
    }
    .why = It shows how active the illness is; the hospital scores it again.
    .hint = In the hospital letter, e.g. 16. Many do not have it
    .again = It is one number in the hospital letter, beside CDAI. Just the number is fine, for example 16. Not there: “I don't know”.
    .short = CDAI
    .label = Arthritis score (CDAI)
    .example = 16

ra-active-signs = { $who ->
        [child] Does your child have joint pain, swelling or morning stiffness at present?
        [other] Does the person have joint pain, swelling or morning stiffness at present?
       *[self] Do you have joint pain, swelling or morning stiffness at present?
    }
    .why = It shows whether the arthritis is active.
    .hint = Stiffness means half an hour or more after getting up
    .again = { $who ->
        [child] Does your child have joint pain, joint swelling, or stiffness of half an hour or more after getting up? Please type yes or no, or “I don't know”.
        [other] Does the person have joint pain, joint swelling, or stiffness of half an hour or more after getting up? Please type yes or no, or “I don't know”.
       *[self] Do you have joint pain, joint swelling, or stiffness of half an hour or more after getting up? Please type yes or no, or “I don't know”.
    }
    .label = Joint pain, swelling or stiffness now
    .line = Joint pain, joint swelling or morning stiffness at present
    .example = yes

sharp-progression-1y = { $who ->
        [child] By how much did your child's joint X-ray score (Sharp) rise in one year?
        [other] By how much did the person's joint X-ray score (Sharp) rise in one year?
       *[self] By how much did your joint X-ray score (Sharp) rise in one year?
    }
    .why = It shows how fast the joints are changing.
    .hint = e.g. 2. Most people do not have it
    .again = It compares two X-rays about one year apart. Just the number is fine, for example 2. Not scored: “I don't know”.
    .label = Change on joint X-rays (Sharp)
    .example = 2

ra-qol-reduced = { $who ->
        [child] Has rheumatoid arthritis made your child's daily life worse?
        [other] Has rheumatoid arthritis made daily life worse for the person?
       *[self] Has rheumatoid arthritis made your daily life worse?
    }
    .why = How people live with the illness counts too.
    .hint = For example housework, sleep or going out has become harder
    .again = Is daily life harder than before the illness? Please type yes or no, or “I don't know”.
    .label = Daily life made worse
    .line = Arthritis has made daily life worse
    .example = yes

acr-functional-class = { $who ->
        [child] How much does arthritis limit your child's daily life?
        [other] How much does arthritis limit the daily life of the person?
       *[self] How much does arthritis limit your daily life?
    }
    .why = Some studies have rules about this, because treatment and hospital visits take strength.
    .hint = Think of most days, not only of a flare
    .again = What is still possible on a normal day? Please press the button that fits best.
    .label = Limits in daily life
    .example = No limits
acr-functional-class-option-1 = No limits
    .note = self-care, work and hobbies are all possible
acr-functional-class-option-2 = Hobbies limited
    .note = self-care and work are possible
acr-functional-class-option-3 = Work limited too
    .note = self-care is possible
acr-functional-class-option-4 = Self-care limited too
    .note = on most days somebody must help with washing, dressing or eating
