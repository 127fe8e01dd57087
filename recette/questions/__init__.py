"""What can be observed. A question looks until it is answered, then says who, expected, seen, where."""
