### Between the questions: what can be done next, and small confirmations

ui-please-choose = Please press one of the buttons below, or type what is written on it.
ui-farewell = You are welcome. All the best.
ui-nothing-asked = No question is open at the moment. /start shows your result again or begins, /status shows where things stand, /help lists all that this chat can do.
ui-reports-later = That is fine. Whenever the reports are at hand, press “Add my reports” under the results.
ui-phone-kept = { $phone } is noted.
ui-and-more = and { $count } more
ui-labelled = { $label }: { $text }
ui-list-joint = { "; " }
ui-finished =
    Thank you for your time. The result stays here for { $days } days: /start shows it again, /status shows where things stand, /mydata shows everything kept here.
    We wish you well.
ui-finished-reminder =
    Thank you for your time. The result stays here until the reminder on { $date } and { $days } days after it: /start shows it again, /status shows where things stand, /mydata shows everything kept here.
    We wish you well.
ui-finished-news =
    Thank you for your time. The result stays here until { $date }: /start shows it again, /status shows where things stand, /mydata shows everything kept here.
    We wish you well.
ui-result-next-option-share = Send: { $study }, { $city }
ui-result-next-option-reports = Add my reports
ui-result-next-option-why = Why not?
ui-result-next-option-team = Ask the team
ui-result-next-option-ask = Ask: { $hospital }
ui-result-next-option-change = Change an answer
ui-result-next-option-finish = Finish
ui-share-item-same-contact = as before: { $name }, { $phone }
ui-share-already = { $who ->
        [child] { $hospital } already has this about your child: { $code }, sent on { $date }. Nothing is sent a second time. /status shows where it stands; to change an answer there, send /start and go back to those answers.
        [other] { $hospital } already has this about the person you are helping: { $code }, sent on { $date }. Nothing is sent a second time. /status shows where it stands; to change an answer there, send /start and go back to those answers.
       *[self] { $hospital } already has this from you: { $code }, sent on { $date }. Nothing is sent a second time. /status shows where it stands; to change an answer there, send /start and go back to those answers.
    }
ui-same-person-sent = { $hospital } already has { $code }, sent from this chat on { $date }.
ui-same-person = { $who ->
        [child] Is it about the same child?
       *[other] Is it about the same person?
    }
ui-same-person-option-same = The same as { $code }
ui-same-person-option-another = { $who ->
        [child] Another child
       *[other] Another person
    }
ui-limit-sent = { $sent } requests in 30 days is as many as can be sent from one chat, so that every hospital can call everybody. Nothing was sent now, and the result stays here. You can still call:
ui-limit-team = { $team } requests in 30 days is as many as can be sent from one chat to one study team, so that { $hospital } can call everybody. Nothing was sent now, and the result stays here. You can still call:
ui-limit-stopped = At the moment nothing more can be sent from this chat; somebody who runs it will look first. Nothing was sent now, and the result stays here. You can still call:
ui-limit-talks = Answers about { $count } people are kept in this chat already, and no more fit in. Nothing was lost: /start leads back to each of them, and /erase deletes them all. For somebody else, you can call a hospital:

ui-chosen = → { $choice }
