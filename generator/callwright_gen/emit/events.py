"""Emit the body of `add`: the event rules of a stream, as a single walk over the event."""

from __future__ import annotations

import ast
from collections import Counter
from dataclasses import replace
from itertools import groupby

from callwright_gen.code import Code, literal
from callwright_gen.emit.python import parsed, source
from callwright_gen.emit.shapes import ShapeWriter
from callwright_gen.emit.specificity import required_only
from callwright_gen.emit.statements import Branch
from callwright_gen.emit.writer import Writer
from callwright_gen.paths import TypedPath, TypedStep, nodes
from callwright_gen.paths.loops import each
from callwright_gen.paths.lower import lower
from callwright_gen.paths.operations import Guard, Let, Operation
from callwright_gen.paths.read import Read, Scope
from callwright_gen.resolve.provider import BlockRule, CallRule, EventRule, PieceRule, StreamVariable
from callwright_gen.types import STR

_ARGUMENTS = {
    "upsert": ("key", "id", "name", "arguments"),
    "open": ("key", "id", "name", "arguments", "opaque"),
    "append": ("key", "arguments"),
    "close": ("key",),
    "whole": ("id", "name", "arguments", "opaque"),
}
_SELF = nodes.name("self")
_BLOCKS = nodes.expression("self.blocks")


def add_body(writer: Writer) -> Code:
    """Emit the statements that process an event."""
    root = Branch()
    for _, rules in groupby(writer.provider.stream.events, key=_on_text):
        # Local names start over in each group, so that groups which begin with the same loop can share it.
        _Group(writer, root, list(rules)).write()
    return source(root.statements())


def _on_text(rule: EventRule) -> str:
    return rule.on.path.text if rule.on is not None else ""


class _Group:
    """Adjacent rules that start at the same value; a field that several of them read is bound to a local name."""

    def __init__(self, writer: Writer, root: Branch, rules: list[EventRule]) -> None:
        self._writer = writer
        self._rules = rules
        scope = writer.scope("event")
        self._scope = Scope(scope.names, bind=False, dump=scope.dump)
        start = self._start(rules[0].on, scope)
        self._value = start.value
        self._branch = root.below(start.steps)
        self._bound = self._shared_fields()
        self._conditions: set[Operation] = set()
        self._locals: list[Let] = []

    def _start(self, on: TypedPath | None, scope: Scope) -> Read:
        """Return the value that the rules start at: each item, if there are several."""
        if on is None:
            return Read(nodes.name("event"))
        read = lower(on, nodes.name("event"), scope)
        one = self._items(on, read).present(self._scope)
        return one.named(scope) if read.key is not None else one

    def _items(self, path: TypedPath, read: Read) -> Read:
        return each(read, self._scope) if path.many and not read.many else read.single()

    def _shared_fields(self) -> dict[str, Let]:
        """Bind the fields that at least two paths continue from."""
        deep = [_first_field(path) for rule in self._rules for path in rule.paths if _is_deep(path)]
        counts = Counter(step.name for step in deep)
        shared = {step.name: step for step in deep if counts[step.name] > 1}
        return {field: self._bind(step) for field, step in shared.items()}

    def _bind(self, step: TypedStep) -> Let:
        value = nodes.item(self._value, step.name) if step.kind == "key" else nodes.attribute(self._value, step.name)
        return Let(self._scope.names.fresh(step.name), value)

    def write(self) -> None:
        """Emit every rule below the value that they share."""
        branch = self._branch.below(list(self._bound.values()))
        for rule in self._rules:
            self._rule(rule, branch)

    def _rule(self, rule: EventRule, branch: Branch) -> None:
        self._conditions, self._locals = set(), list(self._bound.values())
        if rule.condition is not None:
            steps = self._read(rule.condition).present(self._scope).steps
            self._conditions = {step for step in steps if isinstance(step, Guard)}
            self._locals = [*self._bound.values(), *(step for step in steps if isinstance(step, Let))]
            branch = branch.below(steps)
        for slot in rule.variables:
            self._slot(slot, branch)
        for block in rule.blocks:
            branch.add(ast.Expr(self._block(block)))
        if rule.piece is not None:
            self._piece(rule.piece, branch)
        for call in rule.calls:
            branch.add(ast.Expr(self._call(call)))
        if rule.error is not None:
            self._error(rule.error, branch)

    def _read(self, path: TypedPath) -> Read:
        """Lower a path: without the checks of the rule's condition, and with the local names of shared fields."""
        read = lower(path, self._value, self._scope)
        for let in self._locals:
            read = read.replaced(let.value, nodes.name(let.name))
        return replace(read, steps=tuple(step for step in read.steps if step not in self._conditions))

    def _slot(self, slot: StreamVariable, branch: Branch) -> None:
        """Emit the change of a variable; several values change it one after the other."""
        target = nodes.attribute(_SELF, slot.name)
        read = _checked_by_value(self._items(slot.path, self._read(slot.path)))
        if slot.keep == "first":
            # Hosts begin with events that say nothing yet: with an empty id or model, or with the time 0.
            one = read.present(self._scope)
            branch.below(one.steps).add(_assign(target, nodes.either(target, one.value)))
            return
        computed = not nodes.is_repeatable(read.value) and read.key is None
        one = read.bound(self._scope, slot.name) if computed and slot.keep != "append" else read
        if slot.keep == "join":
            # A join takes only text that is not empty, so another check for null is not needed.
            one = one.then(Guard(one.value)) if one.key is None else one.present(self._scope)
        else:
            one = one.present(self._scope)
        add = nodes.call(nodes.attribute(target, "append"), one.value)
        branch.below(one.steps).add(_assign(target, one.value) if slot.keep == "last" else ast.Expr(add))

    def _error(self, path: TypedPath, branch: Branch) -> None:
        read = self._items(path, self._read(path)).present(self._scope)
        provider = nodes.name(str(self._writer.provider_name))
        branch.below(read.steps).add(ast.Expr(nodes.runtime("raise_event_error", provider, read.value)))

    def _call(self, call: CallRule) -> ast.expr:
        arguments = [
            self._value_of(call.paths.get(argument), nulls=call.null_ids if argument == "id" else ())
            for argument in _ARGUMENTS[call.action]
        ]
        arguments = nodes.without_trailing_none(arguments, least=4 if call.action == "upsert" else 3)
        return nodes.call(nodes.expression(f"self.calls.{call.action}"), *arguments)

    def _block(self, block: BlockRule) -> ast.expr:
        blocks, key = _BLOCKS, self._value_of(block.key)
        value = self._value_of(block.path)
        if block.inside is not None:
            field, inner = block.inside
            blocks = nodes.call(nodes.attribute(blocks, "inside"), key, ast.Constant(field))
            key = self._value_of(inner)
        action = nodes.attribute(blocks, block.action)
        if not block.field:
            return nodes.call(action, key, self._dumped(value))
        if block.action == "wrap":
            return nodes.call(action, key, ast.Constant(block.field), ast.Constant(block.around))
        if block.action in {"extend", "put"} and _is_object(block.path):
            value = self._dumped(value)
        return nodes.call(action, key, ast.Constant(block.field), value)

    def _dumped(self, value: ast.expr) -> ast.expr:
        return nodes.runtime(self._writer.dump_name, value)

    def _piece(self, piece: PieceRule, branch: Branch) -> None:
        """Emit a piece; a bare, non-empty string becomes a text part."""
        on = self._rules[0].on
        value = self._dumped(self._value)
        if on is not None and on.leaf == STR:
            shape = self._writer.provider.messages.form("text", "shape")
            shapes = ShapeWriter({"part": lambda _: self._value})
            value = shapes.tree(required_only(shape)) if shape is not None else self._value
            branch = branch.below([Guard(self._value)])
        join = [nodes.texts(piece.join)] if piece.join else []
        fields = [*join, *([ast.Constant(piece.last)] if piece.last else [])]
        latest = [ast.keyword("latest", nodes.texts(piece.latest))] if piece.latest else []
        if piece.call:
            part = nodes.name(self._scope.names.fresh("piece"))
            last = [ast.Constant(piece.last)] if piece.last else []
            taken = nodes.expression("self.blocks.call_piece")
            arguments: list[ast.expr] = [nodes.expression("self.calls"), part, parsed(literal(piece.call)), *last]
            branch = branch.below([Let(part.id, value), Guard(nodes.negated(nodes.call(taken, *arguments)))])
            value = part
        branch.add(ast.Expr(ast.Call(nodes.attribute(_BLOCKS, "piece"), [value, *fields], latest)))

    def _value_of(self, path: TypedPath | None, nulls: tuple[str, ...] = ()) -> ast.expr:
        """Emit a value as an argument: its checks become a conditional expression; `nulls` stand for None."""
        if path is None:
            return nodes.NONE
        read = self._read(path)
        if nulls:
            read = read.collected(self._scope).single().named(self._scope)
            read = read.then(Guard(nodes.none_of(read.value, nulls)))
        return read.expression(self._scope)


def _checked_by_value(read: Read) -> Read:
    """Check `value` itself in place of `value or None`."""
    match read.value:
        case ast.BoolOp(op=ast.Or(), values=[value, ast.Constant(value=None)]) if nodes.is_repeatable(value):
            return replace(read, value=value, missing="empty", key=None)
        case _:
            return read


def _assign(target: ast.expr, value: ast.expr) -> ast.stmt:
    return ast.Assign([target], value)


def _fields_from(path: TypedPath) -> int:
    """Return the index of the first step that is not assumed."""
    steps = path.alternatives[0].steps
    return next((number for number, step in enumerate(steps) if not step.assumed), len(steps))


def _is_deep(path: TypedPath) -> bool:
    """Return whether a path starts with a field and continues after it."""
    steps = path.alternatives[0].steps
    start = _fields_from(path)
    deep = [step for step in steps[start + 1 :] if not step.assumed]
    first = steps[start] if start < len(steps) else None
    return first is not None and (first.kind == "field" or (first.kind == "key" and not first.adds_null)) and bool(deep)


def _first_field(path: TypedPath) -> TypedStep:
    return path.alternatives[0].steps[_fields_from(path)]


def _is_object(path: TypedPath) -> bool:
    return any(module != "typing" for module, _ in path.leaf.imports())
