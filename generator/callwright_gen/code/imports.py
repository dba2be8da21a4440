"""The SDK types that a module imports: emitters ask for their local names."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from callwright_gen.code.quoting import name
from callwright_gen.code.source import Code
from callwright_gen.types import Named, TypeExpr

STANDARD_MODULES = frozenset({"collections.abc", "datetime", "typing", "typing_extensions"})
"""Standard library modules whose types may occur in an SDK's declarations."""
_REFUSED = """
    __builtins__ __import__ breakpoint compile delattr eval exec exit globals help input locals memoryview open
    print quit setattr vars
"""
REFUSED_NAMES = frozenset(_REFUSED.split())
"""Builtins that generated modules may not use; the names are not used for anything else either."""
RUNTIME = "callwright_runtime"
FACADE = "codegen_v1"
"""The versioned module of the runtime that generated code uses."""
FACADE_ALIAS = "rt"
RUNTIME_MODULES = ("collections.abc", "typing", "typing_extensions", RUNTIME)


def may_import(module: str, packages: Collection[str]) -> bool:
    """Return whether a generated module may import from `module`, given the packages of its SDK."""
    inside = any(module == package or module.startswith(f"{package}.") for package in packages)
    return inside or module in STANDARD_MODULES


def import_line(module: str, member: str, alias: str = "") -> Code:
    """Return the import of a name, which may get another one."""
    dotted = ".".join(str(name(part)) for part in module.split("."))
    return Code(f"from {dotted} import {name(member)}{f' as {name(alias)}' if alias else ''}")


def _words(module: str) -> list[str]:
    return module.rpartition(".")[2].split("_")


@dataclass
class Imports:
    """The local names of the SDK types that a module uses, and what these need of the standard library."""

    taken: set[str] = field(default_factory=set[str])
    """Names that the module defines; an import of such a name gets an alias."""
    standard: dict[str, str] = field(default_factory=dict[str, str])
    """The module of each name of the standard library."""
    _local: dict[Named, str] = field(default_factory=dict[Named, str])

    def local_name(self, named: Named) -> str:
        """Return the local name of an SDK type: its own, or an alias if that is taken."""
        if named not in self._local:
            self._local[named] = self._free_name(named)
            self.taken.add(self._local[named])
        return self._local[named]

    def annotation(self, expr: TypeExpr) -> Code:
        """Return a type as an annotation."""
        for module, member in sorted(expr.imports()):
            if module in RUNTIME_MODULES:
                self.standard[member] = module
        return Code(expr.render(_Names(self)))

    def sdk(self) -> list[Code]:
        """Return the imports of the SDK's types."""
        return [self._sdk_import(named, alias) for named, alias in sorted(self._local.items())]

    def _free_name(self, named: Named) -> str:
        """Prefix a name that is taken with words of its module that distinguish it from its namesake."""
        if named.name not in self.taken:
            return named.name
        namesakes = [other.module for other, local in self._local.items() if local == named.name]
        words = _words(named.module)
        prefix = [word for word in words if all(word not in _words(module) for module in namesakes)] or words
        alias = f"{''.join(word.title() for word in prefix)}{named.name}"
        while alias in self.taken:
            alias = f"Sdk{alias}"
        return alias

    @staticmethod
    def _sdk_import(named: Named, alias: str) -> Code:
        return import_line(named.module, named.name, "" if alias == named.name else alias)


class _Names(dict[Named, str]):
    """The local names of a module, assigned on first use."""

    def __init__(self, imports: Imports) -> None:
        super().__init__()
        self._imports = imports

    def __missing__(self, named: Named) -> str:
        if named.module in RUNTIME_MODULES:
            return named.name
        return self._imports.local_name(named)
