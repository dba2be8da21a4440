"""YAML tree of a shape → parsed shape."""

import re
from dataclasses import dataclass, replace

from callwright_gen.code.names import is_name
from callwright_gen.load.nodes import Items, Node, Scalar, Table, dotted
from callwright_gen.load.placeholders import POLICIES, PlaceholderReader, Slots
from callwright_gen.load.text import REFERENCE, check_reference, split_message
from callwright_gen.problems import Loc, Problem
from callwright_gen.shapes import (
    Literal,
    Mapping,
    MappingEntry,
    Merge,
    New,
    Pipe,
    Placeholder,
    Sequence,
    Shape,
    Switch,
)
from callwright_gen.suggest import did_you_mean

_OPERATORS = {
    "$optional": {"$optional"},
    "$merge": {"$merge"},
    "$by": {"$by"},
    "$new": {"$new", "args"},
}  # operator → keys that it allows
_NEVER_NULL = ("default", "text_or")
_MAY_BE_NULL = ("then", "empty_null")


@dataclass(frozen=True)
class ShapeReader:
    """Parser of the shapes of one location. Reports to `problems`.

    Args:
        slots: The placeholders that are available there.
        packages: The packages of the SDK.
        problems: Receives the problems.
    """

    slots: Slots
    packages: frozenset[str]
    problems: list[Problem]

    def read(self, node: Node, loc: Loc) -> Shape:
        """Parse one shape. Anything invalid is reported and becomes a null."""
        shape = self._any(node, loc)
        if isinstance(shape, Placeholder) and (wrong := [pipe for pipe in shape.pipes if pipe.name in POLICIES]):
            self._report(node, loc, f"{wrong[0].name!r} concerns a key, so it is only for the value of a key")
        return shape

    def _any(self, node: Node, loc: Loc) -> Shape:
        match node:
            case Scalar(value=str() as text):
                return PlaceholderReader(self.slots, self.problems).read(node, text, loc)
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
        name = key.replace("$$", "$")
        if isinstance(node, Table) and "$optional" in node.entries:
            return MappingEntry(name, self._optional(node, loc), optional=True)
        shape = self._any(node, loc)
        if not isinstance(shape, Placeholder):
            return MappingEntry(name, shape, optional=False)
        *pipes, last = shape.pipes or (Pipe(""),)
        policy = last.name if last.name in POLICIES else ""
        shape = replace(shape, pipes=tuple(pipes)) if policy else shape
        for pipe in shape.pipes:
            if pipe.name in POLICIES:
                self._report(node, loc, f"{pipe.name!r} must be the last pipe, and can be used only once")
        return MappingEntry(name, shape, self._omits(shape, policy))

    def _omits(self, shape: Placeholder, policy: str) -> bool:
        """Return whether a key is omitted if its value is null."""
        if policy:
            return policy == "drop"
        names = {pipe.name for pipe in shape.pipes}
        if self.slots.null == "keep" or names.intersection(_NEVER_NULL):
            return False
        fields = self.slots.nullable
        return fields is None or shape.path in fields or not names.isdisjoint(_MAY_BE_NULL)

    def _optional(self, table: Table, loc: Loc) -> Shape:
        shape = self._any(table.entries["$optional"].node, (*loc, "$optional"))
        if len(table.entries) > 1 or not isinstance(shape, Literal):
            self._report(table, loc, "expected {$optional: VALUE}, with a value that is sent unchanged")
            return Literal(None, loc)
        return shape

    def _operator(self, table: Table, operator: str, loc: Loc) -> Shape:
        if operator not in _OPERATORS:
            hint = did_you_mean(operator, _OPERATORS) or "Write '$$' for a dollar sign."
            self._report_key(table, operator, loc, f"unknown operator {operator!r}", hint)
            return Literal(None, loc)
        for key in table.entries.keys() - _OPERATORS[operator]:
            self._report_key(table, key, loc, f"{key!r} cannot be combined with {operator!r}")
        if operator == "$new":
            return self._new(table, loc)
        if operator == "$optional":
            self._report_key(table, operator, loc, "'$optional' is only for the value of a key")
            return Literal(None, loc)
        node = table.entries[operator].node
        return self._merge(node, (*loc, operator)) if operator == "$merge" else self._switch(node, (*loc, operator))

    def _merge(self, node: Node, loc: Loc) -> Shape:
        shape = self.read(node, loc)
        if not isinstance(shape, Sequence):
            self._report(node, loc, "expected a list of mappings to merge")
            return shape
        return Merge(shape.items, loc)

    def _switch(self, node: Node, loc: Loc) -> Shape:
        keys = {"switch", "cases", "default"}
        if not isinstance(node, Table) or not {"switch", "cases"} <= node.entries.keys() <= keys:
            self._report(node, loc, "expected the keys 'switch' and 'cases', and optionally 'default'")
            return Literal(None, loc)
        subject = self.read(node.entries["switch"].node, (*loc, "switch"))
        cases = self.read(node.entries["cases"].node, (*loc, "cases"))
        if not isinstance(subject, Placeholder) or not isinstance(cases, Mapping):
            self._report(node, loc, "'switch' must be a slot such as '$message.role', and 'cases' a mapping")
            return Literal(None, loc)
        default = node.get("default")
        shapes = tuple((entry.key, entry.shape) for entry in cases.entries)
        return Switch(subject, shapes, self.read(default, (*loc, "default")) if default else None, loc)

    def _new(self, table: Table, loc: Loc) -> Shape:
        reference = self._reference(table.entries["$new"].node, (*loc, "$new"))
        args = table.get("args")
        if args is None:
            return New(reference, (), (), loc)
        shape = self.read(args, (*loc, "args"))
        if isinstance(shape, Sequence):
            return New(reference, shape.items, (), loc)
        entries = shape.entries if isinstance(shape, Mapping) else ()
        if not entries or not all(is_name(entry.key) for entry in entries):
            self._report(args, (*loc, "args"), "expected a list of arguments, or a mapping by name")
        return New(reference, (), entries, loc)

    def _reference(self, node: Node, loc: Loc) -> str:
        text = node.value if isinstance(node, Scalar) else None
        if not isinstance(text, str) or not re.fullmatch(REFERENCE, text):
            self._report(node, loc, "expected a name of the SDK as 'module:Name'")
            return ""
        try:
            return check_reference(text, self.packages)
        except ValueError as error:
            self._report(node, loc, *split_message(error))
            return ""

    def _report(self, node: Node, loc: Loc, what: str, hint: str = "") -> None:
        self.problems.append(Problem(node.position, dotted(loc), what, hint))

    def _report_key(self, table: Table, key: str, loc: Loc, what: str, hint: str = "") -> None:
        self.problems.append(Problem(table.entries[key].position, dotted(loc), what, hint))
