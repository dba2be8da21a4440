"""Attributes that a class does not declare, but that its `__init__` assigns on every way: what checkers see."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from callwright_gen.surface.module import Functions
from callwright_gen.surface.names import Definition, Names
from callwright_gen.types import NONE, OBJECT, STR, Builtin, Generic, Literal, Named, TypeExpr, members_of, union_of
from callwright_gen.types.parse import TypeSyntaxError, dotted

if TYPE_CHECKING:
    from callwright_gen.surface.annotations import Annotations

Types: TypeAlias = dict[str, TypeExpr]


@dataclass(frozen=True)
class Assigned:
    """Follows the assignments of an `__init__`: parameters, constants, classes that are called, `if` with its tests."""

    names: Names
    annotations: Annotations

    def attributes(self, owner: Definition) -> Types:
        """Give the attributes of a class with their types; what cannot be read is an `object`."""
        body = owner.node.body if isinstance(owner.node, ast.ClassDef) else []
        for node in body:
            if isinstance(node, ast.FunctionDef) and node.name == "__init__":
                return self._block(node.body, self._parameters(node.args, owner.module), owner.module)
        return {}

    def _parameters(self, args: ast.arguments, module: str) -> Types:
        positional = [*args.posonlyargs, *args.args]
        defaults = [*([None] * (len(positional) - len(args.defaults))), *args.defaults, *args.kw_defaults]
        given = zip([*positional, *args.kwonlyargs], defaults, strict=True)
        return {argument.arg: self._parameter(argument, default, module) for argument, default in given}

    def _parameter(self, argument: ast.arg, default: ast.expr | None, module: str) -> TypeExpr:
        if argument.annotation is not None:
            return self.annotations.read(argument.annotation, module)
        return OBJECT if default is None else self._value(default, {}, module)

    def _block(self, body: Iterable[ast.stmt], known: Mapping[str, TypeExpr], module: str) -> Types:
        """Give what a block assigns for certain; `known` are the types of the names that it sees."""
        found: Types = {}
        for statement in body:
            match statement:
                case ast.Assign(targets=[ast.Attribute(value=ast.Name(id="self"), attr=name)], value=value):
                    found[name] = self._value(value, known, module)
                case ast.If():
                    found |= self._choice(statement, known, module)
                case _:
                    continue
        return found

    def _choice(self, choice: ast.If, known: Mapping[str, TypeExpr], module: str) -> Types:
        """Join the two sides; one that no value can come to says nothing."""
        holds, fails = self._narrowed(choice.test, known, module)
        sides = [
            self._block(body, side, module)
            for body, side in ((choice.body, holds), (choice.orelse, fails))
            if side is not None
        ]
        both = [name for name in sides[0] if all(name in side for side in sides)] if sides else []
        return {name: union_of(side[name] for side in sides) for name in both}

    def _narrowed(
        self, test: ast.expr, known: Mapping[str, TypeExpr], module: str
    ) -> tuple[Types | None, Types | None]:
        match test:
            case ast.Compare(left=ast.Name(id=name), ops=[how], comparators=[ast.Constant(value=None)]):
                is_none, rest = _split(name, known, NONE)
                return (is_none, rest) if isinstance(how, ast.Is | ast.Eq) else (rest, is_none)
            case ast.Call(func=ast.Name(id="isinstance"), args=[ast.Name(id=name), ast.Name() as cls]):
                return _split(name, known, self.annotations.read(cls, module))
            case _:
                return dict(known), dict(known)

    def _value(self, node: ast.expr, known: Mapping[str, TypeExpr], module: str) -> TypeExpr:
        match node:
            case ast.Name(id=name) if name in known:
                return known[name]
            case ast.JoinedStr():
                return STR
            case ast.Constant(value=value):
                return NONE if value is None else Builtin(type(value).__name__)
            case ast.Call(func=ast.Name() | ast.Attribute() as called):
                return self._made(called, module)
            case _:
                return OBJECT

    def _made(self, called: ast.expr, module: str) -> TypeExpr:
        """Give the class that is called, or what the function that is called returns."""
        match self.names.find(module, _path(called)):
            case Definition(node=ast.ClassDef()) as made:
                return self.names.public(made)
            case Definition(module=origin, node=Functions(nodes=[*_, last])):
                return self._widened(self.annotations.read(last.returns, origin))
            case _:
                return OBJECT

    def _widened(self, returned: TypeExpr) -> TypeExpr:
        """Give the type of an attribute that holds one of some values: it may get others."""
        if isinstance(returned, Named):
            match self.names.find(returned.module, returned.name):
                case Definition(module=module, node=ast.Subscript() as alias):
                    return self._widened(self.annotations.read(alias, module))
                case _:
                    return returned
        if isinstance(returned, Literal):
            return union_of(Builtin(type(value).__name__) for value in returned.values)
        return returned


def _split(name: str, known: Mapping[str, TypeExpr], wanted: TypeExpr) -> tuple[Types | None, Types | None]:
    """Part the members of a name's type into those that are wanted and the rest; a side without any is nothing."""
    members = members_of(known.get(name, OBJECT))
    if OBJECT in members:
        return dict(known), dict(known)
    kept = [member for member in members if _head(member) == _head(wanted)]
    rest = [member for member in members if _head(member) != _head(wanted)]
    return ({**known, name: union_of(kept)} if kept else None), ({**known, name: union_of(rest)} if rest else None)


def _head(member: TypeExpr) -> TypeExpr:
    return member.base if isinstance(member, Generic) else member


def _path(node: ast.expr) -> str:
    try:
        return dotted(node)
    except TypeSyntaxError:
        return "?"
