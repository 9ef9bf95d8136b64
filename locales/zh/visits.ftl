### 来院的约定，本人看到的内容：没有病名，没有研究名称。

ui-visit-told = { $hospital }记下了与您的约定（{ $code }）：{ $date }，{ $place }。
    要不要一个日历文件，并在前一天提醒？两样都只写“约定”和地点，不写别的。
ui-visit-moved = 您的约定（{ $code }）：{ $date }，{ $place }。
ui-visit-eve = 明天的约定：{ $date }，{ $place }。
ui-visit-title = 约定
ui-visit-file = 约定：{ $date }
ui-visit-option-yes = 好的，请提醒我
ui-visit-option-no = 不用了
ui-visit-option-stop = 不用再提醒
ui-visit-wish-yes = 好的，前一天会提醒您。
ui-visit-wish-no = 好的，不提醒。发 /status 可以看到约定。
ui-status-visit = 约定：{ $date }，{ $place }
ui-visit-off = 您的约定（{ $code }）{ $date }已取消，目前没有新的约定。{ $entry ->
        [yes] 请从日历里删去。
       *[no] { "" }
    }如有疑问，请联系{ $hospital }。
