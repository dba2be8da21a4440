"""`response`: read paths from the SDK's response to what all providers share."""

from callwright_gen.load.base import Section
from callwright_gen.load.text import ReadPath, ShapeTree


class Usage(Section):
    """Token counts."""

    from_: ReadPath | None = None
    """The SDK's own object with the counts."""
    input: ReadPath | None = None
    """Tokens of the request."""
    output: ReadPath | None = None
    """Tokens of the answer."""
    cached: ReadPath | None = None
    """Tokens of the request that came from the provider's cache."""
    reasoning: ReadPath | None = None
    """Tokens of the answer that the model thought with."""


class ToolCallPaths(Section):
    """Where tool calls are; the other paths start at one call."""

    each: ReadPath
    """Every call."""
    id: ReadPath | None = None
    """Its id."""
    name: ReadPath
    """The tool's name."""
    arguments: ReadPath
    """Its arguments, as JSON text or as an object."""
    opaque: ReadPath | None = None
    """What has to be sent back with it, unread."""


class Response(Section):
    """What is read from a response."""

    content: ReadPath
    """The text."""
    thinking: ReadPath | None = None
    """What the model thought."""
    refusal: ReadPath | None = None
    """Why the model refused."""
    audio: ReadPath | None = None
    """Spoken audio as bytes."""
    audio_transcript: ReadPath | None = None
    """The words of the audio."""
    citations: ReadPath | None = None
    """Sources that the text cites."""
    finish: ReadPath
    """The finish reasons, as a list."""
    model: ReadPath
    """The model that answered."""
    id: ReadPath | None = None
    """The response's id."""
    usage: Usage
    """Token counts."""
    tool_calls: ToolCallPaths
    """Tool calls."""
    message_param: ShapeTree
    """The message that sends the response back; `$response.PATH` reads the response."""
