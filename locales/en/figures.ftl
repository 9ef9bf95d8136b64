## The figures: docs/figures.md says exactly what each one counts

figures-started = Started
figures-consented = Agreed to be asked
figures-finished = Answered to the end
figures-likely = Likely match
figures-shared = Shared with the hospital
figures-acknowledged = Seen by the team
figures-reached = Spoken to
figures-visit = Visit booked
figures-came = Came to the hospital
figures-enrolled = Joined the study
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
figures-title = From the first message to the study
figures-funnel = How far people come
figures-question = Question
figures-each-question = How each question fares
figures-all-sites = All hospitals
figures-made = Made on { $date } from counters and referrals; no person can be recognised here.
