### What a person hears when the hospital has not called in the days it planned.

ui-promise-passed =
    About { $code }: the study team at { $hospital } planned to contact { $who ->
        [other] the person you are helping
       *[self] you
    } within { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }, and as far as we can see here it has not. We are sorry for the wait.
    It says nothing about whether the study is right for anybody.
    { $contact }
    /status shows where it stands; /withdraw takes it back.
ui-promise-passed-tried =
    About { $code }: the study team at { $hospital } tried to call and did not get through. It says nothing about whether the study is right for anybody.
    If somebody calls, ask for your code { $code }. Never give money or a password. Not sure? Call the hospital's main number.
    { $contact }
    /status shows where it stands; /withdraw takes it back.
