"""Errors of reading and writing the output folder."""


class PublishError(Exception):
    """The output folder cannot be read or written; the message says where, what and how to fix it."""
