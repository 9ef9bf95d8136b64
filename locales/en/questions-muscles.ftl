### Questions: myositis

iim-type = { $who ->
        [child] Which type of myositis does your child have?
        [other] Which type of myositis does the person have?
       *[self] Which type of myositis do you have?
    }
    .why = Studies are for certain types only.
    .hint = It is in the discharge letter or on the biopsy report
    .again = Which name is in the hospital letter? Please press the button that fits best.
    .label = Type of myositis
    .example = Dermatomyositis (DM)
iim-type-option-dm = Dermatomyositis (DM)
    .note = with a rash, 皮肌炎
iim-type-option-pm = Polymyositis (PM)
    .note = without a rash, 多发性肌炎
iim-type-option-ass = Antisynthetase (ASS)
    .note = often with the lungs, e.g. Jo-1, 抗合成酶综合征
iim-type-option-imnm = Necrotising (IMNM)
    .note = e.g. SRP or HMGCR antibody, 坏死性肌病
iim-type-option-ibm = Inclusion body (IBM)
    .note = slow, mostly over age 50, 包涵体肌炎
iim-type-option-unsure = Type not stated
    .note = the doctor has not said which type

iim-muscle = { $who ->
        [child] Are your child's muscles affected, for example weak arms or legs?
        [other] Are the muscles of the person affected, for example weak arms or legs?
       *[self] Are your muscles affected, for example weak arms or legs?
    }
    .why = It decides whether muscle tests are needed.
    .hint = e.g. trouble with stairs, standing up from a squat, or combing hair
    .again = Are arms or legs weaker than before? Please type yes or no, or “I don't know”.
    .label = Muscles affected
    .line = Muscles affected, for example weak arms or legs
    .example = yes

mmt8 = { $who ->
        [child] What muscle strength score (MMT-8) did a doctor give your child?
        [other] What muscle strength score (MMT-8) did a doctor give the person?
       *[self] What muscle strength score (MMT-8) did a doctor give you?
    }
    .why = It shows how strong the muscles are; the hospital tests it again.
    .hint = 0 to 150, e.g. 118. Only one side tested (0 to 80)? Say so
    .again = A doctor tests eight muscles and gives points. Just the number is fine, for example 118. Not tested: “I don't know”.
    .short = MMT-8
    .label = Muscle strength (MMT-8)
    .example = 118

phga = { $who ->
        [child] What overall score (PhGA) did a doctor give your child's illness?
        [other] What overall score (PhGA) did a doctor give the person's illness?
       *[self] What overall score (PhGA) did a doctor give your illness?
    }
    .why = It shows how active the illness is; the hospital scores it again.
    .hint = From 0 (calm) to 10 (very active). Many do not have it
    .again = The doctor's own number from 0 to 10. Just the number is fine, for example 5. Not rated: “I don't know”.
    .short = PhGA
    .label = Doctor's rating of the illness (PhGA)
    .example = 5

ptga = { $who ->
        [child] How bad does your child find the illness now, 0 (not at all) to 10 (worst)?
        [other] How bad would the person call the illness now, 0 (not at all) to 10 (worst)?
       *[self] How bad would you call your illness now, 0 (not at all) to 10 (worst)?
    }
    .why = The patient's own view counts in these studies.
    .hint = One number, e.g. 4. No answer is wrong
    .again = 0 means no trouble at all, 10 means very bad. Just the number is fine, for example 4.
    .label = Own rating of the illness
    .example = 4

extramuscular-score = { $who ->
        [child] What number (0 to 10) did a doctor give your child's illness outside the muscles?
        [other] What number (0 to 10) did a doctor give the person's illness outside the muscles?
       *[self] What number (0 to 10) did a doctor give your illness outside the muscles?
    }
    .why = It covers skin, joints, lungs and heart; the hospital scores it again.
    .hint = Extramuscular activity, 肌外活动. Many do not have it
    .again = A doctor's number from 0 to 10 for skin, joints, lungs and heart. Just the number is fine, for example 3. Not rated: “I don't know”.
    .label = Illness outside the muscles
    .example = 3

haq = { $who ->
        [child] What was your child's HAQ score (form about daily life, 0 to 3)?
        [other] What was the person's HAQ score (form about daily life, 0 to 3)?
       *[self] What was your HAQ score (form about daily life, 0 to 3)?
    }
    .why = It shows how much daily life is limited.
    .hint = e.g. 1.5. Many do not have it
    .again = The score at the end of the form, from 0 to 3. Just the number is fine, for example 1.5. No form: “I don't know”.
    .short = HAQ
    .label = Daily life form (HAQ)
    .example = 1.5

muscle-enzyme = { $who ->
        [child] What is CK (creatine kinase) in your child's latest blood test?
        [other] What is CK (creatine kinase) in the person's latest blood test?
       *[self] What is CK (creatine kinase) in your latest blood test?
    }
    .why = They show muscle damage.
    .hint = e.g. CK 850/200 (肌酸激酶). LDH, AST, ALT or aldolase count too
    .again = Two numbers, please: the result, then a slash, then the upper limit. For example CK 850/200.
    .label = Muscle enzymes (CK and others)
    .example = CK 850/200
muscle-enzyme-uln = { $who ->
        [child] Which upper limit is printed beside that muscle enzyme on your child's report?
        [other] Which upper limit is printed beside that muscle enzyme on the person's report?
       *[self] Which upper limit is printed beside that muscle enzyme on your report?
    }
    .why = Every laboratory has its own limits, so the result is compared with that one.
    .hint = Last number of the range, e.g. 200. Not printed: “I don't know”
    .again = Next to the result there is a range such as 40–200. Please type its last number, for example 200.
    .label = Upper limit of the muscle enzyme
    .example = 200

myositis-antibody-positive = { $who ->
        [child] What is your child's myositis antibody (e.g. Jo-1, MDA5) result?
        [other] What is the person's myositis antibody (e.g. Jo-1, MDA5) result?
       *[self] What is your myositis antibody (e.g. Jo-1, MDA5) result?
    }
    .why = Some studies need such an antibody to have been found.
    .hint = Any one positive on the panel (肌炎抗体谱) counts. Weak or ±: “I don't know”
    .again = Is any line of the myositis antibody panel positive? Please type positive or negative, or “I don't know”.
    .label = Myositis antibodies
    .line = A myositis antibody positive, such as Jo-1
    .example = positive
myositis-antibody-positive-option-yes = Positive
myositis-antibody-positive-option-no = Negative

drug-induced-myositis = { $who ->
        [child] Did a doctor say that a medicine caused your child's muscle disease?
        [other] Did a doctor say that a medicine caused the muscle disease of the person?
       *[self] Did a doctor say that a medicine caused your muscle disease?
    }
    .why = Muscle disease from a medicine is treated in another way.
    .hint = For example a cholesterol medicine (statin, 他汀)
    .again = Did the muscle trouble come from a medicine, in the doctor's words? Please type yes or no, or “I don't know”.
    .label = Muscle disease from a medicine
    .tick = Muscle disease by medicine
    .short = drug-caused muscle disease
    .line = A medicine caused the muscle disease, a doctor said
    .example = yes

tumour-myositis = { $who ->
        [child] Was a cancer found in your child within 2 years before or after the muscle disease began?
        [other] Was a cancer found in the person within 2 years before or after the muscle disease began?
       *[self] Was a cancer found in you within 2 years before or after the muscle disease began?
    }
    .why = Some studies do not take people who had cancer around the time the myositis began.
    .hint = Harmless (benign) lumps do not count
    .again = Two years before to two years after the muscles became ill: was there a cancer? Please type yes or no, or “I don't know”.
    .label = Cancer close to the start of myositis
    .line = Cancer within 2 years of the start of myositis
    .example = yes
