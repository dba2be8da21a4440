"""What all rules of one file share."""

from __future__ import annotations

from dataclasses import dataclass

from callwright_gen.migrate.mirascope.calls import Calls
from callwright_gen.migrate.mirascope.values import Values
from callwright_gen.migrate.source import Source


@dataclass(frozen=True)
class Program:
    """A file, its decorated functions, and what its names hold."""

    source: Source
    calls: Calls
    values: Values


def read_program(source: Source) -> Program:
    """Read a file for the rules."""
    calls = Calls(source)
    return Program(source, calls, Values(source, calls))
