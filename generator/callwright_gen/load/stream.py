"""`stream`: what is read from one event, and how events become the SDK's response again."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from callwright_gen.load.base import Section
from callwright_gen.load.response import Usage
from callwright_gen.load.text import DataText, FieldName, ReadPath, ShapeTree, SlotName


class Chunk(Section):
    """What is read from one event."""

    content: ReadPath
    """New text."""
    thinking: ReadPath | None = None
    """New text of what the model thinks."""
    refusal: ReadPath | None = None
    """New text of a refusal."""
    arguments: ReadPath | None = None
    """New text of a tool call's arguments."""
    finish: ReadPath
    """The finish reasons, as a list."""
    model: ReadPath | None = None
    """The model that answers."""
    id: ReadPath | None = None
    """The response's id."""
    usage: Usage = Usage()
    """Token counts."""


class CallPaths(Section):
    """A fragment of a tool call, matched to its call by the key."""

    key: ReadPath
    """What tells calls apart."""
    id: ReadPath | None = None
    """The call's id."""
    name: ReadPath | None = None
    """The tool's name."""
    arguments: ReadPath | None = None
    """A fragment of the arguments."""
    opaque: ReadPath | None = None
    """What has to be sent back with the call, unread."""
    null_ids: tuple[DataText, ...] = ()
    """Ids that mean none."""


class OpenCall(Section):
    """The start of a tool call."""

    key: ReadPath
    """What tells calls apart."""
    id: ReadPath | None = None
    """The call's id."""
    name: ReadPath
    """The tool's name."""
    arguments: ReadPath | None = None
    """The first fragment, or arguments that are there already."""
    opaque: ReadPath | None = None
    """What has to be sent back with the call, unread."""


class ExtendCall(Section):
    """More of a tool call."""

    key: ReadPath
    """What tells calls apart."""
    arguments: ReadPath
    """A fragment of the arguments."""


class CloseCall(Section):
    """The end of a tool call."""

    key: ReadPath
    """What tells calls apart."""


class WholeCall(Section):
    """A tool call that arrives in one event."""

    id: ReadPath | None = None
    """The call's id."""
    name: ReadPath
    """The tool's name."""
    arguments: ReadPath
    """Its arguments, as JSON text or as an object."""
    opaque: ReadPath | None = None
    """What has to be sent back with the call, unread."""


class Block(Section):
    """A change of one block of the response's content; fields are those of the block."""

    key: ReadPath
    """What tells blocks apart."""
    inside: dict[DataText, ReadPath] = Field(default_factory=dict, max_length=1)
    """A field that is a list of blocks itself, and the key there: the change is about a block inside of the block."""
    open: ReadPath | None = None
    """The block as it starts."""
    close: ReadPath | None = None
    """The block as it ends, whole: it takes the place of what has arrived."""
    join: dict[DataText, ReadPath] = Field(default_factory=dict)
    """Text that is joined to a field."""
    json_: dict[DataText, ReadPath] = Field(default_factory=dict)
    """JSON text that is joined, and read at the end."""
    put: dict[DataText, ReadPath] = Field(default_factory=dict)
    """A field's new value."""
    append: dict[DataText, ReadPath] = Field(default_factory=dict)
    """An item for the list in a field."""
    wrap: dict[DataText, DataText] = Field(default_factory=dict, max_length=1)
    """A field, and another one whose list of blocks it belongs into, as the only one: a text that has sources now."""

    @model_validator(mode="after")
    def _does_something(self) -> Self:
        if not (self.open or self.close or self.join or self.json_ or self.put or self.append):
            raise ValueError("give one of 'open', 'close', 'join', 'json', 'put' and 'append'")
        return self


def as_tuple(value: object) -> object:
    """Take one text as a list of one."""
    return (value,) if isinstance(value, str) else value


class Piece(Section):
    """A piece of the response's content: it goes on with the last one, or begins another."""

    join: Annotated[tuple[DataText, ...], BeforeValidator(as_tuple)] = ()
    """The field whose text goes on, or whose list of pieces; further ones are fields of the pieces in such a list."""
    last: DataText | None = None
    """A field that ends what it arrives with: nothing goes on behind it."""
    latest: Annotated[tuple[DataText, ...], BeforeValidator(as_tuple)] = ()
    """Fields whose newest value counts: that they differ does not part two pieces."""


class Event(Section):
    """What happens with an event, or with each value under `on`; paths start there."""

    on: ReadPath | None = None
    """The events, or the values inside of an event, that this is about."""
    if_: ReadPath | None = None
    """A path that must lead to something, too."""
    first: dict[SlotName, ReadPath] = Field(default_factory=dict)
    """Slots that keep the first value which is not null."""
    last: dict[SlotName, ReadPath] = Field(default_factory=dict)
    """Slots that keep the last value which is not null."""
    join: dict[SlotName, ReadPath] = Field(default_factory=dict)
    """Slots that text is joined to."""
    append: dict[SlotName, ReadPath] = Field(default_factory=dict)
    """Slots that are lists, and an item for each."""
    call: CallPaths | None = None
    """A fragment of a tool call, opened when its key or id is new."""
    open_call: OpenCall | None = None
    """The start of a tool call."""
    extend_call: ExtendCall | None = None
    """More of a tool call."""
    close_call: CloseCall | None = None
    """The end of a tool call."""
    whole_call: WholeCall | None = None
    """A tool call in one piece."""
    block: Block | None = None
    """A change of one block of the content."""
    piece: Piece | None = None
    """The value is a piece of the content."""
    error: ReadPath | None = None
    """An error that the provider reports inside the stream: it is raised."""

    @model_validator(mode="after")
    def _does_something(self) -> Self:
        calls = (self.call, self.open_call, self.extend_call, self.close_call, self.whole_call)
        slots = (self.first, self.last, self.join, self.append)
        if not (any(slots) or self.block or self.piece or self.error or any(calls)):
            raise ValueError(
                "nothing happens: give 'first', 'last', 'join', 'append', 'block', 'piece', 'error' or one of the calls"
            )
        return self


class StreamResponse(Section):
    """How the SDK's response is made from what arrived."""

    build: Literal["construct", "validate", "call", "mapping", "dict"] | None = None
    """Make the class without validation, with it, by calling it, by calling it with one mapping, or make a dict."""
    fields: dict[FieldName, ShapeTree] = Field(default_factory=dict)
    """Its fields, or `$merge` of such, from the slots of the events, `$calls` and `$blocks`."""
    final: ReadPath | None = None
    """The response itself, where an event brings it; until then, or without it, it is built."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.build is None and self.final is None) or (self.build is None) != (not self.fields):
            raise ValueError("give 'build' with 'fields', or 'final', or both")
        return self


def _form(value: object) -> str:
    return "as_response" if isinstance(value, str) else "paths"


ChunkPaths = Annotated[
    Annotated[Literal["response"], Tag("as_response")] | Annotated[Chunk, Tag("paths")],
    Discriminator(_form),
]


class Stream(Section):
    """How a stream is read."""

    chunk: ChunkPaths
    """What is read from one event; `response` where events have the response's type."""
    events: tuple[Event, ...] = ()
    """What is kept of the events."""
    response: StreamResponse
    """How the SDK's response is made from it."""
