"""The nodes of a type expression.

`str(expr)` is the canonical text, with fully qualified names (`package.types.Completion | None`). `render` returns
source for a generated module, with the short names that the caller chose.
"""

from __future__ import annotations

from dataclasses import dataclass
from keyword import iskeyword
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Import: TypeAlias = tuple[str, str]
"""An import that a rendered type needs: (module, name)."""
LiteralValue: TypeAlias = str | bytes | int | bool
SCALARS = frozenset({"str", "int", "float", "bool", "bytes", "None", "object", "Any", "..."})
CONTAINERS = frozenset({"list", "dict", "tuple", "set", "frozenset", "type"})


class _Expr:
    """Base class of type expressions."""

    __slots__ = ()

    def __str__(self) -> str:
        return _write(_checked(self), lambda named: named.path)

    def render(self, names: Mapping[Named, str]) -> str:
        """Return the source of the type, with each named type replaced by its name in `names`.

        Raises:
            KeyError: A named type is missing in `names`.
        """
        return _write(_checked(self), names.__getitem__)

    def imports(self) -> frozenset[Import]:
        """Return the imports that the source needs, as (module, name)."""
        return _imports(_checked(self))


@dataclass(frozen=True)
class Builtin(_Expr):
    """A type that needs no SDK: `str`, `None`, `list` …, `Any`, or `...` as in `tuple[int, ...]`."""

    name: str

    def __post_init__(self) -> None:
        if self.name not in SCALARS | CONTAINERS:
            raise ValueError(f"{self.name!r} is not a known builtin type")


@dataclass(frozen=True, order=True)
class Named(_Expr):
    """A type that is imported from a module. Module and name consist of identifiers only."""

    module: str
    name: str

    def __post_init__(self) -> None:
        for part in (*self.module.split("."), self.name):
            if not part.isidentifier() or iskeyword(part):
                raise ValueError(f"{self.path!r} is not a dotted name")

    @property
    def path(self) -> str:
        """Return the module and the name, joined by a dot."""
        return f"{self.module}.{self.name}"


@dataclass(frozen=True)
class Generic(_Expr):
    """A type with arguments: `list[str]`, `collections.abc.Iterable[object]`."""

    base: Builtin | Named
    args: tuple[TypeExpr, ...]


@dataclass(frozen=True)
class Union(_Expr):
    """Two or more distinct alternatives that are not unions themselves. Create one with `union_of`."""

    members: tuple[TypeExpr, ...]


@dataclass(frozen=True)
class Literal(_Expr):
    """One of several literal values."""

    values: tuple[LiteralValue, ...]


TypeExpr: TypeAlias = Builtin | Named | Generic | Union | Literal


def _checked(expr: object) -> TypeExpr:
    if not isinstance(expr, TypeExpr):
        raise TypeError(f"{type(expr).__name__} is not a type expression")
    return expr


def _write(expr: TypeExpr, name_of: Callable[[Named], str]) -> str:
    match expr:
        case Builtin(name=name):
            return name
        case Named():
            return name_of(expr)
        case Generic(base=base, args=args):
            return f"{_write(base, name_of)}[{', '.join(_write(arg, name_of) for arg in args)}]"
        case Union(members=members):
            return " | ".join(_write(member, name_of) for member in members)
        case Literal(values=values):
            return f"Literal[{', '.join(repr(value) for value in values)}]"


def _imports(expr: TypeExpr) -> frozenset[Import]:
    match expr:
        case Builtin(name=name):
            return frozenset({("typing", "Any")}) if name == "Any" else frozenset()
        case Named(module=module, name=name):
            return frozenset({(module, name)})
        case Generic(base=base, args=inner):
            return _imports(base).union(*map(_imports, inner))
        case Union(members=inner):
            return frozenset[Import]().union(*map(_imports, inner))
        case Literal():
            return frozenset({("typing", "Literal")})


STR, INT, FLOAT, BOOL, BYTES = Builtin("str"), Builtin("int"), Builtin("float"), Builtin("bool"), Builtin("bytes")
NONE, OBJECT, ANY = Builtin("None"), Builtin("object"), Builtin("Any")
