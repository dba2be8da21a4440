"""Emit the call params and the translation of common call params."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from callwright_gen.code import Code, docstring, lines, literal, name
from callwright_gen.emit.writer import Writer
from callwright_gen.resolve import Param


@dataclass(frozen=True)
class ParamView:
    """A key of the TypedDict; `doc` is empty if the spec says nothing about it."""

    name: Code
    type: Code
    doc: Code


@dataclass(frozen=True)
class CommonView:
    """A common call param and the statement that translates it."""

    value: Code
    assign: Code


def call_params(writer: Writer) -> list[ParamView]:
    """Emit the keys in the order of the SDK, then the common params that the provider supports under another name."""
    return [*(_param(writer, param) for param in writer.provider.params), *_common_keys(writer)]


def common_names(writer: Writer) -> Code:
    """Emit the names of the common params among the keys; empty if there are none."""
    names = sorted(str(view.name) for view in _common_keys(writer))
    return literal(tuple(names)) if names else Code("")


def _common_keys(writer: Writer) -> Iterator[ParamView]:
    own = {param.name for param in writer.provider.params}
    for key, target in writer.spec.params.common.targets().items():
        if target is not None and key not in own:
            yield ParamView(
                name(key), _common_type(writer, key), docstring(f"A common call param, sent as `{target}`.")
            )


def _common_type(writer: Writer, key: str) -> Code:
    if key == "stop":
        return Code(f"str | {writer.typed.Sequence}[str] | None")
    return Code("int | None" if key in {"max_tokens", "seed"} else "float | None")


def _param(writer: Writer, param: Param) -> ParamView:
    text = writer.spec.params.docs.get(param.name)
    doc = docstring(text) if text else Code("")
    return ParamView(name(param.name), writer.annotation(param.type), doc)


def common_params(writer: Writer) -> list[CommonView]:
    """Emit the translation of each common call param, or its rejection."""
    targets = writer.spec.params.common.targets()
    return [
        CommonView(_common_value(key, target), lines(_assign(writer, key, target))) for key, target in targets.items()
    ]


def _common_value(key: str, target: str | None) -> Code:
    """Emit the lookup of a common call param, bound to a name if the value is passed on."""
    value = f"common.get({literal(key)})"
    return Code(value if target is None else f"({name(key)} := {value})")


def _assign(writer: Writer, key: str, target: str | None) -> Iterator[Code]:
    if target is None:
        yield Code(f"{writer.rt.reject_param}({writer.provider_text}, {literal(key)})")
        return
    value = Code(f"{writer.rt.as_list}({name(key)})") if key in writer.provider.lists else name(key)
    path = target.split(".")
    if len(path) == 1:
        yield Code(f"params[{literal(target)}] = {value}")
    else:
        yield Code(f"{writer.rt.set_path}(params, {literal(tuple(path))}, {value})")


def unsupported_params(writer: Writer) -> Code:
    """Emit the common call params that the provider does not support, each with a hint."""
    missing = [key for key, target in writer.spec.params.common.targets().items() if target is None]
    return literal(dict.fromkeys(missing, "leave it out"))
