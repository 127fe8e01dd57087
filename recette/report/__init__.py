"""What a run leaves: results (JSON, JUnit, HTML), written as scenarios are played."""
