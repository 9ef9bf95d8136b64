### Questions: who answers, age and size, willingness, which illness

conditions = { $who ->
        [child] Which of these illnesses has a doctor confirmed for your child? Choose all that apply.
        [other] Which of these illnesses has a doctor confirmed for the person? Choose all that apply.
       *[self] Which of these illnesses has a doctor confirmed for you? Choose all that apply.
    }
    .why = Each study is for certain illnesses only, so this saves many questions.
    .hint = Only suspected? Press twice (❓); a third press clears it
    .again = Which illness did the doctor name? Please press it, then Done. Not in the list? Press “Another illness”.
    .label = Illnesses
    .example = Lupus (SLE)
conditions-option-dx-sle = Lupus (SLE)
    .note = systemic lupus erythematosus; only the skin (discoid lupus)? Not this one
conditions-option-dx-ln = Lupus of the kidneys
    .note = lupus nephritis (LN)
conditions-option-dx-pss = Primary Sjögren's disease
    .note = dry eyes and mouth, not caused by another immune illness
conditions-option-dx-ssc = Scleroderma (SSc)
    .note = systemic sclerosis. Only patches of hard skin (morphea)? Not this one
conditions-option-dx-iim = Myositis
    .note = inflamed muscles, such as dermatomyositis or polymyositis
conditions-option-dx-ra = Rheumatoid arthritis
    .note = RA, with swollen, painful joints
conditions-option-dx-srns = Nephrotic (SRNS)
    .note = nephrotic syndrome that steroids do not clear
conditions-option-dx-igan = IgA nephropathy
    .note = kidney disease with blood or protein in the urine; not kidney disease after a purple rash (Henoch-Schönlein purpura)
conditions-option-dx-aav = ANCA vasculitis
    .note = inflamed small blood vessels: GPA, MPA or EGPA
conditions-option-other = Another illness
    .note = none of these nine, but something else
conditions-option-none = None of these

respondent = { $who ->
        [child] Are you your child's parent or legal guardian, or another relative?
        [other] Are you the legal guardian of the person, or another relative or friend?
       *[self] Who is answering these questions?
    }
    .why = Only an adult patient, or a child's parent or guardian, can agree to the next steps.
    .hint = A guardian is the adult who is responsible by law
    .again = Who is writing here now? Please press the button that fits best.
    .label = Who answers
    .example = The patient
respondent-option-self = The patient
respondent-option-guardian = Parent or guardian
respondent-option-other-family = Other family or friend

age-years = { $who ->
        [child] How old is your child?
        [other] How old is the person?
       *[self] How old are you?
    }
    .why = Every study has its own age range.
    .hint = { $who ->
        [child] Age in full years, e.g. 9; under one year: 0. A date of birth also works, e.g. 17 May 2016
       *[other] Age in full years, e.g. 32. A date of birth also works, e.g. 17 May 1994
    }
    .again = { $who ->
        [child] How many birthdays has your child had so far? Just the number is fine, for example 9.
       *[other] How many birthdays so far? Just the number is fine, for example 32.
    }
    .label = Age
    .example = { $who ->
        [child] 9
       *[other] 32
    }
    .both = { $who ->
        [child] How old is your child, and is it a girl or a boy?
        [other] How old is the person, and female or male?
       *[self] How old are you, and are you female or male?
    }
    .both-hint = { $who ->
        [child] In full years (under one year: 0), e.g. 9, girl. A date of birth also works
        [other] Full years, e.g. 32, female. A date of birth also works
       *[self] Full years, e.g. 32, female. A date of birth also works
    }

sex = { $who ->
        [child] Is your child female (a girl) or male (a boy)?
        [other] Is the person female or male?
       *[self] Are you female or male?
    }
    .why = It rules nobody out; it only decides which questions come later.
    .hint = Press one of the two buttons, or type female or male
    .again = What does the ID say, female or male? For example “female”.
    .label = Sex
    .example = female
sex-option-female = Female
sex-option-male = Male

height-cm = { $who ->
        [child] How tall is your child?
        [other] How tall is the person?
       *[self] How tall are you?
    }
    .why = Height is needed to work out how well the kidneys work, above all in children.
    .hint = { $who ->
        [child] In cm, m or feet. Example: 138 cm, 1.38 m or 4 ft 6
       *[other] In cm, m or feet. Example: 162 cm, 1.62 m or 5 ft 4
    }
    .again = The height from head to foot, without shoes. Just the number and its unit, for example 162 cm.
    .label = Height
    .example = 162 cm

weight-kg = { $who ->
        [child] How much does your child weigh now?
        [other] How much does the person weigh now?
       *[self] How much do you weigh now?
    }
    .why = Medicine doses and kidney function depend on body weight.
    .hint = In kg, jin (斤, half a kilo) or lb, e.g. 52 kg
    .again = The weight on the scales, as near as you know it. Just the number and its unit, for example 52 kg.
    .label = Weight
    .example = 52 kg

consent-willing = { $who ->
        [child] Would your child want to join, as far as they understand?
        [other] If a study fits, would the person join and sign a consent form?
       *[self] If a study fits, would you join and sign a consent form?
    }
    .why = Taking part is a free choice, and a yes here binds nobody.
    .hint = { $who ->
        [child] It binds nobody. Too small: answer for your child. Not sure: “I don't know”
        [other] It binds nobody; the hospital explains first. Not sure: “I don't know”
       *[self] It binds nobody; the hospital explains first. Not sure: “I don't know”
    }
    .again = { $who ->
        [child] If the hospital explains everything first, would your child think about taking part? A small child: please answer for them. Please type yes or no, or “I don't know”.
        [other] If the hospital explains everything first, would the person think about taking part? Please type yes or no, or “I don't know”.
       *[self] If the hospital explains everything first, would you think about taking part? Please type yes or no, or “I don't know”.
    }
    .label = Willing to take part
    .tick = Not joining
    .example = yes
    .short = joining
    .line = { $who ->
        [child] Joining, as far as your child understands it
        [other] Joining, and signing a consent form
       *[self] Joining, and signing a consent form
    }

guardian-consent = { $who ->
        [child] As parent or guardian, would you agree and sign for your child taking part?
        [other] Would a parent or guardian of the person agree and sign the consent form?
       *[self] Would your parent or guardian agree and sign the consent form?
    }
    .why = Under 18, a parent or legal guardian must agree as well.
    .hint = It binds nobody. One parent unsure or against: “I don't know”
    .again = { $who ->
        [child] Would you, as parent or guardian, allow it if the hospital explains everything first? Please type yes or no, or “I don't know”.
        [other] Has the parent or guardian said that taking part would be all right? Please type yes or no, or “I don't know”.
       *[self] Has your parent or guardian said that taking part would be all right? Please type yes or no, or “I don't know”.
    }
    .label = A parent or guardian agrees
    .tick = A parent would not sign
    .example = yes
    .short = a parent signing
    .line = { $who ->
        [child] You, as parent or guardian, sign for it
        [other] A parent or guardian signs for it
       *[self] Your parent or guardian signs for it
    }

dx-sle = { $who ->
        [child] Has a doctor confirmed that your child has lupus (SLE)?
        [other] Has a doctor confirmed that the person has lupus (SLE)?
       *[self] Has a doctor confirmed that you have lupus (SLE)?
    }
    .why = Each study is for certain illnesses only.
    .hint = Only suspected so far? Choose “I don't know”
    .again = Did a doctor say “this is lupus”? Please type yes or no, or “I don't know”.
    .label = Lupus (SLE)
    .line = Lupus (SLE), confirmed by a doctor
    .example = yes

dx-ln = { $who ->
        [child] Has a doctor confirmed that lupus has affected your child's kidneys (lupus nephritis, LN)?
        [other] Has a doctor confirmed that lupus has affected the kidneys of the person (lupus nephritis, LN)?
       *[self] Has a doctor confirmed that lupus has affected your kidneys (lupus nephritis, LN)?
    }
    .why = Each study is for certain illnesses only.
    .hint = Only suspected so far? Choose “I don't know”
    .again = Did a doctor say that lupus has reached the kidneys? Please type yes or no, or “I don't know”.
    .label = Lupus of the kidneys
    .line = Lupus of the kidneys, confirmed by a doctor
    .example = yes

dx-pss = { $who ->
        [child] Has a doctor confirmed primary Sjögren's disease (dry eyes and mouth) in your child?
        [other] Has a doctor confirmed primary Sjögren's disease (dry eyes and mouth) in the person?
       *[self] Has a doctor confirmed primary Sjögren's disease (dry eyes and mouth) in you?
    }
    .why = Each study is for certain illnesses only.
    .hint = With RA, lupus or another such illness (secondary, 继发性): No
    .again = Did a doctor say “this is Sjögren's”, and that no other immune illness causes it? Please type yes or no, or “I don't know”.
    .label = Primary Sjögren's disease
    .line = Primary Sjögren's disease, confirmed by a doctor
    .example = yes

dx-ssc = { $who ->
        [child] Has a doctor confirmed scleroderma (systemic sclerosis, SSc) in your child?
        [other] Has a doctor confirmed scleroderma (systemic sclerosis, SSc) in the person?
       *[self] Has a doctor confirmed scleroderma (systemic sclerosis, SSc) in you?
    }
    .why = Each study is for certain illnesses only.
    .hint = Only suspected: “I don't know”. Only patches of hard skin (morphea): No
    .again = Did a doctor say “systemic” scleroderma, not only patches on the skin (morphea)? Please type yes or no, or “I don't know”.
    .label = Scleroderma (SSc)
    .line = Systemic scleroderma, confirmed by a doctor
    .example = yes

dx-iim = { $who ->
        [child] Has a doctor confirmed that your child has inflamed muscles (myositis), such as dermatomyositis?
        [other] Has a doctor confirmed that the person has inflamed muscles (myositis), such as dermatomyositis?
       *[self] Has a doctor confirmed that you have inflamed muscles (myositis), such as dermatomyositis?
    }
    .why = Each study is for certain illnesses only.
    .hint = Only suspected so far? Choose “I don't know”
    .again = Did a doctor say “this is myositis” or “dermatomyositis”? Please type yes or no, or “I don't know”.
    .label = Myositis
    .line = Myositis, confirmed by a doctor
    .example = yes

dx-ra = { $who ->
        [child] Has a doctor confirmed that your child has rheumatoid arthritis (RA)?
        [other] Has a doctor confirmed that the person has rheumatoid arthritis (RA)?
       *[self] Has a doctor confirmed that you have rheumatoid arthritis (RA)?
    }
    .why = Each study is for certain illnesses only.
    .hint = Only suspected so far? Choose “I don't know”
    .again = Did a doctor say “this is rheumatoid arthritis”? Please type yes or no, or “I don't know”.
    .label = Rheumatoid arthritis
    .line = Rheumatoid arthritis, confirmed by a doctor
    .example = yes

dx-srns = { $who ->
        [child] Has a doctor confirmed that your child has nephrotic syndrome that steroids do not clear (SRNS)?
        [other] Has a doctor confirmed that the person has nephrotic syndrome that steroids do not clear (SRNS)?
       *[self] Has a doctor confirmed that you have nephrotic syndrome that steroids do not clear (SRNS)?
    }
    .why = Each study is for certain illnesses only.
    .hint = Steroids clear it, but it comes back? Choose No
    .again = Did a doctor say “nephrotic syndrome” and that steroids do not clear the protein? Please type yes or no, or “I don't know”.
    .label = Nephrotic syndrome, SRNS
    .line = Nephrotic syndrome that steroids do not clear, confirmed
    .example = yes
srns-steroids-cleared = { $who ->
        [child] Did steroids clear your child's urine protein within about four weeks?
        [other] Did steroids clear the person's urine protein within about four weeks?
       *[self] Did steroids clear your urine protein within about four weeks?
    }
    .why = There are two kinds of nephrotic syndrome; this study is for the one that steroids do not clear.
    .hint = Think of the first full course. It came back later? Still “Yes”
    .again = After the first weeks of steroids, was the urine test free of protein? Please press the button that fits best.
    .label = Steroids cleared the urine protein
    .line = Steroids cleared the urine protein within about four weeks
    .example = No, or only partly
srns-steroids-cleared-option-yes = Yes, it went away
srns-steroids-cleared-option-no = No, or only partly

dx-igan = { $who ->
        [child] Has a doctor confirmed that your child has IgA kidney disease (IgA nephropathy)?
        [other] Has a doctor confirmed that the person has IgA kidney disease (IgA nephropathy)?
       *[self] Has a doctor confirmed that you have IgA kidney disease (IgA nephropathy)?
    }
    .why = Each study is for certain illnesses only.
    .hint = Only suspected so far? Choose “I don't know”
    .again = Did a doctor say “this is IgA nephropathy”? Please type yes or no, or “I don't know”.
    .label = IgA nephropathy
    .line = IgA nephropathy, confirmed by a doctor
    .example = yes

dx-aav = { $who ->
        [child] Has a doctor confirmed that your child has inflamed small blood vessels (ANCA vasculitis)?
        [other] Has a doctor confirmed that the person has inflamed small blood vessels (ANCA vasculitis)?
       *[self] Has a doctor confirmed that you have inflamed small blood vessels (ANCA vasculitis)?
    }
    .why = Each study is for certain illnesses only.
    .hint = Only suspected so far? Choose “I don't know”
    .again = Did a doctor say “this is ANCA vasculitis”? Please type yes or no, or “I don't know”.
    .label = ANCA vasculitis
    .line = ANCA vasculitis, confirmed by a doctor
    .example = yes
