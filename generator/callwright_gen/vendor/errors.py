"""Errors of `callwright vendor` that the user can fix."""


class VendorError(Exception):
    """A provider is unknown, or the folder holds files that would be lost."""
