"""What a screening came to: matches, the result, the review, sharing, reminders."""
