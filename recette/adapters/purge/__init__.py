"""Ways of deleting an account that the harness created; each deletion is proved."""
