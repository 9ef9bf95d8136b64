### Questions: values on reports

hbsag-positive = { $who ->
        [child] What is your child's hepatitis B surface antigen (HBsAg) result?
        [other] What is the hepatitis B surface antigen (HBsAg) result of the person you are helping?
       *[self] What is your hepatitis B surface antigen (HBsAg) result?
    }
    .why = Everybody who joins is tested, because hidden infections can wake up during treatment.
    .hint = First line of the hepatitis B panel (乙肝五项). Not HBsAb, the ANTIBODY: that one shows protection
    .again = What is printed beside HBsAg? Please type positive or negative, or “I don't know”.
    .label = Hepatitis B surface antigen (HBsAg)
    .line = Hepatitis B surface antigen (HBsAg) positive
    .example = negative
hbsag-positive-option-yes = Positive
hbsag-positive-option-no = Negative

hbcab-positive = { $who ->
        [child] What is your child's hepatitis B core antibody (HBcAb) result?
        [other] What is the hepatitis B core antibody (HBcAb) result of the person you are helping?
       *[self] What is your hepatitis B core antibody (HBcAb) result?
    }
    .why = Everybody who joins is tested, because hidden infections can wake up during treatment.
    .hint = Fifth line of the hepatitis B panel (乙肝五项). Look for HBcAb, Anti-HBc or 核心抗体
    .again = What is printed beside HBcAb? Please type positive or negative, or “I don't know”.
    .label = Hepatitis B core antibody (HBcAb)
    .line = Hepatitis B core antibody (HBcAb) positive
    .example = negative
hbcab-positive-option-yes = Positive
hbcab-positive-option-no = Negative

hbv-dna-elevated = { $who ->
        [child] Is your child's hepatitis B virus DNA (HBV DNA) above normal?
        [other] Is the hepatitis B virus DNA (HBV DNA) of the person you are helping above normal?
       *[self] Is your hepatitis B virus DNA (HBV DNA) above normal?
    }
    .why = It shows whether the virus is active now.
    .hint = Look for HBV-DNA or 乙肝病毒定量. Example: <20 IU/mL is normal
    .again = Does the report show hepatitis B virus in the blood? Please press the line that fits best.
    .label = Hepatitis B virus DNA
    .line = Hepatitis B virus DNA above normal
    .example = Normal or not found
hbv-dna-elevated-option-yes = Above normal
hbv-dna-elevated-option-no = Normal or not found
    .note = below the limit printed on the report

hcv-ab-positive = { $who ->
        [child] What is your child's hepatitis C antibody (HCV-Ab) result?
        [other] What is the hepatitis C antibody (HCV-Ab) result of the person you are helping?
       *[self] What is your hepatitis C antibody (HCV-Ab) result?
    }
    .why = Everybody who joins is tested, because hidden infections can wake up during treatment.
    .hint = Look for HCV-Ab, Anti-HCV or 丙肝抗体 on the infection screen (传染病四项)
    .again = What is printed beside HCV-Ab? Please type positive or negative, or “I don't know”.
    .label = Hepatitis C antibody (HCV-Ab)
    .line = Hepatitis C antibody positive
    .example = negative
hcv-ab-positive-option-yes = Positive
hcv-ab-positive-option-no = Negative

hcv-rna-elevated = { $who ->
        [child] Is your child's hepatitis C virus RNA (HCV RNA) above normal?
        [other] Is the hepatitis C virus RNA (HCV RNA) of the person you are helping above normal?
       *[self] Is your hepatitis C virus RNA (HCV RNA) above normal?
    }
    .why = It shows whether the virus is active now.
    .hint = Look for HCV-RNA or 丙肝病毒定量. “Not detected” is normal
    .again = Does the report show hepatitis C virus in the blood? Please press the line that fits best.
    .label = Hepatitis C virus RNA
    .line = Hepatitis C virus RNA above normal
    .example = Normal or not found
hcv-rna-elevated-option-yes = Above normal
hcv-rna-elevated-option-no = Normal or not found
    .note = below the limit printed on the report

hiv-positive = { $who ->
        [child] If your child has had an HIV blood test, what was the result?
        [other] If the person you are helping has had an HIV blood test, what was the result?
       *[self] If you have had an HIV blood test, what was the result?
    }
    .why = Everybody who joins is tested; studies have rules about it. Nobody thinks less of you.
    .hint = On the infection screen (传染病四项). You may also tell only the study team
    .again = What is printed beside HIV? Please type positive or negative, or “I don't know”.
    .label = HIV test
    .line = HIV test positive
    .example = negative
hiv-positive-option-yes = Positive
hiv-positive-option-no = Negative

syphilis-positive = { $who ->
        [child] If your child has had a syphilis blood test, what was the result?
        [other] If the person you are helping has had a syphilis blood test, what was the result?
       *[self] If you have had a syphilis blood test, what was the result?
    }
    .why = Everybody who joins is tested; studies have rules about it. Nobody thinks less of you.
    .hint = Look for TP, TPPA, RPR, TRUST or 梅毒. Only RPR or TRUST positive, or two tests differ: “I don't know”, as lupus can cause that
    .again = What is printed beside TP or syphilis? Please type positive or negative, or “I don't know”.
    .label = Syphilis test
    .line = Syphilis test positive (not only RPR or TRUST)
    .example = negative
syphilis-positive-option-yes = Positive
syphilis-positive-option-no = Negative

cmv-dna-positive = { $who ->
        [child] Was cytomegalovirus DNA (CMV DNA) found in your child's blood?
        [other] Was cytomegalovirus DNA (CMV DNA) found in the blood of the person you are helping?
       *[self] Was cytomegalovirus DNA (CMV DNA) found in your blood?
    }
    .why = Many people carry this virus; it can become active when the body's defences are low.
    .hint = Look for CMV-DNA or 巨细胞病毒DNA, not the antibodies (IgG, IgM)
    .again = What is printed beside CMV-DNA? Please type positive or negative, or “I don't know”.
    .label = Cytomegalovirus DNA (CMV DNA)
    .line = Cytomegalovirus DNA (CMV DNA) found in the blood
    .example = negative
cmv-dna-positive-option-yes = Found (positive)
cmv-dna-positive-option-no = Not found (negative)

wbc = { $who ->
        [child] In your child's latest blood count, what is the white blood cell count (WBC)?
        [other] In the latest blood count of the person you are helping, what is the white blood cell count (WBC)?
       *[self] In your latest blood count, what is the white blood cell count (WBC)?
    }
    .why = Study medicines lower the blood cells for a while.
    .hint = Look for WBC or 白细胞. Example: 5.2 (×10⁹/L) or 5200 /µL
    .again = Please copy the number beside WBC from the blood test. Only the number is enough, for example 5.2.
    .label = White blood cells (WBC)
    .example = 5.2

anc = { $who ->
        [child] In your child's latest blood count, what is the neutrophil count (ANC, not the %)?
        [other] In the latest blood count of the person you are helping, what is the neutrophil count (ANC, not the %)?
       *[self] In your latest blood count, what is the neutrophil count (ANC, not the %)?
    }
    .why = Study medicines lower the blood cells for a while.
    .hint = Look for NEUT#, ANC or 中性粒细胞绝对值. Example: 3.1 (×10⁹/L), not 65 %
    .again = Please copy the number beside NEUT#, the line without “%”. Only the number is enough, for example 3.1.
    .label = Neutrophils (ANC)
    .example = 3.1

lymphocytes = { $who ->
        [child] In your child's latest blood count, what is the lymphocyte count (not the %)?
        [other] In the latest blood count of the person you are helping, what is the lymphocyte count (not the %)?
       *[self] In your latest blood count, what is the lymphocyte count (not the %)?
    }
    .why = Lymphocytes are the cells that cell therapy works with.
    .hint = Look for LYMPH#, LY# or 淋巴细胞绝对值. Example: 1.8 (×10⁹/L), not 30 %
    .again = Please copy the number beside LYMPH#, the line without “%”. Only the number is enough, for example 1.8.
    .label = Lymphocytes
    .example = 1.8

hemoglobin = { $who ->
        [child] In your child's latest blood count, what is the haemoglobin (Hb)?
        [other] In the latest blood count of the person you are helping, what is the haemoglobin (Hb)?
       *[self] In your latest blood count, what is the haemoglobin (Hb)?
    }
    .why = It shows anaemia; study medicines can lower it for a while.
    .hint = Look for Hb, HGB or 血红蛋白. Example: 108 g/L or 10.8 g/dL
    .again = Please copy the number and unit beside Hb or HGB. For example 108 g/L, or 10.8 g/dL.
    .label = Haemoglobin (Hb)
    .example = 108 g/L

csf-weeks-ago = { $who ->
        [child] How long before the latest blood count did your child last get a white-cell booster injection (G-CSF)?
        [other] How long before the latest blood count did the person you are helping last get a white-cell booster injection (G-CSF)?
       *[self] How long before your latest blood count did you last get a white-cell booster injection (G-CSF)?
    }
    .why = The injection raises white cells, so the test must be read with it in mind.
    .hint = Also called G-CSF, filgrastim or 升白针
    .again = Was there an injection to raise the white cells, and how long before the blood test? For example never, or 3 weeks.
    .label = White-cell booster before the blood count
    .line = A white-cell booster injection (G-CSF), ever
    .ago = { $value } before
    .example = never
csf-weeks-ago-option-weeks-0-1 = Up to 1 week before
csf-weeks-ago-option-weeks-1-2 = 1 to 2 weeks before
csf-weeks-ago-option-weeks-over-2 = Over 2 weeks before
csf-weeks-ago-option-never = Never had one

alt = { $who ->
        [child] In your child's latest liver test, what is the liver value ALT, and what upper limit is printed beside it?
        [other] In the latest liver test of the person you are helping, what is the liver value ALT, and what upper limit is printed beside it?
       *[self] In your latest liver test, what is the liver value ALT, and what upper limit is printed beside it?
    }
    .why = Study medicines can strain the liver.
    .hint = Look for ALT, GPT or 谷丙转氨酶. Example: 45 with range 7–40, type 45/40
    .again = Two numbers, please: the result, then a slash, then the upper limit. For example 45/40. Only the result is fine too: 45.
    .label = Liver value ALT
    .example = 45/40
alt-uln = { $who ->
        [child] Which upper limit is printed beside ALT on your child's report?
        [other] Which upper limit is printed beside ALT on the report of the person you are helping?
       *[self] Which upper limit is printed beside ALT on your report?
    }
    .why = Every laboratory has its own limits, so the result is compared with that one.
    .hint = The second number of the range, e.g. 40 in 7–40. Not printed? Choose “I don't know”
    .again = Beside the result stands a range such as 7–40. Please type its last number, for example 40.
    .label = Upper limit of ALT
    .example = 40

ast = { $who ->
        [child] In your child's latest liver test, what is the liver value AST, and what upper limit is printed beside it?
        [other] In the latest liver test of the person you are helping, what is the liver value AST, and what upper limit is printed beside it?
       *[self] In your latest liver test, what is the liver value AST, and what upper limit is printed beside it?
    }
    .why = Study medicines can strain the liver.
    .hint = Look for AST, GOT or 谷草转氨酶. Example: 38 with range 13–35, type 38/35
    .again = Two numbers, please: the result, then a slash, then the upper limit. For example 38/35. Only the result is fine too: 38.
    .label = Liver value AST
    .example = 38/35
ast-uln = { $who ->
        [child] Which upper limit is printed beside AST on your child's report?
        [other] Which upper limit is printed beside AST on the report of the person you are helping?
       *[self] Which upper limit is printed beside AST on your report?
    }
    .why = Every laboratory has its own limits, so the result is compared with that one.
    .hint = The second number of the range, e.g. 35 in 13–35. Not printed? Choose “I don't know”
    .again = Beside the result stands a range such as 13–35. Please type its last number, for example 35.
    .label = Upper limit of AST
    .example = 35

tbil = { $who ->
        [child] In your child's latest liver test, what is total bilirubin (TBIL), and what upper limit is printed beside it?
        [other] In the latest liver test of the person you are helping, what is total bilirubin (TBIL), and what upper limit is printed beside it?
       *[self] In your latest liver test, what is total bilirubin (TBIL), and what upper limit is printed beside it?
    }
    .why = Study medicines can strain the liver.
    .hint = Look for TBIL or 总胆红素. Example: 12 µmol/L with range up to 23, type 12/23
    .again = Two numbers, please: the result, then a slash, then the upper limit. For example 12/23. Only the result is fine too: 12 µmol/L.
    .label = Total bilirubin (TBIL)
    .example = 12/23
tbil-uln = { $who ->
        [child] Which upper limit is printed beside total bilirubin on your child's report?
        [other] Which upper limit is printed beside total bilirubin on the report of the person you are helping?
       *[self] Which upper limit is printed beside total bilirubin on your report?
    }
    .why = Every laboratory has its own limits, so the result is compared with that one.
    .hint = The second number of the range, e.g. 23 in 3–23. Not printed? Choose “I don't know”
    .again = Beside the result stands a range such as 3–23. Please type its last number, for example 23.
    .label = Upper limit of total bilirubin
    .example = 23

gilbert = { $who ->
        [child] Has a doctor said that your child has Gilbert syndrome (harmless raised bilirubin from birth)?
        [other] Has a doctor said that the person you are helping has Gilbert syndrome (harmless raised bilirubin from birth)?
       *[self] Has a doctor said that you have Gilbert syndrome (harmless raised bilirubin from birth)?
    }
    .why = It raises bilirubin without harming the liver.
    .hint = Look for Gilbert or 吉尔伯特 in the hospital letter
    .again = Has a doctor said “Gilbert”? Please type yes or no, or “I don't know”.
    .label = Gilbert syndrome
    .line = Gilbert syndrome, as a doctor said
    .example = yes

creatinine = { $who ->
        [child] In your child's latest kidney test, what is the kidney value creatinine (Cr)?
        [other] In the latest kidney test of the person you are helping, what is the kidney value creatinine (Cr)?
       *[self] In your latest kidney test, what is the kidney value creatinine (Cr)?
    }
    .why = The kidneys clear many of the study medicines.
    .hint = With the unit: e.g. 68 µmol/L or 0.77 mg/dL. Look for Cr, CREA or 肌酐
    .again = Please copy the number and unit beside creatinine. For example 68 µmol/L.
    .label = Creatinine (kidneys)
    .example = 68 µmol/L

egfr = { $who ->
        [child] In your child's latest kidney test, what is the kidney filter value (eGFR)?
        [other] In the latest kidney test of the person you are helping, what is the kidney filter value (eGFR)?
       *[self] In your latest kidney test, what is the kidney filter value (eGFR)?
    }
    .why = The kidneys clear many of the study medicines.
    .hint = Look for eGFR or 肾小球滤过率. Example: 95 (mL/min/1.73 m²)
    .again = Is there a line called eGFR on the report? Only the number is enough, for example 95. Not printed: “I don't know”.
    .label = Kidney filter value (eGFR)
    .example = 95

crcl = { $who ->
        [child] In your child's latest kidney test, what is the creatinine clearance (CrCl)?
        [other] In the latest kidney test of the person you are helping, what is the creatinine clearance (CrCl)?
       *[self] In your latest kidney test, what is the creatinine clearance (CrCl)?
    }
    .why = The kidneys clear many of the study medicines.
    .hint = Look for CrCl, Ccr or 肌酐清除率. Example: 98 mL/min; many reports do not print it
    .again = Is there a line called CrCl or Ccr on the report? Only the number is enough, for example 98. Not printed: “I don't know”.
    .label = Creatinine clearance (CrCl)
    .example = 98

inr = { $who ->
        [child] In your child's latest clotting test, what is INR, and what upper limit is printed beside it?
        [other] In the latest clotting test of the person you are helping, what is INR, and what upper limit is printed beside it?
       *[self] In your latest clotting test, what is INR, and what upper limit is printed beside it?
    }
    .why = It shows how well the blood clots.
    .hint = Look for INR or 国际标准化比值. Example: 1.0 with range 0.8–1.2, type 1.0/1.2
    .again = Two numbers, please: INR, then a slash, then its upper limit. For example 1.0/1.2.
    .label = Blood clotting (INR)
    .example = 1.0/1.2
inr-uln = { $who ->
        [child] Which upper limit is printed beside INR on your child's report?
        [other] Which upper limit is printed beside INR on the report of the person you are helping?
       *[self] Which upper limit is printed beside INR on your report?
    }
    .why = Every laboratory has its own limits, so the result is compared with that one.
    .hint = The second number of the range, e.g. 1.2 in 0.8–1.2. Not printed? Choose “I don't know”
    .again = Beside the result stands a range such as 0.8–1.2. Please type its last number, for example 1.2.
    .label = Upper limit of INR
    .example = 1.2

pt = { $who ->
        [child] In your child's latest clotting test, what is the clotting time (PT), and what upper limit is printed beside it?
        [other] In the latest clotting test of the person you are helping, what is the clotting time (PT), and what upper limit is printed beside it?
       *[self] In your latest clotting test, what is the clotting time (PT), and what upper limit is printed beside it?
    }
    .why = It shows how well the blood clots.
    .hint = Look for PT or 凝血酶原时间. Example: 12.1 s with range 11–14, type 12.1/14
    .again = Two numbers, please: PT in seconds, then a slash, then its upper limit. For example 12.1/14.
    .label = Clotting time (PT)
    .example = 12.1/14
pt-uln = { $who ->
        [child] Which upper limit is printed beside PT on your child's report?
        [other] Which upper limit is printed beside PT on the report of the person you are helping?
       *[self] Which upper limit is printed beside PT on your report?
    }
    .why = Every laboratory has its own limits, so the result is compared with that one.
    .hint = The second number of the range, e.g. 14 in 11–14. Not printed? Choose “I don't know”
    .again = Beside the result stands a range such as 11–14. Please type its last number, for example 14.
    .label = Upper limit of PT
    .example = 14

lvef-pct = { $who ->
        [child] In your child's latest heart ultrasound, what is the pumping value (EF or LVEF)?
        [other] In the latest heart ultrasound of the person you are helping, what is the pumping value (EF or LVEF)?
       *[self] In your latest heart ultrasound, what is the pumping value (EF or LVEF)?
    }
    .why = Study treatment may put extra work on the heart.
    .hint = Look for EF, LVEF or 射血分数. Example: 62 %
    .again = On the heart ultrasound, please look for EF. Only the number is enough, for example 62 %.
    .label = Heart pumping value (EF)
    .example = 62 %
lvef-pct-lowest-12m = { $who ->
        [child] What was the lowest pumping value (EF) in any of your child's heart ultrasounds of the last 12 months?
        [other] What was the lowest pumping value (EF) of the person you are helping in the last 12 months?
       *[self] What was the lowest pumping value (EF) in any of your heart ultrasounds of the last 12 months?
    }
    .why = Study treatment may put extra work on the heart.
    .hint = Only one ultrasound? Type the same number again
    .again = Of all heart ultrasounds of the past year, please type the smallest EF, for example 58 %.
    .label = Lowest EF in 12 months
    .example = 58 %

echo-structural-abnormal = { $who ->
        [child] Did your child's latest heart ultrasound show a clear problem in how the heart is built?
        [other] Did the latest heart ultrasound of the person you are helping show a clear problem in how the heart is built?
       *[self] Did your latest heart ultrasound show a clear problem in how the heart is built?
    }
    .why = Study treatment may put extra work on the heart.
    .hint = Read the conclusion (超声提示). Only slight leaks? Choose “I don't know”
    .again = What does the last line of the heart ultrasound say? Please press the line that fits best.
    .label = Structure of the heart (ultrasound)
    .line = A clear problem in how the heart is built
    .example = No, built normally
echo-structural-abnormal-option-yes = Yes, a clear problem
echo-structural-abnormal-option-no = No, built normally

ecg-result = { $who ->
        [child] What is the conclusion of your child's latest heart tracing (ECG)?
        [other] What is the conclusion of the latest heart tracing (ECG) of the person you are helping?
       *[self] What is the conclusion of your latest heart tracing (ECG)?
    }
    .why = Study treatment may put extra work on the heart.
    .hint = Look for the printed conclusion on the ECG report (心电图诊断)
    .again = Please read the words at the top or bottom of the ECG report. Please press the line that fits best.
    .label = Heart tracing (ECG)
    .example = Normal
ecg-result-option-normal = Normal
ecg-result-option-minor = Small changes only
    .note = for example ST-T changes, right bundle branch block, a slightly fast heartbeat
ecg-result-option-lbbb = Left bundle branch block
    .note = LBBB, 左束支传导阻滞
ecg-result-option-bifascicular-block = Bifascicular block
    .note = 双分支传导阻滞
ecg-result-option-other-significant = Other clear problem
    .note = a doctor said that it needs treatment or a watch

qtcf-ms = { $who ->
        [child] In your child's latest heart tracing (ECG), what is the QTcF time?
        [other] In the latest heart tracing (ECG) of the person you are helping, what is the QTcF time?
       *[self] In your latest heart tracing (ECG), what is the QTcF time?
    }
    .why = Some studies have a rule about this line of the heart tracing.
    .hint = Look for QTcF. Example: 420 ms. Only QTc printed? Type for example QTc 420
    .again = On the ECG report, please look for QTcF. Only the number is enough, for example 420 ms.
    .label = QTcF time (ECG)
    .example = 420 ms

long-qt-congenital = { $who ->
        [child] Has a doctor said that your child has long QT, a heart rhythm problem from birth?
        [other] Has a doctor said that the person you are helping has long QT, a heart rhythm problem from birth?
       *[self] Has a doctor said that you have long QT, a heart rhythm problem from birth?
    }
    .why = Some studies have a rule about this line of the heart tracing.
    .hint = Look for long QT or 长QT综合征 in the hospital letter
    .again = Has a heart doctor said “long QT syndrome”? Please type yes or no, or “I don't know”.
    .label = Long QT from birth
    .line = Long QT from birth, as a doctor said
    .example = yes

spo2-pct = { $who ->
        [child] What does the finger clip show for oxygen (SpO₂) when your child rests without extra oxygen?
        [other] What does the finger clip show for oxygen (SpO₂) when the person you are helping rests without extra oxygen?
       *[self] What does the finger clip show for oxygen (SpO₂) when you rest without extra oxygen?
    }
    .why = Study treatment can affect breathing for a while.
    .hint = Look for SpO₂ or 血氧饱和度. Example: 97 %
    .again = The finger clip shows two numbers; the one with % is the oxygen. Only the number is enough, for example 97 %.
    .label = Oxygen level (SpO₂)
    .example = 97 %

pao2-mmhg = { $who ->
        [child] In your child's latest blood gas test, what is the oxygen pressure (PaO₂)?
        [other] In the latest blood gas test of the person you are helping, what is the oxygen pressure (PaO₂)?
       *[self] In your latest blood gas test, what is the oxygen pressure (PaO₂)?
    }
    .why = Study treatment can affect breathing for a while.
    .hint = Only without extra oxygen. Look for PaO₂, PO₂ or 氧分压. Example: 88 mmHg, 11.7 kPa
    .again = Please copy PaO₂ and its unit from the blood gas report. For example 88 mmHg.
    .label = Oxygen pressure (PaO₂)
    .example = 88 mmHg

paco2-mmhg = { $who ->
        [child] In your child's latest blood gas test, what is the carbon dioxide pressure (PaCO₂)?
        [other] In the latest blood gas test of the person you are helping, what is the carbon dioxide pressure (PaCO₂)?
       *[self] In your latest blood gas test, what is the carbon dioxide pressure (PaCO₂)?
    }
    .why = Study treatment can affect breathing for a while.
    .hint = Look for PaCO₂, PCO₂ or 二氧化碳分压. Example: 39 mmHg or 5.2 kPa
    .again = Please copy PaCO₂ and its unit from the blood gas report. For example 39 mmHg.
    .label = Carbon dioxide pressure (PaCO₂)
    .example = 39 mmHg

blood-ph = { $who ->
        [child] In your child's latest blood gas test, what is the blood pH?
        [other] In the latest blood gas test of the person you are helping, what is the blood pH?
       *[self] In your latest blood gas test, what is the blood pH?
    }
    .why = Study treatment can affect breathing for a while.
    .hint = Look for pH or 酸碱度. Example: 7.40
    .again = Please copy the number beside pH from the blood gas report. Only the number is enough, for example 7.40.
    .label = Blood pH
    .example = 7.40

mpap-mmhg = { $who ->
        [child] If your child had a right heart catheter test, what was the mean lung artery pressure (mPAP)?
        [other] If the person you are helping had a right heart catheter test, what was the mean lung artery pressure (mPAP)?
       *[self] If you had a right heart catheter test, what was the mean lung artery pressure (mPAP)?
    }
    .why = It shows how hard the heart works against the lungs.
    .hint = Look for mPAP or 平均肺动脉压, not the ultrasound estimate. Example: 18 mmHg
    .again = This comes from a heart catheter test in hospital. For example 18 mmHg; no such test: “I don't know”.
    .label = Mean lung artery pressure (mPAP)
    .example = 18 mmHg

fbg-mmol-l = { $who ->
        [child] In your child's latest blood test, what is the sugar before eating (fasting glucose)?
        [other] In the latest blood test of the person you are helping, what is the sugar before eating (fasting glucose)?
       *[self] In your latest blood test, what is the sugar before eating (fasting glucose)?
    }
    .why = It shows how well blood sugar is controlled.
    .hint = Look for GLU, FBG or 空腹血糖. Example: 5.6 mmol/L or 101 mg/dL
    .again = The sugar measured in the morning before breakfast. Only the number and its unit is enough, for example 5.6 mmol/L.
    .label = Fasting blood sugar
    .example = 5.6 mmol/L

pbg-mmol-l = { $who ->
        [child] In your child's latest blood test, what is the sugar 2 hours after eating?
        [other] In the latest blood test of the person you are helping, what is the sugar 2 hours after eating?
       *[self] In your latest blood test, what is the sugar 2 hours after eating?
    }
    .why = It shows how well blood sugar is controlled.
    .hint = Look for PBG, 2hPG or 餐后血糖. Example: 8.1 mmol/L or 146 mg/dL
    .again = The sugar measured two hours after a meal. Only the number and its unit is enough, for example 8.1 mmol/L.
    .label = Blood sugar after eating
    .example = 8.1 mmol/L

hba1c-pct = { $who ->
        [child] In your child's latest blood test, what is the long-term sugar (HbA1c)?
        [other] In the latest blood test of the person you are helping, what is the long-term sugar (HbA1c)?
       *[self] In your latest blood test, what is the long-term sugar (HbA1c)?
    }
    .why = It shows how well blood sugar is controlled.
    .hint = Look for HbA1c or 糖化血红蛋白. Example: 6.4 % or 46 mmol/mol
    .again = Please copy the number beside HbA1c. Only the number and its unit is enough, for example 6.4 %.
    .label = Long-term blood sugar (HbA1c)
    .example = 6.4 %

mri-active-lesion = { $who ->
        [child] Did your child's latest brain scan (MRI) show a problem that is active now?
        [other] Did the latest brain scan (MRI) of the person you are helping show a problem that is active now?
       *[self] Did your latest brain scan (MRI) show a problem that is active now?
    }
    .why = Cell therapy can affect the brain for a while, so teams look at this with care.
    .hint = Read the conclusion: active, acute or 活动性, 急性. No scan? Choose “I don't know”
    .again = Did the doctor say that the brain scan shows something new or active? Please type yes or no, or “I don't know”.
    .label = Active problem on the brain scan (MRI)
    .line = A problem on the brain scan that is active now
    .example = yes

urine-protein-24h-mg = { $who ->
        [child] In your child's latest 24-hour urine test, how much protein was there?
        [other] In the latest 24-hour urine test of the person you are helping, how much protein was there?
       *[self] In your latest 24-hour urine test, how much protein was there?
    }
    .why = It shows how much protein the kidneys let through.
    .hint = Look for 24 h protein or 24小时尿蛋白定量. Example: 850 mg or 0.85 g
    .again = This is from urine collected for a whole day. Please type number and unit, for example 850 mg or 0.85 g.
    .label = Protein in 24-hour urine
    .example = 850 mg

upcr = { $who ->
        [child] In your child's latest urine test, what is the protein/creatinine ratio (UPCR)?
        [other] In the latest urine test of the person you are helping, what is the protein/creatinine ratio (UPCR)?
       *[self] In your latest urine test, what is the protein/creatinine ratio (UPCR)?
    }
    .why = It shows how much protein the kidneys let through.
    .hint = With the unit: e.g. 0.9 g/g, 900 mg/g or 100 mg/mmol. Look for UPCR or 尿蛋白/肌酐
    .again = Please copy the number and unit beside UPCR. For example 0.9 g/g.
    .label = Urine protein/creatinine (UPCR)
    .example = 0.9 g/g

egfr-drop-pct-3m = { $who ->
        [child] Please type two eGFR values of your child taken no more than 3 months apart, the older one first.
        [other] Please type two eGFR values of the person you are helping taken no more than 3 months apart, the older one first.
       *[self] Please type two eGFR values of yours taken no more than 3 months apart, the older one first.
    }
    .why = It shows how fast the kidneys are changing.
    .hint = For example 95 to 70; we work out the fall. Or type the fall in per cent; no fall: 0
    .again = Two eGFR values are easiest, the older one first. For example 95 to 70.
    .label = Fall of eGFR within 3 months
    .example = 95 to 70

crp = { $who ->
        [child] In your child's latest blood test, what is the inflammation value CRP?
        [other] In the latest blood test of the person you are helping, what is the inflammation value CRP?
       *[self] In your latest blood test, what is the inflammation value CRP?
    }
    .why = It shows how much inflammation there is.
    .hint = Look for CRP, hs-CRP or C反应蛋白. Example: 16 mg/L or 1.6 mg/dL
    .again = Please copy the number and unit beside CRP. For example 16 mg/L.
    .label = C-reactive protein (CRP)
    .example = 16 mg/L

esr = { $who ->
        [child] In your child's latest blood test, what is the blood settling rate (ESR)?
        [other] In the latest blood test of the person you are helping, what is the blood settling rate (ESR)?
       *[self] In your latest blood test, what is the blood settling rate (ESR)?
    }
    .why = It shows how much inflammation there is.
    .hint = Look for ESR or 血沉. Example: 35 mm/h
    .again = Please copy the number beside ESR. Only the number is enough, for example 35.
    .label = Blood settling rate (ESR)
    .example = 35

ana-titre = { $who ->
        [child] What is the highest ANA titre (antinuclear antibody) your child has ever had?
        [other] What is the highest ANA titre (antinuclear antibody) the person you are helping has ever had?
       *[self] What is the highest ANA titre (antinuclear antibody) you have ever had?
    }
    .why = Some studies need this antibody to have been found.
    .hint = Look for ANA or 抗核抗体. Example: 1:320. A result from any year counts
    .again = It looks like 1 and a colon and a number. For example 1:320, or only positive or negative.
    .label = ANA titre
    .example = 1:320
ana-titre-option-positive = Positive, no titre
    .note = the report gives no 1:… number
ana-titre-option-negative = Negative

anti-dsdna = { $who ->
        [child] In your child's latest antibody test, what is the anti-dsDNA result?
        [other] In the latest antibody test of the person you are helping, what is the anti-dsDNA result?
       *[self] In your latest antibody test, what is the anti-dsDNA result?
    }
    .why = Some studies need this antibody to have been found.
    .hint = e.g. 140 IU/mL, limit 100. Another unit (RU/mL, U/mL) or no number: press positive or negative
    .again = Please type the number in IU/mL and the limit, for example 140/100. With any other unit: only positive or negative.
    .label = Anti-dsDNA antibody
    .example = 140 IU/mL, limit 100
anti-dsdna-option-positive = Positive, no IU/mL
anti-dsdna-option-negative = Negative, no IU/mL
anti-dsdna-uln = { $who ->
        [child] Which upper limit is printed beside anti-dsDNA on your child's report?
        [other] Which upper limit is printed beside anti-dsDNA on the report of the person you are helping?
       *[self] Which upper limit is printed beside anti-dsDNA on your report?
    }
    .why = Every laboratory has its own limits, so the result is compared with that one.
    .hint = The last number of the range, e.g. 100 in 0–100 or <100. Not printed? Choose “I don't know”
    .again = Beside the result stands a range such as 0–100. Please type its last number, for example 100.
    .label = Upper limit of anti-dsDNA
    .example = 100

anti-sm-positive = { $who ->
        [child] What is your child's anti-Sm antibody result?
        [other] What is the anti-Sm antibody result of the person you are helping?
       *[self] What is your anti-Sm antibody result?
    }
    .why = Some studies need this antibody to have been found.
    .hint = +, ++ or 阳性: positive. − or 阴性: negative. ± or 弱阳性: choose “I don't know”
    .again = What is printed beside Sm? Please type positive or negative, or “I don't know”.
    .label = Anti-Sm antibody
    .line = Anti-Sm antibody positive
    .example = negative
anti-sm-positive-option-yes = Positive
anti-sm-positive-option-no = Negative
