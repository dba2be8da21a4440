"""`response`: read paths from the SDK's response to the properties that all providers share."""

from callwright_gen.load.base import Section
from callwright_gen.load.text import ReadPath, ShapeTree


class Usage(Section):
    """Token usage."""

    from_: ReadPath | None = None
    """The SDK's own usage object."""
    input: ReadPath | None = None
    """Input tokens."""
    output: ReadPath | None = None
    """Output tokens."""
    cached: ReadPath | None = None
    """Input tokens that were read from the provider's cache."""
    reasoning: ReadPath | None = None
    """Output tokens that were spent on thinking."""


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
    model: ReadPath
    """The model that answered."""
    id: ReadPath | None = None
    """The response's id."""
    usage: Usage
    """Token usage."""
    tool_calls: ToolCallPaths
    """Tool calls."""
    message_param: ShapeTree
    """The message that sends the response back. `$response.PATH` reads the response."""
