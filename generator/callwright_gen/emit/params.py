"""The call params and the translation of the common ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from callwright_gen.code import Code, docstring, lines, literal, name
from callwright_gen.emit.writer import Writer
from callwright_gen.resolve import Param


@dataclass(frozen=True)
class ParamView:
    """One key of the TypedDict."""

    name: Code
    type: Code
    doc: Code


@dataclass(frozen=True)
class CommonView:
    """One common param and what is done with its value."""

    value: Code
    assign: Code


def call_params(writer: Writer) -> list[ParamView]:
    """Write the keys, in the order of the SDK."""
    return [_param(writer, param) for param in writer.provider.params]


def _param(writer: Writer, param: Param) -> ParamView:
    own = writer.spec.params.docs.get(param.name, "")
    doc = f"{own} See `{param.source}`." if own else f"See `{param.source}`."
    return ParamView(name(param.name), writer.annotation(param.type), docstring(doc))


def common_params(writer: Writer) -> list[CommonView]:
    """Write how each common param is passed on, or refused."""
    targets = writer.spec.params.common.targets()
    return [
        CommonView(_common_value(key, target), lines(_assign(writer, key, target))) for key, target in targets.items()
    ]


def _common_value(key: str, target: str | None) -> Code:
    """Write the value of a common param, named where it is used further."""
    value = f"common.get({literal(key)})"
    return Code(value if target is None else f"({name(key)} := {value})")


def _assign(writer: Writer, key: str, target: str | None) -> Iterator[Code]:
    if target is None:
        yield Code(f"{writer.rt.reject_param}({writer.provider_text}, {literal(key)})")
        return
    keys, _, pipe = target.partition("|")
    value = Code(f"{writer.rt.as_list}({name(key)})") if pipe else name(key)
    path = keys.split(".")
    if len(path) == 1:
        yield Code(f"own[{literal(keys)}] = {value}")
    else:
        yield Code(f"{writer.rt.set_path}(own, {literal(tuple(path))}, {value})")


def unsupported_params(writer: Writer) -> Code:
    """Write which common params the provider lacks, and what to do instead."""
    missing = [key for key, target in writer.spec.params.common.targets().items() if target is None]
    return literal(dict.fromkeys(missing, "leave it out"))
