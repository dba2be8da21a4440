"""Exceptions of the client library."""


class TinyError(Exception):
    """Base class: `info` holds what the API said."""

    def __init__(self, number=None, info=None):
        super().__init__(number, info)
        self.number = number
        self.info = info

    def grade(self):
        """Return the API's own code."""
        return (self.info or {}).get("grade")


class LateError(TinyError):
    """The answer did not come."""


class MisuseError(ValueError):
    """The library was called wrongly."""


class DeepMisuseError(TinyError):
    """The library was called wrongly, and it noticed late."""
