"""The names of the libraries from which programs can be migrated; imported by every run of the command line."""

from enum import StrEnum


class Origin(StrEnum):
    """Libraries from which programs can be migrated."""

    MIRASCOPE = "mirascope-v1"
    INSTRUCTOR = "instructor"
    LITELLM = "litellm"
