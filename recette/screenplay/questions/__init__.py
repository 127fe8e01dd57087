"""What can be observed: each question looks, then says who, expected, seen, where."""
