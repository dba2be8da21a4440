"""Names that generated modules may use from the standard library and the runtime; using one imports it.

The runtime lists its own names: `callwright_runtime.__all__` is public, and `callwright_runtime.codegen_v1.__all__` is
the facade for generated modules. Generated code reads facade names as attributes of `rt`.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from callwright_gen.code.imports import FACADE, FACADE_ALIAS, RUNTIME, Imports
from callwright_gen.code.source import Code
from callwright_gen.resources import runtime_dir

_STANDARD = {
    "collections.abc": """
        AsyncIterable AsyncIterator Awaitable Callable Collection Coroutine Iterable Iterator Mapping Sequence
    """,
    "functools": """
        cache
    """,
    "typing": """
        Any ClassVar Generic Literal Never ParamSpec Protocol TYPE_CHECKING TypeAlias cast overload
    """,
    "typing_extensions": """
        TypeForm TypeVar TypedDict
    """,
}
_STANDARD_HOME = {member: module for module, members in _STANDARD.items() for member in members.split()}


_CLASSES = (
    "Answer",
    "CallParams",
    "CallResponse",
    "CallResponseChunk",
    "DynamicConfig",
    "MessageParam",
    "Stream",
    "Tool",
    "ToolConfig",
)
_ASYNC_CLASSES = ("DynamicConfig", "Stream")


class UnknownExportError(LookupError):
    """A template or an emitter used a name that generated modules may not use."""


@cache
def public_names() -> frozenset[str]:
    """Return the public names of the runtime."""
    return _names_of(runtime_dir() / "__init__.py")


@cache
def testing_names() -> frozenset[str]:
    """Return the public names of `callwright_runtime.testing`."""
    return _names_of(runtime_dir() / "testing" / "__init__.py")


@cache
def facade_names() -> frozenset[str]:
    """Return the names of the facade that generated modules use."""
    return _names_of(runtime_dir() / f"{FACADE}.py")


def taken_names() -> frozenset[str]:
    """Return the names that imports may bind in a generated module; a spec cannot use them."""
    return frozenset({*_STANDARD_HOME, *public_names(), FACADE_ALIAS})


def class_names(prefix: str) -> list[str]:
    """Return the public classes of a module; async ones may be missing from it."""
    return [f"{prefix}{suffix}" for suffix in _CLASSES] + [f"Async{prefix}{suffix}" for suffix in _ASYNC_CLASSES]


class Exports:
    """`exports.BaseTool` returns the name as source and imports it; with `typing_only`, for annotations only."""

    def __init__(self, imports: Imports, *, typing_only: bool = False) -> None:
        self._add = imports.typed if typing_only else imports.use

    def __getattr__(self, member: str) -> Code:
        if member in _STANDARD_HOME:
            return self._add(_STANDARD_HOME[member], member)
        if member in public_names():
            return self._add(RUNTIME, member)
        if member in facade_names():
            return Code(f"{self._add(RUNTIME, FACADE)}.{member}")
        raise UnknownExportError(f"generated modules may not use {member!r}")


def _names_of(file: Path) -> frozenset[str]:
    """Read `__all__` from the source of a module."""
    for node in ast.parse(file.read_bytes()).body:
        match node:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=value):
                return frozenset(ast.literal_eval(value))
            case _:
                pass
    raise UnknownExportError(f"{file.name} has no __all__")
