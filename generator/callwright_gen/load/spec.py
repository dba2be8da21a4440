"""The whole spec of one provider."""

from typing import Literal

from callwright_gen.load.base import Section
from callwright_gen.load.call import Call, Types
from callwright_gen.load.clients import Clients, Sdk
from callwright_gen.load.messages import Messages
from callwright_gen.load.params import Params
from callwright_gen.load.response import Response
from callwright_gen.load.stream import Stream
from callwright_gen.load.text import DataText, Line, Prefix, ProviderName
from callwright_gen.load.tools import Json, Tools

CommonFinish = Literal["stop", "length", "content_filter", "tool_calls", "other", "stop_or_tool_calls", "unfinished"]


class Spec(Section):
    """One provider, from which one module and one stub are made."""

    extends: ProviderName | None = None
    """A spec in the same folder that this one changes."""
    provider: ProviderName
    """Name of the provider, of the spec's file and of the module."""
    prefix: Prefix
    """What the names of the module's classes start with."""
    about: Line
    """What the module speaks to, in one line for its docstring."""
    sdk: Sdk
    """The SDK that it imports."""
    clients: Clients
    """How clients are made."""
    types: Types
    """The SDK's types of a call."""
    call: Call
    """How a call is made."""
    params: Params
    """The call parameters."""
    messages: Messages
    """How messages are written."""
    tools: Tools
    """How tools are written."""
    json_: Json
    """How JSON is asked for."""
    response: Response
    """What is read from a response."""
    stream: Stream
    """How a stream is read."""
    finish: dict[DataText, CommonFinish]
    """The SDK's finish reasons, each with the common one; `default` is for those that are not named."""
