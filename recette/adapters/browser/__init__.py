"""The target through a real browser (Playwright, synchronous)."""
