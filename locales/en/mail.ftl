### Mail to a hospital that Telegram does not reach. Codes only: no name, no illness, no study.

mail-waiting-subject = { $count ->
        [one] Somebody is waiting for your call
       *[other] { $count } people are waiting for your call
    }
mail-owed-subject = { $count ->
        [one] One thing needs you today
       *[other] { $count } things need you today
    }
mail-asked-subject = { $count ->
        [one] A question waits for an answer
       *[other] { $count } questions wait for an answer
    }
mail-head = To the colleagues at { $site } who look after the referral messages in Telegram:
mail-owed-delete =
    { $count ->
        [one] Taken back by the person. Please do not call, and delete what you have of it:
       *[other] Taken back by these people. Please do not call, and delete what you have of them:
    }
    { $codes }
mail-owed-no-call =
    { $count ->
        [one] The person said no. Please do not call any more, and close it:
       *[other] These people said no. Please do not call any more, and close them:
    }
    { $codes }
mail-owed-call =
    { $count ->
        [one] One referral has not been worked on yet:
       *[other] { $count } referrals have not been worked on yet:
    }
    { $codes }
mail-owed-read =
    { $count ->
        [one] The person answered or changed something. Please open it:
       *[other] These people answered or changed something. Please open them:
    }
    { $codes }
mail-owed-asked =
    { $count ->
        [one] Somebody asked your team a question, and it waits for an answer:
       *[other] { $count } questions to your team wait for an answer:
    }
    { $codes }
mail-tail =
    Please open the chat in Telegram and send /today: { $link }
    If nobody in your team can open it any more, please ask the operator of this service for a new invitation.

    This mail was written by a program and holds no personal data. Answers to it are not read.
admin-mail-failed =
    A mail to { $site } could not be delivered. Please call the team there; these wait: { $codes }
    To correct the address: prescreen sites mail { $id } ADDRESS
