"""How a provider is given tools, and asked for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from callwright_gen.shapes import Shape
from callwright_gen.types import TypeExpr


@dataclass(frozen=True)
class Tools:
    """How tools are encoded.

    Parameters:
        argument: The argument of a call for the tools.
        configs: The types of the keys of a tool's config.
        shape: The provider's form of one tool.
        list: The value of the argument, if it is not the list of tools itself.
        dialect: The dialect of JSON schema for the parameters of a tool.
        strict_dialect: The dialect for tools whose config says `strict`.
        force: The arguments that force the model to call a tool; None if the API cannot.
    """

    argument: str
    configs: Mapping[str, TypeExpr]
    shape: Shape
    list: Shape | None
    dialect: str
    strict_dialect: str
    force: Shape | None


@dataclass(frozen=True)
class InsteadOfTool:
    """When JSON with a schema replaces a forced tool: a call param, and the entries that it must have."""

    param: str
    when: Mapping[str, str]


@dataclass(frozen=True)
class Json:
    """How JSON is asked for.

    Parameters:
        schema: The arguments that ask for JSON with a schema; None if the API takes none.
        dialect: The dialect of JSON schema that the API enforces.
        object: The arguments that ask for JSON without a schema.
        instruct: When the prompt asks for JSON, too.
        with_tools: Whether the arguments can be combined with tools.
        instead_of_tool: When JSON with a schema replaces a forced tool.
    """

    schema: Shape | None
    dialect: str
    object: Shape | None
    instruct: Literal["object", "always"] | None
    with_tools: bool
    instead_of_tool: InsteadOfTool | None
