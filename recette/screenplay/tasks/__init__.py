"""What actors do, in the words of the field. A task acts; it judges nothing."""
