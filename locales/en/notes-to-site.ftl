### What the site should know beside a card.

tell-site-treatment-may-have-ended = The treatment that counts may have ended some time ago; please check when.
tell-site-b-cell-drug-wash-out = A B-cell medicine was given within the last month; the gap must be checked again before the infusion.
tell-site-infection-without-iv = An infection is reported that is not treated by drip; please look at it.
tell-site-bladder-cancer-superficial = Bladder cancer in the past: please check that it was a superficial one.
tell-site-item-15-missing = Exclusion item 15 is missing from the public record, so it was not checked.
tell-site-infection-suspected = An infection is suspected or not treated yet; please look at it.
tell-site-dialysis = On dialysis, or end-stage kidney disease is reported.
tell-site-past-organ-transplant = An organ transplant more than 3 months ago is reported.
tell-site-guardian-did-not-answer = The patient is a minor, and it was not a parent or guardian who answered.
tell-site-steroid-dose-may-have-been-shorter = The steroid dose of 1 mg/kg a day was reached, but perhaps not for the whole 3 months; please check.
tell-site-ana-below-entry-of-2019 = ANA is below 1:80 while anti-dsDNA is 30 IU/mL or more: item 3 is met as printed, but the 2019 classification asks for ANA of 1:80.
tell-site-any-echo-of-the-year = The heart ultrasound value given is not below the limit; please check every one of the last 12 months.
tell-site-ecg-with-small-changes = The ECG is reported with small changes; please judge whether they matter.
tell-site-egfr-of-a-child = The patient is under 18: the record asks for CKD-EPI, which is made for adults. A calculated eGFR is by bedside Schwartz.
tell-site-steroid-with-cyclophosphamide-six-months = The steroid dose and 6 months of cyclophosphamide are reported, but not whether both ran together; please check.
tell-site-inr-near-the-limit = The INR is below 1.5 times the upper limit but may be above a plain 1.5; please check which is meant.
tell-site-cyclophosphamide-never-used = Cyclophosphamide was never used. The record prints it as required for this illness, which is unusual; please check the reading.
tell-site-months-bind-the-listed-drug = The 6 months were checked for the listed immune-calming medicine only, not for the steroid dose or cyclophosphamide; please check.
tell-site-progression-without-a-time = The record prints no length of time for the progression; please check over which period it was seen.
tell-site-physicians-half = The patient finds it hard to keep the symptoms in check; the physician's half of item 6 is still open.
tell-site-upcr-near-the-limit = The UPCR is close to the limit of 0.5 mg/mg (44 to 57 mg/mmol); please check how it was rounded.
tell-site-half-dose-may-have-been-shorter = The steroid dose of 0.5 mg/kg a day was reached, but perhaps not for more than 3 months; please check.
tell-site-hepatitis-b-without-dna = The surface antigen of hepatitis B is reported positive, with a DNA that is not raised. This passes as printed; please judge the risk that the virus wakes up under treatment.
