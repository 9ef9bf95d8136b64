"""What coordinators read and press: cards, lists, summary, notes, invitations."""
