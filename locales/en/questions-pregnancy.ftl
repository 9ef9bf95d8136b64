### Questions: pregnancy and birth control

childbearing-potential = { $who ->
        [child] Has your child started having periods?
        [other] Could she become pregnant, or is she pregnant now?
       *[self] Could you become pregnant, or are you pregnant now?
    }
    .why = Study medicines can harm an unborn baby, so everyone this could concern is asked.
    .hint = { $who ->
        [child] Choose No only if she has not had a first period yet
        [other] With a coil or the pill: still Yes. After menopause, no womb, tubes tied: No
       *[self] With a coil or the pill: still Yes. After menopause, no womb, tubes tied: No
    }
    .joint-hint = { $who ->
        [child] Every girl of 12 or older is asked. No only before her first period
        [other] With a coil or the pill: still Yes. After menopause, no womb, tubes tied: No
       *[self] With a coil or the pill: still Yes. After menopause, no womb, tubes tied: No
    }
    .meant = { $who ->
        [child] Choose No only if she has not had a first period yet
        [other] Pregnant now, or only kept from it by a coil, the pill or other birth control: Yes. After menopause, with the womb removed, tubes tied or no period ever: No. Periods stopped by medicine, or only the partner is sterilised: Yes
       *[self] Pregnant now, or only kept from it by a coil, the pill or other birth control: Yes. After menopause, with the womb removed, tubes tied or no period ever: No. Periods stopped by medicine, or only the partner is sterilised: Yes
    }
    .again = { $who ->
        [child] Has there been a first period? Please type yes or no, or “I don't know”.
       *[other] Is there a pregnancy now, or could one happen? No only after menopause, after sterilisation or with no period ever. Please type yes or no, or “I don't know”.
    }
    .label = { $who ->
        [child] Has started having periods
       *[other] Pregnant, or pregnancy possible
    }
    .line = { $who ->
        [child] Has started having periods
       *[other] Pregnant, or could become pregnant
    }
    .example = yes
childbearing-potential-option-not-pregnant = Yes, but not pregnant now
childbearing-potential-option-pregnant = Yes, pregnant now
childbearing-potential-option-not-sure = Yes; pregnant? Not sure
childbearing-potential-option-yes = Yes
childbearing-potential-option-no = No

pregnant = { $who ->
        [child] Asked of every girl with periods: is she pregnant now?
        [other] Is the person pregnant now?
       *[self] Are you pregnant now?
    }
    .why = Study medicines can harm an unborn baby, so everyone this could concern is asked.
    .hint = Not sure? Choose “I don't know”; a pregnancy test can tell
    .again = Is there a baby on the way now? Please type yes or no, or “I don't know”.
    .label = Pregnant
    .line = Pregnant now
    .example = yes

breastfeeding = { $who ->
        [child] Asked of every girl with periods: is she breast-feeding a baby now?
        [other] Is the person breast-feeding now?
       *[self] Are you breast-feeding now?
    }
    .why = Study medicines could pass into breast milk.
    .hint = { $who ->
        [child] Giving pumped breast milk counts too
       *[other] Every woman is asked this. Giving pumped breast milk counts too
    }
    .again = Is a baby getting breast milk at present? Please type yes or no, or “I don't know”.
    .label = Breast-feeding
    .line = Breast-feeding now
    .example = yes

pregnancy-plan-6m = { $who ->
        [child] Asked of every girl with periods: is a pregnancy planned in the next 6 months?
        [other] Does the person plan to become pregnant within the next 6 months?
       *[self] Do you plan to become pregnant within the next 6 months?
    }
    .why = Study medicines can harm an unborn baby, so everyone this could concern is asked.
    .hint = Not decided yet? Choose “I don't know”
    .again = Is a pregnancy planned within half a year? Please type yes or no, or “I don't know”.
    .label = Wish for pregnancy in the next 6 months
    .line = A pregnancy is planned in the next 6 months
    .example = yes

contraception-agree = { $who ->
        [child] If your child joins: would you both agree to avoid pregnancy during treatment and { $period } after?
        [other] Would the person use reliable birth control, or no sex, during treatment and { $period } after?
       *[self] Would you use reliable birth control, or no sex, during treatment and { $period } after?
    }
    .why = Study medicines can harm an unborn baby, so some studies have a rule about this.
    .hint = { $who ->
        [child] Having no sex counts
        [other] No partner: Yes. A doctor says which is safe
       *[self] No partner: Yes. A doctor says which is safe
    }
    .meant = { $who ->
        [child] Having no sex is a safe way and counts; the hospital explains more
        [other] Pill, coil, implant, condom or no sex: their own doctor can say which one is safe with the illness; the hospital says which it accepts. No partner: Yes
       *[self] Pill, coil, implant, condom or no sex: ask your own doctor which one is safe with your illness; the hospital says which it accepts. No partner: Yes
    }
    .again = Would it be all right to make sure that no pregnancy happens until { $period } after the treatment? Please type yes or no, or “I don't know”.
    .label = Birth control during the study
    .tick = No birth control
    .example = yes
    .short = birth control
    .line = { $who ->
        [child] No pregnancy during treatment and 12 months after: no sex, or birth control
       *[other] Reliable birth control, no sex or no partner: treatment and 12 months after
    }
contraception-agree-option-yes = Yes, or no partner
contraception-agree-option-no = No

egg-donation-refrain = { $who ->
        [child] No egg donation during the study and { $period } after: would you and your child agree?
        [other] No egg donation during the study and { $period } after: would the person agree?
       *[self] No egg donation during the study and { $period } after: would you agree?
    }
    .why = Study medicines may affect egg cells for a while.
    .hint = That is, giving egg cells to another woman
    .again = No egg cells given to anybody during that time: would that be all right? Please type yes or no, or “I don't know”.
    .label = No egg donation
    .tick = May donate eggs
    .example = yes
    .short = no egg donation
    .line = No egg donation during the study and 90 days after
egg-donation-refrain-option-yes = Yes, I would agree
egg-donation-refrain-option-no = No, I would not agree

partner-childbearing = { $who ->
        [child] Asked of every older boy: is there a partner who could become pregnant?
        [other] Does the person have a partner who could become pregnant?
       *[self] Do you have a partner who could become pregnant?
    }
    .why = Study medicines may affect sperm, so some studies have a rule about birth control for men too.
    .hint = No partner, or the partner cannot become pregnant: choose No
    .again = Is there a partner who could have a baby? Please type yes or no, or “I don't know”.
    .label = Partner who could become pregnant
    .line = A partner who could become pregnant
    .example = yes
