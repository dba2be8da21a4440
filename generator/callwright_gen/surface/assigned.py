"""Infer attributes that a class does not declare, but that `__init__` assigns on every path, as type checkers do."""

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
    """Infers types from assignments in `__init__`: parameters, constants, calls of classes, and `if` with narrowing."""

    names: Names
    annotations: Annotations

    def attributes(self, owner: Definition) -> Types:
        """Return the attributes of a class with their types. The default type is `object`."""
        body = owner.node.body if isinstance(owner.node, ast.ClassDef) else []
        for node in body:
            if isinstance(node, ast.FunctionDef) and node.name == "__init__":
                return self._block(node.body, self._parameters(node.args, owner.module), owner.module)
        return {}

    def _parameters(self, args: ast.arguments, module: str) -> Types:
        positional = [*args.posonlyargs, *args.args]
        defaults = [*([None] * (len(positional) - len(args.defaults))), *args.defaults, *args.kw_defaults]
        parameters = zip([*positional, *args.kwonlyargs], defaults, strict=True)
        return {argument.arg: self._parameter(argument, default, module) for argument, default in parameters}

    def _parameter(self, argument: ast.arg, default: ast.expr | None, module: str) -> TypeExpr:
        if argument.annotation is not None:
            return self.annotations.read(argument.annotation, module)
        return OBJECT if default is None else self._value(default, {}, module)

    def _block(self, body: Iterable[ast.stmt], scope: Mapping[str, TypeExpr], module: str) -> Types:
        """Return the attributes that a block always assigns. `scope` maps the names in scope to their types."""
        attributes: Types = {}
        for statement in body:
            match statement:
                case ast.Assign(targets=[ast.Attribute(value=ast.Name(id="self"), attr=name)], value=value):
                    attributes[name] = self._value(value, scope, module)
                case ast.AnnAssign(target=ast.Attribute(value=ast.Name(id="self"), attr=name), annotation=annotation):
                    attributes[name] = self.annotations.read(annotation, module)
                case ast.If():
                    attributes |= self._choice(statement, scope, module)
                case _:
                    continue
        return attributes

    def _choice(self, choice: ast.If, scope: Mapping[str, TypeExpr], module: str) -> Types:
        """Join the two branches. An unreachable branch is ignored."""
        if_true, if_false = self._narrowed(choice.test, scope, module)
        sides = [
            self._block(body, side, module)
            for body, side in ((choice.body, if_true), (choice.orelse, if_false))
            if side is not None
        ]
        both = [name for name in sides[0] if all(name in side for side in sides)] if sides else []
        return {name: union_of(side[name] for side in sides) for name in both}

    def _narrowed(
        self, test: ast.expr, scope: Mapping[str, TypeExpr], module: str
    ) -> tuple[Types | None, Types | None]:
        match test:
            case ast.Compare(left=ast.Name(id=name), ops=[how], comparators=[ast.Constant(value=None)]):
                is_none, rest = _split(name, scope, NONE)
                return (is_none, rest) if isinstance(how, ast.Is | ast.Eq) else (rest, is_none)
            case ast.Call(func=ast.Name(id="isinstance"), args=[ast.Name(id=name), ast.Name() as cls]):
                return _split(name, scope, self.annotations.read(cls, module))
            case _:
                return dict(scope), dict(scope)

    def _value(self, node: ast.expr, scope: Mapping[str, TypeExpr], module: str) -> TypeExpr:
        match node:
            case ast.Name(id=name) if name in scope:
                return scope[name]
            case ast.JoinedStr():
                return STR
            case ast.Constant(value=value):
                return NONE if value is None else Builtin(type(value).__name__)
            case ast.Call(func=ast.Name() | ast.Attribute() as called):
                return self._result(called, module)
            case _:
                return OBJECT

    def _result(self, called: ast.expr, module: str) -> TypeExpr:
        """Return the type of a call: the class, or the return type of the function."""
        match self.names.find(module, _path(called)):
            case Definition(node=ast.ClassDef()) as class_:
                return self.names.public(class_)
            case Definition(module=origin, node=Functions(nodes=[*_, last])):
                return self._widened(self.annotations.read(last.returns, origin))
            case _:
                return OBJECT

    def _widened(self, returned: TypeExpr) -> TypeExpr:
        """Widen a literal type, since the attribute may be assigned other values."""
        if isinstance(returned, Named):
            match self.names.find(returned.module, returned.name):
                case Definition(module=module, node=ast.Subscript() as alias):
                    return self._widened(self.annotations.read(alias, module))
                case _:
                    return returned
        if isinstance(returned, Literal):
            return union_of(Builtin(type(value).__name__) for value in returned.values)
        return returned


def _split(name: str, scope: Mapping[str, TypeExpr], target: TypeExpr) -> tuple[Types | None, Types | None]:
    """Split the members of a name's type by `target`. A branch without members is None."""
    members = members_of(scope.get(name, OBJECT))
    if OBJECT in members:
        return dict(scope), dict(scope)
    same = [member for member in members if _head(member) == _head(target)]
    rest = [member for member in members if _head(member) != _head(target)]
    return ({**scope, name: union_of(same)} if same else None), ({**scope, name: union_of(rest)} if rest else None)


def _head(member: TypeExpr) -> TypeExpr:
    return member.base if isinstance(member, Generic) else member


def _path(node: ast.expr) -> str:
    try:
        return dotted(node)
    except TypeSyntaxError:
        return "?"
