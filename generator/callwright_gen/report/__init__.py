"""Report the results of a run, on a terminal and in files."""
