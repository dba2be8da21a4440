"""Invert a shape: emit a `case` pattern that matches it, and the values of its placeholders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from callwright_gen import shapes
from callwright_gen.code import Code, literal, name

_MAJOR_TYPES = {"image": "image", "audio": "audio", "document": "application"}


@dataclass
class Pattern:
    """Builder of a `case` pattern.

    Parameters:
        kind: kind of the decoded part.
        subject: expression that is matched.
    """

    kind: str
    subject: str
    values: dict[str, str] = field(default_factory=dict[str, str])
    guards: list[str] = field(default_factory=list[str])
    _taken: set[str] = field(default_factory=set[str])

    def write(self, shape: shapes.Shape) -> Code:
        """Return the pattern, and store the values of its placeholders in `values`, by field."""
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
                data = shapes.data_of_url(shape)
                return self._text(pieces) if data is None else self._data_url(data)
            case shapes.Mapping(entries=entries):
                return "{" + ", ".join(self._entries(entries, place)) + "}"
            case shapes.Sequence(items=items):
                return (
                    "["
                    + ", ".join(self._pattern(item, f"{place}[{number}]") for number, item in enumerate(items))
                    + "]"
                )
            case shapes.Switch(cases=cases, default=default):
                alternatives = [case for _, case in cases] + ([default] if default is not None else [])
                return " | ".join(self._alternative(case, place) for case in alternatives)
            case _:
                return "_"

    def _alternative(self, shape: shapes.Shape, place: str) -> str:
        """Emit an alternative of an or-pattern: all alternatives bind the same names."""
        self._taken.clear()
        return self._pattern(shape, place)

    def _entries(self, entries: tuple[shapes.MappingEntry, ...], place: str) -> Iterator[str]:
        for entry in entries:
            key = str(literal(entry.key))
            if entry.optional and isinstance(entry.shape, shapes.Placeholder):
                value = f"{place}.get({key})"
                is_flag = any(pipe.name == "then" for pipe in entry.shape.pipes)
                self.values[entry.shape.path] = self._inverse(entry.shape, value) if is_flag else value
            elif entry.optional:
                continue  # a literal that answers may lack
            else:
                yield f"{key}: {self._pattern(entry.shape, f'{place}[{key}]')}"

    def _slot(self, slot: shapes.Placeholder) -> str:
        local = self._fresh(slot.path)
        self.values[slot.path] = self._inverse(slot, local)
        return local

    def _data_url(self, data: shapes.Placeholder) -> str:
        url, found = self._fresh("url"), self._fresh("found")
        self.guards.append(f"({found} := rt.read_data_url({url}))")
        self.values["media_type"] = f"{found}.media_type"
        self.values[data.path] = f"{found}.data"
        return url

    def _text(self, pieces: tuple[str | shapes.Placeholder, ...]) -> str:
        local, values = self._fresh("text"), self._fresh("values")
        constants = [""]
        slots: list[shapes.Placeholder] = []
        for piece in pieces:
            if isinstance(piece, str):
                constants[-1] += piece
            else:
                slots.append(piece)
                constants.append("")
        self.guards.append(f"({values} := rt.unformat({literal(tuple(constants))}, {local})) is not None")
        for number, slot in enumerate(slots):
            self.values[slot.path] = self._inverse(slot, f"{values}[{number}]")
        return local

    def _inverse(self, slot: shapes.Placeholder, value: str) -> str:
        for pipe in reversed(slot.pipes):
            match pipe.name:
                case "b64":
                    value = f"rt.from_base64({value})"
                case "then":
                    value = f"{value} == {literal(pipe.argument)}"
                case "json" | "dumps":
                    value = f"rt.parse_tool_args({value})"
                case "subtype":
                    value = f'f"{_MAJOR_TYPES[self.kind]}/{{{value}}}"'
                case _:
                    pass
        return value

    def _fresh(self, base: str) -> str:
        local = str(name(base))
        number = 1
        while local in self._taken:
            number += 1
            local = f"{base}_{number}"
        self._taken.add(local)
        return local


def literals_only(shape: shapes.Shape | None) -> Code:
    """Return a pattern that matches only the literals of a shape."""
    if not isinstance(shape, shapes.Mapping):
        return Code("_")
    entries = [(literal(entry.key), entry.shape) for entry in shape.entries]
    items = [f"{key}: {literal(value.value)}" for key, value in entries if isinstance(value, shapes.Literal)]
    return Code("{" + ", ".join(items) + "}")
