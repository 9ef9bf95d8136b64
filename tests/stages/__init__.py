"""Texts at the steps that are no questions about health, and how they are dealt with."""
