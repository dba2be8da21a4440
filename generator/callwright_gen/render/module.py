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
from callwright_gen.emit.view import view
from callwright_gen.emit.writer import Writer
from callwright_gen.render.bodies import Bodies
from callwright_gen.render.imports import module_imports, stub_imports
from callwright_gen.render.stub import derive_stub
from callwright_gen.render.testing import client_types
from callwright_gen.render.verify import verify
from callwright_gen.resolve.provider import Provider
from callwright_gen.types import Named

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
    public = _public_names(provider)
    writer = Writer(provider, Imports(taken={*public, *taken_names()}))
    page = _Page(templates, writer.imports, {"p": view(writer), "public": packed([literal(each) for each in public])})
    bodies = Bodies()
    definitions = bodies.splice(page.render("provider.py.jinja", bodies=bodies))
    source = page.render_module(definitions.code)
    verify(ast.parse(source), provider.sdk.packages)
    stub = page.render_stub(derive_stub(definitions).code)
    return Module(source, stub, render_inverse(provider, templates), client_types(provider))


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


@dataclass(frozen=True)
class _Page:
    """Prints the templates of a provider; imports follow from the names that a text uses."""

    templates: Environment
    imports: Imports
    context: Mapping[str, object]

    def render(self, template: str, **context: object) -> str:
        return self.templates.get_template(template).render({**self.context, **context})

    def render_module(self, definitions: str) -> str:
        rest = self.render("_provider_module.py.jinja")
        imports = module_imports(f"{definitions}\n{rest}", self.imports)
        return self.render("_module.py.jinja", imports=imports, definitions=Code(definitions), rest=Code(rest))

    def render_stub(self, declarations: str) -> str:
        """Print a stub; what exists at run time only, such as the decorator, has its declaration in a template."""
        rest = self.render("_functions.pyi.jinja") + self.render("_overloads.pyi.jinja")
        imports = stub_imports(f"{declarations}\n{rest}", self.imports)
        return self.render("_module.pyi.jinja", imports=imports, declarations=Code(declarations), rest=Code(rest))
