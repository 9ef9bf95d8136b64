### 医院没有在原定的日子里打来电话时，告诉本人的话。

ui-promise-passed =
    关于{ $code }：{ $hospital }的研究团队原计划在{ $days ->
       *[other] { $days }个工作日内
    }与{ $who ->
        [other] 患者
       *[self] 您
    }联系，就我们这里看到的，还没有联系。让您久等了，很抱歉。
    这并不说明这项研究合适或不合适。
    { $contact }
    发 /status 可查看进展，发 /withdraw 可撤回。
ui-promise-passed-tried =
    关于{ $code }：{ $hospital }的研究团队打过电话，没有打通。这并不说明这项研究合适或不合适。
    接到陌生来电，请对方先报编号{ $code }；不要转钱，也不要报验证码。拿不准就打医院总机核实。
    { $contact }
    发 /status 可查看进展，发 /withdraw 可撤回。
