"""What no single value of a spec can show: its name against its file, slots against slots."""

import re
from collections.abc import Iterator
from pathlib import Path

from callwright_gen.load.nodes import Loc, Node, Scalar, Table, dotted
from callwright_gen.load.places import argument_places, slot_entries
from callwright_gen.load.text import PROVIDER, is_name
from callwright_gen.problems import Problem

# What the emitted class of a stream has besides its slots.
_TAKEN = frozenset({"calls", "blocks", "final", "add", "response"})


def check_tree(path: Path, root: Table) -> Iterator[Problem]:
    """Yield what is wrong across the values of one spec."""
    yield from _name_is_not_the_files(path, root)
    yield from _slots_clash(root)
    yield from _arguments_without_names(root)


def _name_is_not_the_files(path: Path, root: Table) -> Iterator[Problem]:
    node = root.get("provider")
    if isinstance(node, Scalar) and isinstance(node.value, str) and _differs(node.value, path):
        what = f"the file is called {path.name!r}, so the provider is {path.stem!r}, not {node.value!r}"
        yield Problem(node.position, "provider", what, "Change the name, or rename the file.")


def _differs(name: str, path: Path) -> bool:
    return re.fullmatch(PROVIDER, name) is not None and name != path.stem


def _slots_clash(root: Table) -> Iterator[Problem]:
    for name, entries in slot_entries(root).items():
        verb, first = entries[0]
        if name in _TAKEN:
            yield Problem(first.position, "stream.events", f"{name!r} cannot be the name of a slot", "Rename it.")
        for other, entry in entries[1:]:
            if other != verb:
                what = f"the slot {name!r} is filled by {verb!r} and by {other!r}"
                yield Problem(entry.position, "stream.events", what, "Use one of them.")


def _arguments_without_names(root: Table) -> Iterator[Problem]:
    for loc, node in argument_places(root):
        yield from _wrong_arguments(loc, node)


def _wrong_arguments(loc: Loc, node: Node) -> Iterator[Problem]:
    """Yield what cannot be written as the arguments of a call; `$new` and its like are read with the shapes."""
    if isinstance(node, Scalar) and node.value is not None:
        yield Problem(node.position, dotted(loc), "expected a list of arguments, or a mapping by their names")
    for key, entry in node.entries.items() if isinstance(node, Table) else ():
        if not is_name(key):
            yield Problem(entry.position, dotted(loc), f"{key!r} is no name of an argument", "Use a Python name.")
