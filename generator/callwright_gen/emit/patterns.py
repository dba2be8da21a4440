"""A write shape read backwards: a `case` pattern that recognises it, and what the values in its slots were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from callwright_gen.code import Code, literal, name
from callwright_gen.code.exports import Exports
from callwright_gen.load import shapes

_MAJOR_TYPES = {"image": "image", "audio": "audio", "document": "application"}


@dataclass
class Pattern:
    """One pattern while it is written.

    Parameters:
        rt: the names of the runtime.
        kind: the kind of part that it makes.
        subject: the expression that is matched.
    """

    rt: Exports
    kind: str
    subject: str
    values: dict[str, str] = field(default_factory=dict[str, str])
    guards: list[str] = field(default_factory=list[str])
    _taken: set[str] = field(default_factory=set[str])

    def write(self, shape: shapes.Shape) -> Code:
        """Write the pattern; the values of the slots are then in `values`, by field."""
        pattern = self._pattern(shape, self.subject)
        guard = f" if {' and '.join(self.guards)}" if self.guards else ""
        return Code(f"{pattern}{guard}")

    def _pattern(self, shape: shapes.Shape, place: str) -> str:
        match shape:
            case shapes.Literal(value=value):
                return str(literal(value))
            case shapes.Placeholder():
                return self._slot(shape)
            case shapes.Text(pieces=pieces):
                return self._text(pieces)
            case shapes.Mapping(entries=entries):
                return "{" + ", ".join(self._entries(entries, place)) + "}"
            case shapes.Sequence(items=items):
                return (
                    "["
                    + ", ".join(self._pattern(item, f"{place}[{number}]") for number, item in enumerate(items))
                    + "]"
                )
            case shapes.Switch(cases=cases, default=default):
                every = [case for _, case in cases] + ([default] if default is not None else [])
                return " | ".join(self._again(case, place) for case in every)
            case _:
                return "_"

    def _again(self, shape: shapes.Shape, place: str) -> str:
        """Write one of several alternatives: all of them give the same values the same names."""
        self._taken.clear()
        return self._pattern(shape, place)

    def _entries(self, entries: tuple[shapes.MappingEntry, ...], place: str) -> Iterator[str]:
        for entry in entries:
            key = str(literal(entry.key))
            if entry.optional and isinstance(entry.shape, shapes.Placeholder):
                got = f"{place}.get({key})"
                marks = any(pipe.name == "then" for pipe in entry.shape.pipes)
                self.values[entry.shape.path] = self._inverse(entry.shape, got) if marks else got
            else:
                yield f"{key}: {self._pattern(entry.shape, f'{place}[{key}]')}"

    def _slot(self, slot: shapes.Placeholder) -> str:
        local = self._fresh(slot.path)
        self.values[slot.path] = self._inverse(slot, local)
        return local

    def _text(self, pieces: tuple[str | shapes.Placeholder, ...]) -> str:
        local, found = self._fresh("text"), self._fresh("found")
        fixed = [""]
        slots: list[shapes.Placeholder] = []
        for piece in pieces:
            if isinstance(piece, str):
                fixed[-1] += piece
            else:
                slots.append(piece)
                fixed.append("")
        self.guards.append(f"({found} := {self.rt.unformat}({literal(tuple(fixed))}, {local})) is not None")
        for number, slot in enumerate(slots):
            self.values[slot.path] = self._inverse(slot, f"{found}[{number}]")
        return local

    def _inverse(self, slot: shapes.Placeholder, value: str) -> str:
        for pipe in reversed(slot.pipes):
            match pipe.name:
                case "b64":
                    value = f"{self.rt.from_base64}({value})"
                case "then":
                    value = f"{value} == {literal(pipe.argument)}"
                case "json" | "dumps":
                    value = f"{self.rt.parse_tool_args}({value})"
                case "subtype":
                    value = f'f"{_MAJOR_TYPES[self.kind]}/{{{value}}}"'
                case _:
                    pass
        return value

    def _fresh(self, wanted: str) -> str:
        local = str(name(wanted))
        number = 1
        while local in self._taken:
            number += 1
            local = f"{wanted}_{number}"
        self._taken.add(local)
        return local


def fixed(shape: shapes.Shape | None) -> Code:
    """Write the pattern of what is fixed in a shape alone."""
    if not isinstance(shape, shapes.Mapping):
        return Code("_")
    entries = [(literal(entry.key), entry.shape) for entry in shape.entries]
    kept = [f"{key}: {literal(value.value)}" for key, value in entries if isinstance(value, shapes.Literal)]
    return Code("{" + ", ".join(kept) + "}")
