"""The names that generated testing modules import. They keep their meaning."""

from __future__ import annotations

from callwright_runtime.testing.inverse import (
    BlockChange,
    CallChange,
    CallPaths,
    Calls,
    Count,
    Inverse,
    Methods,
    Pieces,
    RequestPaths,
    Rule,
    Source,
    Variable,
    WritePath,
)

__all__ = [
    "BlockChange",
    "CallChange",
    "CallPaths",
    "Calls",
    "Count",
    "Inverse",
    "Methods",
    "Pieces",
    "RequestPaths",
    "Rule",
    "Source",
    "Variable",
    "WritePath",
]
