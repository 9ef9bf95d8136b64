### What is answered when somebody asks about their own result: it is told out of the result itself.

own-compare = Nobody can say which is safer or better: all are early studies. This is what is done in each, and its main risks.
own-compare-team = The study teams tell you more before you decide anything; your own doctor can help you weigh it.
own-open = Still open for { $study }:
own-open-team = A report or your doctor may know it: then press “Change an answer”. Else the study team looks at it; it decides.
own-later-team = When something has changed, come back with /start and change that answer: all studies are looked at again. Nothing is promised; the study team decides. Please do not stop or change a medicine for it.
own-counts = By your answers, this is what the rules say:
own-counts-team = I cannot judge beyond these rules. Whether one holds in your case, only the study team can say. If an answer is not quite right, press “Change an answer”.
