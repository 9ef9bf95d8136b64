"""The bot on a local Telegram: played by a made-up participant, or by hand on two phones."""
