"""Step 009: what grows for ever, or is deleted in numbers, is found without reading all of it."""

# The audit and the consents of people long gone stay: neither a press on a card nor a deletion
# may take longer with every one of them.
INDEXES = """
CREATE INDEX audit_of_subject ON audit (subject);
CREATE INDEX consents_of_screening ON consents (screening);
CREATE INDEX notes_of_referral ON notes (referral);
CREATE INDEX letters_of_chat ON letters (chat_mark);
"""
