"""Embedded inbox speaking Mailpit's SMTP and REST contract, and launcher of a real Mailpit."""
