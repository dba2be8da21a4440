"""Emit a shape as an expression, such as a dict display with the values filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from callwright_gen.code import Code, joined, literal, name
from callwright_gen.code.exports import Exports
from callwright_gen.emit.writer import Writer
from callwright_gen.load import shapes
from callwright_gen.load.text import is_name
from callwright_gen.types import Named

_SAFE_TEXT = re.compile(r"[A-Za-z0-9 :;,./@#%&+=~_-]*")
SlotSource = Callable[[shapes.Placeholder], Code]


_FUNCTIONS = {
    "as_list": "as_list",
    "b64": "to_base64",
    "lone_text": "collapse_single_text",
    "plain_name": "sanitize_name",
    "subtype": "media_subtype",
}
"""The pipes that only call a function of the runtime."""


@dataclass(frozen=True)
class ShapeWriter:
    """Emits shapes.

    Parameters:
        rt: runtime names that the expressions may use.
        slots: maps the root of a placeholder to a function that returns its value.
        dumps: whether merged placeholders hold SDK objects, which are converted to plain data first.
        raw_json: whether values of JSON pipes are already JSON text.
        writer: provides the names of SDK classes, for shapes that create objects.
        imports: the imports of those classes, to be emitted before the shape.
    """

    rt: Exports
    slots: Mapping[str, SlotSource]
    dumps: bool = False
    raw_json: bool = False
    writer: Writer | None = None
    imports: list[Code] = field(default_factory=list[Code])

    def write(self, shape: shapes.Shape) -> Code:
        """Emit a shape as an expression."""
        match shape:
            case shapes.Literal(value=value):
                return literal(value)
            case shapes.Placeholder():
                return self._slot(shape)
            case shapes.Text(pieces=pieces):
                return self._text(pieces)
            case shapes.Mapping(entries=entries):
                return self._mapping(entries)
            case shapes.Sequence(items=items):
                return Code(f"[{', '.join(str(self.write(item)) for item in items)}]")
            case shapes.Merge(items=items):
                return Code(f"{self.rt.merge}({joined(', ', (self._merge_operand(item) for item in items))})")
            case shapes.Switch():
                return self._switch(shape)
            case shapes.New():
                return self._new(shape)

    def _switch(self, switch: shapes.Switch) -> Code:
        """Emit a conditional expression; without a default, the last case is used: roles are checked earlier."""
        subject = self._slot(switch.subject)
        cases = [(literal(text), self.write(shape)) for text, shape in switch.cases]
        last = self.write(switch.default) if switch.default is not None else cases.pop()[1]
        conditions = "".join(f"{shape} if {subject} == {text} else " for text, shape in cases)
        return Code(f"{conditions}{last}")

    def _new(self, new: shapes.New) -> Code:
        """Emit the construction of an SDK object."""
        if self.writer is None:
            raise TypeError("an SDK object cannot be created here")
        module, _, member = new.reference.partition(":")
        named = Named(module, member)
        self.imports.extend(self.writer.import_lines(named))
        positional = [str(self.write(item)) for item in new.positional]
        arguments = [*positional, *(f"{name(key)}={self.write(shape)}" for key, shape in new.named)]
        return Code(f"{self.writer.imports.local_name(named)}({', '.join(arguments)})")

    def _merge_operand(self, item: shapes.Shape) -> Code:
        operand = self.write(item)
        return Code(f"{self.rt.dump}({operand})") if self.dumps and isinstance(item, shapes.Placeholder) else operand

    def _slot(self, slot: shapes.Placeholder) -> Code:
        value = str(self.slots[slot.root](slot))
        for pipe in slot.pipes:
            value = self._pipe(pipe, value)
        return Code(value)

    def _pipe(self, pipe: shapes.Pipe, value: str) -> str:
        match pipe.name:
            case "default" | "empty_null":
                return f"{value} or {literal(pipe.argument)}"
            case "text_or":
                return f"{self.rt.text_or}({value}, {literal(pipe.argument)})"
            case "only":
                outer, _, inner = str(pipe.argument).partition(".")
                return f"{self.rt.only_key}({value}, {literal(outer)}, {literal(inner)})"
            case "without":
                return f"{self.rt.without_key}({value}, {literal(pipe.argument)})"
            case "then":
                return f"{literal(pipe.argument)} if {value} else None"
            case "json" | "dumps" if not self.raw_json:
                return f"{self.rt.json_text}({value})"
            case "dump":
                return f"{self.writer.dump_function if self.writer else self.rt.dump}({value})"
            case "bytes" | "json" | "dumps":
                return value
            case function if function in _FUNCTIONS:
                return f"{getattr(self.rt, _FUNCTIONS[function])}({value})"
            case _:
                raise NotImplementedError(pipe.name)

    def _text(self, pieces: tuple[str | shapes.Placeholder, ...]) -> Code:
        texts = [piece for piece in pieces if isinstance(piece, str)]
        if all(_SAFE_TEXT.fullmatch(text) for text in texts):
            fields = [piece if isinstance(piece, str) else f"{{{self._slot(piece)}}}" for piece in pieces]
            return Code(f'f"{"".join(fields)}"')
        parts = [str(literal(piece)) if isinstance(piece, str) else f"str({self._slot(piece)})" for piece in pieces]
        return Code(" + ".join(parts))

    def _mapping(self, entries: tuple[shapes.MappingEntry, ...]) -> Code:
        return Code("{" + ", ".join(self._entry(entry) for entry in entries) + "}")

    def _entry(self, entry: shapes.MappingEntry) -> str:
        value = self.write(entry.shape)
        if not entry.optional:
            return f"{literal(entry.key)}: {value}"
        if is_name(entry.key) and not entry.key.startswith("__"):
            return f"**{self.rt.omit_none}({entry.key}={value})"
        return f"**{self.rt.omit_none}(**{{{literal(entry.key)}: {value}}})"


def assignments(writer: ShapeWriter, shape: shapes.Shape | None, *, keep_own: bool = False) -> list[Code]:
    """Emit an assignment for each argument that a `set` shape fills.

    Parameters:
        writer: emits the values.
        shape: a mapping with dotted keys.
        keep_own: whether a value that the user passed takes precedence; None leaves the argument out.
    """
    if not isinstance(shape, shapes.Mapping):
        return []
    statements = [_assignment(writer, entry, keep_own=keep_own) for entry in shape.entries]
    return [*writer.imports, *([Code("")] if writer.imports else []), *statements]


def _assignment(writer: ShapeWriter, entry: shapes.MappingEntry, *, keep_own: bool) -> Code:
    keys = tuple(entry.key.split("."))
    value = writer.write(entry.shape)
    if len(keys) == 1:
        return Code(f"kwargs[{literal(entry.key)}] = {value}")
    if keep_own:
        sources = "call_params, prompt.call_params"
        return Code(f"{writer.rt.set_path_unless_none}(kwargs, {literal(keys)}, {value}, {sources})")
    return Code(f"{writer.rt.set_path}(kwargs, {literal(keys)}, {value})")
