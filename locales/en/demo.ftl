### The try-out page, and what the terminal says of it

demo-invitation = Open this link to play a coordinator of { $hospital }:

demo-ready = Two phones are ready: { $address }
demo-ready-play = [Play somebody] lets a made-up person answer by themselves, up to the card on the coordinator's phone. Press anything to go on by hand.
demo-ready-morning = [Next morning] lets the night pass: the daily summary and the reminders come, and on Mondays the picture of the week.
demo-ready-end = Ctrl-C ends it; nothing is kept, and nothing leaves this computer.

demo-cast = Illness and study
demo-cast-cohort = { $cohort }, { $hospital }
demo-cast-no-study = None of these illnesses
demo-cast-person = { $who ->
    [woman] Woman of { $age }
    [man] Man of { $age }
    [girl] Girl of { $age }
    [boy] Boy of { $age }
   *[somebody] Somebody
  }{ $answers ->
    [other] , the family answers
   *[self] { "" }
  }: { $verdict }
demo-cast-likely = likely match
demo-cast-possible = possible match
demo-cast-not-now = not now
demo-cast-excluded = no match
