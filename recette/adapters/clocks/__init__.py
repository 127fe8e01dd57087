"""Ways of moving the target's clock, forward only; each move is proved."""
