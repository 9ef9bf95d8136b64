### What the bot says around the questions. Every message tells its reader what to do next.

## Beginning

ui-language-pick = Language / 语言
ui-language-name = English
ui-language-switched = We go on in English. Your answers are kept.
ui-welcome =
    This computer program of { $operator } shows which clinical trials (studies of new treatments) may fit: free, up to { $minutes } minutes.
ui-welcome-no-advice = No medical advice: change no medicine because of it.
ui-welcome-option-language = 中文
ui-welcome-option-start = Continue
ui-welcome-option-studies = What studies are here?
ui-not-medical-advice = This is a first check, not medical advice: only the study team at the hospital decides. Please do not stop, delay, change or start any medicine because of it.
ui-emergency-line = Emergency? Call 120 (China), 112 (Europe) or 911 (USA).
ui-age-gate = Are you 18 or older?
ui-age-gate-option-yes = Yes, 18 or older
ui-age-gate-option-no = No, younger
ui-age-gate-minor = Thank you for telling us. Because you are under 18, we cannot go on with you alone. Please ask a parent or guardian to open this chat on their own phone and answer together with you. Nothing has been sent to anybody, and /erase deletes what was typed here. If you feel unwell or worried, please talk to an adult you trust.
ui-age-gate-again = You told us earlier that you are under 18, so we cannot go on with you alone. A parent or guardian who is 18 or older can go on here, about their child.
ui-age-gate-again-option-parent = I am the parent, 18 or older
ui-who-for = Who is this about? You must be 18 or older.
ui-who-for-option-self = Me, I am 18 or older
ui-who-for-option-child = My child; I am 18 or older
ui-who-for-option-other = Someone I help; I am 18+
ui-who-for-option-minor = I am under 18
ui-start-open-screening = Welcome back. Some questions here are not finished yet; the answers are still kept. What would you like to do?
ui-start-open-screening-option-continue = Go on where I stopped
ui-start-open-screening-option-someone-else = Start for someone else
ui-start-open-screening-option-delete = Delete these answers
ui-start-finished = Welcome back. The questions here are finished, and the result is still kept. What would you like to do?
ui-start-finished-option-see = See the result again
ui-start-finished-option-anew = Start again
ui-start-finished-option-delete = Delete these answers
ui-start-other = These answers are kept here too.
ui-about-self = Me
ui-about-child = My child (under 18)
ui-about-other = Someone I help
ui-about = About: { $whom }
ui-trial-first = You came here for { $study }. We look at that study first, then at the others here.

## Consent to the questions

ui-consent-screening =
    { $who ->
        [child]
            • Up to { $questions } sensitive health questions about your child, to see what may fit; skip any.
            • Kept: answers and your Telegram number, no name, { $days } days after the end at most; longer if shared or with a reminder.
            • Only { $operator } sees them; a hospital only if you agree again.
            • Stop any time; /erase deletes all. No care changes. More: /privacy
            As parent or guardian, do you agree?
        [other]
            • Up to { $questions } sensitive health questions about them, to see what may fit; skip any.
            • Kept: answers and your Telegram number, no name, { $days } days after the end at most; longer if shared or with a reminder.
            • Only { $operator } sees them; a hospital only if that person agrees.
            • Stop any time; /erase deletes all. No care changes. More: /privacy
            If the person knows: do you agree?
       *[self]
            • Up to { $questions } sensitive health questions, to see what may fit; skip any.
            • Kept: answers and Telegram number, no name, { $days } days after the end at most; longer if shared or with a reminder.
            • Only { $operator } sees them; a hospital only if you agree again.
            • Stop any time; /erase deletes all. Your care stays the same. More: /privacy
            Do you agree?
    }
ui-consent-screening-option-agree = I agree, begin
ui-consent-screening-option-more = Tell me more
ui-consent-screening-option-decline = Not now
ui-consent-more =
    What happens here: we ask about health, compare the answers with the rules of the studies in this chat, and show which of them may match. A program does the comparing; it decides nothing about anyone's care.
    Why health answers are needed: without them nobody can tell whether a study may match. Press “Why?” under a question to see why it is asked; “I don't know” is always fine.
    What stays: the answers, locked (encrypted), for at most { $days } days after the end. What is shared with a hospital is kept for { $referral_days } days from the day it is sent, so that the hospital and you can find it again.
    Who runs this: { $operator }. Questions, or something wrong? { $contact }
    What you can do: see everything with /mydata, take back a sharing with /withdraw, delete it all with /erase.
    Please press “I agree, begin” or “Not now”.
ui-consent-abroad =
    One more yes: Telegram (telegram.org/privacy) carries this chat over the internet, abroad. It keeps your messages and account and could read them. Your rights: ask it or { $contact }
    Do you agree?
ui-consent-abroad-option-agree = I agree to that too
ui-consent-abroad-option-decline = No, stop here
ui-declined = That is quite all right. Nothing about anyone's health was asked or kept. You can talk to your own doctor about studies, or look in a public register such as ClinicalTrials.gov or ChiCTR. If you change your mind, /start begins again. All the best to you.
ui-agree-first = Thank you. Here a yes counts only when you press the button yourself. Please press one of the buttons below.
ui-agree-first-again = Please press one of the buttons below; only a press counts here.

## Buttons

ui-button-yes = Yes
ui-button-no = No
ui-button-dont-know = I don't know
ui-button-prefer-team = I will tell the doctor myself
ui-button-none-of-these = None of these
ui-button-done = Done
ui-button-back = Back
ui-button-why = Why?
ui-button-names = Brand names
ui-button-continue = Continue
ui-button-type-again = Type it again
ui-button-no-report = I don't know / not tested

## Between the questions

ui-answer-kept = → { $answer } (you can change this later)
ui-progress = Next: questions about health. Most answers are No. At most { $minutes } minutes, often less.
ui-progress-reports = Next: test results. At most { $minutes } minutes.
ui-why-studies = It matters now for: { $studies }.
ui-suspected-mark = { $name }?
ui-reports-at-hand = { $who ->
        [child] The next questions are about values on test reports. Are your child's latest reports near you?
        [other] The next questions are about values on test reports. Are the latest reports of the person you are helping near you?
       *[self] The next questions are about values on test reports. Are your latest reports near you?
    }
ui-reports-at-hand-option-have = Yes, I have them
ui-reports-at-hand-option-remember = No report, but I know some
ui-reports-at-hand-option-later = Later, go on for now
    .note = you can add them under the results
ui-reports-at-hand-option-now = Show what fits, send it now
    .note = you can add reports under the results
ui-fits-so-far = { $count ->
        [one] One study may fit so far: { $study }, { $hospital }. See it and send it now, or go on: reports make it surer.
       *[other] { $count } studies may fit so far, best { $study }, { $hospital }. See them and send one now, or go on: reports make it surer.
    }
ui-reports-at-hand-option-none = No, go on without
    .note = the hospital checks these values anyway
ui-sheet-blood-count = { $who ->
        [child] What does your child's latest blood count say?
        [other] What does the latest blood count say?
       *[self] What does your latest blood count say?
    }
ui-sheet-liver = What do the latest liver and clotting tests say?
ui-sheet-kidney = What do the latest kidney tests say, of blood and urine?
ui-sheet-antibodies = What do the antibody tests say?
ui-sheet-infections = What do the blood tests for infections say?
ui-sheet-heart = What do the heart scan, the ECG and the oxygen reading say?
ui-sheet-how = Type them in any order, with the units, or paste the whole report.
ui-sheet-scores = { $who ->
        [child] Has a doctor given any of these scores for your child's illness, or are they in a hospital letter?
        [other] Has a doctor given any of these scores for the illness, or are they in a hospital letter?
       *[self] Has a doctor given you any of these scores for your illness, or are they in a hospital letter?
    }
ui-sheet-lungs = What do the latest lung tests and scans say?
ui-sheet-other = What do the latest of these tests say?
ui-sheet-how-again = Type or paste it.
ui-sheet-yes-no = { $name }: yes or no
ui-sheet-finding = { $name }: normal, or what it says
ui-sheet-not-read-scores = I could not read a score there. Write its name and the number, such as: SLEDAI 12.
ui-sheet-not-read-lungs = I could not read a result there. Write the name and the result, such as: FVC 72 %.
ui-sheet-not-read-other = I could not read a result there. Write the name and the result, each on a line of its own.
ui-sheet-option-one-by-one = Ask me one by one
ui-sheet-option-none = I have none of these
ui-sheet-option-decline = I will tell the doctor myself
ui-sheet-not-read-blood-count = I could not read a result there. Write the name and the result, such as: Hb 118 g/L.
ui-sheet-not-read-liver = I could not read a result there. Write the name and the result, such as: ALT 32, limit 40.
ui-sheet-not-read-kidney = I could not read a result there. Write the name and the result, such as: creatinine 70 µmol/L.
ui-sheet-not-read-antibodies = I could not read a result there. Write the name and the result, such as: ANA 1:320, anti-Sm negative.
ui-sheet-not-read-infections = I could not read a result there. Write the name and the result, such as: hepatitis C negative, HIV negative.
ui-sheet-not-read-heart = I could not read a result there. Write the name and the result, such as: EF 62 %, oxygen 98 %.
ui-sheet-taken = ✅ Noted: { $values }
ui-sheet-taken-remembered = ✅ Noted, from memory: { $values }
ui-sheet-unclear = Not clear to me: { $names }. I will ask if it matters.
ui-sheet-missing = Not done, or not there: { $names }.
ui-button-change-taken = One of these is not right
ui-taken-pick = Which one is not right? Press its number, or type the right value with its name.
ui-taken-keep = All are right
ui-list-ever = { $who ->
        [child] Has your child ever had any of these?
        [other] Has the person ever had any of these?
       *[self] Have you ever had any of these?
    }
ui-list-now = { $who ->
        [child] Does your child have any of these now?
        [other] Does the person have any of these now?
       *[self] Do you have any of these now?
    }
ui-list-recent = { $who ->
        [child] In the last three months, did your child have any of these?
        [other] In the last three months, did the person have any of these?
       *[self] In the last three months, did you have any of these?
    }
ui-list-private = { $who ->
        [child] Is one of these so for your child now?
        [other] Is one of these so for the person now?
       *[self] Is one of these so for you now?
    }
ui-list-agree = { $who ->
        [child] If a study fits, would you and your child agree to these?
        [other] If a study fits, would the person agree to these?
       *[self] If a study fits, would you agree to these?
    }
ui-list-how = Press each that fits.
ui-list-how-agree = It binds nobody; the hospital explains first. Press what would not be all right.
ui-list-unsure = Press that one too. I will ask about it by itself, and “I don't know” is fine there.
ui-list-which = Which of them? Press each, or type its number, for example 2.
ui-list-then-none = If that is so for all of these, press “None of these”.
ui-list-told-more = I may have missed something. If one of these is so, press it; if none is, press “None of these”.
ui-list-unticked = The ticks are off. If you have none of these, press “None of these”; if you have one, press it.
ui-list-why = Each of these can decide whether a study is safe. Asked together, they take you less time.
ui-list-why-agree = Studies take only people who agree to these. Saying yes here signs nothing.
ui-list-taken = ✅ No: { $names }
ui-list-agreed = ✅ Yes to: { $names }
ui-list-declined = ✅ For the doctor only: { $names }
ui-list-comma = { ", " }
ui-button-unsure-of-one = Not sure about one
ui-button-agree-to-all = Yes, to all
ui-value-not-lately = Not in the last 3 months
ui-from-memory = from memory
ui-ask-upper-limit = { $name }: what upper limit is printed beside the result?
    .why = Every laboratory has its own limits, so the result is compared with that one.
    .hint = It is the second number of the reference range, for example 40 in 7–40
    .again = Next to the result there is a range such as 7–40. Please type its last number, for example 40.
    .label = Upper limit
    .example = 40
ui-period-days-90 = 90 days
ui-period-months-6 = 6 months
ui-period-months-12 = 12 months
ui-nothing-ticked = Nothing is ticked yet. Please press what fits, then “Done”. Nothing fits: “None of these”. Not sure: “I don't know”.
ui-not-understood-1 = We could not read that answer. Please press a button, or type it like this: { $example }
ui-not-understood-2 = Sorry, we still did not understand. Just the number or the word is fine, for example { $example }. “I don't know” is fine too.
ui-not-understood-3 = It is fine to leave this one: press “I don't know” below, and the study team can ask it later. Or try once more, for example { $example }.
ui-not-understood-choice-1 = We could not match that to an answer. Please press the button that fits best.
ui-not-understood-choice-2 = Sorry, we still did not understand. Which button below comes closest? “I don't know” is fine too.
ui-not-understood-choice-3 = It is fine to leave this one: press “I don't know” below, and the study team can ask it later.
ui-understood-confirm = { $offers ->
        [yes_no] Just to be sure: { $name }. Yes or no?
        [one] Just to be sure: { $name }. Is this right?
       *[several] Just to be sure: { $name }. Which of these?
    }
ui-asked-instead = That looks like a question, so we did not take it as your answer. “Why?” below tells why we ask. And this is the question:
ui-check-ticks = We ticked what we understood. Please look at it, change it if needed, and press “Done”.
ui-told-earlier = You told us earlier: { $value }. Is that right?
ui-told-ticked = We ticked what you told us earlier. Please look at it, change it if needed, and press “Done”.
ui-name-asked = That looks like a question. The hospital uses this name only to ask for the right person when it calls. Any name will do.
ui-out-of-range = We read { $value }, but only values from { $min } to { $max } are possible here. Please check the number and its unit, and type it again.
ui-unlikely-value-confirm = We read “{ $value }”. That is unusual. Is it correct?
ui-unlikely-value-confirm-option-yes = Yes, it is correct
ui-unlikely-value-confirm-option-change = No, change it
ui-right-value-confirm = We read “{ $value }” for { $name }. Is that right?
ui-unit-missing-confirm = You typed { $value } without a unit. Which one do you mean?
ui-unit-missing-confirm-option-change = Something else
ui-typed-too-early = That message came before this question was here, so it is not its answer yet. Please answer this question now:
ui-press-old = This button is from an earlier question. Nothing changed.
ui-media-not-read = Photos and the like cannot be read here yet, and are not kept. For a photo of a report: open it in your phone's photos, press long on the text, copy it and paste it here. A text file or a PDF with text in it can be read.
ui-media-voice = Voice messages cannot be heard here yet, and are not kept. The microphone on your phone's keyboard writes down what you say.
ui-media-sticker = Thank you. A sticker is no answer here; a button or a few words are.
ui-media-not-opened = Photos, voice messages and stickers are not opened or kept here.
ui-aside-left = Nothing was changed. We go on where we were:
ui-child-grown-up = At 18 your child decides for themselves. From here on we say “the person you are helping”. Only that person can agree to share anything with a hospital.
ui-edited-message = Editing a sent message does not change the answer. Please press “Back”, or “Change an answer” when you check your answers.
ui-forwarded-contact = That is someone else's contact card, so it was not kept. Please share your own number with the button, or type the number.
ui-group-only-private = Health questions are asked in a private chat only. Please open a chat with this bot alone and press Start there.
ui-command-unknown = We do not know that command. /help lists what you can do here.
ui-offer-amount = { $value }
ui-months-of-which = { $value }: of all these medicines?
ui-months-of-all = All: { $value }
ui-interval-confirm = { $count } times in all. How often was it given?
ui-interval-confirm-option-month = Once a month: { $value }
ui-interval-confirm-option-two-weeks = Every 2 weeks: { $value }
ui-interval-confirm-option-three-weeks = Every 3 weeks: { $value }
ui-offer-never = Never
ui-offer-today = Today
ui-offer-tablets = { $tablets } × { $strength } mg = { $total } mg
ui-unit-not-accepted = We cannot use that unit here. Please use one of these: { $accepted }.
ui-other-value = Those words name another value, or more than one. This question is only about: { $name }. Please type that result alone.
ui-percentage-not-count = { $value } looks like a percentage. Please look for the line with # or “absolute”, without %, for example 3.1.
ui-date-unclear = We could not read that date. Please type it like 2026-03-17, or say how long ago it was, for example 5 months ago.
ui-date-in-future = That day has not come yet. Please check the date and type it again.
ui-age-full-years = { $who ->
        [child] Please type the age in full years, the number of birthdays so far; for example 9. Years counted in the traditional Chinese way (虚岁) are one or two too many.
       *[other] Please type the age in full years, the number of birthdays so far; for example 32. Years counted in the traditional Chinese way (虚岁) are one or two too many.
    }
ui-age-birthday-confirm = Has this year's birthday been already? Please press the age in full years.
ui-name-not-known = We did not find “{ $name }” here. Please type it once more, or press what fits in the list.
ui-stands-alone = “{ $option }” cannot go together with another answer. Please choose only that one, or only the others.
ui-one-medicine-only = Please type one steroid with its dose, for example prednisone 50 mg; one is enough.
ui-medicine-name-missing = Please add the name of the medicine, for example prednisone 50 mg.
ui-which-medicine = { $value } a day: which medicine was it?
ui-dose-per-kg = That looks like mg per kg of weight. Please type the mg on one whole day, for example 50 mg.
ui-tablet-strength-confirm = { $tablets } tablets a day: how many mg has one tablet? It is printed on the box.

## Checking the answers

ui-review = Please check the answers. “Change an answer” shows all of them.
ui-review-listed = And No to all { $count } lines of the lists.
ui-review-values = And { $count } values of reports, as noted above.
ui-review-about = About
ui-review-unusual = Please look at these:
ui-review-illness = The illness
ui-review-treatment = Treatment
ui-review-reports = Reports
ui-review-scores = Scores
ui-review-blood = Blood test
ui-review-antibodies = Antibodies
ui-review-viruses = Infection tests
ui-review-organs = Other tests
ui-review-no = No, none or never
ui-review-unknown = Not known
ui-review-line = { $number }. { $label }: { $value }
ui-review-unclear = “{ $first }” and “{ $second }” do not seem to go together; which is right, the study team will ask.
ui-clarify =
    Two answers do not seem to go together. You said:
    1. { $first }
    2. { $second }
    Which is right? Then we ask the other one again. Both can be right, too.
ui-clarify-option-first = 1 is right
ui-clarify-option-second = 2 is right
ui-clarify-option-both = Both are right
ui-clarify-option-unsure = I'm not sure
ui-clarify-noted = Noted, thank you. The study team will look at both.
ui-clarify-settled = That is settled now. Please press any button to go on.
ui-review-confirm = Is everything right?
ui-review-confirm-option-confirm = All correct
ui-review-confirm-option-change = Change an answer
ui-change-pick = Which line would you like to change? Press its number.

## Pausing and coming back

ui-paused = We stop here for now. The answers are kept until { $date }; after that they are deleted. Write anything or press Continue to go on.
ui-pause-nothing = There is nothing to pause at the moment. /start begins.
ui-earlier-again = Sure. Here is that question again:
ui-earlier-changed = Changed. { $name }: { $answer }
ui-one-after-another = Each hospital needs its own yes, so they go one after the other. First: { $hospital }. The button for the next one stands under the result afterwards.
ui-who-told = { $who ->
    [child] So this is about your child.
    [other] So this is about another adult.
   *[self] So this is about you.
} If that is not right, type for whom it is.
ui-resumed = Welcome back. All answers so far are still here. We go on with this question:
ui-error-sorry = Something went wrong on our side. Nothing you answered is lost. Please try once more in a few minutes.
ui-slow-down = A lot came at once, so the last messages were not read. Please wait until the newest question is here, then answer it. Your earlier answers are kept.
ui-offline-again = We were away for a while, sorry. Your earlier answers are kept. Please answer this question again:

## Results

ui-summary-fit = { $count ->
        [one] One study may fit: { $study }, { $hospital }.
       *[other] { $count } studies may fit. Best: { $study }, { $hospital }.
    }
ui-summary-ask = No study fits by its published rules. One can be asked all the same: { $study }, { $hospital }.
ui-summary-later = No study fits right now. One may fit later: see below.
ui-todo-share = To do now: press “{ $label }” below. You then see what would be sent, and decide.
ui-todo-press = To do now: press “{ $label }” below.
ui-card-head = { $number }. { $study }: { $hospital }
ui-card-likely = By the answers, it may fit.
ui-card-possible = { $count ->
        [one] It may fit; 1 point is open.
       *[other] It may fit; { $count } points are open.
    }
ui-card-undecided = { $count ->
        [one] It may fit; its team decides 1 point first.
       *[other] It may fit; its team decides { $count } points first.
    }
ui-card-unpublished = Its rules are not published: only its team can tell.
ui-card-for-children = For children; adults can ask, but may well hear no.
ui-summary-illness = It takes people with { $illnesses }.
ui-card-more = More: { $city } { $kind }
ui-result-likely = { $who ->
        [child]
            From your answers, this study may match your child:
            { $study }, { $hospital }
            The study team decides, after its own tests. This is no promise of a place, or that the treatment will help.
        [other]
            From your answers, this study may match the person you are helping:
            { $study }, { $hospital }
            The study team decides, after its own tests. This is no promise of a place, or that the treatment will help.
       *[self]
            From your answers, this study may match you:
            { $study }, { $hospital }
            The study team decides, after its own tests. This is no promise of a place, or that the treatment will help.
    }
ui-result-possible = { $who ->
        [child]
            This study may match your child, but we cannot tell yet, because some points are open:
            { $study }, { $hospital }
            Still open:{ $missing }
            You can add them now or later with “Change an answer”, or let the study team ask. The study team decides.
        [other]
            This study may match the person you are helping, but we cannot tell yet, because some points are open:
            { $study }, { $hospital }
            Still open:{ $missing }
            You can add them now or later with “Change an answer”, or let the study team ask. The study team decides.
       *[self]
            This study may match you, but we cannot tell yet, because some points are open:
            { $study }, { $hospital }
            Still open:{ $missing }
            You can add them now or later with “Change an answer”, or let the study team ask. The study team decides.
    }
ui-result-possible-unpublished = { $who ->
        [child]
            We cannot tell whether this study suits your child, because its rules are not published:
            { $study }, { $hospital }
            Only the study team can tell.
        [other]
            We cannot tell whether this study suits the person you are helping, because its rules are not published:
            { $study }, { $hospital }
            Only the study team can tell.
       *[self]
            We cannot tell whether this study suits you, because its rules are not published:
            { $study }, { $hospital }
            Only the study team can tell.
    }
ui-result-undecided = { $who ->
        [child]
            This study may match your child, but the study team has to look at some points first:
            { $study }, { $hospital }
            Nothing more is needed from you for that. The study team decides, after its own tests.
        [other]
            This study may match the person you are helping, but the study team has to look at some points first:
            { $study }, { $hospital }
            Nothing more is needed from you for that. The study team decides, after its own tests.
       *[self]
            This study may match you, but the study team has to look at some points first:
            { $study }, { $hospital }
            Nothing more is needed from you for that. The study team decides, after its own tests.
    }
ui-result-for-children = { $who ->
        [child]
            This study is made for children:
            { $study }, { $hospital }
            Whether adults can take part, only its team can say.
        [other]
            This study is made for children. Whether adults can take part, only its team can say:
            { $study }, { $hospital }
            Whoever would like to know, please ask the hospital; it may well say no.
       *[self]
            This study is made for children. Whether adults can take part, only its team can say:
            { $study }, { $hospital }
            If you would like to know, please ask the hospital; it may well say no.
    }
ui-result-team-asks = We did not ask about this; the study team will:{ $items }
ui-result-review = The study team decides this:{ $items }
ui-result-not-now =
    { $study }: this is not the right time. You can check again from { $date } on: just send /start then.
    Reason: a rule of the study about { $reason }
ui-result-not-now-passing =
    { $study }: this is not the right time. You can check again when the reason no longer applies: just send /start then.
    Reason: a rule of the study about { $reason }
ui-result-change-nothing = Please do not stop, delay, change or start any treatment because of a study.
ui-result-excluded = { $who ->
        [child]
            { $study } is not the right study for your child this time.
            Reason: a rule of the study about { $reason }
        [other]
            { $study } is not the right study for the person you are helping this time.
            Reason: a rule of the study about { $reason }
       *[self]
            { $study } is not the right study for you this time.
            Reason: a rule of the study about { $reason }
    }
ui-result-not-your-fault = { $who ->
        [child] Nobody did anything wrong; it says nothing about how ill your child is, and the treatment stays the same.
        [other] Nobody did anything wrong; it says nothing about how ill the person is, and their treatment stays the same.
       *[self] You did nothing wrong; it says nothing about how ill you are, and your treatment stays the same.
    }
ui-result-to-confirm = The hospital checks these in the reports or with its own tests:{ $items }
ui-result-from-memory = These are answers from memory; no reports were at hand.
ui-result-reports-seen = We used the results that you typed.
ui-result-why-head = The study has these rules, and the answers do not fit them:
ui-result-why-no-advice = These are rules of the study and no advice. Please do not start, stop or change any treatment to fit one.
ui-result-ask-team-report = This comes from one test value. The team can look at the report itself: press “Ask” below. No need to repeat the test.
ui-result-ask-team-answers = An answer may be a slip, or you are not sure of it? Press “Change an answer”, or “Ask” below.
ui-result-bring-list = { $who ->
        [child] Good to bring to the hospital: your ID and your child's, the latest test reports and discharge letters, and a list of all medicines with their doses.
       *[other] Good to bring to the hospital: an ID, the latest test reports and discharge letters, and a list of all medicines with their doses.
    }
ui-result-public-contact = You can reach { $hospital } yourself: { $phone } (the hospital's public number).
ui-result-no-contact = No public phone number is printed for this study. Please call the main number of { $hospital } and ask for study { $id }, or look it up on ClinicalTrials.gov.
ui-result-unreviewed = No doctor has yet checked the studies' rules in this program: a first hint only.
ui-result-as-of = Taking people on { $date }.
ui-result-as-of-old = Was open on { $date }; please ask.
ui-trial-paused = { $study } takes nobody new at the moment.
ui-result-next = What would you like to do now?
ui-nothing-matches = { $who ->
        [child]
            Thank you for taking the time. None of the studies here seems right for your child at the moment. This changes no treatment, and new studies start all the time.
            There may be studies elsewhere. These public registers can be searched by the name of the illness:
            { $search }
            https://www.chictr.org.cn/searchproj.html
            Your child's doctor can help with the search. We wish you both well.
        [other]
            Thank you for taking the time. None of the studies here seems right for the person you are helping at the moment. This changes no treatment, and new studies start all the time.
            There may be studies elsewhere. These public registers can be searched by the name of the illness:
            { $search }
            https://www.chictr.org.cn/searchproj.html
            Their doctor can help with the search. We wish you both well.
       *[self]
            Thank you for taking the time. None of the studies here seems right for you at the moment. This changes no treatment, and new studies start all the time.
            There may be studies elsewhere. These public registers can be searched by the name of the illness:
            { $search }
            https://www.chictr.org.cn/searchproj.html
            Your own doctor can help with the search. We wish you well.
    }
ui-other-illness = { $who ->
        [child]
            Thank you. We have no study for your child's illness here at the moment, so there are no more questions.
            There may be studies elsewhere. These public registers can be searched by the name of the illness:
            https://clinicaltrials.gov/search
            https://www.chictr.org.cn/searchproj.html
            Your child's doctor can help with the search. Pressed the wrong illness? Send /start to begin again. We wish you both well.
        [other]
            Thank you. We have no study for that person's illness here at the moment, so there are no more questions.
            There may be studies elsewhere. These public registers can be searched by the name of the illness:
            https://clinicaltrials.gov/search
            https://www.chictr.org.cn/searchproj.html
            Their doctor can help with the search. Pressed the wrong illness? Send /start to begin again. We wish you both well.
       *[self]
            Thank you. We have no study for your illness here at the moment, so there are no more questions.
            There may be studies elsewhere. These public registers can be searched by the name of the illness:
            https://clinicaltrials.gov/search
            https://www.chictr.org.cn/searchproj.html
            Your doctor can help with the search. Pressed the wrong illness? Send /start to begin again. We wish you well.
    }

## Reminders

ui-result-next-option-remind = Remind me on { $date }
ui-result-next-option-forget = Cancel the reminder
ui-consent-remind = { $who ->
        [child]
            May we send you one message here on { $date }? It is about:{ $studies }

            • Until that day we keep your child's answers and results, and your Telegram account number. { $days } days later they are deleted.
            • On that day a program looks at the answers again and tells you whether the time has come. If the study's rules change earlier, and the result with them, the message comes then instead.
            • The message names no illness and no study.
            • You can cancel at any time: “Cancel the reminder” under the result, or /withdraw. No treatment changes.
            As parent or guardian, do you agree?
        [other]
            May we send you one message here on { $date }? It is about:{ $studies }

            • Until that day we keep the answers and results of the person you are helping, and your Telegram account number. { $days } days later they are deleted.
            • On that day a program looks at the answers again and tells you whether the time has come. If the study's rules change earlier, and the result with them, the message comes then instead.
            • The message names no illness and no study.
            • You can cancel at any time: “Cancel the reminder” under the result, or /withdraw. No treatment changes.
            The person must know of it. If so: do you agree?
       *[self]
            May we send you one message here on { $date }? It is about:{ $studies }

            • Until that day we keep your answers and results, and your Telegram account number. { $days } days later they are deleted.
            • On that day a program looks at the answers again and tells you whether the time has come. If the study's rules change earlier, and the result with them, the message comes then instead.
            • The message names no illness and no study.
            • You can cancel at any time: “Cancel the reminder” under the result, or /withdraw. No treatment changes.
            Do you agree?
    }
ui-consent-remind-option-agree = Yes, remind me
ui-consent-remind-option-decline = No, thank you
ui-remind-noted = Noted: one message comes here on { $date }. The answers are kept for it. /withdraw takes this back.
ui-remind-declined = All right, no message comes. You can look again yourself after { $date }: just send /start.
ui-remind-cancelled = The reminder is cancelled, no message comes. The answers are kept for the usual { $days } days only.
ui-remind-head-day = Hello, this is the message you asked for, for today.
ui-remind-head-rules = Hello, this is the message you asked for. It comes before its day, because the rules have changed.
ui-remind-may-fit = We looked again. The reason from before may no longer apply; the study team decides. Please look at the result; nothing has been sent to anybody. If your health has changed since, press “Change an answer” there.
ui-remind-not-yet = We looked again, and it is still too early. The result shows the new date, and a new reminder can be set there. If anything has changed since, please press “Change an answer” there.
ui-remind-no = We looked again, and from the answers kept here it does not fit at the moment. The result shows why. If anything has changed since, please press “Change an answer” there.
ui-remind-paused = We looked again: it may fit now, but nobody new is taken at the moment. The result shows whom to ask.
ui-remind-closed = We looked again: it does not take anybody any more, we are sorry. The result shows whether anything else here may fit.
ui-remind-too-late = Hello, we wanted to write to you earlier and could not, we are sorry. The answers kept here have passed their time and are deleted. To look again, please send /start.
ui-reminder-option-see = See the result

## Sharing with a hospital

ui-share-other-present = Only the person you are helping can agree to this. Is that person with you now, and do they agree to go on and give their own phone number?
ui-share-other-present-option-yes = Yes, and agrees
ui-share-other-present-option-no = No, not now
ui-share-other-later = Then nothing is sent. Please show them these results; they can call the hospital, or open this chat on their own phone.
ui-share-guardian-only = For a child, only a parent or legal guardian can agree to this. Please show them these results; they can open this chat on their own phone.
ui-consent-share = { $who ->
        [other]
            May we send this to a hospital? Each gets it only if you press its button:
            { $studies }
            What is sent:
            { $items }
            Only that study team gets it, to check it and to contact the person; number or address also as a Telegram message that is deleted after ten minutes. Nothing else is sent, and nothing is signed.
            It is fine to say no; nothing changes in any treatment. A yes can be taken back later with /withdraw: we then ask the hospital to delete it.
       *[self]
            May we send this to a hospital? Each gets it only if you press its button:
            { $studies }
            What is sent:
            { $items }
            Only that study team gets it, to check it and to contact you; number or address also as a Telegram message that is deleted after ten minutes. Nothing else is sent, and nothing is signed.
            It is fine to say no; nothing changes in any treatment. You can take a yes back later with /withdraw: we then ask the hospital to delete it.
    }
ui-consent-share-again = { $who ->
        [other]
            May we send it to another hospital too? Only by its button:
            { $studies }
            As before: { $name }, { $phone }; age, answers, and which rules fit or are open.
            Only that study team gets it, to contact the person; the number also as a Telegram message deleted after ten minutes. No is fine; /withdraw takes a yes back.
       *[self]
            May we send it to another hospital too? Only by its button:
            { $studies }
            As before: { $name }, { $phone }; age, answers, and which rules fit or are open.
            Only that study team gets it, to contact you; the number also as a Telegram message deleted after ten minutes. No is fine; /withdraw takes a yes back.
    }
ui-consent-share-study = • { $study }, { $hospital }
ui-consent-share-option-one = Yes: { $study }, { $city }
ui-consent-share-option-agree = Yes, send this
ui-consent-share-option-decline = No, do not send it
ui-consent-ask = { $who ->
        [child]
            By your answers, the study “{ $study }” does not fit your child. You may still ask its team at { $hospital } to look. May we send them this?
            { $items }
            • that the study does not fit by the answers, and which of its rules
            Only its study team gets it, to check it and to contact you; number or address also as a Telegram message that is deleted after ten minutes. They may well say no again.
            It is fine to leave it; nothing changes in any treatment. You can take a yes back later with /withdraw: we then ask the hospital to delete it.
        [other]
            By the answers, the study “{ $study }” does not fit. Its team at { $hospital } may still be asked to look. May we send them this?
            { $items }
            • that the study does not fit by the answers, and which of its rules
            Only its study team gets it, to check it and to contact the person; number or address also as a Telegram message that is deleted after ten minutes. They may well say no again.
            It is fine to leave it; nothing changes in any treatment. A yes can be taken back later with /withdraw: we then ask the hospital to delete it.
       *[self]
            By your answers, the study “{ $study }” does not fit. You may still ask its team at { $hospital } to look. May we send them this?
            { $items }
            • that the study does not fit by the answers, and which of its rules
            Only its study team gets it, to check it and to contact you; number or address also as a Telegram message that is deleted after ten minutes. They may well say no again.
            It is fine to leave it; nothing changes in any treatment. You can take a yes back later with /withdraw: we then ask the hospital to delete it.
    }
ui-share-items = { $who ->
        [child]
            • what to call you, phone number or e-mail (or this chat), a good time, language, whether you could travel there
            • your child's age, your answers, and that a parent or guardian answered
            • which of the study's rules fit or are still open
        [other]
            • what to call the person, phone number or e-mail, a good time, language, whether they could travel there
            • their age, the answers, and that a relative or friend answered
            • which of the study's rules fit or are still open
       *[self]
            • what to call you, phone number or e-mail (or this chat), a good time, language, whether you could travel there
            • your age and your answers
            • which of the study's rules fit or are still open
    }
ui-share-declined = All right, nothing is sent. The result stays here.
ui-ask-name = { $who ->
        [other] What name should the hospital ask for when it calls the person you are helping?
       *[self] What name should the hospital ask for when it calls?
    }
    .hint = { $who ->
        [child] Any name will do, for example Mrs Li or Anna's mother
        [other] Any name will do, for example Mr Chen
       *[self] Any name will do, for example Mrs Li or Mr Chen
    }
ui-ask-phone = { $who ->
        [other] Which phone number of the person you are helping may { $hospital } call?
       *[self] Which phone number may { $hospital } call?
    }
    .hint = Type it (outside China with the country code: +44 1632 960123), or an e-mail address
ui-ask-phone-below = Press the button at the bottom of the screen. You may type a number, too
ui-ask-phone-option-share = Share my number
ui-ask-phone-option-type = Type another number
ui-ask-phone-option-chat = Write to me here
ui-phone-not-valid = That does not look like a phone number. Please type it with all its digits, for example 138 0013 8000 or +44 1632 960123; or an e-mail address, for example li@example.com.
ui-name-not-valid = Please type only a name, at most 60 letters, for example Mrs Li.
ui-ask-best-time = When is a good time to call? Press one, or type it in your own words, for example: weekdays after 5 pm.
ui-ask-best-time-option-morning = Morning
ui-ask-best-time-option-afternoon = Afternoon
ui-ask-best-time-option-evening = Evening
ui-ask-best-time-option-any = Any time
ui-travel = { $who ->
        [child] The study is in { $city }. Could you and your child travel there, more than once?
        [other] The study is in { $city }. Could the person you are helping travel there, more than once?
       *[self] The study is in { $city }. Could you travel there, more than once?
    }
ui-travel-option-yes = Yes
ui-travel-option-no = No
ui-travel-option-unsure = Not sure yet
ui-receipt = { $who ->
        [other]
            Sent to { $hospital }. The reference code: { $code }
            The study team reads it and plans to contact the person you are helping within { $days ->
                [one] 1 working day
               *[other] { $days } working days
            }.
            Good to have ready: an ID, the latest reports, a list of medicines.
            /status shows where it stands and changes number or time. Please keep on with all medicines as the doctor has said.
       *[self]
            Sent to { $hospital }. Your reference code: { $code }
            The study team reads it and plans to contact you within { $days ->
                [one] 1 working day
               *[other] { $days } working days
            }.
            Good to have ready: an ID, the latest reports, a list of medicines.
            /status shows where it stands and changes number or time. Please keep on with all medicines as the doctor has said.
    }
ui-receipt-again = { $who ->
        [other]
            Sent to { $hospital }. The reference code: { $code }
            The study team plans to contact the person you are helping within { $days ->
                [one] 1 working day
               *[other] { $days } working days
            }. Please keep on with all medicines.
       *[self]
            Sent to { $hospital }. Your reference code: { $code }
            The study team plans to contact you within { $days ->
                [one] 1 working day
               *[other] { $days } working days
            }. Please keep on with all medicines.
    }
ui-referral-waits =
    Your yes is noted. Your reference code: { $code }
    To be honest: nobody at { $hospital } is connected to this chat yet, so it waits here and has not been seen. We have told the people who run this chat.
    /status shows where it stands and changes number or time, /withdraw takes it back.
ui-after-share-changed = You changed an answer after sending. The hospital gets a note that it changed; your consent stays as it was.

## Where it stands, taking back, deleting

ui-team-has-seen = { $code }: the study team at { $hospital } has opened what you sent. What comes next is their decision; /status shows where it stands.
ui-status-none = Nothing has been started yet. /start begins.
ui-status-unfinished = The questions are not finished; about { $count } are left. They are kept until { $date }.
ui-status-not-shared = The questions are finished. Nothing has been sent to a hospital.
ui-status-waits = { $code }: waits here. Nobody at { $hospital } is connected to this chat yet.
ui-status-reminder = Reminder: one message comes here on { $date }. /withdraw cancels it.
ui-status-sent = { $code }: sent to { $hospital } on { $date }. Not opened yet.
ui-status-seen = { $code }: the study team at { $hospital } opened it on { $date }.
ui-status-contacted = { $code }: the study team at { $hospital } tried to call on { $date } and did not get through.
ui-status-reached = { $code }: in contact with the study team at { $hospital } since { $date }.
ui-status-closed = { $code }: the study team closed it on { $date }. { $hospital } can tell you the reason.
ui-status-said-no = { $code }: you said on { $date } that you want no more calls, and { $hospital } has been told. Nobody will call.
ui-status-withdrawn = { $code }: withdrawn on { $date }. Nobody will call, and { $hospital } has been asked to delete it. If you change your mind: /start.
ui-withdraw-confirm = What would you like to take back? If it was sent to a hospital, we ask the hospital to delete it. Your care stays the same.
ui-withdraw-confirm-option-yes = Take back { $code }
ui-withdraw-confirm-option-reminder = Cancel the reminder of { $date }
ui-withdraw-confirm-option-no = No, keep it
ui-withdrawn = { $code } is taken back, and nobody will call about it. { $hospital } can no longer open it here and is asked to delete what it has. You need not give a reason. If you change your mind, send /start: it can be sent again.
ui-nothing-to-withdraw = Nothing has been sent to a hospital and no message was asked for, so there is nothing to take back. /mydata shows what is kept here.
ui-erase-confirm = Delete all answers and contact details, and cancel any reminder? This cannot be undone. If something was already sent to a hospital, we ask it to delete that too.
ui-erase-everybody = This deletes the answers about everybody you have answered for in this chat, not only the last.
ui-erase-confirm-option-yes = Yes, delete it all
ui-erase-confirm-option-no = No, keep it
ui-erase-kept = Nothing was deleted. Everything is as before.
ui-withdraw-kept = Nothing has changed. /status shows where it stands.
ui-erased = All answers and contact details kept here are deleted. If something had been sent to a hospital, it is asked to delete it, and nobody will call. A page for your doctor that came in the last two days leaves this chat too. Messages still shown in this chat are yours to delete. If you change your mind, /start begins again.
ui-mydata-head = This is everything kept here. You can forward it to your doctor.
ui-mydata-contact = Contact. { $contact }
ui-mydata-results = The results shown for these answers are kept with them.
ui-mydata-reminder = Reminder on { $date }: { $study }
ui-mydata-notice = One message when this goes on, at the latest on { $date }: { $study }
ui-mydata-empty = Nothing about you is kept here, apart from your Telegram account number and the language. /start begins.

## Privacy and help

ui-privacy =
    Who: { $operator } runs this chat and is responsible for the data. Contact: { $contact }
    What: answers about health and age, the results for them, notes you keep here (only you see them), your Telegram account number, the language, and the times. Name, phone number or e-mail address, a good time and the language to speak only if you agree to send something to a hospital. These are sensitive data; without them nobody can tell whether a study may match.
    Why: only to find studies that may match and, if you agree, to bring you together with the hospital. Never for advertising.
    By whom: a program compares the answers with the rules of the studies. Nothing is decided by the program alone: the study team decides, and a person can look at it: write to { $contact }.
    Who gets it: nobody, until you agree to one hospital by name. Then only its study team.
    Where: the answers are stored encrypted by { $operator }. The chat itself runs through Telegram, whose computers are outside China; the chat is not locked all the way, so Telegram could read it.
    How long: answers { $days } days after the end. What was sent to a hospital { $referral_days } days here, counted from the day it was sent, whatever is done with it; after a booked visit, or if you take part, until 14 days after that. Two weeks before the end you are told, and you or the study team can keep it { $referral_days } days longer, once. The hospital keeps its own records under its own rules. A proof of each yes or no, with the exact words and a code instead of you, 3 years, also after /erase. A reminder, if you agree to one, keeps the answers until its day, { $months } months away at most, and { $days } days after it. To be told of new studies, if you agree, keeps them until the day you choose, { $months } months at most. A question that you send to a study team, and the answers, { $days } days after the last message about it. A page for your doctor is not kept here; it stays in this chat until you delete it. Backups 35 days at most; nobody who was deleted comes back from one.
    Your rights: see and copy everything (/mydata), correct it (“Change an answer”), take back a yes (/withdraw), delete it all (/erase), complain to us or to the data protection authority. None of this changes any treatment.
    For a child, a parent or guardian decides.
ui-help =
    Answer with a button or type the answer. “I don't know” is always fine.
    /start – begin or go on
    /studies – look at the studies that are here
    /status – what was sent, where it stands, change number or time
    /pause – stop for now; the answers wait
    /language – 中文 / English
    /ask – leave a question for a study team
    note: … – a note for yourself, at any moment
    /mydata – see what is kept, to forward to your doctor
    /withdraw – take back what was sent to a hospital, cancel a reminder or other messages
    /erase – delete everything
    /privacy – who runs this and what is kept
    /help – this list
    You can also write to a person: { $contact }
    This chat is no help in an emergency. Call 120 (China), 112 (Europe), 911 (USA), 999 (Hong Kong), 119 (Taiwan), 995 (Singapore), or the number of your country.

## Questions that many people have

