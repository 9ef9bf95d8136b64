"""The talk: phases, the next question, reading answers. Pure functions over frozen values."""
