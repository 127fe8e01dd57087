"""The target through plain HTTP forms, without a browser: to prepare a state quickly."""
