### Between the questions: what can be done next, and small confirmations

ui-please-choose = Please press one of the buttons below, or type its words.
ui-nothing-asked = No question is open at the moment. /start begins anew, /status shows where things stand, /help lists all that this chat can do.
ui-reports-later = That is fine. Whenever the reports are at hand, press “Add my reports” under the results.
ui-phone-kept = { $phone } is noted.
ui-shared-more = Is there anything else you would like to do?
ui-and-more = and { $count } more
ui-finished =
    Thank you for your time. You can come back here at any time: /status shows where things stand, /mydata shows everything kept here, /start begins anew.
    We wish you well.
ui-result-next-option-share = Share with the hospital in { $city }
ui-result-next-option-reports = Add my reports
ui-result-next-option-why = Why not?
ui-result-next-option-team = Ask the team
ui-result-next-option-change = Change an answer
ui-result-next-option-finish = Finish
ui-share-item-same-contact = as before: { $name }, { $phone }

### The try-out page

demo-invitation = Open this link to play a coordinator of { $hospital }:
