"""« Vitrine »: the account journey as a single page that talks JSON."""
