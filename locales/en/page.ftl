### A page for the person's doctor: what stands on it, and the talk about it.

page-title = For my doctor
page-what = { $who ->
        [child] Answers about my child, given in a chat, and what a computer program made of them. This is no medical record, no diagnosis and no advice.
        [other] Answers about the person I help, given in a chat, and what a computer program made of them. This is no medical record, no diagnosis and no advice.
       *[self] My own answers, given in a chat, and what a computer program made of them. This is no medical record, no diagnosis and no advice.
    }
page-please = Only the study team at the hospital decides who can take part, after its own tests. Nothing in the treatment has to change because of this page.
page-studies = Studies that may fit
page-none = By these answers, none of the studies in that chat fits now.
page-others = Studies that do not fit now
page-verdict-no = By the answers, it does not fit.
page-verdict-later = Not now; it can be looked at again from { $date }.
page-verdict-passing = Not now; it can be looked at again when the reason has passed.
page-open = Still open
page-team = For the study team to decide
page-checks = The hospital checks
page-rules = Rule of the study
page-phone = public number { $phone }
page-values = Answers and values
page-unusual = To look at
page-treatment = Illness and treatment
page-tests = Scores and test results
page-from-reports = Values were typed in from reports.
page-from-memory = From memory; no reports were at hand.
page-as-typed = { $said } (= { $value })
page-bring = Please bring
page-bring-id = ID
page-bring-ids = ID of the parent and of the child
page-bring-reports = The latest test reports and discharge letters
page-bring-medicines = A list of all medicines with their doses
page-bring-tests = Reports on what the hospital checks, where there are any
page-notes = My notes
page-foot = Made on request of the person by a program of { $operator }; kept nowhere there.

## Asking for it

ui-result-next-option-page = A page for my doctor
ui-page-ask =
    A page for your doctor (PDF): the date, the studies, what is open, the answers and values, what to bring. It comes into this chat only; you decide who gets it.
    Please know: the file stays on Telegram's computers and on your phone. You can delete it from this chat for 48 hours; where it was saved or passed on, it stays.
ui-page-option-both = In English and Chinese
ui-page-option-notes = With my notes
ui-page-option-send = Send it
ui-page-option-lock = Lock it with a passcode
ui-page-option-no = No page
ui-page-option-unlocked = Without a passcode
ui-page-code =
    Please type a passcode: { $least } to { $most } letters, digits or signs, no spaces. It opens the file, so your doctor needs it too.
    Your message with it is deleted at once, and we keep it nowhere. Forgotten? Then make a new page.
ui-page-code-wrong = That cannot be a passcode, and your message is deleted. It needs { $least } to { $most } letters, digits or signs of a plain keyboard, without spaces.
ui-page-code-early = That message came before the question. It is deleted; please type the passcode now.
ui-page-code-lost = We had to begin again and your passcode is gone, since we keep it nowhere. Please type one once more.
ui-page-comes = Your page comes here in a moment.
ui-page-comes-locked = Your page comes here in a moment, locked. Your message with the passcode is deleted; if you still see it, please delete it yourself.
ui-page-left = No page was made.
ui-page-caption = Here is your page. Pass it on only to whom you trust.
ui-page-button-delete = Delete it from this chat
ui-page-deleted = It is taken out of this chat.
ui-page-too-old = After 48 hours Telegram lets nobody but you delete it. Press long on the file, then “Delete”.
ui-page-failed = Sorry, the page could not be made. Please try again in a few minutes; /mydata shows everything meanwhile.
ui-page-not-here = A page as a file cannot be made here, we are sorry. /mydata shows everything; you can forward it to your doctor.
ui-page-not-yet = There is no result yet to put on a page. Please answer the questions first.
