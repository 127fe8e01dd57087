"""Reference implementation of the account-creation journey, conforming to every rule of the guide."""
