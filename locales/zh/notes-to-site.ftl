### 卡片旁边需要医院知道的事。

tell-site-treatment-may-have-ended = 计入的治疗可能早已停用，请核实停用时间。
tell-site-b-cell-drug-wash-out = 近一个月内用过针对B细胞的药，输注前请再核对间隔时间。
tell-site-infection-without-iv = 自述有感染，没有输液治疗，请评估。
tell-site-bladder-cancer-superficial = 以前得过膀胱癌，请核实是否为浅表性。
tell-site-item-15-missing = 公开记录中缺第15条排除标准，因此没有核对。
tell-site-infection-suspected = 自述可能有感染，或还没有用药，请评估。
tell-site-dialysis = 自述正在透析，或有终末期肾病。
tell-site-past-organ-transplant = 自述3个月以前做过器官移植。
tell-site-guardian-did-not-answer = 患者未成年，回答的人不是父母或监护人。
tell-site-steroid-dose-may-have-been-shorter = 激素用量达到过每天每公斤1毫克，但不一定用满3个月，请核实。
