"""Step 041: the number of people who came to a study, as of the end of a week."""

# Rounded down before it is kept: what stands here may be read by everybody, and says no more.
STUDY_PEOPLE = """
CREATE TABLE study_people (
  until_on TEXT NOT NULL, trial TEXT NOT NULL, asked INTEGER NOT NULL CHECK (asked % 5 = 0),
  matched INTEGER NOT NULL CHECK (matched % 5 = 0),
  put_through INTEGER NOT NULL CHECK (put_through % 5 = 0),
  PRIMARY KEY (until_on, trial)) STRICT;
"""
