"""The coordinators' side: cards, lists, summary, notes, invitations."""
