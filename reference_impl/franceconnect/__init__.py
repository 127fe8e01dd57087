"""Sandbox of the identity provider: a real OpenID Connect provider with fictitious identities."""
