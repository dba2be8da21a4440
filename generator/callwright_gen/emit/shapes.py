"""Emit a shape as an expression, such as a dict display with the values filled in."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from callwright_gen import shapes
from callwright_gen.code import Code, literal, name
from callwright_gen.code.names import is_name
from callwright_gen.emit.python import parsed, source
from callwright_gen.emit.writer import Writer
from callwright_gen.paths import nodes
from callwright_gen.types import Named

_SAFE_TEXT = re.compile(r"[A-Za-z0-9 :;,./@#%&+=~_-]*")
SlotSource = Callable[[shapes.Placeholder], ast.expr]
_FUNCTIONS = {
    "as_list": "as_list",
    "b64": "to_base64",
    "dumps": "json_text",
    "json": "json_text",
    "lone_text": "collapse_single_text",
    "plain_name": "sanitize_name",
    "subtype": "media_subtype",
}


@dataclass(frozen=True)
class ShapeWriter:
    """Emits shapes.

    Parameters:
        slots: maps the root of a placeholder to a function that returns its value.
        dumps: whether merged placeholders hold SDK objects, which are converted to plain data first.
        raw_json: whether values of JSON pipes are already JSON text.
        writer: provides the names of SDK classes, for shapes that create objects.
        imports: the imports of those classes, to be emitted before the shape.
    """

    slots: Mapping[str, SlotSource]
    dumps: bool = False
    raw_json: bool = False
    writer: Writer | None = None
    imports: list[Code] = field(default_factory=list[Code])

    def write(self, shape: shapes.Shape) -> Code:
        """Emit a shape as an expression."""
        return source(self.tree(shape))

    def tree(self, shape: shapes.Shape) -> ast.expr:
        """Return a shape as the tree of an expression."""
        match shape:
            case shapes.Literal(value=value):
                return parsed(literal(value))
            case shapes.Placeholder():
                return self._slot(shape)
            case shapes.Text(pieces=pieces):
                return nodes.runtime("data_url", part) if (part := self._part_of_url(shape)) else self._text(pieces)
            case shapes.Mapping(entries=entries):
                return self._mapping(entries)
            case shapes.Sequence(items=items):
                return ast.List([self.tree(item) for item in items], ast.Load())
            case shapes.Merge(items=items):
                return nodes.runtime("merge", *(self._merge_operand(item) for item in items))
            case shapes.Switch():
                return self._switch(shape)
            case shapes.New():
                return self._new(shape)

    def _switch(self, switch: shapes.Switch) -> ast.expr:
        """Emit a conditional expression; without a default, the last case is used: roles are checked earlier."""
        subject = self._slot(switch.subject)
        cases = [(ast.Constant(text), self.tree(shape)) for text, shape in switch.cases]
        last = self.tree(switch.default) if switch.default is not None else cases.pop()[1]
        for text, shape in reversed(cases):
            last = ast.IfExp(nodes.compare(subject, ast.Eq(), text), shape, last)
        return last

    def _new(self, new: shapes.New) -> ast.expr:
        """Emit the construction of an SDK object."""
        if self.writer is None:
            raise TypeError("an SDK object cannot be created here")
        module, _, member = new.reference.partition(":")
        owner, *members = member.split(".")
        named = Named(module, owner)
        self.imports.extend(line for line in self.writer.import_lines(named) if line not in self.imports)
        created: ast.expr = nodes.name(self.writer.imports.local_name(named))
        for each in members:
            created = nodes.attribute(created, each)
        return ast.Call(created, [self.tree(item) for item in new.positional], self.keywords(new.named))

    def keywords(self, entries: tuple[shapes.MappingEntry, ...]) -> list[ast.keyword]:
        """Return arguments by name; those without a value are omitted."""
        found: list[ast.keyword] = []
        for entry in entries:
            own = ast.keyword(str(name(entry.key)), self.tree(entry.shape))
            if not entry.optional or isinstance(entry.shape, shapes.Literal):
                found.append(own)
            elif found and found[-1].arg is None and isinstance(last := found[-1].value, ast.Call):
                last.keywords.append(own)
            else:
                found.append(ast.keyword(None, ast.Call(nodes.facade("omit_none"), [], [own])))
        return found

    def _merge_operand(self, item: shapes.Shape) -> ast.expr:
        operand = self.tree(item)
        return nodes.runtime("dump", operand) if self.dumps and isinstance(item, shapes.Placeholder) else operand

    def _slot(self, slot: shapes.Placeholder) -> ast.expr:
        value = self.slots[slot.root](slot)
        for pipe in slot.pipes:
            value = self._pipe(pipe, value)
        return value

    def _pipe(self, pipe: shapes.Pipe, value: ast.expr) -> ast.expr:
        match pipe.name:
            case "default" | "empty_null":
                return nodes.either(value, ast.Constant(pipe.argument))
            case "text_or":
                return nodes.runtime("text_or", value, ast.Constant(pipe.argument))
            case "only":
                outer, _, inner = str(pipe.argument).partition(".")
                return nodes.runtime("only_key", value, ast.Constant(outer), ast.Constant(inner))
            case "without":
                return nodes.runtime("without_key", value, ast.Constant(pipe.argument))
            case "then":
                return ast.IfExp(value, ast.Constant(pipe.argument), nodes.NONE)
            case "json" | "dumps" if self.raw_json:
                return value
            case "dump":
                return nodes.runtime(self.writer.dump_name if self.writer else "dump", value)
            case name if name in _FUNCTIONS:
                return nodes.runtime(_FUNCTIONS[name], value)
            case "bytes":
                return value
            case _:
                raise NotImplementedError(pipe.name)

    def _part_of_url(self, text: shapes.Text) -> ast.expr | None:
        """Return the part whose bytes a text holds as a URL."""
        data = shapes.data_of_url(text)
        match None if data is None else self.slots[data.root](data):
            case ast.Attribute(value=part):
                return part
            case _:
                return None

    def _text(self, pieces: tuple[str | shapes.Placeholder, ...]) -> ast.expr:
        texts = [piece for piece in pieces if isinstance(piece, str)]
        if all(_SAFE_TEXT.fullmatch(text) for text in texts):
            return ast.JoinedStr([self._piece(piece) for piece in pieces])
        parts: list[ast.expr] = [
            ast.Constant(piece) if isinstance(piece, str) else nodes.call("str", self._slot(piece)) for piece in pieces
        ]
        joined = parts[0]
        for part in parts[1:]:
            joined = ast.BinOp(joined, ast.Add(), part)
        return joined

    def _piece(self, piece: str | shapes.Placeholder) -> ast.expr:
        return ast.Constant(piece) if isinstance(piece, str) else ast.FormattedValue(self._slot(piece), -1)

    def _mapping(self, entries: tuple[shapes.MappingEntry, ...]) -> ast.expr:
        keys: list[ast.expr | None] = []
        values: list[ast.expr] = []
        for entry in entries:
            value, key = self.tree(entry.shape), ast.Constant(entry.key)
            if not entry.optional or isinstance(entry.shape, shapes.Literal):
                keys.append(key)
                values.append(value)
            elif keys and keys[-1] is None and isinstance(last := values[-1], ast.Call):
                last.keywords.append(_keyword(key, value))
            else:
                keys.append(None)
                values.append(ast.Call(nodes.facade("omit_none"), [], [_keyword(key, value)]))
        return ast.Dict(keys, values)


def _keyword(key: ast.Constant, value: ast.expr) -> ast.keyword:
    """Return a key and its value as an argument."""
    text = str(key.value)
    if is_name(text) and not text.startswith("__"):
        return ast.keyword(text, value)
    return ast.keyword(None, ast.Dict([key], [value]))
