### 协调员和管理员看到的内容。卡片上没有姓名、电话、确切年龄和回答内容。

## 卡片

coordinator-card =
    { $code } · { $verdict }
    { $study }（{ $trial }）· { $cohort }
    { $age } · { $by }回答 · 语言：{ $language }
    已符合：{ $met }条 · 待核实：{ $confirm }条 · 需团队判断：{ $review }条
coordinator-card-check = 请核实：{ $items }
coordinator-card-decide = 请判断：{ $items }
coordinator-card-tell = 请留意：{ $items }
coordinator-card-reports = { $seen ->
        [yes] 已填写报告上的数值。
       *[no] 凭记忆回答，没有报告。
    }
coordinator-card-changed = 发送后有回答改动，请重新查看全部回答。
coordinator-card-status = 状态：{ $status }，{ $date }
coordinator-card-unreviewed = 所用的研究要求还没有医生签字确认。
coordinator-verdict-likely = 可能符合（只待医院核实）
coordinator-verdict-possible = 可能符合，有待弄清
coordinator-by-self = 本人
coordinator-by-child = 父母或监护人
coordinator-by-other = 家人或朋友（患者在场）
coordinator-language-en = 英文
coordinator-language-zh = 中文

coordinator-button-contact = 查看联系方式
coordinator-button-answers = 全部回答
coordinator-button-seen = 已查看
coordinator-button-contacted = 已联系
coordinator-button-close = 结束

coordinator-status-new = 新登记
coordinator-status-waits = 等待协调员接入
coordinator-status-seen = 已查看
coordinator-status-contacted = 已联系
coordinator-status-closed = 已结束
coordinator-status-withdrawn = 已撤回

## 点按钮后的回应

coordinator-contact-alert = { $code }：{ $name }，{ $phone }。方便时间：{ $time }。能否前来：{ $travel }。本次查看已记录。
coordinator-access-denied = 只有本院这项研究的指定人员可以打开。
coordinator-marked = { $code }已标记为：{ $status }。
coordinator-marked-already = { $code }之前已标记为：{ $status }。
coordinator-gone = { $code }已撤回或删除，没有可以打开的内容了。
coordinator-answers-head = { $code }：全部回答，不含联系方式。请勿传出研究团队。
coordinator-answers-line = { $label }：{ $value }（{ $date }）
coordinator-answers-sent = 回答已发到您和机器人的私聊里。
coordinator-answers-start-first = 请先打开和机器人的私聊并点“开始”，再点一次“全部回答”。

## 接入

coordinator-invite-bound = 欢迎。您现在会收到{ $site }的登记：{ $trials }。卡片会发到这里，每天早上有一条简短汇总。发 /help 可查看说明。
coordinator-invite-invalid = 这个链接不能用。请向发给您的人要一个新的。
coordinator-admin-bound = 欢迎。您现在是这项服务的管理员。没有人接收的登记会通知到这里。
coordinator-group-added = 大家好。这个机器人把可能符合研究条件的登记发给协调员。请用收到的链接接入本群，接入之前这里不会显示任何内容。健康问题只在私聊里问。
coordinator-group-bound = 本群会显示{ $site }的卡片。只有单独受邀的人可以打开联系方式和回答。
coordinator-help =
    每张卡片是一位同意贵院就某项研究与其联系的人。
    查看联系方式：称呼和电话，只给您本人看，每次查看都会记录
    全部回答：发到您的私聊，不含称呼和电话
    已查看、已联系、结束：对方发 /status 时能看到
    有内容时，每天早上会有一条简短汇总。
    请在贵院承诺的天数内联系，不要把卡片转出团队。

## 每日汇总

coordinator-summary-head = { $count ->
        [0] { $date } · { $site } · 没有待处理的
       *[other] { $date } · { $site } · { $count }项待处理
    }
coordinator-summary-first = 请先处理{ $code }，它等得最久，已{ $days }天。
coordinator-summary-waiting = 等待中：{ $count }项（{ $codes }）
coordinator-summary-new = 新登记：{ $count }项（{ $codes }）
coordinator-summary-possible = 可能符合、有待弄清：{ $count }项（{ $codes }）
coordinator-summary-changed = 发送后有改动：{ $count }项（{ $codes }）
coordinator-summary-finished = 昨天办结：{ $count }项（{ $codes }）
coordinator-summary-more = 另有{ $count }项

## 通知

coordinator-withdrawn = { $code }：本人已撤回。请删除您那边的内容，不要再打电话。
coordinator-erased = { $code }：本人已删除在这里的全部数据。请删除您那边的内容，不要再打电话。
coordinator-answer-changed = { $code }：本人在发送后改了回答，请重新查看全部回答。
admin-no-coordinator = { $site }还没有协调员接入。请运行：prescreen sites invite { $id }
admin-referral-waits = 登记{ $code }（{ $site }）在等待：那边没有人接收。已如实告知本人。
admin-unreachable = { $site }有一位协调员已联系不上，请核对由谁接收登记。
