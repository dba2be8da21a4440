"""The resolved provider: everything that a spec says, with every name and path known to exist and typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from callwright_gen.load import LoadedSpec
from callwright_gen.paths import TypedPath
from callwright_gen.types import Named, TypeExpr


@dataclass(frozen=True)
class Param:
    """One call param: its name and type, and the place in the SDK that documents it."""

    name: str
    type: TypeExpr
    source: str


@dataclass(frozen=True)
class ClientClass:
    """The client of one mode, `sync`, `async` or `both`.

    Parameters:
        factory: the class or function that makes the default.
        type: what it makes.
        accepted: all classes that may be given.
    """

    factory: Named
    type: Named
    accepted: tuple[Named, ...]


@dataclass(frozen=True)
class ToolCallReads:
    """Where tool calls are in a response; the other paths start at one call."""

    each: TypedPath
    id: TypedPath | None
    name: TypedPath
    arguments: TypedPath
    opaque: TypedPath | None


@dataclass(frozen=True)
class Reads:
    """Read paths by the name of the property that they make, in the order of the emitted class.

    Parameters:
        paths: the path of each property; the first one of a sum.
        added: the further paths of a property that is a sum.
    """

    paths: Mapping[str, TypedPath]
    added: Mapping[str, tuple[TypedPath, ...]] = field(default_factory=dict[str, tuple[TypedPath, ...]])

    def get(self, name: str) -> TypedPath | None:
        """Return the path of a property, if the spec has one."""
        return self.paths.get(name)


@dataclass(frozen=True)
class SlotRule:
    """A slot of a stream and how it is filled: the first value, the last, text joined, or every value in a list."""

    slot: str
    keep: Literal["first", "last", "join", "append"]
    path: TypedPath


@dataclass(frozen=True)
class CallRule:
    """What an event does to the tool calls: `upsert`, `open`, `append`, `close` or `whole`, with paths by argument."""

    action: Literal["upsert", "open", "append", "close", "whole"]
    paths: Mapping[str, TypedPath]
    null_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class BlockRule:
    """What an event does to the blocks of the content; `field` is empty for `open` and `close`.

    `inside` leads to the blocks in a field of the block at `key`: the field, and the key there. To `wrap` a field takes
    no value, but the field `around` it.
    """

    action: Literal["open", "close", "join", "json", "put", "extend", "wrap"]
    key: TypedPath
    inside: tuple[str, TypedPath] | None
    field: str
    path: TypedPath
    around: str = ""


@dataclass(frozen=True)
class PieceRule:
    """What joins a value to the content before it: what goes on, what ends it, what is the newest."""

    join: tuple[str, ...]
    last: str
    latest: tuple[str, ...]


@dataclass(frozen=True)
class EventRule:
    """One rule of a stream: the other paths start where `on` leads to; `condition` must lead to something there."""

    on: TypedPath | None
    condition: TypedPath | None
    error: TypedPath | None
    slots: tuple[SlotRule, ...]
    calls: tuple[CallRule, ...]
    blocks: tuple[BlockRule, ...]
    piece: PieceRule | None

    @property
    def paths(self) -> tuple[TypedPath, ...]:
        """All paths that start at the value of `on`."""
        own = tuple(path for path in (self.condition, self.error) if path is not None)
        slots = tuple(slot.path for slot in self.slots)
        calls = tuple(path for call in self.calls for path in call.paths.values())
        blocks = tuple(path for block in self.blocks for path in (block.key, block.path))
        inside = tuple(block.inside[1] for block in self.blocks if block.inside is not None)
        return (*own, *slots, *calls, *blocks, *inside)


@dataclass(frozen=True)
class Provider:
    """One provider, ready to be written.

    Parameters:
        loaded: the spec and where it says what.
        types: the SDK's types of a call by their key in `types`.
        clients: by mode: `sync` and `async`, or `both`; none where the SDK has functions instead.
        unwraps: what `events` and `item` of a stream are unwrapped by.
        item_type: what a stream consists of, where that is unwrapped.
        nested: names of the call params that travel inside one argument.
        params: the call params, without those that the spec leaves out.
        model_type: the type of the argument that takes the model's name.
        configs: types of the keys of a tool's config.
        response: read paths of a response.
        tool_calls: where its tool calls are.
        message_paths: the `$response` paths of `message_param`, by their text.
        chunk: read paths of an event.
        events: the rules of a stream.
        slots: type of each slot that the rules fill.
        slot_paths: the paths into slots of the response that a stream makes, by slot and text.
    """

    loaded: LoadedSpec
    types: Mapping[str, Named]
    clients: Mapping[str, ClientClass]
    unwraps: Mapping[str, TypedPath]
    item_type: TypeExpr | None
    params: tuple[Param, ...]
    nested: tuple[str, ...]
    model_type: TypeExpr
    configs: Mapping[str, TypeExpr]
    response: Reads
    tool_calls: ToolCallReads
    message_paths: Mapping[str, TypedPath]
    chunk: Reads
    events: tuple[EventRule, ...]
    slots: Mapping[str, TypeExpr]
    slot_paths: Mapping[tuple[str, str], TypedPath]
