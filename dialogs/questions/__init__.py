"""One question: which comes next, how it is put, and how an answer is heard and recorded."""
