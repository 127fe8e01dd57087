"""The tools behind the ports: profile sections come in; what implements a port goes out.

Begin with `recette.ports`, then `recette.bootstrap`, which puts them together.
"""
