"""The store on SQLite: one writer, group commit; the only room with SQL."""
