"""Stage 4: compare what was rendered with what is there, then write, check or show the difference."""
