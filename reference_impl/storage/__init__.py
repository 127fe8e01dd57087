"""What the application keeps, in SQLite or PostgreSQL."""
