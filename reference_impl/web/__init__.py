"""The pages: they read a form, ask a service, and show a template."""
