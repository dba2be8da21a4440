"""The Jinja environment: strict about names, and closed to any text that did not pass a door."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from callwright_gen.code import Code
from callwright_gen.render.compiled import CompiledTemplates


class RawTextError(TypeError):
    """A template printed text that passed none of the doors."""


def _finalize(value: object) -> object:
    # What a macro or a block gives is Markup: source that the templates themselves made.
    if isinstance(value, Code | Markup):
        return value
    raise RawTextError(f"a template printed {value!r}: make it source through a door (literal, name, docstring)")


def _at(code: Code, levels: int) -> Code:
    """Give a block of several lines the indentation of the place where it is printed."""
    pad = "    " * levels
    first, *rest = str(code).split("\n")
    return Code("\n".join([first, *(pad + line if line else line for line in rest)]))


def environment(templates: Path) -> Environment:
    """Open a folder of templates."""
    made = Environment(
        loader=FileSystemLoader(templates),
        bytecode_cache=CompiledTemplates(Path(__file__).read_bytes()),  # compiled code depends on what stands below
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    cast("dict[str, object]", made.filters)["at"] = _at
    return made
