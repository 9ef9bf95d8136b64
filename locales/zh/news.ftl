### 别处的研究，以及有新研究时的通知。

ui-result-next-option-elsewhere = 别处的研究
elsewhere =
    公开的登记网站上还有这种病的其他研究，这里不了解它们，可以请医生帮忙看。第一个网址直接搜这种病（英文），第二个是中文的，请输入病名。
    { $search }
    https://www.chictr.org.cn/searchproj.html
related-of-study =
    { $study }的登记信息里列出的相关研究：
    { $links }
related-link = https://clinicaltrials.gov/study/{ $id }

## 通知

ui-result-next-option-news = 有新研究通知我
ui-consent-news = { $who ->
        [child]
            以后有别的研究可能适合孩子，可以在这里告诉您吗？病种：{ $illnesses }

            • 有新的研究，或者研究要求有改动，按回答可能合适的，白天在这里发一条消息，每项研究只发一次。
            • 为此保存到您选的那天：孩子的回答和结果、上面的病种、您的Telegram账号编号；之后删除。
            • 消息里不写病名，也不写研究名称，手机锁屏时别人看不出来。
            • 随时可以发 /withdraw 停掉。不影响任何治疗。
            作为父母或监护人，您同意多久？
        [other]
            以后有别的研究可能适合患者，可以在这里告诉您吗？病种：{ $illnesses }

            • 有新的研究，或者研究要求有改动，按回答可能合适的，白天在这里发一条消息，每项研究只发一次。
            • 为此保存到您选的那天：关于患者的回答和结果、上面的病种、您的Telegram账号编号；之后删除。
            • 消息里不写病名，也不写研究名称，手机锁屏时别人看不出来。
            • 随时可以发 /withdraw 停掉。不影响任何治疗。
            请先告诉患者本人。患者知道并且同意的话，您同意多久？
       *[self]
            以后有别的研究可能适合您，可以在这里告诉您吗？病种：{ $illnesses }

            • 有新的研究，或者研究要求有改动，按您的回答可能合适的，白天在这里发一条消息，每项研究只发一次。
            • 为此保存到您选的那天：您的回答和结果、上面的病种、Telegram账号编号；之后删除。
            • 消息里不写病名，也不写研究名称，手机锁屏时别人看不出来。
            • 随时可以发 /withdraw 停掉。不影响任何治疗。
            您同意多久？
    }
ui-consent-news-option-months = { $count ->
       *[other] 同意，{ $count }个月
    }
ui-consent-news-option-decline = 不用了
ui-news-noted = 记下了：{ $date }以前，有别的研究可能合适，会在这里告诉您，回答也会留到那时候。想停，发 /withdraw 就行。
ui-news-declined = 好的，不会发消息。您随时可以再来看看，发 /start 就行。
ui-news-came = 您好，您说过有新的研究要告诉您。这里有一项研究是新的，或者要求有了改动，按保存的回答可能合适，最终由研究团队决定。我们没有把任何内容发给别人。回答保存到{ $date }。如果身体情况有变化，请在结果那里点“修改回答”。
ui-news-stopped = 不会再为新研究发消息了。回答只按平常保存{ $days }天。
ui-status-news = { $date }以前，有别的研究可能合适，会在这里告诉您，发 /withdraw 可以停。
ui-mydata-news = 新研究的通知，到{ $date }为止，病种：{ $illnesses }
ui-withdraw-confirm-option-news = 停新研究通知（{ $date }）

## 有多少人看过一项研究

study-people = 截至{ $date }，通过这里：{ $items }。每周统计一次，只取5的倍数。
study-people-asked = 至少{ $count }人看过合不合适
study-people-matched = 可能合适的至少{ $count }人
study-people-put-through = 已转给研究团队的至少{ $count }人
