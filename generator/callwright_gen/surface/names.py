"""Resolve names through imports and re-exports to their definitions, and find their shortest public names."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from callwright_gen.surface.locate import Locator
from callwright_gen.surface.module import Functions, Imported, Module, read_module
from callwright_gen.types import Named
from callwright_gen.types.parse import TypeSyntaxError, dotted


@dataclass(frozen=True)
class Definition:
    """A class, functions, or the value of an assignment, in the module that defines it."""

    module: str
    name: str
    node: ast.ClassDef | Functions | ast.expr = field(compare=False)


@dataclass(frozen=True)
class External:
    """A name from another top-level package. It is kept as imported."""

    module: str
    name: str

    @property
    def path(self) -> str:
        """Return the dotted name."""
        return f"{self.module}.{self.name}" if self.module else self.name


@dataclass(frozen=True)
class ModuleRef:
    """A module of the same top-level package."""

    name: str


Target: TypeAlias = Definition | External | ModuleRef


@dataclass
class Names:
    """Resolves names. Caches modules and public names."""

    locator: Locator = field(default_factory=Locator)
    _modules: dict[str, Module | None] = field(default_factory=dict[str, "Module | None"])
    _public: dict[tuple[str, str], Named] = field(default_factory=dict[tuple[str, str], Named])
    _searching: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])

    def module(self, name: str) -> Module | None:
        """Return the symbol table of a module, or None. Modules are read once."""
        if name not in self._modules:
            located = self.locator.find(name)
            self._modules[name] = read_module(name, located) if located else None
        return self._modules[name]

    def find(self, module: str, path: str) -> Target | None:
        """Resolve a dotted path of names, starting inside a module, or inside a class that has its path."""
        outer, _, owner = module.rpartition(".")
        if outer and self.module(module) is None:
            return self.find(outer, f"{owner}.{path}")
        first, *rest = path.split(".")
        target = self._find_one(module, first)
        for name in rest:
            match target:
                case ModuleRef(name=inner):
                    target = self._find_one(inner, name)
                case External():
                    target = External(target.path, name)
                case Definition():
                    target = inner_classes(target).get(name)
                case _:
                    return None
        return target

    def _find_one(self, module: str, name: str) -> Target | None:
        if (module, name) in self._searching:  # a module that imports its own submodule under the same name
            return self._submodule(module, name)
        self._searching.add((module, name))
        try:
            return (
                self._in_stars(module, name, later=True)
                or self._in_table(module, name)
                or self._in_stars(module, name, later=False)
                or self._submodule(module, name)
            )
        finally:
            self._searching.discard((module, name))

    def _in_table(self, module: str, name: str) -> Target | None:
        table = self.module(module)
        match table.bindings.get(name) if table else None:
            case None:
                return None
            case Imported(module=origin, name=imported):
                return self._imported(module, origin, imported)
            case ast.Name() | ast.Attribute() as value:
                return self.find(module, _path(value)) or Definition(module, name, value)
            case node:
                return Definition(module, name, node)

    def _imported(self, module: str, origin: str, name: str) -> Target | None:
        if origin.partition(".")[0] != module.partition(".")[0]:
            return External(origin, name) if name else External("", origin)
        if not name:
            return ModuleRef(origin)
        return self._find_one(origin, name)

    def _in_stars(self, module: str, name: str, *, later: bool) -> Target | None:
        """Search modules imported with `*`: those after the name's own binding, which shadow it, or the others."""
        table = self.module(module)
        if table is None or name.startswith("_"):
            return None
        own = (star for star in table.stars if star.partition(".")[0] == module.partition(".")[0])
        stars = [star for star in own if (name in table.stars[star]) is later]
        return next((target for star in reversed(stars) if (target := self._find_one(star, name))), None)

    def _submodule(self, module: str, name: str) -> Target | None:
        inner = f"{module}.{name}"
        return ModuleRef(inner) if self.locator.find(inner) else None

    def public(self, definition: Definition) -> Named:
        """Return the shortest name under which a parent package exports the definition, else its own name."""
        key = (definition.module, definition.name)
        if key not in self._public:
            *owners, name = definition.name.split(".")
            exporter = self._exporter(replace(definition, name=owners[0]) if owners else definition)
            self._public[key] = Named(".".join([exporter, *owners]), name)
        return self._public[key]

    def _exporter(self, definition: Definition) -> str:
        parts = definition.module.split(".")
        packages = (".".join(parts[:count]) for count in range(1, len(parts)))
        exporters = (package for package in packages if self._exports(package, definition))
        return next(exporters, definition.module)

    def _exports(self, package: str, definition: Definition) -> bool:
        if self._find_one(package, definition.name) != definition:
            return False
        table = self.module(package)
        exports = table.bindings.get("__all__") if table else None
        if table is not None and definition.name in table.bindings:
            hidden = exports is None and self.locator.is_typed(package) and _is_for_use(table, definition.name)
            return not hidden
        # Type checkers treat names from `import *` that are not listed in `__all__` as private.
        return not isinstance(exports, ast.List) or definition.name in _texts(exports)


def inner_classes(definition: Definition) -> dict[str, Definition]:
    """Return the classes that are defined inside a class. Their names start with its own."""
    body = definition.node.body if isinstance(definition.node, ast.ClassDef) else ()
    classes = (each for each in body if isinstance(each, ast.ClassDef))
    return {each.name: Definition(definition.module, f"{definition.name}.{each.name}", each) for each in classes}


def _is_for_use(module: Module, name: str) -> bool:
    """Return whether a name is imported for use alone, in a module that exports with `import A as A`."""
    imported = [each for each in module.bindings.values() if isinstance(each, Imported)]
    bound = module.bindings[name]
    return isinstance(bound, Imported) and not bound.as_itself and any(each.as_itself for each in imported)


def _texts(node: ast.List) -> set[object]:
    return {item.value for item in node.elts if isinstance(item, ast.Constant)}


def _path(node: ast.expr) -> str:
    try:
        return dotted(node)
    except TypeSyntaxError:
        return "?"  # not an identifier, so the lookup fails
