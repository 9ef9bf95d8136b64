### Questions: general health

allergy-severe-history = { $who ->
        [child] Has your child ever had a severe allergic reaction, such as a swollen throat, fainting or emergency treatment?
        [other] Has the person you are helping ever had a severe allergic reaction, such as a swollen throat, fainting or emergency treatment?
       *[self] Have you ever had a severe allergic reaction, such as a swollen throat, fainting or emergency treatment?
    }
    .why = Trial medicines and cells can cause allergic reactions.
    .hint = A mild rash or hay fever does not count
    .again = Has an allergy ever been so bad that it was an emergency? Please type yes or no, or “I don't know”.
    .label = Severe allergy in the past
    .example = yes

allergy-trial-drugs = { $who ->
        [child] Is your child allergic to any of these medicines, or has a doctor said never to give them?
        [other] Is the person you are helping allergic to any of these medicines, or told by a doctor never to take them?
       *[self] Are you allergic to any of these medicines, or has a doctor said never to take them?
    }
    .why = These medicines may be part of the trial treatment.
    .hint = Never had any of them? Choose “None of these”
    .again = Did one of these medicines ever cause an allergy? Please press every line that fits, then Done. None fits? “None of these”.
    .label = Allergy to trial medicines
    .example = None of these
allergy-trial-drugs-option-cyclophosphamide = Cyclophosphamide (CTX)
    .note = Endoxan, 环磷酰胺
allergy-trial-drugs-option-fludarabine = Fludarabine
    .note = Fludara, 氟达拉滨
allergy-trial-drugs-option-obinutuzumab = Obinutuzumab
    .note = Gazyva, 奥妥珠单抗
allergy-trial-drugs-option-tocilizumab = Tocilizumab
    .note = Actemra, 托珠单抗

infection-status = { $who ->
        [child] Does your child have an infection now?
        [other] Does the person you are helping have an infection now?
       *[self] Do you have an infection now?
    }
    .why = Trial treatment weakens the body's defences for a while.
    .hint = Skin creams, nail fungus or medicine only to prevent infection do not count
    .again = Is there an illness from germs at present, for example fever, cough or a wound that will not heal? Please press the line that fits best.
    .label = Infection now
    .example = No infection
infection-status-option-none = No infection
infection-status-option-suspected = Maybe, or not treated yet
    .note = for example a fever or cough, or a cold without medicine
infection-status-option-on-oral-treatment = Yes, taking tablets
    .note = tablets or syrup against the infection
infection-status-option-on-iv-treatment = Yes, on a drip
    .note = medicine through a vein against the infection
infection-status-option-uncontrolled = Yes, not under control
    .note = treated, but not getting better

iv-antibiotic-days-ago = { $who ->
        [child] When did your child last have antibiotics through a drip (into a vein)?
        [other] When did the person you are helping last have antibiotics through a drip (into a vein)?
       *[self] When did you last have antibiotics through a drip (into a vein)?
    }
    .why = A recent serious infection should be over before trial treatment.
    .hint = Tablets do not count. Still on the drip today? Choose “0 to 3 days ago”
    .again = Antibiotics that run into a vein: how long ago was the last day? Please type how long ago it was, for example 10 days ago.
    .label = Antibiotics by drip
    .ago = { $value } ago
    .example = 10 days ago
iv-antibiotic-days-ago-option-days-0-3 = 0 to 3 days ago
iv-antibiotic-days-ago-option-days-4-7 = 4 to 7 days ago
iv-antibiotic-days-ago-option-days-8-30 = 8 to 30 days ago
iv-antibiotic-days-ago-option-days-over-30 = More than 30 days ago
iv-antibiotic-days-ago-option-never = Never

herpes-severe-history = { $who ->
        [child] Has your child ever had a severe herpes infection of the brain, the eye or the whole body?
        [other] Has the person you are helping ever had a severe herpes infection of the brain, the eye or the whole body?
       *[self] Have you ever had a severe herpes infection of the brain, the eye or the whole body?
    }
    .why = Herpes can come back when the body's defences are low.
    .hint = Ordinary cold sores, or shingles in one place only, do not count here
    .again = Has herpes ever reached the brain or an eye, or spread over the whole body? Please type yes or no, or “I don't know”.
    .label = Severe herpes infection in the past
    .example = yes

herpes-zoster-weeks-ago = { $who ->
        [child] When did your child last have shingles, chickenpox or herpes blisters?
        [other] When did the person you are helping last have shingles, chickenpox or herpes blisters?
       *[self] When did you last have shingles, chickenpox or herpes blisters?
    }
    .why = These infections can flare up when the body's defences are low.
    .hint = Count back to the last day with blisters; blisters on the lips count too
    .again = When were such blisters last seen on the skin or the lips? Please type how long ago it was, for example 5 months ago.
    .label = Last shingles, chickenpox or herpes
    .ago = { $value } ago
    .example = 5 months ago
herpes-zoster-weeks-ago-option-weeks-0-4 = Now or in the last 4 weeks
herpes-zoster-weeks-ago-option-weeks-4-12 = 4 to 12 weeks ago
herpes-zoster-weeks-ago-option-weeks-over-12 = More than 12 weeks ago
    .note = including years ago, as a small child
herpes-zoster-weeks-ago-option-never = Never

cns-epilepsy = { $who ->
        [child] Has a doctor ever diagnosed your child with epilepsy (repeated seizures)?
        [other] Has a doctor ever diagnosed the person you are helping with epilepsy (repeated seizures)?
       *[self] Has a doctor ever diagnosed you with epilepsy (repeated seizures)?
    }
    .why = Cell therapy can affect the brain for a while, so teams look at this with care.
    .hint = Only fever fits in early childhood? Choose “I don't know”
    .again = Do the papers say “epilepsy”? Please type yes or no, or “I don't know”.
    .label = Epilepsy
    .example = yes

cns-other-history = { $who ->
        [child] Apart from epilepsy: has your child ever had a brain disease, such as a stroke, brain inflammation or lupus of the brain?
        [other] Apart from epilepsy: has the person you are helping ever had a brain disease, such as a stroke, brain inflammation or lupus of the brain?
       *[self] Apart from epilepsy: have you ever had a brain disease, such as a stroke, brain inflammation or lupus of the brain?
    }
    .why = Cell therapy can affect the brain for a while, so teams look at this with care.
    .hint = Headache or migraine alone does not count
    .again = Stroke, brain inflammation, lupus of the brain: did any of these ever happen? Please type yes or no, or “I don't know”.
    .label = Other brain disease, ever
    .example = yes

cns-active = { $who ->
        [child] Does your child have a brain disease now that is active or still being treated?
        [other] Does the person you are helping have a brain disease now that is active or still being treated?
       *[self] Do you have a brain disease now that is active or still being treated?
    }
    .why = Cell therapy can affect the brain for a while, so teams look at this with care.
    .hint = For example seizures, stroke, brain inflammation or lupus of the brain
    .again = Is a doctor treating a brain disease at present? Please type yes or no, or “I don't know”.
    .label = Brain disease now
    .example = yes

mental-cognitive = { $who ->
        [child] Has a doctor found a problem with your child's mental health or memory?
        [other] Has a doctor found a problem with the mental health or memory of the person you are helping?
       *[self] Has a doctor found a problem with your mental health or memory?
    }
    .why = Everybody is asked this, so that the team can give the right support.
    .hint = You may also choose to tell only the study team
    .again = Has a doctor treated problems with mood, thinking or memory? Please press the line that fits best.
    .label = Mental health and memory
    .example = No
mental-cognitive-option-none = No
mental-cognitive-option-mild-treated = Mild or well treated
    .note = for example low mood or anxiety that is stable
mental-cognitive-option-severe = Serious or not settled
    .note = { $who ->
        [child] for example hearing voices, or symptoms that are still strong
       *[other] for example psychosis, dementia, or symptoms still strong
    }

substance-abuse = { $who ->
        [child] Is drinking alcohol or using drugs a problem for your child at present? (Everybody is asked this.)
        [other] Is drinking alcohol or using drugs a problem for the person you are helping at present?
       *[self] Is drinking alcohol or using drugs a problem for you at present?
    }
    .why = Alcohol and drugs can act together with trial medicines, so everybody is asked.
    .hint = Medicines taken as a doctor prescribed do not count
    .again = Alcohol or drugs that are hard to stop: is that so at present? Please type yes or no, or “I don't know”.
    .label = Alcohol or drug problem
    .example = no

malignancy = { $who ->
        [child] Has your child ever had cancer?
        [other] Has the person you are helping ever had cancer?
       *[self] Have you ever had cancer?
    }
    .why = Some trials have rules about cancer, now or in the past.
    .hint = A harmless (benign) lump does not count
    .again = Has a doctor ever found a cancer? Please press the line that fits best.
    .label = Cancer, now or earlier
    .example = Never
malignancy-option-none = Never
malignancy-option-current = Yes, at present
    .note = or still being treated for it
malignancy-option-past-cured = Yes, but it is gone
    .note = treated in the past, no cancer now

malignancy-type = { $who ->
        [child] Which kind of cancer does your child have, or did your child have?
        [other] Which kind of cancer does the person you are helping have, or did they have?
       *[self] Which kind of cancer do you have, or did you have?
    }
    .why = Some trials have rules about cancer, now or in the past.
    .hint = It is on the pathology report (病理报告) or discharge letter
    .again = Where in the body was the cancer? Please press the line that fits best.
    .label = Kind of cancer
    .example = Breast
malignancy-type-option-nmsc = Skin, not melanoma
    .note = for example basal cell cancer
malignancy-type-option-cervical = Cervix (neck of womb)
malignancy-type-option-bladder = Bladder
malignancy-type-option-breast = Breast
malignancy-type-option-other = Another kind

malignancy-excised = { $who ->
        [child] Was your child's skin cancer completely removed by surgery?
        [other] Was the skin cancer of the person you are helping completely removed by surgery?
       *[self] Was your skin cancer completely removed by surgery?
    }
    .why = Some trials have rules about cancer, now or in the past.
    .hint = The report may say clear margins or 切缘阴性
    .again = Did the doctor say that all of the skin cancer is cut out? Please type yes or no, or “I don't know”.
    .label = Skin cancer fully removed
    .example = yes

malignancy-in-situ = { $who ->
        [child] Was your child's cancer found at its very earliest stage (carcinoma in situ)?
        [other] Was the cancer of the person you are helping found at its very earliest stage (carcinoma in situ)?
       *[self] Was your cancer found at its very earliest stage (carcinoma in situ)?
    }
    .why = Some trials have rules about cancer, now or in the past.
    .hint = Look for “in situ”, “Tis” or 原位癌 on the pathology report
    .again = Do the papers say “in situ”? Please type yes or no, or “I don't know”.
    .label = Cancer found at its earliest stage
    .example = yes

malignancy-free-years = { $who ->
        [child] For how long has your child been free of that cancer?
        [other] For how long has the person you are helping been free of that cancer?
       *[self] For how long have you been free of that cancer?
    }
    .why = Some trials have rules about cancer, now or in the past.
    .hint = Count from the end of treatment, if there was no return since
    .again = How long ago did the cancer treatment end, with no return since? Please type how long, for example 6 years.
    .label = Time free of cancer
    .example = 6 years
malignancy-free-years-option-years-0-2 = Up to 2 years
malignancy-free-years-option-years-2-5 = 2 to 5 years
malignancy-free-years-option-years-over-5 = More than 5 years

immunodeficiency = { $who ->
        [child] Has a doctor found that your child has an immune deficiency disease?
        [other] Has a doctor found that the person you are helping has an immune deficiency disease?
       *[self] Has a doctor found that you have an immune deficiency disease?
    }
    .why = Trial treatment lowers the body's defences further.
    .hint = Weaker defences from medicines such as steroids do not count
    .again = Is there an illness in which the body cannot fight off germs by itself? Please press the line that fits best.
    .label = Immune deficiency disease
    .example = No
immunodeficiency-option-none = No
immunodeficiency-option-congenital = Yes, since birth
    .note = inherited
immunodeficiency-option-acquired = Yes, came on later
    .note = caused by another disease

nyha-class = { $who ->
        [child] Does your child have heart failure, and how much does it limit them?
        [other] Does the person you are helping have heart failure, and how much does it limit them?
       *[self] Do you have heart failure, and how much does it limit you?
    }
    .why = Trial treatment puts extra work on the heart.
    .hint = Heart failure means a weak heart; breathlessness from the lungs does not count
    .again = Has a doctor said that the heart is too weak? Please press the line that fits best.
    .label = Heart failure
    .example = No heart failure
nyha-class-option-0 = No heart failure
nyha-class-option-1 = Yes, but no limits
    .note = normal activity causes no breathlessness
nyha-class-option-2 = Yes, a little limited
    .note = breathless or tired with normal activity such as stairs
nyha-class-option-3 = Yes, clearly limited
    .note = breathless or tired with light activity such as dressing
nyha-class-option-4 = Yes, even at rest
    .note = breathless when sitting or lying still

heart-conditions = { $who ->
        [child] Has a doctor found any of these heart problems in your child? Choose all that apply.
        [other] Has a doctor found any of these heart problems in the person you are helping? Choose all that apply.
       *[self] Has a doctor found any of these heart problems in you? Choose all that apply.
    }
    .why = Trial treatment puts extra work on the heart.
    .hint = Heart attack, heart defect from birth: ever. All others: only if still there now
    .again = Has a heart doctor found one of these? Please press every line that fits, then Done. None fits? “None of these”.
    .label = Heart problems
    .example = None of these
heart-conditions-option-angina-stable = Angina, under control
    .note = chest pain from the heart, settled with treatment
heart-conditions-option-angina-unstable = Angina, not controlled
    .note = heart pain at rest, or getting more frequent
heart-conditions-option-mi = Heart attack, ever
    .note = myocardial infarction, at any time in life
heart-conditions-option-heart-failure = Heart failure
    .note = weak heart
heart-conditions-option-arrhythmia-severe = Serious rhythm problem
    .note = a doctor called the irregular heartbeat dangerous
heart-conditions-option-arrhythmia-mild = Mild rhythm problem
    .note = for example a few extra beats
heart-conditions-option-congenital = Heart defect from birth
    .note = congenital heart disease
heart-conditions-option-myocarditis = Inflamed heart muscle
    .note = serious myocarditis, present now
heart-conditions-option-pericardial-effusion-moderate-or-large = Fluid round the heart
    .note = medium or large amount; a small amount does not count

mi-months-ago = { $who ->
        [child] How long ago was your child's last heart attack?
        [other] How long ago was the last heart attack of the person you are helping?
       *[self] How long ago was your last heart attack?
    }
    .why = The heart needs time to recover.
    .hint = A rough time is fine: 2 months, 5 years
    .again = About how much time has passed since the heart attack? Please type it, for example 8 months ago.
    .label = Last heart attack
    .ago = { $value } ago
    .example = 8 months ago
mi-months-ago-option-months-0-3 = Up to 3 months ago
mi-months-ago-option-months-3-6 = 3 to 6 months ago
mi-months-ago-option-months-over-6 = More than 6 months ago

transplant-type = { $who ->
        [child] Has your child ever had an organ or bone marrow transplant?
        [other] Has the person you are helping ever had an organ or bone marrow transplant?
       *[self] Have you ever had an organ or bone marrow transplant?
    }
    .why = Some trials have rules about earlier transplants.
    .hint = Blood transfusions do not count
    .again = Was an organ or bone marrow from somebody else, or one's own stem cells, ever put in? Please press the line that fits best.
    .label = Transplant
    .example = No
transplant-type-option-none = No
transplant-type-option-solid-organ = Yes, an organ
    .note = such as a kidney, liver, heart or lung
transplant-type-option-hsct = Yes, bone marrow
    .note = or blood stem cells (HSCT)

transplant-months-ago = { $who ->
        [child] How long ago was your child's last transplant?
        [other] How long ago was the last transplant of the person you are helping?
       *[self] How long ago was your last transplant?
    }
    .why = The body needs time to recover after a transplant.
    .hint = A rough time is fine: 6 weeks, 3 years
    .again = How much time has passed since the transplant? Please type how long ago it was, for example 2 years ago.
    .label = Last transplant
    .ago = { $value } ago
    .example = 2 years ago
transplant-months-ago-option-months-0-1 = Up to 1 month ago
transplant-months-ago-option-months-1-3 = 1 to 3 months ago
transplant-months-ago-option-months-over-3 = More than 3 months ago

gvhd-grade2-2w = { $who ->
        [child] In the last 2 weeks, has a doctor found GVHD of grade 2 or higher in your child (transplanted cells that turn against the body)?
        [other] In the last 2 weeks, has a doctor found GVHD of grade 2 or higher in the person you are helping (transplanted cells that turn against the body)?
       *[self] In the last 2 weeks, has a doctor found GVHD of grade 2 or higher in you (transplanted cells that turn against the body)?
    }
    .why = This should have settled before trial treatment.
    .hint = Look for GVHD, aGVHD or 移植物抗宿主病 in the papers
    .again = After the transplant: in the last two weeks, has a doctor treated GVHD? Please type yes or no, or “I don't know”.
    .label = Graft-versus-host disease now
    .example = yes

live-vaccine-weeks-ago = { $who ->
        [child] When did your child last get a live vaccine (made with weakened germs)?
        [other] When did the person you are helping last get a live vaccine (made with weakened germs)?
       *[self] When did you last get a live vaccine (made with weakened germs)?
    }
    .why = A live vaccine can cause illness when the body's defences are low.
    .hint = e.g. MMR, chickenpox, BCG, oral polio, rotavirus. The usual flu shot is not live
    .again = When was the last vaccine such as MMR, chickenpox or BCG? Please type how long ago it was, for example 2 years ago.
    .label = Last live vaccine
    .ago = { $value } ago
    .example = 2 years ago
live-vaccine-weeks-ago-option-weeks-0-2 = Up to 2 weeks ago
live-vaccine-weeks-ago-option-weeks-2-4 = 2 to 4 weeks ago
live-vaccine-weeks-ago-option-weeks-over-4 = More than 4 weeks ago
live-vaccine-weeks-ago-option-never = Never

other-trial-months-ago = { $who ->
        [child] Has your child ever been treated in another clinical trial? When was the last time?
        [other] Has the person you are helping ever been treated in another clinical trial? When was the last time?
       *[self] Have you ever been treated in another clinical trial? When was the last time?
    }
    .why = Treatments from two trials could mix; most trials ask for a gap.
    .hint = Count from the last trial medicine; surveys and blood samples only do not count
    .again = Was there a medicine from another clinical trial, and how long ago? For example never, or 5 months ago.
    .label = Last treatment in another trial
    .ago = { $value } ago
    .example = never
other-trial-months-ago-option-now = In one now
other-trial-months-ago-option-months-0-1 = Up to 1 month ago
other-trial-months-ago-option-months-1-3 = 1 to 3 months ago
other-trial-months-ago-option-months-over-3 = More than 3 months ago
other-trial-months-ago-option-never = Never

bcell-drug-days-ago = { $who ->
        [child] Has your child ever had a medicine against B cells (such as rituximab, belimumab or telitacicept)? When was the last time?
        [other] Has the person you are helping ever had a medicine against B cells (such as rituximab, belimumab or telitacicept)? When was the last time?
       *[self] Have you ever had a medicine against B cells (such as rituximab, belimumab or telitacicept)? When was the last time?
    }
    .why = These medicines act on the same cells as the trial treatment.
    .hint = Also obinutuzumab. Brands: MabThera, Benlysta, Gazyva, Tai'ai (泰爱)
    .again = Rituximab, belimumab, telitacicept, obinutuzumab: when was the last one given? For example never, or 4 months ago.
    .label = Last B-cell medicine
    .ago = { $value } ago
    .example = 4 months ago
bcell-drug-days-ago-option-days-0-14 = Up to 2 weeks ago
bcell-drug-days-ago-option-days-15-30 = 15 to 30 days ago
bcell-drug-days-ago-option-days-over-30 = More than 30 days ago
bcell-drug-days-ago-option-never = Never

skin-disease-other = { $who ->
        [child] Does your child have another skin disease that makes the lupus hard to judge, or lupus caused by a medicine?
        [other] Does the person you are helping have another skin disease that makes the lupus hard to judge, or lupus caused by a medicine?
       *[self] Do you have another skin disease that makes your lupus hard to judge, or lupus caused by a medicine?
    }
    .why = Other skin diseases make it hard to see how lupus changes.
    .hint = e.g. psoriasis, scleroderma, dermatomyositis; not acne or athlete's foot. Not sure? Choose “I don't know”
    .again = Does the skin show another illness besides lupus, for example psoriasis, or did a medicine cause the lupus? Please type yes or no, or “I don't know”.
    .label = Other skin disease, or drug-caused lupus
    .example = yes

oxygen-dependent = { $who ->
        [child] Does your child need extra oxygen (from a bottle or machine) to keep the oxygen level up?
        [other] Does the person you are helping need extra oxygen (from a bottle or machine) to keep the oxygen level up?
       *[self] Do you need extra oxygen (from a bottle or machine) to keep your oxygen level up?
    }
    .why = Trial treatment can affect breathing for a while.
    .hint = Regular use at home counts; oxygen during a past hospital stay does not
    .again = Is an oxygen bottle or machine in use at home? Please type yes or no, or “I don't know”.
    .label = Needs extra oxygen
    .example = yes

lung-disease-non-sle = { $who ->
        [child] Does your child have a lung disease that is not caused by lupus?
        [other] Does the person you are helping have a lung disease that is not caused by lupus?
       *[self] Do you have a lung disease that is not caused by lupus?
    }
    .why = Trial treatment can affect breathing for a while.
    .hint = e.g. pneumonia now, lung scarring. Mild asthma, or cause unclear: “I don't know”
    .again = Are the lungs ill from something that is not lupus? Please type yes or no, or “I don't know”.
    .label = Lung disease not from lupus
    .example = yes

lung-severe = { $who ->
        [child] Has a doctor said that your child has a severe lung disease?
        [other] Has a doctor said that the person you are helping has a severe lung disease?
       *[self] Has a doctor said that you have a severe lung disease?
    }
    .why = Trial treatment can affect breathing for a while.
    .hint = Severe: breathing is hard even with treatment. Not a cold or mild asthma. Not sure? “I don't know”
    .again = Has a doctor used the word “severe” for a disease of the lungs? Please type yes or no, or “I don't know”.
    .label = Severe lung disease
    .example = yes

pah-known = { $who ->
        [child] Has a doctor said that your child has high pressure in the lung arteries (pulmonary hypertension, PAH)?
        [other] Has a doctor said that the person you are helping has high pressure in the lung arteries (pulmonary hypertension, PAH)?
       *[self] Has a doctor said that you have high pressure in the lung arteries (pulmonary hypertension, PAH)?
    }
    .why = It strains the heart, so some trials look at it.
    .hint = This is not the blood pressure measured on the arm
    .again = Do the papers say “pulmonary hypertension” or “PAH”? Please type yes or no, or “I don't know”.
    .label = High pressure in the lung arteries
    .example = yes

diabetes = { $who ->
        [child] Does your child have diabetes?
        [other] Does the person you are helping have diabetes?
       *[self] Do you have diabetes?
    }
    .why = Steroids and trial medicines can raise blood sugar.
    .hint = High blood sugar from steroids counts if a doctor called it diabetes
    .again = Has a doctor ever called it diabetes, or said that the blood sugar stays too high? Please press the line that fits best.
    .label = Diabetes
    .example = No
diabetes-option-none = No
diabetes-option-controlled = Yes, under control
diabetes-option-uncontrolled = Yes, not controlled

dka = { $who ->
        [child] Does your child have a diabetes emergency (ketoacidosis) or another diabetes problem that is out of control?
        [other] Does the person you are helping have a diabetes emergency (ketoacidosis) or another diabetes problem out of control?
       *[self] Do you have a diabetes emergency (ketoacidosis) or another diabetes problem that is out of control?
    }
    .why = Such problems should be treated first.
    .hint = Look for DKA or 酮症酸中毒 in the papers
    .again = Do the papers say DKA, or is a doctor treating an effect of the diabetes that will not settle? Please type yes or no, or “I don't know”.
    .label = Diabetes out of control
    .example = yes

ecog = { $who ->
        [child] How active is your child on most days, compared with others of the same age?
        [other] How active is the person you are helping on most days?
       *[self] How active are you on most days?
    }
    .why = Trial treatment is tiring, so general strength matters.
    .hint = Think of the last two weeks
    .again = What is possible on a normal day? Please press the line that fits best.
    .label = Daily activity
    .example = Light activity only
ecog-option-0 = Fully active
    .note = everything as before the illness
ecog-option-1 = Light activity only
    .note = walks about, light work or school, no hard effort
ecog-option-2 = Self-care, no work or school
    .note = looks after self, up for more than half the day
ecog-option-3 = In bed most of the day
    .note = in bed or chair more than half the day, needs some help
ecog-option-4 = In bed all day
    .note = cannot look after self

esrd-dialysis = { $who ->
        [child] Is your child on dialysis, or has a doctor said that the kidneys have almost stopped working?
        [other] Is the person you are helping on dialysis, or has a doctor said their kidneys have almost stopped working?
       *[self] Are you on dialysis, or has a doctor said that your kidneys have almost stopped working?
    }
    .why = The kidneys clear many of the trial medicines.
    .hint = Also called end-stage kidney failure, 尿毒症 or 终末期肾病
    .again = Does a machine, or fluid in the belly, do the work of the kidneys? Or do the papers say “end-stage”? Please type yes or no, or “I don't know”.
    .label = Dialysis or kidney failure
    .example = yes

liver-abnormal-due-to-disease = { $who ->
        [child] Did a doctor say that your child's high liver values come from the illness itself, such as inflamed muscles?
        [other] Did a doctor say that the high liver values of the person you are helping come from the illness itself, such as inflamed muscles?
       *[self] Did a doctor say that your high liver values come from the illness itself, such as inflamed muscles?
    }
    .why = Some trials treat these values differently when the illness causes them.
    .hint = Nobody has said where it comes from? Choose “I don't know”
    .again = Did the doctor say that the high ALT or AST comes from the muscles or the illness, not from the liver? Please type yes or no, or “I don't know”.
    .label = High liver values from the illness itself
    .example = yes
