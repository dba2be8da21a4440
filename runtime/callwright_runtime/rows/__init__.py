"""Map a function over many rows."""
