"""Outputs of tools, as text for the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callwright_runtime.errors import ArgumentTypeError
from callwright_runtime.support.json_text import json_text
from callwright_runtime.support.surrogates import replace_halves

if TYPE_CHECKING:
    from callwright_runtime.tools.base import BaseTool


def output_text(tool: BaseTool, output: object) -> str:
    """Return the output of a tool as text; other values than strings are written as JSON."""
    if isinstance(output, str):
        return replace_halves(output)
    if hasattr(output, "__await__"):
        raise ArgumentTypeError(
            f"the output of the tool {type(tool).__name__} is a coroutine: await `tool.call()` before you send it."
        )
    return replace_halves(json_text(output))
