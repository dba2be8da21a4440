"""The rules for instructor: clients, calls and errors, one in each module."""

from callwright_gen.migrate.instructor import calls, clients, errors
from callwright_gen.migrate.source import Source


def find_edits(source: Source) -> None:
    """Register what changes in one file, and what is left to do by hand."""
    for client in clients.find_clients(source):
        if calls.find(source, client):
            clients.unwrap(source, client)
    errors.find(source)
