### Questions: scleroderma

ssc-antibody-positive = { $who ->
        [child] What is your child's scleroderma antibody (such as Scl-70) result?
        [other] What is the scleroderma antibody (such as Scl-70) result of the person you are helping?
       *[self] What is your scleroderma antibody (such as Scl-70) result?
    }
    .why = Some studies need such an antibody to have been found.
    .hint = Any one positive counts: Scl-70, centromere (着丝点, CENP), RNA polymerase III
    .again = Is one of these positive: Scl-70, centromere, RNA polymerase III? Please type positive or negative, or “I don't know”.
    .label = Scleroderma antibodies
    .line = A scleroderma antibody positive, such as Scl-70
    .example = positive
ssc-antibody-positive-option-yes = Positive
ssc-antibody-positive-option-no = Negative

mrss = { $who ->
        [child] If a doctor has scored your child's skin thickness (mRSS), what was the result?
        [other] If a doctor has scored the skin thickness of the person you are helping (mRSS), what was the result?
       *[self] If a doctor has scored your skin thickness (mRSS), what was the result?
    }
    .why = It shows how much skin is affected; the hospital scores it again.
    .hint = A number from 0 to 51. Look for mRSS or Rodnan
    .again = A doctor pinches the skin and gives points. Only the number is enough, for example 18. Not scored: “I don't know”.
    .label = Skin score (mRSS)
    .example = 18

mrss-increase-pct = { $who ->
        [child] By how many per cent has your child's skin score (mRSS) gone up since the check before?
        [other] By how many per cent has the skin score (mRSS) of the person you are helping gone up since the check before?
       *[self] By how many per cent has your skin score (mRSS) gone up since the check before?
    }
    .why = It shows how much the test has changed.
    .hint = Or type two scores, old one first, e.g. 20 to 21; we work it out. No rise: 0
    .again = The two skin scores are easiest, the older one first. For example 20 to 21.
    .label = Rise of the skin score
    .example = 20 to 21

ssc-ild = { $who ->
        [child] Has a doctor said that the disease has scarred or inflamed your child's lungs (ILD)?
        [other] Has a doctor said that the disease has scarred or inflamed the lungs of the person you are helping (ILD)?
       *[self] Has a doctor said that the disease has scarred or inflamed your lungs (ILD)?
    }
    .why = Some studies look at the lungs more closely in this case.
    .hint = Look for ILD, interstitial or 间质性肺病 in the CT report
    .again = Is the conclusion of the chest CT interstitial lung disease (ILD)? If it says “none”, the answer is no. Please type yes or no, or “I don't know”.
    .label = Lungs affected (ILD)
    .line = The illness has scarred or inflamed the lungs (ILD)
    .example = yes

hrct-ggo = { $who ->
        [child] Does your child's latest chest CT report mention ground-glass changes?
        [other] Does the latest chest CT report of the person you are helping mention ground-glass changes?
       *[self] Does your latest chest CT report mention ground-glass changes?
    }
    .why = One study has a rule about this.
    .hint = Look for GGO or 磨玻璃影. A small ground-glass nodule (磨玻璃结节) does not count
    .again = Does the CT report say that there is ground-glass in the lungs? A nodule, or “none”, is no. Please type yes or no, or “I don't know”.
    .label = Ground-glass changes in the CT
    .line = Ground-glass changes in the latest chest CT
    .example = yes

fvc-pct = { $who ->
        [child] In your child's latest lung function test, what is the lung volume (FVC) in % of predicted?
        [other] In the latest lung function test of the person you are helping, what is the lung volume (FVC) in % of predicted?
       *[self] In your latest lung function test, what is the lung volume (FVC) in % of predicted?
    }
    .why = It shows how well the lungs work.
    .hint = Look for FVC, column % pred or 实/预%. Example: 84 %
    .again = In the FVC line, the number with %. Only the number is enough, for example 84 %.
    .label = Lung volume (FVC)
    .example = 84 %

dlco-pct = { $who ->
        [child] In your child's latest lung function test, what is the oxygen transfer (DLCO) in % of predicted?
        [other] In the latest lung function test of the person you are helping, what is the oxygen transfer (DLCO) in % of predicted?
       *[self] In your latest lung function test, what is the oxygen transfer (DLCO) in % of predicted?
    }
    .why = It shows how well the lungs work.
    .hint = Look for DLCO, TLCO or 弥散功能, column % pred or 实/预%. Example: 76 %
    .again = In the DLCO line, the number with %. Only the number is enough, for example 76 %.
    .label = Oxygen transfer (DLCO)
    .example = 76 %

fvc-drop-pct = { $who ->
        [child] By how many per cent has your child's lung volume (FVC) fallen since the test before?
        [other] By how many per cent has the lung volume (FVC) of the person you are helping fallen since the test before?
       *[self] By how many per cent has your lung volume (FVC) fallen since the test before?
    }
    .why = It shows how much the test has changed.
    .hint = Or type two FVC values, old one first, e.g. 88 to 84; we work it out. No fall: 0
    .again = The two FVC values are easiest, the older one first. For example 88 to 84.
    .label = Fall of lung volume (FVC)
    .example = 88 to 84

dlco-drop-pct = { $who ->
        [child] By how many per cent has your child's oxygen transfer (DLCO) fallen since the test before?
        [other] By how many per cent has the oxygen transfer (DLCO) of the person you are helping fallen since the test before?
       *[self] By how many per cent has your oxygen transfer (DLCO) fallen since the test before?
    }
    .why = It shows how much the test has changed.
    .hint = Or type two DLCO values, old one first, e.g. 80 to 75; we work it out. No fall: 0
    .again = The two DLCO values are easiest, the older one first. For example 80 to 75.
    .label = Fall of oxygen transfer (DLCO)
    .example = 80 to 75

ssc-rapid-progress = { $who ->
        [child] Has a doctor said that your child's scleroderma is getting worse fast?
        [other] Has a doctor said that the scleroderma of the person you are helping is getting worse fast?
       *[self] Has a doctor said that your scleroderma is getting worse fast?
    }
    .why = The study team looks at fast changes one by one.
    .hint = For example skin or breathing much worse within months
    .again = Has a doctor said “fast” about the changes in skin or lungs? Please type yes or no, or “I don't know”.
    .label = Scleroderma getting worse fast
    .line = Scleroderma getting worse fast, as a doctor said
    .example = yes
