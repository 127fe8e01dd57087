"""The HTTP side: Mailpit's REST interface, its live events, and pages for a person."""
