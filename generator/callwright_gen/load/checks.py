"""Cross-field checks: the provider's name against the file's name, stream variables, and names of arguments."""

import re
from collections.abc import Iterator
from pathlib import Path

from callwright_gen.code.names import is_name
from callwright_gen.load.nodes import Node, Scalar, Table, dotted
from callwright_gen.load.places import argument_places, variable_entries
from callwright_gen.load.text import PROVIDER
from callwright_gen.problems import Loc, Problem

# Attributes of the generated stream state that are not stream variables.
_RESERVED = frozenset({"calls", "blocks", "final", "add", "response"})


def check_tree(path: Path, root: Table) -> Iterator[Problem]:
    """Yield the problems that no single value of a spec shows."""
    yield from _check_name(path, root)
    yield from _check_variables(root)
    yield from _check_arguments(root)


def _check_name(path: Path, root: Table) -> Iterator[Problem]:
    node = root.get("provider")
    if isinstance(node, Scalar) and isinstance(node.value, str) and _differs(node.value, path):
        change = f", or write {path.stem!r}" if re.fullmatch(PROVIDER, path.stem) else ""
        hint = f"Rename the file to {node.value}.yaml{change}."
        yield Problem(node.position, "provider", "file and provider must have the same name", hint)


def _differs(name: str, path: Path) -> bool:
    return re.fullmatch(PROVIDER, name) is not None and name != path.stem


def _check_variables(root: Table) -> Iterator[Problem]:
    for name, entries in variable_entries(root).items():
        verb, first = entries[0]
        if name in _RESERVED:
            yield Problem(
                first.position, "stream.events", f"{name!r} is reserved and cannot be the name of a slot", "Rename it."
            )
        for other, entry in entries[1:]:
            if other != verb:
                what = f"the slot {name!r} is filled by both {verb!r} and {other!r}"
                yield Problem(entry.position, "stream.events", what, "Use one of them.")


def _check_arguments(root: Table) -> Iterator[Problem]:
    for loc, node in argument_places(root):
        yield from _argument_problems(loc, node)


def _argument_problems(loc: Loc, node: Node) -> Iterator[Problem]:
    """Yield problems of the arguments of a call. The shape reader checks operators such as `$new`."""
    if isinstance(node, Scalar) and node.value is not None:
        yield Problem(node.position, dotted(loc), "expected a list of arguments, or a mapping by name")
    for key, entry in node.entries.items() if isinstance(node, Table) else ():
        if not is_name(key):
            yield Problem(entry.position, dotted(loc), f"{key!r} is not a valid argument name", "Use a Python name.")
