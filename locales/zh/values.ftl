### 数值、单位和年龄段怎么显示。

ui-value-yes = 是
ui-value-no = 否
ui-value-unknown = 不知道
ui-value-declined = 只告诉研究团队
ui-value-never = 从来没有
ui-value-none = 没有
ui-value-positive = 阳性
ui-value-negative = 阴性
ui-value-about = 约{ $value }
ui-value-below = 不到{ $value }
ui-value-above = 超过{ $value }
ui-value-at-most = 最多{ $value }
ui-value-at-least = 至少{ $value }
ui-value-between = { $low }～{ $high }
ui-value-with-limit = { $value }（上限{ $limit }）
ui-value-dose = { $drug }，每天{ $dose }
ui-value-dose-weight = { $drug }，每天{ $dose }，当时体重{ $weight }
ui-value-not-asked = 没有问

unit-days = { $count ->
       *[other] 天
    }
unit-weeks = { $count ->
       *[other] 周
    }
unit-months = { $count ->
       *[other] 个月
    }
unit-years = { $count ->
       *[other] 年
    }
unit-age-years = { $count ->
       *[other] 周岁
    }
unit-courses = { $count ->
       *[other] 个疗程
    }
unit-ft = 英尺
unit-in = 英寸
unit-cm = 厘米
unit-m = 米
unit-kg = 公斤
unit-jin = 斤
unit-lb = 磅
unit-mg = 毫克
unit-mg-kg-day = 毫克/公斤/天
unit-g = 克
unit-tablets = { $count ->
       *[other] 片
    }
unit-points = { $count ->
       *[other] 分
    }
unit-joints = { $count ->
       *[other] 个关节
    }
unit-drugs = { $count ->
       *[other] 种药
    }
unit-mechanisms = { $count ->
       *[other] 类药
    }
unit-systems = { $count ->
       *[other] 个系统
    }
unit-10-9-L = ×10⁹/L
unit-10-3-uL = ×10³/μL
unit-K-uL = K/μL
unit-uL = /μL
unit-mm3 = /mm³
unit-umol-L = μmol/L
unit-mL-min-1-73m2 = mL/min/1.73 m²
unit-mg-24h = mg/24小时
unit-g-24h = g/24小时
unit-s = { $count ->
       *[other] 秒
    }
unit-ms = 毫秒
unit-ULN = 倍参考上限
