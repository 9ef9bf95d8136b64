### Questions: scleroderma

ssc-antibody-positive = { $who ->
        [child] What is your child's scleroderma antibody (e.g. Scl-70) result?
        [other] What is the person's scleroderma antibody (e.g. Scl-70) result?
       *[self] What is your scleroderma antibody (e.g. Scl-70) result?
    }
    .why = Some studies need such an antibody to have been found.
    .hint = Any one positive counts: Scl-70, centromere (着丝点), RNA polymerase III. Weak or ±: “I don't know”
    .again = Is one of these positive: Scl-70, centromere, RNA polymerase III? Please type positive or negative, or “I don't know”.
    .label = Scleroderma antibodies
    .line = A scleroderma antibody positive, such as Scl-70
    .example = positive
ssc-antibody-positive-option-yes = Positive
ssc-antibody-positive-option-no = Negative

mrss = { $who ->
        [child] What skin thickness score (mRSS) did a doctor give your child?
        [other] What skin thickness score (mRSS) did a doctor give the person?
       *[self] What skin thickness score (mRSS) did a doctor give you?
    }
    .why = It shows how much skin is affected; the hospital scores it again.
    .hint = 0 to 51. Look for mRSS or Rodnan
    .again = A doctor pinches the skin and gives points. Just the number is fine, for example 18. Not scored: “I don't know”.
    .short = mRSS
    .label = Skin score (mRSS)
    .example = 18

mrss-increase-pct = { $who ->
        [child] Please type the last two of your child's skin scores (mRSS), older first.
        [other] Please type the last two of the person's skin scores (mRSS), older first.
       *[self] Please type the last two of your skin scores (mRSS), older first.
    }
    .why = It shows how much the test has changed.
    .hint = e.g. 20 to 21. Or the rise in %; none: 0
    .again = The two skin scores are easiest, the older one first. For example 20 to 21.
    .label = How much the skin score rose
    .example = 20 to 21

ssc-ild = { $who ->
        [child] Has a doctor said that the disease scarred or inflamed your child's lungs (ILD)?
        [other] Has a doctor said that the disease scarred or inflamed the person's lungs (ILD)?
       *[self] Has a doctor said that the disease scarred or inflamed your lungs (ILD)?
    }
    .why = Some studies look at the lungs more closely in this case.
    .hint = Look for ILD, interstitial or 间质性肺病 in the CT report
    .again = Is the conclusion of the chest CT interstitial lung disease (ILD)? If it says “none”, the answer is no. Please type yes or no, or “I don't know”.
    .label = Lungs affected (ILD)
    .line = The illness has scarred or inflamed the lungs (ILD)
    .example = yes

hrct-ggo = { $who ->
        [child] Does your child's latest chest CT report mention ground-glass changes?
        [other] Does the latest chest CT report of the person mention ground-glass changes?
       *[self] Does your latest chest CT report mention ground-glass changes?
    }
    .why = One study has a rule about this.
    .hint = Look for GGO or 磨玻璃影. A small ground-glass nodule (磨玻璃结节) does not count
    .again = Does the CT report say that there is ground-glass in the lungs? A nodule, or “none”, is no. Please type yes or no, or “I don't know”.
    .label = Ground-glass changes in the CT
    .line = Ground-glass changes in the latest chest CT
    .example = yes
    .names = ground glass;ground-glass

fvc-pct = { $who ->
        [child] In your child's latest lung test, which number with % is in the FVC line?
        [other] In the person's latest lung test, which number with % is in the FVC line?
       *[self] In your latest lung test, which number with % is in the FVC line?
    }
    .why = It shows how well the lungs work.
    .hint = Lung volume; column % pred or 实/预%, e.g. 84 %
    .again = In the FVC line, the number with %. Just the number is fine, for example 84 %.
    .short = FVC
    .label = Lung volume (FVC)
    .example = 84 %

dlco-pct = { $who ->
        [child] In your child's latest lung test, which number with % is in the DLCO line?
        [other] In the person's latest lung test, which number with % is in the DLCO line?
       *[self] In your latest lung test, which number with % is in the DLCO line?
    }
    .why = It shows how well the lungs work.
    .hint = DLCO, TLCO or 弥散功能; column % pred or 实/预%, e.g. 76 %
    .again = In the DLCO line, the number with %. Just the number is fine, for example 76 %.
    .short = DLCO
    .label = Oxygen transfer (DLCO)
    .example = 76 %

fvc-drop-pct = { $who ->
        [child] Please type the last two FVC values from your child's lung tests, older first.
        [other] Please type the last two FVC values from the person's lung tests, older first.
       *[self] Please type the last two FVC values from your lung tests, older first.
    }
    .why = It shows how much the test has changed.
    .hint = e.g. 88 to 84. Or the fall in %; none: 0
    .again = The two FVC values are easiest, the older one first. For example 88 to 84.
    .label = Fall of lung volume (FVC)
    .example = 88 to 84

dlco-drop-pct = { $who ->
        [child] Please type the last two DLCO values from your child's lung tests, older first.
        [other] Please type the last two DLCO values from the person's lung tests, older first.
       *[self] Please type the last two DLCO values from your lung tests, older first.
    }
    .why = It shows how much the test has changed.
    .hint = e.g. 80 to 75. Or the fall in %; none: 0
    .again = The two DLCO values are easiest, the older one first. For example 80 to 75.
    .label = Fall of oxygen transfer (DLCO)
    .example = 80 to 75

ssc-rapid-progress = { $who ->
        [child] Has a doctor said that your child's scleroderma is getting worse fast?
        [other] Has a doctor said that the scleroderma of the person is getting worse fast?
       *[self] Has a doctor said that your scleroderma is getting worse fast?
    }
    .why = The study team looks at fast changes one by one.
    .hint = For example skin or breathing much worse within months
    .again = Has a doctor said “fast” about the changes in skin or lungs? Please type yes or no, or “I don't know”.
    .label = Scleroderma getting worse fast
    .line = Scleroderma getting worse fast, as a doctor said
    .example = yes
