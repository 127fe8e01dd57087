"""« Guichet »: the account journey as server-rendered pages laid out with tables."""
