### Between the questions: what can be done next, and small confirmations

ui-please-choose = Please press one of the buttons below, or type its words.
ui-nothing-asked = No question is open at the moment. /start begins anew, /status shows where things stand, /help lists all that this chat can do.
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
ui-result-next-option-share = Share with { $hospital }
ui-result-next-option-share-study = Share with { $hospital }: { $study }
ui-result-next-option-reports = Add my reports
ui-result-next-option-why = Why does a study not fit?
ui-result-next-option-team = Ask the team
ui-result-next-option-ask = Ask the team: { $hospital }
ui-result-next-option-change = Change an answer
ui-result-next-option-finish = Finish
ui-share-item-same-contact = as before: { $name }, { $phone }

ui-chosen = → { $choice }
