### 协调员的分工、显示卡片的群，以及权限的结束。

coordinator-duty-primary = 您是那里的主要协调员：有报名在等待时，最先提醒您。
coordinator-duty-backup = 您是那里的后备协调员：报名等得太久时会提醒您。
coordinator-new-primary = { $name }现在是{ $site }的主要协调员。

coordinator-button-open-in-private = 在私聊中打开

coordinator-group-add = 现在请把本机器人加进要显示{ $site }卡片的群。这个链接只能用于一个群；加入之前，一切不变。
coordinator-group-bound =
    本群现在会显示{ $site }初筛符合的报名：{ $trials }。
    这里的卡片只有编号、研究的登记号和进展，没有关于本人的内容。在群里不等于有权限：卡片下的按钮会带协调员回到与本机器人的私聊，只有在那里才能处理。
coordinator-group-card =
    { $code } · { $study }
    { $status } · 请到私聊里打开。
coordinator-group-told = 群“{ $title }”现在会显示{ $site }的卡片。如果各位都不知情，请告诉本服务的运营方。
coordinator-group-ended = 本群不再显示{ $site }的卡片。再见。
admin-group-gone =
    群“{ $title }”不再显示{ $site }的卡片：本机器人已被移出该群。协调员在私聊中仍会收到每张卡片。
    要重新接入一个群，请运行：prescreen sites invite { $id } --group

coordinator-revoked = 您不再接收{ $site }的报名，旧卡片下的按钮也不能再用。请把手上的卡片删除。
admin-revoked = 您不再是这项服务的管理员。
