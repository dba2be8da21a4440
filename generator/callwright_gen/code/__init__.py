"""Python source as data: quoting, which converts text to source, and the imports that source needs."""

from __future__ import annotations

from callwright_gen.code.imports import Imports
from callwright_gen.code.quoting import call, docstring, literal, name
from callwright_gen.code.source import Code, blank, indented, joined, lines
from callwright_gen.code.tables import filled, packed, quoted, rows

__all__ = [
    "Code",
    "Imports",
    "blank",
    "call",
    "docstring",
    "filled",
    "indented",
    "joined",
    "lines",
    "literal",
    "name",
    "packed",
    "quoted",
    "rows",
]
