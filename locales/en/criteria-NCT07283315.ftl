### What the study NCT07283315 asks: children with immune diseases, one sentence per criterion.

## All groups

criterion-NCT07283315-I1 = The child and a parent or guardian must both agree in writing; from age 18 the patient alone.
    .short = Consent of child and guardian
criterion-NCT07283315-I2a = The heart ultrasound must show no clear problem in how the heart is built; if it does, the study team decides.
    .short = Structure of the heart (ultrasound)
criterion-NCT07283315-I2b = The heart's pumping value (EF) must be at least 55 %.
    .short = Heart pumping value (EF)
criterion-NCT07283315-I3a = The liver value ALT must be at most 3 times the laboratory's upper limit; if inflamed muscles (myositis) raise it, the study team decides.
    .short = Liver value ALT
criterion-NCT07283315-I3b = The liver value AST must be at most 3 times the laboratory's upper limit; if inflamed muscles (myositis) raise it, the study team decides.
    .short = Liver value AST
criterion-NCT07283315-I3c = Total bilirubin must be at most 2 times the laboratory's upper limit (3 times with Gilbert syndrome).
    .short = Total bilirubin (TBIL)
criterion-NCT07283315-I4 = The kidney filter value (eGFR) must be at least 30; below that, or on dialysis, the study team decides.
    .short = Kidney filter value (eGFR)
criterion-NCT07283315-I5a = There must be no severe lung disease.
    .short = Severe lung disease
criterion-NCT07283315-I5b = The oxygen level (SpO₂) must be at least 92 %.
    .short = Oxygen level (SpO₂)
criterion-NCT07283315-I6 = Girls and women who could become pregnant must use birth control, or have no sex, during treatment and for 12 months afterwards.
    .short = Birth control
criterion-NCT07283315-E1a = The study is not for people who are allergic to cyclophosphamide or tocilizumab, or must never have them; with an allergy to fludarabine, the study team decides.
    .short = Allergy to the study medicines
criterion-NCT07283315-E1b = The study is not for people who have ever had a severe allergic reaction.
    .short = Severe allergy in the past
criterion-NCT07283315-E2 = Nobody can start with an infection that is out of control or needs tablets or a drip.
    .short = Infection now
criterion-NCT07283315-E3 = The study is not for people whose heart failure limits them clearly (NYHA class III or IV).
    .short = Heart failure
criterion-NCT07283315-E4a = The study is not for people who have a heart defect from birth; with a hole that closed by itself, the study team decides.
    .short = Heart defect from birth
criterion-NCT07283315-E4b = A heart attack must be more than 6 months ago.
    .short = Last heart attack
criterion-NCT07283315-E4c = The study is not for people who have a serious heart rhythm problem.
    .short = Serious rhythm problem
criterion-NCT07283315-E4d = Nobody can start with seriously inflamed heart muscle, or much fluid round the heart.
    .short = Inflamed heart muscle, fluid round heart
criterion-NCT07283315-E4e = The circulation must be stable without medicines that hold up the blood pressure; the hospital checks this.
    .short = Stable circulation
criterion-NCT07283315-E5a = There must be no active hepatitis B: no virus DNA above the normal range may be found.
    .short = Hepatitis B
criterion-NCT07283315-E5b = There must be no active hepatitis C: no virus RNA above the normal range may be found.
    .short = Hepatitis C
criterion-NCT07283315-E5c = The HIV test must be negative.
    .short = HIV test
criterion-NCT07283315-E5d = The syphilis test must be negative.
    .short = Syphilis test
criterion-NCT07283315-E5e = Nobody can start while cytomegalovirus DNA is found in the blood.
    .short = Cytomegalovirus (CMV)
criterion-NCT07283315-E6a = The study is not for people who have ever had a severe herpes infection of the brain, the eye or the whole body.
    .short = Severe herpes infection in the past
criterion-NCT07283315-E6b = Shingles, chickenpox or herpes blisters must have ended more than 12 weeks ago.
    .short = Last shingles, chickenpox or herpes
criterion-NCT07283315-E7 = There must be no disease of the brain or spinal cord that is active now; where a medicine only keeps it away, the study team decides.
    .short = Disease of the brain or spinal cord now
criterion-NCT07283315-E8 = The study is not for people who have cancer now; after a cancer in the past, the study team decides.
    .short = Cancer, now or earlier
criterion-NCT07283315-E9 = The study is not for people who have an immune deficiency disease, from birth or later; weaker defences from medicines do not count.
    .short = Immune deficiency disease
criterion-NCT07283315-E10 = There must be no other serious disease because of which the cells should not be given; the hospital looks at this.
    .short = Other serious diseases
criterion-NCT07283315-E11a = A transplant of an organ or of blood stem cells must be more than 3 months ago.
    .short = Last transplant
criterion-NCT07283315-E11b = There must have been no GVHD of grade 2 or higher in the last 2 weeks (transplanted cells that attack the body).
    .short = Graft-versus-host disease
criterion-NCT07283315-E12 = The last live vaccine must be more than 4 weeks ago.
    .short = Last live vaccine
criterion-NCT07283315-E13 = The blood test for pregnancy must be negative; with breast-feeding, the study team decides.
    .short = Pregnancy or breast-feeding
criterion-NCT07283315-E14 = Treatment in another study must have ended more than 3 months ago.
    .short = Last treatment in another study
criterion-NCT07283315-E16 = The study team must see nothing else that makes taking part risky.
    .short = The study team's judgement
criterion-NCT07283315-AGE = The person must be at least 3 years old; the study is made for children, so from 18 years on the study team decides.
    .short = Age (the study is meant for children)

## The group with lupus

criterion-NCT07283315-SLE-1 = In the group with lupus, children must be at least 5 years old.
    .short = Age
criterion-NCT07283315-SLE-2 = A doctor must have confirmed lupus (SLE); the hospital checks it against a set list of signs.
    .short = Lupus, confirmed by a doctor
criterion-NCT07283315-SLE-3-1 = The study is for children who have taken at least 1 mg of steroid per kg of weight a day, and one immune-calming medicine for at least 3 months (one of three ways is enough).
    .short = Steroid dose, time on immune-calming medicine
criterion-NCT07283315-SLE-3-2 = Usual treatment must have had side effects that were too strong; the study team decides (one of three ways is enough).
    .short = Usual treatment not tolerated
criterion-NCT07283315-SLE-3-3 = After 6 months of usual treatment, it must not have been possible to go down to 5 mg of steroid a day (one of three ways is enough).
    .short = Steroids cannot go down to 5 mg
criterion-NCT07283315-SLE-4 = The lupus activity score (SLEDAI-2K), given by a doctor, must be 6 or more.
    .short = Lupus activity score (SLEDAI-2K)
criterion-NCT07283315-SLE-5 = An immune storm (macrophage activation syndrome, MAS) must be more than a month ago.
    .short = Last immune storm (MAS)

## The group with nephrotic syndrome

criterion-NCT07283315-SRNS-1 = In the group with nephrotic syndrome, children must be at least 3 years old.
    .short = Age
criterion-NCT07283315-SRNS-2 = A doctor must have confirmed nephrotic syndrome that steroids do not clear (SRNS); if steroids clear it and it comes back each time, the study team decides.
    .short = SRNS, confirmed by a doctor
criterion-NCT07283315-SRNS-3-1 = The study is for children who have had two medicines that spare steroids, one of them cyclosporine or tacrolimus. After 12 months some protein must have stayed, or it must have come back (one of four ways is enough).
    .short = Two steroid-saving medicines
criterion-NCT07283315-SRNS-3-2 = Cyclosporine or tacrolimus must have been taken for at least 3 months without clear improvement; the study team decides (one of four ways is enough).
    .short = Time on cyclosporine or tacrolimus
criterion-NCT07283315-SRNS-3-3 = Another disease, such as lupus, must need steroids or immune-calming medicines for a long time; the study team decides (one of four ways is enough).
    .short = Another disease needing these medicines
criterion-NCT07283315-SRNS-3-4 = Usual treatment must have had side effects that were too strong; the study team decides (one of four ways is enough).
    .short = Usual treatment not tolerated
criterion-NCT07283315-SRNS-4 = A kidney biopsy must show minimal change disease (MCD) or FSGS; without a biopsy so far, the study team decides.
    .short = Kidney biopsy

## The group with IgA nephropathy

criterion-NCT07283315-IGAN-1 = In the group with IgA nephropathy, children must be at least 5 years old.
    .short = Age
criterion-NCT07283315-IGAN-2 = A kidney biopsy must have shown IgA nephropathy.
    .short = IgA nephropathy, shown by biopsy
criterion-NCT07283315-IGAN-3a = The study is for children who have taken a blood pressure medicine of the kind ACE inhibitor (“-pril”) or ARB (“-sartan”) for at least 3 months.
    .short = Time on an ACE inhibitor or ARB
criterion-NCT07283315-IGAN-3-1a = Two things are needed (one of three ways is enough). The first: at least 3 months of steroids and an immune-calming medicine or a biologic, together or one after the other.
    .short = Time on steroids and an immune-calming medicine
criterion-NCT07283315-IGAN-3-1b = Two things are needed (one of three ways is enough). The second: protein in the urine of at least 500 mg in 24 hours, or a UPCR of at least 0.5 mg/mg.
    .short = Protein in the urine
criterion-NCT07283315-IGAN-3-2 = The kidney filter value (eGFR) must have fallen by more than 50 % within 3 months (one of three ways is enough).
    .short = Fall of the kidney filter value
criterion-NCT07283315-IGAN-3-3 = Usual treatment must have had side effects that were too strong; the study team decides (one of three ways is enough).
    .short = Usual treatment not tolerated
criterion-NCT07283315-IGAN-3-4a = The study is not for people whose IgA nephropathy comes from another disease.
    .short = Another cause of the kidney disease
criterion-NCT07283315-IGAN-3-4b = Nobody can start while the blood pressure is not under control.
    .short = Blood pressure under control

## The group with scleroderma

criterion-NCT07283315-SSC-1 = In the group with scleroderma, children must be at least 5 years old.
    .short = Age
criterion-NCT07283315-SSC-2 = A doctor must have confirmed scleroderma (systemic sclerosis); the hospital checks it against a set list of signs.
    .short = Scleroderma, confirmed by a doctor
criterion-NCT07283315-SSC-3 = A scleroderma antibody must be positive.
    .short = Scleroderma antibody
criterion-NCT07283315-SSC-4 = The skin score (mRSS), given by a doctor, must be 15 or more.
    .short = Skin score (mRSS)
criterion-NCT07283315-SSC-5-1 = The study is for children whom two things did not help clearly (one of three ways is enough): at least 0.5 mg of steroid per kg of weight a day, and one immune-calming medicine for more than 3 months.
    .short = Steroid dose, time on immune-calming medicine
criterion-NCT07283315-SSC-5-2 = The illness must be getting worse fast while treatment does not help; the study team decides (one of three ways is enough).
    .short = Illness getting worse fast
criterion-NCT07283315-SSC-5-3 = Usual treatment must have had side effects that were too strong; the study team decides (one of three ways is enough).
    .short = Usual treatment not tolerated
criterion-NCT07283315-SSC-6a = The mean pressure in the lung arteries must not be above 45 mmHg.
    .short = Pressure in the lung arteries
criterion-NCT07283315-SSC-6b = No other important organ may be severely affected; the hospital checks this.
    .short = Other organs

## The group with ANCA vasculitis

criterion-NCT07283315-AAV-1 = In the group with ANCA vasculitis, children must be at least 5 years old.
    .short = Age
criterion-NCT07283315-AAV-2 = A doctor must have confirmed ANCA vasculitis of the type MPA or GPA; with another type, the study team decides.
    .short = ANCA vasculitis and its type
criterion-NCT07283315-AAV-3-1 = The study is for children who have taken at least 1 mg of steroid per kg of weight a day, and one immune-calming medicine for at least 3 months: it did not help for long, or the illness came back (one of two ways is enough).
    .short = Steroid dose, time on immune-calming medicine
criterion-NCT07283315-AAV-3-2 = The vasculitis must be severe, and the usual treatment must not help enough; the study team decides (one of two ways is enough).
    .short = Severe vasculitis
criterion-NCT07283315-AAV-4 = The vasculitis activity score, given by a doctor, must be 10 or more (PVAS below 18 years, BVAS from 18).
    .short = Vasculitis activity score
criterion-NCT07283315-AAV-5 = Bleeding in the lungs must not have needed a breathing machine for more than a week.
    .short = Bleeding in the lungs
