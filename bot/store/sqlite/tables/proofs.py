"""Step 025: what a consent proves: who was asked, the exact words, by whom; and who is a minor."""

# A consent outlives its person as a proof: the fingerprint says whose it was only to who has the
# key and the account at hand. The words stand once for all who read the same.
PROOFS = """
ALTER TABLE consents ADD COLUMN who TEXT;
ALTER TABLE consents ADD COLUMN proof BLOB;
CREATE TABLE consent_texts (hash TEXT PRIMARY KEY, lang TEXT NOT NULL, text TEXT NOT NULL) STRICT;
CREATE INDEX consents_by_words ON consents (text_hash);
CREATE INDEX consents_by_proof ON consents (proof) WHERE proof IS NOT NULL;
CREATE TRIGGER what_a_consent_proves_stays BEFORE UPDATE OF who, proof, lang ON consents
  WHEN NEW.who IS NOT OLD.who OR NEW.lang <> OLD.lang OR NEW.proof IS NOT OLD.proof
  BEGIN SELECT RAISE(ABORT, 'a consent stays as it was given'); END;
CREATE TRIGGER the_words_of_a_consent_stay BEFORE UPDATE ON consent_texts
  BEGIN SELECT RAISE(ABORT, 'a consent stays as it was given'); END;
CREATE TABLE minors (
  account TEXT PRIMARY KEY REFERENCES accounts ON DELETE CASCADE, until TEXT NOT NULL) STRICT;
"""
