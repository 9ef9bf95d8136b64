## 每日汇总，每周一张图

coordinator-summary-head = { $date } · { $site } · { $count ->
        [0] 没有待处理的
       *[other] { $count }项待处理
    }{ $overdue ->
        [0] { "" }
       *[other] ，其中{ $overdue }项已逾期
    }
coordinator-summary-call = 今天要打电话（{ $count }）：{ $codes }
coordinator-summary-outcome = 来院日已过，请记结果（{ $count }）：{ $codes }
coordinator-summary-say = 已联系上，请记下结果（{ $count }）：{ $codes }
coordinator-summary-step = 很久没有进展，请跟进或结束（{ $count }）：{ $codes }
coordinator-summary-visits = 今天来院（{ $count }）：{ $codes }
coordinator-summary-said-no = 🚫 本人不愿再接电话，请勿联系、请结束跟进（{ $count }）：{ $codes }
coordinator-summary-taken-back = 🚫 本人已撤回，请勿联系（{ $count }）：{ $codes }
coordinator-summary-new = 新报名（{ $count }）：{ $codes }
coordinator-summary-waits = 还要打电话（{ $count }）：{ $codes }
coordinator-summary-possible = 待判断（{ $count }）：{ $codes }
coordinator-summary-asked = 不符合但想咨询（{ $count }）：{ $codes }
coordinator-summary-yesterday = 昨天{ $study }：{ $what }
coordinator-summary-since-day = { $date }以来{ $study }：{ $what }
coordinator-summary-of-study = （{ $study }）
coordinator-summary-watch = 请留意：“{ $question }”一题，7天内{ $answered }次回答里有{ $unknown }次“不知道”
coordinator-summary-cut = { " " }· 全部：/status
coordinator-summary-marks = 📄对照了报告 · 💭凭记忆
coordinator-summary-mark-reports = 📄
coordinator-summary-mark-memory = 💭
coordinator-summary-item = { $code } { $why }
coordinator-summary-since = { $code } { $date }
coordinator-summary-joint = { "；" }
coordinator-codes-joint = 、
coordinator-summary-more = 另有{ $count }项
coordinator-summary-more-sites = 另有{ $count }家医院：发 /status 查看

## 为什么要处理：汇总、/overdue 和提醒里用同样的话

coordinator-due-joint = ，
coordinator-due-days = 已等{ $count }个工作日
coordinator-due-calls = 已拨{ $count }次未接通
coordinator-due-until = { $date }前联系
coordinator-due-last-day = 承诺的最后一天
coordinator-due-promised = { $date }承诺到期
coordinator-due-promised-told = { $date }承诺到期，已向本人说明
coordinator-due-put-off = 原定{ $date }再处理
coordinator-due-visit = 原定{ $date }来院
coordinator-due-unsaid = { $date }联系上
coordinator-due-forgotten = { $date }后没有进展
coordinator-due-lane-possible = 待判断
coordinator-due-lane-asked = 不符合但想咨询
coordinator-due-do-call = 今天要打电话
coordinator-due-do-outcome = 来院日已过，请记结果
coordinator-due-do-say = 已联系上，请记下结果
coordinator-due-do-step = 很久没有进展，请跟进或结束

## 团队做了什么

coordinator-did-joint = 、
coordinator-did-received = 新报名{ $count }
coordinator-did-called = 拨打{ $count }次
coordinator-did-reached = 联系上{ $count }
coordinator-did-visit = 约来院{ $count }
coordinator-did-came = 来院{ $count }
coordinator-did-enrolled = 入组{ $count }
coordinator-did-taken-back = 本人撤回{ $count }
coordinator-did-closed = 已结束{ $count }（{ $reasons }）
coordinator-did-reason = { $reason }{ $count }
coordinator-did-reasons-joint = 、

## 只查看进展的人

coordinator-invite-bound-reader =
    欢迎。您现在可以查看{ $site }的进展：每个工作日的汇总和每周一张图。
    研究：{ $trials }

    里面只有数字和编号，没有姓名、电话，也没有卡片。发 /help 可查看说明。
coordinator-help-readers =
    您可以查看进展：每个工作日的汇总和每周一张图，不含姓名、电话和卡片。
    /today：现在的汇总
    /report：本月筛选登记表；其他月份发 /report 2026-11
    /away：登记休假日期
    /language：中文 / English
coordinator-reader-bound = { $name }现在可以查看{ $site }的汇总（不含姓名和电话）。不知情？请告诉运营方：{ $contact }。
admin-invite-as-reader = { $site }，仅查看汇总
