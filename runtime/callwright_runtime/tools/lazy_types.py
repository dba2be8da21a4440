"""Public names of a generated module for types of its SDK, which is imported only when one is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Union

from callwright_runtime.clients.importing import import_name
from callwright_runtime.support.hints import unwrap_alias
from callwright_runtime.tools.native import find_native_tool

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from callwright_runtime.tools.base import BaseTool


def lazy_types(
    module: str, types: Mapping[str, tuple[str, ...]], native: type[BaseTool] | None = None
) -> Callable[[str], Any]:
    """Return the `__getattr__` of a module.

    Parameters:
        module: the name of the module, for errors.
        types: the places of each type as `module:Name`; several make a union.
        native: the class of tools whose provider runs tools of its own; their types are public, too.
    """

    def find(name: str) -> Any:
        if name in types:
            return unwrap_alias(Union[tuple(map(import_name, types[name]))])  # noqa: UP007  of any number
        if native is not None and name.endswith("Tool"):
            return find_native_tool(module, native, name)
        raise AttributeError(f"module {module!r} has no attribute {name!r}")

    return find
