### Questions that a person leaves for a study team, and the team's answers.

## The person's side

ui-team-button = Leave a question for a team
ui-result-next-option-question = Leave a question for a team
ui-team-where = Which study team is your question for?
ui-team-where-option-to = { $study }, { $city }
ui-team-option-no = Never mind
ui-team-words =
    Please write your question now, in one message. It is for the study team of { $hospital }. Study: { $study }
    { $who ->
        [other] Please leave out names, phone numbers, and whatever the person you help would not want to be sent.
       *[self] Please leave out names and phone numbers.
    } Nothing is sent yet: you read it once more first.
ui-team-words-more =
    Please write now, in one message, what you would like to add. It is for the study team of { $hospital }. Study: { $study }
    { $who ->
        [other] Please leave out names, phone numbers, and whatever the person you help would not want to be sent.
       *[self] Please leave out names and phone numbers.
    } Nothing is sent yet: you read it once more first.
ui-team-send =
    Your words for the study team of { $hospital }. Study: { $study }

    “{ $words }”
ui-team-send-more = They are added to your earlier question.
ui-team-send-what =
    • Sent: these words, the study, and the language of this chat. { $about ->
        [0] Nothing else goes with them: no name, no phone number, none of your answers.
       *[other] The team knows that they belong to { $about }.
    }
    • The study team reads them and plans to answer here within { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }. It does not see your account.
    • Kept until { $keep } days after the last message about it. /withdraw takes it back.
    • Not for emergencies: then call 120, or your local number.
ui-team-send-found = Please look once more: “{ $found }” may tell who you are. The team can answer without it. “Change it” lets you write it again.
ui-team-send-ask = Shall we send it?
ui-team-send-option-send = Yes, send it
ui-team-send-option-change = Change it
ui-team-send-option-no = Do not send
ui-team-no-words = Please write your question in words.
ui-team-long = That has { $count } characters; at most { $most } can be sent at once. Please make it shorter, the most important first.
ui-team-too-early = That message came before this was here, so it was not taken.
ui-team-press-first = Nothing is sent yet. Please press one of the buttons.
ui-team-press-one = Please press one of the buttons first.
ui-team-button-show = No emergency: show my question
ui-team-left = Nothing was sent, and your words are not kept.
ui-team-sent =
    Sent to { $hospital }. Your question has the code { $code }.
    The team plans to answer here within { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }. You need not keep this chat open.
    /status shows where it stands, /withdraw takes it back.
ui-team-sent-more =
    Sent to { $hospital }, added to your question { $code }.
    The team plans to answer here within { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }.
ui-team-sent-waits =
    Your question is noted under the code { $code }.
    To be honest: nobody of this team at { $hospital } can be reached through this chat just now, so nobody has read it. We have told the people who run this chat.
    /status shows where it stands, /withdraw takes it back.
ui-team-answer =
    { $hospital }, about your question { $code }:

    “{ $text }”

    The study team wrote this. Please keep on with all medicines as your doctor has said.
ui-team-letter =
    { $hospital } writes to you about { $code }:

    “{ $text }”

    The study team wrote this. Please keep on with all medicines as your doctor has said.
ui-team-button-more = Write again
ui-team-late = { $code }: the team at { $hospital } planned to answer your question within { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }, and has not yet. We are sorry. We have reminded the team. { $contact }
ui-team-status-waits = { $code }: your question waits for the team at { $hospital }, since { $date }.
ui-team-status-answered = { $code }: the team at { $hospital } answered your question on { $date }.
ui-team-status-read = { $code }: the team at { $hospital } read your last message on { $date }.
ui-team-mydata = Question { $code } to the team at { $hospital }:
ui-team-mydata-mine = – You: { $text }
ui-team-mydata-team = – The team: { $text }
ui-mydata-no-answers = No answers about health are kept here. Kept are your Telegram account number, the language, and this:
ui-team-withdraw-option = Take back question { $code }
ui-team-withdrawn = { $code } is taken back. Your words and the answers are deleted here. { $hospital } can no longer read them and is asked to delete what it noted.
ui-team-over = That question is closed, and its words are deleted. /ask leaves a new one.
ui-team-after-consent = You can leave a question for a study team once you have agreed to the two points at the start: /start leads there. You can also write to a person: { $contact }
ui-team-nobody = No study team can be asked through this chat just now. You can write to a person: { $contact }
ui-team-enough = { $count } of your questions are open already. When you take one back with /withdraw, you can leave another.
ui-team-enough-here = The team has { $code } and has not answered your last messages yet, so nothing more can be added now. /status shows where it stands.

## Prepared answers of a team, as the person reads them. `asking` leaves the question open.

team-reply-asking = We have read your question and are looking into it. The answer comes here.
team-reply-visit = This is best talked about in person. At a first visit everything is explained and you can ask as long as you like. It binds you to nothing.
team-reply-doctor = Please ask the doctor who treats you: this needs somebody who knows your case. Please change no medicine before that.
team-reply-unknown = Nobody can say that for certain yet. The study is there to find it out.
team-reply-share = To answer that, we need to know more about your situation. If you wish, send us your result: /start shows it again. Then we can call you.
team-reply-call = You can call us about it on { $phone }. Please name the code { $code }.

## The team's side

coordinator-team-alert =
    ❓ { $code } · { $trial } · a question for the team
    { $site }. Waiting since { $since }; an answer is planned by { $until }.
coordinator-team-alert-again =
    ❓ { $code } · { $trial } · the person has written again
    { $site }. Waiting since { $since }; an answer is planned by { $until }.
coordinator-team-alert-answered =
    ✓ { $code } · { $trial } · answered
    { $site }. Last message { $since }. Until the person writes again, there is nothing to do.
coordinator-team-button-read = Read and answer
coordinator-team-button-read-again = Read again
coordinator-team-open = ❓ { $code } · { $trial } · a question for the team
coordinator-team-open-chat = ✉ { $code } · { $trial } · writing with the person of { $referral }
coordinator-team-lang = The person reads { $lang ->
    [zh] Chinese
   *[en] English
    }.
coordinator-team-line-person = { $time }, the person: { $text }
coordinator-team-line-team = { $time }, { $name }: { $text }
coordinator-team-earlier = Earlier messages, not shown here: { $count }
coordinator-team-how = To answer, press a prepared answer, or reply to this very message in your own words. You read it once more before it goes. Your name and account stay here.
coordinator-team-how-first = Reply to this very message in your own words. You read it once more before it goes. Your name and account stay here.
coordinator-team-reply-asking = We are looking into it
coordinator-team-reply-visit = Better in person
coordinator-team-reply-doctor = Ask your own doctor
coordinator-team-reply-unknown = Nobody knows yet
coordinator-team-reply-share = Please send us your result
coordinator-team-reply-call = Please call us
coordinator-team-button-nothing = Nothing to answer
coordinator-team-button-fold = Close
coordinator-team-preview =
    { $code } · the person will read exactly this:

    “{ $text }”

    Send it?
coordinator-team-preview-newer = Since then: { $news }. Please read it first; send yours all the same?
coordinator-team-news-person = the person has written again
coordinator-team-news-team = { $name } has answered
coordinator-team-preview-own = In English: “{ $text }”
coordinator-team-found = Please look once more: “{ $found }”.
coordinator-team-button-send = Send to the person
coordinator-team-button-discard = Do not send
coordinator-team-sent = ✓ { $code }: sent to the person.
coordinator-team-sent-waits = ✓ { $code }: sent to the person. The question stays open until you answer it.
coordinator-team-discarded = { $code }: not sent, and deleted.
coordinator-team-done = { $code }: nothing to answer; it does not wait any more.
coordinator-team-unreachable = { $code }: the person has closed the chat. Nothing can be sent.
coordinator-team-gone = { $code } is over: the words are deleted.
coordinator-team-long = Too long: at most { $most } characters. Please reply again, shorter.
coordinator-team-edited = An edited reply is not taken. Please reply again to the question.
coordinator-team-old = This button is from an earlier state. Here is how it stands now.
coordinator-team-withdrawn = { $code }: the person has taken the question back. The words are deleted here; please delete what you noted.
coordinator-team-erased = { $code }: the person has deleted everything. Please delete what you noted about this question.
coordinator-team-over = { $code }: the time of this question is over, and its words are deleted. Please delete what you noted.
coordinator-team-late = { $code }: the days planned for an answer are over, and the person has been told so. Please answer today.
coordinator-team-waiting = { $site }: { $count ->
        [one] 1 question waits
       *[other] { $count } questions wait
    } for an answer.
coordinator-team-group-waits = ❓ { $code } · { $trial } · a question waits for an answer
coordinator-team-group-answered = ✓ { $code } · { $trial } · the question is answered
coordinator-team-group-over = { $code } · the question is over
coordinator-team-summary = ❓ Questions to answer ({ $count }): { $codes }
coordinator-team-summary-late = { $code } (late, { $time })
coordinator-team-none = No question waits for an answer.
coordinator-team-button-open = ❓ { $code }
admin-team-nobody = A question waits at { $site }, and nobody there who may read it can be reached. Code: { $code }. Please invite somebody: prescreen sites invite { $id }
admin-team-late = A question at { $site } is past the days planned for an answer, and the person has been told. Code: { $code }
