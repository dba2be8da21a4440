"""What an installed SDK shows and no recording: what classes derive from, and how functions are called."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callwright_gen.surface.annotations import TypeVars
from callwright_gen.surface.forms import CallForm, Forms
from callwright_gen.surface.live import LiveSource, Method
from callwright_gen.surface.mentions import Mentions
from callwright_gen.surface.model import Record
from callwright_gen.surface.module import Functions
from callwright_gen.surface.names import Definition, External
from callwright_gen.types import Named
from callwright_gen.types.parse import TypeSyntaxError, dotted

_EMPTY_BASES = frozenset({"object", "Protocol", "Generic", "ABC"})


@dataclass(frozen=True)
class Lineage:
    """A class and its ancestors.

    Parameters:
        paths: Their public paths, from the root to the class itself.
        is_exception: Whether one of them derives from an exception of Python.
        complete: Whether all of them are known: none comes from another package, and none is computed.
    """

    paths: tuple[str, ...]
    is_exception: bool
    complete: bool


class InstalledSource(LiveSource):
    """An installed SDK that also answers what is not recorded."""

    def lineage(self, ref: str) -> Lineage | None:
        """Return a class with its ancestors, or None if the reference is no class."""
        target = self._find(ref)
        if isinstance(target, Definition) and isinstance(target.node, ast.ClassDef):
            return self._lineage(target)
        return None

    def _lineage(self, owner: Definition) -> Lineage:
        chain = list(self._classes.ancestry(owner))
        classes = [each for each in chain if isinstance(each, Definition)]
        return Lineage(
            tuple(each.path if isinstance(each, External) else self._names.public(each).path for each in chain),
            any(_is_builtin_exception(each) for each in classes),
            all(self._is_known(base, each.module) for each in classes for base in _bases(each)),
        )

    def _is_known(self, base: ast.expr, module: str) -> bool:
        name = _name(base)
        if name.rpartition(".")[2] in _EMPTY_BASES or hasattr(builtins, name):
            return True
        return isinstance(self._names.find(module, name), Definition) if name else False

    def exceptions(self, module: str) -> dict[str, tuple[str, ...]]:
        """Return the public exceptions of a module: name → public paths of the class and its ancestors."""
        lineages = ((name, self.lineage(f"{module}:{name}")) for name in self.names_in(module))
        return {name: each.paths for name, each in lineages if each is not None and each.is_exception}

    def has(self, ref: str, name: str) -> bool | None:
        """Return whether objects of a class have an attribute, or None if that is not known."""
        lineage = self.lineage(ref)
        if lineage is None or self.symbol(f"{ref}.{name}") is not None:
            return None if lineage is None else True
        target = self._find(ref)
        members = self._classes.members(target) if isinstance(target, Definition) else None
        if name in getattr(members, "fields", {}) or self._is_assigned(target, name):
            return True
        return False if lineage.complete and not self._answers_all(target) else None

    def _is_assigned(self, target: object, name: str) -> bool:
        """Return whether a class or an ancestor assigns the name, or one of its methods `self.name`."""
        nodes = [node for each in self._definitions(target) for node in ast.walk(each)]
        return any(
            (isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and node.attr == name)
            or (isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id == name)
            for node in nodes
        )

    def is_dataclass(self, ref: str) -> bool:
        """Return whether a class or an ancestor is decorated as a dataclass, under any name that says so."""
        names = (ast.unparse(each) for node in self._definitions(self._find(ref)) for each in node.decorator_list)
        return any("dataclass" in name for name in names)

    def _answers_all(self, target: object) -> bool:
        return any(
            isinstance(node, ast.FunctionDef) and node.name in {"__getattr__", "__getattribute__"}
            for each in self._definitions(target)
            for node in each.body
        )

    def _definitions(self, target: object) -> Iterator[ast.ClassDef]:
        for each in self._classes.ancestry(target) if isinstance(target, Definition) else ():
            if isinstance(each, Definition) and isinstance(each.node, ast.ClassDef):
                yield each.node

    def mentions(self, packages: Sequence[str]) -> Mentions:
        """Return the names in capitals that packages mention."""
        return Mentions(self._names.locator, packages)

    def methods(self, ref: str, steps: int) -> Iterator[str]:
        """Yield the public methods of a class, then those to which its attributes lead, as `chat.completions.create`.

        Parameters:
            ref: The class.
            steps: The number of attributes before a method, at most.
        """
        target = self._find(ref)
        members = self._classes.members(target) if isinstance(target, Definition) else None
        if not isinstance(members, Record) or members.access == "key":
            return
        nodes = (node for each in self._definitions(target) for node in each.body)
        names = dict.fromkeys(each.name for each in nodes if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef))
        yield from (name for name in names if not name.startswith("_") and name not in members.fields)
        package = ref.partition(":")[0].partition(".")[0]
        for name, field in members.fields.items() if steps else ():
            if isinstance(field.type, Named) and field.type.module.partition(".")[0] == package:
                inner = self.methods(f"{field.type.module}:{field.type.name}", steps - 1)
                yield from (f"{name}.{each}" for each in inner)

    def forms(self, ref: str) -> list[CallForm]:
        """Return the ways to call a function, a method, or the constructor of a class; none if they are not known."""
        found = self._find(ref)
        reader = Forms(self._signatures, self._annotations, self._type_arguments(ref, found))
        match found:
            case Definition(module=module, node=Functions() as functions):
                return reader.of(functions, module, method=False)
            case Method(owner=owner, functions=functions):
                return reader.of(functions, owner.module, method=True)
            case Definition(node=ast.ClassDef()) as owner:
                created = self._attribute(owner, "__init__")
                if not isinstance(created, Method) or isinstance(self._attribute(owner, "__new__"), Method):
                    return []
                return reader.of(created.functions, created.owner.module, method=True)
            case _:
                return []

    def _type_arguments(self, ref: str, found: object) -> TypeVars:
        """Return the types that stand for the type variables of a method's class, as the class it is called on says."""
        owner = self._find(ref.rpartition(".")[0]) if isinstance(found, Method) else None
        if not isinstance(found, Method) or not isinstance(owner, Definition):
            return {}
        chain = [each for each in self._classes.ancestry(owner) if isinstance(each, Definition)]
        return self._classes.type_arguments(chain).get(found.owner, {})


def _bases(definition: Definition) -> list[ast.expr]:
    return definition.node.bases if isinstance(definition.node, ast.ClassDef) else []


def _name(base: ast.expr) -> str:
    try:
        return dotted(base.value if isinstance(base, ast.Subscript) else base)
    except TypeSyntaxError:
        return ""


def _is_builtin_exception(definition: Definition) -> bool:
    """Return whether a class derives directly from an exception of Python."""
    classes = [getattr(builtins, base.id, None) for base in _bases(definition) if isinstance(base, ast.Name)]
    return any(isinstance(each, type) and issubclass(each, BaseException) for each in classes)
