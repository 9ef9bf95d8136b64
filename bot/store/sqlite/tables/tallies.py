"""The tables behind the counters of questions and steps."""

# `reached` makes each count once a screening; `left_off` remembers which cell a return takes back.
# Both go with the screening; what was counted stays, and names nobody.
TALLIES = """
CREATE TABLE reached (
  screening TEXT NOT NULL REFERENCES screenings ON DELETE CASCADE, step TEXT NOT NULL,
  PRIMARY KEY (screening, step)) STRICT;
CREATE TABLE left_off (
  screening TEXT PRIMARY KEY REFERENCES screenings ON DELETE CASCADE,
  question TEXT NOT NULL, day TEXT NOT NULL) STRICT;
"""
