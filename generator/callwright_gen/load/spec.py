"""The root section of a spec."""

from typing import Literal

from callwright_gen.load.base import Section
from callwright_gen.load.batch import Batch
from callwright_gen.load.call import Call, Types
from callwright_gen.load.clients import Clients, Sdk
from callwright_gen.load.failures import Errors
from callwright_gen.load.messages import Messages
from callwright_gen.load.params import Params
from callwright_gen.load.response import Response
from callwright_gen.load.stream import Stream
from callwright_gen.load.text import DataText, Line, Prefix, ProviderName
from callwright_gen.load.tools import Json, NativeTools, Tools

CommonFinish = Literal["stop", "length", "content_filter", "tool_calls", "other", "stop_or_tool_calls", "unfinished"]


class Pricing(Section):
    """Where to find the prices of the provider."""

    provider: DataText
    """Id of the provider in genai-prices."""


class Telemetry(Section):
    """What traces say about calls of the provider. Its request params are those of `params.common`."""

    provider: DataText
    """Value of `gen_ai.provider.name` in OpenTelemetry's conventions."""
    system: DataText | None = None
    """Value of `gen_ai.system` in versions before 1.37, if it is another one."""
    own_spans: bool = False
    """Whether the SDK makes spans of its calls by itself."""


class Spec(Section):
    """Describes one provider. One module and one stub are generated from it."""

    extends: ProviderName | None = None
    """The spec that this one changes: one in the same folder, or one that ships with Callwright."""
    provider: ProviderName
    """Name of the provider, of this file and of the generated module."""
    prefix: Prefix
    """Prefix of the class names in the generated module."""
    about: Line
    """One line that describes the provider, for the docstring of the module."""
    sdk: Sdk
    """The SDK."""
    clients: Clients
    """How to create clients."""
    types: Types
    """SDK types of a call."""
    call: Call
    """How to make a call."""
    params: Params
    """The call params."""
    messages: Messages
    """How to encode messages."""
    tools: Tools
    """How to encode tools, and how to force one."""
    native_tools: NativeTools | None = None
    """Tools that the provider runs itself."""
    json_: Json
    """How to request JSON."""
    response: Response
    """Read paths of a response."""
    stream: Stream
    """How to read a stream."""
    finish: dict[DataText, CommonFinish]
    """Common finish reason for each of the SDK's. `default` applies to reasons that are not listed."""
    pricing: Pricing | None = None
    """Where to find prices. Without it, they are looked up by the name of the model alone."""
    telemetry: Telemetry | None = None
    """What traces say about calls. Without it, they have the name of this spec."""
    errors: Errors | None = None
    """What the SDK's exceptions mean in words that all providers share."""
    batch: Batch | None = None
    """How to send many requests at once."""
