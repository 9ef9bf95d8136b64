"""Each phase of the conversation: what it shows, and where a choice leads."""
