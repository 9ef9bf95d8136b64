"""A participant's updates and reminders: their turns, and what each writes."""
