"""How a provider is called, plain and streamed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from callwright_gen.paths import TypedPath
from callwright_gen.shapes import Shape
from callwright_gen.types import TypeExpr


@dataclass(frozen=True)
class Method:
    """A method of the client, as attributes that lead to it.

    Parameters:
        sync: The attributes in sync calls.
        asynchronous: The attributes in async calls.
        run: For calls in two phases: the method of what it returns that sends the request.
    """

    sync: str
    asynchronous: str
    run: str | None = None


@dataclass(frozen=True)
class StreamCall:
    """A streamed call.

    Parameters:
        method: The method, which may be that of the plain call.
        own: Whether the method is one for streams alone.
        flag: The arguments that turn the plain call into a stream.
        events: The path from the returned object to the events.
        item: The path from one item to its event.
        item_type: The type of one item, if items are unwrapped.
        item_references: The classes of an item as the spec writes them; several mean a tuple.
        generator: Whether the async method is an async generator, and is not awaited.
        lazy: Whether the request is sent only when the first event is asked for.
        close: The method that closes a sync stream, if it is not `close`.
    """

    method: Method
    own: bool
    flag: Shape | None
    events: TypedPath | None
    item: TypedPath | None
    item_type: TypeExpr | None
    item_references: tuple[str, ...]
    generator: bool
    lazy: bool
    close: str | None


@dataclass(frozen=True)
class Call:
    """A call.

    Parameters:
        method: The method of the plain call.
        model: The argument for the model's name.
        always: The arguments of every call.
        stream: The streamed call.
        defined: Where the SDK defines the methods, as `module:Class.name`, by mode and by attributes.
    """

    method: Method
    model: str
    always: Shape | None
    stream: StreamCall
    defined: Mapping[tuple[str, str], str]
