"""The types of the arguments of an SDK's method, as far as a spec names their source."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast, get_type_hints

from callwright_gen.surface.live import LiveSource
from callwright_runtime.testing.kinds import fields_of

if TYPE_CHECKING:
    from callwright_gen.load.params import ParamsSource
    from callwright_gen.prove.subject import Subject


@dataclass(frozen=True)
class ParamTypes:
    """The types of arguments.

    Parameters:
        known: the type of each argument; those of one argument if `under` names it.
        under: the argument that holds them; empty if they are arguments.
        others: arguments that are not of this source.
        any_name: whether the method takes arguments of other names, which it does not list.
    """

    known: Mapping[str, Any]
    under: str
    others: frozenset[str]
    any_name: bool = False

    def of(self, arguments: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
        """Yield the arguments whose type is known: name, value and type."""
        for key, value in self._held(arguments).items():
            if key in self.known and key not in self.others:
                yield key, value, self.known[key]

    def unknown(self, arguments: Mapping[str, Any]) -> list[str]:
        """Return the arguments that nothing names."""
        if self.any_name or not self.known:
            return []
        return [key for key in self._held(arguments) if key not in self.known and key not in self.others]

    def _held(self, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
        if not self.under:
            return arguments
        held = arguments.get(self.under)
        return cast("Mapping[str, Any]", held) if isinstance(held, Mapping) else {}


def param_types(subject: Subject) -> ParamTypes:
    """Return the types of a provider's arguments."""
    spec = subject.loaded.spec
    under = spec.params.under or ""
    tools = [spec.tools.param] if spec.tools is not None else []
    first = [each.partition(".")[0] for each in (spec.call.model, spec.messages.param, *tools)]
    streamed = [key.partition(".")[0] for key in (spec.call.stream.flag or {})]
    nested = [spec.params.nested.under.partition(".")[0]] if spec.params.nested is not None else []
    others: list[str] = [*spec.params.also, *([] if under else [*first, *streamed, *nested])]
    known, any_name = _types(spec.params.from_, spec.sdk.dist)
    return ParamTypes(known, under, frozenset(others), any_name)


def _types(source: ParamsSource, dist: str) -> tuple[Mapping[str, Any], bool]:
    found = _imported(source.typeddict or source.signature or ":", dist)
    if source.typeddict is not None:
        return {name: kind for name, (kind, _) in (fields_of(found) or {}).items()}, False
    try:
        hints = get_type_hints(found)
    except (NameError, TypeError):
        hints = {}
    parameters = inspect.signature(found).parameters
    any_name = any(each.kind is inspect.Parameter.VAR_KEYWORD for each in parameters.values())
    return {name: hints.get(name, Any) for name in parameters}, any_name


def _imported(ref: str, dist: str) -> Any:
    """Return what a reference names. If it leads through a property, only the SDK's source says to which class."""
    module, _, path = ref.partition(":")
    try:
        return reduce(getattr, path.split("."), import_module(module))
    except AttributeError:
        symbol = LiveSource(dist).symbol(ref)
        if symbol is None:
            raise
        *defining, owner, name = symbol.path.split(".")
        return reduce(getattr, (owner, name), import_module(".".join(defining)))
