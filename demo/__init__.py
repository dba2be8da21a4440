"""`make demo`: from a fresh machine to the answers of a real model."""
