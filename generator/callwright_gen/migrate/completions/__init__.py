"""x"""

from callwright_gen.migrate.source import Source


def find_edits(source: Source) -> None:
    """X"""
