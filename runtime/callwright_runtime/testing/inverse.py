"""The inverse of a spec: where each value of an answer is written, and how an answer becomes events.

Generated modules hold this data. Everything that they import is in `inverse_v1`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Step: TypeAlias = str | int | tuple[str, str, *tuple[str | int, ...]]
"""A field (`"name"`), an index (`0`), each item (`"*"`), or a condition that a value must meet.

Conditions are `("=", key, *values)`, `("!=", key, *values)`, `("has", key)`, `("not", key)` and `("is", type)`.
`("!", name)` is a field that the SDK does not declare.
"""
Steps: TypeAlias = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class WritePath:
    """The inverse of a read path.

    Parameters:
        alternatives: the steps to each place that the path reads, the first to be tried first.
        pipes: the conversions that the path makes, to be undone.
        literals: by alternative, the values that the place can hold, or none if it can hold any.
        requested: whether the path reads the request, so that nothing is written.
    """

    alternatives: tuple[Steps, ...]
    pipes: tuple[str, ...] = ()
    literals: tuple[tuple[Any, ...], ...] = ()
    requested: bool = False

    @property
    def steps(self) -> Steps:
        """The steps of a path without alternatives."""
        return self.alternatives[0] if self.alternatives else ()


@dataclass(frozen=True, slots=True)
class Count:
    """Where a token count is written: the first place, with the sum of the others subtracted."""

    path: WritePath
    added: tuple[WritePath, ...] = ()


@dataclass(frozen=True, slots=True)
class CallPaths:
    """Where tool calls are written: a new item of `each`, and its fields.

    Parameters:
        as_text: whether the arguments are JSON text.
        constants: what each call says of itself, such as its type.
    """

    each: WritePath
    name: WritePath
    arguments: WritePath
    id: WritePath | None = None
    as_text: bool = True
    constants: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Variable:
    """A stream variable: the events that hold its value."""

    name: str
    keep: Literal["first", "last", "join", "append"]
    path: WritePath


@dataclass(frozen=True, slots=True)
class CallChange:
    """An event of a tool call."""

    action: Literal["upsert", "open", "append", "close", "whole"]
    paths: Mapping[str, WritePath]


@dataclass(frozen=True, slots=True)
class BlockChange:
    """An event of a content block. `field` is dotted, and empty for `open` and `close`."""

    action: Literal["open", "close", "join", "json", "put", "extend", "wrap"]
    key: WritePath
    field: str
    path: WritePath
    inside: tuple[str, WritePath] | None = None
    around: str = ""


@dataclass(frozen=True, slots=True)
class Pieces:
    """How a part of the content is split: fields to join, the field of the newest piece, and fields of all pieces."""

    join: tuple[str, ...] = ()
    last: str = ""
    latest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a stream. Other paths start at the value of `on`."""

    on: WritePath | None = None
    condition: WritePath | None = None
    variables: tuple[Variable, ...] = ()
    calls: tuple[CallChange, ...] = ()
    blocks: tuple[BlockChange, ...] = ()
    piece: Pieces | None = None
    error: WritePath | None = None


@dataclass(frozen=True, slots=True)
class Methods:
    """The attributes that lead from a client to a method.

    Parameters:
        sync: those of a sync client.
        asynchronous: those of an async client.
        run: the method of the result that sends the request.
        signatures: where the SDK defines the method, such as `package.module:Class.name`, by `sync` and `async`.
    """

    sync: str
    asynchronous: str
    run: str = ""
    signatures: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Calls:
    """How the SDK is called.

    Parameters:
        plain: the method of a plain call.
        streamed: the method of a stream; None if `flag` turns the plain call into a stream.
        flag: the argument that requests a stream.
        generator: whether the async streaming method is an async generator.
        events: where the events are in the returned object.
        item: where the event is in one item of the stream.
        item_types: the types of an item; several mean a tuple.
        close: the method that closes a sync stream.
        module: the module whose functions are called, if there is no client.
        entered: whether the async client is entered with `async with`.
        service: the name that the SDK makes a client for, if it makes clients by name.
        cumulative: where events repeat the text so far, as `streams.growth` has it.
        objects: the arguments that are objects of the SDK's classes.
    """

    plain: Methods
    streamed: Methods | None = None
    flag: str = ""
    generator: bool = False
    events: WritePath | None = None
    item: WritePath | None = None
    item_types: tuple[str, ...] = ()
    close: str = ""
    module: str = ""
    entered: bool = False
    service: str = ""
    cumulative: tuple[tuple[str | int, ...], ...] = ()
    objects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RequestPaths:
    """Where a request holds what a test asks for.

    Parameters:
        model: the argument with the model.
        messages: the argument with the messages.
        tools: the argument with the tools.
        tool_list: a pattern of that argument, or None if it is the list of tools.
        tool: a pattern of one tool.
        force: a pattern of the arguments that force a tool.
    """

    model: str
    messages: str
    tools: str
    tool_list: Any
    tool: Any
    force: Any


@dataclass(frozen=True, slots=True)
class Source:
    """A part of a request, and the place in the spec that it comes from."""

    place: str
    pattern: Any


@dataclass(frozen=True, slots=True)
class Inverse:
    """The inverse of a spec.

    Parameters:
        provider: the provider's name.
        types: by key of `types` in the spec, the SDK's types, such as `package.module:Name`.
        response: by property of a response, where it is written.
        usage: by count, where it is written.
        tool_calls: where tool calls are written.
        error: where an error is written that is sent as an answer.
        chunk: by property of a chunk, where it is written.
        rules: the rules of a stream.
        fields: a pattern of the response that a stream is rebuilt to.
        finish: the common finish reason of each word of the provider.
        calls: how the SDK is called.
        request: where a request holds its parts.
        sources: the shapes of what is sent, and their places.
        corrections: by class of the SDK, the fields that may be there although it does not declare them (or declares
            them wrongly), and those that may be missing although it requires them.
        dist: the SDK's distribution.
        install: the requirement to install.
    """

    provider: str
    dist: str
    install: str
    types: Mapping[str, str]
    response: Mapping[str, WritePath]
    usage: Mapping[str, Count]
    tool_calls: CallPaths
    error: WritePath | None
    chunk: Mapping[str, WritePath]
    rules: tuple[Rule, ...]
    fields: Any
    finish: Mapping[str, str]
    calls: Calls
    request: RequestPaths
    sources: tuple[Source, ...] = ()
    corrections: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = field(
        default_factory=dict[str, "tuple[tuple[str, ...], tuple[str, ...]]"]
    )
