### Questions: ANCA vasculitis and Sjögren's

aav-type = { $who ->
        [child] Which type of ANCA vasculitis does your child have?
        [other] Which type of ANCA vasculitis does the person have?
       *[self] Which type of ANCA vasculitis do you have?
    }
    .why = Studies are for certain types only.
    .hint = It is in the discharge letter; GPA was once called Wegener's
    .again = Which letters are in the hospital letter: GPA, MPA or EGPA? Please press the button that fits best.
    .label = Type of ANCA vasculitis
    .example = GPA
aav-type-option-gpa = GPA
    .note = granulomatosis with polyangiitis, 肉芽肿性多血管炎
aav-type-option-mpa = MPA
    .note = microscopic polyangiitis, 显微镜下多血管炎
aav-type-option-egpa = EGPA
    .note = eosinophilic type with asthma, 嗜酸性
aav-type-option-unsure = Type not stated
    .note = the doctor has not said which type

aav-severe-inadequate = { $who ->
        [child] Has a doctor called your child's vasculitis severe, and standard treatment not enough?
        [other] Has a doctor called the person's vasculitis severe, and standard treatment not enough?
       *[self] Has a doctor called your vasculitis severe, and standard treatment not enough?
    }
    .why = The study team looks at such situations one by one.
    .hint = Standard: steroids plus a medicine such as CTX or rituximab
    .again = Did the doctor say “severe”, and that the usual medicines do not help enough? Please type yes or no, or “I don't know”.
    .label = Severe vasculitis, treatment not enough
    .line = Severe vasculitis, and standard treatment not enough, a doctor said
    .example = yes

vasculitis-score = { $who ->
        [child] What vasculitis score (BVAS; under 18 PVAS) did a doctor give your child?
        [other] What vasculitis score (BVAS; under 18 PVAS) did a doctor give the person?
       *[self] What vasculitis score (BVAS; under 18 PVAS) did a doctor give you?
    }
    .why = It shows how active the illness is; the hospital scores it again.
    .hint = 0 to 63. Many do not have it
    .again = It is one number in the hospital letter, beside BVAS or PVAS. Just the number is fine, for example 15. Not there: “I don't know”.
    .label = Vasculitis score (BVAS or PVAS)
    .example = 15

alveolar-hemorrhage-vent-days = { $who ->
        [child] Has your child ever needed a breathing machine for bleeding in the lungs? How many days?
        [other] Has the person ever needed a breathing machine for bleeding in the lungs? How many days?
       *[self] Have you ever needed a breathing machine for bleeding in the lungs? How many days?
    }
    .why = It shows how long help with breathing was needed.
    .hint = Ventilator, 呼吸机; an oxygen mask does not count
    .again = Days on a breathing machine. Just the number is fine, for example 3. Never: 0.
    .label = Breathing machine for lung bleeding
    .example = 0
alveolar-hemorrhage-vent-days-option-days-0 = Never needed one
alveolar-hemorrhage-vent-days-option-days-1-7 = 1 to 7 days
alveolar-hemorrhage-vent-days-option-days-8-up = 8 days or more

essdai = { $who ->
        [child] What Sjögren's activity score (ESSDAI) did a doctor give your child?
        [other] What Sjögren's activity score (ESSDAI) did a doctor give the person?
       *[self] What Sjögren's activity score (ESSDAI) did a doctor give you?
    }
    .why = It shows how active the illness is; the hospital scores it again.
    .hint = In the hospital letter, e.g. 9. Many do not have it
    .again = It is one number in the hospital letter, beside ESSDAI. Just the number is fine, for example 9. Not there: “I don't know”.
    .short = ESSDAI
    .label = Sjögren's score (ESSDAI)
    .example = 9

cirrhosis = { $who ->
        [child] Has a doctor said that your child's liver is badly scarred (cirrhosis)?
        [other] Has a doctor said that the liver of the person is badly scarred (cirrhosis)?
       *[self] Has a doctor said that your liver is badly scarred (cirrhosis)?
    }
    .why = Study medicines can strain the liver.
    .hint = Look for cirrhosis or 肝硬化. Fatty liver does not count
    .again = Has a doctor said “cirrhosis”? Please type yes or no, or “I don't know”.
    .label = Liver cirrhosis
    .short = liver cirrhosis
    .line = Liver cirrhosis, as a doctor said
    .example = yes

marrow-disease = { $who ->
        [child] Has a doctor said that your child has a bone marrow disease, such as aplastic anaemia or MDS?
        [other] Has a doctor said that the person has a bone marrow disease, such as aplastic anaemia or MDS?
       *[self] Has a doctor said that you have a bone marrow disease, such as aplastic anaemia or MDS?
    }
    .why = Study medicines act on the bone marrow.
    .hint = Anaemia from low iron does not count
    .again = Has a blood doctor found a disease of the bone marrow? Please type yes or no, or “I don't know”.
    .label = Bone marrow disease
    .short = bone marrow disease
    .line = A bone marrow disease, as a doctor said
    .example = yes
