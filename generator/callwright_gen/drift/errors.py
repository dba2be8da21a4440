"""Errors of `callwright drift`."""


class DriftError(Exception):
    """No environment can be made here; the message says why and how to fix it."""


class NotInstallableError(Exception):
    """This release of an SDK cannot be had or installed here; the message is that of uv."""
