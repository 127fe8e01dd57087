"""Durations, days, and what moves a clock."""
