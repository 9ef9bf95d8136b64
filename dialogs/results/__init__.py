"""The outcome of a screening: matches, the result, the review, sharing, reminders."""
