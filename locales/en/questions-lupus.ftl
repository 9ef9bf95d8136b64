### Questions: lupus and lupus of the kidneys

sledai-2k = { $who ->
        [child] What lupus activity score (SLEDAI-2K) did a doctor give your child?
        [other] What lupus activity score (SLEDAI-2K) did a doctor give the person?
       *[self] What lupus activity score (SLEDAI-2K) did a doctor give you?
    }
    .why = It shows how active the illness is; the hospital scores it again.
    .hint = In the hospital letter, e.g. 12. None within half a year: “I don't know”
    .again = It is one number in the discharge letter, beside SLEDAI. Just the number is fine, for example 12. Not there: “I don't know”.
    .short = SLEDAI-2K
    .label = Lupus activity score (SLEDAI-2K)
    .example = 12

bilag-a-count = { $who ->
        [child] How many of your child's organ systems did a doctor grade A (BILAG)?
        [other] How many of the person's organ systems did a doctor grade A (BILAG)?
       *[self] How many of your organ systems did a doctor grade A (BILAG)?
    }
    .why = It shows how active the illness is; the hospital scores it again.
    .hint = 0 to 9. Most do not have it; the hospital checks
    .again = How many As are in the BILAG score? Just the number is fine, for example 1. Not there: “I don't know”.
    .short = BILAG A
    .label = BILAG grade A
    .example = 1

bilag-b-count = { $who ->
        [child] How many of your child's organ systems did a doctor grade B (BILAG)?
        [other] How many of the person's organ systems did a doctor grade B (BILAG)?
       *[self] How many of your organ systems did a doctor grade B (BILAG)?
    }
    .why = It shows how active the illness is; the hospital scores it again.
    .hint = 0 to 9. Most do not have it; the hospital checks
    .again = How many Bs are in the BILAG score? Just the number is fine, for example 2. Not there: “I don't know”.
    .short = BILAG B
    .label = BILAG grade B
    .example = 2

mas-months-ago = { $who ->
        [child] Has your child ever had MAS (macrophage activation syndrome)? When last?
        [other] Has the person ever had MAS (macrophage activation syndrome)? When last?
       *[self] Have you ever had MAS (macrophage activation syndrome)? When last?
    }
    .why = The body needs time to settle after it.
    .hint = Rare: high fever, falling blood counts, in hospital. Never heard of it: “Never”
    .meant = Rare: high fever, falling blood counts, in hospital. Never heard of it: “Never”
    .again = Did a doctor ever say MAS, and how long ago? For example never, or 8 months ago.
    .label = Last immune storm (MAS)
    .tick = Immune storm (MAS)
    .short = MAS
    .line = Macrophage activation syndrome (MAS); rare
    .ago = { $value } ago
    .example = never
mas-months-ago-option-months-0-half = Up to 2 weeks ago
mas-months-ago-option-months-half-1 = 2 weeks to 1 month ago
mas-months-ago-option-months-over-1 = More than 1 month ago
mas-months-ago-option-never = Never

ln-biopsy-months-ago = { $who ->
        [child] How long ago was your child's last kidney biopsy?
        [other] How long ago was the last kidney biopsy of the person?
       *[self] How long ago was your last kidney biopsy?
    }
    .why = The kidney biopsy shows which type of kidney disease it is.
    .hint = A biopsy takes a tiny kidney sample with a needle (肾穿刺)
    .again = When did a doctor last take a bit of kidney with a needle? Please type how long ago it was, for example 5 months ago.
    .label = Last kidney biopsy
    .line = A kidney biopsy, ever
    .ago = { $value } ago
    .example = 5 months ago
ln-biopsy-months-ago-option-months-0-3 = Up to 3 months ago
ln-biopsy-months-ago-option-months-3-6 = 3 to 6 months ago
ln-biopsy-months-ago-option-months-over-6 = More than 6 months ago
ln-biopsy-months-ago-option-never = Never had one

ln-class = { $who ->
        [child] Which lupus nephritis class is on your child's kidney biopsy report?
        [other] Which lupus nephritis class is on the person's kidney biopsy report?
       *[self] Which lupus nephritis class is on your kidney biopsy report?
    }
    .why = The kidney biopsy shows which type of kidney disease it is.
    .hint = Copy it from the diagnosis line (病理诊断). Example: IV-G (A), or III + V
    .again = Please copy the Roman number and the letters as they are printed. For example IV-G (A).
    .label = Lupus nephritis class
    .example = IV-G (A)
ln-class-option-I = I
ln-class-option-II = II
ln-class-option-III = III
    .note = no letter A or C printed
ln-class-option-III-A = III(A)
ln-class-option-III-A-C = III(A/C)
ln-class-option-III-C = III(C)
ln-class-option-IV = IV
    .note = no letters S, G, A or C printed
ln-class-option-IV-A = IV(A)
ln-class-option-IV-A-C = IV(A/C)
ln-class-option-IV-C = IV(C)
ln-class-option-IV-S-A = IV-S(A)
ln-class-option-IV-G-A = IV-G(A)
ln-class-option-IV-S-A-C = IV-S(A/C)
ln-class-option-IV-G-A-C = IV-G(A/C)
ln-class-option-IV-S-C = IV-S(C)
ln-class-option-IV-G-C = IV-G(C)
ln-class-option-III-V = III+V
    .note = also III(A)+V and III(A/C)+V
ln-class-option-IV-V = IV+V
    .note = also with S, G, A or A/C, such as IV-G(A/C)+V
ln-class-option-III-C-V = III(C)+V
    .note = only the letter C is printed
ln-class-option-IV-C-V = IV(C)+V
    .note = only the letter C is printed
ln-class-option-V = V
ln-class-option-VI = VI

ln-response = { $who ->
        [child] After the latest strong treatment, how were your child's kidneys?
        [other] After the latest strong treatment, how were the person's kidneys?
       *[self] After the latest strong treatment, how were your kidneys?
    }
    .why = Some studies are for kidneys that have not recovered enough.
    .hint = Steroids plus mycophenolate or cyclophosphamide. Under 3 months so far? Think of the one before
    .meant = Steroids plus a strong medicine such as mycophenolate (CellCept) or cyclophosphamide. Begun less than 3 months ago? Think of the one before. None so far: “I don't know”
    .again = After the latest strong medicines, did the kidney values get better? Please press the button that fits best.
    .label = Kidneys after the latest strong treatment
    .example = Hardly better
ln-response-option-remission = Got much better
    .note = remission
ln-response-option-no-remission = Hardly better
ln-response-option-relapsed = Better, then came back
    .note = relapse

ln-induction-months = { $who ->
        [child] How long did your child have that latest strong kidney treatment?
        [other] How long did the person have that latest strong kidney treatment?
       *[self] How long did you have that latest strong kidney treatment?
    }
    .why = Studies ask whether a treatment was given long enough to work.
    .hint = Until it ended, changed, or today. Under 3 months so far? The one before
    .meant = From the first day until it ended or was changed; still going on: until today. Begun less than 3 months ago? Think of the one before
    .again = From the start of the strong medicines to their end. Please type how long, for example 6 months.
    .label = Time on the latest strong treatment
    .example = 6 months
ln-induction-months-option-not-started = Not started yet
ln-induction-months-option-months-0-3 = Less than 3 months
ln-induction-months-option-months-3-6 = 3 to 6 months
ln-induction-months-option-months-over-6 = More than 6 months

ln-proteinuria-not-reduced = { $who ->
        [child] At the end of that treatment, was your child's urine protein as before, or higher?
        [other] At the end of that treatment, was the person's urine protein as before, or higher?
       *[self] At the end of that treatment, was your urine protein as before, or higher?
    }
    .why = It shows how the kidneys responded to treatment.
    .hint = Compare reports (24 h protein, UPCR) before and after
    .again = Compare the urine protein before and after: no lower? Please press the button that fits best.
    .label = Urine protein after treatment
    .line = Urine protein same or higher after kidney treatment
    .example = It went down
ln-proteinuria-not-reduced-option-yes = Same or higher
ln-proteinuria-not-reduced-option-no = It went down

ln-antibody-persistent = { $who ->
        [child] Are your child's lupus antibodies still positive in the latest test?
        [other] Are the person's lupus antibodies still positive in the latest test?
       *[self] Are your lupus antibodies still positive in the latest test?
    }
    .why = It shows whether the immune system is still active.
    .hint = e.g. anti-dsDNA or anti-Sm. Only ANA tested or positive: “I don't know”
    .again = What does the newest report say about anti-dsDNA or anti-Sm? Please press the button that fits best.
    .label = Lupus antibodies, newest test
    .line = Anti-dsDNA or anti-Sm still positive (not only ANA)
    .example = Still positive
ln-antibody-persistent-option-yes = Still positive
ln-antibody-persistent-option-no = Now negative
