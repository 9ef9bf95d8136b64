### Mail to a hospital that Telegram does not reach. Codes only: no name, no illness, no study.

mail-waiting-subject = { $count ->
        [one] Somebody is waiting for your call
       *[other] { $count } people are waiting for your call
    }
mail-waiting =
    To the colleagues at { $site } who look after the referral messages in Telegram:

    { $count ->
        [one] One referral has not been worked on yet:
       *[other] { $count } referrals have not been worked on yet:
    }
    { $codes }

    Please open the chat in Telegram and send /today: { $link }
    If nobody at your place can open it any more, please ask the operator of this service for a new invitation.

    This mail was written by a program and holds no personal data. Answers to it are not read.
admin-mail-failed =
    A mail to { $site } could not be delivered. Please call the team there; these wait: { $codes }
    To mend the address: prescreen sites mail { $id } ADDRESS
