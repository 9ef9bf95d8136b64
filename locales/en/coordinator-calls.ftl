### The call: whom, what to say, and the number as a message.

coordinator-whom-self = the patient
coordinator-whom-child = parent or guardian of the patient
coordinator-whom-other = the patient; a relative or friend answered

coordinator-button-number = Number to tap (10 minutes)
coordinator-number = { $code }: { $phone }
    This message is deleted after ten minutes. Logged.
coordinator-number-sent = The number of { $code } comes as a message and is deleted after ten minutes. Logged.
coordinator-number-stays = { $code }: the message with the number could not be deleted here. If you still see it, please delete it in this chat yourself.

## The visit

coordinator-button-no-show = Did not come
coordinator-button-day-off = { $day }, off
coordinator-button-book-further = Later days
coordinator-button-book-no-hour = Hour not known yet
coordinator-history-no-show = did not come
coordinator-card-place = Place: { $place }
coordinator-visit-file = { $code }: visit { $date }. For your calendar; it holds the code only.
    To add the place, reply to this message: building, floor, whom to ask for. The person reads it, so please name no illness and no study.
coordinator-visit-placed = Noted as the place of { $code }. The person reads it with the appointment.
coordinator-visit-place-long = Not noted: please write one line of at most { $most } characters.
coordinator-visit-place-names = Not noted: an illness or a study is named there, and the person reads it on their phone. Please write building, floor, room or whom to ask for.
coordinator-visit-place-none = { $code } has no visit with a day any more, so no place was noted.

## What to say

coordinator-button-script = What to say on the phone
coordinator-script-sent = What to say is at the end of this chat.
coordinator-script-head = { $code } · on the phone, in { $language }
coordinator-script = { $who ->
        [child]
            1. Who you are
            “Good day, my name is …, I call from { $hospital }. On { $date } you agreed in a chat that we may call you about your child. Are you the parent or guardian? Is this a good moment?”
            Name no illness and no study before you know who is speaking.

            2. What was agreed to
            A call by this team about one study: { $study }, { $trial }. Nothing is signed. A yes can be taken back at any time: /withdraw in the chat. Saying no changes nothing in the child's treatment.
        [other]
            1. Who you are
            “Good day, my name is …, I call from { $hospital }. On { $date } somebody close to you answered questions in a chat for you, and you agreed that we may call you. Is this a good moment?”
            Name no illness and no study before you know who is speaking.

            2. What was agreed to
            A call by this team about one study: { $study }, { $trial }. Ask once more whether that is still right. Nothing is signed. A yes can be taken back at any time: /withdraw in the chat.
       *[self]
            1. Who you are
            “Good day, my name is …, I call from { $hospital }. On { $date } you answered questions in a chat and agreed that we may call you. Is this a good moment?”
            Name no illness and no study before you know who is speaking.

            2. What was agreed to
            A call by this team about one study: { $study }, { $trial }. Nothing is signed. A yes can be taken back at any time: /withdraw in the chat. Saying no changes nothing in the treatment.
    }

    3. What to ask
    What is open is behind Details. Ask for the reports, and which day suits for a visit.

    4. What not to promise
    • not that the person can take part: the doctors decide, after a visit
    • not that it helps: how well it works is not known yet
    • no place in the study, no date, no money
    • never say to stop or change a medicine
    { $risk }

    5. If somebody else answers, or a mailbox
    Only your name and the hospital's, and that you will call again.

## Ways to reach somebody

coordinator-reach-chat = in the chat: press Write to the person
coordinator-by-phone = by phone
coordinator-by-email = by e-mail
coordinator-by-chat = in the chat
coordinator-by-nothing = –
coordinator-call-time = 📞 { $time }
coordinator-call-own-time = 📞 at a time of their own: Show contact
coordinator-button-write = Write to the person
coordinator-write-open = { $code }: at the end of this chat. Reply to that message; you read your words once more before they go.
coordinator-write-over = { $code }: the person no longer wants to be written to here.
coordinator-contact-corrected = { $code }: the person has changed { $what }. Show contact has it as it is now.
coordinator-part-name = the name
coordinator-part-phone = the number
coordinator-part-email = the e-mail address
coordinator-part-way = the way to be reached
coordinator-part-time = the time
coordinator-part-lang = the language
coordinator-when = { $time }
