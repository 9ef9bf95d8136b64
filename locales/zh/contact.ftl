### 医院怎样联系本人：发什么，发之前和发之后都看得到。

ui-goes-name = 称呼：{ $name }
ui-goes-phone = 电话：{ $phone }
ui-goes-email = 邮箱：{ $email }
ui-goes-chat = 团队在这个聊天里写给您
ui-goes-here = 在这个聊天里
ui-goes-time = 方便的时间：{ $time }
ui-goes-language = 语言：{ $language }
ui-goes-travel = 去{ $city }：{ $travel }
ui-goes-travel-there = 能不能去：{ $travel }
ui-goes-sent = 您留一份，{ $date }发出：

ui-sending = { $who ->
        [other] 下面这些会连同回答一起发给{ $hospital }：
       *[self] 下面这些会连同您的回答一起发给{ $hospital }：
    }
ui-sending-right = 对吗？
ui-sending-travel = { $who ->
        [child] 要去{ $city }不止一次，您能带孩子过去吗？
        [other] 要去{ $city }不止一次，患者能过去吗？
       *[self] 要去{ $city }不止一次，您能过去吗？
    }
ui-sending-chat = 团队只看到您和他们在这里为此写的话，看不到您的账号。发 /withdraw 就结束。
ui-sending-known = 您的问题{ $code }会接在那里，团队就知道是您问的。
ui-sending-option-send = 发送
ui-sending-option-send-yes = 能去，发送
ui-sending-option-send-no = 不能去，也发送
ui-sending-option-send-unsure = 还不确定，发送
ui-sending-option-change = 改一改

ui-correcting = 还没有发出去。想改哪一项？
ui-correcting-option-name = 称呼
ui-correcting-option-phone = 电话或邮箱
ui-correcting-option-time = 方便的时间
ui-correcting-option-speaking = 语言
ui-correcting-option-travel = 能不能去
ui-correcting-option-decline = 不发送

ui-speaking = { $who ->
        [other] 团队用什么语言和患者说？点一个，或者自己写。
       *[self] 团队用什么语言和您说？点一个，或者自己写。
    }
ui-chat-kept = 记下了：团队就在这里写给您。
ui-phone-several = 这里有不止一个号码，请只写要打的那一个。
ui-phone-no-code = 这是内地以外的号码吗？请加上国家或地区代码，如+44 7700 900456、+852 2345 6789。如果是内地的号码，请再看看数字对不对。
ui-phone-no-messenger = 抱歉，团队没法用别的聊天软件联系。请写一个能打通的电话号码，或者邮箱。
ui-phone-not-here = 抱歉，这家医院不在这里发消息。请写一个能打通的电话号码，或者邮箱。
ui-email-not-valid = 这个邮箱好像不完整。请再写一次，如li@example.com。
ui-email-slip = 是不是写错了一个字母？可能是{ $meant }。请把邮箱再写一次。
ui-time-not-valid = 请用几个字写时间，不超过{ $most }个字，如：工作日下午5点以后。
ui-name-sentence = 这里只写称呼就好，如李女士。怎样联系，下一题会问。

ui-status-has = 对方收到的：{ $contact }
ui-status-will-have = 留给对方的：{ $contact }

## 发出之后

ui-correct-button = 改电话或时间
ui-correct-button-of = 改电话或时间：{ $code }
ui-correct = { $hospital }现在有：
ui-correct-how = 哪里不对？请直接写电话、邮箱、方便的时间，或者“我叫……”。写了马上转过去。
ui-correct-option-no = 不用改
ui-correct-done = 已经转过去了。还不对的话，再写一次。
ui-correct-same = 对方那里就是这样的。
ui-correct-left = 没有再改动。
ui-correct-over = 已经没有可以改的了。发 /status 可查看进度。
ui-correct-chat = 团队在这个聊天里写给您。他们只看到您和他们在这里为此写的话，看不到您的账号。发 /withdraw 就结束。
ui-correct-again = 请写电话、邮箱、时间（如：工作日下午5点以后），或者“我叫……”。
