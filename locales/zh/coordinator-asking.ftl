### 反问患者；查找、导出、暂停：研究护士和管理员看到的话。

coordinator-button-ask = 给对方发消息
coordinator-button-ask-time = 没打通，何时方便
coordinator-button-ask-when = 何时方便再打
coordinator-button-ask-reports = 请准备好报告
coordinator-button-ask-call = 请给医院打电话
coordinator-button-ask-still = 还想了解吗？
coordinator-ask-sent = 已用对方的语言发出，回答会发到这里。
coordinator-ask-again = { $code }今天已经问过这一条了。请等对方回答，或打电话试试。
coordinator-ask-unreachable = { $code }：对方的Telegram暂时联系不上，消息没有发出。请改打电话。
coordinator-asked-time = 什么时候打电话方便
coordinator-asked-when = 什么时候方便再打电话
coordinator-asked-reports = 请准备好报告
coordinator-asked-call = 请给医院打电话
coordinator-asked-still = 还想了解吗？
coordinator-replied = { $code }：对方回答了“{ $question }”：{ $answer }
coordinator-refused = { $code }：对方回答了“{ $question }”：{ $answer }
    🚫 请不要再打电话。点卡片的第一个按钮即可结束跟进。
coordinator-call-again = { $code }：本人改了主意，可以再打电话了。
coordinator-history-asked = { $time } · { $who }问对方：{ $question }
coordinator-history-replied = { $time } · 对方回答：{ $answer }
coordinator-history-amended = { $time } · 对方发送后修改了回答

## 查找与导出

coordinator-command-mine = 由我跟进的
coordinator-command-overdue = 已逾期的
coordinator-command-questions = 等答复的问题
coordinator-command-find = 按编号、称呼或尾号查：/find 7KQ2
coordinator-command-export = 导出全部报名（CSV表格）
coordinator-command-pause = 暂停一项研究的招募
coordinator-command-resume = 恢复招募
coordinator-help-commands =
    命令
    /today：新报名和等待处理的
    /questions：等答复的问题
    /status：所有没有结束的，要紧的在前；下面可以筛选、翻页
    /mine：由我跟进的
    /overdue：逾期的（1个工作日未拨打、超过承诺日期、来院后未记结果，或两周无进展）
    /find 7KQ2：按编号、称呼的一部分或电话尾号查；会记录
    /report：本月筛选登记表；其他月份发 /report 2026-11
    /export：把本院全部报名导出成表格，不含姓名、电话和回答；会留记录
    /pause NCT…：本院暂停这项研究的招募；/resume NCT… 恢复
    /away：登记休假日期
    /language：中文 / English
coordinator-overdue-head = { $count ->
        [0] { $site }：没有逾期的。
       *[other] { $site }：有{ $count }项逾期。
    }
coordinator-overdue-pile = { $action }（{ $count }）：
coordinator-find-usage = 请在后面写上编号、称呼的一部分或电话尾号：/find 7KQ2、/find 李、/find 8000
coordinator-find-none = 没有查到。/find 可以按编号（例如 7KQ2）、称呼的一部分或电话尾号查。
coordinator-find-several = { $count ->
       *[other] 查到{ $count }条。本次查找已记录。
    }
coordinator-find-more = 还有更多，请再多写几个字或数字。
coordinator-list-page = 第{ $first }–{ $last }条，共{ $count }条
coordinator-list-visit = { $date }来院
coordinator-list-whose-all = 谁跟进：全部
coordinator-list-whose-mine = 谁跟进：我
coordinator-list-whose-free = 谁跟进：未认领
coordinator-list-order-first = 排序：要紧的在前
coordinator-list-order-wait = 排序：等最久的在前
coordinator-list-stage-any = 状态：全部
coordinator-list-stage-untried = 状态：未拨打
coordinator-list-stage-tried = 状态：拨打未接通
coordinator-list-stage-reached = 状态：已联系上
coordinator-list-stage-visit = 状态：已约来院
coordinator-list-study-any = 研究：全部
coordinator-find-near = 本院没有{ $code }。您要找的是{ $near }吗？
coordinator-find-over = { $code }：{ $date }{ $status }，打不开了。
coordinator-export-done = { $site }的{ $count }项报名，不含姓名、电话和回答。请勿把文件传出研究团队；本次导出已记录，24小时后文件会从聊天中删除。
coordinator-export-none = { $site }：还没有报名，没有可导出的内容。
coordinator-export-column-code = 编号
coordinator-export-column-trial = 研究
coordinator-export-column-cohort = 队列
coordinator-export-column-status = 状态
coordinator-export-column-received = 收到
coordinator-export-column-owner = 跟进人
coordinator-export-column-promised = 承诺联系日期
coordinator-export-column-seen = 已查看
coordinator-export-column-visit = 来院日期
coordinator-export-column-said-no = 表示不愿
coordinator-export-column-ended = 结束日期
coordinator-export-column-reason = 原因
coordinator-export-column-match = 匹配
coordinator-export-column-reports = 是否对照报告作答
coordinator-export-column-age = 年龄段
coordinator-export-column-language = 语言
coordinator-export-column-way = 希望的联系方式
coordinator-export-yes = 是
coordinator-export-no = 否

## 暂停

coordinator-pause-usage =
    请把研究编号一起发来，例如：{ $example }
    { $trials }
coordinator-pause-row = • { $trial } · { $study } · { $state }
coordinator-pause-state-recruiting = 招募中
coordinator-pause-state-paused = 已暂停
coordinator-pause-state-closed = 已结束
coordinator-pause-unknown = 这里没有{ $trial }这项研究。您要的是{ $near }吗？
coordinator-pause-unknown-at-all =
    这里没有{ $trial }这项研究。您这里有：
    { $trials }
coordinator-pause-not-yours = { $trial }不在您的医院开展，没有改动。
coordinator-paused = { $trial }已在{ $where }暂停招募：结果里会说明，不再发来新的报名，对方可以选择恢复时收到通知。已经收到的报名不受影响。发 /resume { $trial } 即可恢复。
coordinator-paused-already = { $trial }在{ $where }已经是暂停状态。发 /resume { $trial } 即可恢复。
coordinator-resumed = { $trial }已在{ $where }恢复招募。{ $count ->
        [0] 没有人要求通知。
       *[other] 有{ $count }人要求通知，会在白天告诉他们。
    }
coordinator-resumed-not = { $trial }在{ $where }没有暂停。
coordinator-resumed-elsewhere = { $where }没有暂停{ $trial }，但管理员已在所有医院暂停了它。请联系管理员。
coordinator-resume-file = 研究文件里写明{ $trial }不招募新人，请联系平台运营方修改。
coordinator-pause-told = { $trial }刚刚在{ $where }暂停招募。已经收到的报名不受影响。
coordinator-resume-told = { $trial }已在{ $where }恢复招募。
coordinator-everywhere = 所有医院
admin-help-commands =
    /pause NCT…：在所有医院暂停一项研究的招募；/resume NCT… 结束它的全部暂停
admin-help-alone =
    /overdue：各医院有几项等得太久
    /language：中文 / English
