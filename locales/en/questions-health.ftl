### Questions: general health

allergy-severe-history = { $who ->
        [child] Has your child ever had an allergy so severe that breathing or blood pressure suffered?
        [other] Has the person ever had an allergy so severe that breathing or blood pressure suffered?
       *[self] Have you ever had an allergy so severe that breathing or blood pressure suffered?
    }
    .why = Study medicines and cells can cause allergic reactions.
    .hint = e.g. swollen throat, fainting. Rash, hives, hay fever alone: No
    .meant = A rash, hives or hay fever alone does not count, also if treated in an emergency room. Not sure how bad it was? “I don't know”
    .again = Did an allergy ever close the throat, make breathing hard or cause fainting? Please type yes or no, or “I don't know”.
    .label = Severe allergy in the past
    .short = severe allergy
    .line = An allergic reaction so severe that breathing or blood pressure suffered
    .example = yes

allergy-trial-drugs = { $who ->
        [child] Is your child allergic to any of these, or did a doctor forbid them?
        [other] Is the person allergic to any of these, or did a doctor forbid them?
       *[self] Are you allergic to any of these, or did a doctor forbid them?
    }
    .why = These medicines may be part of the study treatment.
    .hint = Never had: “None of these”. Nausea, hair loss: no allergy
    .meant = Never had any of them? “None of these”. Nausea, hair loss or low blood counts are side effects, not an allergy
    .again = Did one of these medicines ever cause an allergy? Please press every button that fits, then Done. None fits? “None of these”.
    .label = Allergy to study medicines
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
        [other] Does the person have an infection now?
       *[self] Do you have an infection now?
    }
    .why = Study treatment weakens the body's defences for a while.
    .hint = Skin creams, nail fungus, or medicine that only keeps an infection away (hepatitis B, HIV) do not count
    .meant = Skin creams, nail fungus, and medicine that only keeps an infection away (hepatitis B, HIV tablets) do not count
    .again = Do germs cause an illness now, for example fever, a bad cough or a wound with pus? A sore without infection, or swelling from an immune illness, does not count. Please press the button that fits best.
    .label = Infection now
    .line = An infection now (not one that tablets only keep away)
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
        [child] When did your child last have antibiotics by drip (into a vein)?
        [other] When did the person last have antibiotics by drip (into a vein)?
       *[self] When did you last have antibiotics by drip (into a vein)?
    }
    .why = A recent serious infection should be over before study treatment.
    .hint = Tablets do not count. Drip today: “0 to 3 days ago”
    .again = Antibiotics that run into a vein: how long ago was the last day? Please type how long ago it was, for example 10 days ago.
    .label = Antibiotics by drip
    .short = antibiotic drip
    .line = Antibiotics through a drip
    .ago = { $value } ago
    .example = 10 days ago
iv-antibiotic-days-ago-option-days-0-3 = 0 to 3 days ago
iv-antibiotic-days-ago-option-days-4-7 = 4 to 7 days ago
iv-antibiotic-days-ago-option-days-8-30 = 8 to 30 days ago
iv-antibiotic-days-ago-option-days-over-30 = More than 30 days ago
iv-antibiotic-days-ago-option-never = Never

herpes-severe-history = { $who ->
        [child] Has your child ever had severe herpes: brain, eye, or all over the body?
        [other] Has the person ever had severe herpes: brain, eye, or all over the body?
       *[self] Have you ever had severe herpes: brain, eye, or all over the body?
    }
    .why = Herpes can come back when the body's defences are low.
    .hint = Chickenpox, cold sores, or shingles in one place: No
    .again = Has herpes ever reached the brain or an eye, or spread over the whole body? Ordinary chickenpox: no. Please type yes or no, or “I don't know”.
    .label = Severe herpes infection in the past
    .tick = Severe herpes, ever
    .short = severe herpes
    .line = Severe herpes of brain, eye or whole body (not chickenpox)
    .example = yes

herpes-zoster-weeks-ago = { $who ->
        [child] When did your child last have shingles, chickenpox or herpes blisters?
        [other] When did the person last have shingles, chickenpox or herpes blisters?
       *[self] When did you last have shingles, chickenpox or herpes blisters?
    }
    .why = These infections can flare up when the body's defences are low.
    .hint = Count from the last blister, lips too; not hand, foot and mouth disease
    .meant = Count from the last blister, lips too; not hand, foot and mouth disease
    .again = When were such blisters last seen on the skin or the lips? Please type how long ago it was, for example 5 months ago.
    .label = Last shingles, chickenpox or herpes
    .tick = Shingles, chickenpox, herpes
    .short = shingles, chickenpox or herpes
    .line = Shingles, chickenpox or herpes blisters, on the lips too
    .ago = { $value } ago
    .example = 5 months ago
herpes-zoster-weeks-ago-option-weeks-0-4 = In the last 4 weeks
herpes-zoster-weeks-ago-option-weeks-4-12 = 4 to 12 weeks ago
herpes-zoster-weeks-ago-option-weeks-over-12 = More than 12 weeks ago
    .note = including years ago, as a small child
herpes-zoster-weeks-ago-option-never = Never

cns-epilepsy = { $who ->
        [child] Has a doctor ever diagnosed your child with epilepsy (repeated seizures)?
        [other] Has a doctor ever diagnosed the person with epilepsy (repeated seizures)?
       *[self] Has a doctor ever diagnosed you with epilepsy (repeated seizures)?
    }
    .why = Cell therapy can affect the brain for a while, so teams look at this with care.
    .hint = Only fever fits in early childhood? Choose “I don't know”
    .again = Has a doctor said that this is epilepsy? If the report says “no epilepsy” or “ruled out”, the answer is no. Please type yes or no, or “I don't know”.
    .label = Epilepsy
    .short = epilepsy
    .line = Epilepsy that a doctor diagnosed
    .example = yes

cns-other-history = { $who ->
        [child] Besides epilepsy, has your child ever had a brain or spinal cord disease (stroke, inflammation, lupus)?
        [other] Besides epilepsy, has the person ever had a brain or spinal cord disease (stroke, inflammation, lupus)?
       *[self] Besides epilepsy, have you ever had a brain or spinal cord disease (stroke, inflammation, lupus)?
    }
    .why = Cell therapy can affect the brain for a while, so teams look at this with care.
    .hint = Headache, fainting, concussion: No. Chance spots: “I don't know”
    .meant = Headache, migraine, fainting, concussion or facial palsy do not count. Only small spots found by chance on a scan: “I don't know”
    .again = Stroke, brain inflammation, spinal cord inflammation, lupus of the brain: did any of these ever happen? Please type yes or no, or “I don't know”.
    .label = Other disease of the brain or spinal cord, ever
    .tick = Brain or spinal illness
    .short = brain or spine illness
    .line = Stroke, inflammation or lupus of the brain or spinal cord
    .example = yes

cns-active = { $who ->
        [child] Is a brain or spinal cord disease (seizures too) troubling your child now, or was treatment started or raised in the last 6 months?
        [other] Is a brain or spinal cord disease (seizures too) troubling the person now, or was treatment started or raised in the last 6 months?
       *[self] Is a brain or spinal cord disease (seizures too) troubling you now, or was treatment started or raised in the last 6 months?
    }
    .why = Cell therapy can affect the brain for a while, so teams look at this with care.
    .hint = Never had one: No
    .meant = For example seizures, stroke, inflammation or lupus of the brain. Never had one: No
    .again = Trouble from the brain or spinal cord now, or stronger treatment for it in the last half year? Please press the button that fits best.
    .label = Disease of the brain or spinal cord now
    .tick = Brain or spine trouble now
    .short = brain or spine trouble
    .line = Brain or spinal cord trouble, or treatment raised within 6 months
    .example = no
cns-active-option-yes = Yes
cns-active-option-maintenance = Over, with medicine
    .note = no trouble for 6 months, only medicine to keep it away
cns-active-option-no = No

mental-cognitive = { $who ->
        [child] Has a doctor found a problem with your child's mental health or memory?
        [other] Has a doctor found a problem with the mental health or memory of the person?
       *[self] Has a doctor found a problem with your mental health or memory?
    }
    .why = Some studies have rules about this, because treatment and hospital visits take strength.
    .hint = You may also choose to tell only the study team
    .again = { $who ->
        [child] Has a doctor treated your child for low mood, other mental illness or memory trouble? Fully over: “No”. Please press the button that fits best.
        [other] Has a doctor treated the person for low mood, other mental illness or memory trouble? Fully over: “No”. Please press the button that fits best.
       *[self] Has a doctor treated you for low mood, other mental illness or memory trouble? Fully over: “No”. Please press the button that fits best.
    }
    .label = Mental health and memory
    .tick = Mental health or memory
    .short = mental illness or memory trouble
    .line = A mental illness, or trouble with memory
    .example = No
mental-cognitive-option-none = No
mental-cognitive-option-mild-treated = Yes, can manage
    .note = for example low mood, depression or anxiety, treated or not, when one can still decide and keep appointments
mental-cognitive-option-severe = Yes, serious
    .note = { $who ->
        [child] a doctor says that it hinders treatment or deciding, for example hearing voices
       *[other] a doctor says that it hinders treatment or deciding, for example psychosis or dementia
    }

substance-abuse = { $who ->
        [child] Asked of everybody from 12: is drinking alcohol or using drugs a problem for your child now?
        [other] Is drinking alcohol or using drugs a problem for the person now?
       *[self] Is drinking alcohol or using drugs a problem for you now?
    }
    .why = Alcohol and drugs can act together with study medicines, so everybody is asked.
    .hint = Medicines taken as prescribed do not count
    .again = Alcohol or drugs that are hard to stop: is that so at present? Please type yes or no, or “I don't know”.
    .label = Alcohol and drugs
    .tick = Alcohol or drug problem
    .short = alcohol or drug problem
    .line = Alcohol or drugs are a problem
    .example = no

malignancy = { $who ->
        [child] Has your child ever had cancer?
        [other] Has the person ever had cancer?
       *[self] Have you ever had cancer?
    }
    .why = Some studies have rules about cancer, now or in the past.
    .hint = A harmless (benign) lump does not count
    .again = Has a doctor ever found a cancer? Please press the button that fits best.
    .label = Cancer, now or earlier
    .line = Cancer, now or ever
    .example = Never
malignancy-option-none = Never
malignancy-option-current = Yes, at present
    .note = a cancer that is there now, or chemotherapy, radiation or an operation still going on or planned
malignancy-option-past-cured = Yes, but it is gone
    .note = no cancer now; tablets only to replace a hormone or prevent a return, such as thyroxine or tamoxifen, belong here too

malignancy-type = { $who ->
        [child] Which kind of cancer is it, or was it, in your child?
        [other] Which kind of cancer is it, or was it, in the person?
       *[self] Which kind of cancer is it, or was it, in you?
    }
    .why = Some studies have rules about cancer, now or in the past.
    .hint = It is on the pathology report (病理报告) or discharge letter
    .again = Where in the body was the cancer? Please press the button that fits best.
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
        [other] Was the skin cancer of the person completely removed by surgery?
       *[self] Was your skin cancer completely removed by surgery?
    }
    .why = Some studies have rules about cancer, now or in the past.
    .hint = The report may say clear margins or 切缘阴性
    .again = Did the doctor say that all of the skin cancer is cut out? Please type yes or no, or “I don't know”.
    .label = Skin cancer fully removed
    .line = Skin cancer completely removed by surgery
    .example = yes

malignancy-in-situ = { $who ->
        [child] Was your child's cancer found at its very earliest stage (carcinoma in situ)?
        [other] Was the person's cancer found at its very earliest stage (carcinoma in situ)?
       *[self] Was your cancer found at its very earliest stage (carcinoma in situ)?
    }
    .why = Some studies have rules about cancer, now or in the past.
    .hint = Look for “in situ”, “Tis” or 原位癌 on the pathology report
    .again = Has a doctor said that it was “in situ”? If the report says “not in situ” or “invasive”, the answer is no. Please type yes or no, or “I don't know”.
    .label = Cancer found at its earliest stage
    .line = Cancer found at its earliest stage (carcinoma in situ)
    .example = yes

malignancy-free-years = { $who ->
        [child] For how long has your child been free of that cancer?
        [other] For how long has the person been free of that cancer?
       *[self] For how long have you been free of that cancer?
    }
    .why = Some studies have rules about cancer, now or in the past.
    .hint = Came back? Count from the end of the last treatment
    .again = How long ago did the cancer treatment end, with no return since? Please type how long, for example 6 years.
    .label = Time free of cancer
    .example = 6 years
malignancy-free-years-option-years-0-2 = Up to 2 years
malignancy-free-years-option-years-2-5 = 2 to 5 years
malignancy-free-years-option-years-over-5 = More than 5 years

immunodeficiency = { $who ->
        [child] Has a doctor found an immune deficiency disease in your child?
        [other] Has a doctor found an immune deficiency disease in the person?
       *[self] Has a doctor found an immune deficiency disease in you?
    }
    .why = Study treatment lowers the body's defences further.
    .hint = Lupus and other immune illnesses are none; nor are weak defences from medicines
    .again = Is there an illness in which the body cannot fight off germs by itself? Please press the button that fits best.
    .label = Immune deficiency disease
    .short = immune deficiency
    .line = An immune deficiency disease that a doctor found (not lupus)
    .example = No
immunodeficiency-option-none = No
immunodeficiency-option-congenital = Yes, since birth
    .note = inherited
immunodeficiency-option-acquired = Yes, came on later
    .note = for example HIV, or too few antibodies that a blood test showed; not lupus or its medicines

nyha-class = { $who ->
        [child] Has a doctor found heart failure (a weak heart) in your child? How limiting is it?
        [other] Has a doctor found heart failure (a weak heart) in the person? How limiting is it?
       *[self] Has a doctor found heart failure (a weak heart) in you? How limiting is it?
    }
    .why = Study treatment may put extra work on the heart.
    .hint = Breathless from lungs, muscles or anaemia: No
    .meant = Only if a doctor found heart failure. Breathless or tired from the lungs, the muscles or anaemia: No
    .again = Did a doctor find heart failure? Being breathless on the stairs alone is none. Please press the button that fits best.
    .label = Heart failure
    .line = Heart failure that a doctor found
    .example = No, no heart failure
nyha-class-option-0 = No, no heart failure
nyha-class-option-1 = Found, but no limits
    .note = normal activity causes no breathlessness
nyha-class-option-2 = Found, a little limited
    .note = breathless or tired with normal activity such as stairs
nyha-class-option-3 = Found, clearly limited
    .note = breathless or tired with light activity such as dressing
nyha-class-option-4 = Found, even at rest
    .note = breathless when sitting or lying still

heart-conditions = { $who ->
        [child] Has a doctor said that your child has any of these heart problems?
        [other] Has a doctor said that the person has any of these heart problems?
       *[self] Has a doctor said that you have any of these heart problems?
    }
    .why = Study treatment may put extra work on the heart.
    .hint = { $who ->
        [child] Heart defect from birth: also long ago. Others: only if still there
       *[other] Heart attack, birth defect: also long ago. Others: only if still there
    }
    .again = Has a heart doctor found one of these? Please press every button that fits, then Done. None fits? “None of these”.
    .label = Heart problems
    .line = A heart problem that a doctor found
    .example = None of these
heart-conditions-option-angina-stable = Angina, under control
    .note = chest pain from the heart, settled with treatment
heart-conditions-option-angina-unstable = Angina, not controlled
    .note = heart pain at rest, or getting more frequent
heart-conditions-option-mi = Heart attack ever
    .note = myocardial infarction, at any time in life
heart-conditions-option-heart-failure = Heart failure
    .note = weak heart
heart-conditions-option-arrhythmia-severe = Serious rhythm problem
    .note = a doctor called the irregular heartbeat dangerous
heart-conditions-option-arrhythmia-mild = Mild rhythm problem
    .note = for example a few extra beats
heart-conditions-option-congenital = Heart defect from birth
    .note = congenital heart disease, also after an operation
heart-conditions-option-congenital-closed = Hole that closed by itself
    .note = found early in life and gone without treatment, or only an open foramen ovale (PFO)
heart-conditions-option-myocarditis = Inflamed heart muscle
    .note = serious myocarditis, present now
heart-conditions-option-pericardial-effusion-moderate-or-large = Fluid round the heart
    .note = medium or large amount; a small amount does not count

mi-months-ago = { $who ->
        [child] How long ago was your child's last heart attack?
        [other] How long ago was the last heart attack of the person?
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
        [other] Has the person ever had an organ or bone marrow transplant?
       *[self] Have you ever had an organ or bone marrow transplant?
    }
    .why = Some studies have rules about earlier transplants.
    .hint = Blood transfusions and umbilical-cord stem-cell drips: No. Cornea or skin: “I don't know”
    .meant = Blood transfusions, and drips of umbilical-cord (mesenchymal) stem cells, do not count. Cornea or skin: “I don't know”
    .again = Was there ever a transplant: an organ or bone marrow from another person, or one's own stem cells? Please press the button that fits best.
    .label = Transplant
    .short = transplant
    .line = An organ or bone marrow transplant
    .example = No
transplant-type-option-none = No
transplant-type-option-solid-organ = Yes, an organ
    .note = such as a kidney, liver, heart or lung
transplant-type-option-hsct = Yes, bone marrow
    .note = or blood stem cells (HSCT)

transplant-months-ago = { $who ->
        [child] How long ago was your child's last transplant?
        [other] How long ago was the last transplant of the person?
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
        [child] In the last 2 weeks, did a doctor find GVHD grade 2 or more (transplanted cells attacking your child's body)?
        [other] In the last 2 weeks, did a doctor find GVHD grade 2 or more (transplanted cells attacking the person's body)?
       *[self] In the last 2 weeks, did a doctor find GVHD grade 2 or more (transplanted cells attacking your body)?
    }
    .why = This should have settled before study treatment.
    .hint = Look for GVHD or 移植物抗宿主病
    .again = In the last two weeks, did a doctor say GVHD of grade 2, 3 or 4? Grade 1 or not sure: “I don't know”. Please type yes or no, or “I don't know”.
    .label = Graft-versus-host disease now
    .line = GVHD of grade 2 or higher in the last 2 weeks
    .example = yes

live-vaccine-weeks-ago = { $who ->
        [child] When did your child last get a live vaccine?
        [other] When did the person last get a live vaccine?
       *[self] When did you last get a live vaccine?
    }
    .why = A live vaccine can cause illness when the body's defences are low.
    .hint = MMR, chickenpox, BCG, oral polio, rotavirus, nasal flu spray. Usual flu and COVID shots: no
    .again = When was the last vaccine such as MMR, chickenpox or BCG? Please type how long ago it was, for example 2 years ago.
    .label = Last live vaccine
    .line = A live vaccine, ever
    .ago = { $value } ago
    .example = 2 years ago
live-vaccine-weeks-ago-option-weeks-0-2 = Up to 2 weeks ago
live-vaccine-weeks-ago-option-weeks-2-4 = 2 to 4 weeks ago
live-vaccine-weeks-ago-option-weeks-over-4 = More than 4 weeks ago
live-vaccine-weeks-ago-option-never = Never

other-trial-months-ago = { $who ->
        [child] Has your child ever been treated in another study (medicine, cells, surgery, device)? When last?
        [other] Has the person ever been treated in another study (medicine, cells, surgery, device)? When last?
       *[self] Have you ever been treated in another study (medicine, cells, surgery, device)? When last?
    }
    .why = Treatments from two studies could mix; most studies ask for a gap.
    .hint = From the last treatment; surveys and blood samples: no
    .meant = Count from the last treatment in it; surveys and blood samples only do not count
    .again = { $who ->
        [child] Has your child had any treatment in another study (a medicine, cells, surgery)? How long ago? For example never, or 5 months ago.
        [other] Has the person had any treatment in another study (a medicine, cells, surgery)? How long ago? For example never, or 5 months ago.
       *[self] Have you had any treatment in another study (a medicine, cells, surgery)? How long ago? For example never, or 5 months ago.
    }
    .label = Last treatment in another study
    .tick = Treatment in another study
    .short = another study
    .line = Treatment in another study, also going on now
    .ago = { $value } ago
    .example = never
other-trial-months-ago-option-now = In one now
other-trial-months-ago-option-months-0-1 = Up to 1 month ago
other-trial-months-ago-option-months-1-3 = 1 to 3 months ago
other-trial-months-ago-option-months-over-3 = More than 3 months ago
other-trial-months-ago-option-never = Never

bcell-drug-days-ago = { $who ->
        [child] Has your child ever had a B-cell medicine (such as rituximab, belimumab, telitacicept, obinutuzumab)? When last?
        [other] Has the person ever had a B-cell medicine (such as rituximab, belimumab, telitacicept, obinutuzumab)? When last?
       *[self] Have you ever had a B-cell medicine (such as rituximab, belimumab, telitacicept, obinutuzumab)? When last?
    }
    .why = These medicines act on the same cells as the study treatment.
    .hint = Brands: MabThera, 汉利康, 达伯华, Benlysta, Gazyva, 泰爱
    .again = Rituximab, belimumab, telitacicept, obinutuzumab: when was the last one given? For example never, or 4 months ago.
    .label = Last B-cell medicine
    .line = Rituximab, belimumab, telitacicept or obinutuzumab, ever
    .ago = { $value } ago
    .example = 4 months ago
bcell-drug-days-ago-option-days-0-14 = Up to 2 weeks ago
bcell-drug-days-ago-option-days-15-30 = 15 to 30 days ago
bcell-drug-days-ago-option-days-over-30 = More than 30 days ago
bcell-drug-days-ago-option-never = Never

skin-disease-other = { $who ->
        [child] Does your child have lupus from a medicine, or another active skin disease that makes lupus hard to judge?
        [other] Does the person have lupus from a medicine, or another active skin disease that makes lupus hard to judge?
       *[self] Do you have lupus from a medicine, or another active skin disease that makes lupus hard to judge?
    }
    .why = Other skin diseases make it hard to see how lupus changes.
    .hint = e.g. psoriasis, scleroderma, dermatomyositis. Quiet now, acne: No
    .meant = e.g. active psoriasis, scleroderma, dermatomyositis. Quiet at present, acne, athlete's foot: No. Not sure? “I don't know”
    .again = Does the skin show another illness besides lupus at present, for example psoriasis, or did a medicine cause the lupus? Please type yes or no, or “I don't know”.
    .label = Other skin disease, or drug-caused lupus
    .tick = Skin disease or drug lupus
    .short = skin disease or drug-caused lupus
    .line = Another active skin disease, or lupus caused by a medicine
    .example = yes

oxygen-dependent = { $who ->
        [child] Does your child need extra oxygen every day (bottle or machine), as doctors say?
        [other] Does the person need extra oxygen every day (bottle or machine), as doctors say?
       *[self] Do you need extra oxygen every day (bottle or machine), as doctors say?
    }
    .why = Study treatment can affect breathing for a while.
    .hint = Owning a machine, or oxygen during a past hospital stay: No
    .again = Does the oxygen level drop without extra oxygen, so that it is needed every day? Please type yes or no, or “I don't know”.
    .label = Needs extra oxygen
    .line = Extra oxygen is needed every day
    .example = yes

lung-disease-non-sle = { $who ->
        [child] Does your child have a lung disease not caused by lupus?
        [other] Does the person have a lung disease not caused by lupus?
       *[self] Do you have a lung disease not caused by lupus?
    }
    .why = Study treatment can affect breathing for a while.
    .hint = Pneumonia counts. Healed, scars, harmless nodules: No. Mild asthma, unclear cause: “I don't know”
    .meant = e.g. pneumonia now, interstitial lung disease (ILD). Healed, or old scars and harmless nodules: No. Mild asthma, or cause unclear: “I don't know”
    .again = Are the lungs ill now from something that is not lupus? Healed is no. Please type yes or no, or “I don't know”.
    .label = Lung disease not from lupus
    .short = other lung disease
    .line = A lung disease that lupus does not cause, pneumonia too
    .example = yes

lung-severe = { $who ->
        [child] Has a doctor said that your child has a severe lung disease?
        [other] Has a doctor said that the person has a severe lung disease?
       *[self] Has a doctor said that you have a severe lung disease?
    }
    .why = Study treatment can affect breathing for a while.
    .hint = Breathing is hard even with treatment. A cold or mild asthma: No
    .meant = Severe: breathing is hard even with treatment. Not a cold or mild asthma. Not sure? “I don't know”
    .again = Has a doctor used the word “severe” for a disease of the lungs? Please type yes or no, or “I don't know”.
    .label = Severe lung disease
    .short = severe lung disease
    .line = A lung disease that a doctor called severe
    .example = yes

pah-known = { $who ->
        [child] Has a doctor said that your child has high pressure in the lung arteries (pulmonary hypertension)?
        [other] Has a doctor said that the person has high pressure in the lung arteries (pulmonary hypertension)?
       *[self] Has a doctor said that you have high pressure in the lung arteries (pulmonary hypertension)?
    }
    .why = It strains the heart, so some studies look at it.
    .hint = Not the blood pressure on the arm
    .again = Has a doctor said that this is pulmonary hypertension (PAH)? If the report says “none” or “ruled out”, the answer is no. Please type yes or no, or “I don't know”.
    .label = High pressure in the lung arteries
    .tick = High lung artery pressure
    .short = high lung pressure (PAH)
    .line = High pressure in the lung arteries (PAH)
    .example = yes

diabetes = { $who ->
        [child] Does your child have diabetes?
        [other] Does the person have diabetes?
       *[self] Do you have diabetes?
    }
    .why = Steroids and study medicines can raise blood sugar.
    .hint = High blood sugar from steroids counts if a doctor called it diabetes
    .again = Has a doctor called it diabetes? Please press the button that fits best.
    .label = Diabetes
    .short = diabetes
    .line = Diabetes, also from steroids
    .example = No
diabetes-option-none = No
diabetes-option-controlled = Yes, under control
diabetes-option-uncontrolled = Yes, not controlled

dka = { $who ->
        [child] Is a doctor treating your child now for ketoacidosis (DKA) or another diabetes problem out of control?
        [other] Is a doctor treating the person now for ketoacidosis (DKA) or another diabetes problem out of control?
       *[self] Is a doctor treating you now for ketoacidosis (DKA) or another diabetes problem out of control?
    }
    .why = Such problems should be treated first.
    .hint = Stable damage to eyes, nerves or kidneys: No
    .again = Has a doctor said that there is ketoacidosis now? If the report says “no ketoacidosis”, the answer is no. Please type yes or no, or “I don't know”.
    .label = Diabetes out of control
    .line = Ketoacidosis, or another diabetes problem out of control, now
    .example = yes

ecog = { $who ->
        [child] How active is your child on most days, compared with others of the same age?
        [other] How active is the person on most days?
       *[self] How active are you on most days?
    }
    .why = Study treatment is tiring, so general strength matters.
    .hint = Think of the last two weeks
    .again = What is possible on a normal day? Please press the button that fits best.
    .label = Daily activity
    .example = Light activity only
ecog-option-0 = Fully active
    .note = everything as before the illness
ecog-option-1 = Light activity only
    .note = walks about, light work or school, no hard effort
ecog-option-2 = No work or chores
    .note = { $who ->
        [child] no school; looks after self as others of that age do; up more than half the day
       *[other] looks after self; up more than half the day. Retired? Think of housework
    }
ecog-option-3 = In bed most of the day
    .note = must lie or rest in a chair more than half the day, needs some help
ecog-option-4 = In bed all day
    .note = cannot look after self

esrd-dialysis = { $who ->
        [child] Is your child on dialysis, or has a doctor said that the kidneys have almost stopped working?
        [other] Is the person on dialysis, or has a doctor said that the kidneys have almost stopped working?
       *[self] Are you on dialysis, or has a doctor said that your kidneys have almost stopped working?
    }
    .why = The kidneys clear many of the study medicines.
    .hint = End-stage kidney failure, CKD 5, 尿毒症 or 终末期肾病
    .again = { $who ->
        [child] Is your child having dialysis, by a machine or through a tube in the belly? Or has a doctor said that the kidney disease is “end-stage” (CKD 5)? Please type yes or no, or “I don't know”.
        [other] Is the person having dialysis, by a machine or through a tube in the belly? Or has a doctor said that the kidney disease is “end-stage” (CKD 5)? Please type yes or no, or “I don't know”.
       *[self] Are you having dialysis, by a machine or through a tube in the belly? Or has a doctor said that the kidney disease is “end-stage” (CKD 5)? Please type yes or no, or “I don't know”.
    }
    .label = Dialysis or kidney failure
    .short = dialysis or kidney failure
    .line = Dialysis, or end-stage kidney failure
    .example = yes

liver-abnormal-due-to-disease = { $who ->
        [child] If your child's ALT or AST is high: did a doctor say the illness causes it, not the liver?
        [other] If the person's ALT or AST is high: did a doctor say the illness causes it, not the liver?
       *[self] If your ALT or AST is high: did a doctor say the illness causes it, not the liver?
    }
    .why = Some studies treat these values differently when the illness causes them.
    .hint = Nobody has said: “I don't know”
    .again = Did the doctor say that the high ALT or AST comes from the muscles or the illness, not from the liver? Please type yes or no, or “I don't know”.
    .label = High liver values from the illness itself
    .line = High liver values that come from the illness itself, a doctor said
    .example = yes
