## The daily summary, and once a week a picture

coordinator-summary-head = { $date } · { $site } · { $count ->
        [0] nothing waits for you
        [one] 1 needs you
       *[other] { $count } need you
    }{ $overdue ->
        [0] { "" }
       *[other] , { $overdue } overdue
    }
coordinator-summary-call = Call today ({ $count }):{ $codes }
coordinator-summary-outcome = Enter what came of the visit ({ $count }):{ $codes }
coordinator-summary-say = Say what came of the call ({ $count }):{ $codes }
coordinator-summary-step = Go on or close ({ $count }):{ $codes }
coordinator-summary-visits = Visits today ({ $count }): { $codes }
coordinator-summary-said-no = 🚫 Said no, do not call, please close ({ $count }): { $codes }
coordinator-summary-taken-back = 🚫 Taken back, do not call ({ $count }): { $codes }
coordinator-summary-new = New ({ $count }): { $codes }
coordinator-summary-waits = Still to call ({ $count }): { $codes }
coordinator-summary-possible = Possible, your decision needed ({ $count }): { $codes }
coordinator-summary-asked = Asked although no ({ $count }): { $codes }
coordinator-summary-yesterday = Yesterday{ $study }: { $what }
coordinator-summary-since-day = Since { $date }{ $study }: { $what }
coordinator-summary-of-study = { ", " }{ $study }
coordinator-summary-watch = To watch: “{ $question }”: { $unknown } of { $answered } said “I don't know” (7 days)
coordinator-summary-cut = { " " }· all: /status
coordinator-summary-marks = 📄 reports seen · 💭 from memory
coordinator-summary-mark-reports = 📄
coordinator-summary-mark-memory = 💭
coordinator-summary-item = { $code } { $why }
coordinator-summary-since = { $code } { $date }
coordinator-summary-joint = { " · " }
coordinator-codes-joint = { ", " }
coordinator-summary-more = { $count } more
coordinator-summary-more-sites = { $count } more hospitals: /status shows them

## Why something is due, the same words in the summary, /overdue and the reminders

coordinator-due-joint = { ", " }
coordinator-due-days = { $count ->
        [one] 1 working day
       *[other] { $count } working days
    }
coordinator-due-calls = { $count ->
        [one] 1 call
       *[other] { $count } calls
    }
coordinator-due-until = by { $date }
coordinator-due-last-day = promise ends today
coordinator-due-promised = promise ended { $date }
coordinator-due-promised-told = promise ended { $date }, the person was told
coordinator-due-put-off = put off until { $date }
coordinator-due-visit = visit was { $date }
coordinator-due-unsaid = reached { $date }
coordinator-due-forgotten = no step since { $date }
coordinator-due-lane-possible = possible
coordinator-due-lane-asked = asked although no
coordinator-due-do-call = Call today
coordinator-due-do-outcome = Enter what came of the visit
coordinator-due-do-say = Say what came of the call
coordinator-due-do-step = Go on or close

## What the team did

coordinator-did-joint = { ", " }
coordinator-did-received = { $count } new
coordinator-did-called = { $count ->
        [one] 1 call
       *[other] { $count } calls
    }
coordinator-did-reached = { $count } reached
coordinator-did-visit = { $count ->
        [one] 1 visit booked
       *[other] { $count } visits booked
    }
coordinator-did-came = { $count } came
coordinator-did-enrolled = { $count } enrolled
coordinator-did-taken-back = { $count } taken back
coordinator-did-closed = { $count } closed ({ $reasons })
coordinator-did-reason = { $reason } { $count }
coordinator-did-reasons-joint = { ", " }

## Who only reads along

coordinator-invite-bound-reader =
    Welcome. You now read along at { $site }: the summary of each working day, and the picture of the week.
    Studies: { $trials }

    There are counts and codes in it, no name, no number and no card. /help says more.
coordinator-help-readers =
    You read along: the summary of each working day and the picture of the week, without names, numbers or cards.
    /today – what the summary would say now
    /report – screening log of the month; another one: /report 2026-11
    /away – days on which you are away
    /language – 中文 / English
coordinator-reader-bound = { $name } now reads the summaries of { $site }, without names or numbers. Not expected? Tell the operator: { $contact }.
admin-invite-as-reader = { $site }, only to read along
