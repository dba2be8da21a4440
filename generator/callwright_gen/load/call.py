"""`types` and `call`: the SDK types of a call, and how to make it, plain and streamed."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, StrictBool, model_validator

from callwright_gen.load.base import Section, mapping, text_or_mapping
from callwright_gen.load.text import AsyncNames, Attributes, Keys, ReadPath, Reference, SetTree


class Types(Section):
    """Classes of the SDK."""

    response: Reference
    """Return type of a plain call."""
    chunk: Reference
    """One event of a stream."""
    message: Reference
    """A message of the request."""
    assistant_message: Reference | None = None
    """Message that sends a response back. Default: the type of `message`."""
    tool: Reference
    """A tool of the request."""
    streamed: Reference | None = None
    """Return type of the streaming method. Needed by `call.stream.events`."""
    item: Reference | tuple[Reference, ...] | None = None
    """Type of one item of the stream. Needed by `call.stream.item`. A list means a tuple."""


class SyncAsync(Section):
    """A method for each mode, sync and async."""

    sync: Attributes
    """Attributes that lead from the sync client to the method."""
    async_: Attributes
    """Attributes that lead from the async client to the method."""


def _short_method(value: object) -> object:
    return {"sync": value, "async": value} if isinstance(text_or_mapping(value), str) else value


Method = Annotated[SyncAsync, BeforeValidator(_short_method, json_schema_input_type=Attributes | SyncAsync)]


class StreamCall(Section):
    """How to request a stream: with `set`, with `method`, or by another `run`."""

    flag: SetTree | None = Field(default=None, alias="set")
    """Arguments that turn the plain call into a stream."""
    method: Method | None = None
    """Method that streams. Default with `run`: the method of the plain call."""
    run: Attributes | None = None
    """For calls in two phases: method of the object returned by `method` that sends the request."""
    events: ReadPath | None = None
    """Path from the returned object to the iterable of events. Default: the object itself."""
    item: ReadPath | None = None
    """Path from one item to its event. Default: the item itself."""
    lazy: StrictBool = False
    """Whether the method is a generator, which sends the request only when its first event is requested."""
    close: Attributes | None = None
    """Method that closes a sync stream, if the returned object has no `close`."""
    async_: Literal["awaited", "generator"] = "awaited"
    """Whether the async method is `awaited`, or is itself an async `generator`."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.flag is None) == (self.method is None):
            raise ValueError("expected exactly one of 'set' and 'method'")
        return self


class Call(Section):
    """How to make a call."""

    invoke: Method
    """Attributes that lead from the client to the method: one path, or one each for `sync` and `async`."""
    async_: AsyncNames | None = None
    """How async methods are called, with `*` for the sync one, such as `aio.*`: of `invoke`, `method` and `batch`."""
    run: Attributes | None = None
    """For calls in two phases: method of the object returned by `invoke` that sends the request."""
    model: Keys = "model"
    """Argument for the model's name."""
    stream: StreamCall
    """How to request a stream."""
    objects: dict[Keys, Reference] = Field(default_factory=dict)
    """Arguments that the SDK takes only as objects of its own classes: the class of each, or of each item of a list."""
    always: SetTree = Field(default_factory=dict, alias="set")
    """Arguments of every call."""

    @model_validator(mode="before")
    @classmethod
    def _method_of_the_plain_call(cls, value: object) -> object:
        """Use `invoke` for a stream that differs only in `run`."""
        call = mapping(value)
        stream = mapping(call.get("stream")) if call is not None else None
        if call is None or stream is None or "run" not in stream or {"set", "method"} & stream.keys():
            return value
        return {**call, "stream": {**stream, "method": call.get("invoke")}}
