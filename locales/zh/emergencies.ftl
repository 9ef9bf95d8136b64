### 紧急情况：三段话，都要短、要暖，带电话号码。号码两行。

emergency-despair =
    听您这么说，我很难过。您不必一个人扛着。不管白天夜里，请现在就打个电话：
    { $first }
    { $second }
    身边有人的话，请告诉他。如果您担心的是别人，请陪着他。这里没有人实时查看消息。
emergency-now =
    您说的情况可能很急。请马上求助，不要在这里等：
    { $first }
    { $second }
    身边有人的话，请告诉他。这里没有人实时查看消息。
emergency-today =
    这个情况今天就要看医生。用着压低免疫力的药时，烧到38℃就可能很快变重。请现在联系您自己的医生，或者今天就去急诊，夜里也一样。
    人很难受、迷糊，或者喘不上气，请打：
    { $first }
    { $second }
emergency-answer-kept = 您的回答已记下。
emergency-unsent = 您写的话没有发给研究团队，因为他们不一定能及时看到。
emergency-waits = 问题先停在这里，等您。
emergency-elsewhere-head = 可以打的电话：
emergency-line-ambulance = { $place }：急救{ $number }
emergency-line-crisis = { $place }：心理援助热线{ $number }
emergency-line-both = { $place }：急救{ $ambulance }，心理援助热线{ $crisis }
emergency-line-several-ambulance = 急救：{ $list }
emergency-line-several-crisis = 心理援助热线：{ $list }
emergency-in-list = { $place }{ $number }
emergency-line-own = 其他地方：当地的急救电话
emergency-place-china = 中国大陆
emergency-place-hongkong = 香港
emergency-place-macau = 澳门
emergency-place-taiwan = 台湾
emergency-place-singapore = 新加坡
emergency-place-uk = 英国
emergency-place-ireland = 爱尔兰
emergency-place-europe = 欧洲
emergency-place-usa = 美国
emergency-place-canada = 加拿大
emergency-place-australia = 澳大利亚
emergency-button-go-on = 接着回答问题
emergency-button-elsewhere = 其他地方的电话
emergency-button-again = 再看一次电话
emergency-value =
    { $who ->
        [child] 这个数值，请今天就给医生看，孩子看起来没事也一样：
        [other] 这个数值，请今天就给医生看，本人不觉得难受也一样：
       *[self] 这个数值，请今天就给医生看，不觉得难受也一样：
    }
    { $values }
    如果您的医生已经知道，请问问医生能不能等。很难受、发晕、迷糊或者喘不上气，请打：
    { $first }
    { $second }
emergency-value-one = { $name }：{ $value }
