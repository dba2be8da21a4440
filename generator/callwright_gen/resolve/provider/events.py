"""The rules of a stream: what each event changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from callwright_gen.paths import TypedPath


@dataclass(frozen=True)
class StreamVariable:
    """A variable of the stream state, and the values it keeps: the first, the last, joined text, or a list of all."""

    name: str
    keep: Literal["first", "last", "join", "append"]
    path: TypedPath


@dataclass(frozen=True)
class CallRule:
    """A change of the tool calls: `upsert`, `open`, `append`, `close` or `whole`, with paths by argument."""

    action: Literal["upsert", "open", "append", "close", "whole"]
    paths: Mapping[str, TypedPath]
    null_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class BlockRule:
    """A change of a content block. `field` is empty for `open` and `close`.

    `inside` is the field of the block at `key` that holds the changed block, and the path to the key there. `wrap` has
    no value; it moves `field` into the list of blocks at `around`.
    """

    action: Literal["open", "close", "join", "json", "put", "extend", "wrap"]
    key: TypedPath
    inside: tuple[str, TypedPath] | None
    field: str
    path: TypedPath
    around: str = ""


@dataclass(frozen=True)
class PieceRule:
    """How a value continues the previous piece: fields to join, the field that ends it, and the latest-wins fields."""

    join: tuple[str, ...]
    last: str
    latest: tuple[str, ...]
    call: tuple[str | tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class EventRule:
    """A rule of a stream. The other paths start at the value of `on`. `condition` must have a value there."""

    on: TypedPath | None
    condition: TypedPath | None
    error: TypedPath | None
    variables: tuple[StreamVariable, ...]
    calls: tuple[CallRule, ...]
    blocks: tuple[BlockRule, ...]
    piece: PieceRule | None

    @property
    def paths(self) -> tuple[TypedPath, ...]:
        """Return all paths that start at the value of `on`."""
        own = tuple(path for path in (self.condition, self.error) if path is not None)
        variables = tuple(variable.path for variable in self.variables)
        calls = tuple(path for call in self.calls for path in call.paths.values())
        blocks = tuple(path for block in self.blocks for path in (block.key, block.path))
        inside = tuple(block.inside[1] for block in self.blocks if block.inside is not None)
        return (*own, *variables, *calls, *blocks, *inside)
