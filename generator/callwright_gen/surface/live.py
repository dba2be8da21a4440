"""Read the surface of an installed SDK from its source files. The SDK is never imported or executed."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from callwright_gen.surface.annotations import Annotations
from callwright_gen.surface.classes import Classes
from callwright_gen.surface.environment import Environment
from callwright_gen.surface.locate import Locator
from callwright_gen.surface.model import Field, Members, Params, Record, Symbol, SymbolKind, written_fields
from callwright_gen.surface.module import Functions, with_overload
from callwright_gen.surface.names import Definition, External, ModuleRef, Names, Target
from callwright_gen.surface.signatures import Signatures
from callwright_gen.types import Named, TypeExpr


class SdkMissingError(LookupError):
    """The SDK is not installed."""

    def __init__(self, dist: str) -> None:
        super().__init__(f"{dist} is not installed. Run `pip install {dist}`")


@dataclass(frozen=True)
class Method:
    """A method, and the class that defines it."""

    owner: Definition
    functions: Functions


class LiveSource:
    """A type source that reads an installed SDK.

    Args:
        dist: Name of the distribution, for its version. Modules are looked up by name.
        environment: Where it is installed. Default: the generator's environment.

    Raises:
        SdkMissingError: The distribution is not installed.
    """

    def __init__(self, dist: str, environment: Environment | None = None) -> None:
        environment = environment or Environment()
        version = environment.version(dist)
        if version is None:
            raise SdkMissingError(dist)
        self._dist, self._version = dist, version
        self._names = Names(Locator(environment.paths))
        self._annotations = Annotations(self._names)
        self._classes = Classes(self._names, self._annotations)
        self._signatures = Signatures(self._names, self._annotations, self._classes.members)
        self._members: dict[Named, Members | None] = {}

    @property
    def dist(self) -> str:
        """Return the name of the distribution."""
        return self._dist

    @property
    def version(self) -> str:
        """Return the version of the distribution."""
        return self._version

    @property
    def advice(self) -> str:
        """Return an empty string: there is no recording to renew."""
        return ""

    @property
    def unresolved(self) -> tuple[str, ...]:
        """Return the annotations that could only be read as `object`, as `module: text`, without duplicates."""
        return tuple(sorted(set(self._annotations.unresolved)))

    def symbol(self, ref: str) -> Symbol | None:
        """Return a class, an alias, a function or a module. Attributes of classes are followed by their types."""
        match self._find(ref):
            case ModuleRef(name=name):
                return Symbol("module", name)
            case External() as external:
                return self.symbol(f"{external.module}:{external.name}") if external.module else None
            case Definition() as definition:
                kind = _kind(definition)
                return Symbol(kind, self._path(ref, definition)) if kind else None
            case Method(owner=owner, functions=functions):
                # Where it is defined: what a package offers to type checkers need not be there at run time.
                return Symbol("function", f"{owner.module}.{owner.name}.{functions.nodes[-1].name}")
            case None:
                return None

    def _path(self, ref: str, definition: Definition) -> str:
        """Return the path to import a definition from: as referenced if that renames it, else its public path."""
        module, _, name = ref.partition(":")
        renamed = "." not in name and name != definition.name
        return f"{module}.{name}" if renamed else self._names.public(definition).path

    def members(self, named: Named) -> Members | None:
        """Return the fields of a class, the target of an alias, or the values of an enum."""
        if named not in self._members:
            symbol = self._names.find(named.module, named.name)
            if isinstance(symbol, External) and symbol.module and symbol.path != named.path:
                return self.members(Named(symbol.module, symbol.name))
            self._members[named] = self._classes.members(symbol) if isinstance(symbol, Definition) else None
        return self._members[named]

    def params(self, ref: str) -> Params | None:
        """Return the parameters of a call, from a signature, a `TypedDict`, or the fields of another class."""
        match self._find(ref):
            case Definition(module=module, node=Functions() as functions):
                return Params(self._signatures.params(functions, module, method=False))
            case Method(owner=owner, functions=functions):
                return Params(self._signatures.params(functions, owner.module, method=True))
            case Definition() as definition:
                members = self._classes.members(definition)
                return _params_of(members) if isinstance(members, Record) else None
            case _:
                return None

    def returns(self, ref: str) -> list[TypeExpr]:
        """Return the type of a call's result, one for each overload."""
        match self._find(ref):
            case Definition(module=module, node=Functions() as functions):
                return self._signatures.returns(functions, module)
            case Method(owner=owner, functions=functions):
                return self._signatures.returns(functions, owner.module)
            case _:
                return []

    def names_in(self, module: str) -> tuple[str, ...]:
        """Return the public names of a module."""
        table = self._names.module(module)
        return tuple(sorted(name for name in table.bindings if not name.startswith("_"))) if table else ()

    def _find(self, ref: str) -> Target | Method | None:
        module, _, path = ref.partition(":")
        if not path:
            return ModuleRef(module) if self._names.module(module) else None
        first, *rest = path.split(".")
        target: Target | Method | None = self._names.find(module, first)
        for name in rest:
            target = self._step(target, name)
        return self._called(target) if rest else target

    def _called(self, target: Target | Method | None) -> Target | Method | None:
        """Return how the object of an attribute is called, or the attribute itself if it is no such object."""
        if not isinstance(target, Definition) or not isinstance(target.node, ast.ClassDef):
            return target
        called = self._attribute(target, "__call__")
        return called if isinstance(called, Method) else target

    def _step(self, target: Target | Method | None, name: str) -> Target | Method | None:
        match target:
            case ModuleRef(name=module):
                return self._names.find(module, name)
            case Definition(node=ast.ClassDef()) as owner:
                return self._attribute(owner, name)
            case _:
                return None

    def _attribute(self, owner: Definition, name: str) -> Target | Method | None:
        """Return a method, or the class of a field. The most derived class wins."""
        chain = [base for base in self._classes.ancestry(owner) if isinstance(base, Definition)]
        for base in reversed(chain):
            if functions := _methods(base, name):
                members = self._classes.members(owner)
                declared = members.fields.get(name) if isinstance(members, Record) else None
                return self._class_of(declared) if declared else Method(base, functions)
        members = self._classes.members(owner)
        return self._class_of(members.fields.get(name)) if isinstance(members, Record) else None

    def _class_of(self, declared: Field | None) -> Target | None:
        named = declared.type if declared else None
        return self._names.find(named.module, named.name) if isinstance(named, Named) else None


def _params_of(record: Record) -> Params:
    """Return the keys of a TypedDict, or the fields of a class, whose constructor says what it requires."""
    if record.access == "key":
        return Params(record.fields)
    return Params({name: Field(field.type, required=False) for name, field in written_fields(record.fields).items()})


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
    functions: Functions | None = None
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name:
            functions = with_overload(functions, node)
    return functions
