"""Pipes of the path language: each is one object with its name, its documentation, its typing rule and its code."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from callwright_gen.paths.pipes.lists import LIST_PIPES
from callwright_gen.paths.pipes.objects import OBJECT_PIPES
from callwright_gen.paths.pipes.pipe import Pipe
from callwright_gen.paths.pipes.text import TEXT_PIPES
from callwright_gen.paths.pipes.values import VALUE_PIPES

PIPES: Final[Mapping[str, Pipe]] = MappingProxyType(
    {pipe.name: pipe for pipe in (*TEXT_PIPES, *LIST_PIPES, *VALUE_PIPES, *OBJECT_PIPES)}
)
"""The pipes by name, in the order of the documentation."""


def pipes_table() -> str:
    """Return the documentation of the pipes as a Markdown table."""
    rows = [f"| `{pipe.name}` | {pipe.accepts} | {pipe.returns} |" for pipe in PIPES.values()]
    return "\n".join(["| Pipe | Input | Output |", "|---|---|---|", *rows])


__all__ = ["PIPES", "Pipe", "pipes_table"]
