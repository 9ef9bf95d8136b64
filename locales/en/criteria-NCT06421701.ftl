### What the study NCT06421701 asks: lupus, criteria not published.

criterion-NCT06421701-SCOPE = A doctor has confirmed lupus (SLE) that came back, or did not get better with treatment; the public record does not explain these words further.
    .short = Lupus, confirmed by a doctor
criterion-NCT06421701-NOCRIT = The public record does not print the study's rules, so only the study team can say more.
    .short = All the study's rules: they are not published
