### What each trial is, from the public records only; the sites, the cohorts, and the kinds of reasons.

trial-NCT06010472 = CAR-NK cell study for lupus (KN5501)
    .about = 
        What it is: an early study of a new cell treatment for lupus. CAR-NK cells are immune cells changed in a laboratory so that they find and remove B cells, which take part in lupus. Everyone in the study gets the cells; the public record names no comparison group. How many people can take part is not sure: copies of the record say 9 to 12, or 36.
        Before the cells: chemotherapy (fludarabine and cyclophosphamide) on three days; the record also names obinutuzumab.
        Where: Changhai Hospital in Shanghai. The record does not say how long one stays in hospital; please ask the team.
        Not known yet: how well it works, how long an effect lasts, and which risks it has besides those below. The study wants to find that out.
    .risks = Known risks: cells changed like these can cause strong reactions of the immune system (high fever, low blood pressure; “cytokine release”), effects on the brain and nerves (confusion, seizures) and serious infections. With CAR-NK cells they were seen less often so far, but few people have had them. The chemotherapy lowers the blood cells for a while and can harm fertility, sometimes for good. Please ask the team about all of this before you decide.
    .tag = CAR-NK lupus
    .kind = lupus
    .planned = 9–12, or 36
    .done = Chemotherapy on three days, perhaps obinutuzumab; then changed immune cells (CAR-NK).
    .main-risk = Main risks: high fever, low blood pressure, confusion, seizures, serious infections. The chemotherapy can harm fertility, sometimes for good.
    .whom = Adults from 18 to 65 with lupus.
trial-NCT07283315 = CAR-NK cell study for children with immune diseases (KN5601-K)
    .about = 
        What it is: a very early study of a new cell treatment for children with lupus, nephrotic syndrome, IgA nephropathy, scleroderma or ANCA vasculitis. CAR-NK cells are immune cells changed in a laboratory so that they find and remove B cells and related cells, which take part in these diseases. All children get the cells; there is no comparison group. The first children get a small dose, later ones a larger dose. About 12 children can take part.
        Before the cells: every child gets chemotherapy (fludarabine and cyclophosphamide).
        Where: the Children's Hospital of Zhejiang University in Hangzhou. The public record does not say how long a child stays in hospital; please ask the team.
        Not known yet: how well it works, how long an effect lasts, and which risks it has besides those below. The study wants to find that out. No results are published.
    .risks = Known risks: cells changed like these can cause strong reactions of the immune system (high fever, low blood pressure; “cytokine release”), effects on the brain and nerves (confusion, seizures) and serious infections. With CAR-NK cells they were seen less often so far, but few people have had them. The chemotherapy lowers the blood cells for a while and can harm fertility, sometimes for good. Please ask the team about all of this before you decide.
    .tag = CAR-NK children
    .kind = child
    .planned = 12
    .done = Chemotherapy, then changed immune cells (CAR-NK).
    .main-risk = Main risks: high fever, low blood pressure, confusion, seizures, serious infections. The chemotherapy can harm fertility, sometimes for good.
    .whom = Children from 3 or 5: lupus, nephrotic syndrome, IgA nephropathy, scleroderma, ANCA vasculitis.
trial-NCT06421701 = CAR-NK cell study for lupus (Hangzhou)
    .about = 
        What it is: an early study of a new cell treatment for lupus that came back or did not get better. CAR-NK cells are immune cells changed in a laboratory so that they find and remove B cells, which take part in lupus. Everyone in the study gets the cells; there is no comparison group. About 10 people can take part.
        Before the cells: chemotherapy (fludarabine and cyclophosphamide). The cells are then given three times within a week (a first time, then 3 and 6 days later).
        Where: the Second Affiliated Hospital of Zhejiang University School of Medicine in Hangzhou. The public record we read says neither who can take part nor how long one stays in hospital; please ask the team. That record is not new, and the study may no longer take new people.
        Not known yet: how well it works, how long an effect lasts, and which risks it has besides those below. The study wants to find that out.
    .risks = Known risks: cells changed like these can cause strong reactions of the immune system (high fever, low blood pressure; “cytokine release”), effects on the brain and nerves (confusion, seizures) and serious infections. With CAR-NK cells they were seen less often so far, but few people have had them. The chemotherapy lowers the blood cells for a while and can harm fertility, sometimes for good. Please ask the team about all of this before you decide.
    .tag = CAR-NK lupus
    .kind = lupus
    .planned = 10
    .done = Chemotherapy, then changed immune cells (CAR-NK) three times in a week.
    .main-risk = Main risks: high fever, low blood pressure, confusion, seizures, serious infections. The chemotherapy can harm fertility, sometimes for good.
    .whom = Lupus; its rules are not published (the register says 18 to 65).
trial-NCT06585514 = CAR-T cell study for lupus (Beijing)
    .about = 
        What it is: an early study of a new cell treatment for lupus, also lupus of the kidneys, that did not get better with other treatment. CAR-T cells are made from the patient's own immune cells: they are collected from the blood, changed in a laboratory so that they find and remove B cells, and given back. The public record we read names no comparison group. The study is for people from 3 to 65 years of age. About 18 people can take part.
        Before the cells: the doctors pause some immune-calming medicines for more than a week; please never stop a medicine yourself. Which medicines come before the cells, chemotherapy for example, the record does not say.
        Where: Beijing GoBroad Hospital in Beijing. The record does not say how long one stays in hospital; please ask the team.
        Not known yet: how well it works, how long an effect lasts, and which risks it has besides those below. The study wants to find that out.
    .risks = Known risks: CAR-T cells can cause strong reactions of the immune system (high fever, low blood pressure; “cytokine release”), effects on the brain and nerves (confusion, seizures) and serious infections. Some people needed intensive care. Chemotherapy usually comes before such cells; it lowers the blood cells for a while and can harm fertility, sometimes for good. Please ask the team about all of this before you decide.
    .tag = CAR-T lupus
    .kind = lupus
    .planned = 18
    .done = The patient's own immune cells, changed (CAR-T) and given back, usually after chemotherapy.
    .main-risk = Main risks: high fever, low blood pressure, confusion, seizures, serious infections, sometimes intensive care. Chemotherapy can harm fertility, sometimes for good.
    .whom = Lupus, also of kidneys, ages 3 to 65.
trial-NCT06464679 = CAR-NK cell study for immune diseases of adults (Shanghai)
    .about = 
        What it is: an early (phase 1) study of a new cell treatment for adults with primary Sjögren's disease, scleroderma, myositis or rheumatoid arthritis that came back or did not get better. CAR-NK cells are immune cells changed in a laboratory so that they find and remove B cells, which take part in these diseases. Everyone in the study gets the cells; there is no comparison group. The first people get a small dose, later ones a larger dose. Between 36 and 72 people can take part.
        Before the cells: the public record names chemotherapy (cyclophosphamide and fludarabine) and tocilizumab as study medicines, but not when or how they are given.
        Where: Changhai Hospital in Shanghai. The record does not say how long one stays in hospital; please ask the team.
        Not known yet: how well it works, how long an effect lasts, and which risks it has besides those below. The study wants to find that out.
    .risks = Known risks: cells changed like these can cause strong reactions of the immune system (high fever, low blood pressure; “cytokine release”), effects on the brain and nerves (confusion, seizures) and serious infections. With CAR-NK cells they were seen less often so far, but few people have had them. The chemotherapy lowers the blood cells for a while and can harm fertility, sometimes for good. Please ask the team about all of this before you decide.
    .tag = CAR-NK adults
    .kind = adult
    .planned = 36–72
    .done = Chemotherapy, perhaps tocilizumab, and changed immune cells (CAR-NK).
    .main-risk = Main risks: high fever, low blood pressure, confusion, seizures, serious infections. The chemotherapy can harm fertility, sometimes for good.
    .whom = Adults from 18 to 65: Sjögren's disease, scleroderma, myositis, rheumatoid arthritis.

site-changhai = Changhai Hospital
    .short = Changhai Hospital, Shanghai
    .city = Shanghai
site-zju-children = Children's Hospital, Zhejiang University School of Medicine
    .short = Children's Hospital, Hangzhou
    .city = Hangzhou
site-zju-second = Second Affiliated Hospital, Zhejiang University School of Medicine
    .short = Second Hospital, Hangzhou
    .city = Hangzhou
site-gobroad = Beijing GoBroad Hospital
    .short = GoBroad Hospital, Beijing
    .city = Beijing

cohort-sle = Lupus (SLE)
cohort-ln = Lupus of the kidneys (LN)
cohort-mdr-srns = Nephrotic syndrome (SRNS)
cohort-igan = IgA nephropathy
cohort-ssc = Scleroderma (SSc)
cohort-aav = ANCA vasculitis
cohort-pss = Primary Sjögren's disease
cohort-iim = Myositis
cohort-ra = Rheumatoid arthritis

## Kinds of reasons: what a study asks about, never the number it asks for

reason-age = the age range
reason-disease = the illness the study is for
reason-illness-time = how long ago the illness was found
reason-pregnancy = pregnancy
reason-pregnancy-plan = the wish for a pregnancy soon
reason-breastfeeding = breast-feeding
reason-birth-control = birth control
reason-guardian = the consent of a parent or guardian (you answered that it is not given; a slip? Press “Change an answer”)
reason-infection = an infection now
reason-recent-infection = antibiotics by drip a short time ago
reason-recent-herpes = shingles, chickenpox or herpes a short time ago
reason-past-herpes = a severe herpes infection in the past
reason-allergy = allergies
reason-heart = heart problems
reason-brain = diseases of the brain or spinal cord
reason-mental-health = mental health and memory
reason-substances = alcohol and drugs
reason-cancer = cancer, now or earlier
reason-treatment-history = which treatments were tried
reason-treatment-time = how long a treatment was given
reason-treatment-effect = how well the treatment worked
reason-steroid-dose = the steroid dose
reason-recent-treatment = a B-cell medicine a short time ago
reason-lab-value = a test value
reason-blood-count = { $who ->
        [child] your child's blood count
        [other] their blood count
       *[self] your blood count
    }
reason-blood-pressure = { $who ->
        [child] your child's blood pressure
        [other] their blood pressure
       *[self] your blood pressure
    }
reason-liver = { $who ->
        [child] your child's liver
        [other] their liver
       *[self] your liver
    }
reason-liver-values = { $who ->
        [child] your child's liver values
        [other] their liver values
       *[self] your liver values
    }
reason-kidneys = { $who ->
        [child] your child's kidneys
        [other] their kidneys
       *[self] your kidneys
    }
reason-urine-protein = the protein in the urine
reason-clotting = how the blood clots
reason-inflammation = the inflammation value
reason-antibodies = an antibody test
reason-lungs = { $who ->
        [child] your child's lungs
        [other] their lungs
       *[self] your lungs
    }
reason-oxygen = oxygen
reason-diabetes = diabetes
reason-marrow = a disease of the bone marrow
reason-muscles = { $who ->
        [child] your child's muscles
        [other] their muscles
       *[self] your muscles
    }
reason-biopsy = the kidney biopsy
reason-immune = a disease of the body's defences
reason-other-trial = treatment in another study a short time ago
reason-skin = another skin disease, or lupus caused by a medicine
reason-consent = taking part (you answered that it is not wanted; a slip? Press “Change an answer”)
reason-daily-activity = what is possible in daily life
reason-flare = MAS a short time ago
reason-transplant = a transplant
reason-vaccine = a live vaccine a short time ago
reason-virus = a virus or syphilis test
reason-activity-score = how active the illness is
reason-other = another point
caution-pregnant = { $who ->
        [child] She is pregnant: studies with this chemotherapy do not take anybody during a pregnancy, because it can harm the baby. Please talk to her doctor first.
        [other] She is pregnant: studies with this chemotherapy do not take anybody during a pregnancy, because it can harm the baby. Please talk to her doctor first.
       *[self] You are pregnant: studies with this chemotherapy do not take anybody during a pregnancy, because it can harm the baby. Please talk to your own doctor first.
    }
caution-breastfeeding = Breast-feeding: studies with this chemotherapy usually take nobody who breast-feeds.
caution-cancer-now = A cancer now: studies with this chemotherapy usually do not take people who have cancer. Please ask your own doctor first.
caution-infection-now = An infection now: studies with this chemotherapy usually wait until it is over. Please ask your own doctor first.
caution-hiv = The HIV test: studies with this chemotherapy usually do not take people with a positive test. Please ask your own doctor first.
caution-age-of-other-studies = The age: other studies of this kind for lupus are for people from 18 to 65.
caution-unwilling = You answered that taking part is not wanted, so there is nothing to share here. A slip? Press “Change an answer”.
