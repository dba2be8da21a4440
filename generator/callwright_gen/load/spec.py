"""The root section of a spec."""

from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator, StrictBool

from callwright_gen.load.base import Section
from callwright_gen.load.batch import Batch
from callwright_gen.load.call import Call, Types
from callwright_gen.load.clients import Clients, Sdk
from callwright_gen.load.failures import Errors
from callwright_gen.load.messages import Messages
from callwright_gen.load.params import Params
from callwright_gen.load.response import Counts, Response
from callwright_gen.load.stream import Stream
from callwright_gen.load.text import DataText, Line, Prefix, ProviderName
from callwright_gen.load.tools import Json, NativeTools, Tools

CommonFinish = Literal["stop", "length", "content_filter", "tool_calls", "other", "stop_or_tool_calls", "unfinished"]


class Finish(Section):
    """The SDK's finish reasons, by the common one. A reason that has a common name need not be listed."""

    stop: tuple[DataText, ...] = ()
    """The model finished, or met a stop sequence."""
    length: tuple[DataText, ...] = ()
    """A limit was reached."""
    content_filter: tuple[DataText, ...] = ()
    """The provider refused the content."""
    tool_calls: tuple[DataText, ...] = ()
    """The model calls tools."""
    other: tuple[DataText, ...] = ()
    """Anything else."""
    stop_or_tool_calls: tuple[DataText, ...] = ()
    """`stop` or `tool_calls`, which only the response shows."""
    unfinished: tuple[DataText, ...] = ()
    """Words that mean that there is no finish reason yet."""
    default: CommonFinish | None = None
    """The common reason of all that are not listed."""

    def words(self) -> dict[str, CommonFinish]:
        """Return the common reason of each word, and of `default`."""
        listed: dict[str, CommonFinish] = {
            word: common for common in get_args(CommonFinish) for word in getattr(self, common)
        }
        if self.default is not None:
            listed["default"] = self.default
        return listed


COMMON_FINISH = ("stop", "length", "tool_calls", "content_filter")
"""The common reasons that stand for themselves."""


class Pricing(Section):
    """Where to find the prices of the provider."""

    provider: DataText
    """Id of the provider in genai-prices."""


def _pricing(value: object) -> object:
    return {"provider": value}


class Telemetry(Section):
    """What traces say about calls of the provider. Its request params are those of `params.common`."""

    provider: DataText | None = None
    """Value of `gen_ai.provider.name` in OpenTelemetry's conventions, if it is not the name of the spec."""
    system: DataText | None = None
    """Value of `gen_ai.system` in versions before 1.37, if it is another one."""
    own_spans: StrictBool = False
    """Whether the SDK makes spans of its calls by itself."""


class Spec(Section):
    """Describes one provider. One module and one stub are generated from it."""

    extends: ProviderName | None = None
    """The spec that this one changes: one in the same folder, or one that ships with Callwright."""
    provider: ProviderName
    """Name of the provider, of this file and of the generated module. Default: the name of the file."""
    prefix: Prefix
    """Prefix of the class names in the generated module. Default: the provider's name, with a capital for each word."""
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
    tools: Tools | None = None
    """How to encode tools, and how to force one. Without it, the API has no tools."""
    native_tools: NativeTools | None = None
    """Tools that the provider runs itself."""
    json_: Json
    """How to request JSON."""
    response: Response
    """Read paths of a response."""
    stream: Stream
    """How to read a stream."""
    usage: Counts = Counts()
    """Counts of tokens in the SDK's usage object, of a response and of an event."""
    finish: Finish = Finish()
    """The SDK's finish reasons, by the common one."""
    pricing: Annotated[Pricing, BeforeValidator(_pricing, json_schema_input_type=DataText)] | None = None
    """Where to find prices. Without it, they are looked up by the name of the model alone."""
    telemetry: Telemetry | None = None
    """What traces say about calls. Without it, they have the name of this spec."""
    errors: Errors | None = None
    """What the SDK's exceptions mean in words that all providers share."""
    batch: Batch | None = None
    """How to send many requests at once."""
