# The words of the sandbox's own page: two phones for trying the bot without Telegram.

sandbox-title = Two phones
sandbox-intro = A local try-out. Nothing here leaves this computer.
sandbox-participant = Participant
sandbox-coordinator = Coordinator
sandbox-person = Who holds this phone
sandbox-person-name = Person
sandbox-new-person = New person
sandbox-language = 中文
sandbox-placeholder = Message
sandbox-send = Send
sandbox-menu = Menu of commands
sandbox-start = Start
sandbox-empty = No messages yet. Press Start to begin.
sandbox-empty-coordinator = No messages yet. Open the invitation link that you were given.
sandbox-share-contact = Sends the phone number of this phone
sandbox-keyboard = Suggested answers
sandbox-messages = Messages
sandbox-typing = typing…
sandbox-edited = edited
sandbox-contact = Contact card
sandbox-photo = Picture
sandbox-document = File
sandbox-attachment = Attachment
sandbox-note = From the sandbox
sandbox-ok = OK
sandbox-offline = The bot's computer is not answering. Trying again…
