## The daily summary, and once a week a picture

coordinator-summary-head = { $count ->
        [0] { $date } · { $site } · nothing waits for you
        [one] { $date } · { $site } · 1 needs you
       *[other] { $date } · { $site } · { $count } need you
    }
coordinator-summary-overdue = Overdue: { $count } ({ $codes })
coordinator-summary-new = New: { $count } ({ $codes })
coordinator-summary-visits = Visits today: { $count } ({ $codes })
coordinator-summary-said-no = 🚫 Said no, do not call, please close: { $count } ({ $codes })
coordinator-summary-taken-back = 🚫 Taken back, do not call: { $count } ({ $codes })
coordinator-summary-possible = Possible, the team must decide something: { $count } ({ $codes })
coordinator-summary-asked = Asked although no: { $count } ({ $codes })
coordinator-summary-yesterday = Yesterday: started { $started }, finished { $finished }, likely { $likely }, shared { $shared }; ended { $closed }
coordinator-summary-watch = To watch: “{ $question }”: { $unknown } of { $answered } said “I don't know” (7 days)
coordinator-summary-cut = { " " }· all: /status
coordinator-summary-marks = 📄 reports seen · 💭 from memory
coordinator-summary-mark-reports = 📄
coordinator-summary-mark-memory = 💭
coordinator-summary-item = { $code }, { $time }
coordinator-summary-since = { $code }, { $date }
coordinator-codes-joint = { ", " }
coordinator-summary-more = { $count } more
coordinator-summary-more-sites = { $count } more hospitals: /status shows them
