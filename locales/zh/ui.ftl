### 问题以外说的话。每一条都让人知道下一步做什么。

## 开始

ui-language-pick = Language / 语言
ui-language-name = 中文
ui-language-switched = 已切换为中文，之前的回答都还在。
ui-welcome =
    您好，这里是{ $operator }的研究查询程序，由电脑自动回答，不收费。最多{ $minutes }分钟，看看哪些临床试验（研究新治疗方法）可能合适。
ui-welcome-no-advice = 这不是医疗建议，请不要因此改动用药。
ui-welcome-option-language = English
ui-welcome-option-start = 继续
ui-welcome-option-studies = 这里有哪些研究？
ui-not-medical-advice = 这只是初步核对，不是医疗建议，最终由医院的研究团队决定。请不要因此自行停药、推迟用药、换药或加药。
ui-emergency-line = 情况紧急请马上拨打120（境外打当地急救）。
ui-age-gate = 您本人满18周岁了吗？
ui-age-gate-option-yes = 满18周岁了
ui-age-gate-option-no = 未满18周岁
ui-age-gate-minor = 谢谢您告诉我们。未满18周岁，需要父母或监护人一起来。请他们用自己的手机打开这里，和您一起回答。这里什么都没有发给别人，发 /erase 就会删除写过的内容。如果身体或心里不舒服，请告诉身边信任的大人。
ui-age-gate-again = 您之前说过自己未满18岁，所以不能和您单独继续。年满18岁的父母或监护人可以在这里接着来，为孩子回答。
ui-age-gate-again-option-parent = 我是家长，已满18岁
ui-who-for = 您是为谁来了解的？回答的人要满18周岁。
ui-who-for-option-self = 我自己，满18岁了
ui-who-for-option-child = 孩子，我满18岁了
ui-who-for-option-other = 家人或朋友，我满18岁
ui-who-for-option-minor = 我未满18周岁
ui-start-open-screening = 欢迎回来。上次的问题还没答完，回答都还在。您想怎么做？
ui-start-open-screening-option-continue = 接着上次的答
ui-start-open-screening-option-someone-else = 换一个人回答
ui-start-open-screening-option-delete = 删除这些回答
ui-start-finished = 欢迎回来。问题已经答完，结果还在。您想怎么做？
ui-start-finished-option-see = 再看一次结果
ui-start-finished-option-anew = 重新开始
ui-start-finished-option-delete = 删除这些回答
ui-start-other = 这些回答也保存在这里。
ui-about-self = 我自己
ui-about-child = 孩子（未满18周岁）
ui-about-other = 家人或朋友
ui-about = 关于：{ $whom }
ui-trial-first = 您是为{ $study }来的，我们先看这一项，再看这里的其他研究。

## 同意回答问题

ui-consent-screening =
    { $who ->
        [child]
            • 最多问{ $questions }个孩子的健康问题（敏感信息），用来看哪项研究可能合适，可以跳过。
            • 保存回答和您的Telegram账号编号，不含姓名，结束后最多{ $days }天；发给医院或设了提醒的，会久一些。
            • 我们这边只有{ $operator }能看到；您再次同意，才会发给医院。
            • 随时可以停，发 /erase 全部删除，不影响孩子看病。详情：/privacy
            作为父母或监护人，您同意吗？
        [other]
            • 最多问{ $questions }个患者的健康问题（敏感信息），用来看哪项研究可能合适，可以跳过。
            • 保存回答和您的Telegram账号编号，不含姓名，结束后最多{ $days }天；发给医院或设了提醒的，会久一些。
            • 我们这边只有{ $operator }能看到；患者本人同意，才会发给医院。
            • 随时可以停，发 /erase 全部删除，不影响患者看病。详情：/privacy
            患者本人知道的话，您同意吗？
       *[self]
            • 最多问{ $questions }个健康问题（敏感信息），用来看哪项研究可能合适，可以跳过。
            • 保存您的回答和Telegram账号编号，不含姓名，结束后最多{ $days }天；发给医院或设了提醒的，会久一些。
            • 我们这边只有{ $operator }能看到；您再次同意，才会发给医院。
            • 随时可以停，发 /erase 全部删除，不影响看病。详情：/privacy
            您同意吗？
    }
ui-consent-screening-option-agree = 同意，开始
ui-consent-screening-option-more = 想多了解一些
ui-consent-screening-option-decline = 暂时不了
ui-consent-more =
    这里做什么：问一些健康情况，和这里各项研究的要求对照，看看哪些可能合适。对照由程序来做，它不决定任何人的治疗。
    为什么要问健康情况：不问就没法知道哪项研究可能合适。点题目下面的“为什么问？”就能看到原因，“不知道”也是可以的。
    保存什么：回答加密保存，结束后最多存{ $days }天。发给医院的内容从发送当天算起保存{ $referral_days }天，方便医院和您以后查找。
    谁在运营：{ $operator }。有疑问或意见，请联系{ $contact }
    您可以做什么：发 /mydata 查看全部内容，发 /withdraw 撤回，发 /erase 全部删除。
    请点“同意，开始”或“暂时不了”。
ui-consent-abroad =
    聊天由境外的Telegram（telegram.org/privacy）通过互联网传送，它会保存您的消息和账号，有可能看到。查看、删除信息找它或{ $contact }
    您同意吗？
ui-consent-abroad-option-agree = 这一点也同意
ui-consent-abroad-option-decline = 不同意，到此为止
ui-declined = 没关系。我们没有问过，也没有保存任何健康情况。想了解这类研究，可以问问主治医生，或查询中国临床试验注册中心（ChiCTR）、ClinicalTrials.gov（英文网站）。以后想试的话，发 /start 就可以。祝您一切顺利。
ui-agree-first = 谢谢您。这一步要您自己点按钮，才算同意。请点下面的按钮。
ui-agree-first-again = 请点下面的按钮，这一步只认点按钮。

## 按钮

ui-button-yes = 是
ui-button-no = 否
ui-button-dont-know = 不知道
ui-button-prefer-team = 我自己告诉医生
ui-button-none-of-these = 以上都没有
ui-button-done = 选好了
ui-button-back = 上一题
ui-button-why = 为什么问？
ui-button-names = 商品名
ui-button-continue = 继续
ui-button-type-again = 重新输入
ui-button-no-report = 不知道或没查

## 问题之间

ui-answer-kept = → { $answer }（之后可以修改）
ui-progress = 接下来问身体情况，多数选“否”就行，最多{ $minutes }分钟，常常更短。
ui-progress-reports = 接下来问化验和检查结果，最多{ $minutes }分钟。
ui-why-studies = 目前和这些研究有关：{ $studies }。
ui-suspected-mark = { $name }？
ui-reports-at-hand = { $who ->
        [child] 接下来要看检查报告上的数字。孩子最近的报告在手边吗？
        [other] 接下来要看检查报告上的数字。患者最近的报告在手边吗？
       *[self] 接下来要看检查报告上的数字。您最近的报告在手边吗？
    }
ui-reports-at-hand-option-have = 在手边
ui-reports-at-hand-option-remember = 没有报告，但记得几个
ui-reports-at-hand-option-later = 先继续，晚点再补
    .note = 看结果时可以再补
ui-reports-at-hand-option-now = 先看合适的，现在就发
    .note = 看结果时可以再补报告
ui-fits-so-far = { $count ->
        [one] 到现在，有一项研究可能合适：{ $study }，{ $hospital }。可以现在就看、就发，也可以继续：有报告会更准。
       *[other] 到现在，有{ $count }项研究可能合适，最合适的是{ $study }，{ $hospital }。可以现在就看、就发，也可以继续：有报告会更准。
    }
ui-reports-at-hand-option-none = 没有，先跳过
    .note = 这些数值医院都会再查
ui-sheet-blood-count = { $who ->
        [child] 孩子最近一次血常规，结果是多少？
        [other] 最近一次血常规，结果是多少？
       *[self] 您最近一次血常规，结果是多少？
    }
ui-sheet-liver = 最近一次肝功能和凝血，结果是多少？
ui-sheet-kidney = 最近一次肾功能和尿蛋白，结果是多少？
ui-sheet-antibodies = 抗体检查的结果是什么？
ui-sheet-infections = 传染病筛查的结果是什么？
ui-sheet-heart = 心脏彩超、心电图和血氧，结果是多少？
ui-sheet-how = 顺序随意，带上单位打字就行；也可以把整张报告的文字粘贴过来。
ui-sheet-scores = { $who ->
        [child] 医生给孩子的病打过这些分吗？出院小结上也可能有。
        [other] 医生给患者的病打过这些分吗？出院小结上也可能有。
       *[self] 医生给您的病打过这些分吗？出院小结上也可能有。
    }
ui-sheet-lungs = 最近的肺功能和肺部检查结果是多少？
ui-sheet-other = 这几项最近的结果是什么？
ui-sheet-how-again = 有哪项就打哪项，也可以整段粘贴。
ui-sheet-yes-no = { $name }：有还是没有
ui-sheet-finding = { $name }：正常，或照结论写
ui-sheet-not-read-scores = 没看出评分。请写评分的名字和分数，比如：SLEDAI 12。
ui-sheet-not-read-lungs = 没看出结果。请写项目名和结果，比如：FVC 72%。
ui-sheet-not-read-other = 没看出结果。请写项目名和结果，一项一行。
ui-sheet-option-one-by-one = 一项一项问我
ui-sheet-option-none = 这些都没有
ui-sheet-option-decline = 我自己跟医生说
ui-sheet-not-read-blood-count = 没看出结果。名称和结果写在一起就行，比如：血红蛋白 118 g/L。
ui-sheet-not-read-liver = 没看出结果。名称和结果写在一起就行，比如：谷丙 32，上限 40。
ui-sheet-not-read-kidney = 没看出结果。名称和结果写在一起就行，比如：肌酐 70 μmol/L。
ui-sheet-not-read-antibodies = 没看出结果。名称和结果写在一起就行，比如：抗核抗体 1:320，抗Sm 阴性。
ui-sheet-not-read-infections = 没看出结果。名称和结果写在一起就行，比如：丙肝阴性，艾滋阴性。
ui-sheet-not-read-heart = 没看出结果。名称和结果写在一起就行，比如：EF 62 %，血氧 98 %。
ui-sheet-taken = ✅ 记下了：{ $values }
ui-sheet-taken-remembered = ✅ 凭记忆，记下了：{ $values }
ui-sheet-unclear = 没看清：{ $names }。需要的话等会儿再问您。
ui-sheet-missing = 没做或没有的：{ $names }。
ui-button-change-taken = 有一项不对
ui-taken-pick = 哪一项不对？按编号，或者把名称和正确的数值打出来。
ui-taken-keep = 都对
ui-list-ever = { $who ->
        [child] 孩子得过或做过下面这些吗？
        [other] 患者得过或做过下面这些吗？
       *[self] 您得过或做过下面这些吗？
    }
ui-list-now = { $who ->
        [child] 孩子现在有下面这些吗？
        [other] 患者现在有下面这些吗？
       *[self] 您现在有下面这些吗？
    }
ui-list-recent = { $who ->
        [child] 最近3个月里，孩子有过下面这些吗？
        [other] 最近3个月里，患者有过下面这些吗？
       *[self] 最近3个月里，您有过下面这些吗？
    }
ui-list-private = { $who ->
        [child] 孩子现在有下面的情况吗？
        [other] 患者现在有下面的情况吗？
       *[self] 您现在有下面的情况吗？
    }
ui-list-agree = { $who ->
        [child] 如果有合适的研究，下面这些您和孩子都同意吗？
        [other] 如果有合适的研究，下面这些患者都同意吗？
       *[self] 如果有合适的研究，下面这些您都同意吗？
    }
ui-list-how = 有的都点一下。
ui-list-how-agree = 现在不算答应，医院会先讲清楚。有不同意的，点那一条。
ui-list-unsure = 拿不准的那一项也点上，等会儿单独问您，到时可以选“不知道”。
ui-list-which = 是哪一项？请点一下，或者打编号，比如2。
ui-list-then-none = 如果这几项都没有，请点“以上都没有”。
ui-list-told-more = 您说的我没有全看懂。如果有哪一项是的，请点那一项；都没有就点“以上都没有”。
ui-list-unticked = 勾都去掉了。如果这几项都没有，请点“以上都没有”；有的就点那一项。
ui-list-why = 这几项都关系到参加研究安不安全，放在一起问，省您的时间。
ui-list-why-agree = 研究只收同意这些的人；现在说同意，并没有签任何字。
ui-list-taken = ✅ 没有：{ $names }
ui-list-agreed = ✅ 同意：{ $names }
ui-list-declined = ✅ 这些您自己告诉医生：{ $names }
ui-list-comma = 、
ui-button-unsure-of-one = 有一项拿不准
ui-button-agree-to-all = 都同意
ui-value-not-lately = 最近3个月没有
ui-from-memory = 凭记忆
ui-ask-upper-limit = { $name }：结果旁边印的参考上限是多少？
    .why = 各家医院的参考范围不一样，要按这份报告上的来比。
    .hint = 就是参考范围里后面的那个数，比如7～40里的40
    .again = 结果旁边有个范围，如7～40，请发后面那个数，比如40。
    .label = 参考上限
    .example = 40
ui-period-days-90 = 90天
ui-period-months-6 = 6个月
ui-period-months-12 = 12个月
ui-nothing-ticked = 还没有选。请点符合的项目，再点“选好了”；都不符合就点“以上都没有”，拿不准就点“不知道”。
ui-not-understood-1 = 这个回答我们没看懂，请点按钮，或者这样写：{ $example }
ui-not-understood-2 = 还是没有看明白，没关系。只发一个数字或一个词就行，比如{ $example }。也可以选“不知道”。
ui-not-understood-3 = 这一题可以先放一放：点下面的“不知道”，以后由研究团队来问；想再试一次，可以发{ $example }这样的回答。
ui-not-understood-choice-1 = 这个回答我们没对上，请点最符合的那个按钮。
ui-not-understood-choice-2 = 还是没有看明白，没关系。下面哪个按钮最接近？也可以点“不知道”。
ui-not-understood-choice-3 = 这一题可以先放一放：点下面的“不知道”，以后由研究团队来问。
ui-understood-confirm = { $offers ->
        [yes_no] 跟您确认一下：{ $name }，是还是不是？
        [one] 跟您确认一下：{ $name }，是这样吗？
       *[several] 跟您确认一下：{ $name }，是下面哪一种？
    }
ui-asked-instead = 您好像在提问，所以没有算作回答。想知道为什么问，可以点下面的“为什么问？”。题目是：
ui-check-ticks = 看懂的我们先帮您勾上了，请看看对不对，改好后点“选好了”。
ui-told-earlier = 您前面说过：{ $value }，对吗？
ui-told-ticked = 您前面说过的我们先帮您勾上了，请看看对不对，改好后点“选好了”。
ui-name-asked = 您好像在提问。医院打电话时只用这个称呼来找对人，怎么写都行。
ui-out-of-range = 我们读到的是{ $value }，这一项只可能在{ $min }到{ $max }之间。请核对数字和单位，再输入一次。
ui-unlikely-value-confirm = 我们读到的是“{ $value }”，这个数不太常见，是这样吗？
ui-unlikely-value-confirm-option-yes = 没错
ui-unlikely-value-confirm-option-change = 不对，改一下
ui-right-value-confirm = 我们读到{ $name }是“{ $value }”，对吗？
ui-unit-missing-confirm = 您填的{ $value }没有写单位，是下面哪一个？
ui-unit-missing-confirm-option-change = 都不是，重填
ui-typed-too-early = 刚才那条消息是在题目出来之前发的，没有算作回答。请现在回答这一题：
ui-press-old = 这是前面题目的按钮，回答没有变化。
ui-media-not-read = 照片之类这里还读不了，也不会保存。如果是报告的照片：在手机相册里打开，长按上面的文字，复制后粘贴到这里。文本文件和能选中文字的PDF可以直接发。
ui-media-voice = 语音这里还听不了，也不会保存。手机键盘上的话筒可以把您说的话变成文字。
ui-media-sticker = 谢谢您。表情在这里不算回答，点按钮或打几个字就行。
ui-media-not-opened = 这里不会打开也不会保存照片、语音和表情。
ui-aside-left = 没有改动任何内容，我们接着刚才的：
ui-child-grown-up = 满18周岁的孩子要由本人做主，所以下面改称“患者”。要不要发给医院，也只能由本人同意。
ui-edited-message = 修改已发出的消息，不会改变回答。想改的话，请点“上一题”，或在最后核对时点“有要改的”。
ui-forwarded-contact = 这是别人的联系人名片，我们没有保存。请点按钮发送您自己的号码，或直接打字填写。
ui-group-only-private = 健康问题只在私聊里问。请打开和这个机器人的单独聊天，点“开始”。
ui-command-unknown = 没有这个命令。发 /help 可以看到能做什么。
ui-offer-amount = { $value }
ui-months-of-which = { $value }，这些药都是吗？
ui-months-of-all = 都是{ $value }
ui-interval-confirm = 一共{ $count }次，是隔多久一次的？
ui-interval-confirm-option-month = 每月一次：{ $value }
ui-interval-confirm-option-two-weeks = 每两周一次：{ $value }
ui-interval-confirm-option-three-weeks = 每三周一次：{ $value }
ui-offer-never = 从来没有
ui-offer-today = 今天
ui-offer-tablets = { $tablets }片×{ $strength }毫克＝{ $total }毫克
ui-unit-not-accepted = 这里不能用这个单位。请用这几种之一：{ $accepted }。
ui-other-value = 这里写的像是别的项目，或者不止一项。这一题只问{ $name }，请只填这一项的结果。
ui-percentage-not-count = { $value }像是百分比。请找带“#”或“绝对值”、不带%的那一行，比如3.1。
ui-date-unclear = 这个日期没看明白。请写成2026-03-17这样，或者写多久以前，比如5个月前。
ui-date-in-future = 这一天还没到。请核对日期，再输入一次。
ui-age-full-years = { $who ->
        [child] 请填周岁，过了几个生日就填几，比如9。虚岁会多一两岁。
       *[other] 请填周岁，过了几个生日就填几，比如32。虚岁会多一两岁。
    }
ui-age-birthday-confirm = 今年的生日过了吗？请点周岁年龄。
ui-name-not-known = “{ $name }”在这里没有对上。请再写一次，或在列表里点符合的。
ui-stands-alone = “{ $option }”不能和别的一起选。请只选这一项，或者只选其他的。
ui-one-medicine-only = 请只写一种激素和用量，比如“泼尼松50毫克”，写一种就行。
ui-medicine-name-missing = 请加上药名，比如“泼尼松50毫克”。
ui-which-medicine = 每天{ $value }，是哪一种药？
ui-dose-per-kg = 这像是按每公斤体重算的。请写一整天的毫克数，比如“50毫克”。
ui-tablet-strength-confirm = 每天{ $tablets }片，每片是多少毫克？药盒上有写。

## 核对回答

ui-review = 请核对回答；有不对的，点“修改回答”，那里列着全部。
ui-review-listed = 另外，清单里的{ $count }项都是“没有”。
ui-review-values = 另外，化验和检查的{ $count }个结果，按上面记下的算。
ui-review-about = 基本情况
ui-review-unusual = 这几条请看一看：
ui-review-illness = 病情
ui-review-treatment = 治疗
ui-review-reports = 检查结果
ui-review-scores = 评分
ui-review-blood = 抽血化验
ui-review-antibodies = 抗体
ui-review-viruses = 传染病检查
ui-review-organs = 其他检查
ui-review-no = 没有的
ui-review-unknown = 不知道的
ui-review-line = { $number }. { $label }：{ $value }
ui-review-unclear = “{ $first }”和“{ $second }”好像对不上，以哪条为准，研究团队会再问。
ui-clarify =
    有两个回答好像对不上。您说过：
    1. { $first }
    2. { $second }
    哪一条是对的？另一条我们再问一次。两条都对也可以。
ui-clarify-option-first = 第1条对
ui-clarify-option-second = 第2条对
ui-clarify-option-both = 两条都对
ui-clarify-option-unsure = 说不准
ui-clarify-noted = 记下了，谢谢。这两条由研究团队来看。
ui-clarify-settled = 这一点已经清楚了，请点任意按钮继续。
ui-review-confirm = 都对吗？
ui-review-confirm-option-confirm = 都对，看结果
ui-review-confirm-option-change = 有要改的
ui-change-pick = 要改哪一条？请点它的编号。

## 暂停和回来

ui-paused = 先到这里。回答会保存到{ $date }，过后自动删除。想继续时点“继续”或发任意一句话就行。
ui-pause-nothing = 现在没有正在回答的问题。发 /start 就可以开始。
ui-earlier-again = 好的，这是刚才那一题，请重新回答：
ui-earlier-changed = 已经改好。{ $name }：{ $answer }
ui-one-after-another = 每家医院都要单独同意，所以一家一家发。先发{ $hospital }；发完以后，结果下面还有下一家的按钮。
ui-who-told = { $who ->
    [child] 这次是替孩子问的。
    [other] 这次是替另一位成年人问的。
   *[self] 这次是为您自己问的。
}不对的话，请打字告诉我是替谁问的。
ui-resumed = 欢迎回来，之前的回答都在。我们接着这一题：
ui-error-sorry = 抱歉，我们这边出了点问题，您的回答都还在。请过几分钟再试一次。
ui-slow-down = 刚才消息来得太多，最后几条没有看到。请等最新的问题出来，再回答它。之前的回答都还在。
ui-offline-again = 抱歉，刚才我们离线了一阵。之前的回答都在，请再答一次这一题：

## 结果

ui-summary-fit = { $count ->
        [1] 有一项研究可能合适：{ $study }，{ $hospital }。
       *[other] 有{ $count }项研究可能合适，最合适的是：{ $study }，{ $hospital }。
    }
ui-summary-ask = 按公开的要求，目前没有合适的研究。还有一项可以问问看：{ $study }，{ $hospital }。
ui-summary-later = 现在没有合适的研究，有的过一段时间可能合适，请看下面。
ui-todo-share = 现在要做的：点下面的“{ $label }”，会先给您看要发什么，再由您决定。
ui-todo-press = 现在要做的：点下面的“{ $label }”。
ui-card-head = { $number }. { $study }，{ $hospital }
ui-card-likely = 按回答看，可能合适。
ui-card-possible = { $count ->
       *[other] 可能合适，{ $count }点没弄清。
    }
ui-card-undecided = { $count ->
       *[other] 可能合适，有{ $count }点要先由研究团队判断。
    }
ui-card-unpublished = 要求没有公开，合不合适要问研究团队。
ui-card-for-children = 给孩子做的研究，成年人可以问问，多半不收。
ui-summary-illness = 这项研究收{ $illnesses }。
ui-card-more = 详情：{ $city }{ $kind }研究
ui-result-likely = { $who ->
        [child]
            根据您的回答，这项研究可能适合孩子：
            { $study }，{ $hospital }
            最终由研究团队检查后决定。这不等于能参加，治疗有没有用也说不准。
        [other]
            根据您的回答，这项研究可能适合患者：
            { $study }，{ $hospital }
            最终由研究团队检查后决定。这不等于能参加，治疗有没有用也说不准。
       *[self]
            根据您的回答，这项研究可能适合您：
            { $study }，{ $hospital }
            最终由研究团队检查后决定。这不等于能参加，治疗有没有用也说不准。
    }
ui-result-possible = { $who ->
        [child]
            这项研究可能适合孩子，但有几点还没弄清，暂时不能判断：
            { $study }，{ $hospital }
            还缺：{ $missing }
            想补充可以点“修改回答”，也可以留给研究团队来问。最终由研究团队决定。
        [other]
            这项研究可能适合患者，但有几点还没弄清，暂时不能判断：
            { $study }，{ $hospital }
            还缺：{ $missing }
            想补充可以点“修改回答”，也可以留给研究团队来问。最终由研究团队决定。
       *[self]
            这项研究可能适合您，但有几点还没弄清，暂时不能判断：
            { $study }，{ $hospital }
            还缺：{ $missing }
            想补充可以点“修改回答”，也可以留给研究团队来问。最终由研究团队决定。
    }
ui-result-possible-unpublished = { $who ->
        [child]
            这项研究的要求没有公开，适不适合孩子，只有研究团队能判断：
            { $study }，{ $hospital }
        [other]
            这项研究的要求没有公开，适不适合患者，只有研究团队能判断：
            { $study }，{ $hospital }
       *[self]
            这项研究的要求没有公开，适不适合您，只有研究团队能判断：
            { $study }，{ $hospital }
    }
ui-result-undecided = { $who ->
        [child]
            这项研究可能适合孩子，但有几点要先由研究团队判断：
            { $study }，{ $hospital }
            这几点您不用再补充。最终由研究团队检查后决定。
        [other]
            这项研究可能适合患者，但有几点要先由研究团队判断：
            { $study }，{ $hospital }
            这几点您不用再补充。最终由研究团队检查后决定。
       *[self]
            这项研究可能适合您，但有几点要先由研究团队判断：
            { $study }，{ $hospital }
            这几点您不用再补充。最终由研究团队检查后决定。
    }
ui-result-for-children = { $who ->
        [child]
            这是一项给孩子做的研究：
            { $study }，{ $hospital }
            成年人能不能参加，只有研究团队能说。
        [other]
            这是一项给孩子做的研究，成年人能不能参加，只有研究团队能说：
            { $study }，{ $hospital }
            想了解的话，请直接问医院，医院很可能不收。
       *[self]
            这是一项给孩子做的研究，成年人能不能参加，只有研究团队能说：
            { $study }，{ $hospital }
            想了解的话，请直接问医院，医院很可能不收。
    }
ui-result-team-asks = 这里没有问到，研究团队会问：{ $items }
ui-result-review = 这几点要由研究团队来判断：{ $items }
ui-result-not-now =
    { $study }：现在时间还不合适，{ $date }以后可以再来看看，到时候发 /start 就行。
    原因：这项研究对{ $reason }有要求
ui-result-not-now-passing =
    { $study }：现在时间还不合适，等这个情况有了变化，可以再来看看，到时候发 /start 就行。
    原因：这项研究对{ $reason }有要求
ui-result-change-nothing = 请不要为了研究自行停药、推迟用药、换药或加药。
ui-result-excluded = { $who ->
        [child]
            { $study }目前不适合孩子。
            原因：这项研究对{ $reason }有要求
        [other]
            { $study }目前不适合患者。
            原因：这项研究对{ $reason }有要求
       *[self]
            { $study }目前不适合您。
            原因：这项研究对{ $reason }有要求
    }
ui-result-not-your-fault = { $who ->
        [child] 不是谁做错了什么，也不代表病情轻重，孩子的治疗照旧。
        [other] 不是谁做错了什么，也不代表病情轻重，患者的治疗照旧。
       *[self] 不是您做错了什么，也不代表病情轻重，您的治疗照旧。
    }
ui-result-to-confirm = 医院会看报告，或再做检查，核实这些：{ $items }
ui-result-from-memory = 这次是凭记忆回答的，没有对照报告。
ui-result-reports-seen = 您填的化验结果已经算进去了。
ui-result-why-head = 这项研究有下面的要求，和您的回答不一致：
ui-result-why-no-advice = 这些只是研究的要求，不是治疗建议。请不要为了符合要求自行加药、停药或换药。
ui-result-ask-team-report = 这只看了一个检查结果，以研究团队看到的报告为准。想问可以点下面的“咨询”，不用重新检查。
ui-result-ask-team-answers = 如果有点错的、拿不准的，可以点“修改回答”，也可以点下面的“咨询”。
ui-result-bring-list = { $who ->
        [child] 去医院时可以带上：您和孩子的证件（如身份证、户口簿）、最近的检查报告和出院小结、正在用的药品清单（写明用量）。
       *[other] 去医院时可以带上：身份证件、最近的检查报告和出院小结、正在用的药品清单（写明用量）。
    }
ui-result-public-contact = 您也可以自己联系{ $hospital }：{ $phone }（医院对外公开的电话）。
ui-result-no-contact = 公开信息里没有电话。您可以打{ $hospital }的总机，询问编号{ $id }的研究，或在ClinicalTrials.gov（英文网站）上查询。
ui-result-unreviewed = 这里的研究要求还没有经过医生核对，结果只供初步参考。
ui-result-as-of = { $date }时在招募。
ui-result-as-of-old = { $date }时还在招，请问医院。
ui-trial-paused = { $study }目前暂停招募。
ui-result-next = 接下来您想怎么做？
ui-nothing-matches = { $who ->
        [child]
            谢谢您花时间回答。目前这里的研究都不太适合孩子。这不影响孩子的其他治疗，研究也会不断更新。
            别处也许有合适的研究，可以按病名在这些公开网站上查：
            https://www.chictr.org.cn/searchproj.html
            { $search }
            也可以请孩子的主治医生帮忙查。祝您和孩子一切顺利。
        [other]
            谢谢您花时间回答。目前这里的研究都不太适合患者。这不影响患者的其他治疗，研究也会不断更新。
            别处也许有合适的研究，可以按病名在这些公开网站上查：
            https://www.chictr.org.cn/searchproj.html
            { $search }
            也可以请患者的主治医生帮忙查。祝您和患者一切顺利。
       *[self]
            谢谢您花时间回答。目前这里的研究都不太适合您。这不影响您的其他治疗，研究也会不断更新。
            别处也许有合适的研究，可以按病名在这些公开网站上查：
            https://www.chictr.org.cn/searchproj.html
            { $search }
            也可以请主治医生帮忙查。祝您一切顺利。
    }
ui-other-illness = { $who ->
        [child]
            谢谢您。目前这里还没有针对孩子这种病的研究，所以就不再多问了。
            别处也许有合适的研究，可以按病名在这些公开网站上查：
            https://www.chictr.org.cn/searchproj.html
            https://clinicaltrials.gov/search
            也可以请孩子的主治医生帮忙查。如果病名选错了，发 /start 可以重新开始。祝您和孩子一切顺利。
        [other]
            谢谢您。目前这里还没有针对患者这种病的研究，所以就不再多问了。
            别处也许有合适的研究，可以按病名在这些公开网站上查：
            https://www.chictr.org.cn/searchproj.html
            https://clinicaltrials.gov/search
            也可以请患者的主治医生帮忙查。如果病名选错了，发 /start 可以重新开始。祝您和患者一切顺利。
       *[self]
            谢谢您。目前这里还没有针对您这种病的研究，所以就不再多问了。
            别处也许有合适的研究，可以按病名在这些公开网站上查：
            https://www.chictr.org.cn/searchproj.html
            https://clinicaltrials.gov/search
            也可以请主治医生帮忙查。如果病名选错了，发 /start 可以重新开始。祝您一切顺利。
    }

## 提醒

ui-result-next-option-remind = { $date }提醒我
ui-result-next-option-forget = 取消提醒
ui-consent-remind = { $who ->
        [child]
            到{ $date }，可以在这里给您发一条消息吗？关于：{ $studies }

            • 保存到那天：孩子的回答和结果、您的Telegram账号编号。再过{ $days }天就删除。
            • 那天程序会重新对照回答，告诉您时间是否合适了。如果研究的要求提前有改动，结果也跟着变了，就提前发这条消息，那天不再发。
            • 消息里不写病名，也不写研究名称。
            • 随时可以取消：点结果下面的“取消提醒”，或发 /withdraw。不影响任何治疗。
            作为父母或监护人，您同意吗？
        [other]
            到{ $date }，可以在这里给您发一条消息吗？关于：{ $studies }

            • 保存到那天：患者的回答和结果、您的Telegram账号编号。再过{ $days }天就删除。
            • 那天程序会重新对照回答，告诉您时间是否合适了。如果研究的要求提前有改动，结果也跟着变了，就提前发这条消息，那天不再发。
            • 消息里不写病名，也不写研究名称。
            • 随时可以取消：点结果下面的“取消提醒”，或发 /withdraw。不影响任何治疗。
            请先告诉患者本人。患者知道并且同意的话，您同意吗？
       *[self]
            到{ $date }，可以在这里给您发一条消息吗？关于：{ $studies }

            • 保存到那天：您的回答和结果、Telegram账号编号。再过{ $days }天就删除。
            • 那天程序会重新对照回答，告诉您时间是否合适了。如果研究的要求提前有改动，结果也跟着变了，就提前发这条消息，那天不再发。
            • 消息里不写病名，也不写研究名称。
            • 随时可以取消：点结果下面的“取消提醒”，或发 /withdraw。不影响任何治疗。
            您同意吗？
    }
ui-consent-remind-option-agree = 同意，提醒我
ui-consent-remind-option-decline = 不用了
ui-remind-noted = 记下了：{ $date }会在这里给您发一条消息，回答也会留到那时候。想取消，发 /withdraw 就行。
ui-remind-declined = 好的，不会给您发消息。{ $date }以后您也可以自己来看看，发 /start 就行。
ui-remind-cancelled = 提醒已取消，不会再发消息。回答只按平常保存{ $days }天。
ui-remind-head-day = 您好，您要我们今天发消息提醒您一下。
ui-remind-head-rules = 您好，这是您之前要的提醒。因为相关要求有了改动，所以提前发给您。
ui-remind-may-fit = 我们又核对了一次：之前不合适的原因可能已经没有了，最终由研究团队决定。请看看结果；我们没有把任何内容发给别人。如果这段时间身体情况有变化，请在结果那里点“修改回答”。
ui-remind-not-yet = 我们重新对照过了，现在还早了一点。结果里有新的日期，也可以在那里再设一次提醒。如果情况有变化，请在那里点“修改回答”。
ui-remind-no = 我们重新对照过了，按这里保存的回答，目前还是不合适，结果里有原因。如果情况有变化，请在那里点“修改回答”。
ui-remind-paused = 我们重新对照过了，现在可能合适，不过目前暂停招人。结果里写了可以问谁。
ui-remind-closed = 我们重新对照过了，很遗憾，那边已经不再招人。结果里可以看看这里还有没有别的可能。
ui-remind-too-late = 您好，本来早就该提醒您，我们没能做到，很抱歉。这里保存的回答已经过期删除。想再看看，请发 /start。
ui-reminder-option-see = 看结果

## 发给医院

ui-share-other-present = 这件事要患者本人同意。患者现在和您在一起吗？愿意继续，并留下自己的电话吗？
ui-share-other-present-option-yes = 在一起，也同意
ui-share-other-present-option-no = 现在不方便
ui-share-other-later = 那就什么都不发送。您可以把结果给患者看，由患者自己打电话问医院，或者用自己的手机打开这里。
ui-share-guardian-only = 孩子的事要由父母或法定监护人同意。您可以把结果给他们看，请他们用自己的手机打开这里。
ui-consent-share = { $who ->
        [other]
            可以把下面这些发给医院吗？点了哪家的按钮，才发给哪家：
            { $studies }
            要发的内容：
            { $items }
            只有这项研究的团队能收到，用来核对情况并与患者联系；电话或邮箱也可能以Telegram消息发给他们，10分钟后删除。其他内容都不会发送，也不用签字。
            可以不同意，不影响任何治疗。同意之后也可以用 /withdraw 撤回，我们会请医院删除。
       *[self]
            可以把下面这些发给医院吗？点了哪家的按钮，才发给哪家：
            { $studies }
            要发的内容：
            { $items }
            只有这项研究的团队能收到，用来核对情况并与您联系；电话或邮箱也可能以Telegram消息发给他们，10分钟后删除。其他内容都不会发送，也不用签字。
            您可以不同意，不影响任何治疗。同意之后也可以用 /withdraw 撤回，我们会请医院删除。
    }
ui-consent-share-again = { $who ->
        [other]
            同样的内容，可以再发给别的医院吗？点了哪家的按钮，才发给哪家：
            { $studies }
            内容和上次一样：{ $name }，{ $phone }；年龄、回答、使用的语言，以及哪些要求已符合、哪些还没弄清。
            只有这项研究的团队能收到，用来核对情况并与患者联系；电话或邮箱也可能以Telegram消息发给他们，10分钟后删除。可以不同意；同意了也可以用 /withdraw 撤回。
       *[self]
            同样的内容，可以再发给别的医院吗？点了哪家的按钮，才发给哪家：
            { $studies }
            内容和上次一样：{ $name }，{ $phone }；年龄、回答、使用的语言，以及哪些要求已符合、哪些还没弄清。
            只有这项研究的团队能收到，用来核对情况并与您联系；电话或邮箱也可能以Telegram消息发给他们，10分钟后删除。可以不同意；同意了也可以用 /withdraw 撤回。
    }
ui-consent-share-study = • { $study }，{ $hospital }
ui-consent-share-option-one = 同意发给{ $city }：{ $study }
ui-consent-share-option-agree = 同意发送
ui-consent-share-option-decline = 不发送
ui-consent-ask = { $who ->
        [child]
            按您的回答，“{ $study }”不太适合孩子。您还是可以请{ $hospital }的研究团队再看一看。可以把下面这些发过去吗？
            { $items }
            • 按回答不合适，以及是哪几条要求
            只有这项研究的团队能收到，用来核对情况并与您联系；电话或邮箱也可能以Telegram消息发给他们，10分钟后删除。对方可能还是说不合适。
            您可以不发，不影响任何治疗。同意之后也可以用 /withdraw 撤回，我们会请医院删除。
        [other]
            按这些回答，“{ $study }”不太合适。还是可以请{ $hospital }的研究团队再看一看。可以把下面这些发过去吗？
            { $items }
            • 按回答不合适，以及是哪几条要求
            只有这项研究的团队能收到，用来核对情况并与患者联系；电话或邮箱也可能以Telegram消息发给他们，10分钟后删除。对方可能还是说不合适。
            可以不发，不影响任何治疗。同意之后也可以用 /withdraw 撤回，我们会请医院删除。
       *[self]
            按您的回答，“{ $study }”不太合适。您还是可以请{ $hospital }的研究团队再看一看。可以把下面这些发过去吗？
            { $items }
            • 按回答不合适，以及是哪几条要求
            只有这项研究的团队能收到，用来核对情况并与您联系；电话或邮箱也可能以Telegram消息发给他们，10分钟后删除。对方可能还是说不合适。
            您可以不发，不影响任何治疗。同意之后也可以用 /withdraw 撤回，我们会请医院删除。
    }
ui-share-items = { $who ->
        [child]
            • 怎么称呼您、您的电话或邮箱（或者就在这里联系您）、方便的时间、使用的语言、能不能过去
            • 孩子的年龄、您的回答，以及是父母或监护人回答的
            • 研究的哪些要求已符合、哪些还没弄清
        [other]
            • 怎么称呼患者、患者的电话或邮箱、方便的时间、使用的语言、能不能过去
            • 患者的年龄、回答的内容，以及是家人或朋友代答的
            • 研究的哪些要求已符合、哪些还没弄清
       *[self]
            • 怎么称呼您、您的电话或邮箱（或者就在这里联系您）、方便的时间、使用的语言、能不能过去
            • 您的年龄和回答
            • 研究的哪些要求已符合、哪些还没弄清
    }
ui-share-declined = 好的，什么都不会发送，结果还在这里。
ui-ask-name = { $who ->
        [other] 医院打电话时，怎么称呼患者？
       *[self] 医院打电话时，怎么称呼您？
    }
    .hint = { $who ->
        [child] 怎么称呼方便就怎么写，如李女士、小明妈妈
        [other] 怎么称呼方便就怎么写，如陈先生
       *[self] 怎么称呼方便就怎么写，如李女士、陈先生
    }
ui-ask-phone = { $who ->
        [other] { $hospital }可以打患者的哪个电话？
       *[self] { $hospital }可以打哪个电话联系您？
    }
    .hint = 请发电话号码；不在内地的请加国家或地区代码，如+852 2345 6789；或者写邮箱
ui-ask-phone-below = 请按屏幕最下面的按钮；也可以直接打号码
ui-ask-phone-option-share = 发送本机号码
ui-ask-phone-option-type = 填写其他号码
ui-ask-phone-option-chat = 就在这里联系我
ui-phone-not-valid = 这不像电话号码。请把号码写完整，如138 0013 8000、0571-00000000；不在内地的，如+852 2345 6789。也可以写邮箱，如li@example.com。
ui-name-not-valid = 请只写称呼，不超过60个字，如李女士。
ui-ask-best-time = 什么时候打电话方便？点一个，或者自己写，如：工作日下午5点以后。
ui-ask-best-time-option-morning = 上午
ui-ask-best-time-option-afternoon = 下午
ui-ask-best-time-option-evening = 晚上
ui-ask-best-time-option-any = 都可以
ui-travel = { $who ->
        [child] 这项研究在{ $city }，需要去不止一次。您能带孩子过去吗？
        [other] 这项研究在{ $city }，需要去不止一次。患者能过去吗？
       *[self] 这项研究在{ $city }，需要去不止一次。您能过去吗？
    }
ui-travel-option-yes = 能
ui-travel-option-no = 不能
ui-travel-option-unsure = 还不确定
ui-receipt = { $who ->
        [other]
            已发给{ $hospital }，编号：{ $code }
            接下来：研究团队查看后，计划在{ $days }个工作日内与患者联系。
            可以先备好：身份证件、最近的检查报告、正在用的药品清单。
            发 /status 可查看进度，也可以在那里改电话或时间。请继续按医生的要求用药。
       *[self]
            已发给{ $hospital }，您的编号：{ $code }
            接下来：研究团队查看后，计划在{ $days }个工作日内与您联系。
            可以先备好：身份证件、最近的检查报告、正在用的药品清单。
            发 /status 可查看进度，也可以在那里改电话或时间。请继续按医生的要求用药。
    }
ui-receipt-again = { $who ->
        [other]
            已发给{ $hospital }，编号：{ $code }
            研究团队计划在{ $days }个工作日内与患者联系。请继续按医生的要求用药。
       *[self]
            已发给{ $hospital }，您的编号：{ $code }
            研究团队计划在{ $days }个工作日内与您联系。请继续按医生的要求用药。
    }
ui-referral-waits =
    您的同意已经记下，您的编号：{ $code }
    要如实告诉您：{ $hospital }目前还没有人接入这里，所以它先在这里等着，医院还没有看到。我们已经通知运营人员。
    发 /status 可查看进度，也可以在那里改电话或时间；发 /withdraw 可以撤回。
ui-after-share-changed = 您在发送之后改了回答。医院会收到“回答有改动”的提示，您的同意不变。

## 进度、撤回、删除

ui-team-has-seen = { $code }：{ $hospital }的研究团队已经打开您发的内容。下一步由研究团队决定，发 /status 可以查看进度。
ui-status-none = 还没有开始，发 /start 就可以开始。
ui-status-unfinished = 问题还没答完，大约还有{ $count }题，会保存到{ $date }。
ui-status-not-shared = 问题已答完，还没有发给任何医院。
ui-status-waits = { $code }：还在这里等着，{ $hospital }目前没有人接入这里。
ui-status-reminder = 提醒：{ $date }会在这里发一条消息，发 /withdraw 可以取消。
ui-status-sent = { $code }：{ $date }已发给{ $hospital }，对方还没有查看。
ui-status-seen = { $code }：{ $hospital }的研究团队已于{ $date }查看。
ui-status-contacted = { $code }：{ $hospital }的研究团队{ $date }打过电话，没有打通。
ui-status-reached = { $code }：{ $date }起已和{ $hospital }的研究团队联系上。
ui-status-closed = { $code }：研究团队已在{ $date }结束跟进，原因可以问{ $hospital }。
ui-status-said-no = { $code }：您在{ $date }说过不要再打电话，已经告诉{ $hospital }，不会再有人打来。
ui-status-withdrawn = { $code }：已于{ $date }撤回，不会再有人打电话，我们也已请{ $hospital }删除。改了主意，发 /start 就行。
ui-withdraw-confirm = 要撤回哪一项？已经发给医院的，我们会请医院删除。不影响看病。
ui-withdraw-confirm-option-yes = 撤回{ $code }
ui-withdraw-confirm-option-reminder = 取消{ $date }的提醒
ui-withdraw-confirm-option-no = 不撤回
ui-withdrawn = { $code }已撤回，不会再有人为它打电话。{ $hospital }在这里不能再打开，我们也会请对方删除。您不用说明原因。改了主意，发 /start 可以再次发送。
ui-nothing-to-withdraw = 还没有发给任何医院，也没有要过提醒或通知，没有可以撤回的。发 /mydata 可以查看这里保存了什么。
ui-erase-confirm = 确定删除全部回答和联系方式，并取消提醒吗？删除后无法恢复。如果已经发给医院，我们会请医院一并删除。
ui-erase-everybody = 您在这里为每个人填写的回答都会一起删除，不只是最近这一位的。
ui-erase-confirm-option-yes = 确定，全部删除
ui-erase-confirm-option-no = 不删，先留着
ui-erase-kept = 什么都没有删除，一切照旧。
ui-withdraw-kept = 没有改动，一切照旧。发 /status 可查看进度。
ui-erased = 您的回答和联系方式已全部删除。如果发给过医院，我们会请医院删除，不会再有人打电话。两天内发来的“给医生看的一页”也会从聊天里删掉。聊天窗口里还能看到的消息，需要您自己删除。改了主意，发 /start 就可以重新开始。
ui-mydata-head = 这里保存的全部内容如下，您可以转发给医生看。
ui-mydata-contact = 联系方式。{ $contact }
ui-mydata-results = 这些回答对应的结果也保存在一起。
ui-mydata-reminder = { $date }的提醒：{ $study }
ui-mydata-notice = 恢复招募时的通知（最晚{ $date }）：{ $study }
ui-mydata-empty = 这里没有保存您的内容，只有Telegram账号编号和语言。发 /start 就可以开始。

## 隐私和帮助

ui-privacy =
    谁在处理：{ $operator }运营这里，并对数据负责。联系方式：{ $contact }
    处理什么：健康和年龄方面的回答和对应的结果、您记的备注（只有您能看到）、您的Telegram账号编号、语言和时间。只有您同意发给医院时，才会有称呼、电话或邮箱、方便的时间和希望使用的语言。这些属于敏感个人信息，不提供就无法知道哪项研究可能合适。
    为了什么：只用来查找可能合适的研究，以及在您同意后帮您和医院联系。绝不用于广告。
    怎么处理：由程序把回答和研究要求对照。程序不单独做决定，能不能参加由研究团队判断，想请人看一看，请联系{ $contact }。
    发给谁：在您指明同意某一家医院之前，谁也不发；同意之后，只发给该院的研究团队。
    存在哪里：回答由{ $operator }加密保存。聊天经过Telegram，它的服务器在境外；聊天内容不是全程加密的，Telegram公司有可能看到。
    存多久：回答在结束后存{ $days }天；发给医院的内容从发送当天算起在这里存{ $referral_days }天，中间有人跟进也不会重新计算；约好了就诊或参加了研究的，存到那之后14天。到期前两周会告诉您，您或研究团队可以再延长{ $referral_days }天，只能一次。医院自己的病历按医院的规定保存。每次同意或不同意的证明（原文加一个代号，不含您的身份）保存3年，/erase 之后也保留。如果您同意接收提醒，回答会存到提醒那天（最长{ $months }个月）再加{ $days }天；如果您同意接收新研究的通知，回答会存到您选的那天（最长{ $months }个月）。您留给研究团队的问题和答复，存到最后一条消息之后{ $days }天。给医生看的一页这里不保存，留在聊天里，由您自己删除。备份最多存35天，已删除的人不会从备份里恢复。
    您的权利：查看和复制（/mydata）、更正（点“修改回答”）、撤回同意（/withdraw）、全部删除（/erase），以及向我们或主管部门投诉。这些都不影响任何治疗。
    孩子的事由父母或监护人决定。
ui-help =
    点按钮或打字都可以，“不知道”也是可以的。
    /start：开始或接着回答
    /studies：看看这里有哪些研究
    /status：发给了谁、到哪一步了，改电话或时间
    /pause：先停一下，回答都留着
    /language：中文 / English
    /ask：给研究团队留个问题
    备注 ……：随时给自己记一条
    /mydata：查看保存的内容，可转发给医生
    /withdraw：撤回已发给医院的内容，取消提醒或通知
    /erase：全部删除
    /privacy：谁在运营、保存什么
    /help：看这份说明
    也可以联系工作人员：{ $contact }
    这里不能处理紧急情况，请拨打120（香港999，台湾119，新加坡995，欧洲112，美国911，别的地方打当地的急救电话）。

## 大家常问的

