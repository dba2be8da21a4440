"""The Jinja environment: it rejects undefined names and text that was not converted to source."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from callwright_gen.code import Code, packed
from callwright_gen.render.compiled import CompiledTemplates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callwright_gen.render.bodies import Bodies  # imports libcst


_WIDTH = 120


class RawTextError(TypeError):
    """A template printed text that was not converted to source."""


def _finalize(value: object) -> object:
    # Macros and blocks return Markup, which is source written by the templates.
    if isinstance(value, Code | Markup):
        return value
    raise RawTextError(f"a template printed {value!r}: convert it to source with literal, name or docstring")


def _at(code: Code, levels: int) -> Code:
    """Indent the continuation lines of a block by `levels`."""
    pad = "    " * levels
    first, *rest = str(code).split("\n")
    return Code("\n".join([first, *(pad + line if line else line for line in rest)]))


def _called(function: Code | str, arguments: Sequence[Code]) -> Code:
    """Print a call on the rest of a short line, or with its arguments in as few lines as they fit."""
    line = packed(arguments, depth=0)
    if "\n" not in str(line) and len(f"_PARAMS = {function}({line})") <= _WIDTH:
        return Code(f"{function}({str(line).removesuffix(',')})")
    return Code(f"{function}(\n{packed(arguments)}\n)  # fmt: skip")


@pass_context
def _body(context: Context, code: Code) -> Code:
    """Print a placeholder for statements, which are spliced in at its indentation; see `render.bodies`."""
    return cast("Bodies", context["bodies"]).place(code)


def environment(templates: Path) -> Environment:
    """Return the environment for a folder of templates."""
    env = Environment(
        loader=FileSystemLoader(templates),
        bytecode_cache=CompiledTemplates(Path(__file__).read_bytes()),  # compiled code depends on these settings
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    cast("dict[str, object]", env.filters).update(at=_at, body=_body, called=_called, packed=packed)
    return env
