### Reminders to coordinators and admins, and days on which a coordinator is away.

coordinator-nudge-coordinator = { $count ->
        [one] { $site }: nobody has tried to call for a working day:{ $codes }
       *[other] { $site }: nobody has tried to call { $count } people for a working day:{ $codes }
    }
coordinator-nudge-backup = { $count ->
        [one] { $site }: nobody has tried to call for two working days. Can you take it over?{ $codes }
       *[other] { $site }: nobody has tried to call { $count } people for two working days. Can you take them over?{ $codes }
    }
coordinator-nudge-again = { $count ->
        [one] { $site }: still nobody has tried to call, for two working days now:{ $codes }
       *[other] { $site }: still nobody has tried to call { $count } people, for two working days now:{ $codes }
    }
coordinator-nudge-admin = { $count ->
        [one] { $site }: nobody has tried to call for three working days. Please ask the team there:{ $codes }
       *[other] { $site }: nobody has tried to call { $count } people for three working days. Please ask the team there:{ $codes }
    }
coordinator-nudge-awake = { $site }: you asked to be reminded today:{ $codes }
coordinator-nudge-reached = { $site }: reached three working days ago, and neither a visit nor a note says what came of it:{ $codes }
coordinator-nudge-promise = { $count ->
        [one] { $site }: nobody was reached in the days promised, and the person has just been told so. Please call today:{ $codes }
       *[other] { $site }: nobody was reached in the days promised, and these people have just been told so. Please call today:{ $codes }
    }
coordinator-nudge-one = { " " }{ $code }
coordinator-nudge-what-to-do = Please call, or open the card and press what has happened. A call later on: More, then Remind me later.

coordinator-command-away = Days on which you are away
coordinator-away-set =
    You are away from { $first } to { $last }, both days included. On these days colleagues get the reminders, and you get no summary. New cards still arrive here.
    /away off ends it.
coordinator-away-none =
    You are not marked as away.
    To be away, write the first and the last day: /away { $example }
coordinator-away-ended = Good, you are no longer marked as away. Reminders and summaries come to you again.
coordinator-away-wrong = These days could not be read, and nothing was changed. Please write the first and the last day like this: /away { $example }
coordinator-away-past = These days are over, and nothing was changed. Please write days to come, like this: /away { $example }
coordinator-away-not-you = Only coordinators of a hospital can be marked as away; notices for admins always come.
admin-everybody-away =
    Everybody who receives referrals at { $site } is away, until { $date } at least. What comes meanwhile waits there.
    To invite somebody else, please run: prescreen sites invite { $id }

## What admins are sent each day, so that a loss is noticed

admin-heads =
    Today's check numbers. Please keep this message; nothing has to be done.
    Audit: { $audit }
    Deletions: { $erased }
    Both only ever grow. If data is lost one day, whoever runs the bot asks for the newest two. If one of them is smaller than yesterday, please tell them at once.
admin-unmarked =
    { $count ->
        [one] One entry in the database was written by hand, not by this bot.
       *[other] { $count } entries in the database were written by hand, not by this bot.
    } It is about who may see what. The bot takes no notice of it: it lets nobody in.
    Please tell whoever runs the bot at once. They can see more with: prescreen audit verify
admin-clock-leapt =
    The clock of the machine that the bot runs on has jumped: it says { $now } UTC. So that nothing is lost, nothing is deleted by its date until somebody has looked.
    Please tell whoever runs the bot: set the clock right, or, if it is right, run: prescreen retention run --confirm
