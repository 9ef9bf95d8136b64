### Telegram菜单里每个命令的说明。

command-start = 开始，或接着上次回答
command-studies = 看看这里有哪些研究
command-status = 查看发送的内容和进度
command-withdraw = 撤回已发给医院的内容，或取消提醒
command-ask = 给研究团队留个问题
command-mydata = 查看这里保存的全部内容
command-privacy = 谁在运营、保存什么
command-erase = 全部删除
command-help = 看看这里能做什么
command-language = 中文 / English
command-pause = 先停一下，回答都留着
