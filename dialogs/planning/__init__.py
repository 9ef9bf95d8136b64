"""What is best asked next: what people likely answer, and what an answer would settle."""
