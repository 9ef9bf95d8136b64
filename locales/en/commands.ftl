### One line per command, as Telegram's menu shows it.

command-start = Begin, or go on where you stopped
command-studies = Look at the studies that are here
command-status = What was sent, and where it stands
command-withdraw = Take back what was sent, or cancel a reminder
command-ask = Leave a question for a study team
command-mydata = See everything that is kept here
command-privacy = Who runs this and what is kept
command-erase = Delete everything
command-help = What you can do here
command-language = 中文 / English
command-pause = Stop for now; the answers wait
