"""Acceptance harness for an online account-creation journey."""

__version__ = "0.2.0.dev0"
