"""The places of a spec that a function of a generated module is made from.

They follow from the name of the function, and from the keys that the emitted line names: the nearest keys, not a proof.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from callwright_gen.load import LoadedSpec
from callwright_gen.load.nodes import Items, Node, Table, dotted, nearest
from callwright_gen.problems import Loc, Position

# Function or variable of a generated module → the place in the spec that it is made from.
_DEFINITIONS: tuple[tuple[str, Loc], ...] = (
    (r"_ERRORS", ("errors",)),
    (r"_PARAMS", ("params", "common")),
    (r"_CODEC", ("messages",)),
    (r"_CLIENTS|_new_\w*client", ("clients",)),
    (r"_MODULE|_arguments|_events?|setup_call", ("call",)),
    (r"handle_stream\w*", ("stream", "events")),
    (r"get_json_output", ("json",)),
    (r"\w*ToolConfig", ("tools", "config")),
    (r"\w*CallParams", ("params",)),
)
# Class of a generated module, by the end of its name → the place that its members are made from.
_OWNERS: tuple[tuple[str, Loc], ...] = (
    ("CallResponseChunk", ("stream", "chunk")),
    ("CallResponse", ("response",)),
    ("Stream", ("response",)),
    ("CallParams", ("params",)),
    ("ToolConfig", ("tools", "config")),
    ("Tool", ("tools", "shape")),
)
_WITH_MEMBERS = (("stream", "chunk"), ("response",), ("tools", "config"))
_READS: dict[str, Loc] = {
    "finish_reasons": ("finish",),
    "usage": ("usage", "from"),
    **{f"{name}_tokens": ("usage", name) for name in ("input", "output", "cached", "cache_write", "reasoning")},
    "_tool_calls": ("tool_calls",),
}


def _of_shared(name: str) -> Loc:
    if name == "_finish_reason_map":
        return ("finish",)
    return ("usage", name.removeprefix("_")) if name.startswith("_") else ("response", name)


# Classes that a generated module has for itself.
_HELPERS: dict[str, Callable[[str], Loc]] = {
    "_Codec": lambda _: ("messages", "parts"),
    "_Shared": _of_shared,
    "_StreamState": lambda name: ("stream", "response", "fields") if name == "response" else ("stream", "events"),
}


@dataclass(frozen=True)
class Place:
    """A place of a spec: the steps to it, and the position of its key."""

    loc: Loc
    position: Position

    def __str__(self) -> str:
        return f"{self.position.file}:{self.position.line} ({dotted(self.loc)})"


def spec_places(loaded: LoadedSpec, function: str, text: str) -> list[Place]:
    """Return the places that an emitted line is made from; empty if it comes from a template alone.

    Parameters:
        loaded: the spec.
        function: dotted name of the function or variable around the line.
        text: the line.
    """
    loc = _loc(function)
    if loc is None:
        return []
    found = nearest(loaded.tree, loc)
    inner = list(_named_below(found.node, found.loc, set(re.findall(r"\w+", text))))
    return inner or [Place(found.loc, found.key)]


def _loc(function: str) -> Loc | None:
    """Return the place in the spec that a function of a generated module is made from."""
    owner, _, name = function.split(".<locals>", maxsplit=1)[0].rpartition(".")
    if not owner:
        return next((loc for pattern, loc in _DEFINITIONS if re.fullmatch(pattern, name)), None)
    if owner in _HELPERS:
        return _HELPERS[owner](name)
    found = next((loc for suffix, loc in _OWNERS if owner.endswith(suffix)), None)
    return (*found, *_READS.get(name, (name,))) if found is not None and found in _WITH_MEMBERS else found


def _named_below(node: Node, loc: Loc, words: set[str]) -> Iterator[Place]:
    """Find the innermost keys below a place that a line of code names."""
    children: Iterable[tuple[str | int, Position, Node]] = ()
    if isinstance(node, Table):
        children = ((key, entry.position, entry.node) for key, entry in node.entries.items())
    elif isinstance(node, Items):
        children = ((number, each.position, each) for number, each in enumerate(node.items))
    for step, position, below in children:
        inner = list(_named_below(below, (*loc, step), words))
        if inner:
            yield from inner
        elif step in words:
            yield Place((*loc, step), position)
