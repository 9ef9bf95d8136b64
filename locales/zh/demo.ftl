### 试用页面，以及命令行里的说明

demo-invitation = 打开这个链接，扮演{ $hospital }的研究协调员：

demo-ready = 两部手机已经准备好：{ $address }
demo-ready-play = 点“自动演示”，一位虚构的患者会自己回答，直到卡片发到协调员的手机上。随时点一下，就可以自己接着回答。
demo-ready-morning = 点“到第二天早上”，时间会跳到下一个工作日早上：每日汇总和提醒都会发来，周一还有一周的图表。
demo-ready-end = 按 Ctrl-C 结束。内容不会保存，也不会离开这台电脑。

demo-cast = 病种和研究
demo-cast-cohort = { $cohort }，{ $hospital }
demo-cast-no-study = 没有这些病
demo-cast-person = { $who ->
    [woman] { $age }岁女性
    [man] { $age }岁男性
    [girl] { $age }岁女孩
    [boy] { $age }岁男孩
   *[somebody] 一位患者
  }{ $answers ->
    [other] （家人代答）
   *[self] { "" }
  }：{ $verdict }
demo-cast-likely = 很可能符合
demo-cast-possible = 有可能符合
demo-cast-not-now = 暂时不符合
demo-cast-excluded = 不符合
