"""The resolved provider: the content of a spec, with every name and path checked and typed.

It holds what is decided, so that the emit stage knows neither the YAML of a spec nor its defaults.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from callwright_gen.paths import TypedPath
from callwright_gen.resolve.literals import Literals
from callwright_gen.resolve.places import Places
from callwright_gen.resolve.provider.call import Call, Method, StreamCall
from callwright_gen.resolve.provider.clients import ClientClass, Clients, Enter
from callwright_gen.resolve.provider.errors import ErrorRule, Errors
from callwright_gen.resolve.provider.events import BlockRule, CallRule, EventRule, PieceRule, StreamVariable
from callwright_gen.resolve.provider.messages import Messages, PartRule, Way
from callwright_gen.resolve.provider.params import CallParams, Param
from callwright_gen.resolve.provider.reads import Reads, ToolCallReads
from callwright_gen.resolve.provider.sdk import Corrected, Sdk
from callwright_gen.resolve.provider.source import Source
from callwright_gen.resolve.provider.stream import Build, BuildMethod, Stream
from callwright_gen.resolve.provider.tools import InsteadOfTool, Json, Tools
from callwright_gen.shapes import Shape
from callwright_gen.types import Named

__all__ = [
    "BlockRule",
    "Build",
    "BuildMethod",
    "Call",
    "CallParams",
    "CallRule",
    "ClientClass",
    "Clients",
    "Corrected",
    "Enter",
    "ErrorRule",
    "Errors",
    "EventRule",
    "InsteadOfTool",
    "Json",
    "Messages",
    "Method",
    "Param",
    "PartRule",
    "PieceRule",
    "Provider",
    "Reads",
    "Sdk",
    "Source",
    "Stream",
    "StreamCall",
    "StreamVariable",
    "ToolCallReads",
    "Tools",
    "Way",
]


@dataclass(frozen=True)
class Provider:
    """A resolved provider: the input of the emit stage.

    Parameters:
        name: The provider, which is also the name of its module.
        prefix: The prefix of its class names.
        about: One line that describes it.
        sdk: Its SDK.
        types: The SDK's types of a call, by key of `types`.
        references: The same as the spec writes them, `module:Name`.
        clients: Its clients.
        call: How it is called.
        params: Its call params.
        messages: How it encodes messages.
        tools: How it encodes tools; None if it has none.
        native_tools: Types of the tools that it runs itself, by the names of the spec.
        json: How it is asked for JSON.
        response: Read paths of a response.
        tool_calls: Read paths of its tool calls.
        error: Read path of an error that is sent as a response.
        message: The message that sends a response back.
        message_paths: Its `$response` paths, by text.
        chunk: Read paths of an event.
        stream: What a stream collects.
        finish: The common finish reason of each of the SDK's, and of `default`.
        pricing: Its id in the price list; None if prices are looked up by the name of the model alone.
        telemetry: What traces say about its calls, where it is not the default.
        errors: What its errors mean; None if only statuses tell.
        batch: The table of its batch endpoints as plain data; None if it has none.
        sources: Where the spec writes what is sent.
        literals: The written mappings that are TypedDicts of the SDK.
        places: How many places of the spec are checked against the SDK.
    """

    name: str
    prefix: str
    about: str
    sdk: Sdk
    types: Mapping[str, Named]
    references: Mapping[str, str]
    clients: Clients
    call: Call
    params: CallParams
    messages: Messages
    tools: Tools | None
    native_tools: Mapping[str, Named]
    json: Json
    response: Reads
    tool_calls: ToolCallReads
    error: TypedPath | None
    message: Shape | None
    message_paths: Mapping[str, TypedPath]
    chunk: Reads
    stream: Stream
    finish: Mapping[str, str]
    pricing: str | None
    telemetry: Mapping[str, str | bool]
    errors: Errors | None
    batch: Mapping[str, object] | None
    sources: tuple[Source, ...]
    literals: Literals = field(default_factory=Literals)
    places: Places = field(default_factory=Places)
