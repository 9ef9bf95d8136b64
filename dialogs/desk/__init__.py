"""A question that a person leaves for a study team: to whom, the words, and what they agree to."""
