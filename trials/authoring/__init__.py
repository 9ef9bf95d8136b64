"""For those who write trial files: examples and their check, sheets, the editor schema."""
