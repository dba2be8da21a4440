"""`types` and `call`: the SDK's types of a call, and how it is made, plain and streamed."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, StrictBool, model_validator

from callwright_gen.load.base import Section, text_or_mapping
from callwright_gen.load.text import Attributes, Keys, ReadPath, Reference, SetTree


class Types(Section):
    """Classes of the SDK."""

    response: Reference
    """What a plain call returns."""
    chunk: Reference
    """One event of a stream."""
    message: Reference
    """A message of the request."""
    assistant_message: Reference | None = None
    """The message that a response is sent back as; by default the one above."""
    tool: Reference
    """A tool of the request."""
    usage: Reference | None = None
    """The token counts of a response."""
    streamed: Reference | None = None
    """What the streaming method returns, where `unwrap.events` looks for the events in it."""
    item: Reference | tuple[Reference, ...] | None = None
    """What the stream consists of, where `unwrap.item` looks for the event in it; a list stands for a tuple."""


class SyncAsync(Section):
    """The same thing in sync and async."""

    sync: Attributes
    """Attributes from the sync client to the method."""
    async_: Attributes
    """Attributes from the async client to the method."""


def _short_method(value: object) -> object:
    return {"sync": value, "async": value} if isinstance(text_or_mapping(value), str) else value


Method = Annotated[SyncAsync, BeforeValidator(_short_method, json_schema_input_type=Attributes | SyncAsync)]


class Unwrap(Section):
    """What a streaming method returns around the events."""

    events: ReadPath | None = None
    """Path from the returned object to the iterable of events."""
    item: ReadPath | None = None
    """Path from one item to its event."""


class StreamCall(Section):
    """How a stream is asked for: by a flag, or by another method."""

    flag: SetTree | None = None
    """Arguments that turn the plain call into a stream."""
    method: Method | None = None
    """The method that streams."""
    run: Attributes | None = None
    """Method of what `method` returned that sends the request (a call in two phases)."""
    unwrap: Unwrap = Unwrap()
    """Where the events are inside of what is returned."""
    lazy: StrictBool = False
    """Whether the method is a generator, which sends the request when its first event is asked for."""
    close: Attributes | None = None
    """The method that closes a sync stream, where what is returned has no `close` of its own."""
    async_: Literal["awaited", "generator"] = "awaited"
    """Whether the async method is awaited, or is an async generator itself."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.flag is None) == (self.method is None):
            raise ValueError("give one of 'flag' and 'method'")
        return self


class Call(Section):
    """How a call is made."""

    invoke: Method
    """Attributes from the client to the method: one path, or one for `sync` and one for `async`."""
    run: Attributes | None = None
    """Method of what `invoke` returned that sends the request (a call in two phases)."""
    model: Keys
    """Argument that takes the model's name."""
    stream: StreamCall
    """How a stream is asked for."""
    always: SetTree = Field(default_factory=dict)
    """Arguments of every call."""
