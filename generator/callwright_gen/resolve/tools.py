"""Resolve `tools`, `native_tools` and `json`: the types of configs and tools, and the shapes."""

from __future__ import annotations

from collections.abc import Mapping

from callwright_gen.load import LoadedSpec
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.provider import InsteadOfTool, Json, Tools
from callwright_gen.types import Builtin, Named, TypeExpr


def resolve_configs(context: Context) -> dict[str, TypeExpr]:
    """Return the types of a tool's config: builtins, or classes of the SDK."""
    tools = context.loaded.spec.tools
    types: dict[str, TypeExpr] = {}
    for key, text in ({} if tools is None else tools.config).items():
        if ":" not in text:
            types[key] = Builtin(text)
        elif (named := context.symbol(("tools", "config", key), text)) is not None:
            types[key] = named
    return types


def resolve_native_tools(context: Context) -> dict[str, Named]:
    """Return the SDK's types of the tools that the provider runs itself."""
    section = context.loaded.spec.native_tools
    refs = {} if section is None else section.types
    found = {key: context.symbol(("native_tools", "types", key), ref) for key, ref in refs.items()}
    return {key: named for key, named in found.items() if named is not None}


def resolve_tools(loaded: LoadedSpec, configs: Mapping[str, TypeExpr]) -> Tools | None:
    """Return how tools are encoded, or None if the provider has none."""
    section, shape = loaded.spec.tools, loaded.shape("tools", "shape")
    if section is None or shape is None:
        return None
    return Tools(
        argument=section.param,
        configs=configs,
        shape=shape,
        list=loaded.shape("tools", "list") if section.list is not None else None,
        dialect=section.dialect,
        strict_dialect=section.strict_dialect,
        force=loaded.shape("tools", "force") if section.force else None,
    )


def resolve_json(loaded: LoadedSpec) -> Json:
    """Return how JSON is asked for."""
    section = loaded.spec.json_
    instead = section.instead_of_tool
    return Json(
        schema=loaded.shape("json", "schema") if section.schema_ else None,
        dialect=section.dialect,
        object=loaded.shape("json", "object") if section.object else None,
        instruct=section.instruct,
        with_tools=section.not_with != "tools",
        instead_of_tool=InsteadOfTool(instead.param, dict(instead.when)) if instead is not None else None,
    )
