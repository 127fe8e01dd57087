"""Foreign targets: applications that follow the guide and know nothing of the harness."""
