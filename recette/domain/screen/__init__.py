"""What a screen shows: its view, the words of the journey, what is told from them."""
