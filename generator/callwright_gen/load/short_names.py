"""Write out the names that a file need not write: of its provider, and of the modules of types and exceptions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from callwright_gen.load.nodes import Entry, Items, Node, Scalar, Table, child, joined
from callwright_gen.load.text import BARE_NAME

_EACH = None  # every key or item
_Step = str | None
_TYPES: tuple[tuple[_Step, ...], ...] = (
    ("types", _EACH),
    ("types", _EACH, _EACH),
    ("sdk", "corrections", _EACH, "members", _EACH),
    ("sdk", "corrections", _EACH, "written", _EACH),
    ("native_tools", "types", _EACH),
    ("params", "from"),
    ("params", "nested", "from"),
)
_EXCEPTIONS: tuple[tuple[_Step, ...], ...] = (
    ("errors", "own", _EACH),
    ("errors", "ignore", _EACH),
    ("errors", "classes", _EACH, _EACH),
)


def with_full_names(root: Table, path: Path, parent: Table | None) -> Table:
    """Return the tree of a file with the names that it leaves out.

    Args:
        root: The tree.
        path: The file; the provider has its name.
        parent: What the spec inherits, if it extends another one.
    """
    root = _with_provider(root, path)
    if (module := _text(_own_or_inherited(root, parent, "sdk", "module"))) is not None:
        root = _in_module(_with_keys(root, module), _TYPES, module)
    if (exceptions := _of_exceptions(root, parent)) is not None:
        root = _in_module(root, _EXCEPTIONS, exceptions)
    return root


def _with_provider(root: Table, path: Path) -> Table:
    provider = root.get("provider") or Scalar(root.position, path.stem)
    name = provider.value if isinstance(provider, Scalar) else None
    prefix = "".join(word.capitalize() for word in name.split("_")) if isinstance(name, str) else ""
    own = {"provider": provider, "prefix": root.get("prefix") or Scalar(root.position, prefix)}
    missing = {key: Entry(root.position, node) for key, node in own.items() if key not in root.entries}
    return Table(root.position, {**missing, **root.entries})


def _of_exceptions(root: Table, parent: Table | None) -> str | None:
    """Return the first module of exceptions."""
    modules = _own_or_inherited(root, parent, "errors", "modules")
    return _text(child(modules, 0)) if modules is not None else None


def _own_or_inherited(root: Table, parent: Table | None, section: str, key: str) -> Node | None:
    trees = (root, parent) if parent is not None else (root,)
    found = (child(table, key) for tree in trees if (table := tree.get(section)) is not None)
    return next((node for node in found if node is not None), None)


def _text(node: Node | None) -> str | None:
    return node.value if isinstance(node, Scalar) and isinstance(node.value, str) else None


def _in_module(root: Table, places: Sequence[Sequence[_Step]], module: str) -> Table:
    for step, *rest in places:
        if step is not None and (entry := root.entries.get(step)) is not None:
            root = root.having(step, _named(entry.node, rest, module))
    return root


def _named(node: Node, place: Sequence[_Step], module: str) -> Node:
    """Return a node whose names at a place have their module."""
    if not place:
        return _with_module(node, module)
    step, *rest = place
    match node:
        case Table(position=position, entries=entries):
            changed = {
                key: Entry(entry.position, _named(entry.node, rest, module)) if step in {_EACH, key} else entry
                for key, entry in entries.items()
            }
            return Table(position, changed)
        case Items(position=position, items=items) if step is _EACH:
            return Items(position, tuple(_named(item, rest, module) for item in items))
        case _:
            return node


def _with_module(node: Node, module: str) -> Node:
    if not isinstance(node, Scalar) or (text := _text(node)) is None or re.fullmatch(BARE_NAME, text) is None:
        return node
    return joined(f"{module}:", (node, text, 0), position=node.position)


def _with_keys(root: Table, module: str) -> Table:
    """Return the tree with the modules of the classes that `sdk.corrections` has as keys."""
    sdk = root.get("sdk")
    corrections = sdk.get("corrections") if isinstance(sdk, Table) else None
    if not isinstance(sdk, Table) or not isinstance(corrections, Table):
        return root
    named = {
        f"{module}:{key}" if re.fullmatch(BARE_NAME, key) else key: entry for key, entry in corrections.entries.items()
    }
    inner = sdk.having("corrections", Table(corrections.position, named))
    return root.having("sdk", inner)
