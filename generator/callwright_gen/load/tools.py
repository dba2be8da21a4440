"""`tools` and `json`: how to pass tools, force a tool call, and request JSON."""

from typing import Literal

from pydantic import Field

from callwright_gen.load.base import Section
from callwright_gen.load.text import ConfigType, DataText, Identifier, Keys, ReadPath, Reference, SetTree, ShapeTree

Dialect = Literal["plain", "portable", "strict", "closed", "bounded", "typed", "shallow"]


class Tools(Section):
    """How to encode tools."""

    param: Keys = "tools"
    """Argument for the tools."""
    config: dict[Identifier, ConfigType] = Field(default_factory=dict)
    """Keys of a tool's config, with their types."""
    shape: ShapeTree
    """The provider's form of one tool."""
    list: ShapeTree = None
    """Value of the argument, if it is not simply the list `$tools`."""
    dialect: Dialect = "plain"
    """The dialect of JSON schema that the API accepts for a tool's parameters."""
    strict_dialect: Dialect = "strict"
    """The dialect for tools whose config says `strict`."""
    force: SetTree | None = None
    """Arguments that force the model to call the tool `$name`. Without them, JSON with a schema replaces it."""


class NativeTools(Section):
    """Tools that the provider runs itself, such as web search: `tools=[…]` accepts them as the SDK types them."""

    types: dict[Identifier, Reference]
    """The SDK's types by name. `WebSearch` becomes `PrefixWebSearchTool` in the generated module."""
    calls: ReadPath | None = None
    """Their calls and results in a response."""


class InsteadOfTool(Section):
    """When JSON with a schema replaces a forced tool."""

    param: Keys
    """The call param that cannot be combined with a forced tool, dotted if it is inside another."""
    when: dict[Identifier, DataText] = Field(default_factory=dict)
    """Entries that the param must have, such as `{type: enabled}`. Default: any value."""


class Json(Section):
    """How to request JSON."""

    schema_: SetTree
    """Arguments that request JSON with a schema."""
    dialect: Dialect = "strict"
    """The dialect of JSON schema that the API enforces."""
    object: SetTree
    """Arguments that request JSON without a schema."""
    instruct: Literal["object", "always"] | None = Field(default=None, alias="prompt")
    """When the prompt also asks for JSON: `object` (only without a schema) or `always`."""
    not_with: Literal["tools"] | None = None
    """Omit the arguments if the call has tools, because the API rejects the combination."""
    instead_of_tool: InsteadOfTool | None = None
    """When JSON with a schema replaces a forced tool."""
