### Questions: nephrotic syndrome and IgA nephropathy

srns-agents = { $who ->
        [child] Which of these did your child take for the kidneys? Choose all that apply.
        [other] Which of these did the person take for the kidneys? Choose all that apply.
       *[self] Which of these did you take for the kidneys? Choose all that apply.
    }
    .why = Studies look at which treatments have been tried, and how strong they were.
    .hint = Past ones count; only a few days do not
    .meant = Past ones count; a few days only do not. The hospital checks the doses
    .again = Which of these names were on the boxes? Please press every button that fits, then Done.
    .label = Kidney medicines tried
    .example = Tacrolimus (Prograf)
srns-agents-option-csa = Cyclosporine (CsA)
    .note = Neoral, 环孢素, 新山地明
srns-agents-option-tac = Tacrolimus
    .note = Prograf, 他克莫司, 普乐可复
srns-agents-option-mmf = Mycophenolate (MMF)
    .note = CellCept, 吗替麦考酚酯, 骁悉
srns-agents-option-ctx = Cyclophosphamide (CTX)
    .note = Endoxan, 环磷酰胺
srns-agents-option-rtx = Rituximab (RTX)
    .note = MabThera, 利妥昔单抗, 美罗华
srns-agents-option-telitacicept = Telitacicept
    .note = 泰它西普, 泰爱
srns-agents-option-other = Another medicine
    .note = e.g. levamisole, obinutuzumab; please type its name

srns-agents-months = { $who ->
        [child] For how long in all did your child have two of these medicines, together or in turn?
        [other] For how long in all did the person have two of these medicines, together or in turn?
       *[self] For how long in all did you have two of these medicines, together or in turn?
    }
    .why = Studies ask whether a treatment was given long enough to work.
    .hint = Count each month with at least one
    .again = The months on these two medicines, added up. Please type how long, for example 14 months.
    .label = Time on two kidney medicines
    .example = 14 months
srns-agents-months-option-not-two = { $who ->
        [child] Only one, or none
        [other] Only one, or none
       *[self] I had only one, or none
    }
srns-agents-months-option-months-0-6 = Less than 6 months
srns-agents-months-option-months-6-12 = 6 months to under 1 year
srns-agents-months-option-months-12-up = 12 months or longer

cni-months = { $who ->
        [child] For how long has your child had cyclosporine or tacrolimus?
        [other] For how long has the person had cyclosporine or tacrolimus?
       *[self] For how long have you had cyclosporine or tacrolimus?
    }
    .why = Studies ask whether a treatment was given long enough to work.
    .hint = 环孢素 or 他克莫司; the longest time without a break
    .again = The longest stretch without a break. Please type how long, for example 8 months.
    .label = Time on cyclosporine or tacrolimus
    .example = 8 months
cni-months-option-never = Never
cni-months-option-months-0-3 = Less than 3 months
cni-months-option-months-3-6 = 3 to 6 months
cni-months-option-months-over-6 = More than 6 months

srns-response = { $who ->
        [child] What happened to the protein in your child's urine with these medicines?
        [other] What happened to the urine protein of the person with these medicines?
       *[self] What happened to the protein in your urine with these medicines?
    }
    .why = Some studies are for kidneys that have not recovered enough.
    .hint = Urine test strip or report: negative or − means gone
    .again = Did the urine test ever turn negative for protein? Please press the button that fits best.
    .label = Urine protein after medicines
    .example = Cleared, came back
srns-response-option-no-complete-response = Some protein stayed
    .note = never a negative test
srns-response-option-relapsed = Cleared, came back
srns-response-option-complete-response = Cleared, stayed clear

srns-other-disease-is = { $who ->
        [child] Does your child have another illness, such as lupus, needing long steroid or immune treatment?
        [other] Does the person have another illness, such as lupus, needing long steroid or immune treatment?
       *[self] Do you have another illness, such as lupus, needing long steroid or immune treatment?
    }
    .why = The study team looks at such situations one by one.
    .hint = Only an illness besides the kidney disease counts
    .again = Is there a second illness, besides the kidneys, that needs steroids for long? Please type yes or no, or “I don't know”.
    .label = Another illness that needs steroids
    .line = Another illness that needs steroids or such medicines for long
    .example = yes

srns-biopsy = { $who ->
        [child] What did your child's kidney biopsy show?
        [other] What did the kidney biopsy of the person show?
       *[self] What did your kidney biopsy show?
    }
    .why = The kidney biopsy shows which type of kidney disease it is.
    .hint = Look for the diagnosis line (病理诊断) of the biopsy report
    .again = What does the diagnosis line of the biopsy report say? Please press the button that fits best.
    .label = Kidney biopsy result
    .example = Minimal change (MCD)
srns-biopsy-option-mcd = Minimal change (MCD)
    .note = 微小病变
srns-biopsy-option-fsgs = FSGS
    .note = focal segmental glomerulosclerosis, 局灶节段性肾小球硬化
srns-biopsy-option-other = Another result
srns-biopsy-option-not-done = No biopsy yet

igan-biopsy = { $who ->
        [child] Was your child's IgA kidney disease confirmed by a kidney biopsy?
        [other] Was the IgA kidney disease of the person confirmed by a kidney biopsy?
       *[self] Was your IgA kidney disease confirmed by a kidney biopsy?
    }
    .why = The kidney biopsy shows which type of kidney disease it is.
    .hint = A biopsy takes a tiny kidney sample with a needle (肾穿刺)
    .again = Was a bit of kidney taken with a needle to find the illness? Please type yes or no, or “I don't know”.
    .label = IgA nephropathy shown by biopsy
    .line = IgA kidney disease shown by a kidney biopsy
    .example = yes

acei-arb-months = { $who ->
        [child] For how long has your child taken a kidney-protecting blood pressure medicine (name ending in -pril or -sartan)?
        [other] For how long has the person taken a kidney-protecting blood pressure medicine (name ending in -pril or -sartan)?
       *[self] For how long have you taken a kidney-protecting blood pressure medicine (name ending in -pril or -sartan)?
    }
    .why = It is a basic treatment for this kidney disease.
    .hint = e.g. benazepril (洛汀新), losartan (科素亚), valsartan (代文)
    .again = Tablets such as benazepril or losartan. Please type how long, for example 8 months.
    .label = Time on a -pril or -sartan medicine
    .example = 8 months
acei-arb-months-option-never = Never
acei-arb-months-option-months-0-3 = Less than 3 months
acei-arb-months-option-months-3-12 = 3 to 12 months
acei-arb-months-option-months-over-12 = More than 12 months

igan-secondary = { $who ->
        [child] Has a doctor said that another illness caused your child's IgA kidney disease?
        [other] Has a doctor said that another illness caused the person's IgA kidney disease?
       *[self] Has a doctor said that another illness caused your IgA kidney disease?
    }
    .why = IgA disease from another cause is treated in another way.
    .hint = e.g. after a purple rash (紫癜性肾炎), lupus, liver disease. None: No
    .meant = Counts: kidney disease after a purple rash (Henoch-Schönlein purpura, 紫癜性肾炎), lupus or liver disease. None of these: choose No
    .again = Has a doctor said that another illness causes it? If the report says “primary” or names none, the answer is no. Please type yes or no, or “I don't know”.
    .label = IgA nephropathy from another illness
    .line = Another illness caused the IgA kidney disease, a doctor said
    .example = yes

bp-uncontrolled = { $who ->
        [child] Has a doctor said that your child's blood pressure is out of control now?
        [other] Has a doctor said that the person's blood pressure is out of control now?
       *[self] Has a doctor said that your blood pressure is out of control now?
    }
    .why = High blood pressure should be settled before study treatment.
    .hint = Normal now, with or without medicine: No
    .again = Is the blood pressure often too high at present, with or without medicine? Please type yes or no, or “I don't know”.
    .label = Blood pressure not under control
    .tick = Blood pressure too high
    .short = uncontrolled blood pressure
    .line = Blood pressure not under control at present
    .example = yes
