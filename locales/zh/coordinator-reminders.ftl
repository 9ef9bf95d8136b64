### 给协调员和管理员的提醒，以及协调员请假的日子。

coordinator-nudge-coordinator = { $site }：有{ $count }项已过1个工作日还没有拨打：{ $codes }
coordinator-nudge-backup = { $site }：有{ $count }项已过2个工作日还没有拨打，请您帮忙接手：{ $codes }
coordinator-nudge-again = { $site }：有{ $count }项已满2个工作日，仍没有拨打：{ $codes }
coordinator-nudge-admin = { $site }：有{ $count }项已过3个工作日还没有人拨打，请联系该院团队：{ $codes }
coordinator-nudge-awake = { $site }：您之前要求今天提醒：{ $codes }
coordinator-nudge-reached = { $site }：联系上已3个工作日，还没有约来院，也没有备注结果：{ $codes }
coordinator-nudge-promise = { $site }：有{ $count }项超过承诺的期限仍未联系上，系统刚向本人说明，请今天联系：{ $codes }
coordinator-nudge-one = { $code }
coordinator-nudge-what-to-do = 请打电话联系；打过之后，请打开卡片点一下进展。要晚些再打，点“更多”，再点“稍后提醒”。

coordinator-command-away = 登记休假日期
coordinator-away-set =
    已登记：您{ $first }到{ $last }休假（含首尾两天）。这几天的提醒会发给同事，您也不会收到汇总；新卡片仍会发到这里。
    提前回来请发 /away off
coordinator-away-none =
    目前没有登记休假。
    登记休假，请写上第一天和最后一天：/away { $example }
coordinator-away-ended = 好的，已取消休假。提醒和汇总会照常发给您。
coordinator-away-wrong = 日期格式无法识别，未作改动。请这样写第一天和最后一天：/away { $example }
coordinator-away-past = 这几天已经过去，未作改动。请写今后的日期，例如：/away { $example }
coordinator-away-not-you = 只有医院的协调员可以登记休假；给管理员的通知会一直发送。
admin-everybody-away =
    { $site }接收报名的同事都在休假，至少到{ $date }。期间的报名暂无人处理。
    如要邀请别人接收，请运行：prescreen sites invite { $id }

## 每天发给管理员的核对数字，数据丢失时能发现

admin-heads =
    今天的核对数字。请留着这条消息，不需要做别的。
    操作记录：{ $audit }
    删除记录：{ $erased }
    这两个数只会变大。万一哪天数据丢了，维护机器人的人会向您要最新的两个数。如果哪个数比昨天小，请马上告诉他们。
admin-unmarked =
    数据库里有{ $count }条记录不是这个机器人写的，是有人手动改的，内容和“谁能看到什么”有关。机器人不会理会这些记录，不会因此让任何人看到资料。
    请马上告诉维护机器人的人，用这条命令可以查看：prescreen audit verify
admin-clock-leapt =
    机器人所在电脑的时钟突然变了，现在显示{ $now }（UTC）。为了不丢东西，在有人查看之前，到期的资料先不删除。
    请告诉维护机器人的人：把时钟调对；如果时钟没错，请运行：prescreen retention run --confirm
