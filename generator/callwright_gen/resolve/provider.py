"""The resolved provider: the content of a spec, with every name and path checked and typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from callwright_gen.load import LoadedSpec
from callwright_gen.load.failures import ErrorRule
from callwright_gen.paths import TypedPath
from callwright_gen.resolve.places import Places
from callwright_gen.types import Named, TypeExpr


@dataclass(frozen=True)
class Param:
    """A call param."""

    name: str
    type: TypeExpr


@dataclass(frozen=True)
class ClientClass:
    """The client of one mode, `sync`, `async` or `both`.

    Parameters:
        factory: Class or function that creates the default client.
        type: Type of the created client.
        accepted: All classes that callers may pass.
    """

    factory: Named
    type: Named
    accepted: tuple[Named, ...]


@dataclass(frozen=True)
class ToolCallReads:
    """Paths of the tool calls in a response. The other paths start at one call of `each`.

    `has_text` is whether the SDK holds the arguments as JSON text.
    """

    each: TypedPath
    id: TypedPath | None
    name: TypedPath
    arguments: TypedPath
    opaque: TypedPath | None
    has_text: bool = True


@dataclass(frozen=True)
class Reads:
    """Read paths by property name, in the order of the generated class.

    Parameters:
        paths: the path of each property; the first one of a sum.
        added: the further paths of a property that is a sum.
    """

    paths: Mapping[str, TypedPath]
    added: Mapping[str, tuple[TypedPath, ...]] = field(default_factory=dict[str, tuple[TypedPath, ...]])

    def get(self, name: str) -> TypedPath | None:
        """Return the path of a property, or None."""
        return self.paths.get(name)


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


@dataclass(frozen=True)
class Provider:
    """A resolved provider: the input of the emit stage.

    Parameters:
        loaded: The spec with its positions.
        types: SDK types of a call, by key of `types`.
        clients: Client classes by mode: `sync` and `async`, or `both`. Empty if calls are functions of a module.
        methods: Where the SDK defines the methods of calls, as `module:Class.name`, by mode and by attributes.
        unwraps: Paths that unwrap the `events` and each `item` of a stream.
        item_type: Type of one item of a stream, if items are unwrapped.
        params: The call params, without the excluded ones.
        nested: Names of the call params that are nested in one argument.
        model_type: Type of the argument for the model's name.
        configs: Types of the keys of a tool's config.
        native_tools: Types of the tools that the provider runs itself, by the names of the spec.
        response: Read paths of a response.
        tool_calls: Read paths of its tool calls.
        error: Read path of an error that is sent as a response.
        message_paths: The `$response` paths of `message_param`, by text.
        chunk: Read paths of an event.
        events: The rules of a stream.
        variables: Type of each stream variable.
        lists: Names of the common call params for which the SDK's argument is always a list.
        finish: The common finish reason of each of the SDK's, and of `default`.
        error_rules: Which errors are of which kind.
        places: How many places of the spec are checked against the SDK.
        variable_paths: Paths that `stream.response` reads from variables, by variable and text.
    """

    loaded: LoadedSpec
    types: Mapping[str, Named]
    clients: Mapping[str, ClientClass]
    methods: Mapping[tuple[str, str], str]
    unwraps: Mapping[str, TypedPath]
    item_type: TypeExpr | None
    params: tuple[Param, ...]
    nested: tuple[str, ...]
    model_type: TypeExpr
    configs: Mapping[str, TypeExpr]
    native_tools: Mapping[str, Named]
    response: Reads
    tool_calls: ToolCallReads
    error: TypedPath | None
    message_paths: Mapping[str, TypedPath]
    chunk: Reads
    cumulative: tuple[tuple[str | int, ...], ...]
    events: tuple[EventRule, ...]
    variables: Mapping[str, TypeExpr]
    variable_paths: Mapping[tuple[str, str], TypedPath]
    lists: frozenset[str]
    finish: Mapping[str, str]
    error_rules: Mapping[str, ErrorRule]
    places: Places = field(default_factory=Places)
