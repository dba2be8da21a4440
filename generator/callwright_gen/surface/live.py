"""The surface of an installed SDK, read from its source files: nothing of the SDK is imported or executed."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from callwright_gen.surface.annotations import Annotations
from callwright_gen.surface.classes import Classes
from callwright_gen.surface.model import Field, Members, Params, Record, Symbol, SymbolKind
from callwright_gen.surface.module import Functions, with_overload
from callwright_gen.surface.names import Definition, External, Found, ModuleRef, Names
from callwright_gen.surface.signatures import Signatures
from callwright_gen.types import Named


class SdkMissingError(LookupError):
    """The SDK to read is not installed."""


def is_installed(dist: str) -> bool:
    """Tell whether there is such a distribution beside the generator."""
    try:
        version(dist)
    except PackageNotFoundError:
        return False
    return True


@dataclass(frozen=True)
class _Method:
    owner: Definition
    functions: Functions


class LiveSource:
    """Answers from the SDK that is installed beside the generator.

    Args:
        dist: name of the distribution, for its version; modules are found by their own names.

    Raises:
        SdkMissingError: there is no such distribution.
    """

    def __init__(self, dist: str) -> None:
        try:
            self._version = version(dist)
        except PackageNotFoundError as error:
            raise SdkMissingError(f"{dist} is not installed; run `pip install {dist}`") from error
        self._dist = dist
        self._names = Names()
        self._annotations = Annotations(self._names)
        self._classes = Classes(self._names, self._annotations)
        self._signatures = Signatures(self._names, self._annotations)
        self._known: dict[Named, Members | None] = {}

    @property
    def dist(self) -> str:
        """The distribution's name."""
        return self._dist

    @property
    def version(self) -> str:
        """The distribution's version."""
        return self._version

    @property
    def advice(self) -> str:
        """Nothing: the SDK itself was asked."""
        return ""

    @property
    def unresolved(self) -> tuple[str, ...]:
        """The annotations that could only be read as `object`, as `module: text`, each once."""
        return tuple(sorted(set(self._annotations.unresolved)))

    def symbol(self, ref: str) -> Symbol | None:
        """Find a class, an alias, a function or a module; attributes of classes are followed by their types."""
        match self._find(ref):
            case ModuleRef(name=name):
                return Symbol("module", name)
            case External() as external:
                return self.symbol(f"{external.module}:{external.name}") if external.module else None
            case Definition() as definition:
                kind = _kind(definition)
                return Symbol(kind, self._path(ref, definition)) if kind else None
            case _Method(owner=owner):
                return Symbol("function", f"{self._names.public(owner).path}.{ref.rpartition('.')[2]}")
            case None:
                return None

    def _path(self, ref: str, definition: Definition) -> str:
        """Where to import a definition from: as it was asked for, where that gives it a name of its own."""
        module, _, name = ref.partition(":")
        renamed = "." not in name and name != definition.name
        return f"{module}.{name}" if renamed else self._names.public(definition).path

    def members(self, named: Named) -> Members | None:
        """Tell the fields of a class, the type behind an alias, or the values of an enum."""
        if named not in self._known:
            found = self._names.find(named.module, named.name)
            if isinstance(found, External) and found.module and found.path != named.path:
                return self.members(Named(found.module, found.name))
            self._known[named] = self._classes.members(found) if isinstance(found, Definition) else None
        return self._known[named]

    def params(self, ref: str) -> Params | None:
        """Tell the parameters of a call, from a `TypedDict` or from a signature."""
        match self._find(ref):
            case Definition(module=module, node=Functions() as functions):
                return Params(self._signatures.params(functions, module, method=False))
            case _Method(owner=owner, functions=functions):
                return Params(self._signatures.params(functions, owner.module, method=True))
            case Definition() as definition:
                members = self._classes.members(definition)
                return Params(members.fields) if isinstance(members, Record) and members.access == "key" else None
            case _:
                return None

    def names_in(self, module: str) -> tuple[str, ...]:
        """List the public names of a module."""
        table = self._names.module(module)
        return tuple(sorted(name for name in table.bindings if not name.startswith("_"))) if table else ()

    def _find(self, ref: str) -> Found | _Method | None:
        module, _, path = ref.partition(":")
        if not path:
            return ModuleRef(module) if self._names.module(module) else None
        first, *rest = path.split(".")
        found: Found | _Method | None = self._names.find(module, first)
        for name in rest:
            found = self._step(found, name)
        return found

    def _step(self, found: Found | _Method | None, name: str) -> Found | _Method | None:
        match found:
            case ModuleRef(name=module):
                return self._names.find(module, name)
            case Definition(node=ast.ClassDef()) as owner:
                return self._attribute(owner, name)
            case _:
                return None

    def _attribute(self, owner: Definition, name: str) -> Found | _Method | None:
        """Follow a method, or a field whose type is one class; the nearest class in the ancestry wins."""
        chain = [base for base in self._classes.ancestry(owner) if isinstance(base, Definition)]
        for base in reversed(chain):
            if functions := _methods(base, name):
                members = self._classes.members(owner)
                declared = members.fields.get(name) if isinstance(members, Record) else None
                return self._class_of(declared) if declared else _Method(base, functions)
        members = self._classes.members(owner)
        return self._class_of(members.fields.get(name)) if isinstance(members, Record) else None

    def _class_of(self, declared: Field | None) -> Found | None:
        named = declared.type if declared else None
        return self._names.find(named.module, named.name) if isinstance(named, Named) else None


def _kind(definition: Definition) -> SymbolKind | None:
    match definition.node:
        case ast.ClassDef():
            return "class"
        case Functions():
            return "function"
        case ast.Subscript() | ast.BinOp() | ast.Name() | ast.Attribute():
            return "alias"
        case ast.Call(func=ast.Name(id="TypedDict") | ast.Attribute(attr="TypedDict")):
            return "class"
        case _:
            return None


def _methods(definition: Definition, name: str) -> Functions | None:
    body = definition.node.body if isinstance(definition.node, ast.ClassDef) else []
    found: Functions | None = None
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name:
            found = with_overload(found, node)
    return found
