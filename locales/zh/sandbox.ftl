# 沙盒页面自己的文字：两部手机，不用 Telegram 也能试用。

sandbox-title = 两部手机
sandbox-intro = 本机试用，内容不会离开这台电脑。
sandbox-participant = 参与者
sandbox-coordinator = 协调员
sandbox-person = 这部手机是谁的
sandbox-person-name = 用户
sandbox-new-person = 换一位新用户
sandbox-language = English
sandbox-placeholder = 输入消息
sandbox-send = 发送
sandbox-menu = 命令菜单
sandbox-start = 开始
sandbox-empty = 还没有消息。请点“开始”。
sandbox-empty-coordinator = 还没有消息。请打开发给您的邀请链接。
sandbox-share-contact = 发送这部手机的号码
sandbox-keyboard = 可选的回答
sandbox-messages = 消息
sandbox-typing = 正在输入…
sandbox-edited = 已编辑
sandbox-contact = 名片
sandbox-photo = 图片
sandbox-document = 文件
sandbox-attachment = 附件
sandbox-note = 沙盒提示
sandbox-ok = 好的
sandbox-offline = 连不上机器人所在的电脑，正在重试……
