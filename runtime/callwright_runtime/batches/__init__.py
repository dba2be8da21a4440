"""Send many requests at once, and read their answers later."""
