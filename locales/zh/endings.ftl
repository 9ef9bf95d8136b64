### 发给医院的内容在这里保存到期。

ui-ending = { $code }：发给{ $hospital }的内容在这里保存到{ $date }，之后会删除。如果您和研究团队还在联系，可以再保存{ $days }天，只能延长一次；不需要的话，什么也不用做。
ui-ending-again = { $code }：发给{ $hospital }的内容在这里保存到{ $date }，之后会删除。您什么也不用做。
ui-button-keep = 再保存一段时间
ui-kept-longer = { $code }会再保存{ $days }天。
ui-kept-already = { $code }已经延长过一次了。
ui-ended = { $code }：保存时间到了。发给{ $hospital }的内容已从这里删除，我们也请在聊天里收到它的人删除。医院自己的病历按医院的规定保存。想重新开始，请发送 /start。
coordinator-ending = { $code }：在这里的保存时间到{ $date }为止，之后会删除，并请您删除聊天里的相关内容。还在跟进吗？可以再保存{ $days }天，只能延长一次。
coordinator-ending-again = { $code }：在这里的保存时间到{ $date }为止，之后会删除，并请您删除聊天里的相关内容。此前已延长过一次。
coordinator-button-keep = 再保存一段时间
coordinator-ended = { $code }：保存时间到了，已从这里删除。请删除您在聊天和导出文件里的相关内容；医院的病历按医院的规定保存。
coordinator-card-ended = { $code } · 保存时间已到
