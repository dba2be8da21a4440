"""Read the parameters of a function or a method from its signature and its overloads."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from callwright_gen.surface.model import Field, Members, Record
from callwright_gen.surface.module import Functions, decorators, is_overload
from callwright_gen.surface.names import Definition, Names
from callwright_gen.types import TypeExpr, members_of, union_of
from callwright_gen.types.parse import TypeSyntaxError, dotted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from callwright_gen.surface.annotations import Annotations


@dataclass(frozen=True)
class Signatures:
    """Reads signatures statically."""

    names: Names
    annotations: Annotations
    members: Callable[[Definition], Members | None]

    def params(self, functions: Functions, module: str, *, method: bool) -> dict[str, Field]:
        """Return the parameters, with overloads joined: types are united, and the first overload says what is required.

        By convention, the first overload is the plain call. Without overloads, the last definition is used. `self`,
        `*args` and `**kwargs` are omitted.
        """
        overloads = [node for node in functions.nodes if is_overload(node)] or [functions.nodes[-1]]
        joined: dict[str, Field] = {}
        for number, node in enumerate(overloads):
            for name, field in self._fields(node, module, method=method):
                earlier = joined.get(name)
                types = (earlier.type, field.type) if earlier else (field.type,)
                joined[name] = Field(union_of(types), earlier.required if earlier else field.required and number == 0)
        return joined

    def returns(self, functions: Functions, module: str) -> list[TypeExpr]:
        """Return the type of the result: that of each overload in order, or that of the last definition."""
        overloads = [node for node in functions.nodes if is_overload(node)] or [functions.nodes[-1]]
        return [self.annotations.read(node.returns, module) for node in overloads if node.returns is not None]

    def _fields(
        self, node: ast.FunctionDef | ast.AsyncFunctionDef, module: str, *, method: bool
    ) -> Iterator[tuple[str, Field]]:
        bound = method and "staticmethod" not in decorators(node)
        for argument, default in list(_arguments(node.args))[1 if bound else 0 :]:
            declared = self.annotations.read(argument.annotation, module)
            yield argument.arg, Field(self._without_sentinel(declared, default, module), default is None)
        yield from self._unpacked(node.args.kwarg, module)

    def _unpacked(self, kwargs: ast.arg | None, module: str) -> Iterator[tuple[str, Field]]:
        """Yield the keys of `**kwargs: Unpack[SomeTypedDict]`."""
        match kwargs.annotation if kwargs is not None else None:
            case ast.Subscript(value=head, slice=item) if self.annotations.typing_form(head, module) == "Unpack":
                target = self.names.find(module, _path(item))
                members = self.members(target) if isinstance(target, Definition) else None
                yield from members.fields.items() if isinstance(members, Record) else ()
            case _:
                return

    def _without_sentinel(self, declared: TypeExpr, default: ast.expr | None, module: str) -> TypeExpr:
        """Drop the class of a sentinel default such as `omit = Omit()`, which callers do not pass."""
        sentinel = self._class_of(default, module)
        rest = [member for member in members_of(declared) if member != sentinel]
        return union_of(rest) if rest else declared

    def _class_of(self, default: ast.expr | None, module: str) -> TypeExpr | None:
        if not isinstance(default, ast.Name | ast.Attribute):
            return None
        match self.names.find(module, _path(default)):
            case Definition(module=origin, node=ast.Call(func=ast.Name() | ast.Attribute() as maker)):
                symbol = self.names.find(origin, _path(maker))
                if isinstance(symbol, Definition) and isinstance(symbol.node, ast.ClassDef):
                    return self.names.public(symbol)
                return None
            case _:
                return None


def _arguments(args: ast.arguments) -> Iterator[tuple[ast.arg, ast.expr | None]]:
    positional = [*args.posonlyargs, *args.args]
    missing = [None] * (len(positional) - len(args.defaults))
    yield from zip(positional, [*missing, *args.defaults], strict=True)
    yield from zip(args.kwonlyargs, args.kw_defaults, strict=True)


def _path(node: ast.expr) -> str:
    try:
        return dotted(node)
    except TypeSyntaxError:
        return "?"
