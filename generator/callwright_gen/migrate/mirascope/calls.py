"""The functions of a file that the predecessor decorates."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import libcst as cst

from callwright_gen.migrate.build import arguments, literal, name_of
from callwright_gen.migrate.mirascope.targets import ROOT, TABLE, provider_of
from callwright_gen.migrate.source import Source


@dataclass(frozen=True, eq=False)
class Call:
    """A decorated function.

    Attributes:
        function: its definition.
        decorator: the call that makes the decorator.
        neutral: whether it is the decorator for all providers.
        provider: the predecessor's name of the provider; empty if it is known at run time only.
        options: the arguments of the decorator by name; None if some are spread by `*`.
    """

    function: cst.FunctionDef
    decorator: cst.Call
    neutral: bool
    provider: str
    options: dict[str, cst.Arg] | None

    @property
    def name(self) -> str:
        """The name of the function."""
        return self.function.name.value

    @property
    def is_async(self) -> bool:
        """Whether the function is an `async def`."""
        return self.function.asynchronous is not None

    @property
    def kind(self) -> tuple[bool, ...]:
        """What its result depends on."""
        return (self.neutral, *map(self.has, ("stream", "response_model", "output_parser")))

    def has(self, option: str) -> bool:
        """Return whether the decorator has an option that is neither None nor False."""
        argument = (self.options or {}).get(option)
        return argument is not None and name_of(argument.value) not in {"None", "False"}


class Calls:
    """All decorated functions of a file."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.all = [call for each in source.all(cst.FunctionDef) for call in self._of(each)]

    def _of(self, function: cst.FunctionDef) -> list[Call]:
        found = (call_of(self._source, function, each.decorator) for each in function.decorators)
        return [call for call in found if call is not None][:1]

    @cached_property
    def by_name(self) -> dict[str, Call]:
        """The calls by the name of their function, unless functions of one name differ in kind."""
        found: dict[str, list[Call]] = {}
        for call in self.all:
            found.setdefault(call.name, []).append(call)
        return {name: calls[0] for name, calls in found.items() if len({each.kind for each in calls}) == 1}

    @cached_property
    def providers(self) -> list[str]:
        """The providers of the decorators of one provider."""
        return sorted({call.provider for call in self.all if not call.neutral})

    def around(self, node: cst.CSTNode) -> Call | None:
        """Return the innermost decorated function around a node."""
        functions = [each for each in self._source.ancestors(node) if isinstance(each, cst.FunctionDef)]
        return next((call for each in functions[:1] for call in self.all if call.function is each), None)


def call_of(source: Source, function: cst.FunctionDef, decorator: cst.BaseExpression) -> Call | None:
    """Return the call that a decorator makes of a function, if it is one of the predecessor's."""
    if not isinstance(decorator, cst.Call):
        return None
    qualified = source.qualified(decorator.func)
    if qualified == f"{ROOT}.llm.call":
        options = arguments(decorator, ("provider", "model"))
        return Call(function, decorator, True, _literal_provider(options), options)
    provider = provider_of(qualified)
    if provider and qualified.rpartition(".")[2] in {"call", f"{provider}_call"}:
        return Call(function, decorator, False, provider, arguments(decorator, ("model",)))
    return None


def _literal_provider(options: dict[str, cst.Arg] | None) -> str:
    argument = (options or {}).get("provider")
    name = literal(argument.value) if argument else None
    return name if name and (name in TABLE["providers"] or name in TABLE["local"]) else ""
