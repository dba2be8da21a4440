"""What an exception of the SDK means by the table of a spec, as plain data."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from callwright_runtime.errors.classifying import classify
from callwright_runtime.errors.tables import TABLES, ErrorTable

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject

_FIELDS = ("status", "code", "param", "retry_after")


def meaning_of(subject: Subject, error: BaseException) -> dict[str, Any]:
    """Return the kind of failure that an exception is, with what is read of it; an unknown one has no kind."""
    with only(TABLES[subject.name]):
        failure = classify(error)
    if failure is None:
        return {"kind": None}
    read = {name: value for name in _FIELDS if (value := getattr(failure, name)) is not None}
    return {"kind": failure.kind, "text": str(failure), **read}


@contextmanager
def only(table: ErrorTable) -> Generator[None]:
    """Let a table be the only one: other modules may have tables of the same SDK."""
    before = dict(TABLES)
    TABLES.clear()
    TABLES[table.provider] = table
    try:
        yield
    finally:
        TABLES.clear()
        TABLES.update(before)


def rules_of(table: ErrorTable) -> Iterator[tuple[str, str, Any]]:
    """Yield what a table names: the kind, `classes`, `status`, `codes` or `texts`, and an entry."""
    for kind, rule in table.rules.items():
        for field, entries in rule.items():
            yield from ((kind, field, entry) for entry in entries)
