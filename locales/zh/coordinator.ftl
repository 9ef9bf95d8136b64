### 协调员和管理员看到的内容。卡片上没有姓名、电话、确切年龄和回答内容。

## 卡片

coordinator-card-call-by = { $date }前联系
coordinator-card-person = { $kind ->
        [woman] 女 { $age }
        [girl] 女 { $age }
        [man] 男 { $age }
        [boy] 男 { $age }
       *[other] { $age }
    } · { $by ->
        [child] 父母或监护人作答
        [other] 家属或朋友作答
       *[self] 本人作答
    } · { $language }
coordinator-card-person-no-age = { $kind ->
        [woman] 女，年龄不详
        [man] 男，年龄不详
       *[other] 年龄不详
    } · { $by ->
        [child] 父母或监护人作答
        [other] 家属或朋友作答
       *[self] 本人作答
    } · { $language }
coordinator-card-study = { $cohorts } · { $study }（{ $trial }）
coordinator-card-counts = { $by ->
        [child] 家长所述
        [other] 家属所述
       *[self] { $kind ->
            [woman] 本人自述
            [girl] 本人自述
            [man] 本人自述
            [boy] 本人自述
           *[other] 本人自述
        }
    }：{ $counts }
coordinator-card-counts-of = { $cohort }：{ $counts }
coordinator-card-count-met = 符合{ $count }条
coordinator-card-count-failed = 不符合{ $count }条
coordinator-card-count-confirm = 待核实{ $count }条
coordinator-card-count-decide = 待您判断{ $count }条
coordinator-card-joint = ，
coordinator-card-nobody = 未认领
coordinator-card-arrived = { $time }发来
coordinator-card-failed = 按回答，这几条不符合（可能有误，请看一看）：
coordinator-card-check = 请对照报告核实：
coordinator-card-decide = 请询问或判断：
coordinator-card-tell = 请留意：
coordinator-card-close = 接近界限，为本人自述：
coordinator-card-unclear = 有对不上的回答，以哪条为准还不清楚：
coordinator-card-unclear-pair = { $first }／{ $second }
coordinator-card-reworded = 当时问法不同，请再问一次：
coordinator-card-reworded-unnamed = 一个较敏感的回答（见全部回答）
coordinator-card-unclear-unnamed = 两个较敏感的回答（见全部回答）
coordinator-card-item = { $short }（{ $id }）
coordinator-card-reports-seen = 至少有一项数值来自检查报告。
coordinator-card-from-memory = 凭记忆作答，没有看报告。
coordinator-card-status = { $status }，{ $time }
coordinator-card-notes = 备注{ $count }条，见“更多”里的“跟进记录”
coordinator-card-snoozed = { $date }前不再提醒
coordinator-card-visit = { $date }来院
coordinator-card-alarm = ⚠️ 有一项报告数值当天就要看医生，已经告诉本人。请问一下有没有医生看过。
coordinator-card-same-study = 🔁 同一人、同一研究：{ $codes }
coordinator-card-other-study = 🔁 同一人、本院另一项研究：{ $codes }
coordinator-card-same-number = 与{ $codes }电话相同
coordinator-card-unreviewed = ⚠ 入排标准还没有医生签字。
coordinator-no-said-no = 🚫 本人{ $date }表示不愿再接电话，请勿联系。
coordinator-no-withdrawn = 🚫 本人{ $date }撤回，请勿联系，并删除您那边的内容。
coordinator-no-erased = 🚫 本人{ $date }删除，请勿联系，并删除您那边的内容。
coordinator-card-withdrawn = { $code } · 本人已撤回
coordinator-card-erased = { $code } · 本人已删除
coordinator-and-more = { $count ->
       *[other] 另有{ $count }条
    }
coordinator-verdict-likely = 初筛符合
coordinator-verdict-possible = 待判断
coordinator-verdict-asked = 不符合，本人仍想咨询
coordinator-age = { $low }–{ $high }岁
coordinator-age-from = { $low }岁及以上
coordinator-language-en = 英文
coordinator-language-zh = 中文

coordinator-button-contact = 查看联系方式
coordinator-button-answers = 全部回答
coordinator-button-acknowledge = 我来跟进
coordinator-button-take-over = 接手跟进
coordinator-button-hand = 转交给……
coordinator-button-no-answer = 拨打未接通
coordinator-button-reach = 已联系上
coordinator-button-book-on = 已约来院
coordinator-button-book-anew = 改约来院时间
coordinator-button-book-later = 日期还没定
coordinator-button-screen = 已来院筛选
coordinator-button-enroll = 已入组
coordinator-button-leave = 结束跟进
coordinator-button-give-up = 联系不上
coordinator-button-unwant = 不愿参加
coordinator-reason-distance = 路太远
coordinator-reason-another = 已参加其他研究
coordinator-reason-doctor = 医生不建议
coordinator-reason-fear = 担心害怕
coordinator-reason-money = 费用问题
coordinator-reason-other = 其他原因
coordinator-button-unsuit = 不符合入排标准
coordinator-button-double = 重复报名
coordinator-button-not-real = 无效报名
coordinator-button-more-criteria = 更多标准
coordinator-button-other-criterion = 其他原因
coordinator-button-reopen = 重新跟进
coordinator-button-undo = 撤销（{ $time }前）
coordinator-button-more = 更多
coordinator-button-back = 返回
coordinator-button-none = ·
coordinator-button-close-no = 结束跟进：本人不愿
coordinator-sure = 确认：{ $status }？
coordinator-button-sure = 是的，{ $status }
coordinator-sure-sleep = 答应{ $date }前联系
coordinator-button-sure-sleep = 是的，{ $days }天后
coordinator-button-details = 详情
coordinator-button-less = 收起
coordinator-button-history = 跟进记录
coordinator-button-snooze = 稍后提醒
coordinator-button-sleep = { $days }天后
coordinator-button-catch = 预筛漏判
coordinator-button-open = 打开{ $code }

coordinator-status-new = 新报名
coordinator-status-acknowledged = 已查看
coordinator-status-attempt-1 = 已拨1次未接通
coordinator-status-attempt-2 = 已拨2次未接通
coordinator-status-attempt-3 = 已拨3次未接通
coordinator-status-reached = 已联系上
coordinator-status-visit-booked = 已约来院
coordinator-status-screened = 已来院筛选
coordinator-status-enrolled = 已入组
coordinator-status-unreachable = 联系不上
coordinator-status-declined = 不愿参加
coordinator-status-not-suitable = 不符合入排标准
coordinator-status-duplicate = 重复报名
coordinator-status-not-real = 无效报名
coordinator-status-closed = 已结束
coordinator-status-withdrawn = 已撤回
coordinator-status-erased = 已删除

## 点按钮后的回应

coordinator-contact-alert =
    { $code }：{ $name }（{ $by }）
    { $phone }
    方便接听：{ $time } · { $language } · 能来院：{ $travel }
    本次查看已记录。
coordinator-contact-alert-no = { $code }：{ $name }（{ $by }）
    { $phone }
    { $no }
    本次查看已记录。
coordinator-access-denied = 您没有权限打开，或者已经删除。发 /status 可查看未结束的报名。
coordinator-private-only = 请在您和机器人的私聊里点这个按钮。
coordinator-button-old = 这个按钮已经失效。发 /status 可查看未结束的报名。
coordinator-button-is-dead = 这里现在没有按钮：{ $code }的状态是“{ $status }”。
coordinator-sure-below = 还没有改动。请在卡片下面确认{ $code }。
coordinator-snooze-past = { $code }：计划在{ $date }前联系。到时还没有打电话，会如实告诉对方并致歉。仍要推后，请在下面确认。
coordinator-marked = { $code }已标记为：{ $status }。
coordinator-reopened = { $code }已重新跟进，现在标记为：{ $status }。
coordinator-owned = { $code }由您跟进，提醒会发给您。
coordinator-owned-already = { $code }已经由您跟进。
coordinator-owned-by = { $code }现在由{ $who }跟进。
coordinator-taken-over = { $code }已由{ $who }接手，您不用再跟进。
coordinator-hand-to = { $name }
coordinator-hand-to-away = { $name }（休假）
coordinator-hand-nobody = 这里没有别的同事可以跟进{ $code }，保持不变。
coordinator-handed = { $who }把{ $code }转交给您，以后的提醒会发给您。回复这条消息，就是给同事留备注。
coordinator-handed-on = { $code }现在由{ $who }跟进。要给{ $who }留备注，请回复这条消息。
coordinator-handed-note = { $who }在{ $code }给您留了备注。
coordinator-held = { $code }保持结束状态：同一人的{ $other }正在跟进。
coordinator-marked-already = { $code }现在已经是：{ $status }。
coordinator-too-late = 没有改动：{ $who }先操作了。{ $code }已于{ $time }标为“{ $status }”，卡片已更新。
coordinator-undone = 已撤销，{ $code }恢复为：{ $status }。
coordinator-undo-past = { $code }的上一步已不能撤销。请用其他按钮更正，或回复卡片写备注。
coordinator-snoozed = { $code }：{ $date }前不再提醒。
coordinator-noted = 已记到{ $code }的卡片上，同事都能看到。
coordinator-note-long = 没有记下：超过{ $most }字。请缩短后再回复卡片。
coordinator-note-edited = 修改已发出的消息，不会改变备注。要更正或补充{ $code }的情况，请再回复一次卡片。
coordinator-missed = 谢谢，已列入清单，供预筛问卷编写人员查看。
coordinator-history-head = { $code }：跟进记录。请勿传出研究团队；24小时后，这条消息会从聊天中删除。
coordinator-history-nothing = 还没有记录。
coordinator-history-sent = 跟进记录已发到本聊天末尾。
coordinator-history-step = { $time } · { $who }：{ $status }
coordinator-history-detail = ，{ $detail }
coordinator-history-reopened = 重新跟进
coordinator-history-undone = （{ $who }已撤销）
coordinator-history-note = { $time } · { $who }，备注：{ $text }
coordinator-a-colleague = 同事
coordinator-the-person = 本人
coordinator-opened = { $code }的卡片已发到本聊天末尾。
coordinator-gone = { $code }已撤回或删除，打不开了。
    { $no }
coordinator-answers-head = { $code }：全部回答，不含联系方式。请勿传出研究团队；24小时后，这条消息会从聊天中删除。
coordinator-answers-later = 标有✏️的，是本人发送后改过或补充的。
coordinator-answers-calculated = 以下由上面的回答推算，不是报告上的数值：
calculated-egfr-ckd-epi-2021 = • eGFR { $value }：CKD-EPI 2021公式，按肌酐、年龄、性别推算
calculated-egfr-bedside-schwartz = • eGFR { $value }：床旁Schwartz公式，按肌酐、身高推算
calculated-crcl-cockcroft-gault = • 肌酐清除率{ $value }：Cockcroft-Gault公式，按肌酐、年龄、体重、性别推算
calculated-gc-peak-pred-mg-prednisone-equivalent = • 激素最大剂量折合泼尼松：每天{ $value }
calculated-gc-current-pred-mg-prednisone-equivalent = • 目前激素剂量折合泼尼松：每天{ $value }
calculated-gc-peak-mgkgd-weight-then = • 激素最大剂量折合泼尼松：{ $value }，按当时体重
calculated-gc-peak-mgkgd-weight-now = • 激素最大剂量折合泼尼松：{ $value }，按现在体重，当时体重可能不同
coordinator-answers-sent = 全部回答已发到本聊天末尾。
coordinator-answers-past = { $code }的回答已过保存期限并删除，请直接询问本人。

## 接入

coordinator-invite-bound =
    欢迎。从现在起，{ $site }的报名会发给您。
    研究：{ $trials }

    现在不用做什么。有初筛符合、并同意接电话的人时，卡片会发到这里。点卡片下面的“查看联系方式”就能看到称呼和电话；打过电话后，点一下结果。
    待判断的放在早上的简短汇总里，没有内容就不发。
    发 /help 可查看更多说明。
coordinator-invite-opened = 谢谢。还差一步：请当面或打电话把这六位数字告诉发给您链接的人：{ $digits }。对方确认后，这里就会开始。您不用按什么。
admin-invite-opened =
    给{ $meant }的链接（{ $what }）已被打开，Telegram显示的名字是{ $name }。
    请打电话给{ $meant }，问屏幕上的六位数字，应当是{ $digits }。对上了才是本人。
admin-invite-as-admin = 管理员
admin-button-invite-yes = 对，数字一致
admin-button-invite-no = 不是本人
admin-invite-confirmed = 已确认，权限生效。
admin-invite-refused = 已拒绝，链接不再有效。请重新发一个。
admin-invite-settled = 这件事已经处理过了。
coordinator-invite-invalid = 这个链接无效，或已过期。请向发给您的人要一个新的。
coordinator-invite-own-answers = 这个聊天里有您本人的回答。为了把两者分开，请换一个Telegram账号打开链接，或先发送 /erase 删除回答，再重新打开链接。您的资料没有丢失，链接也没有用掉。
coordinator-somebody-bound = { $name }开始接收{ $site }的报名。不知情？请告诉运营方：{ $contact }。
coordinator-waiting-possible = { $count ->
       *[other] { $site }另有{ $count }项待判断：
    }
coordinator-waiting-asked = { $count ->
       *[other] 有{ $count }位按回答不符合、但想咨询{ $site }的：
    }

## 命令

coordinator-help =
    每张卡片是一位同意贵院就某项研究与其联系的人。
    请在贵院承诺的天数内联系，不要把卡片转出团队。

    卡片下面
    • 查看联系方式：称呼和电话，只给您本人看，每次查看都会记录
    • 全部回答：发到本聊天，不含称呼和电话
    • 其他按钮：点一下记录进展，同事都能看到；对方发 /status 能看到主要进展
    • 更多、给参与者发消息：用对方的语言发一条备好的消息
    • 有结果的按钮会再确认一次；重新跟进会回到之前的进展
    • 撤销：十分钟内可以撤回上一步
    • 回复卡片：给同事留备注
coordinator-text-not-read = 本聊天无人值守，文字不会被看到。请用卡片下面的按钮，或回复卡片给同事留备注；发 /help 可查看说明。
coordinator-language-switched = 之后的卡片和汇总都用中文。
coordinator-today-nothing = 没有新报名，也没有等待处理的。发 /status 可查看未结束的报名。
coordinator-status-head = { $count ->
        [0] { $site }：没有未结束的报名。
       *[other] { $site }：{ $count }项报名未结束。
    }
coordinator-status-row-no = { $row } · { $no }
coordinator-command-unknown = 没有这个命令。发 /help 可查看说明。
coordinator-command-today = 新报名和等待处理的
coordinator-command-status = 所有未结束的报名
coordinator-command-language = 中文 / English
coordinator-command-help = 使用说明

## 等了多久

coordinator-waited-hours = { $count ->
        [0] 不到1小时
       *[other] { $count }小时
    }
coordinator-waited-days = { $count ->
       *[other] { $count }天
    }

## 通知

coordinator-withdrawn = { $code }：本人已撤回。请勿再联系，并删除贵院保存的相关资料。
coordinator-erased = { $code }：本人已删除在这里的全部数据。请勿再联系，并删除贵院保存的相关资料。
coordinator-owed-delete = { $code }已由本人撤回或删除，而收过卡片的同事在这里联系不上。请确保没有人再打电话，并删除贵院保存的相关内容。
coordinator-owed-no-call = 🚫 { $code }：本人表示不愿再接电话，而收过卡片的同事在这里联系不上。请勿再联系；点卡片的第一个按钮即可结束跟进。
coordinator-owed-read = { $code }：本人有新的回答或改动，而收过卡片的同事在这里联系不上。请打开查看。
coordinator-passed-away = { $site }：{ $who }休假到{ $date }。{ $whose ->
        [you] { $codes }现在由您跟进。
       *[other] { $codes }现在由{ $heir }跟进。
    }
coordinator-passed-out-of-reach = { $site }：{ $who }在这里联系不上了。{ $whose ->
        [you] { $codes }现在由您跟进。
       *[other] { $codes }现在由{ $heir }跟进。
    }
coordinator-passed-no-right = { $site }：{ $who }不再跟进这几项。{ $whose ->
        [you] { $codes }现在由您跟进。
        [nobody] { $codes }暂时没有人跟进，请哪位接手？
       *[other] { $codes }现在由{ $heir }跟进。
    }
coordinator-colleague-lost = { $count ->
       *[other] { $site }有一位同事收不到消息。请接手{ $count }项还没有人看的报名：
    }
coordinator-rules-changed = { $code }：入排标准已更新，此人的预筛结果随之改变，联系前请重看全部回答。
coordinator-answer-changed = { $code }：本人修改了回答（标✏️），卡片条数已过时，联系前请重看全部回答。

## 给管理员

admin-help =
    您是管理员：报名在医院那边没有人接收、过了三个工作日还没人跟进，或者有协调员联系不上，都会通知到这里。
    /status：各医院由谁接收报名
    邀请新的协调员，请在服务器上运行：prescreen sites invite SITE
admin-text-not-read = 本聊天无人值守，文字不会被看到。发 /help 可查看说明。
admin-language-switched = 之后发给您的消息都用中文。
coordinator-admin-bound = 欢迎。您现在是这项服务的管理员。没有人接收的报名会通知到这里。发 /help 可查看说明。
admin-somebody-bound = { $name }刚刚成为这项服务的管理员。如果您不知情，请核实。
admin-no-coordinator =
    报名{ $code }在等待：{ $site }没有人接收。已如实告知本人。
    请运行：prescreen sites invite { $id }
admin-unreachable = { $others ->
        [0]
            { $site }有一位协调员联系不上了，那边已没有别人接收报名。
            请运行：prescreen sites invite { $id }
       *[other] { $site }有一位协调员联系不上了，还有{ $others }位在接收报名。
    }
admin-waits = { $count ->
       *[other] 那边有{ $count }项还没有人看：{ $codes }
    }
admin-not-real = { $site }的{ $code }被{ $name }标为“无效报名”。在您核实之前，该账号不能再发送。请先问一下那边的团队，再决定。
admin-not-real-let = { $site }的{ $code }（无效报名）：您已核实，该账号可以继续发送。
admin-not-real-stop = { $site }的{ $code }（无效报名）：该账号不能再发送。
admin-real-after-all = { $site }的{ $code }已不再标为“无效报名”，不再因此停止发送。
admin-button-let = 允许继续发送
admin-button-stop = 停止发送
admin-owed = { $site }：那边没有协调员能联系上，而下面的事需要转告：
admin-owed-delete = • { $code }：本人已撤回或删除。医院须删除相关内容，不得再联系。
admin-owed-no-call = • { $code }：本人表示不愿再接电话。医院不得再联系。
admin-owed-read = • { $code }：本人有新的回答或改动。请医院查看。
admin-owed-mail = 同时会给医院发邮件。请打电话告诉那边的团队，并邀请别人接收：prescreen sites invite { $id }
admin-owed-call = 这家医院没有登记邮箱，请打电话告诉那边的团队。登记邮箱请运行：prescreen sites mail { $id } ADDRESS
admin-status-head = 各医院的接收情况：
admin-status-row = { $site }：{ $bound ->
        [0] 没有协调员
       *[other] { $bound }位协调员
    }，{ $reachable }位能联系上，{ $waiting }项未查看
