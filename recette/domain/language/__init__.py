"""What a French text says, whatever carried it: comparison, things said, how they are read."""
