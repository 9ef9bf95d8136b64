### 给医生看的一页：上面写什么，以及聊天里怎么说。

page-title = 给医生看的一页
page-what = { $who ->
        [child] 这是我在聊天里替孩子填写的回答，和电脑程序初步核对的结果。不是病历，不是诊断，也不是医疗建议。
        [other] 这是我在聊天里替患者填写的回答，和电脑程序初步核对的结果。不是病历，不是诊断，也不是医疗建议。
       *[self] 这是我自己在聊天里填写的回答，和电脑程序初步核对的结果。不是病历，不是诊断，也不是医疗建议。
    }
page-please = 能不能参加，由医院的研究团队检查之后决定。不需要因为这一页改变任何治疗。
page-studies = 可能合适的研究
page-none = 按这些回答，目前没有合适的研究。
page-others = 目前不合适的研究
page-verdict-no = 按回答来看，不合适。
page-verdict-later = 现在还不行，{ $date }起可以再看。
page-verdict-passing = 现在还不行，等原因过去了可以再看。
page-open = 还没有答案
page-team = 由研究团队决定
page-checks = 医院要核对
page-rules = 研究的要求
page-phone = 公开电话 { $phone }
page-values = 回答和化验值
page-unusual = 请看一看
page-treatment = 病情和治疗
page-tests = 评分、化验和检查
page-from-reports = 化验值是照着报告填的。
page-from-memory = 凭记忆填写，手边没有报告。
page-as-typed = { $said }（即 { $value }）
page-bring = 请带上
page-bring-id = 身份证件
page-bring-ids = 家长和孩子的身份证件
page-bring-reports = 最近的检查报告和出院小结
page-bring-medicines = 正在用的全部药品清单，写明用量
page-bring-tests = 医院要核对的那几项，有报告的话也带上
page-notes = 我的备注
page-foot = 应本人要求，由{ $operator }的程序生成；程序里不保存这一页。

## 怎么要这一页

ui-result-next-option-page = 给医生看的一页
ui-page-ask =
    可以做一份给医生看的PDF：日期、研究、还没答案的、回答和化验值、要带什么。只发到这个聊天里，给谁看由您决定。
    请知道：文件会留在Telegram的服务器和您的手机上。48小时内可以从聊天里删掉；已经保存或转发出去的，删不掉。
ui-page-option-both = 中英文各一份
ui-page-option-notes = 带上我的备注
ui-page-option-send = 发给我
ui-page-option-lock = 设个密码
ui-page-option-no = 不用了
ui-page-option-unlocked = 不设密码
ui-page-code =
    请打一个密码：{ $least }到{ $most }位字母、数字或符号，不要空格。打开文件要用它，给医生看时也要告诉医生。
    您发来的这条密码会马上删掉，我们哪里都不存。忘了的话，重新做一份就行。
ui-page-code-wrong = 这个不能当密码，您那条消息已经删掉。密码要{ $least }到{ $most }位，用普通键盘上的字母、数字或符号，不要空格。
ui-page-code-early = 那条消息是在问密码之前发的，已经删掉。请现在打密码。
ui-page-code-lost = 刚才程序重新启动过。密码我们哪里都不存，所以没有了，请再打一次。
ui-page-comes = 马上发给您。
ui-page-comes-locked = 马上发给您，打开要用密码。您那条密码消息会删掉；如果还看得见，请自己删一下。
ui-page-left = 没有做这一页。
ui-page-caption = 这是您要的那一页，请只给信得过的人看。
ui-page-button-delete = 从聊天里删掉
ui-page-deleted = 已经从聊天里删掉了。
ui-page-too-old = 过了48小时，Telegram只让您自己删：长按这个文件，点“删除”。
ui-page-failed = 抱歉，这一页没有做成，请过几分钟再试。发 /mydata 可以查看全部内容。
ui-page-not-here = 抱歉，这里做不了文件。发 /mydata 可以查看全部内容，也可以转发给医生。
ui-page-not-yet = 还没有结果，做不了这一页。请先回答问题。
