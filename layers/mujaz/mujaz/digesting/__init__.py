"""Briefs to a digest: stories, the ledger across sources, what is new, the watchlist. No AWS, no network, no clock."""
