"""Calls that may fail: retries, re-asking, and fallbacks."""
