"""The Telegram rim: updates come in by polling or webhook, stored letters go out."""
