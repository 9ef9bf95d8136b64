"""The domain of referrals: statuses, rights, working days, promises, worklists, cards."""
