"""Render a provider to unformatted source: its module and its stub."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment

from callwright_gen.code import Code, Imports
from callwright_gen.code.exports import Exports, class_names, taken_names
from callwright_gen.emit.native_tools import native_tool_names
from callwright_gen.emit.testing import inverse
from callwright_gen.emit.view import ProviderView, view
from callwright_gen.emit.writer import Writer
from callwright_gen.load.spec import Spec
from callwright_gen.render.stub import derive_stub
from callwright_gen.render.verify import verify
from callwright_gen.resolve import Provider
from callwright_gen.types import Named

# The type variable of the client has a default, which this rule of pyright does not see.
_OF_CLIENTS = "# pyright: reportInvalidTypeVarUse=false\n\n"
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
    spec = provider.loaded.spec
    imports = Imports(taken={*_public_names(spec, provider), *taken_names()})
    writer = Writer(provider, imports)
    context = view(writer)
    names = {"p": context, "rt": Exports(imports), "typed": Exports(imports, typing_only=True)}
    body = templates.get_template("provider.py.jinja").render(names)
    source = _with_head(templates, context, imports, body, _public_names(spec, provider))
    tree = ast.parse(source)
    packages = set(spec.sdk.packages) or {spec.sdk.dist.replace("-", "_")}
    verify(tree, packages)
    clients = {mode: client.type for mode, client in provider.clients.items()}
    stub = _stub(source, tree, provider, templates, context)
    return Module(source, stub, render_inverse(provider, templates), clients)


def render_inverse(provider: Provider, templates: Environment) -> str:
    """Render the inverse of a provider, from which fakes make answers, and verify it.

    Raises:
        RefusedTreeError: the source contains something that the templates cannot produce.
    """
    source = templates.get_template("testing/provider.py.jinja").render({"p": inverse(provider)})
    verify(ast.parse(source), ())
    return source


def _public_names(spec: Spec, provider: Provider) -> list[str]:
    missing = set[str]() if "async" in provider.clients else {f"Async{spec.prefix}DynamicConfig"}
    classes = [each for each in class_names(spec.prefix) if each not in missing]
    return sorted([*classes, *native_tool_names(provider), f"{spec.provider}_call", *_FUNCTIONS])


def _with_head(templates: Environment, context: ProviderView, imports: Imports, body: str, public: list[str]) -> str:
    names = {"p": context, "imports": imports.block(), "public": Code(repr(public)), "body": Code(body)}
    return templates.get_template("_module.py.jinja").render(names)


def _stub(source: str, tree: ast.Module, provider: Provider, templates: Environment, context: ProviderView) -> str:
    """Derive the stub, with additional imports for its overloads."""
    imports = Imports()
    names = {"p": context, "rt": Exports(imports), "typed": Exports(imports)}
    overloads = templates.get_template("_overloads.pyi.jinja").render(names)
    call = f"{provider.loaded.spec.provider}_call"
    stub = derive_stub(source, tree, {call: overloads})
    # A stub is never executed, so the module's imports for type checking become ordinary imports.
    head, _, rest = stub.partition("from __future__ import annotations\n")
    comment = _OF_CLIENTS if len(context.clients.kinds) > 1 else ""
    return f"{head}{comment}{imports.block()}\n{rest}"
