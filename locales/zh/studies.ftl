### 回答问题之前就能看的研究：列表、简介、入选条件、转发的文字。

studies-head = { $count ->
        [0] 这里没有这样的研究。
       *[other] 这里有{ $count }项研究。
    }
studies-narrowed = 只看：{ $by }。
studies-line = { $number }. { $study }：{ $hospital }。{ $status }
studies-choose = { $study }（{ $city }）
studies-by-illness = 按病种
studies-by-ages = 儿童或成人
studies-by-city = 按城市
studies-by-status = 在招或暂停
studies-all = 看全部研究
studies-other = 看其他研究
studies-back = 回到刚才的问题
studies-ask-illness = 看哪种病的研究？
studies-ask-ages = 看儿童的还是成人的研究？
studies-ask-city = 看哪个城市的研究？
studies-ask-status = 看在招的，还是暂停的研究？以登记信息的日期为准。
studies-any = 不限
studies-ages-c = 儿童
studies-ages-a = 成人
studies-status-r = 在招人
studies-status-p = 暂停中
studies-go-on = 想看看有没有可能合适，请点“继续”。

## 简介下面的按钮

studies-way-c = 简短介绍
studies-way-m = 详细介绍
studies-way-r = 全部条件
studies-way-k = 看看是否可能合适
studies-way-s = 把这项研究发给别人

## 详细介绍

studies-illnesses = 病种
studies-whom = 收什么人
studies-sex = 男女
studies-sex-all = 男女都收。
studies-sex-female = 只收女性。
studies-sex-male = 只收男性。
studies-phase = 分期
studies-people = 人数
studies-groups = 安慰剂和分组
studies-before = 事先化疗
studies-aim = 看什么、查什么
studies-measured = 什么时候查
studies-results = 结果
studies-runs = 谁在做
studies-investigator = 负责的医生
studies-dates = 时间
studies-silent = 公开登记里没有写：{ $items }。
studies-record = 公开登记：https://clinicaltrials.gov/study/{ $id }

## 条件

studies-rules-head =
    { $study }：用我们的话写的条件，第{ $page }页，共{ $pages }页。括号里是登记信息中的位置。
    最后由研究团队决定。请不要为了参加研究改动用药。
studies-rule = { $text }（{ $place }）
studies-place-inclusion = 入选第{ $number }条
studies-place-exclusion = 排除第{ $number }条
studies-place-other = 登记原文：{ $place }
studies-page-before = 上一页
studies-page-next = 下一页

## 发给别人，或接着看

studies-forward-this = 请把下一条消息转发给需要的人。里面没有您的任何信息。
studies-forward =
    有一项研究，您也许想了解：{ $study }，{ $hospital }。
    { $whom }
    在这里回答一些问题，可以看看是否可能合适，最后由研究团队决定：{ $link }
studies-noted = 记下了，结果里会先看{ $study }。
studies-other-illness = { $study }收的病种和您说的不一样。
