"""The SQL of each step of the schema; `bot.store.schema` applies them in order."""
