"""The interface of the target's mobile application."""
