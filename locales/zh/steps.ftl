### 题目之间：接下来可以做什么，以及简短的确认

ui-please-choose = 请点下面的按钮，或者打出按钮上的字。
ui-nothing-asked = 现在没有要答的题。想重新开始发 /start，查看进度发 /status，想知道这里能做什么发 /help。
ui-reports-later = 没关系。以后找到报告，点结果下面的“补充报告”就行。
ui-phone-kept = 号码{ $phone }已记下。
ui-and-more = 还有{ $count }项
ui-labelled = { $label }：{ $text }
ui-list-joint = ；
ui-finished =
    谢谢您花时间回答。结果会在这里保留{ $days }天：发 /start 可以再看一次，/status 查看进度，/mydata 查看这里保存的全部内容。
    祝您一切顺利。
ui-finished-reminder =
    谢谢您花时间回答。结果会保留到{ $date }提醒之后再过{ $days }天：发 /start 可以再看一次，/status 查看进度，/mydata 查看这里保存的全部内容。
    祝您一切顺利。
ui-result-next-option-share = 发给{ $hospital }
ui-result-next-option-share-study = 发给{ $hospital }：{ $study }
ui-result-next-option-reports = 补充报告
ui-result-next-option-why = 为什么有的研究不合适？
ui-result-next-option-team = 咨询研究团队
ui-result-next-option-ask = 咨询{ $hospital }
ui-result-next-option-change = 修改回答
ui-result-next-option-finish = 结束
ui-share-item-same-contact = 联系方式同上次：{ $name }，{ $phone }

ui-chosen = → { $choice }
