### 留给研究团队的问题，以及团队的答复。

## 提问的人看到的

ui-team-button = 给研究团队留个问题
ui-result-next-option-question = 给研究团队留个问题
ui-team-where = 您想问哪个研究团队？
ui-team-where-option-to = { $study }，{ $city }
ui-team-option-no = 不问了
ui-team-words =
    请把问题写在一条消息里发过来，是给{ $hospital }研究团队的。研究：{ $study }
    { $who ->
        [other] 请不要写姓名和电话，也不要写患者本人不愿意发出去的事。
       *[self] 请不要写姓名和电话。
    }现在还不会发出去，发之前会先给您看一遍。
ui-team-words-more =
    请把要补充的写在一条消息里发过来，是给{ $hospital }研究团队的。研究：{ $study }
    { $who ->
        [other] 请不要写姓名和电话，也不要写患者本人不愿意发出去的事。
       *[self] 请不要写姓名和电话。
    }现在还不会发出去，发之前会先给您看一遍。
ui-team-send =
    给{ $hospital }研究团队的话。研究：{ $study }

    “{ $words }”
ui-team-send-more = 会加到您之前的问题里。
ui-team-send-what =
    • 发出去的：这些话、哪项研究、您用的语言。{ $about ->
        [0] 别的都不发：姓名、电话和您在这里的回答都不发。
       *[other] 团队知道这是{ $about }那位写的。
    }
    • 研究团队看了以后，计划在{ $days }个工作日内在这里答复。他们看不到您的账号。
    • 保存到最后一条消息之后{ $keep }天。发 /withdraw 可以撤回。
    • 急事别在这里等：请打120，或当地的急救电话。
ui-team-send-found = 请再看一眼：“{ $found }”可能会透露您是谁。没有它，团队也能回答。点“改一改”可以重写。
ui-team-send-ask = 可以发吗？
ui-team-send-option-send = 可以，发吧
ui-team-send-option-change = 改一改
ui-team-send-option-no = 不发了
ui-team-no-words = 请用文字把问题写出来。
ui-team-long = 一共{ $count }个字，一次最多{ $most }个字。请写短一点，先写最要紧的。
ui-team-too-early = 刚才那条消息是在这之前发的，没有算进来。
ui-team-press-first = 还没有发出去，请点下面的按钮。
ui-team-press-one = 请先点下面的一个按钮。
ui-team-button-show = 不是急事，再看看我的问题
ui-team-left = 没有发出去，您写的话也没有保存。
ui-team-sent =
    已发给{ $hospital }，您的问题编号是{ $code }。
    团队计划在{ $days }个工作日内在这里答复，您不用一直等在这里。
    发 /status 可以看进度，发 /withdraw 可以撤回。
ui-team-sent-more =
    已发给{ $hospital }，加在您的问题{ $code }里。
    团队计划在{ $days }个工作日内在这里答复。
ui-team-sent-waits =
    您的问题已记下，编号{ $code }。
    要如实告诉您：{ $hospital }这个团队现在没有人能在这里收到消息，所以还没有人看到。我们已经通知运营人员。
    发 /status 可以看进度，发 /withdraw 可以撤回。
ui-team-answer =
    { $hospital }答复您的问题{ $code }：

    “{ $text }”

    这是研究团队写的。请继续按医生的要求用药。
ui-team-letter =
    { $hospital }关于{ $code }写给您：

    “{ $text }”

    这是研究团队写的。请继续按医生的要求用药。
ui-team-button-more = 再写一条
ui-team-late = { $code }：{ $hospital }的团队原计划在{ $days }个工作日内答复您，现在还没有答复，很抱歉。我们已经提醒他们。{ $contact }
ui-team-status-waits = { $code }：您的问题在等{ $hospital }的团队答复，从{ $date }开始。
ui-team-status-answered = { $code }：{ $hospital }的团队在{ $date }答复了您的问题。
ui-team-status-read = { $code }：{ $hospital }的团队在{ $date }看过您最后一条消息。
ui-team-mydata = 问题{ $code }，问{ $hospital }的团队：
ui-team-mydata-mine = – 您：{ $text }
ui-team-mydata-team = – 团队：{ $text }
ui-mydata-no-answers = 这里没有保存健康方面的回答。保存的有您的Telegram账号、语言，还有：
ui-team-withdraw-option = 撤回问题{ $code }
ui-team-withdrawn = 问题{ $code }已撤回。您写的话和答复都已从这里删除。{ $hospital }再也看不到，我们也请他们删除记下的内容。
ui-team-over = 这个问题已经结束，内容已删除。发 /ask 可以再留一个。
ui-team-after-consent = 先在开头同意那两点，就可以给研究团队留问题了：发 /start 可以回到那里。您也可以联系工作人员：{ $contact }
ui-team-nobody = 现在没有研究团队能从这里收到问题。您可以联系工作人员：{ $contact }
ui-team-enough = 您已经有{ $count }个问题还没结束。用 /withdraw 撤回一个，就可以再留一个。
ui-team-enough-here = 问题{ $code }已经在团队那里，您前面写的还没有答复，暂时不能再加。发 /status 可以看进度。

## 团队的现成答复（提问的人看到的）。`asking` 之后问题仍等答复。

team-reply-asking = 您的问题我们看到了，正在核实，答复会发到这里。
team-reply-visit = 这个当面说更清楚。第一次来的时候会全部讲解，您想问多久都可以。来了也不等于要参加。
team-reply-doctor = 这个请问给您看病的医生，需要了解您病情的人来判断。在那之前请不要改动用药。
team-reply-unknown = 这个现在谁也说不准，研究就是为了弄清楚。
team-reply-share = 要回答这个，我们需要多了解一些情况。您愿意的话，可以把结果发给我们（发 /start 可以再看到结果），我们再给您打电话。
team-reply-call = 您可以打{ $phone }问我们，请报编号{ $code }。

## 团队看到的

coordinator-team-alert =
    ❓ { $code } · { $trial } · 有人留了问题
    { $site }。{ $since }开始等，计划{ $until }前答复。
coordinator-team-alert-again =
    ❓ { $code } · { $trial } · 对方又写了一条
    { $site }。{ $since }开始等，计划{ $until }前答复。
coordinator-team-alert-answered =
    ✓ { $code } · { $trial } · 已答复
    { $site }。最后一条消息：{ $since }。对方再写之前，不用处理。
coordinator-team-button-read = 查看并答复
coordinator-team-button-read-again = 再看一遍
coordinator-team-open = ❓ { $code } · { $trial } · 留给团队的问题
coordinator-team-open-chat = ✉ { $code } · { $trial } · 与{ $referral }本人的往来
coordinator-team-lang = 对方看{ $lang ->
    [zh] 中文
   *[en] 英文
    }。
coordinator-team-line-person = { $time } 对方：{ $text }
coordinator-team-line-team = { $time } { $name }：{ $text }
coordinator-team-earlier = 更早的{ $count }条没有显示
coordinator-team-how = 要答复，请点一条现成的答复，或者直接回复这条消息，用自己的话写。发出之前会先给您看一遍。您的姓名和账号不会发给对方。
coordinator-team-how-first = 请直接回复这条消息，用自己的话写。发出之前会先给您看一遍。您的姓名和账号不会发给对方。
coordinator-team-reply-asking = 正在核实，稍后答复
coordinator-team-reply-visit = 当面说更清楚
coordinator-team-reply-doctor = 请问自己的医生
coordinator-team-reply-unknown = 现在还说不准
coordinator-team-reply-share = 请把结果发给我们
coordinator-team-reply-call = 请给我们打电话
coordinator-team-button-nothing = 不用答复
coordinator-team-button-fold = 收起
coordinator-team-preview =
    { $code } · 对方会看到的就是这些：

    “{ $text }”

    发吗？
coordinator-team-preview-newer = 这之后：{ $news }。请先看一下，还要发您这条吗？
coordinator-team-news-person = 对方又写了一条
coordinator-team-news-team = { $name }已经答复
coordinator-team-preview-own = 中文意思：“{ $text }”
coordinator-team-found = 请再看一眼：“{ $found }”。
coordinator-team-button-send = 发给对方
coordinator-team-button-discard = 不发
coordinator-team-sent = ✓ { $code }：已发给对方。
coordinator-team-sent-waits = ✓ { $code }：已发给对方。问题还开着，等您答复。
coordinator-team-discarded = { $code }：没有发，已删除。
coordinator-team-done = { $code }：不用答复，不再等待。
coordinator-team-unreachable = { $code }：对方关闭了聊天，发不过去。
coordinator-team-gone = { $code }已结束，内容已删除。
coordinator-team-long = 太长了，最多{ $most }个字。请写短一点再回复一次。
coordinator-team-edited = 修改过的回复不算。请再回复一次那条问题。
coordinator-team-old = 这个按钮是之前的状态，现在的情况见这里。
coordinator-team-withdrawn = { $code }：对方撤回了问题，内容已从这里删除。请把您记下的也删掉。
coordinator-team-erased = { $code }：对方删除了全部内容。请把您记下的关于这个问题的内容也删掉。
coordinator-team-over = { $code }：这个问题的保存时间到了，内容已删除。请把您记下的也删掉。
coordinator-team-late = { $code }：计划答复的日子已过，我们已经如实告诉对方。请今天答复。
coordinator-team-waiting = { $site }：有{ $count }个问题在等答复。
coordinator-team-group-waits = ❓ { $code } · { $trial } · 有问题等答复
coordinator-team-group-answered = ✓ { $code } · { $trial } · 问题已答复
coordinator-team-group-over = { $code } · 问题已结束
coordinator-team-summary = ❓ 等答复的问题（{ $count }）：{ $codes }
coordinator-team-summary-late = { $code }（超期，{ $time }）
coordinator-team-none = 没有等答复的问题。
coordinator-team-button-open = ❓ { $code }
admin-team-nobody = { $site }有一个问题在等答复，但那里能看的人都联系不上。编号：{ $code }。请邀请一位：prescreen sites invite { $id }
admin-team-late = { $site }有一个问题过了计划答复的日子，我们已经告诉对方。编号：{ $code }
