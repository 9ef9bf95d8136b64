### Duties of coordinators, groups that show cards, and the end of a right.

coordinator-duty-primary = You are the main coordinator of this hospital: the first who is reminded when something waits.
coordinator-duty-backup = You are the backup of this hospital: you are reminded when something waits too long.
coordinator-new-primary = { $name } is now the main coordinator of { $site }.

coordinator-button-open-in-private = Open in private chat

coordinator-group-add = Now add this bot to the group that is to show the cards of { $site }. The link works for one group; nothing changes before that.
coordinator-group-bound =
    This group now shows likely matches for { $site }: { $trials }.
    A card here holds a code, the number of the study and where it stands, nothing about the person. Being in this group gives nobody access: the button under a card leads coordinators to their private chat with this bot, and only there can anything be done.
coordinator-group-card =
    { $code } · { $study }
    { $status } · Please open it in your private chat.
coordinator-group-told = The group “{ $title }” now shows the cards of { $site }. If none of you expected this, please tell the operator.
coordinator-group-ended = This group no longer shows cards of { $site }. Goodbye.
admin-group-gone =
    The group “{ $title }” no longer shows the cards of { $site }: this bot was removed from it. The coordinators still get every card in private.
    To bind a group again, please run: prescreen sites invite { $id } --group

coordinator-revoked = You no longer receive referrals of { $site }. The buttons under older cards do not work any more. Please delete the cards you still have.
admin-revoked = You are no longer an admin of this service.
