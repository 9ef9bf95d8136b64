"""The commands of `prescreen`."""
