"""The studies that are here, before any question: which there are, and all that is told of one."""
