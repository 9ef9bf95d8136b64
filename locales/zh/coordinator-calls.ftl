### 打电话：打给谁、怎么说，以及以消息发出的号码。

coordinator-whom-self = 患者本人
coordinator-whom-child = 患儿家长或监护人
coordinator-whom-other = 患者本人，由家属或朋友代答

coordinator-button-number = 可点拨的号码（10分钟）
coordinator-number = { $code }：{ $phone }
    这条消息10分钟后删除。本次查看已记录。
coordinator-number-sent = { $code }的号码会以消息发来，10分钟后删除。本次查看已记录。
coordinator-number-stays = { $code }：含号码的消息没能删除。如果还看得到，请您在本聊天里手动删除。

## 来院

coordinator-button-no-show = 没有来
coordinator-button-day-off = { $day }休
coordinator-button-book-further = 更晚的日子
coordinator-button-book-no-hour = 时间还没定
coordinator-history-no-show = 没有来院
coordinator-card-place = 地点：{ $place }
coordinator-visit-file = { $code }：{ $date }来院。可存入日历，只含编号。
    要写明地点，请回复这条消息：哪栋楼、几层、找谁。对方会看到，请不要写病名和研究名称。
coordinator-visit-placed = 已记为{ $code }的来院地点，对方会和日期一起看到。
coordinator-visit-place-long = 没有记下：请写成一行，最多{ $most }字。
coordinator-visit-place-names = 没有记下：里面有病名或研究名称，而对方会在手机上看到。请只写哪栋楼、几层、哪个房间或找谁。
coordinator-visit-place-none = { $code }现在没有约定日期，地点没有记下。

## 怎么说

coordinator-button-script = 电话里怎么说
coordinator-script-sent = 电话要点已发到本聊天末尾。
coordinator-script-head = { $code } · 电话要点（{ $language }）
coordinator-script = { $who ->
        [child]
            1. 介绍自己
            “您好，我姓……，是{ $hospital }的。{ $date }您在聊天里同意我们就孩子的事联系您。请问您是孩子的父母或监护人吗？现在方便说话吗？”
            没弄清对方是谁之前，不要说病名，也不要说研究名称。

            2. 对方同意了什么
            同意由本团队就这一项研究联系：{ $study }，{ $trial }。没有签过任何文件，随时可以在聊天里用 /withdraw 撤回。不参加，孩子的治疗不受任何影响。
        [other]
            1. 介绍自己
            “您好，我姓……，是{ $hospital }的。{ $date }您的家人或朋友在聊天里替您回答了一些问题，您同意我们联系您。现在方便说话吗？”
            没弄清对方是谁之前，不要说病名，也不要说研究名称。

            2. 对方同意了什么
            同意由本团队就这一项研究联系：{ $study }，{ $trial }。请再确认一次本人是否同意。没有签过任何文件，随时可以在聊天里用 /withdraw 撤回。
       *[self]
            1. 介绍自己
            “您好，我姓……，是{ $hospital }的。{ $date }您在聊天里回答了一些问题，同意我们联系您。现在方便说话吗？”
            没弄清对方是谁之前，不要说病名，也不要说研究名称。

            2. 对方同意了什么
            同意由本团队就这一项研究联系：{ $study }，{ $trial }。没有签过任何文件，随时可以在聊天里用 /withdraw 撤回。不参加，治疗不受任何影响。
    }

    3. 要问什么
    还没弄清的在“详情”里。请问手边有没有检查报告，哪天方便来院。

    4. 不要承诺
    • 不说一定能参加：来院后由医生决定
    • 不说一定有效：效果还不清楚
    • 不承诺名额、日期和费用
    • 不要叫对方停药或换药
    { $risk }

    5. 别人接听或语音信箱
    只说您的姓和医院，说会再打来。

## 怎样联系

coordinator-reach-chat = 在聊天里：请点“写给对方”
coordinator-by-phone = 打电话联系
coordinator-by-email = 用邮箱联系
coordinator-by-chat = 在聊天里联系
coordinator-by-nothing = –
coordinator-call-time = 📞 { $time }
coordinator-call-own-time = 📞 时间由本人写明：见联系方式
coordinator-button-write = 写给对方
coordinator-write-open = { $code }：在这个聊天的最后。请回复那条消息，发出之前会先给您看一遍。
coordinator-write-over = { $code }：对方不想再在这里收到消息。
coordinator-contact-corrected = { $code }：本人改了{ $what }，以“查看联系方式”里的为准。
coordinator-part-name = 称呼
coordinator-part-phone = 电话
coordinator-part-email = 邮箱
coordinator-part-way = 联系方式
coordinator-part-time = 时间
coordinator-part-lang = 语言
coordinator-when = 方便接听：{ $time }
