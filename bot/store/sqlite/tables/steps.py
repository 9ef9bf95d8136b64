"""Step 012: the rest that a step ended, so that undoing or reopening brings it back."""

STEPS = """
ALTER TABLE steps ADD COLUMN rested TEXT;
"""
