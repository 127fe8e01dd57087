"""The identities that may go through FranceConnect."""
