"""Render a provider to unformatted source: its module and its stub."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment

from callwright_gen.code import Code, Imports, literal, packed
from callwright_gen.code.exports import class_names, taken_names
from callwright_gen.emit.native_tools import native_tool_names
from callwright_gen.emit.testing import inverse
from callwright_gen.emit.view import ProviderView, view
from callwright_gen.emit.writer import Writer
from callwright_gen.render.imports import module_imports, stub_imports
from callwright_gen.render.stub import derive_stub
from callwright_gen.render.verify import verify
from callwright_gen.resolve import Provider
from callwright_gen.types import Named

# The type variable of the client has a default, which this rule of pyright does not see.
_OF_CLIENTS = "# pyright: reportInvalidTypeVarUse=false\n\n"
_OTHERS = ("get_json_output", "handle_stream", "handle_stream_async")  # declared together with `setup_call`
_FUNCTIONS = ("call", "get_json_output", "handle_stream", "handle_stream_async", "setup_call")


@dataclass(frozen=True)
class Module:
    """The source of a provider's module, its stub, the module of its fakes, and the classes of its clients by mode."""

    source: str
    stub: str
    inverse: str
    clients: Mapping[str, Named]


def render_module(provider: Provider, templates: Environment) -> Module:
    """Render a provider and verify the result.

    Raises:
        RefusedTreeError: the source contains something that the templates cannot produce.
    """
    imports = Imports(taken={*_public_names(provider), *taken_names()})
    writer = Writer(provider, imports)
    context = view(writer)
    body = templates.get_template("provider.py.jinja").render({"p": context})
    source = _with_head(templates, context, imports, body, _public_names(provider))
    tree = ast.parse(source)
    verify(tree, provider.sdk.packages)
    stub = _stub(source, tree, imports, templates, context)
    return Module(source, stub, render_inverse(provider, templates), client_types(provider))


def client_types(provider: Provider) -> Mapping[str, Named]:
    """Return the classes of a provider's clients by mode."""
    return {mode: client.type for mode, client in provider.clients.by_mode.items()}


def render_inverse(provider: Provider, templates: Environment) -> str:
    """Render the inverse of a provider, from which fakes make answers, and verify it.

    Raises:
        RefusedTreeError: the source contains something that the templates cannot produce.
    """
    source = templates.get_template("testing/provider.py.jinja").render({"p": inverse(provider)})
    verify(ast.parse(source), ())
    return source


def _public_names(provider: Provider) -> list[str]:
    missing = set[str]() if "async" in provider.clients.by_mode else {f"Async{provider.prefix}DynamicConfig"}
    classes = [each for each in class_names(provider.prefix) if each not in missing]
    return sorted([*classes, *native_tool_names(provider), f"{provider.name}_call", *_FUNCTIONS])


def _with_head(templates: Environment, context: ProviderView, imports: Imports, body: str, public: list[str]) -> str:
    names = {
        "p": context,
        "imports": module_imports(body, imports),
        "public": packed([literal(each) for each in public]),
        "body": Code(body),
    }
    return templates.get_template("_module.py.jinja").render(names)


def _stub(source: str, tree: ast.Module, imports: Imports, templates: Environment, context: ProviderView) -> str:
    """Derive the stub; what exists at run time only, such as the decorator, has its declaration from a template."""
    overloads, functions = (
        templates.get_template(each).render({"p": context}) for each in ("_overloads.pyi.jinja", "_functions.pyi.jinja")
    )
    replacements = {f"{context.name}_call": overloads, "setup_call": functions, **dict.fromkeys(_OTHERS, "")}
    stub = derive_stub(source, tree, replacements)
    head, _, rest = stub.partition("from __future__ import annotations\n")
    comment = _OF_CLIENTS if len(context.clients.kinds) > 1 else ""
    return f"{head}{comment}{stub_imports(rest, imports)}\n{rest}"
