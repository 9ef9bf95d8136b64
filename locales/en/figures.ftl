## The figures: docs/figures.md says exactly what each one counts

figures-started = Started
figures-consented = Agreed to be asked
figures-finished = Answered to the end
figures-likely = Likely match
figures-shared = Shared with the hospital
figures-acknowledged = Seen by the team
figures-reached = Reached
figures-visit = Visit booked
figures-came = Came to the hospital
figures-enrolled = Enrolled
figures-received = New referrals
figures-called = Calls
figures-taken-back = Taken back by the person
figures-closed = Closed by the team
figures-first-contact-hours = Hours on working days to the first contact (median)
figures-first-contacts = First contacts
figures-shown = Shown
    .short = shown
figures-answered = Answered
    .short = answered
figures-left = Stopped here
    .short = stopped
figures-unknown = “I don't know”
    .short = don't know
figures-invalid = Could not be read
    .short = unreadable
figures-both-likely = Likely + possible match
figures-both-shared = Shared with the hospital
figures-legend-likely = likely match
figures-legend-other = possible, or asked
figures-weeks = Weeks from
figures-joined-title = Enrolled in these weeks
figures-joined = { $study }: { $count }
figures-joined-of = { $study }: { $count }, planned in the record { $planned }
figures-ended-why = { $ended } – { $why }
figures-ended-title = Ended because
figures-period = { $since } to { $until }
figures-contact = { $whole ->
        [one] First call after 1 hour on working days (median of { $count })
       *[other] First call after { $hours } hours on working days (median of { $count })
    }
figures-contact-soon = First call in less than an hour (median of { $count })
figures-contact-none = Nobody has been called yet in this time
figures-contact-few = First calls: fewer than { $least }, so the time to them is not shown
figures-questions = The hardest questions (all hospitals)
figures-questions-none = No question stands out.
figures-hidden = “<5” stands for fewer than 5 people.
figures-hidden-too = “*” stands for a count that would give away one of fewer than 5.
figures-title = From the first message to the study
figures-funnel = How far people come
figures-question = Question
figures-each-question = How each question fares
figures-all-sites = All hospitals
figures-made = Made on { $date } from counters and referrals; no person can be recognised here.

## The screening log

figures-possible = Possible match
figures-shared-possible = Shared, of these not likely
figures-assessed = Answers judged for this study
figures-not-fitting = Do not fit by the answers
figures-assessed-likely = Likely, by the first result
figures-assessed-possible = Possible, by the first result
figures-planned = Planned in the registry record
figures-ended-because = Ended:

coordinator-command-report = Screening log of a month
coordinator-report-head = { $site }: screening log, { $first } to { $last }
coordinator-report-study = { $study } ({ $trial })
coordinator-report-none = Nothing happened in this time.
coordinator-report-usage = Please send a month, or the first and the last day: /report { $example } or /report { $example }-01..{ $example }-15
