### Telegram联系不上医院时发的邮件。只有编号，没有姓名、疾病和研究名称。

mail-waiting-subject = { $count ->
       *[other] 有{ $count }位在等您这边的电话
    }
mail-owed-subject = { $count ->
       *[other] 有{ $count }项报名今天需要您处理
    }
mail-head = { $site }负责查看Telegram报名消息的同事：
mail-owed-delete =
    { $count ->
       *[other] 本人已撤回，请勿联系，并删除您那边的内容：
    }
    { $codes }
mail-owed-no-call =
    { $count ->
       *[other] 本人表示不愿再接电话，请勿联系，并结束跟进：
    }
    { $codes }
mail-owed-call =
    { $count ->
       *[other] 有{ $count }项报名还没有人跟进：
    }
    { $codes }
mail-owed-read =
    { $count ->
       *[other] 本人有新的回答或改动，请打开查看：
    }
    { $codes }
mail-tail =
    请打开Telegram里的聊天，发送 /today 查看：{ $link }
    如果您那边已经没有人能打开，请向本服务的运营方要一个新的邀请链接。

    本邮件由程序自动发出，不含任何个人资料；请不要回复，回复没有人看。
admin-mail-failed =
    发给{ $site }的邮件没有送到。请打电话告诉那边的团队，在等的有：{ $codes }
    更正邮箱请运行：prescreen sites mail { $id } ADDRESS
