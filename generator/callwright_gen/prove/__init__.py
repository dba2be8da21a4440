"""Prove a spec: laws that every spec obeys, checked offline with the real SDK."""
