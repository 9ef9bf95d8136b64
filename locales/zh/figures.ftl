## 各项数字：每一项的确切含义见 docs/figures.md

figures-started = 开始
figures-consented = 同意参加预筛
figures-finished = 答完全部问题
figures-likely = 很可能符合
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
figures-title = 从第一条消息到参加研究
figures-funnel = 大家走到了哪一步
figures-question = 问题
figures-each-question = 每个问题的情况
figures-all-sites = 所有医院
figures-made = 生成于{ $date }，由计数和登记汇总而成，看不出任何人的身份。
