"""The command `recette`: words of a command line come in; sentences and an exit status go out.

Begin with `app`, which puts the sub-commands together. Each has a file of its own, which holds its
options and what it does; what several share is beside: `options`, `target`, `output`, `ledger`.
"""
