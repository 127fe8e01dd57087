"""What a screen shows: its view, the words of the journey, what is told from them.

Begin with `view` (what is seen) and `vocabulary` (what is looked for); `locating` finds the one in
the other, `places` tells where a person is, `error_messages` what a refusal designates.
"""
