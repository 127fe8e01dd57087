"""Embedded inbox speaking Mailpit's SMTP and REST contract, and launcher of a real Mailpit."""

VERSION = "boite-embarquee 0.1.0"
