"""Streams: the rules of events belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from callwright_gen.paths import TypedPath
from callwright_gen.paths.inspect import alternatives_in, is_anything, is_kind, iterated_items, short
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.provider import EventRule
from callwright_gen.shapes import Mapping, Merge, Placeholder, Shape
from callwright_gen.shapes import Sequence as Items
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface import Record
from callwright_gen.types import INT, OBJECT, Named, TypeExpr, union_of, without_none

_CALLS = {"upsert": "call", "open": "open_call", "append": "extend_call", "close": "close_call"}


def check_streams(context: Context, response: TypeExpr, events: Sequence[EventRule]) -> None:
    """Report keys that never match, fragments of what nothing opens, and fields that no block has."""
    _check_keys(context, list(_call_keys(events)))
    _check_keys(context, list(_block_keys(events)))
    _check_opened(context, events)
    _check_fields(context, response, events)


def _call_keys(events: Sequence[EventRule]) -> Iterator[tuple[Loc, TypedPath]]:
    for number, rule in enumerate(events):
        for call in rule.calls:
            if call.action in _CALLS and "key" in call.paths:
                yield ("stream", "events", number, _CALLS[call.action], "key"), call.paths["key"]


def _block_keys(events: Sequence[EventRule]) -> Iterator[tuple[Loc, TypedPath]]:
    for number, rule in enumerate(events):
        for block in rule.blocks[:1]:
            yield ("stream", "events", number, "block", "key"), block.key


def _check_keys(context: Context, keys: list[tuple[Loc, TypedPath]]) -> None:
    """Report a key of another type than the first one: the two are never equal."""
    known = [(loc, path, kind) for loc, path in keys if (kind := _key_kind(context, path))]
    for loc, path, kind in known[1:]:
        _, first, other = known[0]
        if kind != other:
            what = f"the key {path.path.text!r} is {kind}, and {first.path.text!r} is {other}: they never match"
            context.report(loc, what, "Use the same key in all rules")


def _key_kind(context: Context, path: TypedPath) -> str:
    """Return `text` or `a number`, or an empty string if it may be either."""
    members = alternatives_in(path.leaf, context.source)
    if all(member == INT for member in members):
        return "a number"
    return "text" if all(is_kind(member, "str", context.source) for member in members) else ""


def _check_opened(context: Context, events: Sequence[EventRule]) -> None:
    """Report fragments of calls that nothing opens."""
    actions = {call.action for rule in events for call in rule.calls}
    if "append" not in actions or actions & {"open", "upsert"}:
        return
    for number, rule in enumerate(events):
        if any(call.action == "append" for call in rule.calls):
            loc = ("stream", "events", number, "extend_call")
            context.report(loc, "no event opens the tool calls that this one extends", "Add an event with 'open_call'")


def _check_fields(context: Context, response: TypeExpr, events: Sequence[EventRule]) -> None:
    """Report fields of blocks that no block has, if the SDK declares what blocks are."""
    found = [(number, block) for number, rule in enumerate(events) for block in rule.blocks]
    blocks = [(number, block) for number, block in found if block.inside is None]
    shape = context.loaded.shape("stream", "response")
    fields = _fields(context, [*_kinds_of_blocks(context, shape, response)] if shape is not None else [])
    for number, block in found if fields else ():
        if block.inside is not None and block.inside[0] not in fields:
            hint = did_you_mean(block.inside[0], fields) or f"Their fields are {', '.join(sorted(fields))}"
            place: Loc = ("stream", "events", number, "block", "inside", block.inside[0])
            context.report_key(place, f"the blocks have no field {block.inside[0]!r}", hint)
    for number, block in blocks if fields else ():
        name = block.field.partition(".")[0]
        loc = ("stream", "events", number, "block", "append" if block.action == "extend" else block.action, block.field)
        if name and name not in fields:
            hint = did_you_mean(name, fields) or f"Their fields are {', '.join(sorted(fields))}"
            context.report_key(loc, f"the blocks have no field {name!r}", hint)
        elif block.action == "join" and name == block.field and not _holds_text(context, fields[name]):
            what = f"the field {name!r} of the blocks is {short(without_none(fields[name]))}, not text"
            context.report_key(loc, what, "Use 'append' for items of a list, 'json' for arguments, or 'put'")


def _holds_text(context: Context, kind: TypeExpr) -> bool:
    members = alternatives_in(kind, context.source)
    return any(is_anything(each) or is_kind(each, "str", context.source) for each in members)


def _kinds_of_blocks(context: Context, shape: Shape, kind: TypeExpr) -> Iterator[TypeExpr]:
    """Yield the types of the items of the lists that the rebuilt response has at `$blocks`."""
    members = alternatives_in(kind, context.source)
    items = [item for member in members for item in iterated_items(member)]
    match shape:
        case Placeholder(root="blocks"):
            yield from items or [OBJECT]
        case Mapping(entries=entries):
            for entry in entries:
                for member in members:
                    record = context.source.members(member) if isinstance(member, Named) else None
                    if isinstance(record, Record) and entry.key in record.fields:
                        yield from _kinds_of_blocks(context, entry.shape, record.fields[entry.key].type)
        case Merge(items=shapes):
            for each in shapes:
                yield from _kinds_of_blocks(context, each, kind)
        case Items(items=shapes):
            for each in shapes:
                yield from (kind for item in items for kind in _kinds_of_blocks(context, each, item))
        case _:
            return


def _fields(context: Context, kinds: Sequence[TypeExpr]) -> dict[str, TypeExpr]:
    """Return the fields of all blocks with their types, or nothing if some have any fields."""
    found: dict[str, TypeExpr] = {}
    for member in (member for kind in kinds for member in alternatives_in(kind, context.source)):
        record = context.source.members(member) if isinstance(member, Named) else None
        if is_anything(member) or not isinstance(record, Record) or not record.fields:
            return {}
        for name, field in record.fields.items():
            found[name] = union_of([found[name], field.type]) if name in found else field.type
    return found
