### What coordinators and admins read. No name, phone, exact age or answer value on a card.

## The card

coordinator-card-call-by = call by { $date }
coordinator-card-person = { $kind ->
        [woman] Woman
        [man] Man
        [girl] Girl
        [boy] Boy
       *[other] Age
    } { $age } · { $by ->
        [child] a parent or guardian answered
        [other] a relative or friend answered
       *[self] { $kind ->
            [woman] answered herself
            [girl] answered herself
            [man] answered himself
            [boy] answered himself
           *[other] the patient answered
        }
    } · { $language }
coordinator-card-person-no-age = { $kind ->
        [woman] Woman, age not known
        [man] Man, age not known
       *[other] Age not known
    } · { $by ->
        [child] a parent or guardian answered
        [other] a relative or friend answered
       *[self] { $kind ->
            [woman] answered herself
            [man] answered himself
           *[other] the patient answered
        }
    } · { $language }
coordinator-card-study = { $cohorts } · { $study }, { $trial }
coordinator-card-counts = { $by ->
        [child] By a parent's answers
        [other] By a relative's answers
       *[self] { $kind ->
            [woman] By her answers
            [girl] By her answers
            [man] By his answers
            [boy] By his answers
           *[other] By the patient's answers
        }
    }: { $counts }
coordinator-card-counts-of = { $cohort }: { $counts }
coordinator-card-count-met = { $count } met
coordinator-card-count-failed = { $count } not met
coordinator-card-count-confirm = { $count } to confirm
coordinator-card-count-decide = { $count } for you to decide
coordinator-card-joint = { ", " }
coordinator-card-nobody = Nobody yet
coordinator-card-arrived = Sent { $time }
coordinator-card-failed = By the answers, these rules fail; a slip is possible, please look:
coordinator-card-check = Please confirm with reports:
coordinator-card-decide = Please ask or decide:
coordinator-card-tell = Please note:
coordinator-card-close = Close to the limit, self-told:
coordinator-card-unclear = Answers that do not go together; which is right is open:
coordinator-card-unclear-pair = { $first } / { $second }
coordinator-card-reworded = Asked in other words at that time; please ask again:
coordinator-card-reworded-unnamed = an answer of a sensitive kind (see all answers)
coordinator-card-unclear-unnamed = two answers of a sensitive kind (see all answers)
coordinator-card-item = { $short } ({ $id })
coordinator-card-reports-seen = At least one value is from a report.
coordinator-card-from-memory = Answered from memory, without reports.
coordinator-card-status = { $status }, { $time }
coordinator-card-notes = { $count ->
        [one] 1 note, see More: History and notes
       *[other] { $count } notes, see More: History and notes
    }
coordinator-card-snoozed = No reminders until { $date }
coordinator-card-visit = visit { $date }
coordinator-card-alarm = ⚠️ A report value needs a doctor today; the person was told so. Please ask whether somebody has seen it.
coordinator-card-same-study = 🔁 Same person, same study: { $codes }
coordinator-card-other-study = 🔁 Same person, other study here: { $codes }
coordinator-card-same-number = Same number as { $codes }
coordinator-card-unreviewed = ⚠ Rules not yet signed by a doctor.
coordinator-no-said-no = 🚫 Said no on { $date }: please do not call.
coordinator-no-withdrawn = 🚫 Taken back on { $date }: please do not call, and delete what you have.
coordinator-no-erased = 🚫 Deleted on { $date }: please do not call, and delete what you have.
coordinator-card-withdrawn = { $code } · taken back by the person
coordinator-card-erased = { $code } · deleted by the person
coordinator-and-more = { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
coordinator-verdict-likely = likely
coordinator-verdict-possible = possible
coordinator-verdict-asked = asked although no
coordinator-age = { $low }–{ $high }
coordinator-age-from = { $low } or older
coordinator-language-en = English
coordinator-language-zh = Chinese

coordinator-button-contact = Show contact
coordinator-button-answers = All answers
coordinator-button-acknowledge = I take this one
coordinator-button-take-over = Take it over
coordinator-button-hand = Hand to …
coordinator-button-no-answer = Called, no answer
coordinator-button-reach = Reached
coordinator-button-book-on = Visit booked
coordinator-button-book-anew = Visit moved
coordinator-button-book-later = Date not known yet
coordinator-button-screen = Screening visit done
coordinator-button-enroll = Enrolled
coordinator-button-leave = Close
coordinator-button-give-up = Could not be reached
coordinator-button-unwant = Does not want to take part
coordinator-reason-distance = Too far away
coordinator-reason-another = Another study
coordinator-reason-doctor = Doctor advised against
coordinator-reason-fear = Afraid of it
coordinator-reason-money = Money
coordinator-reason-other = Another reason
coordinator-button-unsuit = Does not fit the study
coordinator-button-double = Sent twice
coordinator-button-not-real = Not a real request
coordinator-button-more-criteria = More criteria
coordinator-button-other-criterion = Something else
coordinator-button-reopen = Reopen
coordinator-button-undo = Undo until { $time }
coordinator-button-more = More
coordinator-button-back = Back
coordinator-button-none = ·
coordinator-button-close-no = Close: said no
coordinator-sure = Really: { $status }?
coordinator-button-sure = Yes: { $status }
coordinator-sure-sleep = Promised until { $date }
coordinator-button-sure-sleep = { $days ->
        [one] Yes, in 1 day
       *[other] Yes, in { $days } days
    }
coordinator-button-details = Details
coordinator-button-less = Less
coordinator-button-history = History and notes
coordinator-button-snooze = Remind me later
coordinator-button-sleep = { $days ->
        [one] In 1 day
       *[other] In { $days } days
    }
coordinator-button-catch = Pre-screen missed this
coordinator-button-open = Open { $code }

coordinator-status-new = new
coordinator-status-acknowledged = seen
coordinator-status-attempt-1 = called once, no answer
coordinator-status-attempt-2 = called twice, no answer
coordinator-status-attempt-3 = called three times, no answer
coordinator-status-reached = reached
coordinator-status-visit-booked = visit booked
coordinator-status-screened = screening visit done
coordinator-status-enrolled = enrolled
coordinator-status-unreachable = could not be reached
coordinator-status-declined = does not want to take part
coordinator-status-not-suitable = does not fit the study
coordinator-status-duplicate = sent twice
coordinator-status-not-real = not a real request
coordinator-status-closed = closed
coordinator-status-withdrawn = taken back
coordinator-status-erased = deleted

## Answers to presses

coordinator-contact-alert =
    { $code }: { $name }, { $by }
    { $phone }
    { $time } · { $language } · can travel: { $travel }
    Logged.
coordinator-contact-alert-no = { $code }: { $name }, { $by }
    { $phone }
    { $no }
    Logged.
coordinator-access-denied = You have no access to this, or it was deleted. /status lists what is open.
coordinator-private-only = Please press this in your private chat with this bot.
coordinator-button-old = This button no longer works. /status lists what is open.
coordinator-button-is-dead = Nothing to press there: { $code } is marked { $status }.
coordinator-sure-below = Nothing is changed yet. Please confirm for { $code } below the card.
coordinator-snooze-past = { $code }: a call was planned until { $date }. If nobody has called by then, the person reads that nobody did, and that we are sorry. Confirm below to put it off all the same.
coordinator-marked = { $code } is now marked: { $status }.
coordinator-reopened = { $code } is open again, now marked: { $status }.
coordinator-owned = { $code } is yours now. Reminders come to you.
coordinator-owned-already = { $code } is yours already.
coordinator-owned-by = { $code } is with { $who } now.
coordinator-taken-over = { $who } has taken over { $code }. Nothing left to do for you there.
coordinator-hand-to = { $name }
coordinator-hand-to-away = { $name } (away)
coordinator-hand-nobody = Nobody else may work { $code } here, so it stays as it is.
coordinator-handed = { $who } handed { $code } to you. Reminders come to you now. A reply to this message is a note for the colleagues.
coordinator-handed-on = { $code } is with { $who } now. To leave { $who } a note, reply to this message.
coordinator-handed-note = { $who } left a note on { $code } for you.
coordinator-held = { $code } stays closed: { $other } of the same person is open.
coordinator-marked-already = { $code } is already marked: { $status }.
coordinator-too-late = Nothing changed: { $who } was faster. { $code } has been "{ $status }" since { $time }; the card shows it now.
coordinator-undone = Undone. { $code } is again: { $status }.
coordinator-undo-past = The last step of { $code } can no longer be undone. Please use another button, or reply to the card with a note.
coordinator-snoozed = { $code }: no reminders until { $date }.
coordinator-noted = Noted on the card of { $code }. Your colleagues can read it there.
coordinator-note-long = Not noted: longer than { $most } characters. Please shorten it and reply to the card again.
coordinator-note-edited = Editing a sent message changes no note. To correct or add something about { $code }, please reply to the card again.
coordinator-missed = Thank you. It is now on the list for those who write the questions of this study.
coordinator-history-head = { $code }: history and notes. Please keep them inside the study team; this message leaves the chat after 24 hours.
coordinator-history-nothing = Nothing yet.
coordinator-history-sent = History and notes are at the end of this chat.
coordinator-history-step = { $time } · { $who }: { $status }
coordinator-history-detail = { " " }– { $detail }
coordinator-history-reopened = reopened
coordinator-history-undone = { " " }[undone by { $who }]
coordinator-history-note = { $time } · { $who }, note: { $text }
coordinator-a-colleague = a colleague
coordinator-the-person = the person
coordinator-opened = The card of { $code } is at the end of this chat.
coordinator-gone = { $code } was taken back or deleted. It cannot be opened.
    { $no }
coordinator-answers-head = { $code }: all answers, without contact details. Please keep them inside the study team; this message leaves the chat after 24 hours.
coordinator-answers-later = ✏️ stands before what the person changed or added after sending.
coordinator-answers-calculated = Worked out from these answers, not printed on a report:
calculated-egfr-ckd-epi-2021 = • eGFR { $value } – CKD-EPI 2021, from creatinine, age and sex
calculated-egfr-bedside-schwartz = • eGFR { $value } – bedside Schwartz formula, from creatinine and height
calculated-crcl-cockcroft-gault = • Creatinine clearance { $value } – Cockcroft-Gault, from creatinine, age, weight and sex
calculated-gc-peak-pred-mg-prednisone-equivalent = • Highest steroid dose as prednisone: { $value } a day
calculated-gc-current-pred-mg-prednisone-equivalent = • Steroid dose now as prednisone: { $value } a day
calculated-gc-peak-mgkgd-weight-then = • Highest steroid dose as prednisone: { $value }, by the weight at that time
calculated-gc-peak-mgkgd-weight-now = • Highest steroid dose as prednisone: { $value }, by today's weight, which may have been another then
coordinator-answers-sent = The answers are at the end of this chat.
coordinator-answers-past = The answers of { $code } have passed their time and are deleted. Please ask the person.

## Binding

coordinator-invite-bound =
    Welcome. You now receive referrals for { $site }.
    Studies: { $trials }

    Nothing to do yet. As soon as somebody who is a likely match agrees to be called, a card comes here. Under it, press Show contact for the name and the number; after the call, press what happened.
    Possible matches wait for the short summary in the morning; it comes only if there is something to tell.
    /help says more.
coordinator-invite-opened = Thank you. One more step: please tell these six digits to the person who sent you the link, by phone or face to face: { $digits }. As soon as they are confirmed, it begins here. Nothing to press.
admin-invite-opened =
    The link for { $meant } ({ $what }) was opened. Telegram shows the name { $name }.
    Please call { $meant } and ask for the six digits on their screen. They must be { $digits }. Only then is it the right person.
admin-invite-as-admin = admin
admin-button-invite-yes = Yes, the digits match
admin-button-invite-no = No, somebody else
admin-invite-confirmed = Confirmed. The right is in force.
admin-invite-refused = Refused. The link gives nothing any more; please send a new one.
admin-invite-settled = This was settled already.
coordinator-invite-invalid = This link is invalid or has expired. Please ask the person who sent it for a new one.
coordinator-invite-own-answers = You have answers of your own in this chat. To keep both apart, please open the link from another Telegram account, or send /erase first and then open it again. Nothing was lost, and the link was not used up.
coordinator-somebody-bound = { $name } now receives referrals of { $site }. Not expected? Tell the operator: { $contact }.
coordinator-waiting-possible = { $count ->
        [one] One possible match for { $site } waits as well; your decision is needed:
       *[other] { $count } possible matches for { $site } wait as well; your decision is needed:
    }
coordinator-waiting-asked = { $count ->
        [one] One person asks { $site } although the study does not fit by the answers:
       *[other] { $count } people ask { $site } although the study does not fit by the answers:
    }

## Commands

coordinator-help =
    Each card is one person who agreed to be contacted by your hospital for one study.
    Please call within the days your hospital promised, and do not forward cards outside the team.

    Under a card
    • Show contact – name and phone, for your eyes only; each look is logged
    • All answers – come to this chat, without name and phone
    • The other buttons – say what happened; colleagues see it, and the person sees the main steps under /status
    • More, Ask the person – sends a prepared message in the person's language
    • What closes or enrols asks once more; Reopen brings back what was known
    • Undo – takes the last step back, for ten minutes
    • Reply to the card – a note for your colleagues
coordinator-text-not-read = Nobody reads messages here. Please use the buttons under a card, or reply to a card to leave your colleagues a note; /help explains both.
coordinator-language-switched = New cards and summaries are in English now.
coordinator-today-nothing = Nothing new, and nothing waits. /status lists what is open.
coordinator-status-head = { $count ->
        [0] { $site }: nothing is open.
        [one] { $site }: 1 referral is open.
       *[other] { $site }: { $count } referrals are open.
    }
coordinator-status-row-no = { $row } · { $no }
coordinator-command-unknown = There is no such command. /help lists what there is.
coordinator-command-today = What is new and what waits
coordinator-command-status = Everything that is open
coordinator-command-language = 中文 / English
coordinator-command-help = What you can do here

## How long ago

coordinator-waited-hours = { $count ->
        [0] just now
        [one] 1 hour
       *[other] { $count } hours
    }
coordinator-waited-days = { $count ->
        [one] 1 day
       *[other] { $count } days
    }

## Notices

coordinator-withdrawn = { $code } was taken back by the person. Please do not call, and delete what you have of it.
coordinator-erased = { $code }: the person has deleted all their data here. Please do not call, and delete what you have of it.
coordinator-owed-delete = { $code } was taken back or deleted by the person, and the colleagues who had the card cannot be reached here. Please see to it that nobody calls, and that what your hospital has of it is deleted.
coordinator-owed-no-call = 🚫 { $code }: the person said no, and the colleagues who had the card cannot be reached here. Please do not call any more; the first button of the card closes it.
coordinator-owed-read = { $code }: the person answered or changed something, and the colleagues who had the card cannot be reached here. Please open it.
coordinator-passed-away = { $site }: { $who } is away until { $date }. { $whose ->
        [you] { $codes }: now with you.
       *[other] { $codes }: now with { $heir }.
    }
coordinator-passed-out-of-reach = { $site }: { $who } cannot be reached here any more. { $whose ->
        [you] { $codes }: now with you.
       *[other] { $codes }: now with { $heir }.
    }
coordinator-passed-no-right = { $site }: { $who } no longer works on these. { $whose ->
        [you] { $codes }: now with you.
        [nobody] { $codes }: with nobody now. Who takes it?
       *[other] { $codes }: now with { $heir }.
    }
coordinator-colleague-lost = { $count ->
        [one] A colleague of yours at { $site } can no longer be reached here. Please take over 1 unopened referral:
       *[other] A colleague of yours at { $site } can no longer be reached here. Please take over { $count } unopened referrals:
    }
coordinator-rules-changed = { $code }: the study's criteria changed, and so did this person's result. Please read all answers before calling.
coordinator-answer-changed = { $code }: the person changed an answer after sending. The card's counts are out of date. New answers are marked ✏️; please read them before calling.

## For admins

admin-help =
    You are an admin: you are told when a referral finds nobody at its hospital, when one has waited for three working days, or when a coordinator cannot be reached.
    /status – who receives referrals at which hospital
    New coordinators are invited on the server: prescreen sites invite SITE
admin-text-not-read = Nobody reads messages here. /help shows what you can do.
admin-language-switched = New messages to you are in English now.
coordinator-admin-bound = Welcome. You are now an admin of this service. Notices about referrals that nobody receives come to this chat. /help shows what you can do.
admin-somebody-bound = { $name } is now an admin of this service. Not expected? Please look into it.
admin-no-coordinator =
    Referral { $code } waits: nobody at { $site } receives it. The person was told so.
    Please run: prescreen sites invite { $id }
admin-unreachable = { $others ->
        [0]
            A coordinator of { $site } can no longer be reached, and nobody else there receives referrals.
            Please run: prescreen sites invite { $id }
        [one] A coordinator of { $site } can no longer be reached. One other still receives the referrals.
       *[other] A coordinator of { $site } can no longer be reached. { $others } others still receive the referrals.
    }
admin-waits = { $count ->
        [one] 1 waits there unseen: { $codes }
       *[other] { $count } wait there unseen: { $codes }
    }
admin-not-real = { $code } at { $site } was marked “not a real request” by { $name }. Until you have looked, nothing further can be sent from that account. Please ask the team, then decide.
admin-not-real-let = { $code } at { $site }, “not a real request”: you have looked, and further requests of that account come through.
admin-not-real-stop = { $code } at { $site }, “not a real request”: further requests of that account are stopped.
admin-real-after-all = { $code } at { $site } is marked “not a real request” no more. Nothing is stopped because of it.
admin-button-let = Let further ones through
admin-button-stop = Stop further ones
admin-owed = { $site }: no coordinator there can be reached, and this has to be told:
admin-owed-delete = • { $code }: taken back or deleted by the person. The hospital must delete it and not call.
admin-owed-no-call = • { $code }: the person said no. The hospital must not call any more.
admin-owed-read = • { $code }: the person answered or changed something. The hospital should look.
admin-owed-mail = A mail goes to the hospital as well. Please call the team there, and invite somebody: prescreen sites invite { $id }
admin-owed-call = There is no mail address for this hospital, so please call the team there. To set one: prescreen sites mail { $id } ADDRESS
admin-status-head = Who receives referrals:
admin-status-row = { $site }: { $bound ->
        [0] no coordinator
        [one] 1 coordinator
       *[other] { $bound } coordinators
    }, { $reachable } can be reached, { $waiting } not opened
