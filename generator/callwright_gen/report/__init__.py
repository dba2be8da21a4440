"""Stage 5: what a run tells, on a terminal and in a file."""
