"""The truth: facts, conditions, trials, matching. Pure functions over frozen values."""
