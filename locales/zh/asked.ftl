### 医院反过来问患者的话、患者的回答，以及暂停的研究恢复时的通知。

ui-asked-time = { $who ->
        [child] { $hospital }收到您为孩子发的资料（{ $code }）后打过电话，没有打通。什么时候打方便？
        [other] { $hospital }收到您帮患者发的资料（{ $code }）后打过电话，没有打通。什么时候打方便？
       *[self] { $hospital }收到您发的资料（{ $code }）后打过电话，没有打通。什么时候打方便？
    }
ui-asked-time-option-morning = 上午
ui-asked-time-option-afternoon = 下午
ui-asked-time-option-evening = 晚上
ui-asked-time-option-weekend = 周末
ui-asked-time-option-stop = 请不要再打电话
ui-asked-when = { $who ->
        [child] 关于您为孩子发的资料（{ $code }），{ $hospital }想再打个电话。什么时候打方便？
        [other] 关于您帮患者发的资料（{ $code }），{ $hospital }想再打个电话。什么时候打方便？
       *[self] 关于您发的资料（{ $code }），{ $hospital }想再打个电话。什么时候打方便？
    }
ui-asked-reports =
    关于{ $code }，{ $hospital }想请您准备好下面这几项的检查报告，接电话时放在手边，或者来医院时带上。以前的报告也有用。
    { $items }
ui-asked-reports-option-ready = 好的，我会准备好
ui-asked-reports-option-partly = 报告不全
ui-asked-call = { $hospital }想请您在上班时间方便的时候打个电话，说一下编号{ $code }就行：{ $phone }（医院公开的电话）。
ui-asked-call-option-will = 好的，我来打
ui-asked-call-option-rather = 还是请医院打过来
ui-asked-still = { $who ->
        [child] { $hospital }想问问：这项研究（{ $code }），您还想让孩子了解吗？怎么回答都可以，不影响任何治疗。
        [other] { $hospital }想问问：这项研究（{ $code }），患者还想了解吗？怎么回答都可以，不影响任何治疗。
       *[self] { $hospital }想问问：这项研究（{ $code }），您还想了解吗？怎么回答都可以，不影响任何治疗。
    }
ui-asked-still-option-yes = 还想了解
ui-asked-still-option-no = 不考虑了
ui-asked-answer = ✓ { $answer }
ui-asked-end = 已经告诉{ $hospital }：不会再为{ $code }打电话。要不要把{ $code }也撤回？撤回后，这里会删掉联系方式，我们也会请医院删除。不用说明原因。以后改了主意，点下面的按钮，或发 /status 就行。
ui-asked-end-option-take = 一并撤回
ui-asked-end-option-again = 改主意了，可以打来
ui-asked-end-option-keep = 不撤回，先留着
ui-asked-thanks = 谢谢，您的回答会转给{ $hospital }。
ui-asked-answered = 这个问题您已经回答过了，谢谢。发 /status 可以查看进度。
ui-asked-closed = 谢谢。这个问题{ $hospital }那边已经结束了。发 /status 可以查看进度。
ui-asked-over = 这个问题已经结束，什么都没有改动。发 /status 可以查看进度。
ui-call-again = 您说过不要再打电话。如果改了主意，请点下面的按钮。
ui-call-again-option-yes = { $code }：可以打电话了
ui-call-again-done = 谢谢。已经告诉{ $hospital }：可以再为{ $code }打电话了。发 /status 可以查看进度，发 /withdraw 可以撤回。

ui-trial-paused-now = 这项研究刚刚暂停招募，所以没有发出任何内容。上面是现在的结果。
ui-trial-paused-at = { $study }在{ $hospital }目前暂停招募。
ui-result-next-option-notice = 恢复招募时告诉我
ui-consent-notice = { $who ->
        [child]
            恢复招募时，可以在这里给您发一条消息吗？关于：{ $studies }

            • 保存到那时候，最长{ $months }个月：孩子的回答和结果、您的Telegram账号编号。再过{ $days }天就删除。
            • 恢复时程序会重新对照回答，再告诉您。到{ $date }还没恢复，当天也会告诉您。
            • 消息里不写病名，也不写研究名称。
            • 随时可以取消：点结果下面的“取消提醒”，或发 /withdraw。不影响任何治疗。
            作为父母或监护人，您同意吗？
        [other]
            恢复招募时，可以在这里给您发一条消息吗？关于：{ $studies }

            • 保存到那时候，最长{ $months }个月：患者的回答和结果、您的Telegram账号编号。再过{ $days }天就删除。
            • 恢复时程序会重新对照回答，再告诉您。到{ $date }还没恢复，当天也会告诉您。
            • 消息里不写病名，也不写研究名称。
            • 随时可以取消：点结果下面的“取消提醒”，或发 /withdraw。不影响任何治疗。
            请先告诉患者本人。患者知道并且同意的话，您同意吗？
       *[self]
            恢复招募时，可以在这里给您发一条消息吗？关于：{ $studies }

            • 保存到那时候，最长{ $months }个月：您的回答和结果、Telegram账号编号。再过{ $days }天就删除。
            • 恢复时程序会重新对照回答，再告诉您。到{ $date }还没恢复，当天也会告诉您。
            • 消息里不写病名，也不写研究名称。
            • 随时可以取消：点结果下面的“取消提醒”，或发 /withdraw。不影响任何治疗。
            您同意吗？
    }
ui-notice-noted = 记下了：恢复招募时会在这里给您发一条消息，最晚{ $date }。回答也会留到那时候。想取消，发 /withdraw 就行。
ui-notice-declined = 好的，不会给您发消息。您随时可以自己来看看，发 /start 就行。
ui-status-notice = 暂停的研究恢复招募时，会在这里发一条消息，最晚{ $date }。发 /withdraw 可以取消。
ui-remind-head-resumed = 您好，这是您之前要的通知：已经恢复招募了。
