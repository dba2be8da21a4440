"""Errors of rendering."""


class FormattingError(Exception):
    """ruff was not found or rejected the source."""
