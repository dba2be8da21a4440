"""Shared state of the emitters: the provider, the imports of the module, and the available names."""

from __future__ import annotations

from dataclasses import dataclass

from callwright_gen.code import Code, Imports, literal, name
from callwright_gen.paths.names import Names
from callwright_gen.paths.read import Scope
from callwright_gen.resolve.provider import Provider
from callwright_gen.types import Named, TypeExpr, nullable


@dataclass(frozen=True)
class Writer:
    """Emits types and imports of a module."""

    provider: Provider
    imports: Imports

    @property
    def prefix(self) -> Code:
        """The prefix of class names."""
        return name(self.provider.prefix)

    @property
    def provider_text(self) -> Code:
        """The provider's name, as a literal."""
        return literal(self.provider.name)

    @property
    def provider_name(self) -> Code:
        """The constant of a module that holds the provider's name."""
        return Code("_PROVIDER")

    @property
    def install(self) -> Code:
        """The requirement to install for the SDK, as a literal."""
        return literal(self.provider.sdk.install)

    @property
    def dump_name(self) -> str:
        """The name of the facade function that converts an SDK object to plain data."""
        return "dump_fields" if self.provider.sdk.dump == "fields" else "dump"

    def scope(self, *taken: str, bind: bool = True) -> Scope:
        """Return a scope to lower paths in; `taken` are local names in use."""
        return Scope(Names({"self", *taken}), bind=bind, dump=self.dump_name)

    def annotation(self, expr: TypeExpr, *, or_none: bool = False) -> Code:
        """Return a type as source."""
        return self.imports.annotation(nullable(expr) if or_none else expr)

    def quoted(self, expr: TypeExpr | Code) -> Code:
        """Return a type as a string literal, for places that are evaluated at run time."""
        return literal(str(expr if isinstance(expr, Code) else self.annotation(expr)))

    def import_lines(self, *named: Named) -> list[Code]:
        """Return the lazy imports of SDK names, for the body of a function."""
        modules = sorted({each.module for each in named})
        return [self._import_line(module, [each for each in named if each.module == module]) for module in modules]

    def _import_line(self, module: str, named: list[Named]) -> Code:
        dotted = ".".join(str(name(part)) for part in module.split("."))
        return Code(f"from {dotted} import {', '.join(self._imported(each) for each in named)}")

    def _imported(self, named: Named) -> str:
        local = self.imports.local_name(named)
        return named.name if local == named.name else f"{name(named.name)} as {local}"
