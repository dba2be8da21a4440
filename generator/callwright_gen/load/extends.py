"""`extends`: a spec that changes another one. Trees are merged, so every value keeps its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from callwright_gen.load.nodes import Entry, Items, Node, Scalar, Table
from callwright_gen.load.text import PROVIDER
from callwright_gen.load.yaml_source import Source, read_yaml
from callwright_gen.problems import Problem, SpecError
from callwright_gen.resources import bundled_specs_dir
from callwright_gen.suggest import did_you_mean

REPLACE = "$replace"
_OWN = ("extends", "provider", "prefix", "about")  # what names a provider is never inherited


@dataclass(frozen=True)
class MergedSpec:
    """A spec with what it extends merged in; `files` begins with the spec itself."""

    root: Table
    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


def read_family(path: Path, chain: tuple[Path, ...] = ()) -> MergedSpec:
    """Read a spec and the specs that it extends.

    Args:
        path: the spec.
        chain: the specs that extend this one, youngest first.

    Raises:
        SpecError: one of them cannot be read, or they extend each other.
    """
    source = read_yaml(path)
    base = _base_path(source, (*chain, path))
    if base is None:
        problems = (*source.problems, *_useless_marks(source.root))
        return MergedSpec(merge_tables(Table(source.root.position, {}), source.root), (path,), problems)
    family = read_family(base, (*chain, path))
    merged = merge_tables(_inherited(family.root), source.root)
    problems = (*source.problems, *_wrong_marks(source.root), *family.problems)
    return MergedSpec(merged, (path, *family.files), problems)


def _base_path(source: Source, chain: tuple[Path, ...]) -> Path | None:
    node = source.root.get("extends")
    if node is None:
        return None
    name = node.value if isinstance(node, Scalar) else None
    if not isinstance(name, str) or not re.fullmatch(PROVIDER, name):
        raise _refusal(
            source, node, "expected the name of a spec beside this file, or of one that comes with callwright"
        )
    base = _find(name, source.path)
    seen = [path.resolve() for path in chain]
    if base.resolve() in seen:
        names = " → ".join(path.stem for path in (*chain[seen.index(base.resolve()) :], base))
        raise _refusal(source, node, f"specs extend each other: {names}", "Remove one of these lines.")
    if not base.exists():
        what = f"there is no {name}.yaml beside this file, and none comes with callwright"
        raise _refusal(source, node, what, _others(name, source.path))
    return base


def _find(name: str, heir: Path) -> Path:
    """Give the path of the spec beside its heir, unless that is the heir itself, or of the one in the package."""
    beside = heir.with_stem(name)
    return beside if beside.exists() and beside != heir else bundled_specs_dir() / beside.name


def _others(name: str, heir: Path) -> str:
    known = {spec.stem for folder in (heir.parent, bundled_specs_dir()) for spec in folder.glob("*.yaml")} - {heir.stem}
    return did_you_mean(name, known) or f"There are: {', '.join(sorted(known))}."


def _refusal(source: Source, node: Node, what: str, hint: str = "") -> SpecError:
    return SpecError([*source.problems, Problem(node.position, "extends", what, hint)])


def _inherited(root: Table) -> Table:
    return Table(root.position, {key: entry for key, entry in root.entries.items() if key not in _OWN})


def merge_tables(base: Table, changes: Table) -> Table:
    """Lay `changes` over `base`: mappings are merged key by key, null deletes, `$replace: true` starts afresh."""
    entries = dict(base.entries)
    for key, entry in changes.entries.items():
        inherited = entries.get(key)
        if inherited is None:
            entries[key] = Entry(entry.position, _without_marks(entry.node))
        elif isinstance(entry.node, Scalar) and entry.node.value is None:
            del entries[key]
        else:
            entries[key] = Entry(entry.position, _merge(inherited.node, entry.node))
    return Table(changes.position, entries)


def _merge(base: Node, changes: Node) -> Node:
    if isinstance(base, Table) and isinstance(changes, Table) and REPLACE not in changes.entries:
        return merge_tables(base, changes)
    return _without_marks(changes)


def _without_marks(node: Node) -> Node:
    match node:
        case Table(position=position, entries=entries):
            kept = {key: entry for key, entry in entries.items() if key != REPLACE}
            return Table(position, {key: Entry(e.position, _without_marks(e.node)) for key, e in kept.items()})
        case Items(position=position, items=items):
            return Items(position, tuple(_without_marks(item) for item in items))
        case Scalar():
            return node


def _wrong_marks(root: Table) -> Iterator[Problem]:
    for mark in _marks(root):
        if not (isinstance(mark.node, Scalar) and mark.node.value is True):
            yield Problem(mark.position, "", f"{REPLACE!r} can only be true", "Remove it, or write true.")


def _useless_marks(root: Table) -> Iterator[Problem]:
    for mark in _marks(root):
        yield Problem(mark.position, "", f"{REPLACE!r} means nothing without 'extends'", "Remove it.")


def _marks(node: Node) -> Iterator[Entry]:
    match node:
        case Table(entries=entries):
            for key, entry in entries.items():
                yield from (entry,) if key == REPLACE else _marks(entry.node)
        case Items(items=items):
            for item in items:
                yield from _marks(item)
        case Scalar():
            return
