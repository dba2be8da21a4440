"""`stream`: read paths of one event, and how to rebuild the SDK's response from the events."""

from typing import Annotated, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from callwright_gen.load.base import Section, mapping
from callwright_gen.load.events import ListOfEvents
from callwright_gen.load.response import Usage, UsageObject
from callwright_gen.load.text import FieldName, Identifier, ReadPath, ShapeTree


class Chunk(Section):
    """Read paths of one event."""

    content: ReadPath
    """New text."""
    thinking: ReadPath | None = None
    """New text of the model's thinking."""
    refusal: ReadPath | None = None
    """New text of a refusal."""
    arguments: ReadPath | None = None
    """New text of a tool call's arguments. Default: what the events of tool calls read."""
    finish: ReadPath
    """The finish reasons, as a list."""
    model: ReadPath | None = None
    """The model that answers."""
    id: ReadPath | None = None
    """The response's id."""
    usage: UsageObject = Usage()
    """The SDK's usage object."""


def _chunk_kind(value: object) -> str:
    return "as_response" if isinstance(value, str) else "paths"


ChunkPaths = Annotated[
    Annotated[Literal["response"], Tag("as_response")] | Annotated[Chunk, Tag("paths")],
    Discriminator(_chunk_kind),
]


class BuildMethod(Section):
    """A method of the class that creates the response from one mapping."""

    method: Identifier
    """Name of the method."""


def _build_kind(value: object) -> str:
    return "method" if mapping(value) is not None or isinstance(value, BuildMethod) else "way"


Build = Annotated[
    Annotated[Literal["construct", "validate", "call", "mapping", "dict"], Tag("way")]
    | Annotated[BuildMethod, Tag("method")],
    Discriminator(_build_kind),
]


class Stream(Section):
    """How to read a stream."""

    build: Build | None = None
    """Create the class without or with validation, call it with keyword arguments or one mapping, or create a dict."""
    response: dict[FieldName, ShapeTree] = Field(default_factory=dict)
    """The SDK's response, with the verbs that collect its fields from the events."""
    cumulative: tuple[ReadPath, ...] = ()
    """Paths to texts of an event that repeat what came before. All other paths then read what is new."""
    final: ReadPath | None = None
    """Path to the complete response, if one event contains it. Before that event, the response is built."""
    events: ListOfEvents = ()
    """What else to collect from the events. Each entry is tried for every event, in order."""
    chunk: ChunkPaths
    """Read paths of one event, where they do not follow from `response`."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.build is None and self.final is None) or (self.build is None) != (not self.response):
            raise ValueError("expected 'build' with 'response', or 'final', or both")
        return self
