### 题目之间：接下来可以做什么，以及简短的确认

ui-please-choose = 请点下面的按钮，或者打出按钮上的字。
ui-farewell = 不客气，祝您一切顺利。
ui-nothing-asked = 现在没有要答的题。发 /start 可以再看结果或开始，查看进度发 /status，想知道这里能做什么发 /help。
ui-reports-later = 没关系。以后找到报告，点结果下面的“补充报告”就行。
ui-phone-kept = { $phone }已记下。
ui-and-more = 还有{ $count }项
ui-labelled = { $label }：{ $text }
ui-list-joint = ；
ui-finished =
    谢谢您花时间回答。结果会在这里保留{ $days }天：发 /start 可以再看一次，/status 查看进度，/mydata 查看这里保存的全部内容。
    祝您一切顺利。
ui-finished-reminder =
    谢谢您花时间回答。结果会保留到{ $date }提醒之后再过{ $days }天：发 /start 可以再看一次，/status 查看进度，/mydata 查看这里保存的全部内容。
    祝您一切顺利。
ui-finished-news =
    谢谢您花时间回答。结果会在这里保留到{ $date }：发 /start 可以再看一次，/status 查看进度，/mydata 查看这里保存的全部内容。
    祝您一切顺利。
ui-result-next-option-share = 发给{ $city }：{ $study }
ui-result-next-option-reports = 补充报告
ui-result-next-option-why = 为什么不合适？
ui-result-next-option-team = 咨询研究团队
ui-result-next-option-ask = 咨询{ $hospital }
ui-result-next-option-change = 修改回答
ui-result-next-option-finish = 结束
ui-share-item-same-contact = 联系方式同上次：{ $name }，{ $phone }
ui-share-already = { $who ->
        [child] { $hospital }已经收到您孩子的这一份：{ $code }，{ $date }发出。不会重复发送。发 /status 可查看进度；想改那边的回答，发 /start 回到那一次。
        [other] { $hospital }已经收到患者的这一份：{ $code }，{ $date }发出。不会重复发送。发 /status 可查看进度；想改那边的回答，发 /start 回到那一次。
       *[self] { $hospital }已经收到您的这一份：{ $code }，{ $date }发出。不会重复发送。发 /status 可查看进度；想改那边的回答，发 /start 回到那一次。
    }
ui-same-person-sent = { $hospital }已经收到从这里发出的{ $code }（{ $date }）。
ui-same-person = { $who ->
        [child] 是同一个孩子吗？
       *[other] 是同一个人吗？
    }
ui-same-person-option-same = 和{ $code }是同一人
ui-same-person-option-another = { $who ->
        [child] 另一个孩子
       *[other] 另一个人
    }
ui-limit-sent = 30天内，一个聊天最多可以发出{ $sent }份，这样医院才来得及给每个人打电话。这次没有发出，结果仍保留在这里。您也可以直接打电话：
ui-limit-team = 30天内，一个聊天最多可以给同一个研究团队发{ $team }份，这样{ $hospital }才来得及给每个人打电话。这次没有发出，结果仍保留在这里。您也可以直接打电话：
ui-limit-stopped = 目前暂时不能从这里再发送，需要工作人员先看一下。这次没有发出，结果仍保留在这里。您也可以直接打电话：
ui-limit-talks = 这个聊天里已经保存了{ $count }份回答，不能再添加。原来的都还在：发 /start 可以回到每一份，发 /erase 会全部删除。如果是为别人问，可以直接给医院打电话：

ui-chosen = → { $choice }
