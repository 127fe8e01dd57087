"""Tools of the outside world behind the ports; one tool each, never one another."""
