"""Step 030: the rows that give a right bear a keyed mark."""

# `marking` puts the marks on the rows that are there: it has the keys. That it was done to the end
# stands beside the keys, where nobody with the database alone can take it back.
MARKS = """
ALTER TABLE accounts ADD COLUMN mark BLOB;
ALTER TABLE consents ADD COLUMN mark BLOB;
ALTER TABLE grants ADD COLUMN mark BLOB;
ALTER TABLE groups ADD COLUMN mark BLOB;
ALTER TABLE invites ADD COLUMN mark BLOB;
ALTER TABLE referrals ADD COLUMN mark BLOB;
"""
