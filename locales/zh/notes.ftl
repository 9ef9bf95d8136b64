### 参与者写给自己看的备注。

note-kept = 📝 您的备注：“{ $text }”。只有您自己能看到，发 /mydata 可以查看，不会发给医院。
note-button-drop = 删掉这条备注
note-dropped = 这条备注删掉了。
note-gone = 这条备注已经不在了。
note-how = 想记点什么，可以这样写：备注 问问会不会掉头发
note-long = 这条备注太长，没有记下。一条最多{ $most }个字，请分两条写。
note-many = 已经有{ $count }条备注，记不下了。请先删掉一条，按钮在那条备注下面。
note-after-consent = 您同意回答问题之后才能记备注，这条没有保存。
note-mydata = { $date }的备注：{ $text }
