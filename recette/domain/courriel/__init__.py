"""A courriel as its reader knows it: `message` reads it, `links` and `confirmation` tell its links.

Begin with `message.Courriel`, then `confirmation.Confirming`.
"""
