"""`extends`: merge a spec into the one that it changes. Trees are merged, so every value keeps its position."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from callwright_gen.config import list_specs
from callwright_gen.load.nodes import Entry, Items, Node, Scalar, Table
from callwright_gen.load.short_names import with_full_names
from callwright_gen.load.text import PROVIDER
from callwright_gen.load.version1 import first_of_version_1
from callwright_gen.load.yaml_source import Source, read_yaml
from callwright_gen.problems import Problem, SpecError
from callwright_gen.resources import bundled_specs_dir
from callwright_gen.suggest import did_you_mean

REPLACE = "$replace"
INHERIT = "$inherit"
_OWN = ("extends", "provider", "prefix", "about")  # keys that identify a provider are never inherited
WITH_THE_SDK = ("errors", "native_tools", "batch")  # inherited by a spec for another SDK only if it says `$inherit`
_OF_ONE_SDK = ("corrections", "module")  # keys of `sdk` that are never inherited by a spec for another SDK
_MARKS = (REPLACE, INHERIT)
_KEEP_NULL = (("params", "common"), ("response",))  # null means that the SDK has nothing for a key
_MAX_CHAIN = 20


@dataclass(frozen=True)
class MergedSpec:
    """A spec merged with the specs that it extends. `files` starts with the spec itself."""

    root: Table
    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


def read_merged(path: Path, chain: tuple[Path, ...] = (), *, marks: bool = False) -> MergedSpec:
    """Read a spec and the specs that it extends.

    Args:
        path: The spec.
        chain: The specs that extend this one, the most derived first.
        marks: Whether paths may have the marks of version 1 of the language.

    Raises:
        SpecError: A spec cannot be read, or specs extend each other.
    """
    source = read_yaml(path)
    old = None if marks else first_of_version_1(source.root)
    if old is not None:
        raise SpecError([old])
    base = _base_path(source, (*chain, path))
    if base is None:
        problems = (*source.problems, *_useless_marks(source.root))
        root = with_full_names(source.root, path, None)
        return MergedSpec(merge_tables(Table(root.position, {}), root), (path,), problems)
    parent = read_merged(base, (*chain, path), marks=marks)
    root = with_full_names(source.root, path, parent.root if _same_sdk(parent.root, source.root) else None)
    merged = merge_tables(_inherited(parent.root, root), root)
    problems = (*source.problems, *_wrong_marks(source.root, parent.root), *parent.problems)
    return MergedSpec(merged, (path, *parent.files), problems)


def _base_path(source: Source, chain: tuple[Path, ...]) -> Path | None:
    node = source.root.get("extends")
    if node is None:
        return None
    name = node.value if isinstance(node, Scalar) else None
    if not isinstance(name, str) or not re.fullmatch(PROVIDER, name):
        raise _refusal(
            source, node, "expected the name of a spec in the same folder, or of one that ships with Callwright"
        )
    base = _find(name, source.path)
    seen = [path.resolve() for path in chain]
    if base.resolve() in seen:
        names = " → ".join(path.stem for path in (*chain[seen.index(base.resolve()) :], base))
        raise _refusal(source, node, f"specs extend each other: {names}", "Remove one of these lines.")
    if len(chain) > _MAX_CHAIN:
        raise _refusal(source, node, f"more than {_MAX_CHAIN} specs extend one another", "Merge some of them.")
    if not base.exists():
        what = f"{name}.yaml does not exist in this folder, and does not ship with Callwright"
        raise _refusal(source, node, what, _others(name, source.path))
    return base


def _find(name: str, derived: Path) -> Path:
    """Return the path of a spec in the folder of the derived spec, else of a bundled one; never itself."""
    sibling = derived.with_stem(name)
    return sibling if sibling.exists() and sibling != derived else bundled_specs_dir() / sibling.name


def _others(name: str, derived: Path) -> str:
    folders = (derived.parent, bundled_specs_dir())
    names = {spec.stem for folder in folders for spec in list_specs(folder)} - {derived.stem}
    return did_you_mean(name, names) or f"Available specs: {', '.join(sorted(names))}."


def _refusal(source: Source, node: Node, what: str, hint: str = "") -> SpecError:
    return SpecError([*source.problems, Problem(node.position, "extends", what, hint)])


def _inherited(base: Table, changes: Table) -> Table:
    """Return what a spec inherits: unless it asks, no exceptions, native tools, batches and classes of another SDK."""
    same = _same_sdk(base, changes)
    own = {*_OWN, *(() if same else (key for key in WITH_THE_SDK if not _asks_for(key, changes)))}
    if _text(changes.get("provider")) != _text(base.get("provider")):
        own.add("telemetry")  # it names the provider
    entries = {key: entry for key, entry in base.entries.items() if key not in own}
    sdk = base.get("sdk")
    if not same and isinstance(sdk, Table):
        facts = {key: entry for key, entry in sdk.entries.items() if key not in _OF_ONE_SDK}
        entries["sdk"] = Entry(base.entries["sdk"].position, Table(sdk.position, facts))
    return Table(base.position, entries)


def _asks_for(section: str, changes: Table) -> bool:
    node = changes.get(section)
    return isinstance(node, Table) and INHERIT in node.entries


def _same_sdk(base: Table, changes: Table) -> bool:
    return _dist(changes) in (None, _dist(base))


def _dist(root: Table) -> object:
    sdk = root.get("sdk")
    return _text(sdk.get("dist")) if isinstance(sdk, Table) else None


def _text(node: Node | None) -> object:
    return node.value if isinstance(node, Scalar) else None


def merge_tables(base: Table, changes: Table, loc: tuple[str, ...] = ()) -> Table:
    """Merge `changes` into `base`: mappings are merged key by key, null deletes, `$replace: true` discards the base.

    A null stays where it has a meaning of its own, because the key has a default.
    """
    entries = dict(base.entries)
    for key, entry in changes.entries.items():
        inherited = entries.get(key)
        if key in _MARKS:
            continue
        if inherited is None:
            entries[key] = Entry(entry.position, _without_marks(entry.node))
        elif isinstance(entry.node, Scalar) and entry.node.value is None and loc not in _KEEP_NULL:
            del entries[key]
        else:
            entries[key] = Entry(entry.position, _merge(inherited.node, entry.node, (*loc, key)))
    return Table(changes.position, entries)


def _merge(base: Node, changes: Node, loc: tuple[str, ...]) -> Node:
    if isinstance(base, Table) and isinstance(changes, Table) and REPLACE not in changes.entries:
        return merge_tables(base, changes, loc)
    return _without_marks(changes)


def _without_marks(node: Node) -> Node:
    match node:
        case Table(position=position, entries=entries):
            rest = {key: entry for key, entry in entries.items() if key not in _MARKS}
            return Table(position, {key: Entry(e.position, _without_marks(e.node)) for key, e in rest.items()})
        case Items(position=position, items=items):
            return Items(position, tuple(_without_marks(item) for item in items))
        case Scalar():
            return node


def _wrong_marks(root: Table, base: Table) -> Iterator[Problem]:
    """Report marks that are not true, and those that ask for what is inherited anyway."""
    asked = [] if _same_sdk(base, root) else [section for key in WITH_THE_SDK if (section := root.get(key))]
    useful = [id(mark) for section in asked if isinstance(section, Table) if (mark := section.entries.get(INHERIT))]
    for name, mark in _marks(root):
        if not (isinstance(mark.node, Scalar) and mark.node.value is True):
            yield Problem(mark.position, "", f"{name!r} must be true", "Write true, or remove it.")
        elif name == INHERIT and id(mark) not in useful:
            sections = f"{', '.join(WITH_THE_SDK[:-1])} and {WITH_THE_SDK[-1]}"
            hint = f"Remove it. Only {sections} need it, in a spec for another SDK."
            yield Problem(mark.position, "", f"{name!r} has no effect here", hint)


def _useless_marks(root: Table) -> Iterator[Problem]:
    for name, mark in _marks(root):
        yield Problem(mark.position, "", f"{name!r} has no effect without 'extends'", "Remove it.")


def _marks(node: Node) -> Iterator[tuple[str, Entry]]:
    match node:
        case Table(entries=entries):
            for key, entry in entries.items():
                if key in _MARKS:
                    yield key, entry
                else:
                    yield from _marks(entry.node)
        case Items(items=items):
            for item in items:
                yield from _marks(item)
        case Scalar():
            return
