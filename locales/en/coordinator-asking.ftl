### Asking a person back; finding, taking out, pausing: what coordinators and admins read.

coordinator-button-ask = Ask the person
coordinator-button-ask-time = Tried to call: better time?
coordinator-button-ask-when = When may we call again?
coordinator-button-ask-reports = Have reports ready
coordinator-button-ask-call = Please call the hospital
coordinator-button-ask-still = Still interested?
coordinator-ask-sent = Sent, in the person's language. You will get the answer here.
coordinator-ask-again = That was asked for { $code } today already. Please wait for the answer, or try a call.
coordinator-ask-unreachable = { $code }: the person's Telegram cannot be reached at the moment, so nothing was sent. Please call instead.
coordinator-asked-time = a better time to call?
coordinator-asked-when = a good time to call again?
coordinator-asked-reports = have reports ready
coordinator-asked-call = please call the hospital
coordinator-asked-still = still interested?
coordinator-replied = { $code }: the person answered “{ $question }”: { $answer }
coordinator-refused = { $code }: the person answered “{ $question }”: { $answer }
    🚫 Please do not call any more. The first button of the card closes it.
coordinator-call-again = { $code }: the person has changed their mind and may be called again.
coordinator-history-asked = { $time } · { $who } asked the person: { $question }
coordinator-history-replied = { $time } · the person answered: { $answer }
coordinator-history-amended = { $time } · the person changed an answer after sending

## Finding and taking out

coordinator-command-mine = What is mine
coordinator-command-overdue = What has waited too long
coordinator-command-questions = Questions that wait for an answer
coordinator-command-find = By code, name or last digits: /find 7KQ2
coordinator-command-export = All referrals as a table (CSV)
coordinator-command-pause = Take nobody new into a study for a while
coordinator-command-resume = Take new people again
coordinator-help-commands =
    Commands
    /today – what is new and what waits
    /status – everything that is open, what matters first; filters and pages below it
    /questions – questions that wait for an answer
    /mine – what is yours
    /overdue – not called for 1 working day, promise over, visit without an outcome, or no step for 2 weeks
    /find 7KQ2 – one referral by its code, a part of the name, or the last digits of the number; logged
    /report – screening log of the month; another one: /report 2026-11
    /export – all referrals of your hospital as a table, without names, numbers or answers; logged
    /pause NCT… – your hospital takes nobody new into that study for a while; /resume NCT… ends it
    /away – days on which you are away
    /language – 中文 / English
coordinator-overdue-head = { $count ->
        [0] { $site }: nothing is overdue.
        [one] { $site }: 1 is overdue.
       *[other] { $site }: { $count } are overdue.
    }
coordinator-overdue-pile = { $action } ({ $count }):
coordinator-find-usage = Please send with it a code, a part of the name, or the last digits of the number: /find 7KQ2, /find Li, /find 8000
coordinator-find-none = No such code, name or number among your referrals. /find takes a code such as 7KQ2, a part of the name, or the last digits of the number.
coordinator-find-several = { $count ->
        [one] 1 referral fits. This search is logged.
       *[other] { $count } referrals fit. This search is logged.
    }
coordinator-find-more = More fit: please type more of it.
coordinator-list-page = { $first }–{ $last } of { $count }
coordinator-list-visit = visit { $date }
coordinator-list-whose-all = Whose: all
coordinator-list-whose-mine = Whose: mine
coordinator-list-whose-free = Whose: nobody's
coordinator-list-order-first = First: what matters
coordinator-list-order-wait = First: longest wait
coordinator-list-stage-any = Status: all
coordinator-list-stage-untried = Status: not called
coordinator-list-stage-tried = Status: called
coordinator-list-stage-reached = Status: reached
coordinator-list-stage-visit = Status: visit booked
coordinator-list-study-any = Study: all
coordinator-find-near = There is no { $code } at your hospital. Did you mean { $near }?
coordinator-find-over = { $code }: { $status } since { $date }. It cannot be opened.
coordinator-export-done = { $count ->
        [one] 1 referral of { $site }, without name, number or answers. Please keep the file inside the study team; this was logged, and the file leaves the chat after 24 hours.
       *[other] { $count } referrals of { $site }, without names, numbers or answers. Please keep the file inside the study team; this was logged, and the file leaves the chat after 24 hours.
    }
coordinator-export-none = { $site }: there are no referrals to put into a table.
coordinator-export-column-code = code
coordinator-export-column-trial = study
coordinator-export-column-cohort = cohort
coordinator-export-column-status = status
coordinator-export-column-received = received
coordinator-export-column-owner = worked by
coordinator-export-column-promised = call promised by
coordinator-export-column-seen = seen
coordinator-export-column-visit = visit day
coordinator-export-column-said-no = said no
coordinator-export-column-ended = closed on
coordinator-export-column-reason = reason
coordinator-export-column-match = match
coordinator-export-column-reports = reports seen
coordinator-export-column-age = age band
coordinator-export-column-language = language
coordinator-export-column-way = to be reached
coordinator-export-yes = yes
coordinator-export-no = no

## Pausing

coordinator-pause-usage =
    Please send the study's id with it, for example: { $example }
    { $trials }
coordinator-pause-row = • { $trial } · { $study } · { $state }
coordinator-pause-state-recruiting = takes new people
coordinator-pause-state-paused = paused
coordinator-pause-state-closed = closed
coordinator-pause-unknown = There is no study { $trial } here. Did you mean { $near }?
coordinator-pause-unknown-at-all =
    There is no study { $trial } here. These are yours:
    { $trials }
coordinator-pause-not-yours = { $trial } does not run at your hospital, so nothing changed.
coordinator-paused = { $trial } is now paused at { $where }: results say so, nothing new is sent, and people can ask for a message when it goes on. Referrals already here are untouched. /resume { $trial } ends it.
coordinator-paused-already = { $trial } is paused at { $where } already. /resume { $trial } ends it.
coordinator-resumed = { $trial } takes new people again at { $where }. { $count ->
        [0] Nobody had asked to be told.
        [one] 1 person asked to be told, and will be, during the day.
       *[other] { $count } people asked to be told, and will be, during the day.
    }
coordinator-resumed-not = { $trial } is not paused at { $where }.
coordinator-resumed-elsewhere = { $trial } no longer has a pause of { $where }, but an admin has paused it everywhere. Please ask the admin.
coordinator-resume-file = The file of the study itself says that { $trial } takes nobody new; please ask the operator to change that.
coordinator-pause-told = { $trial } was just paused at { $where }. Referrals already here are untouched.
coordinator-resume-told = { $trial } takes new people again at { $where }.
coordinator-everywhere = every hospital
admin-help-commands =
    /pause NCT… – a study takes nobody new anywhere for a while; /resume NCT… ends every pause of it
admin-help-alone =
    /overdue – how many have waited too long, at each hospital
    /language – 中文 / English
