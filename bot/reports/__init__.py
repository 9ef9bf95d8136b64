"""Figures, and how they are shown: as text, as a page, as a picture."""
