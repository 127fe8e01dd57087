"""Fictitious insured persons: who they are, their n°, their code personnel."""
