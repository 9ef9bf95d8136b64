"""The parts of a release: what is pinned, as a list that machines read."""
