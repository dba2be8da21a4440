"""Providers by name, from the entry points in the group `callwright.providers`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from callwright_runtime.calls.factory import PARTS
from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.metadata import EntryPoint

    from callwright_runtime.calls.parts import ProviderParts

GROUP = "callwright.providers"


def find_provider(name: str) -> EntryPoint:
    """Return the entry point of a provider, without importing its module.

    Raises:
        ArgumentValueError: no provider has this name, or several packages register one.
    """
    if name not in _find_all():
        _find_all.cache_clear()  # a package may have been installed meanwhile
    found = _find_all().get(name)
    if found is None:
        raise ArgumentValueError(_describe_unknown(name))
    if len({each.value for each in found}) > 1:
        where = ", ".join(sorted(_describe(each) for each in found))
        raise ArgumentValueError(
            f"several packages register a provider {name!r}: {where}. Rename the entry point of one, or uninstall it."
        )
    return found[0]


@cache
def load_provider(name: str) -> ProviderParts:
    """Import the module of a provider, and return the parts that its call decorator is made of.

    Raises:
        ArgumentValueError: the provider is unknown, or its module cannot be found.
        ArgumentTypeError: its entry point is neither a provider's module nor a call decorator.
    """
    entry = find_provider(name)
    try:
        found: Any = entry.load()
    except (ModuleNotFoundError, AttributeError) as error:
        if isinstance(error, ModuleNotFoundError) and not f"{entry.module}.".startswith(f"{error.name}."):
            raise
        raise ArgumentValueError(
            f"the provider {name!r} is registered as {_describe(entry)}, which does not exist: "
            "install the package again, or correct its entry point."
        ) from error
    parts: ProviderParts | None = getattr(found, PARTS, None) or getattr(getattr(found, "call", None), PARTS, None)
    if parts is None:
        raise ArgumentTypeError(
            f"the provider {name!r} is registered as {_describe(entry)}, which is not a provider: "
            "name its generated module, or a decorator made by `call_factory`."
        )
    return parts


def list_providers() -> str:
    """Return the names of all registered providers, for messages."""
    return ", ".join(sorted(_find_all())) or "none is registered"


@cache
def _find_all() -> Mapping[str, list[EntryPoint]]:
    from importlib.metadata import entry_points

    found: dict[str, list[EntryPoint]] = {}
    for each in entry_points(group=GROUP):
        found.setdefault(each.name, []).append(each)
    return found


def _describe(entry: EntryPoint) -> str:
    package = f" by {entry.dist.name}" if entry.dist is not None else ""
    return f"{entry.value!r}{package}"


def _describe_unknown(name: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, list(_find_all()), n=1)
    hint = f" Did you mean {close[0]!r}?" if close else ""
    return (
        f"no provider is called {name!r}.{hint} Providers: {list_providers()}. Install the package that has it, or "
        f'register your own in its pyproject.toml: [project.entry-points."{GROUP}"] {name} = "your_package.{name}".'
    )
