### Questions: values on reports

hbsag-positive = { $who ->
        [child] What is your child's hepatitis B surface antigen (HBsAg) result?
        [other] What is the person's hepatitis B surface antigen (HBsAg) result?
       *[self] What is your hepatitis B surface antigen (HBsAg) result?
    }
    .why = Everybody who joins is tested, because hidden infections can wake up during treatment.
    .hint = First line of 乙肝五项. Not the antibody (HBsAb): that one shows protection
    .again = What is printed beside HBsAg? Please type positive or negative, or “I don't know”.
    .short = HBsAg
    .label = Hepatitis B surface antigen (HBsAg)
    .line = Hepatitis B surface antigen (HBsAg) positive
    .example = negative
hbsag-positive-option-yes = Positive
hbsag-positive-option-no = Negative

hbcab-positive = { $who ->
        [child] What is your child's hepatitis B core antibody (HBcAb) result?
        [other] What is the person's hepatitis B core antibody (HBcAb) result?
       *[self] What is your hepatitis B core antibody (HBcAb) result?
    }
    .why = Everybody who joins is tested, because hidden infections can wake up during treatment.
    .hint = Fifth line of 乙肝五项: HBcAb, Anti-HBc or 核心抗体
    .again = What is printed beside HBcAb? Please type positive or negative, or “I don't know”.
    .short = HBcAb
    .label = Hepatitis B core antibody (HBcAb)
    .line = Hepatitis B core antibody (HBcAb) positive
    .example = negative
hbcab-positive-option-yes = Positive
hbcab-positive-option-no = Negative

hbv-dna-elevated = { $who ->
        [child] Is your child's hepatitis B virus DNA (HBV DNA) above normal?
        [other] Is the hepatitis B virus DNA (HBV DNA) of the person above normal?
       *[self] Is your hepatitis B virus DNA (HBV DNA) above normal?
    }
    .why = It shows whether the virus is active now.
    .hint = Look for HBV-DNA or 乙肝病毒定量. Example: <20 IU/mL is normal
    .again = Does the report show hepatitis B virus in the blood? Please press the button that fits best.
    .short = HBV DNA
    .label = Hepatitis B virus DNA
    .line = Hepatitis B virus DNA above normal
    .example = Normal or not found
hbv-dna-elevated-option-yes = Above normal
hbv-dna-elevated-option-no = Normal or not found
    .note = below the limit printed on the report

hcv-ab-positive = { $who ->
        [child] What is your child's hepatitis C antibody (HCV-Ab) result?
        [other] What is the hepatitis C antibody (HCV-Ab) result of the person?
       *[self] What is your hepatitis C antibody (HCV-Ab) result?
    }
    .why = Everybody who joins is tested, because hidden infections can wake up during treatment.
    .hint = Look for HCV-Ab, Anti-HCV or 丙肝抗体 on the infection screen (传染病四项)
    .again = What is printed beside HCV-Ab? Please type positive or negative, or “I don't know”.
    .short = HCV-Ab
    .label = Hepatitis C antibody (HCV-Ab)
    .line = Hepatitis C antibody positive
    .example = negative
hcv-ab-positive-option-yes = Positive
hcv-ab-positive-option-no = Negative

hcv-rna-elevated = { $who ->
        [child] Is your child's hepatitis C virus RNA (HCV RNA) above normal?
        [other] Is the hepatitis C virus RNA (HCV RNA) of the person above normal?
       *[self] Is your hepatitis C virus RNA (HCV RNA) above normal?
    }
    .why = It shows whether the virus is active now.
    .hint = Look for HCV-RNA or 丙肝病毒定量. “Not detected” is normal
    .again = Does the report show hepatitis C virus in the blood? Please press the button that fits best.
    .short = HCV RNA
    .label = Hepatitis C virus RNA
    .line = Hepatitis C virus RNA above normal
    .example = Normal or not found
hcv-rna-elevated-option-yes = Above normal
hcv-rna-elevated-option-no = Normal or not found
    .note = below the limit printed on the report

hiv-positive = { $who ->
        [child] If your child has had an HIV blood test, what was the result?
        [other] If the person has had an HIV blood test, what was the result?
       *[self] If you have had an HIV blood test, what was the result?
    }
    .why = Everybody who joins is tested; studies have rules about it. Nobody thinks less of you.
    .hint = On the infection screen (传染病四项). You may tell only the team
    .again = What is printed beside HIV? Please type positive or negative, or “I don't know”.
    .short = HIV
    .label = HIV test
    .line = HIV test positive
    .example = negative
hiv-positive-option-yes = Positive
hiv-positive-option-no = Negative

syphilis-positive = { $who ->
        [child] What was your child's syphilis blood test result?
        [other] What was the person's syphilis blood test result?
       *[self] What was your syphilis blood test result?
    }
    .why = Everybody who joins is tested; studies have rules about it. Nobody thinks less of you.
    .hint = TP, TPPA, RPR, TRUST or 梅毒. Only RPR or TRUST positive, or two differ: “I don't know”
    .meant = Look for TP, TPPA, RPR, TRUST or 梅毒. Only RPR or TRUST positive, or two tests differ: “I don't know”, as lupus can cause that
    .again = What is printed beside TP or syphilis? Please type positive or negative, or “I don't know”.
    .short = syphilis
    .label = Syphilis test
    .line = Syphilis test positive (not only RPR or TRUST)
    .example = negative
syphilis-positive-option-yes = Positive
syphilis-positive-option-no = Negative

cmv-dna-positive = { $who ->
        [child] Was cytomegalovirus DNA (CMV DNA) found in your child's blood?
        [other] Was cytomegalovirus DNA (CMV DNA) found in the blood of the person?
       *[self] Was cytomegalovirus DNA (CMV DNA) found in your blood?
    }
    .why = Many people carry this virus; it can become active when the body's defences are low.
    .hint = Look for CMV-DNA or 巨细胞病毒DNA, not the antibodies (IgG, IgM)
    .again = What is printed beside CMV-DNA? Please type positive or negative, or “I don't know”.
    .short = CMV DNA
    .label = Cytomegalovirus DNA (CMV DNA)
    .line = Cytomegalovirus DNA (CMV DNA) found in the blood
    .example = negative
cmv-dna-positive-option-yes = Found (positive)
cmv-dna-positive-option-no = Not found (negative)

wbc = { $who ->
        [child] What is the white blood cell count (WBC) in your child's latest blood test?
        [other] What is the white blood cell count (WBC) in the person's latest blood test?
       *[self] What is the white blood cell count (WBC) in your latest blood test?
    }
    .why = Study medicines lower the blood cells for a while.
    .hint = WBC or 白细胞, e.g. 5.2 (×10⁹/L) or 5200 /µL
    .again = Please copy the number beside WBC from the blood test. Just the number is fine, for example 5.2.
    .short = WBC
    .label = White blood cells (WBC)
    .example = 5.2

anc = { $who ->
        [child] What is the neutrophil count (ANC, not the %) in your child's latest blood test?
        [other] What is the neutrophil count (ANC, not the %) in the person's latest blood test?
       *[self] What is the neutrophil count (ANC, not the %) in your latest blood test?
    }
    .why = Study medicines lower the blood cells for a while.
    .hint = NEUT#, ANC or 中性粒细胞绝对值, e.g. 3.1 (×10⁹/L), not 65 %
    .again = Please copy the number beside NEUT#, the line without “%”. Just the number is fine, for example 3.1.
    .short = ANC
    .label = Neutrophils (ANC)
    .example = 3.1

lymphocytes = { $who ->
        [child] What is the lymphocyte count (not the %) in your child's latest blood test?
        [other] What is the lymphocyte count (not the %) in the person's latest blood test?
       *[self] What is the lymphocyte count (not the %) in your latest blood test?
    }
    .why = Lymphocytes are the cells that cell therapy works with.
    .hint = LYMPH#, LY# or 淋巴细胞绝对值, e.g. 1.8 (×10⁹/L), not 30 %
    .again = Please copy the number beside LYMPH#, the line without “%”. Just the number is fine, for example 1.8.
    .short = lymphocytes
    .label = Lymphocytes
    .example = 1.8

hemoglobin = { $who ->
        [child] What is the haemoglobin (Hb) in your child's latest blood test?
        [other] What is the haemoglobin (Hb) in the person's latest blood test?
       *[self] What is the haemoglobin (Hb) in your latest blood test?
    }
    .why = It shows anaemia; study medicines can lower it for a while.
    .hint = Look for Hb, HGB or 血红蛋白. Example: 108 g/L or 10.8 g/dL
    .again = Please copy the number and unit beside Hb or HGB. For example 108 g/L, or 10.8 g/dL.
    .short = Hb
    .label = Haemoglobin (Hb)
    .example = 108 g/L

csf-weeks-ago = { $who ->
        [child] How long before the latest blood count did your child last get a white-cell booster injection (G-CSF)?
        [other] How long before the latest blood count did the person last get a white-cell booster injection (G-CSF)?
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
        [child] What is ALT in your child's latest liver test, and its upper limit?
        [other] What is ALT in the person's latest liver test, and its upper limit?
       *[self] What is ALT in your latest liver test, and its upper limit?
    }
    .why = Study medicines can strain the liver.
    .hint = ALT, GPT or 谷丙转氨酶. Example: 45 with range 7–40, type 45/40
    .again = Two numbers, please: the result, then a slash, then the upper limit. For example 45/40. Only the result is fine too: 45.
    .short = ALT
    .label = Liver value ALT
    .example = 45/40
alt-uln = { $who ->
        [child] Which upper limit is printed beside ALT on your child's report?
        [other] Which upper limit is printed beside ALT on the person's report?
       *[self] Which upper limit is printed beside ALT on your report?
    }
    .why = Every laboratory has its own limits, so the result is compared with that one.
    .hint = The second number, e.g. 40 in 7–40. Not printed: “I don't know”
    .again = Next to the result there is a range such as 7–40. Please type its last number, for example 40.
    .label = Upper limit of ALT
    .example = 40

ast = { $who ->
        [child] What is AST in your child's latest liver test, and its upper limit?
        [other] What is AST in the person's latest liver test, and its upper limit?
       *[self] What is AST in your latest liver test, and its upper limit?
    }
    .why = Study medicines can strain the liver.
    .hint = AST, GOT or 谷草转氨酶. Example: 38 with range 13–35, type 38/35
    .again = Two numbers, please: the result, then a slash, then the upper limit. For example 38/35. Only the result is fine too: 38.
    .short = AST
    .label = Liver value AST
    .example = 38/35
ast-uln = { $who ->
        [child] Which upper limit is printed beside AST on your child's report?
        [other] Which upper limit is printed beside AST on the person's report?
       *[self] Which upper limit is printed beside AST on your report?
    }
    .why = Every laboratory has its own limits, so the result is compared with that one.
    .hint = The second number, e.g. 35 in 13–35. Not printed: “I don't know”
    .again = Next to the result there is a range such as 13–35. Please type its last number, for example 35.
    .label = Upper limit of AST
    .example = 35

tbil = { $who ->
        [child] What is total bilirubin (TBIL) in your child's latest liver test, and its upper limit?
        [other] What is total bilirubin (TBIL) in the person's latest liver test, and its upper limit?
       *[self] What is total bilirubin (TBIL) in your latest liver test, and its upper limit?
    }
    .why = Study medicines can strain the liver.
    .hint = TBIL or 总胆红素, e.g. 12 with limit 23: type 12/23
    .again = Two numbers, please: the result, then a slash, then the upper limit. For example 12/23. Only the result is fine too: 12 µmol/L.
    .short = bilirubin
    .label = Total bilirubin (TBIL)
    .example = 12/23
tbil-uln = { $who ->
        [child] Which upper limit is printed beside total bilirubin on your child's report?
        [other] Which upper limit is printed beside total bilirubin on the person's report?
       *[self] Which upper limit is printed beside total bilirubin on your report?
    }
    .why = Every laboratory has its own limits, so the result is compared with that one.
    .hint = The second number, e.g. 23 in 3–23. Not printed: “I don't know”
    .again = Next to the result there is a range such as 3–23. Please type its last number, for example 23.
    .label = Upper limit of total bilirubin
    .example = 23

gilbert = { $who ->
        [child] Has a doctor said that your child has Gilbert syndrome (harmless raised bilirubin from birth)?
        [other] Has a doctor said that the person has Gilbert syndrome (harmless raised bilirubin from birth)?
       *[self] Has a doctor said that you have Gilbert syndrome (harmless raised bilirubin from birth)?
    }
    .why = It raises bilirubin without harming the liver.
    .hint = Look for Gilbert or 吉尔伯特 in the hospital letter
    .again = Has a doctor said “Gilbert”? Please type yes or no, or “I don't know”.
    .label = Gilbert syndrome
    .line = Gilbert syndrome, as a doctor said
    .example = yes

creatinine = { $who ->
        [child] What is creatinine (Cr) in your child's latest kidney test?
        [other] What is creatinine (Cr) in the person's latest kidney test?
       *[self] What is creatinine (Cr) in your latest kidney test?
    }
    .why = The kidneys clear many of the study medicines.
    .hint = With the unit: 68 µmol/L or 0.77 mg/dL. Cr, CREA or 肌酐
    .again = Please copy the number and unit beside creatinine. For example 68 µmol/L.
    .short = creatinine
    .label = Creatinine (kidneys)
    .example = 68 µmol/L

egfr = { $who ->
        [child] What is the kidney filter value (eGFR) in your child's latest kidney test?
        [other] What is the kidney filter value (eGFR) in the person's latest kidney test?
       *[self] What is the kidney filter value (eGFR) in your latest kidney test?
    }
    .why = The kidneys clear many of the study medicines.
    .hint = Look for eGFR or 肾小球滤过率. Example: 95 (mL/min/1.73 m²)
    .again = Is there a line called eGFR on the report? Just the number is fine, for example 95. Not printed: “I don't know”.
    .short = eGFR
    .label = Kidney filter value (eGFR)
    .example = 95

crcl = { $who ->
        [child] What is the creatinine clearance (CrCl) in your child's latest kidney test?
        [other] What is the creatinine clearance (CrCl) in the person's latest kidney test?
       *[self] What is the creatinine clearance (CrCl) in your latest kidney test?
    }
    .why = The kidneys clear many of the study medicines.
    .hint = CrCl, Ccr or 肌酐清除率, e.g. 98 mL/min. Many reports lack it
    .again = Is there a line called CrCl or Ccr on the report? Just the number is fine, for example 98. Not printed: “I don't know”.
    .short = CrCl
    .label = Creatinine clearance (CrCl)
    .example = 98

inr = { $who ->
        [child] What is INR in your child's latest clotting test, and its upper limit?
        [other] What is INR in the person's latest clotting test, and its upper limit?
       *[self] What is INR in your latest clotting test, and its upper limit?
    }
    .why = It shows how well the blood clots.
    .hint = INR or 国际标准化比值, e.g. 1.0 with range 0.8–1.2: type 1.0/1.2
    .again = Two numbers, please: INR, then a slash, then its upper limit. For example 1.0/1.2.
    .short = INR
    .label = Blood clotting (INR)
    .example = 1.0/1.2
inr-uln = { $who ->
        [child] Which upper limit is printed beside INR on your child's report?
        [other] Which upper limit is printed beside INR on the person's report?
       *[self] Which upper limit is printed beside INR on your report?
    }
    .why = Every laboratory has its own limits, so the result is compared with that one.
    .hint = The second number, e.g. 1.2 in 0.8–1.2. Not printed: “I don't know”
    .again = Next to the result there is a range such as 0.8–1.2. Please type its last number, for example 1.2.
    .label = Upper limit of INR
    .example = 1.2

pt = { $who ->
        [child] What is the clotting time (PT) in your child's latest test, and its upper limit?
        [other] What is the clotting time (PT) in the person's latest test, and its upper limit?
       *[self] What is the clotting time (PT) in your latest test, and its upper limit?
    }
    .why = It shows how well the blood clots.
    .hint = PT or 凝血酶原时间, e.g. 12.1 s, range 11–14: type 12.1/14
    .again = Two numbers, please: PT in seconds, then a slash, then its upper limit. For example 12.1/14.
    .short = PT
    .label = Clotting time (PT)
    .example = 12.1/14
pt-uln = { $who ->
        [child] Which upper limit is printed beside PT on your child's report?
        [other] Which upper limit is printed beside PT on the person's report?
       *[self] Which upper limit is printed beside PT on your report?
    }
    .why = Every laboratory has its own limits, so the result is compared with that one.
    .hint = The second number, e.g. 14 in 11–14. Not printed: “I don't know”
    .again = Next to the result there is a range such as 11–14. Please type its last number, for example 14.
    .label = Upper limit of PT
    .example = 14

lvef-pct = { $who ->
        [child] What is the pumping value (EF or LVEF) in your child's latest heart ultrasound?
        [other] What is the pumping value (EF or LVEF) in the person's latest heart ultrasound?
       *[self] What is the pumping value (EF or LVEF) in your latest heart ultrasound?
    }
    .why = Study treatment may put extra work on the heart.
    .hint = Look for EF, LVEF or 射血分数. Example: 62 %
    .again = On the heart ultrasound, please look for EF. Just the number is fine, for example 62 %.
    .short = EF
    .label = Heart pumping value (EF)
    .example = 62 %
lvef-pct-lowest-12m = { $who ->
        [child] What was the lowest pumping value (EF) in your child's heart ultrasounds of the last 12 months?
        [other] What was the lowest pumping value (EF) in the person's heart ultrasounds of the last 12 months?
       *[self] What was the lowest pumping value (EF) in your heart ultrasounds of the last 12 months?
    }
    .why = Study treatment may put extra work on the heart.
    .hint = Only one? Type it again
    .again = Of all heart ultrasounds of the past year, please type the smallest EF, for example 58 %.
    .label = Lowest EF in 12 months
    .example = 58 %

echo-structural-abnormal = { $who ->
        [child] Did your child's latest heart ultrasound find something clearly wrong with the heart's structure?
        [other] Did the person's latest heart ultrasound find something clearly wrong with the heart's structure?
       *[self] Did your latest heart ultrasound find something clearly wrong with the heart's structure?
    }
    .why = Study treatment may put extra work on the heart.
    .hint = See the conclusion (超声提示). Only slight leaks: “I don't know”
    .again = What does the last line of the heart ultrasound say? Please press the button that fits best.
    .short = heart structure
    .label = Structure of the heart (ultrasound)
    .line = A clear problem in how the heart is built
    .example = No, built normally
    .sheet = Clear problem in how the heart is built (ultrasound)
echo-structural-abnormal-option-yes = Yes, a clear problem
echo-structural-abnormal-option-no = No, built normally

ecg-result = { $who ->
        [child] What is the conclusion of your child's latest heart tracing (ECG)?
        [other] What is the conclusion of the person's latest heart tracing (ECG)?
       *[self] What is the conclusion of your latest heart tracing (ECG)?
    }
    .why = Study treatment may put extra work on the heart.
    .hint = Look for the printed conclusion on the ECG report (心电图诊断)
    .again = Please read the words at the top or bottom of the ECG report. Please press the button that fits best.
    .short = ECG
    .label = Heart tracing (ECG)
    .example = Normal
    .names = ECG;EKG
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
        [child] What is the QTcF time in your child's latest heart tracing (ECG)?
        [other] What is the QTcF time in the person's latest heart tracing (ECG)?
       *[self] What is the QTcF time in your latest heart tracing (ECG)?
    }
    .why = Some studies have a rule about this line of the heart tracing.
    .hint = e.g. 420 ms. Only QTc printed? Type for example QTc 420
    .again = On the ECG report, please look for QTcF. Just the number is fine, for example 420 ms.
    .short = QTcF
    .label = QTcF time (ECG)
    .example = 420 ms

long-qt-congenital = { $who ->
        [child] Has a doctor said that your child has long QT, a heart rhythm problem from birth?
        [other] Has a doctor said that the person has long QT, a heart rhythm problem from birth?
       *[self] Has a doctor said that you have long QT, a heart rhythm problem from birth?
    }
    .why = Some studies have a rule about this line of the heart tracing.
    .hint = Long QT or 长QT综合征 in the hospital letter
    .again = Has a heart doctor said “long QT syndrome”? Please type yes or no, or “I don't know”.
    .short = long QT from birth
    .label = Long QT from birth
    .line = Long QT from birth, as a doctor said
    .example = yes
    .names = long QT

spo2-pct = { $who ->
        [child] What does the finger clip show for oxygen (SpO₂) when your child rests without extra oxygen?
        [other] What does the finger clip show for oxygen (SpO₂) when the person rests without extra oxygen?
       *[self] What does the finger clip show for oxygen (SpO₂) when you rest without extra oxygen?
    }
    .why = Study treatment can affect breathing for a while.
    .hint = Look for SpO₂ or 血氧饱和度. Example: 97 %
    .again = The finger clip shows two numbers; the one with % is the oxygen. Just the number is fine, for example 97 %.
    .short = SpO₂
    .label = Oxygen level (SpO₂)
    .example = 97 %

pao2-mmhg = { $who ->
        [child] What is the oxygen pressure (PaO₂) in your child's latest blood gas test?
        [other] What is the oxygen pressure (PaO₂) in the person's latest blood gas test?
       *[self] What is the oxygen pressure (PaO₂) in your latest blood gas test?
    }
    .why = Study treatment can affect breathing for a while.
    .hint = Only without extra oxygen. PaO₂, PO₂ or 氧分压, e.g. 88 mmHg
    .again = Please copy PaO₂ and its unit from the blood gas report. For example 88 mmHg.
    .label = Oxygen pressure (PaO₂)
    .example = 88 mmHg

paco2-mmhg = { $who ->
        [child] What is the carbon dioxide pressure (PaCO₂) in your child's latest blood gas test?
        [other] What is the carbon dioxide pressure (PaCO₂) in the person's latest blood gas test?
       *[self] What is the carbon dioxide pressure (PaCO₂) in your latest blood gas test?
    }
    .why = Study treatment can affect breathing for a while.
    .hint = PaCO₂, PCO₂ or 二氧化碳分压, e.g. 39 mmHg or 5.2 kPa
    .again = Please copy PaCO₂ and its unit from the blood gas report. For example 39 mmHg.
    .label = Carbon dioxide pressure (PaCO₂)
    .example = 39 mmHg

blood-ph = { $who ->
        [child] What is the blood pH in your child's latest blood gas test?
        [other] What is the blood pH in the person's latest blood gas test?
       *[self] What is the blood pH in your latest blood gas test?
    }
    .why = Study treatment can affect breathing for a while.
    .hint = Look for pH or 酸碱度. Example: 7.40
    .again = Please copy the number beside pH from the blood gas report. Just the number is fine, for example 7.40.
    .label = Blood pH
    .example = 7.40

mpap-mmhg = { $who ->
        [child] If your child had a right heart catheter test: what was the mean pressure (mPAP)?
        [other] If the person had a right heart catheter test: what was the mean pressure (mPAP)?
       *[self] If you had a right heart catheter test: what was the mean pressure (mPAP)?
    }
    .why = It shows the pressure in the lung arteries.
    .hint = mPAP or 平均肺动脉压, not the ultrasound estimate, e.g. 18 mmHg
    .again = This comes from a heart catheter test in hospital. For example 18 mmHg; no such test: “I don't know”.
    .short = mPAP
    .label = Mean lung artery pressure (mPAP)
    .example = 18 mmHg

fbg-mmol-l = { $who ->
        [child] What is the fasting sugar (before eating) in your child's latest blood test?
        [other] What is the fasting sugar (before eating) in the person's latest blood test?
       *[self] What is the fasting sugar (before eating) in your latest blood test?
    }
    .why = It shows how well blood sugar is controlled.
    .hint = GLU, FBG or 空腹血糖, e.g. 5.6 mmol/L or 101 mg/dL
    .again = The sugar measured in the morning before breakfast. Just the number and its unit, for example 5.6 mmol/L.
    .label = Fasting blood sugar
    .example = 5.6 mmol/L

pbg-mmol-l = { $who ->
        [child] What is the sugar 2 hours after eating in your child's latest blood test?
        [other] What is the sugar 2 hours after eating in the person's latest blood test?
       *[self] What is the sugar 2 hours after eating in your latest blood test?
    }
    .why = It shows how well blood sugar is controlled.
    .hint = PBG, 2hPG or 餐后血糖, e.g. 8.1 mmol/L or 146 mg/dL
    .again = The sugar measured two hours after a meal. Just the number and its unit, for example 8.1 mmol/L.
    .label = Blood sugar after eating
    .example = 8.1 mmol/L

hba1c-pct = { $who ->
        [child] In your child's latest blood test, what is the long-term sugar (HbA1c)?
        [other] In the latest blood test of the person, what is the long-term sugar (HbA1c)?
       *[self] In your latest blood test, what is the long-term sugar (HbA1c)?
    }
    .why = It shows how well blood sugar is controlled.
    .hint = Look for HbA1c or 糖化血红蛋白. Example: 6.4 % or 46 mmol/mol
    .again = Please copy the number beside HbA1c. Just the number and its unit, for example 6.4 %.
    .short = HbA1c
    .label = Long-term blood sugar (HbA1c)
    .example = 6.4 %

mri-active-lesion = { $who ->
        [child] Does your child's latest brain scan (MRI) show an active problem?
        [other] Does the person's latest brain scan (MRI) show an active problem?
       *[self] Does your latest brain scan (MRI) show an active problem?
    }
    .why = Cell therapy can affect the brain for a while, so teams look at this with care.
    .hint = See the conclusion: active, acute, 活动性, 急性. No scan: “I don't know”
    .again = Did the doctor say that the brain scan shows something new or active? Please type yes or no, or “I don't know”.
    .label = Active problem on the brain scan (MRI)
    .line = A problem on the brain scan that is active now
    .example = yes

urine-protein-24h-mg = { $who ->
        [child] How much protein was in your child's latest 24-hour urine test?
        [other] How much protein was in the person's latest 24-hour urine test?
       *[self] How much protein was in your latest 24-hour urine test?
    }
    .why = It shows how much protein the kidneys let through.
    .hint = 24 h protein or 24小时尿蛋白定量, e.g. 850 mg or 0.85 g
    .again = This is from urine collected for a whole day. Please type number and unit, for example 850 mg or 0.85 g.
    .label = Protein in 24-hour urine
    .example = 850 mg

upcr = { $who ->
        [child] What is the protein/creatinine ratio (UPCR) in your child's latest urine test?
        [other] What is the protein/creatinine ratio (UPCR) in the person's latest urine test?
       *[self] What is the protein/creatinine ratio (UPCR) in your latest urine test?
    }
    .why = It shows how much protein the kidneys let through.
    .hint = With the unit: 0.9 g/g, 900 mg/g or 100 mg/mmol. 尿蛋白/肌酐
    .again = Please copy the number and unit beside UPCR. For example 0.9 g/g.
    .short = UPCR
    .label = Urine protein/creatinine (UPCR)
    .example = 0.9 g/g

egfr-drop-pct-3m = { $who ->
        [child] Type two of your child's eGFR values, at most 3 months apart, older first.
        [other] Type two of the person's eGFR values, at most 3 months apart, older first.
       *[self] Type two of your eGFR values, at most 3 months apart, older first.
    }
    .why = It shows how fast the kidneys are changing.
    .hint = e.g. 95 to 70. Or the fall in %; none: 0
    .again = Two eGFR values are easiest, the older one first. For example 95 to 70.
    .label = Fall of eGFR within 3 months
    .example = 95 to 70

crp = { $who ->
        [child] What is CRP (inflammation) in your child's latest blood test?
        [other] What is CRP (inflammation) in the person's latest blood test?
       *[self] What is CRP (inflammation) in your latest blood test?
    }
    .why = It shows how much inflammation there is.
    .hint = CRP, hs-CRP or C反应蛋白, e.g. 16 mg/L or 1.6 mg/dL
    .again = Please copy the number and unit beside CRP. For example 16 mg/L.
    .short = CRP
    .label = C-reactive protein (CRP)
    .example = 16 mg/L

esr = { $who ->
        [child] What is ESR (sed rate) in your child's latest blood test?
        [other] What is ESR (sed rate) in the person's latest blood test?
       *[self] What is ESR (sed rate) in your latest blood test?
    }
    .why = It shows how much inflammation there is.
    .hint = Look for ESR or 血沉. Example: 35 mm/h
    .again = Please copy the number beside ESR. Just the number is fine, for example 35.
    .short = ESR
    .label = Blood settling rate (ESR)
    .example = 35

ana-titre = { $who ->
        [child] What is the highest ANA titre your child ever had?
        [other] What is the highest ANA titre the person ever had?
       *[self] What is the highest ANA titre you ever had?
    }
    .why = Some studies need this antibody to have been found.
    .hint = ANA or 抗核抗体, e.g. 1:320; any year counts
    .again = It looks like 1 and a colon and a number. For example 1:320, or only positive or negative.
    .short = ANA
    .label = ANA titre
    .example = 1:320
ana-titre-option-positive = Positive, no titre
    .note = the report gives no 1:… number
ana-titre-option-negative = Negative

anti-dsdna = { $who ->
        [child] What is anti-dsDNA in your child's latest antibody test?
        [other] What is anti-dsDNA in the person's latest antibody test?
       *[self] What is anti-dsDNA in your latest antibody test?
    }
    .why = Some studies need this antibody to have been found.
    .hint = e.g. 140 IU/mL, limit 100. Another unit or no number: press positive or negative
    .meant = e.g. 140 IU/mL, limit 100. Another unit (RU/mL, U/mL) or no number: press positive or negative
    .again = Please type the number in IU/mL and the limit, for example 140/100. With any other unit: only positive or negative.
    .short = anti-dsDNA
    .label = Anti-dsDNA antibody
    .example = 140 IU/mL, limit 100
anti-dsdna-option-positive = Positive, no IU/mL
anti-dsdna-option-negative = Negative, no IU/mL
anti-dsdna-uln = { $who ->
        [child] Which upper limit is printed beside anti-dsDNA on your child's report?
        [other] Which upper limit is printed beside anti-dsDNA on the person's report?
       *[self] Which upper limit is printed beside anti-dsDNA on your report?
    }
    .why = Every laboratory has its own limits, so the result is compared with that one.
    .hint = The last number, e.g. 100 in 0–100 or <100. Not printed: “I don't know”
    .again = Next to the result there is a range such as 0–100. Please type its last number, for example 100.
    .label = Upper limit of anti-dsDNA
    .example = 100

anti-sm-positive = { $who ->
        [child] What is your child's anti-Sm antibody result?
        [other] What is the person's anti-Sm antibody result?
       *[self] What is your anti-Sm antibody result?
    }
    .why = Some studies need this antibody to have been found.
    .hint = +, ++ or 阳性: positive. − or 阴性: negative. ± or 弱阳性: choose “I don't know”
    .again = What is printed beside Sm? Please type positive or negative, or “I don't know”.
    .short = anti-Sm
    .label = Anti-Sm antibody
    .line = Anti-Sm antibody positive
    .example = negative
anti-sm-positive-option-yes = Positive
anti-sm-positive-option-no = Negative
