"""Lower `stream.response`: the verbs at its leaves become events that fill slots, and the leaves those slots."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, count

from callwright_gen.load.lowering.leaves import VERBS, Leaf, Verb, alternatives, below, text_of
from callwright_gen.load.nodes import Entry, Items, Node, Scalar, Table
from callwright_gen.problems import Position, Problem
from callwright_gen.suggest import did_you_mean

_CALLS = {"calls": "call", "whole_calls": "whole_call"}  # verb of a leaf → key of an event
_PIECES = "pieces"
_LEAF_VERBS = (*VERBS, *_CALLS, _PIECES)
_RESERVED = frozenset({"calls", "blocks", "final", "add", "response"})  # attributes of the stream state
_LIST = "$list"  # a list of one item, which specs that extend this one can change
_SLOT = re.compile(r"\$(?!request\b)")  # no path begins with another slot
_OF_LEAVES = frozenset({"if_null"})


@dataclass
class _Scope:
    """The slots that are filled from the values at one path."""

    at: Scalar | None
    position: Position
    slots: dict[Verb, dict[str, Entry]] = field(default_factory=dict[Verb, dict[str, Entry]])


@dataclass
class TreeReader:
    """Reads the response. `leaves`, `slots()` and `calls()` are what it has found."""

    problems: list[Problem]
    leaves: list[Leaf] = field(default_factory=list[Leaf])
    _scopes: dict[tuple[str, int], _Scope] = field(default_factory=dict[tuple[str, int], _Scope])
    _calls: list[Table] = field(default_factory=list[Table])
    _names: dict[str, tuple[str | int, ...]] = field(default_factory=dict[str, tuple[str | int, ...]])

    def read(self, node: Node, scope: Scalar | None = None, keys: tuple[str | int, ...] = ()) -> Node:
        """Return the shape of a value of the response."""
        match node:
            case Table(entries=entries) if _LIST in entries:
                return self.read(self._listed(node, keys), scope, keys)
            case Table():
                verb = self._verb(node)
                return self._leaf(node, verb, scope, keys) if verb else self._table(node, scope, keys)
            case Items(position=position, items=items):
                return Items(position, tuple(self.read(item, scope, (*keys, at)) for at, item in enumerate(items)))
            case Scalar():
                return node

    def slots(self) -> Iterator[Table]:
        """Yield an event for each scope, with the slots that it fills: that of whole events first."""
        for scope in sorted(self._scopes.values(), key=lambda each: each.at is not None):
            entries = {"at": Entry(scope.at.position, scope.at)} if scope.at is not None else {}
            for verb, slots in scope.slots.items():
                entries[verb] = Entry(scope.position, Table(scope.position, slots))
            yield Table(scope.position, entries)

    def calls(self) -> list[Table]:
        """Return the events of tool calls and pieces."""
        return self._calls

    def _listed(self, table: Table, keys: tuple[str | int, ...]) -> Items:
        for key, entry in table.entries.items():
            if key != _LIST:
                self._report(entry.position, keys, f"{key!r} cannot be combined with {_LIST!r}")
        return Items(table.position, (table.entries[_LIST].node,))

    def _verb(self, table: Table) -> str:
        """Return the verb of a leaf. A field may have the name of a verb: its value is a slot, or no text at all."""
        first = next(iter(table.entries), "")
        node = table.entries[first].node if first in _LEAF_VERBS else None
        return first if isinstance(node, Scalar) and _SLOT.match(text_of(node)) is None else ""

    def _table(self, table: Table, scope: Scalar | None, keys: tuple[str | int, ...]) -> Table:
        each = table.get("each")
        inner = below(scope, each) if isinstance(each, Scalar) else scope
        entries: dict[str, Entry] = {}
        for key, entry in table.entries.items():
            if key == "each" and isinstance(each, Scalar):
                continue
            if key in VERBS and isinstance(entry.node, Items) and not _holds_objects(entry.node):
                entries |= self._same_names(key, entry.node, inner, keys)
            else:
                entries[key] = Entry(entry.position, self.read(entry.node, inner, (*keys, key)))
        return Table(table.position, entries)

    def _same_names(
        self, verb: str, names: Items, scope: Scalar | None, keys: tuple[str | int, ...]
    ) -> dict[str, Entry]:
        """Read `last: [a, b]`: fields that are collected from fields of the same name."""
        entries: dict[str, Entry] = {}
        for name in names.items:
            if isinstance(name, Scalar) and isinstance(name.value, str):
                leaf = Table(name.position, {verb: Entry(name.position, name)})
                entries[name.value] = Entry(name.position, self.read(leaf, scope, (*keys, name.value)))
            else:
                self._report(name.position, keys, f"expected a list of names after {verb!r}")
        return entries

    def _leaf(self, table: Table, verb: str, scope: Scalar | None, keys: tuple[str | int, ...]) -> Scalar:
        path = table.entries[verb].node
        if not isinstance(path, Scalar) or not text_of(path):
            self._report(table.entries[verb].position, keys, f"expected a path after {verb!r}")
            return Scalar(table.position, None)
        drop = self._if_null(table, keys)
        options = {key: entry for key, entry in table.entries.items() if key not in {verb, *_OF_LEAVES}}
        if verb in _CALLS or verb == _PIECES:
            return self._collection(table, verb, below(scope, path), options, drop)
        for key, entry in options.items():
            hint = did_you_mean(key, _OF_LEAVES) or "The path is its only value, next to 'if_null'."
            self._report(entry.position, keys, f"unknown key {key!r} next to {verb!r}", hint)
        kept = next(filter(verb.__eq__, VERBS))
        self.leaves.append(Leaf(keys, kept, scope, path, table.position))
        name = self._name(keys)
        for number, alternative in enumerate(alternatives(path)):
            at = (text_of(scope) if scope is not None else "", number)
            where = self._scopes.setdefault(at, _Scope(scope, table.position))
            where.slots.setdefault(kept, {})[name] = Entry(table.position, alternative)
        return Scalar(table.position, f"${name}{drop}")

    def _collection(self, table: Table, verb: str, at: Scalar, options: dict[str, Entry], drop: str) -> Scalar:
        entries = {"at": Entry(at.position, at)}
        if "if" in options:
            entries["if"] = options.pop("if")
        key = _CALLS.get(verb, "piece")
        entries[key] = Entry(table.position, Table(table.position, options))
        self._calls.append(Table(table.position, entries))
        return Scalar(table.position, f"${'calls' if verb in _CALLS else 'blocks'}{drop}")

    def _if_null(self, table: Table, keys: tuple[str | int, ...]) -> str:
        node = table.get("if_null")
        if node is None:
            return ""
        if not isinstance(node, Scalar) or node.value not in {"drop", "keep"}:
            self._report(node.position, (*keys, "if_null"), "expected 'drop' or 'keep', which is the default")
        return "" if isinstance(node, Scalar) and node.value == "keep" else "|drop"

    def _name(self, keys: tuple[str | int, ...]) -> str:
        """Return the name of a slot: the last key, or all keys, or with a number, if another slot has that name."""
        texts = [re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", key).lower() for key in keys if isinstance(key, str)]
        short, long = texts[-1] if texts else "value", "_".join(text.strip("$") for text in texts)
        numbered = (f"{long}_{number}" for number in count(2))
        name = next(each for each in chain((short, long), numbered) if self._is_free(each, keys))
        self._names[name] = keys
        return name

    def _is_free(self, name: str, keys: tuple[str | int, ...]) -> bool:
        return name not in _RESERVED and self._names.get(name, keys) == keys

    def _report(self, position: Position, keys: tuple[str | int, ...], what: str, hint: str = "") -> None:
        where = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys)
        self.problems.append(Problem(position, f"stream.response{where}", what, hint))


def _holds_objects(items: Items) -> bool:
    """Return whether a list is the value of a field, and not one of names."""
    return any(not isinstance(item, Scalar) or _SLOT.match(text_of(item)) for item in items.items)
