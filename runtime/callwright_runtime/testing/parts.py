"""Events of content that arrives in pieces, each of which has the form of a part of the content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.testing.draft import Draft
from callwright_runtime.testing.inverse import WritePath
from callwright_runtime.testing.split import pieces_of
from callwright_runtime.testing.write import MISSING, ConflictError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from callwright_runtime.testing.inverse import Pieces, Rule
    from callwright_runtime.testing.reply import Reply

_WHOLE = WritePath(((),))


def piece_events(rules: Sequence[Rule], parts: Any, reply: Reply) -> list[Draft]:
    """Return the events of the content, if the rules have pieces."""
    found = [(number, rule) for number, rule in enumerate(rules) if rule.piece is not None]
    if not found or parts in (None, MISSING):
        return []
    items = cast("list[Any]", parts) if isinstance(parts, list) else [parts]
    return [draft for item in items for draft in _part(found, item, reply)]


def _part(found: list[tuple[int, Rule]], part: Any, reply: Reply) -> Iterator[Draft]:
    """Yield the events of a part, by the first rule that takes it."""
    for number, rule in found:
        draft = Draft(rule, number, ((_WHOLE, part),))
        try:
            draft.add_to(MISSING)
        except ConflictError:
            continue
        pieces = _split(rule.piece, part, reply) if rule.piece is not None else [part]
        yield from (Draft(rule, number, ((_WHOLE, piece),)) for piece in pieces)
        return


def _split(rule: Pieces, part: Any, reply: Reply) -> list[Any]:
    """Return the pieces of a part: the field that is joined is split, and the last piece has what ends the part."""
    if isinstance(part, str):
        return list(pieces_of(part, reply.chunks))
    fields = cast("dict[str, Any]", part) if isinstance(part, dict) else {}
    first = rule.join[0] if rule.join else ""
    value = fields.get(first)
    if isinstance(value, str):
        pieces: list[Any] = [{first: piece} for piece in pieces_of(value, reply.chunks)]
    elif isinstance(value, list) and len(rule.join) > 1:
        pieces = [
            {first: [piece]} for item in cast("list[Any]", value) for piece in _split_field(rule.join[1], item, reply)
        ]
    else:
        return [part]
    common = {key: each for key, each in fields.items() if key not in {first, rule.last}}
    ends = {rule.last: fields[rule.last]} if rule.last in fields else {}
    return [{**common, **piece, **(ends if index == len(pieces) - 1 else {})} for index, piece in enumerate(pieces)]


def _split_field(name: str, item: Any, reply: Reply) -> list[Any]:
    value = cast("dict[str, Any]", item).get(name) if isinstance(item, dict) else None
    return [{**item, name: piece} for piece in pieces_of(value, reply.chunks)] if isinstance(value, str) else [item]
