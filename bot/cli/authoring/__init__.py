"""The commands of those who write, check and sign trial files."""
