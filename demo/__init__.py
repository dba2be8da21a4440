"""`make demo`: run the README's examples against a real model, from a fresh machine."""
