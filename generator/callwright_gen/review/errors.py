"""Errors of a review."""


class RevisionError(Exception):
    """A revision cannot be read; the message says which, why and how to fix it."""
