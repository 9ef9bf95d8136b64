"""Typed answers by writers who know neither the lexicon nor the grammar, and how they are read."""
