"""`tools` and `json`: offering tools, forcing one, and asking for JSON."""

from typing import Literal

from pydantic import Field

from callwright_gen.load.base import Section
from callwright_gen.load.text import ConfigType, Identifier, Keys, SetTree, ShapeTree


class ToolSchema(Section):
    """Named dialects of JSON schema that the runtime knows."""

    dialect: Literal["plain", "strict"] = "plain"
    """The dialect of a tool's parameters."""
    strict_dialect: Literal["plain", "strict"] = "strict"
    """The dialect where the tool's config says `strict`."""


class Tools(Section):
    """How tools are written."""

    param: Keys
    """Argument that takes the tools."""
    config: dict[Identifier, ConfigType] = Field(default_factory=dict)
    """Keys of a tool's config, with their types."""
    shape: ShapeTree
    """One tool as the provider writes it."""
    list: ShapeTree = None
    """What the argument takes, where it is more than the list `$tools`."""
    schema_: ToolSchema = ToolSchema()
    """The dialect of JSON schema."""
    force: SetTree
    """Arguments that make the model call the tool `$tool.name`."""


class InsteadOfTool(Section):
    """When JSON by schema takes the place of a forced tool."""

    param: Identifier
    """The call parameter that, once given, rules a forced tool out."""


class Json(Section):
    """How JSON is asked for."""

    schema_: SetTree
    """Arguments for JSON by a schema."""
    object: SetTree
    """Arguments for JSON without a schema."""
    instruct: Literal["object", "always"] | None = None
    """When the prompt asks for JSON as well: without a schema, or always."""
    not_with: Literal["tools"] | None = None
    """Leave the arguments out where tools are given: the API refuses both together."""
    instead_of_tool: InsteadOfTool | None = None
    """When JSON by schema takes the place of a forced tool."""
