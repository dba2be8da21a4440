"""`stream.events`: what to collect from the events of a stream."""

from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from callwright_gen.load.base import Section
from callwright_gen.load.text import DataText, Identifier, ReadPath, SlotName


class CallPaths(Section):
    """A fragment of a tool call, matched to its call by `key`."""

    key: ReadPath
    """Identifies the call."""
    id: ReadPath | None = None
    """Id of the call."""
    name: ReadPath | None = None
    """Name of the tool."""
    arguments: ReadPath | None = None
    """A fragment of the arguments."""
    opaque: ReadPath | None = None
    """Opaque data to send back with the call."""
    null_ids: tuple[DataText, ...] = ()
    """Ids that mean \"no id\"."""


class OpenCall(Section):
    """The start of a tool call."""

    key: ReadPath
    """Identifies the call."""
    id: ReadPath | None = None
    """Id of the call."""
    name: ReadPath
    """Name of the tool."""
    arguments: ReadPath | None = None
    """First fragment of the arguments, or the complete arguments."""
    opaque: ReadPath | None = None
    """Opaque data to send back with the call."""


class ExtendCall(Section):
    """Continuation of a tool call."""

    key: ReadPath
    """Identifies the call."""
    arguments: ReadPath
    """A fragment of the arguments."""


class CloseCall(Section):
    """The end of a tool call."""

    key: ReadPath
    """Identifies the call."""


class WholeCall(Section):
    """A complete tool call in one event."""

    id: ReadPath | None = None
    """Id of the call."""
    name: ReadPath
    """Name of the tool."""
    arguments: ReadPath
    """Its arguments, as JSON text or as an object."""
    opaque: ReadPath | None = None
    """Opaque data to send back with the call."""


class Block(Section):
    """A change of one content block of the response. Keys of its mappings are fields of the block."""

    key: ReadPath
    """Identifies the block."""
    inside: dict[DataText, ReadPath] = Field(default_factory=dict, max_length=1)
    """`{field: key}`: apply the change to the block with this key in the block's own list at `field`."""
    open: ReadPath | None = None
    """The block as it starts."""
    close: ReadPath | None = None
    """The complete block at its end. It replaces everything that was collected."""
    join: dict[DataText, ReadPath] = Field(default_factory=dict)
    """By field: text to append."""
    json_: dict[DataText, ReadPath] = Field(default_factory=dict)
    """By field: JSON text to append, parsed at the end."""
    put: dict[DataText, ReadPath] = Field(default_factory=dict)
    """By field: a new value."""
    append: dict[DataText, ReadPath] = Field(default_factory=dict)
    """By field: an item to add to a list."""
    wrap: dict[DataText, DataText] = Field(default_factory=dict, max_length=1)
    """By field: move it into the only block of the list at another field, for text whose sources arrive after it."""

    @model_validator(mode="after")
    def _does_something(self) -> Self:
        if not (self.open or self.close or self.join or self.json_ or self.put or self.append):
            raise ValueError("expected at least one of 'open', 'close', 'join', 'json', 'put' and 'append'")
        return self


def as_tuple(value: object) -> object:
    """Return a single string as a tuple of one."""
    return (value,) if isinstance(value, str) else value


Names = Annotated[
    tuple[DataText, ...], BeforeValidator(as_tuple, json_schema_input_type=DataText | tuple[DataText, ...])
]


class CallPieces(Section):
    """Where a piece holds a tool call, or a part of one. The parts of a call are joined."""

    at: Identifier | None = None
    """Field of the piece that holds the call. Default: the piece is the call."""
    id: Identifier
    """Field with the id of the call."""
    name: Identifier
    """Field with the name of the tool."""
    arguments: Identifier
    """Field with the arguments, as an object."""
    parts: Identifier
    """Field with a list of values that belong to the arguments."""
    more: Identifier
    """Field that says whether another part of the call follows."""
    path: Identifier
    """Of a value: the field with its JSON path in the arguments, such as `$.items[0].name`."""
    values: tuple[Identifier, ...]
    """Of a value: the fields that can hold it. Text continues the text at the same path."""
    nulls: Identifier
    """Of a value: the field that says that it is null."""


class Piece(Section):
    """A piece of the response's content. It continues the previous piece, or starts a new one."""

    join: Names = ()
    """Field whose text, or list of pieces, continues the previous piece. Further names are fields in that list."""
    last: DataText | None = None
    """Field that ends a piece. Nothing continues a piece that has it."""
    latest: Names = ()
    """Fields that may differ between pieces that are joined. The newest value counts."""
    call: CallPieces | None = None
    """Where a piece holds a tool call, or a part of one. It replaces `whole_call`."""


class Event(Section):
    """What to collect from an event, or from each value at `at`. The other paths start there."""

    at: ReadPath | None = None
    """Filter for events, or path to values inside an event."""
    if_: ReadPath | None = None
    """Path that must also have a value."""
    first: dict[SlotName, ReadPath] = Field(default_factory=dict)
    """Slots that keep the first value that is not null."""
    last: dict[SlotName, ReadPath] = Field(default_factory=dict)
    """Slots that keep the last value that is not null."""
    join: dict[SlotName, ReadPath] = Field(default_factory=dict)
    """Slots that text is appended to."""
    append: dict[SlotName, ReadPath] = Field(default_factory=dict)
    """Slots that are lists. Each event adds an item."""
    call: CallPaths | None = None
    """A fragment of a tool call, opened when its key or id is new."""
    open_call: OpenCall | None = None
    """The start of a tool call."""
    extend_call: ExtendCall | None = None
    """Continuation of a tool call."""
    close_call: CloseCall | None = None
    """The end of a tool call."""
    whole_call: WholeCall | None = None
    """A complete tool call."""
    block: Block | None = None
    """A change of one content block."""
    piece: Piece | None = None
    """Collect the value as a piece of the content."""
    error: ReadPath | None = None
    """Error that the provider reports inside the stream. It is raised as `StreamError`."""

    @model_validator(mode="after")
    def _does_something(self) -> Self:
        calls = (self.call, self.open_call, self.extend_call, self.close_call, self.whole_call)
        slots = (self.first, self.last, self.join, self.append)
        if not (any(slots) or self.block or self.piece or self.error or any(calls)):
            raise ValueError(
                "expected at least one of 'first', 'last', 'join', 'append', 'block', 'piece', 'error' or a tool call"
            )
        return self


EventTable = dict[DataText, Event | tuple[Event, ...] | DataText]
"""Entries by the kind of event: the values of the field `by`, or without it the only field that an event has."""
ListOfEvents = Annotated[
    tuple[Event, ...], BeforeValidator(lambda value: value, json_schema_input_type=tuple[Event, ...] | EventTable)
]
