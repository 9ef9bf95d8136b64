### What a hospital asks a person back, the answers, and the wait for a paused study.

ui-asked-time = { $who ->
        [child] { $hospital } tried to call you about what you sent for your child ({ $code }) and could not reach you. Is there a better time to call?
        [other] { $hospital } tried to call about what you sent for the person you are helping ({ $code }) and could not reach anybody. Is there a better time to call?
       *[self] { $hospital } tried to call you about what you sent ({ $code }) and could not reach you. Is there a better time to call?
    }
ui-asked-time-option-morning = In the morning
ui-asked-time-option-afternoon = In the afternoon
ui-asked-time-option-evening = In the evening
ui-asked-time-option-weekend = At the weekend
ui-asked-time-option-stop = Please stop calling
ui-asked-when = { $who ->
        [child] { $hospital } would like to call you again about what you sent for your child ({ $code }). When is a good time?
        [other] { $hospital } would like to call again about what you sent for the person you are helping ({ $code }). When is a good time?
       *[self] { $hospital } would like to call you again about what you sent ({ $code }). When is a good time?
    }
ui-asked-reports =
    { $hospital } asks about { $code }: please have the reports for these points ready for the next call, or bring them to the hospital. Older ones help too.
    { $items }
ui-asked-reports-option-ready = Yes, I will
ui-asked-reports-option-partly = Not all of them
ui-asked-call = { $hospital } asks you to call about { $code }, whenever it suits you during working hours: { $phone } (the hospital's public number). Please give the code.
ui-asked-call-option-will = I will call
ui-asked-call-option-rather = Hospital, please call
ui-asked-still = { $who ->
        [child] { $hospital } asks whether you are still interested in the study you sent your child's answers for ({ $code }). Either answer is fine; nothing changes in any treatment.
        [other] { $hospital } asks whether the person you are helping is still interested in the study ({ $code }). Either answer is fine; nothing changes in any treatment.
       *[self] { $hospital } asks whether you are still interested in the study ({ $code }). Either answer is fine; nothing changes in any treatment.
    }
ui-asked-still-option-yes = Yes, still interested
ui-asked-still-option-no = No, not any more
ui-asked-answer = ✓ { $answer }
ui-asked-end = We have told { $hospital }: nobody will call about { $code } any more. Would you also like to take { $code } back? Then we delete the contact details here, and ask the hospital to delete what it has. You need not give a reason. If you change your mind, press the button below, or send /status.
ui-asked-end-option-take = Take it back as well
ui-asked-end-option-again = They may call after all
ui-asked-end-option-keep = No, leave it as it is
ui-asked-thanks = Thank you. { $hospital } gets your answer.
ui-asked-answered = You have answered this already, thank you. /status shows where everything stands.
ui-asked-closed = Thank you. This question is no longer open at { $hospital }. /status shows where it stands.
ui-asked-over = This question is no longer open, and nothing changed. /status shows where everything stands.
ui-call-again = You said that nobody should call. If you have changed your mind, press the button below.
ui-call-again-option-yes = { $code }: may call again
ui-call-again-done = Thank you. { $hospital } has been told that a call about { $code } is welcome again. /status shows where it stands, /withdraw takes it back.

ui-trial-paused-now = This study has just stopped taking new people for a while, so nothing was sent. The result above shows how it stands now.
ui-trial-paused-at = { $study } takes nobody new at { $hospital } at the moment.
ui-result-next-option-notice = Tell me when it goes on
ui-consent-notice = { $who ->
        [child]
            May we send you one message here when this takes new people again? It is about:{ $studies }

            • Until then, { $months } months at most, we keep your child's answers and result, and your Telegram account number. { $days } days later they are deleted.
            • When it goes on, the program compares the answers again and tells you. If it has not gone on by { $date }, the message comes on that day and says so.
            • The message names no illness and no study.
            • You can cancel at any time: “Cancel the reminder” under the result, or /withdraw. No treatment changes.
            As parent or guardian, do you agree?
        [other]
            May we send you one message here when this takes new people again? It is about:{ $studies }

            • Until then, { $months } months at most, we keep the answers and the result of the person you are helping, and your Telegram account number. { $days } days later they are deleted.
            • When it goes on, the program compares the answers again and tells you. If it has not gone on by { $date }, the message comes on that day and says so.
            • The message names no illness and no study.
            • You can cancel at any time: “Cancel the reminder” under the result, or /withdraw. No treatment changes.
            The person must know of it. If so: do you agree?
       *[self]
            May we send you one message here when this takes new people again? It is about:{ $studies }

            • Until then, { $months } months at most, we keep your answers and your result, and your Telegram account number. { $days } days later they are deleted.
            • When it goes on, the program compares the answers again and tells you. If it has not gone on by { $date }, the message comes on that day and says so.
            • The message names no illness and no study.
            • You can cancel at any time: “Cancel the reminder” under the result, or /withdraw. No treatment changes.
            Do you agree?
    }
ui-notice-noted = Noted: one message comes here when it goes on, at the latest on { $date }. The answers are kept for it. /withdraw takes this back.
ui-notice-declined = All right, no message comes. You can look again yourself whenever you like: just send /start.
ui-status-notice = One message comes here when a paused study goes on, at the latest on { $date }. /withdraw cancels it.
ui-remind-head-resumed = Hello, this is the message you asked for: new people are taken again.
