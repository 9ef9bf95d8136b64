### Studies elsewhere, and being told of other studies here.

ui-result-next-option-elsewhere = Studies elsewhere
elsewhere =
    Other studies for the illness stand in public registers. This program does not know them; a doctor can help to read them. The first link searches for the illness; in the second, type its name.
    { $search }
    https://www.chictr.org.cn/searchproj.html
related-of-study =
    The record of { $study } names as related:
    { $links }
related-link = https://clinicaltrials.gov/study/{ $id }

## To be told

ui-result-next-option-news = Tell me of new studies
ui-consent-news = { $who ->
        [child]
            May we write to you here when another study may fit your child? For: { $illnesses }

            • A message comes, by day, when a study is new or has changed and may fit by the answers. Once for each study.
            • Kept for this until the day you choose: your child's answers and results, these illnesses, and your Telegram account number. Then they are deleted.
            • The message names no illness and no study, so that nobody reads that on a locked phone.
            • You can stop this at any time with /withdraw. It changes nothing in any treatment.
            As parent or guardian, for how long do you agree?
        [other]
            May we write to you here when another study may fit the person you are helping? For: { $illnesses }

            • A message comes, by day, when a study is new or has changed and may fit by the answers. Once for each study.
            • Kept for this until the day you choose: the answers and results, these illnesses, and your Telegram account number. Then they are deleted.
            • The message names no illness and no study, so that nobody reads that on a locked phone.
            • You can stop this at any time with /withdraw. It changes nothing in any treatment.
            That person must know of it. If so: for how long do you agree?
       *[self]
            May we write to you here when another study may fit? For: { $illnesses }

            • A message comes, by day, when a study is new or has changed and may fit by your answers. Once for each study.
            • Kept for this until the day you choose: your answers and results, these illnesses, and your Telegram account number. Then they are deleted.
            • The message names no illness and no study, so that nobody reads that on a locked phone.
            • You can stop this at any time with /withdraw. It changes nothing in any treatment.
            For how long do you agree?
    }
ui-consent-news-option-months = { $count ->
        [one] Yes, for 1 month
       *[other] Yes, for { $count } months
    }
ui-consent-news-option-decline = No, thank you
ui-news-noted = Noted: until { $date } we write here when another study may fit. The answers are kept for it. /withdraw ends this.
ui-news-declined = All right, no message comes. You can look again whenever you like: just send /start.
ui-news-came = Hello, this is the message you asked for. A study here is new or has changed. By the answers kept here it may fit; the study team decides. Nothing has been sent to anybody. The answers stay here until { $date }. If your health has changed, press “Change an answer” at the result.
ui-news-stopped = No message about new studies comes any more. The answers are kept for the usual { $days } days only.
ui-status-news = Until { $date } we write here when another study may fit. /withdraw ends this.
ui-mydata-news = Told of new studies until { $date }, for: { $illnesses }
ui-withdraw-confirm-option-news = New studies: stop ({ $date })

## How many people came to a study

study-people = Through this chat until { $date }: { $items }. Counted once a week, rounded down to fives.
study-people-asked = at least { $count } people looked whether it may fit
study-people-matched = it might fit at least { $count } of them
study-people-put-through = at least { $count } were put through to the team
