"""Puts the content blocks of a streamed message together, in the order in which they began."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.support.data import set_path

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence


class _Block:
    __slots__ = ("around", "inside", "json", "texts", "value")

    def __init__(self, value: Mapping[str, Any]) -> None:
        self.value = {**value}
        self.texts: dict[str, list[str]] = {}
        self.json: dict[str, list[str]] = {}
        self.inside: dict[str, Blocks] = {}
        self.around: dict[str, str] = {}

    def whole(self) -> dict[str, Any]:
        value = dict(self.value)
        for field, texts in self.texts.items():
            set_path(value, field.split("."), (_inside(value, field) or "") + "".join(texts))
        for field, texts in self.json.items():
            set_path(value, field.split("."), _parsed("".join(texts), _inside(value, field)))
        for field, blocks in self.inside.items():
            value[field] = blocks.values()
        for field, around in self.around.items():
            if field in value:
                set_path(value, around.split("."), [{field: value.pop(field)}])
        return value


class Blocks:
    """The blocks of one message; each stands at a key, such as its index. A field inside another one is dotted."""

    __slots__ = ("_blocks", "_open")

    def __init__(self) -> None:
        self._blocks: list[_Block] = []
        self._open: dict[object, _Block] = {}

    def open(self, key: object, value: Mapping[str, Any]) -> None:
        """Begin a block at `key` with what is known of it."""
        block = self._open[key] = _Block(value)
        self._blocks.append(block)

    def close(self, key: object, value: Mapping[str, Any]) -> None:
        """End the block at `key`: what is said of it now takes the place of what has arrived."""
        block = self._at(key)
        block.value, block.texts, block.json, block.inside, block.around = {**value}, {}, {}, {}, {}

    def inside(self, key: object, field: str) -> Blocks:
        """Give the blocks in a field of the block at `key`."""
        return self._at(key).inside.setdefault(field, Blocks())

    def join(self, key: object, field: str, text: str | None) -> None:
        """Add text to a field."""
        if text:
            self._at(key).texts.setdefault(field, []).append(text)

    def put(self, key: object, field: str, value: object) -> None:
        """Set a field."""
        set_path(self._at(key).value, field.split("."), value)

    def extend(self, key: object, field: str, item: object) -> None:
        """Add an item, if there is one, to a field that is a list."""
        value = self._at(key).value
        if item is not None:
            set_path(value, field.split("."), [*(_inside(value, field) or ()), item])

    def wrap(self, key: object, field: str, around: str) -> None:
        """Let a field stand, in the end, in the only block of a list of blocks at another field."""
        self._at(key).around[field] = around

    def json(self, key: object, field: str, fragment: str | None) -> None:
        """Add a fragment of the JSON text of a field; it is `{}` if all are empty."""
        self._at(key).json.setdefault(field, []).append(fragment or "")

    def piece(
        self, value: Mapping[str, Any], join: Collection[str] = (), last: str = "", latest: Collection[str] = ()
    ) -> None:
        """Add a piece of content, whose texts, or lists of pieces, in the fields `join` go on with those before it.

        They do where all other fields of the two are the same, except those in `latest`, of which the newest value
        counts, and `last`, behind which nothing goes on. A piece whose texts are all empty adds nothing, unless it
        brings `last`.
        """
        growing: dict[str, Any] = {field: value[field] for field in join if isinstance(value.get(field), str | list)}
        if growing and not any(growing.values()) and last not in value:
            return
        if not (self._blocks and growing and _goes_on(self._blocks[-1].value, value, growing, {last, *latest}, last)):
            self.open(len(self._blocks), {**value, **{field: item[:0] for field, item in growing.items()}})
        block = self._blocks[-1]
        for field, item in growing.items():
            if isinstance(item, str):
                block.texts.setdefault(field, []).append(item)
            else:
                inner = block.inside.setdefault(field, Blocks())
                for each in item:
                    inner.piece(each, join, last)
        block.value |= {field: value[field] for field in (last, *latest) if field in value}

    def values(self) -> list[dict[str, Any]]:
        """Give the blocks as far as they have arrived; JSON that is not valid stays text, so that nothing is lost."""
        return [block.whole() for block in self._blocks]

    def _at(self, key: object) -> _Block:
        if key not in self._open:
            self.open(key, {})
        return self._open[key]


def join_texts(blocks: Sequence[Mapping[str, object]]) -> str:
    """Give the texts of blocks in their order, also of those that keep their text beside its `citations`."""
    return "".join(_texts_of(blocks))


def _texts_of(blocks: Iterable[Mapping[str, object]]) -> Iterator[str]:
    for block in blocks:
        if isinstance(text := block.get("text"), str):
            yield text
        for held in block.values():
            if isinstance(held, Mapping) and "citations" in held:
                yield from _texts_of(cast("Mapping[str, Any]", held).get("content") or ())


def _inside(value: Mapping[str, Any], field: str) -> Any:
    first, _, rest = field.partition(".")
    inner: Any = value.get(first)
    return _inside(inner or {}, rest) if rest else inner


def _goes_on(
    before: Mapping[str, Any], value: Mapping[str, Any], growing: Collection[str], apart: set[str], last: str
) -> bool:
    if last in before or not before.keys() >= set(growing):
        return False
    apart = apart.union(growing)
    others = {key: item for key, item in value.items() if key not in apart}
    return others == {key: item for key, item in before.items() if key not in apart}


def _parsed(text: str, start: object) -> object:
    if not text.strip():
        return start if start is not None else {}
    try:
        return json.loads(text)
    except ValueError:
        return text
