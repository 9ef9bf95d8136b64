"""The hospital's side: invitations, referral cards, contact alerts, the daily summary."""
