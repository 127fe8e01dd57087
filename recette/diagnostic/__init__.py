"""What the harness would see of a target, told before any run; nothing is created there."""
