"""The error of this stage."""


class PublishError(Exception):
    """The output folder cannot be read or written; the message says where, what, and what to do."""
