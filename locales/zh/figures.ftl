## 各项数字：每一项的确切含义见 docs/figures.md

figures-started = 开始
figures-consented = 同意参加预筛
figures-finished = 答完全部问题
figures-likely = 初筛符合
figures-shared = 分享给医院
figures-acknowledged = 已查看
figures-reached = 已联系上
figures-visit = 已约来院
figures-came = 已来院
figures-enrolled = 已入组
figures-received = 新报名
figures-called = 拨打次数
figures-taken-back = 本人撤回
figures-closed = 团队结束
figures-first-contact-hours = 到首次联系的工作日小时数（中位数）
figures-first-contacts = 首次联系次数
figures-shown = 提问次数
    .short = 提问
figures-answered = 回答次数
    .short = 回答
figures-left = 在此中断
    .short = 中断
figures-unknown = “不知道”
    .short = 不知道
figures-invalid = 无法识别
    .short = 无法识别
figures-both-likely = 初筛符合 + 待判断
figures-both-shared = 分享给医院
figures-legend-likely = 初筛符合
figures-legend-other = 待判断或自愿咨询
figures-weeks = 各周（起）
figures-joined-title = 各研究新加入人数
figures-joined = { $study }：{ $count }
figures-joined-of = { $study }：{ $count }，登记平台计划{ $planned }
figures-ended-why = { $ended }（{ $why }）
figures-ended-title = 结束原因
figures-period = { $since }至{ $until }
figures-contact = { $whole ->
       *[other] 首次拨打：收到后{ $hours }小时（只计工作日，{ $count }例的中位数）
    }
figures-contact-soon = 首次拨打：收到后不到1小时（{ $count }例的中位数）
figures-contact-none = 这段时间还没有给任何人打过电话
figures-contact-few = 首次拨打：不到{ $least }例，因此不显示所用时间
figures-questions = 最难回答的问题（所有医院合计）
figures-questions-none = 没有特别突出的问题。
figures-hidden = “<5”表示不到5人。
figures-hidden-too = “*”表示这个数会让人推算出不到5人的数，因此不显示。
figures-title = 从第一条消息到参加研究
figures-funnel = 大家走到了哪一步
figures-question = 问题
figures-each-question = 每个问题的情况
figures-all-sites = 所有医院
figures-made = 生成于{ $date }，由计数和报名汇总而成，看不出任何人的身份。

## 筛选登记表

figures-possible = 待判断
figures-shared-possible = 其中非“初筛符合”的分享
figures-assessed = 按本研究判断过的回答
figures-not-fitting = 按回答不符合
figures-assessed-likely = 首次结果：初筛符合
figures-assessed-possible = 首次结果：待判断
figures-planned = 登记平台上的计划人数
figures-ended-because = 已结束：

coordinator-command-report = 筛选登记表（按月）
coordinator-report-head = { $site }：筛选登记表，{ $first }至{ $last }
coordinator-report-study = { $study }（{ $trial }）
coordinator-report-none = 这段时间没有记录。
coordinator-report-usage = 请发月份，或第一天和最后一天：/report { $example } 或 /report { $example }-01..{ $example }-15
