"""Emit the call params, and the table of what the provider calls the common ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from callwright_gen.code import Code, docstring, filled, literal, name
from callwright_gen.emit.shapes import ShapeWriter
from callwright_gen.emit.writer import Writer
from callwright_gen.resolve.provider import Param


@dataclass(frozen=True)
class ParamView:
    """A key of the TypedDict; `doc` is empty if the spec says nothing about it."""

    name: Code
    type: Code
    doc: Code


def call_params(writer: Writer) -> list[ParamView]:
    """Emit the keys in the order of the SDK, then the common params that the provider supports under another name."""
    return [*(_param(writer, param) for param in writer.provider.params.declared), *_common_keys(writer)]


def _common_keys(writer: Writer) -> Iterator[ParamView]:
    own = {param.name for param in writer.provider.params.declared}
    for key, target in writer.provider.params.common.items():
        if key not in own:
            yield ParamView(name(key), _common_type(key), docstring(f"A common call param, sent as `{target}`."))


def _common_type(key: str) -> Code:
    if key == "stop":
        return Code("str | Sequence[str] | None")
    return Code("int | None" if key in {"max_tokens", "seed"} else "float | None")


def _param(writer: Writer, param: Param) -> ParamView:
    doc = docstring(param.doc) if param.doc else Code("")
    return ParamView(name(param.name), writer.annotation(param.type), doc)


def param_table(writer: Writer) -> list[Code]:
    """Emit the arguments of the table: what the provider calls the common params, and where the SDK has them."""
    params = writer.provider.params
    arguments = [writer.provider_name]
    if renamed := {key: target for key, target in params.common.items() if target != key}:
        arguments.append(filled(renamed, 1, "renamed="))
    if params.missing:
        arguments.append(Code(f"without={literal(params.missing)}"))
    if lists := tuple(key for key in params.common if key in params.lists):
        arguments.append(Code(f"lists={literal(lists)}"))
    if params.defaults is not None:
        arguments.append(Code(f"defaults={ShapeWriter({}, writer=writer).write(params.defaults)}"))
    if params.nested:
        arguments.append(filled(params.nested, 1, "nested="))
    if params.under is not None:
        arguments.append(Code(f"under={literal(params.under)}"))
    return arguments
