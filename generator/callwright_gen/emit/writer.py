"""What every emitter needs: the provider, the imports of the module, and the names that it may use."""

from __future__ import annotations

from dataclasses import dataclass

from callwright_gen.code import Code, Imports, literal, name
from callwright_gen.code.exports import Exports
from callwright_gen.load.spec import Spec
from callwright_gen.resolve import Provider
from callwright_gen.types import Named, TypeExpr, nullable


@dataclass(frozen=True)
class Writer:
    """Writes pieces of one module."""

    provider: Provider
    imports: Imports

    @property
    def spec(self) -> Spec:
        """The spec."""
        return self.provider.loaded.spec

    @property
    def rt(self) -> Exports:
        """Names that the module needs when it runs."""
        return Exports(self.imports)

    @property
    def typed(self) -> Exports:
        """Names that only its annotations need."""
        return Exports(self.imports, typing_only=True)

    @property
    def prefix(self) -> Code:
        """What the names of the classes start with."""
        return name(self.spec.prefix)

    @property
    def provider_text(self) -> Code:
        """The provider's name as a literal."""
        return literal(self.spec.provider)

    @property
    def install(self) -> Code:
        """What to install for the SDK, as a literal."""
        return literal(self.spec.sdk.install or self.spec.sdk.dist)

    @property
    def dumped(self) -> Code:
        """The function that makes plain data of an object of the SDK."""
        return self.rt.dump_fields if self.spec.sdk.dump == "fields" else self.rt.dump

    def annotation(self, expr: TypeExpr, *, or_none: bool = False) -> Code:
        """Write a type."""
        return self.imports.annotation(nullable(expr) if or_none else expr)

    def quoted(self, expr: TypeExpr | Code) -> Code:
        """Write a type as a string, where it is evaluated when the module runs."""
        return literal(str(expr if isinstance(expr, Code) else self.annotation(expr)))

    def import_lines(self, *named: Named) -> list[Code]:
        """Write the lazy import of names of the SDK, for the body of a function."""
        modules = sorted({one.module for one in named})
        return [self._import_line(module, [one for one in named if one.module == module]) for module in modules]

    def _import_line(self, module: str, named: list[Named]) -> Code:
        dotted = ".".join(str(name(part)) for part in module.split("."))
        return Code(f"from {dotted} import {', '.join(self._imported(one) for one in named)}")

    def _imported(self, named: Named) -> str:
        local = self.imports.local_name(named)
        return named.name if local == named.name else f"{name(named.name)} as {local}"
