### What the study NCT07283315 asks: children with immune diseases, one sentence per criterion.

## All groups

criterion-NCT07283315-I1 = The child and a parent or guardian both agree in writing; from age 18 the patient alone.
    .short = Consent of child and guardian
criterion-NCT07283315-I2a = The heart ultrasound shows no clear problem in how the heart is built; if it does, the study doctor decides.
    .short = Structure of the heart (ultrasound)
criterion-NCT07283315-I2b = The heart's pumping value (EF) is at least 55 %.
    .short = Heart pumping value (EF)
criterion-NCT07283315-I3a = The liver value ALT is at most 3 times the laboratory's upper limit; if inflamed muscles (myositis) raise it, the study doctor decides.
    .short = Liver value ALT
criterion-NCT07283315-I3b = The liver value AST is at most 3 times the laboratory's upper limit; if inflamed muscles (myositis) raise it, the study doctor decides.
    .short = Liver value AST
criterion-NCT07283315-I3c = Total bilirubin is at most 2 times the laboratory's upper limit (3 times with Gilbert syndrome).
    .short = Total bilirubin (TBIL)
criterion-NCT07283315-I4 = The kidney filter value (eGFR) is at least 30; below that, or on dialysis, the study doctor decides.
    .short = Kidney filter value (eGFR)
criterion-NCT07283315-I5a = There is no severe lung disease.
    .short = Severe lung disease
criterion-NCT07283315-I5b = The oxygen level (SpO₂) is at least 92 %.
    .short = Oxygen level (SpO₂)
criterion-NCT07283315-I6 = Girls and women who could become pregnant use birth control, or have no sex, during treatment and for 12 months afterwards.
    .short = Birth control
criterion-NCT07283315-E1a = The study is not for people who are allergic to cyclophosphamide or tocilizumab, or must never have them; with an allergy to fludarabine, the study doctor decides.
    .short = Allergy to the study medicines
criterion-NCT07283315-E1b = The study is not for people who have ever had a severe allergic reaction.
    .short = Severe allergy in the past
criterion-NCT07283315-E2 = Nobody can start with an infection that is out of control or needs tablets or a drip.
    .short = Infection now
criterion-NCT07283315-E3 = The study is not for people whose heart failure limits them clearly (NYHA class III or IV).
    .short = Heart failure
criterion-NCT07283315-E4a = The study is not for people who have a heart defect from birth.
    .short = Heart defect from birth
criterion-NCT07283315-E4b = A heart attack was more than 6 months ago.
    .short = Last heart attack
criterion-NCT07283315-E4c = The study is not for people who have a serious heart rhythm problem.
    .short = Serious rhythm problem
criterion-NCT07283315-E4d = The study is not for people who have seriously inflamed heart muscle, or much fluid round the heart.
    .short = Inflamed heart muscle, fluid round heart
criterion-NCT07283315-E4e = The circulation is stable without medicines that hold up the blood pressure; the hospital checks this.
    .short = Stable circulation
criterion-NCT07283315-E5a = No active hepatitis B: if the surface antigen or the core antibody is positive, the virus DNA must be normal.
    .short = Hepatitis B
criterion-NCT07283315-E5b = No active hepatitis C: if the antibody is positive, the virus RNA must be normal.
    .short = Hepatitis C
criterion-NCT07283315-E5c = The HIV test is negative.
    .short = HIV test
criterion-NCT07283315-E5d = The syphilis test is negative.
    .short = Syphilis test
criterion-NCT07283315-E5e = No cytomegalovirus DNA is found in the blood.
    .short = Cytomegalovirus (CMV)
criterion-NCT07283315-E6a = The study is not for people who have ever had a severe herpes infection of the brain, the eye or the whole body.
    .short = Severe herpes infection in the past
criterion-NCT07283315-E6b = Shingles, chickenpox or herpes blisters ended more than 12 weeks ago.
    .short = Last shingles, chickenpox or herpes
criterion-NCT07283315-E7 = There is no brain disease that is active now.
    .short = Brain disease now
criterion-NCT07283315-E8 = The study is not for people who have cancer now; after a cancer in the past, the study doctor decides.
    .short = Cancer, now or earlier
criterion-NCT07283315-E9 = The study is not for people who have an immune deficiency disease, from birth or later; weaker defences from medicines do not count.
    .short = Immune deficiency disease
criterion-NCT07283315-E10 = No other serious disease stands against giving the cells; the hospital looks at this.
    .short = Other serious diseases
criterion-NCT07283315-E11a = A transplant of an organ or of blood stem cells was more than 3 months ago.
    .short = Last transplant
criterion-NCT07283315-E11b = There was no GVHD of grade 2 or higher in the last 2 weeks (transplanted cells that turn against the body).
    .short = Graft-versus-host disease
criterion-NCT07283315-E12 = The last live vaccine was more than 4 weeks ago.
    .short = Last live vaccine
criterion-NCT07283315-E13 = The blood test for pregnancy is negative; with breast-feeding, the study doctor decides.
    .short = Pregnancy or breast-feeding
criterion-NCT07283315-E14 = Treatment in another trial ended more than 3 months ago.
    .short = Last treatment in another trial
criterion-NCT07283315-E16 = The study doctor sees nothing else that makes taking part risky.
    .short = The study doctor's judgement
criterion-NCT07283315-AGE = The study is for children from 3 years of age; from 18 years on, the study doctor decides.
    .short = Age (the study is meant for children)

## The group with lupus

criterion-NCT07283315-SLE-1 = In the group with lupus, children are at least 5 years old.
    .short = Age
criterion-NCT07283315-SLE-2 = A doctor has confirmed lupus (SLE); the hospital checks it against a set list of signs.
    .short = Lupus, confirmed by a doctor
criterion-NCT07283315-SLE-3-1 = Steroids of at least 1 mg per kg of weight a day, and one immune medicine for at least 3 months, were tried (one of three ways to meet this rule).
    .short = Steroid dose, time on immune medicine
criterion-NCT07283315-SLE-3-2 = Usual treatment could not be tolerated; the study doctor decides (one of three ways to meet this rule).
    .short = Usual treatment not tolerated
criterion-NCT07283315-SLE-3-3 = After 6 months of usual treatment, steroids could not go down to 5 mg a day (one of three ways to meet this rule).
    .short = Steroids cannot go down to 5 mg
criterion-NCT07283315-SLE-4 = The lupus activity score (SLEDAI-2K), given by a doctor, is 6 or more.
    .short = Lupus activity score (SLEDAI-2K)
criterion-NCT07283315-SLE-5 = An immune storm (macrophage activation syndrome, MAS) was more than a month ago.
    .short = Last immune storm (MAS)

## The group with nephrotic syndrome

criterion-NCT07283315-SRNS-1 = In the group with nephrotic syndrome, children are at least 3 years old.
    .short = Age
criterion-NCT07283315-SRNS-2 = A doctor has confirmed nephrotic syndrome that steroids do not clear (SRNS).
    .short = SRNS, confirmed by a doctor
criterion-NCT07283315-SRNS-3-1 = Two medicines that help to save steroids were used, one of them cyclosporine or tacrolimus: after 12 months the illness was not gone, or it came back (one of four ways to meet this rule).
    .short = Two steroid-saving medicines
criterion-NCT07283315-SRNS-3-2 = After at least 3 months of cyclosporine or tacrolimus the illness was not gone; the study doctor decides (one of four ways to meet this rule).
    .short = Time on cyclosporine or tacrolimus
criterion-NCT07283315-SRNS-3-3 = Another disease, such as lupus, needs steroids or immune medicines for a long time; the study doctor decides (one of four ways to meet this rule).
    .short = Another disease needing these medicines
criterion-NCT07283315-SRNS-3-4 = Usual treatment could not be tolerated; the study doctor decides (one of four ways to meet this rule).
    .short = Usual treatment not tolerated
criterion-NCT07283315-SRNS-4 = A kidney biopsy shows minimal change disease (MCD) or FSGS; without a biopsy so far, the study doctor decides.
    .short = Kidney biopsy

## The group with IgA nephropathy

criterion-NCT07283315-IGAN-1 = In the group with IgA nephropathy, children are at least 5 years old.
    .short = Age
criterion-NCT07283315-IGAN-2 = A kidney biopsy has shown IgA nephropathy.
    .short = IgA nephropathy, shown by biopsy
criterion-NCT07283315-IGAN-3a = A blood pressure medicine of the kind ACE inhibitor (“-pril”) or ARB (“-sartan”) was taken for at least 3 months.
    .short = Time on an ACE inhibitor or ARB
criterion-NCT07283315-IGAN-3-1a = Steroids and an immune medicine or a biologic, together or one after the other, were taken for at least 3 months (with the urine protein, one of three ways to meet this rule).
    .short = Time on steroids and an immune medicine
criterion-NCT07283315-IGAN-3-1b = There is still protein in the urine: at least 500 mg in 24 hours, or a UPCR of at least 0.5 mg/mg (with the medicines, one of three ways to meet this rule).
    .short = Protein in the urine
criterion-NCT07283315-IGAN-3-2 = The kidney filter value (eGFR) fell by more than 50 % within 3 months (one of three ways to meet this rule).
    .short = Fall of the kidney filter value
criterion-NCT07283315-IGAN-3-3 = Usual treatment could not be tolerated; the study doctor decides (one of three ways to meet this rule).
    .short = Usual treatment not tolerated
criterion-NCT07283315-IGAN-3-4a = The study is not for people whose IgA nephropathy comes from another disease.
    .short = Another cause of the kidney disease
criterion-NCT07283315-IGAN-3-4b = Nobody can start while the blood pressure is not under control.
    .short = Blood pressure under control

## The group with scleroderma

criterion-NCT07283315-SSC-1 = In the group with scleroderma, children are at least 5 years old.
    .short = Age
criterion-NCT07283315-SSC-2 = A doctor has confirmed scleroderma (systemic sclerosis); the hospital checks it against a set list of signs.
    .short = Scleroderma, confirmed by a doctor
criterion-NCT07283315-SSC-3 = A scleroderma antibody is positive.
    .short = Scleroderma antibody
criterion-NCT07283315-SSC-4 = The skin score (mRSS), given by a doctor, is 15 or more.
    .short = Skin score (mRSS)
criterion-NCT07283315-SSC-5-1 = Steroids of at least 0.5 mg per kg of weight a day, and one immune medicine for more than 3 months, did not help clearly (one of three ways to meet this rule).
    .short = Steroid dose, time on immune medicine
criterion-NCT07283315-SSC-5-2 = The illness gets worse fast and treatment does not help; the study doctor decides (one of three ways to meet this rule).
    .short = Illness getting worse fast
criterion-NCT07283315-SSC-5-3 = Usual treatment could not be tolerated; the study doctor decides (one of three ways to meet this rule).
    .short = Usual treatment not tolerated
criterion-NCT07283315-SSC-6a = The mean pressure in the lung arteries is not above 45 mmHg.
    .short = Pressure in the lung arteries
criterion-NCT07283315-SSC-6b = No other important organ is severely affected; the hospital checks this.
    .short = Other organs

## The group with ANCA vasculitis

criterion-NCT07283315-AAV-1 = In the group with ANCA vasculitis, children are at least 5 years old.
    .short = Age
criterion-NCT07283315-AAV-2 = A doctor has confirmed ANCA vasculitis of the type MPA or GPA; with another type, the study doctor decides.
    .short = ANCA vasculitis and its type
criterion-NCT07283315-AAV-3-1 = Steroids of at least 1 mg per kg of weight a day with an immune medicine for at least 3 months did not help for long, or the illness came back (one of two ways to meet this rule).
    .short = Steroid dose, time on immune medicine
criterion-NCT07283315-AAV-3-2 = The vasculitis is severe and the usual treatment does not help enough; the study doctor decides (one of two ways to meet this rule).
    .short = Severe vasculitis
criterion-NCT07283315-AAV-4 = The vasculitis activity score, given by a doctor, is 10 or more (PVAS below 18 years, BVAS from 18).
    .short = Vasculitis activity score
criterion-NCT07283315-AAV-5 = Bleeding in the lungs did not need a breathing machine for more than a week.
    .short = Bleeding in the lungs
