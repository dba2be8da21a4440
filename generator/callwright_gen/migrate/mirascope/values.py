"""What the names of a file hold: responses, streams, chunks, tools, values of response models."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import libcst as cst

from callwright_gen.migrate.build import name_of
from callwright_gen.migrate.mirascope.calls import Call, Calls
from callwright_gen.migrate.mirascope.targets import NEUTRAL, ROOT, provider_of
from callwright_gen.migrate.source import Source

Kind = Literal["response", "stream", "pair", "chunk", "tool", "tools", "value"]
_STEPS: dict[tuple[Kind, str], Kind] = {
    ("response", "tool"): "tool",
    ("response", "tools"): "tools",
    ("value", "_response"): "response",
}
_EACH: dict[Kind, Kind] = {"stream": "pair", "tools": "tool"}
_PAIR: tuple[Kind, Kind] = ("chunk", "tool")


@dataclass(frozen=True)
class Value:
    """What an expression holds; `call` is the function that made it, if it is known."""

    kind: Kind
    call: Call | None = None
    neutral: bool = False


@dataclass(frozen=True)
class _Binding:
    """How a name gets its value: the expression, or an item of it, or a part of an item."""

    expression: cst.CSTNode
    how: Literal["value", "each", "first", "second", "annotation"]


class Values:
    """The values of names, by the assignments of the function around them."""

    def __init__(self, source: Source, calls: Calls) -> None:
        self._source = source
        self._calls = calls
        self._bindings: dict[tuple[cst.CSTNode | None, str], list[_Binding]] = {}
        self._busy: set[cst.CSTNode] = set()
        self._collect()

    def of(self, node: cst.CSTNode | None) -> Value | None:
        """Return what an expression holds, or None if it is nothing of the predecessor's, or unknown."""
        if node is None or node in self._busy:
            return None
        self._busy.add(node)
        try:
            return self._of(node)
        finally:
            self._busy.discard(node)

    def _of(self, node: cst.CSTNode) -> Value | None:  # noqa: PLR0911 - one return for each form
        match node:
            case cst.Name():
                return self._of_name(node)
            case cst.Await(expression=inner):
                return self.of(inner)
            case cst.NamedExpr(value=value):
                return self.of(value)
            case cst.Call(func=func, args=[_, cst.Arg(value=value)]) if self._source.qualified(func) == "typing.cast":
                return self.of(value)
            case cst.Call(func=func):
                return self._result(func)
            case cst.Attribute(value=inner, attr=attr):
                return self._step(self.of(inner), attr.value)
            case cst.Subscript(value=inner):
                held = self.of(inner)
                return Value("tool", held.call, held.neutral) if held and held.kind == "tools" else None
            case _:
                return None

    def _result(self, func: cst.BaseExpression) -> Value | None:
        if isinstance(func, cst.Call) and func.args and self._source.qualified(func.func) == f"{ROOT}.llm.override":
            return self._result(func.args[0].value)
        name = name_of(func) or (name_of(func.attr) if isinstance(func, cst.Attribute) else "")
        call = self._calls.by_name.get(name)
        if call is None or call.has("output_parser"):
            return None
        if call.has("response_model"):
            return None if call.has("stream") else Value("value", call, call.neutral)
        return Value("stream" if call.has("stream") else "response", call, call.neutral)

    @staticmethod
    def _step(held: Value | None, name: str) -> Value | None:
        kind = _STEPS.get((held.kind, name)) if held else None
        return Value(kind, held.call, held.neutral) if held and kind else None

    def _of_name(self, node: cst.Name) -> Value | None:
        for scope in [each for each in self._source.ancestors(node) if isinstance(each, cst.FunctionDef)] + [None]:
            if bindings := self._bindings.get((scope, node.value)):
                found = {held for each in bindings if (held := self._held(each))}
                return found.pop() if len({each.kind for each in found}) == 1 else None
        return None

    def _held(self, binding: _Binding) -> Value | None:
        if binding.how == "annotation":
            return self._annotated(binding.expression)
        held = self.of(binding.expression)
        if held is None or binding.how == "value":
            return held
        kind = _EACH.get(held.kind)
        if kind == "pair" and binding.how in {"first", "second"}:
            kind = _PAIR[binding.how == "second"]
        return Value(kind, held.call, held.neutral) if kind else None

    def _annotated(self, annotation: cst.CSTNode) -> Value | None:
        qualified = self._source.qualified(annotation)
        name = qualified.rpartition(".")[2]
        neutral = qualified.startswith(f"{ROOT}.llm.") and name in NEUTRAL
        if not neutral and not provider_of(qualified):
            return None
        kinds: tuple[tuple[str, Kind], ...] = (
            ("CallResponse", "response"), ("CallResponseChunk", "chunk"), ("Stream", "stream"), ("Tool", "tool"),
        )  # fmt: skip
        return next((Value(kind, None, neutral) for suffix, kind in kinds if name.endswith(suffix)), None)

    def _collect(self) -> None:
        source = self._source
        for assign in source.all(cst.Assign):
            for target in assign.targets:
                self._bind(target.target, assign.value, "value")
        for named in source.all(cst.NamedExpr):
            self._bind(named.target, named.value, "value")
        for annotated in source.all(cst.AnnAssign):
            if annotated.value is not None:
                self._bind(annotated.target, annotated.value, "value")
        for item in source.all(cst.WithItem):
            if item.asname is not None:
                self._bind(item.asname.name, item.item, "value")
        for loop in source.all(cst.For):
            self._bind_each(loop.target, loop.iter)
        for part in source.all(cst.CompFor):
            self._bind_each(part.target, part.iter)
        for param in source.all(cst.Param):
            if param.annotation is not None:
                self._bind(param.name, param.annotation.annotation, "annotation")

    def _bind_each(self, target: cst.CSTNode, iterated: cst.CSTNode) -> None:
        pair = 2
        if isinstance(target, cst.Tuple) and len(target.elements) == pair:
            self._bind(target.elements[0].value, iterated, "first")
            self._bind(target.elements[1].value, iterated, "second")
        else:
            self._bind(target, iterated, "each")

    def _bind(
        self,
        target: cst.CSTNode,
        expression: cst.CSTNode,
        how: Literal["value", "each", "first", "second", "annotation"],
    ) -> None:
        if isinstance(target, cst.Name):
            scope = self._source.inside(target, cst.FunctionDef)
            self._bindings.setdefault((scope, target.value), []).append(_Binding(expression, how))
