"""What actors do, in the words of the field. A task acts; it judges nothing.

Begin with `creation`, then `confirmation` and `connection`: the other tasks are made of these. A
task that cannot be done raises a `RecetteError`; what a target should have let one do is returned,
for a question to judge, or pressed by `Journey.press_or_fail`.
"""
