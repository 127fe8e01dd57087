"""Combined conditions drawn at random, judged by an oracle written from the guide alone."""
