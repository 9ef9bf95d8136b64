"""The SQL of each step of the schema; `bot.store.sqlite.schema` applies them in order."""
