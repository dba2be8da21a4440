"""Render the stub of `testing`: which client of an SDK `fake.client` returns."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from jinja2 import Environment

from callwright_gen.code import Code, Imports, lines, literal, name
from callwright_gen.resolve.provider import Provider
from callwright_gen.types import Named

_MODES = {"sync": ((False, True),), "async": ((True, False),), "both": ((False, True), (True, False))}


@dataclass(frozen=True)
class ClientView:
    """Template context of an overload: `default` says whether `asynchronous` may be left out."""

    provider: Code
    asynchronous: Code
    default: bool
    type: Code


def client_types(provider: Provider) -> Mapping[str, Named]:
    """Return the classes of a provider's clients by mode."""
    return {mode: client.type for mode, client in provider.clients.by_mode.items()}


def render_testing_stub(
    templates: Environment, clients: Mapping[str, Mapping[str, Named]], public: Collection[str]
) -> str:
    """Return the source of the stub.

    Parameters:
        templates: the templates.
        clients: by provider, the classes of its clients by mode.
        public: the public names of the module.
    """
    imports = Imports(taken={*public, "Any", "Literal", "overload", "Fakes", "Scripted"})
    views = list(_views(clients, imports))
    names = sorted(public)
    context = {
        "names": [name(each) for each in names if each != "fake"],
        "quoted": [literal(each) for each in names],
        "clients": views,
        "imports": lines(imports.sdk()),
    }
    return templates.get_template("testing/__init__.pyi.jinja").render(context)


def _views(clients: Mapping[str, Mapping[str, Named]], imports: Imports) -> Iterator[ClientView]:
    for provider, by_mode in sorted(clients.items()):
        for mode, named in by_mode.items():
            for asynchronous, default in _MODES[mode]:
                yield ClientView(literal(provider), literal(asynchronous), default, imports.annotation(named))
