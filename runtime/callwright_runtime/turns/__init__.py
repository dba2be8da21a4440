"""Tools in turns: run what a model called, and call it again with the results."""
