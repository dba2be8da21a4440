"""Resolve `stream.events`: how each event changes stream variables, tool calls and blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from callwright_gen.load.events import Block, CallPieces, Event
from callwright_gen.paths import ARGUMENTS, KEY, ONE, RECORD, TEXT, TO_JOIN, Expected, Path, TypedPath, TypedStep
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.provider import BlockRule, CallRule, EventRule, PieceRule, StreamVariable
from callwright_gen.shapes import placeholders_of
from callwright_gen.types import ANY, OBJECT, STR, TypeExpr, union_of

_VERBS: tuple[Literal["first", "last", "join", "append"], ...] = ("first", "last", "join", "append")
_CALLS: tuple[tuple[str, Literal["upsert", "open", "append", "close", "whole"]], ...] = (
    ("call", "upsert"),
    ("open_call", "open"),
    ("extend_call", "append"),
    ("close_call", "close"),
    ("whole_call", "whole"),
)
_CALL_ARGUMENTS: dict[str, Expected] = {"key": KEY, "id": TEXT, "name": TEXT, "arguments": TEXT, "opaque": ONE}
_ACCEPT_OBJECTS = {"upsert", "open", "whole"}  # actions whose arguments may be a complete object
_BLOCKS: tuple[tuple[str, Literal["join", "json", "put", "extend"]], ...] = (
    ("join", "join"),
    ("json", "json"),
    ("put", "put"),
    ("append", "extend"),
)
_TEXT_FIELDS = {"join", "json"}


def resolve_events(context: Context, root: TypeExpr) -> tuple[EventRule, ...]:
    """Type the paths of every rule."""
    events = context.loaded.spec.stream.events
    rules = [
        rule
        for number, event in enumerate(events)
        if (rule := _Rule(context, ("stream", "events", number), root).read(event))
    ]
    return (*rules, *_final(context, root))


def resolve_cumulative(context: Context, root: TypeExpr) -> tuple[tuple[str | int, ...], ...]:
    """Return the steps to the texts of an event that repeat what came before."""
    found: list[tuple[str | int, ...]] = []
    for number, text in enumerate(context.loaded.spec.stream.cumulative):
        loc: Loc = ("stream", "cumulative", number)
        path = context.path(loc, text, root, want=TO_JOIN)
        steps = tuple(_plain_step(step) for each in path.alternatives for step in each.steps) if path else ()
        if path is None or None in steps or len(path.alternatives) > 1 or path.pipes:
            if path is not None:
                context.report(loc, f"{text!r} has more than fields, [0] and [*]", "Write the path of the whole text")
            continue
        found.append(tuple(step for step in steps if step is not None))
    return tuple(found)


def _plain_step(step: TypedStep) -> str | int | None:
    """Return a field, a position or `*`; None for a filter."""
    match step.kind:
        case "field" | "key" | "undeclared":
            return step.name
        case "index":
            return step.number
        case "each":
            return "*"
        case _:
            return None


def _final(context: Context, root: TypeExpr) -> Iterator[EventRule]:
    """Yield the rules that keep a complete response in the variable `final`, one for each alternative."""
    text = context.loaded.spec.stream.final
    path = context.path(("stream", "final"), text, root, want=RECORD) if text is not None else None
    if path is None:
        return
    for alternative in path.alternatives:
        variable = StreamVariable("final", "last", replace(path, alternatives=(alternative,)))
        yield EventRule(None, None, None, (variable,), (), (), None)


class _Rule:
    """Resolves one rule. Its paths start at the value of `at`, and `if` is known to hold for them."""

    def __init__(self, context: Context, loc: Loc, root: TypeExpr) -> None:
        self._context = context
        self._loc = loc
        self._root = root
        self._guards: tuple[Path, ...] = ()

    def read(self, event: Event) -> EventRule | None:
        on = self._context.path((*self._loc, "at"), event.at, self._root) if event.at else None
        if event.at and on is None:
            return None
        self._root = on.leaf if on is not None else self._root
        condition = self._path("if", text=event.if_) if event.if_ else None
        if event.if_ and condition is None:
            return None
        guard = self._context.parsed((*self._loc, "if"), event.if_) if event.if_ else None
        self._guards = (guard,) if guard is not None else ()
        error = self._path("error", text=event.error) if event.error else None
        variables, calls, blocks = tuple(self._variables(event)), tuple(self._calls(event)), tuple(self._blocks(event))
        return EventRule(on, condition, error, variables, calls, blocks, self._piece(event))

    def _path(self, *loc: str, text: str, want: Expected | None = None) -> TypedPath | None:
        where = (*self._loc, *loc)
        path = self._context.path(where, text, self._root, *self._guards, want=want)
        if path is not None and len(path.alternatives) > 1:
            self._context.report(
                where, "'??' cannot be used in the paths of events", "Write one event for each alternative"
            )
        return path

    def _variables(self, event: Event) -> Iterator[StreamVariable]:
        for keep in _VERBS:
            paths: dict[str, str] = getattr(event, keep)
            for name, text in paths.items():
                path = self._path(keep, name, text=text, want=TO_JOIN if keep == "join" else None)
                if path is not None:
                    self._context.check_imports((*self._loc, keep, name), repr(text), path.type)
                    yield StreamVariable(name, keep, path)

    def _calls(self, event: Event) -> Iterator[CallRule]:
        for section, action in _CALLS:
            rule = getattr(event, section)
            if rule is None:
                continue
            wants = {**_CALL_ARGUMENTS, **({"arguments": ARGUMENTS} if action in _ACCEPT_OBJECTS else {})}
            texts = {name: getattr(rule, name, None) for name in wants}
            paths = {
                name: self._path(section, name, text=text, want=wants[name])
                for name, text in texts.items()
                if text is not None
            }
            typed = {name: path for name, path in paths.items() if path is not None}
            yield CallRule(action, typed, tuple(getattr(rule, "null_ids", ())))

    def _blocks(self, event: Event) -> Iterator[BlockRule]:
        block = event.block
        if block is None:
            return
        key = self._path("block", "key", text=block.key, want=KEY)
        if key is None:
            return
        inside = self._inside(block)
        start = self._path("block", "open", text=block.open, want=RECORD) if block.open else None
        if start is not None:
            yield BlockRule("open", key, inside, "", start)
        end = self._path("block", "close", text=block.close, want=RECORD) if block.close else None
        if end is not None:
            yield BlockRule("close", key, inside, "", end)
        for section, action in _BLOCKS:
            fields: dict[str, str] = getattr(block, f"{section}_" if section == "json" else section)
            for name, text in fields.items():
                path = self._path("block", section, name, text=text, want=TEXT if action in _TEXT_FIELDS else ONE)
                if path is not None:
                    yield BlockRule(action, key, inside, name, path)
        for name, around in block.wrap.items():
            yield BlockRule("wrap", key, inside, name, key, around)

    def _inside(self, block: Block) -> tuple[str, TypedPath] | None:
        for field, text in block.inside.items():
            path = self._path("block", "inside", field, text=text, want=KEY)
            return (field, path) if path is not None else None
        return None

    def _piece(self, event: Event) -> PieceRule | None:
        if event.piece is None:
            return None
        if self._root not in {STR, ANY, OBJECT}:
            for key, names in (
                ("join", event.piece.join[:1]),
                ("last", (event.piece.last,)),
                ("latest", event.piece.latest),
            ):
                for name in filter(None, names):
                    self._path("piece", key, text=name)
        return PieceRule(
            event.piece.join, event.piece.last or "", event.piece.latest, self._call_fields(event.piece.call)
        )

    def _call_fields(self, call: CallPieces | None) -> tuple[str | tuple[str, ...], ...]:
        """Check the fields of a call in a piece against the SDK, and return their names."""
        if call is None:
            return ()
        start = f"{call.at}." if call.at else ""
        for key in ("id", "name", "arguments", "parts", "more"):
            self._path("piece", "call", key, text=f"{start}{getattr(call, key)}")
        for key, names in (("path", (call.path,)), ("values", call.values), ("nulls", (call.nulls,))):
            for name in names:
                self._path("piece", "call", key, text=f"{start}{call.parts}[*].{name}")
        first = (call.at or "", call.id, call.name, call.arguments, call.parts, call.more, call.path)
        return (*first, call.values, call.nulls)


def variable_types(events: tuple[EventRule, ...]) -> dict[str, TypeExpr]:
    """Return the type of each stream variable, without None."""
    types: dict[str, list[TypeExpr]] = {}
    for rule in events:
        for variable in rule.variables:
            types.setdefault(variable.name, []).append(STR if variable.keep == "join" else variable.path.leaf)
    return {name: union_of(members) for name, members in types.items()}


def resolve_variable_paths(context: Context, variables: dict[str, TypeExpr]) -> dict[tuple[str, str], TypedPath]:
    """Type the paths that `stream.response.fields` reads from objects in variables, such as `$message.id`."""
    paths: dict[tuple[str, str], TypedPath] = {}
    for each in placeholders_of(context.loaded.shape("stream", "response")):
        if each.path and each.root in variables:
            path = context.path(each.loc, each.path, variables[each.root], offset=each.offset, want=ONE)
            if path is not None:
                paths[each.root, each.path] = path
    return paths
