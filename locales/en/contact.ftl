### How the hospital reaches the person: what goes, seen before and after it is sent.

ui-goes-name = Name: { $name }
ui-goes-phone = Phone: { $phone }
ui-goes-email = E-mail: { $email }
ui-goes-chat = They write to you in this chat
ui-goes-here = in this chat
ui-goes-time = Good time: { $time }
ui-goes-language = Language: { $language }
ui-goes-travel = Travel to { $city }: { $travel }
ui-goes-travel-there = Can travel there: { $travel }
ui-goes-sent = Your copy, { $date }:

ui-sending = { $who ->
        [other] This goes to { $hospital }, with the answers:
       *[self] This goes to { $hospital }, with your answers:
    }
ui-sending-right = Is it right?
ui-sending-travel = { $who ->
        [child] Could you and your child travel to { $city }, more than once?
        [other] Could the person you are helping travel to { $city }, more than once?
       *[self] Could you travel to { $city }, more than once?
    }
ui-sending-chat = The team sees what you two write about this here, not your account. /withdraw ends it.
ui-sending-known = Your question { $code } goes on there: the team then knows that it is yours.
ui-sending-option-send = Send
ui-sending-option-send-yes = Yes, send
ui-sending-option-send-no = No, send it anyway
ui-sending-option-send-unsure = Not sure, send
ui-sending-option-change = Change

ui-correcting = Nothing is sent yet. What should be different?
ui-correcting-option-name = Name
ui-correcting-option-phone = Number or e-mail
ui-correcting-option-time = Good time
ui-correcting-option-speaking = Language
ui-correcting-option-travel = Travel
ui-correcting-option-decline = Do not send

ui-speaking = { $who ->
        [other] Which language should the team use with the person you are helping? Press one, or type another.
       *[self] Which language should the team use with you? Press one, or type another.
    }
ui-chat-kept = Noted: they write to you here.
ui-phone-several = There is more than one number. Please type the one that is to be called.
ui-phone-no-code = Is that a number outside mainland China? Then please type it with its country code, for example +44 7700 900456. A number in China: please check its digits.
ui-phone-no-messenger = Sorry, the team cannot reach you in another messenger. Please type a phone number that it can call, or an e-mail address.
ui-phone-not-here = Sorry, this team does not write in this chat. Please type a phone number that it can call, or an e-mail address.
ui-email-not-valid = That does not look like a whole e-mail address. Please type it again, for example li@example.com.
ui-email-slip = Is a letter wrong there? It may be { $meant }. Please type the address once more.
ui-time-not-valid = Please type a time in a few words, at most { $most } letters, for example: weekdays after 5 pm.
ui-name-sentence = Just a name here, please, for example Mrs Li. How to reach you is the next question.

ui-status-has = They have: { $contact }
ui-status-will-have = Kept here for them: { $contact }

## After it was sent

ui-correct-button = Change number or time
ui-correct-button-of = Change number or time: { $code }
ui-correct = { $hospital } has this:
ui-correct-how = What is right? Type a number, an e-mail address, a good time, or “my name is ...”. It is passed on at once.
ui-correct-option-no = Leave it so
ui-correct-done = Passed on. Not right yet? Type it again.
ui-correct-same = That is what they have already.
ui-correct-left = Nothing more was changed.
ui-correct-over = Nothing that was sent can be changed any more. /status shows where it stands.
ui-correct-chat = The team writes to you in this chat. It sees what you two write about this here, not your account. /withdraw ends it.
ui-correct-again = Please type a number, an e-mail address, a time such as “weekdays after 5 pm”, or “my name is ...”.
