"""`response`: read paths from the SDK's response to the properties that all providers share."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag
from typing_extensions import TypeAliasType

from callwright_gen.load.base import Section
from callwright_gen.load.text import DataText, ReadPath, ShapeTree


def _form(value: object) -> Literal["path", "sum"]:
    return "sum" if isinstance(value, list | tuple) else "path"


Count = TypeAliasType(
    "Count",
    Annotated[
        Annotated[ReadPath, Tag("path")] | Annotated[tuple[ReadPath, ...], Field(min_length=2), Tag("sum")],
        Discriminator(_form),
    ],
)
"""A read path, or several whose counts are added."""


class Counts(Section):
    """Counts of tokens in the SDK's usage object. Each is a path, or a list of paths whose counts are added."""

    input: Count | None = None
    """Input tokens: the whole prompt. Add cache reads and writes if the API counts them separately."""
    cached: Count | None = None
    """Input tokens that were read from the provider's cache."""
    cache_write: Count | None = None
    """Input tokens that were written to the provider's cache."""
    output: Count | None = None
    """Output tokens: everything that was generated. Add thinking if the API counts it separately."""
    reasoning: Count | None = None
    """Output tokens that were spent on thinking."""


class Usage(Counts):
    """Token usage, where its counts are not those of `usage`. The paths start at the response, or at the event."""

    from_: ReadPath | None = None
    """The SDK's own usage object."""


UsageObject = Annotated[Usage, BeforeValidator(lambda value: value, json_schema_input_type=ReadPath | Usage)]
"""The path of the SDK's usage object, or the paths of its counts. The loader replaces the first form by the second."""


class ToolCallPaths(Section):
    """Where tool calls are. The other paths start at one call."""

    each: ReadPath
    """Every call."""
    id: ReadPath | None = None
    """Its id."""
    name: ReadPath
    """The tool's name."""
    arguments: ReadPath
    """Its arguments, as JSON text or as an object."""
    opaque: ReadPath | None = None
    """Opaque data to send back with it."""
    null_ids: tuple[DataText, ...] = ()
    """Ids that mean \"no id\"."""


class Response(Section):
    """Read paths of a response."""

    content: ReadPath
    """The text."""
    thinking: ReadPath | None = None
    """Thinking of the model."""
    refusal: ReadPath | None = None
    """Why the model refused."""
    audio: ReadPath | None = None
    """Spoken audio as bytes."""
    audio_transcript: ReadPath | None = None
    """Transcript of the audio."""
    citations: ReadPath | None = None
    """Sources that the text cites."""
    finish: ReadPath
    """The finish reasons, as a list."""
    model: ReadPath = "model"
    """The model that answered."""
    id: ReadPath | None = "id"
    """The response's id. null: it has none."""
    usage: UsageObject | None = Usage()
    """The SDK's usage object."""
    tool_calls: ToolCallPaths
    """Tool calls."""
    error: ReadPath | None = None
    """Error that the provider reports instead of an answer. It is raised as `ProviderError` when the answer arrives."""
    message_param: ShapeTree
    """The message that sends the response back. `$response.PATH` reads the response."""
