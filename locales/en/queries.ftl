# Questions to the team of a study about its public record, by trial and query; A is the reading taken.

query-letter = Dear study team, some sentences in the public record of your study can be read in two ways, and somebody may be turned away by one of them. Which one is meant? The number and the letter are enough; a word of your own is welcome.
query-NCT06464679-cyclophosphamide-needed = Sjögren's item 3, myositis item 4: must a patient have had cyclophosphamide? A: yes, always. B: no, steroid with any one of the listed medicines for more than 6 months is enough.
query-NCT06464679-what-six-months-bind = Sjögren's item 3, myositis item 4: what does “more than 6 months” bind, and does exactly 1 mg/kg a day count? A: the listed medicine only, and exactly 1 mg/kg does not. B: steroid and cyclophosphamide too, or exactly 1 mg/kg does (please say which).
query-NCT06464679-relatively-serious-heart-disease = Exclusion 4, heart disease: do controlled angina, a heart attack years ago, or NYHA class II with a normal ejection fraction exclude? A: yes. B: no (please say which do).
query-NCT06464679-progression-over-what-time = Scleroderma item 4: does the progression of the skin or of the breathing values have to fall within a certain time? A: no. B: yes (within how many months?).
query-NCT06010472-infection-without-a-drip = Exclusion 2: does an infection exclude that is treated with tablets, or that is not under control but has no drip? A: tablets do not exclude, and one not under control is for you to judge. B: both exclude.
query-NCT06010472-brain-disease-long-over = Exclusion 5: do neuropsychiatric lupus in remission for years, lacunes found by chance, or a febrile seizure in childhood exclude? A: whatever a doctor has diagnosed excludes, however long ago. B: no (please say what does not).
query-NCT06585514-steroid-dose-a-day = 4.1.1: is 7.5 mg of prednisone a day meant, and not 7.5 mg/kg, as printed? A: 7.5 mg a day. B: 7.5 mg/kg a day.
query-NCT06585514-daily-drip-of-steroid = 4.1.2: does a steroid given by drip every day (no pulse) count for “more than 1 mg/kg”? A: yes. B: no, by mouth only.
query-NCT06585514-six-drips-in-three-months = 4.1.2: do six drips of cyclophosphamide, two weeks apart, count as 6 months of it? A: no, 6 months. B: yes.
query-NCT06585514-heart-failure-class-two = Exclusion 2: does NYHA class II exclude? The heading says “symptomatic”, the list begins at class III. A: class II excludes. B: only class III and IV exclude.
query-NCT06585514-lung-disease-mild-or-healed = Exclusion 3: do mild asthma, an old scar or a pneumonia that has healed exclude? A: any lung disease not from lupus excludes. B: only a severe one.
query-NCT06585514-which-induction = 4.2.2: which induction without remission is meant, and is a relapse after remission taken? A: the latest one that ran at least 3 months; a relapse is for you to judge. B: otherwise (the first, any; a relapse is taken).
query-NCT06585514-chronic-class-with-five = 4.2.1: are III(C)+V and IV-G(C)+V in or out? A: for you to judge. B: in, or out (please say which).
query-NCT07283315-adults = No maximum age is printed. Are adults taken in any cohort? A: you judge each one. B: none, or in some cohorts (please say which).
query-NCT07283315-dialysis = Inclusion 4: are patients on dialysis taken at all? A: you judge each one. B: no.
query-NCT07283315-lifelong-tablets = Exclusion 2: do lifelong tablets that only keep an infection away (such as entecavir with negative HBV DNA) count as treatment of an infection? A: no. B: yes.
query-NCT07283315-item-fifteen = Item 15 of the exclusions is missing from the public record. What does it say? A: there is none. B: its text.
query-NCT07283315-appendices = What do the appendices say on rapidly progressive scleroderma and on severe vasculitis? A: nothing beyond the record. B: their text.
query-NCT07283315-steroid-for-three-months = Lupus item 3.1: must 1 mg/kg of steroid have been taken for 3 months? A: no length is asked. B: yes.
query-NCT07283315-steroid-dependent-disease = Nephrotic syndrome: is a disease taken that steroids clear, and that comes back each time? A: you judge each one. B: yes, or no (please say which).
query-NCT06421701-criteria-and-status = Please send us the inclusion and exclusion criteria, and say whether you still recruit; the registry names the status as unknown. A: still recruiting. B: not recruiting any more.
