"""The outside world: Telegram, databases, clock, commands."""
