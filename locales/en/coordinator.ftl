### What coordinators and admins read. No name, phone, exact age or answer value on a card.

## The card

coordinator-card =
    { $code } · { $verdict }
    { $study } ({ $trial }) · { $cohort }
    { $age } · answered by { $by } · language: { $language }
    Rules met: { $met } · to confirm: { $confirm } · for the team to decide: { $review }
coordinator-card-check = Please check: { $items }
coordinator-card-decide = Please decide: { $items }
coordinator-card-tell = Please note: { $items }
coordinator-card-reports = { $seen ->
        [yes] Values from reports were given.
       *[no] Answered from memory, without reports.
    }
coordinator-card-changed = An answer was changed after sending; please read all answers again.
coordinator-card-status = Status: { $status }, { $date }
coordinator-card-unreviewed = No doctor has yet signed the trial rules that were used.
coordinator-verdict-likely = may match (nothing open but your own checks)
coordinator-verdict-possible = may match, something is open
coordinator-by-self = the patient
coordinator-by-child = a parent or guardian
coordinator-by-other = a relative or friend, with the patient present
coordinator-language-en = English
coordinator-language-zh = Chinese

coordinator-button-contact = Show contact
coordinator-button-answers = All answers
coordinator-button-seen = Seen
coordinator-button-contacted = Contacted
coordinator-button-close = Close

coordinator-status-new = new
coordinator-status-waits = waiting for a coordinator
coordinator-status-seen = seen
coordinator-status-contacted = contacted
coordinator-status-closed = closed
coordinator-status-withdrawn = withdrawn

## Answers to presses

coordinator-contact-alert = { $code }: { $name }, { $phone }. Best time: { $time }. Can travel: { $travel }. This look is logged.
coordinator-access-denied = Only people named for this study at this hospital can open this.
coordinator-marked = { $code } is now marked: { $status }.
coordinator-marked-already = { $code } is marked already: { $status }.
coordinator-gone = { $code } was taken back or deleted. There is nothing to open any more.
coordinator-answers-head = { $code }: all answers, without contact details. Please keep them inside the study team.
coordinator-answers-line = { $label }: { $value } ({ $date })
coordinator-answers-sent = The answers are in your private chat with this bot.
coordinator-answers-start-first = Please open a private chat with this bot and press Start, then press All answers again.

## Binding

coordinator-invite-bound = Welcome. You now get matches for { $site }: { $trials }. Cards come to this chat, a short summary each morning. /help shows what you can do.
coordinator-invite-invalid = This link does not work. Please ask the person who sent it for a new one.
coordinator-admin-bound = Welcome. You are now an admin of this service. Notices about referrals that nobody receives come to this chat.
coordinator-group-added = Hello. This bot brings trial matches to coordinators. Please bind this group with the link you were given; until then nothing is shown here. Health questions are asked in private chats only.
coordinator-group-bound = This group now shows the cards of { $site }. Only people who were invited one by one can open contacts or answers.
coordinator-help =
    Each card is one person who agreed to be contacted by your hospital for one study.
    Show contact – name and phone, for your eyes only; each look is logged
    All answers – comes to your private chat, without name and phone
    Seen, Contacted, Close – the person sees this under /status
    A short summary comes each morning, if there is anything to tell.
    Please call within the days your hospital promised, and do not forward cards outside the team.

## The daily summary

coordinator-summary-head = { $count ->
        [0] { $date } · { $site } · nothing waits for you
        [one] { $date } · { $site } · 1 needs you
       *[other] { $date } · { $site } · { $count } need you
    }
coordinator-summary-first = Please start with { $code }: it has waited longest, { $days } days.
coordinator-summary-waiting = Waiting: { $count } ({ $codes })
coordinator-summary-new = New: { $count } ({ $codes })
coordinator-summary-possible = May match, something open: { $count } ({ $codes })
coordinator-summary-changed = Answers changed after sending: { $count } ({ $codes })
coordinator-summary-finished = Finished yesterday: { $count } ({ $codes })
coordinator-summary-more = and { $count } more

## Notices

coordinator-withdrawn = { $code } was taken back by the person. Please delete what you have of it and do not call.
coordinator-erased = { $code }: the person has deleted all their data here. Please delete what you have of it and do not call.
coordinator-answer-changed = { $code }: the person changed an answer after sending. Please read all answers again.
admin-no-coordinator = No coordinator is bound at { $site }. Please run: prescreen sites invite { $id }
admin-referral-waits = Referral { $code } for { $site } waits: nobody there receives it. The person was told so.
admin-unreachable = A coordinator of { $site } cannot be reached any more. Please check who receives the referrals there.
