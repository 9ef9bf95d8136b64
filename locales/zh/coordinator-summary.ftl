## 每日汇总，每周一张图

coordinator-summary-head = { $count ->
        [0] { $date } · { $site } · 没有待处理的
       *[other] { $date } · { $site } · { $count }项待处理
    }
coordinator-summary-overdue = 已超时：{ $count }项（{ $codes }）
coordinator-summary-new = 新登记：{ $count }项（{ $codes }）
coordinator-summary-visits = 今天来院：{ $count }项（{ $codes }）
coordinator-summary-said-no = 🚫 本人不愿再接电话，请勿联系、请结束跟进：{ $count }项（{ $codes }）
coordinator-summary-taken-back = 🚫 本人已撤回，请勿联系：{ $count }项（{ $codes }）
coordinator-summary-possible = 有可能符合、需团队判断：{ $count }项（{ $codes }）
coordinator-summary-asked = 不符合但想咨询：{ $count }（{ $codes }）
coordinator-summary-yesterday = 昨天：开始{ $started }、答完{ $finished }、很可能符合{ $likely }、分享{ $shared }；办结{ $closed }
coordinator-summary-watch = 请留意：“{ $question }”一题，7天内{ $answered }次回答里有{ $unknown }次“不知道”
coordinator-summary-cut = { " " }· 全部：/status
coordinator-summary-marks = 📄对照了报告 · 💭凭记忆
coordinator-summary-mark-reports = 📄
coordinator-summary-mark-memory = 💭
coordinator-summary-item = { $code }已等{ $time }
coordinator-summary-since = { $code }（{ $date }）
coordinator-codes-joint = 、
coordinator-summary-more = 另有{ $count }项
coordinator-summary-more-sites = 另有{ $count }家医院：发 /status 查看
