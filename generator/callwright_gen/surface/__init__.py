"""The surface of an SDK: its declared types, read from the installed package or from a recorded file.

`surface.live` reads installed packages. Only recording needs it.
"""

from __future__ import annotations

from callwright_gen.surface.drift import Drift, compare, facts
from callwright_gen.surface.dump import dump_surface
from callwright_gen.surface.expand import expand
from callwright_gen.surface.load import load_surface, parse_surface
from callwright_gen.surface.model import (
    Access,
    Alias,
    Enumeration,
    Field,
    Members,
    Params,
    Record,
    Symbol,
    SymbolKind,
    written_fields,
)
from callwright_gen.surface.recording import RecordingSource
from callwright_gen.surface.snapshot import Surface
from callwright_gen.surface.source import TypeSource

__all__ = [
    "Access",
    "Alias",
    "Drift",
    "Enumeration",
    "Field",
    "Members",
    "Params",
    "Record",
    "RecordingSource",
    "Surface",
    "Symbol",
    "SymbolKind",
    "TypeSource",
    "compare",
    "dump_surface",
    "expand",
    "facts",
    "load_surface",
    "parse_surface",
    "written_fields",
]
