"""Annotations in source → type expressions.

Annotations that cannot be read statically become `object` and are noted. Aliases keep their public name. Generic
aliases are expanded.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from callwright_gen.surface import special
from callwright_gen.surface.module import Functions
from callwright_gen.surface.names import Definition, External, ModuleRef, Names
from callwright_gen.types import ANY, NONE, OBJECT, Builtin, Generic, Literal, LiteralValue, Named, TypeExpr, union_of
from callwright_gen.types.parse import TypeSyntaxError, alternatives, dotted

TypeVars: TypeAlias = Mapping[str, TypeExpr]
MAX_DEPTH = 40  # nested annotations; a generic alias that refers to itself would recurse forever


@dataclass
class Annotations:
    """Reads annotations. `unresolved` collects those that could only be read as `object`."""

    names: Names
    unresolved: list[str] = field(default_factory=list[str])
    _depth: int = 0

    def read(self, node: ast.expr | None, module: str, typevars: TypeVars | None = None) -> TypeExpr:
        """Return the type of an annotation in a module. `typevars` maps type variables to types."""
        if node is None:
            return OBJECT
        if self._depth > MAX_DEPTH:
            return self._unknown(node, module)
        self._depth += 1
        try:
            return self._read(node, module, typevars or {})
        finally:
            self._depth -= 1

    def _read(self, node: ast.expr, module: str, typevars: TypeVars) -> TypeExpr:
        match node:
            case ast.Constant(value=value):
                return self._constant(value, node, module, typevars)
            case ast.BinOp(op=ast.BitOr()):
                return union_of(self.read(member, module, typevars) for member in alternatives(node))
            case ast.Subscript(value=head, slice=args):
                return self._subscript(head, special.elements(args), module, typevars)
            case ast.Name() | ast.Attribute():
                return self._named(node, module, typevars)
            case _:
                return self._unknown(node, module)

    def _constant(self, value: object, node: ast.expr, module: str, typevars: TypeVars) -> TypeExpr:
        if value is None or value is ...:
            return NONE if value is None else Builtin("...")
        return self._read_text(value, module, typevars) if isinstance(value, str) else self._unknown(node, module)

    def _read_text(self, text: str, module: str, typevars: TypeVars) -> TypeExpr:
        try:
            return self.read(ast.parse(text.strip(), mode="eval").body, module, typevars)
        except (SyntaxError, ValueError):
            return self._unknown(ast.Constant(text), module)

    def _unknown(self, node: ast.expr, module: str) -> TypeExpr:
        self.unresolved.append(f"{module}: {ast.unparse(node)}")
        return OBJECT

    def _named(self, node: ast.Name | ast.Attribute, module: str, typevars: TypeVars) -> TypeExpr:
        path = _path(node)
        if path in typevars:
            return typevars[path]
        match self.names.find(module, path):
            case Definition(node=ast.Call() as call):
                return self._called(call, path, module)
            case Definition(node=Functions()) | ModuleRef():
                return self._unknown(node, module)
            case Definition() as definition:
                return self.names.public(definition)
            case External() as external:
                return self._external(external, node, module)
            case None:
                return special.bare_builtin(path) or self._unknown(node, module)

    def _called(self, call: ast.Call, path: str, module: str) -> TypeExpr:
        """Read a name that is bound to a call: a functional `TypedDict` is a class, a type variable is `object`."""
        symbol = self.names.find(module, path)
        if isinstance(symbol, Definition) and special.is_functional_typeddict(call):
            return self.names.public(symbol)
        return OBJECT if special.is_typevar(call) else self._unknown(call, module)

    def _external(self, external: External, node: ast.expr, module: str) -> TypeExpr:
        if external.module not in special.TYPING_MODULES:
            return Named(external.module, external.name) if external.module else self._unknown(node, module)
        return special.bare_typing(external.name) or self._unknown(node, module)

    def _subscript(self, head: ast.expr, args: list[ast.expr], module: str, typevars: TypeVars) -> TypeExpr:
        form = self.typing_form(head, module)
        if form in special.TRANSPARENT:
            return self.read(args[0], module, typevars)
        if form == "Literal":
            return self._literal(args, module)
        types = [self.read(arg, module, typevars) for arg in args if not isinstance(arg, ast.List)]
        if form in {"Optional", "Union"}:
            return union_of([*types, NONE] if form == "Optional" else types)
        if form == "Callable":
            return Generic(Named("collections.abc", "Callable"), (Builtin("..."), types[-1] if types else ANY))
        return self._generic(head, types, module, typevars)

    def typing_form(self, head: ast.expr, module: str) -> str:
        """Return the name in `typing` of the head of a subscript, or an empty string."""
        path = _path(head)
        match self.names.find(module, path):
            case External(module=origin, name=name) if origin in special.TYPING_MODULES:
                return name
            case _:
                return ""

    def _generic(self, head: ast.expr, args: list[TypeExpr], module: str, typevars: TypeVars) -> TypeExpr:
        symbol = self.names.find(module, _path(head))
        if (
            isinstance(symbol, Definition)
            and isinstance(symbol.node, ast.expr)
            and not isinstance(symbol.node, ast.Call)
        ):
            return self._substituted(symbol, symbol.node, args)
        match self.read(head, module, typevars):
            case Generic(base=base):
                return Generic(base, tuple(args))
            case Named() as base:
                return Generic(base, tuple(args))
            case other:
                return other

    def _substituted(self, alias: Definition, value: ast.expr, args: list[TypeExpr]) -> TypeExpr:
        """Substitute arguments for the type variables of an alias, in order of appearance."""
        variables = dict.fromkeys(self._variables_of(value, alias.module))
        return self.read(value, alias.module, dict(zip(variables, args, strict=False)))

    def _variables_of(self, value: ast.expr, module: str) -> list[str]:
        places = [node for node in ast.walk(value) if isinstance(node, ast.Name)]
        places.sort(key=lambda node: (node.lineno, node.col_offset))
        return [node.id for node in places if self._is_typevar(node.id, module)]

    def _is_typevar(self, name: str, module: str) -> bool:
        match self.names.find(module, name):
            case Definition(node=ast.Call() as call):
                return special.is_typevar(call)
            case External(module=origin, name=public):
                return origin in special.TYPING_MODULES and public == "AnyStr"
            case _:
                return False

    def _literal(self, args: list[ast.expr], module: str) -> TypeExpr:
        values: list[LiteralValue] = []
        rest: list[TypeExpr] = []
        for arg in args:
            value = special.literal_value(arg)
            value = self._enum_value(arg, module) if value is None else value
            if value is not None:
                values.append(value)
            else:
                rest.append(NONE if special.is_none(arg) else self._unknown(arg, module))
        return union_of([Literal(tuple(values)), *rest] if values else rest)

    def _enum_value(self, arg: ast.expr, module: str) -> LiteralValue | None:
        """Return the value of `Color.RED` in `Literal[Color.RED]`."""
        if not isinstance(arg, ast.Attribute):
            return None
        match self.names.find(module, _path(arg.value)):
            case Definition(node=ast.ClassDef(body=body)):
                return special.constant_in(body, arg.attr)
            case _:
                return None


def _path(node: ast.expr) -> str:
    try:
        return dotted(node)
    except TypeSyntaxError:
        return "?"
