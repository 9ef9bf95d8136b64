"""Laboratory sheets as they are pasted, and how they are read."""
