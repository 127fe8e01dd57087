"""A courriel as its reader knows it: its parts, its links, the one that confirms."""
