"""Finds the best next question: by what people likely answer, and what an answer would settle."""
