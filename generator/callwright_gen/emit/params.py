"""Emit the call params, and the table of what the provider calls the common ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from callwright_gen.code import Code, docstring, filled, literal, name
from callwright_gen.emit.shapes import ShapeWriter
from callwright_gen.emit.writer import Writer
from callwright_gen.resolve import Param


@dataclass(frozen=True)
class ParamView:
    """A key of the TypedDict; `doc` is empty if the spec says nothing about it."""

    name: Code
    type: Code
    doc: Code


def call_params(writer: Writer) -> list[ParamView]:
    """Emit the keys in the order of the SDK, then the common params that the provider supports under another name."""
    return [*(_param(writer, param) for param in writer.provider.params), *_common_keys(writer)]


def _common_keys(writer: Writer) -> Iterator[ParamView]:
    own = {param.name for param in writer.provider.params}
    for key, target in writer.spec.params.common.targets().items():
        if target is not None and key not in own:
            yield ParamView(name(key), _common_type(key), docstring(f"A common call param, sent as `{target}`."))


def _common_type(key: str) -> Code:
    if key == "stop":
        return Code("str | Sequence[str] | None")
    return Code("int | None" if key in {"max_tokens", "seed"} else "float | None")


def _param(writer: Writer, param: Param) -> ParamView:
    text = writer.spec.params.docs.get(param.name)
    doc = docstring(text) if text else Code("")
    return ParamView(name(param.name), writer.annotation(param.type), doc)


def param_table(writer: Writer) -> list[Code]:
    """Emit the arguments of the table: what the provider calls the common params, and where the SDK has them."""
    params = writer.spec.params
    common = params.common.targets()
    arguments = [writer.provider_text]
    if renamed := {key: target for key, target in common.items() if target not in {key, None}}:
        arguments.append(filled(renamed, 1, "renamed="))
    if without := tuple(key for key, target in common.items() if target is None):
        arguments.append(Code(f"without={literal(without)}"))
    if lists := tuple(key for key, target in common.items() if target is not None and key in writer.provider.lists):
        arguments.append(Code(f"lists={literal(lists)}"))
    defaults = writer.provider.loaded.shape("params", "defaults")
    if params.defaults and defaults is not None:
        arguments.append(Code(f"defaults={ShapeWriter({}, writer=writer).write(defaults)}"))
    nested = {argument: tuple(carried) for argument, carried in params.within.items()}
    if params.nested is not None:
        nested[params.nested.under] = (*writer.provider.nested, *nested.get(params.nested.under, ()))
    if nested:
        arguments.append(filled({under: tuple(sorted(names)) for under, names in nested.items()}, 1, "nested="))
    if params.under is not None:
        arguments.append(Code(f"under={literal(params.under)}"))
    return arguments
