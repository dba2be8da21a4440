"""The rules for litellm: completions, their results, errors and costs, one in each module."""

from callwright_gen.migrate.completions import calls, errors, others
from callwright_gen.migrate.source import Source


def find_edits(source: Source) -> None:
    """Register what changes in one file, and what is left to do by hand."""
    calls.find(source)
    errors.find(source)
    others.find(source)
