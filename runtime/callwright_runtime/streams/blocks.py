"""Rebuild the content blocks of a streamed message, in the order in which they began."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.streams.call_pieces import CallFields, OpenCall
from callwright_runtime.support.data import set_path

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from callwright_runtime.streams.tool_calls import ToolCalls

_CALL = object()  # the key of the block of a call whose parts are still arriving


class _Block:
    __slots__ = ("json", "nested", "texts", "value", "wrappers")

    def __init__(self, value: Mapping[str, Any]) -> None:
        self.value = {**value}
        self.texts: dict[str, list[str]] = {}
        self.json: dict[str, list[str]] = {}
        self.nested: dict[str, Blocks] = {}
        self.wrappers: dict[str, str] = {}

    def build(self) -> dict[str, Any]:
        value = dict(self.value)
        for field, texts in self.texts.items():
            set_path(value, field.split("."), (_get_path(value, field) or "") + "".join(texts))
        for field, texts in self.json.items():
            set_path(value, field.split("."), _parse_json("".join(texts), _get_path(value, field)))
        for field, blocks in self.nested.items():
            value[field] = blocks.values()
        for field, around in self.wrappers.items():
            if field in value:
                set_path(value, around.split("."), [{field: value.pop(field)}])
        return value


class Blocks:
    """Accumulator for the content blocks of one message.

    Each block has a key, such as its index. A dotted field name is a path into nested dicts.
    """

    __slots__ = ("_blocks", "_call", "_open")

    def __init__(self) -> None:
        self._call: OpenCall | None = None
        self._blocks: list[_Block] = []
        self._open: dict[object, _Block] = {}

    def open(self, key: object, value: Mapping[str, Any]) -> None:
        """Begin a block at `key` with its first values."""
        block = self._open[key] = _Block(value)
        self._blocks.append(block)

    def close(self, key: object, value: Mapping[str, Any]) -> None:
        """End the block at `key`, and replace everything that has arrived of it by its final value."""
        block = self._block_at(key)
        block.value, block.texts, block.json, block.nested, block.wrappers = {**value}, {}, {}, {}, {}

    def inside(self, key: object, field: str) -> Blocks:
        """Return the nested blocks in a field of the block at `key`."""
        return self._block_at(key).nested.setdefault(field, Blocks())

    def join(self, key: object, field: str, text: str | None) -> None:
        """Append text to a field."""
        if text:
            self._block_at(key).texts.setdefault(field, []).append(text)

    def put(self, key: object, field: str, value: object) -> None:
        """Set a field."""
        set_path(self._block_at(key).value, field.split("."), value)

    def extend(self, key: object, field: str, item: object) -> None:
        """Append an item to a list field, unless the item is None."""
        value = self._block_at(key).value
        if item is not None:
            set_path(value, field.split("."), [*(_get_path(value, field) or ()), item])

    def wrap(self, key: object, field: str, around: str) -> None:
        """Move a field into a list with one block at another field, when the block is built."""
        self._block_at(key).wrappers[field] = around

    def json(self, key: object, field: str, fragment: str | None) -> None:
        """Append a fragment of a field's JSON text. If all fragments are empty, the field is `{}`."""
        self._block_at(key).json.setdefault(field, []).append(fragment or "")

    def piece(
        self, value: Mapping[str, Any], join: Collection[str] = (), last: str = "", latest: Collection[str] = ()
    ) -> None:
        """Add a piece of content: continue the last block if the piece belongs to it, else begin a new block.

        A piece continues the last block if all fields other than `join`, `latest` and `last` are equal. A piece whose
        fields in `join` are all empty adds nothing, unless it has the field `last`. A piece without any of `join` ends
        the last block if it has `last`, and other fields that say that it belongs there.

        Parameters:
            value: the piece.
            join: the fields, texts or lists of pieces, that are appended to those of the last block.
            last: a field that ends a block: no later piece continues it.
            latest: the fields whose newest value replaces the older one.
        """
        partial: dict[str, Any] = {field: value[field] for field in join if isinstance(value.get(field), str | list)}
        if partial and not any(partial.values()) and not value.get(last):
            return
        ends = not partial and value.get(last) and not value.keys() <= {last, *latest}
        skip = {last, *latest, *join}
        if not ((partial or ends) and self._blocks and _continues(self._blocks[-1].value, value, partial, skip, last)):
            self.open(len(self._blocks), {**value, **{field: item[:0] for field, item in partial.items()}})
        block = self._blocks[-1]
        for field, item in partial.items():
            if isinstance(item, str):
                block.texts.setdefault(field, []).append(item)
            else:
                inner = block.nested.setdefault(field, Blocks())
                for each in item:
                    inner.piece(each, join, last)
        block.value |= {field: value[field] for field in (last, *latest) if field in value}

    def call_piece(self, calls: ToolCalls, value: Mapping[str, Any], names: tuple[Any, ...], last: str = "") -> bool:
        """Add a piece that holds a tool call, or a part of one; return False if it holds something else.

        The parts of a call become one block and one call.

        Parameters:
            calls: the tool calls of the stream.
            value: the piece.
            names: the fields of the call, as in `CallFields`.
            last: the field of the piece with opaque data to send back with the call.
        """
        call = value.get(names[0]) if names[0] else value
        if call is None:
            return False
        fields = CallFields(*names)
        is_last = not call.get(fields.more)
        if self._call is None and is_last and not call.get(fields.parts):
            self.open(len(self._blocks), value)
            calls.whole(call.get(fields.id), call.get(fields.name), call.get(fields.arguments), value.get(last))
            return True
        if self._call is None:
            self._call = OpenCall({}, {})
            self.open(_CALL, {})
        self._call.add(fields, value, call)
        self.close(_CALL, self._call.whole(fields))
        if is_last:
            whole = self._call.call
            calls.whole(
                whole.get(fields.id), whole.get(fields.name), whole[fields.arguments], self._call.piece.get(last)
            )
            self._call = None
        return True

    def values(self) -> list[dict[str, Any]]:
        """Return the blocks that have arrived so far.

        A field whose JSON is not valid stays a string, so that nothing is lost.
        """
        return [block.build() for block in self._blocks]

    def _block_at(self, key: object) -> _Block:
        if key not in self._open:
            self.open(key, {})
        return self._open[key]


def join_texts(blocks: Sequence[Mapping[str, object]]) -> str:
    """Return the joined texts of blocks, including blocks that hold their text next to `citations`."""
    return "".join(_iterate_texts(blocks))


def _iterate_texts(blocks: Iterable[Mapping[str, object]]) -> Iterator[str]:
    for block in blocks:
        if isinstance(text := block.get("text"), str):
            yield text
        for inner in block.values():
            if isinstance(inner, Mapping) and "citations" in inner:
                yield from _iterate_texts(cast("Mapping[str, Any]", inner).get("content") or ())


def _get_path(value: Mapping[str, Any], field: str) -> Any:
    first, _, rest = field.partition(".")
    inner: Any = value.get(first)
    return _get_path(inner or {}, rest) if rest else inner


def _continues(
    before: Mapping[str, Any], value: Mapping[str, Any], partial: Collection[str], skip: set[str], last: str
) -> bool:
    if before.get(last) or not before.keys() >= set(partial):
        return False
    others = {key: item for key, item in value.items() if key not in skip}
    return others == {key: item for key, item in before.items() if key not in skip}


def _parse_json(text: str, start: object) -> object:
    if not text.strip():
        return start if start is not None else {}
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
