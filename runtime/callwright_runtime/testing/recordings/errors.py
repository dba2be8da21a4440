"""The error of a recording."""

from __future__ import annotations


class RecordingError(AssertionError):
    """A recording cannot be read, has no answer for a request, or has answers that nobody asked for."""
