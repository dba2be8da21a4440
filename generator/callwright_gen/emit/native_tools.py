"""Emit the tools that a provider runs itself: names for the SDK's types, and the union of them."""

from __future__ import annotations

from dataclasses import dataclass

from callwright_gen.code import Code, joined, literal, name
from callwright_gen.emit.writer import Writer
from callwright_gen.resolve.provider import Provider


@dataclass(frozen=True)
class NativeToolView:
    """A public name, and the SDK's type."""

    name: Code
    type: Code


@dataclass(frozen=True)
class NativeToolsView:
    """The tools that a provider runs itself.

    Parameters:
        each: Its types by name.
        union: The name of the union of all.
        any: The union of all.
        places: Where the SDK has each, as a literal.
    """

    each: list[NativeToolView]
    union: Code
    any: Code
    places: Code


def native_tools(writer: Writer) -> NativeToolsView | None:
    """Emit the names; None if the provider has no such tools."""
    provider = writer.provider
    if not provider.native_tools:
        return None
    names = native_tool_names(provider)
    union, *singles = names
    each = [
        NativeToolView(name(public), writer.annotation(named))
        for public, named in zip(singles, provider.native_tools.values(), strict=True)
    ]
    places = {
        public: f"{named.module}:{named.name}"
        for public, named in zip(singles, provider.native_tools.values(), strict=True)
    }
    return NativeToolsView(each, name(union), joined(" | ", [view.name for view in each]), literal(places))


def native_tool_names(provider: Provider) -> list[str]:
    """Return the public names: the union, then each tool in the order of the spec."""
    if not provider.native_tools:
        return []
    return [f"{provider.prefix}NativeTool", *(f"{provider.prefix}{key}Tool" for key in provider.native_tools)]
