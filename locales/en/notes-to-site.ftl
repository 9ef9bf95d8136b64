### What the site should know beside a card.

tell-site-treatment-may-have-ended = The treatment that counts may have ended some time ago; please check when.
tell-site-b-cell-drug-wash-out = A B-cell medicine was given within the last month; the gap must be checked again before the infusion.
tell-site-infection-without-iv = An infection is reported that is not treated by drip; please look at it.
tell-site-bladder-cancer-superficial = Bladder cancer in the past: please check that it was a superficial one.
tell-site-item-15-missing = Exclusion item 15 is missing from the public record, so it was not checked.
tell-site-infection-suspected = An infection is suspected, or not treated yet; please look at it.
tell-site-dialysis = On dialysis, or end-stage kidney disease is reported.
tell-site-past-organ-transplant = An organ transplant more than 3 months ago is reported.
tell-site-guardian-did-not-answer = The patient is a minor, and it was not a parent or guardian who answered.
tell-site-steroid-dose-may-have-been-shorter = The steroid dose of 1 mg/kg a day was reached, but perhaps not for the whole 3 months; please check.
