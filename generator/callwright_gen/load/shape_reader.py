"""Tree of a shape → parsed shape."""

import re
from dataclasses import dataclass, replace

from callwright_gen.load.nodes import Items, Loc, Node, Scalar, Table, dotted
from callwright_gen.load.shapes import (
    Literal,
    Mapping,
    MappingEntry,
    Merge,
    New,
    Pipe,
    Sequence,
    Shape,
    Slot,
    Switch,
)
from callwright_gen.load.slots import Roots, SlotReader
from callwright_gen.load.text import REFERENCE, check_reference, is_name, said_by
from callwright_gen.problems import Problem
from callwright_gen.suggest import did_you_mean

_OPERATORS = {"$merge": {"$merge"}, "$by": {"$by"}, "$new": {"$new", "args"}}  # with the keys that go together
_OPT = Pipe("opt")


@dataclass(frozen=True)
class ShapeReader:
    """Reads the shapes of one place, where `roots` can be named, and `packages` are the SDK's; adds to `problems`."""

    roots: Roots
    packages: frozenset[str]
    problems: list[Problem]

    def read(self, node: Node, loc: Loc) -> Shape:
        """Parse one shape; what cannot be read becomes a problem and a null."""
        shape = self._any(node, loc)
        if isinstance(shape, Slot) and _OPT in shape.pipes:
            self._report(node, loc, "'opt' drops a key, so it stands last, at the value of a key")
        return shape

    def _any(self, node: Node, loc: Loc) -> Shape:
        match node:
            case Scalar(value=str() as text):
                return SlotReader(self.roots, self.problems).read(node, text, loc)
            case Scalar(value=value):
                return Literal(value, loc)
            case Items(items=items):
                return Sequence(tuple(self.read(item, (*loc, index)) for index, item in enumerate(items)), loc)
            case Table():
                operator = next((key for key in node.entries if key.startswith("$") and key[:2] != "$$"), None)
                return self._operator(node, operator, loc) if operator else self._mapping(node, loc)

    def _mapping(self, table: Table, loc: Loc) -> Mapping:
        return Mapping(tuple(self._entry(key, entry.node, (*loc, key)) for key, entry in table.entries.items()), loc)

    def _entry(self, key: str, node: Node, loc: Loc) -> MappingEntry:
        shape = self._any(node, loc)
        optional = isinstance(shape, Slot) and shape.pipes[-1:] == (_OPT,)
        if isinstance(shape, Slot):
            shape = replace(shape, pipes=shape.pipes[:-1]) if optional else shape
            if _OPT in shape.pipes:
                self._report(node, loc, "'opt' stands once, as the last pipe")
        return MappingEntry(key.replace("$$", "$"), shape, optional)

    def _operator(self, table: Table, operator: str, loc: Loc) -> Shape:
        if operator not in _OPERATORS:
            hint = did_you_mean(operator, _OPERATORS) or "Write '$$' for a dollar sign."
            self._report_key(table, operator, loc, f"there is no {operator!r}", hint)
            return Literal(None, loc)
        for key in table.entries.keys() - _OPERATORS[operator]:
            self._report_key(table, key, loc, f"{key!r} cannot stand beside {operator!r}")
        if operator == "$new":
            return self._new(table, loc)
        node = table.entries[operator].node
        return self._merge(node, (*loc, operator)) if operator == "$merge" else self._switch(node, (*loc, operator))

    def _merge(self, node: Node, loc: Loc) -> Shape:
        shape = self.read(node, loc)
        if not isinstance(shape, Sequence):
            self._report(node, loc, "expected a list of what to merge")
            return shape
        return Merge(shape.items, loc)

    def _switch(self, node: Node, loc: Loc) -> Shape:
        known = {"switch", "cases", "default"}
        if not isinstance(node, Table) or not {"switch", "cases"} <= node.entries.keys() <= known:
            self._report(node, loc, "expected the keys 'switch' and 'cases', and perhaps 'default'")
            return Literal(None, loc)
        subject = self.read(node.entries["switch"].node, (*loc, "switch"))
        cases = self.read(node.entries["cases"].node, (*loc, "cases"))
        if not isinstance(subject, Slot) or not isinstance(cases, Mapping):
            self._report(node, loc, "'switch' takes a slot such as '$message.role', 'cases' a mapping")
            return Literal(None, loc)
        default = node.get("default")
        named = tuple((entry.key, entry.shape) for entry in cases.entries)
        return Switch(subject, named, self.read(default, (*loc, "default")) if default else None, loc)

    def _new(self, table: Table, loc: Loc) -> Shape:
        reference = self._reference(table.entries["$new"].node, (*loc, "$new"))
        args = table.get("args")
        if args is None:
            return New(reference, (), (), loc)
        shape = self.read(args, (*loc, "args"))
        if isinstance(shape, Sequence):
            return New(reference, shape.items, (), loc)
        named = shape.entries if isinstance(shape, Mapping) else ()
        if not named or not all(is_name(entry.key) for entry in named):
            self._report(args, (*loc, "args"), "expected a list of arguments, or a mapping by their names")
        return New(reference, (), tuple((entry.key, entry.shape) for entry in named), loc)

    def _reference(self, node: Node, loc: Loc) -> str:
        text = node.value if isinstance(node, Scalar) else None
        if not isinstance(text, str) or not re.fullmatch(REFERENCE, text):
            self._report(node, loc, "expected a name of the SDK as 'module:Name'")
            return ""
        try:
            return check_reference(text, self.packages)
        except ValueError as error:
            self._report(node, loc, *said_by(error))
            return ""

    def _report(self, node: Node, loc: Loc, what: str, hint: str = "") -> None:
        self.problems.append(Problem(node.position, dotted(loc), what, hint))

    def _report_key(self, table: Table, key: str, loc: Loc, what: str, hint: str = "") -> None:
        self.problems.append(Problem(table.entries[key].position, dotted(loc), what, hint))
