### Notes that a person keeps for themselves.

note-kept = 📝 Your note: “{ $text }”. Only you see it: /mydata shows it, and no hospital gets it.
note-button-drop = Delete this note
note-dropped = The note is deleted.
note-gone = This note is not kept any more.
note-how = To keep a note, write it like this: note: ask about hair loss
note-long = That note is too long to keep: at most { $most } letters. Please write it in two.
note-many = { $count } notes are kept already, no more fit. Delete one first: its button stands below it.
note-after-consent = A note can be kept once you have agreed to the questions. This one was not kept.
note-mydata = Note of { $date }: { $text }
