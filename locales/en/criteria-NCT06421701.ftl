### What the study NCT06421701 asks: lupus, criteria not published.

criterion-NCT06421701-SCOPE = A doctor must have confirmed lupus (SLE). The study is for lupus that came back, or did not get better with treatment; what the hospital has made public does not explain these words further.
    .short = Lupus, confirmed by a doctor
criterion-NCT06421701-NOCRIT = The study's rules are not published, so only the study team can say more.
    .short = All the study's rules: they are not published
