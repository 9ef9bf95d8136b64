### The end of the time for which what was sent to a hospital is kept here.

ui-ending = { $code }: what was sent to { $hospital } is kept here until { $date }, then it is deleted here. If you are still in contact with the study team, you can keep it { $days } days longer, once. Otherwise there is nothing to do.
ui-ending-again = { $code }: what was sent to { $hospital } is kept here until { $date }, then it is deleted here. There is nothing to do.
ui-button-keep = Keep it longer
ui-kept-longer = { $code } is kept { $days } days longer.
ui-kept-already = { $code } was kept longer once already.
ui-ended = { $code }: its time here is over. What was sent to { $hospital } is deleted here, and whoever got it in this chat is asked to delete it. The hospital keeps its own records under its own rules. /start begins again.
coordinator-ending = { $code }: its time here is over on { $date }. Then it is deleted here, and you are asked to delete what you have of it in this chat. Still working on it? It can be kept { $days } days longer, once.
coordinator-ending-again = { $code }: its time here is over on { $date }. Then it is deleted here, and you are asked to delete what you have of it in this chat. It was kept longer once already.
coordinator-button-keep = Keep it longer
coordinator-ended = { $code }: its time here is over, and it is deleted here. Please delete what you have of it in this chat and in files from it. Your hospital's own records follow your hospital's rules.
coordinator-card-ended = { $code } · its time here is over
