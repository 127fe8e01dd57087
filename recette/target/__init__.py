"""What the harness is told of a target: its profile, and the words of the guide by default."""
