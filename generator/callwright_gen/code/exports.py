"""Names that generated modules may use from the standard library and the runtime.

The runtime lists its own names: `callwright_runtime.__all__` is public, and `callwright_runtime.codegen_v1.__all__` is
the facade for generated modules. Generated code reads facade names as attributes of `rt`.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from callwright_gen.code.imports import FACADE, FACADE_ALIAS
from callwright_gen.resources import runtime_dir

_STANDARD = {
    "collections.abc": """
        AsyncIterable AsyncIterator Awaitable Callable Collection Coroutine Iterable Iterator Mapping Sequence
    """,
    "typing": """
        Any ClassVar Generic Literal Never ParamSpec Protocol TYPE_CHECKING TypeAlias cast overload
    """,
    "typing_extensions": """
        TypeForm TypeVar TypedDict
    """,
}
STANDARD_HOME = {member: module for module, members in _STANDARD.items() for member in members.split()}
"""The module of each name of the standard library."""


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
    return frozenset({*STANDARD_HOME, *public_names(), FACADE_ALIAS})


def class_names(prefix: str) -> list[str]:
    """Return the public classes of a module; async ones may be missing from it."""
    return [f"{prefix}{suffix}" for suffix in _CLASSES] + [f"Async{prefix}{suffix}" for suffix in _ASYNC_CLASSES]


def _names_of(file: Path) -> frozenset[str]:
    """Read `__all__` from the source of a module."""
    for node in ast.parse(file.read_bytes()).body:
        match node:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=value):
                return frozenset(ast.literal_eval(value))
            case _:
                pass
    raise UnknownExportError(f"{file.name} has no __all__")
