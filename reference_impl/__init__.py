"""Reference implementation of the account creation, conforming to every rule of the guide."""
