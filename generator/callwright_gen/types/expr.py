"""The nodes of a type expression.

`str(expr)` is the canonical text, with every name in full (`openai.types.chat.ChatCompletion | None`); `render` gives the
source for a generated module, in which names are imported under the short names that the caller chose.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from keyword import iskeyword
from typing import TypeAlias

Import: TypeAlias = tuple[str, str]
"""What a rendered type needs: (module, name)."""
LiteralValue: TypeAlias = str | bytes | int | bool
SCALARS = frozenset({"str", "int", "float", "bool", "bytes", "None", "object", "Any", "..."})
CONTAINERS = frozenset({"list", "dict", "tuple", "set", "frozenset", "type"})


class _Expr:
    """What every type expression can do."""

    __slots__ = ()

    def _write(self, name_of: Callable[[Named], str]) -> str:
        raise NotImplementedError

    def __str__(self) -> str:
        return self._write(lambda named: named.path)

    def render(self, names: Mapping[Named, str]) -> str:
        """Return source text in which each named type is written as `names` says.

        Raises:
            KeyError: a named type inside is missing in `names`.
        """
        return self._write(lambda named: names[named])

    def imports(self) -> frozenset[Import]:
        """Return the names to import, as (module, name)."""
        return frozenset()


@dataclass(frozen=True)
class Builtin(_Expr):
    """A type that needs no SDK: `str`, `None`, `list` …, `Any`, or `...` as in `tuple[int, ...]`."""

    name: str

    def __post_init__(self) -> None:
        if self.name not in SCALARS | CONTAINERS:
            raise ValueError(f"{self.name!r} is not a known builtin type")

    def _write(self, name_of: Callable[[Named], str]) -> str:
        return self.name

    def imports(self) -> frozenset[Import]:
        return frozenset({("typing", "Any")}) if self.name == "Any" else frozenset()


@dataclass(frozen=True, order=True)
class Named(_Expr):
    """A type by the module to import it from and its name there; both consist of identifiers only."""

    module: str
    name: str

    def __post_init__(self) -> None:
        for part in (*self.module.split("."), self.name):
            if not part.isidentifier() or iskeyword(part):
                raise ValueError(f"{self.path!r} is not a dotted name")

    @property
    def path(self) -> str:
        """The module and the name, joined by a dot."""
        return f"{self.module}.{self.name}"

    def _write(self, name_of: Callable[[Named], str]) -> str:
        return name_of(self)

    def __str__(self) -> str:
        return self.path

    def imports(self) -> frozenset[Import]:
        return frozenset({(self.module, self.name)})


@dataclass(frozen=True)
class Generic(_Expr):
    """A type with arguments: `list[str]`, `collections.abc.Iterable[object]`."""

    base: Builtin | Named
    args: tuple[TypeExpr, ...]

    def _write(self, name_of: Callable[[Named], str]) -> str:
        # The modules of this package may call each other's writer: it is hidden from users, not from its peers.
        args = ", ".join(arg._write(name_of) for arg in self.args)  # pyright: ignore[reportPrivateUsage]
        return f"{self.base._write(name_of)}[{args}]"  # pyright: ignore[reportPrivateUsage]

    def imports(self) -> frozenset[Import]:
        return self.base.imports().union(*(arg.imports() for arg in self.args))


@dataclass(frozen=True)
class Union(_Expr):
    """Two or more alternatives, each once and never a union itself; make one with `union_of`."""

    members: tuple[TypeExpr, ...]

    def _write(self, name_of: Callable[[Named], str]) -> str:
        return " | ".join(member._write(name_of) for member in self.members)  # pyright: ignore[reportPrivateUsage]

    def imports(self) -> frozenset[Import]:
        return frozenset[Import]().union(*(member.imports() for member in self.members))


@dataclass(frozen=True)
class Literal(_Expr):
    """One of some values."""

    values: tuple[LiteralValue, ...]

    def _write(self, name_of: Callable[[Named], str]) -> str:
        return f"Literal[{', '.join(repr(value) for value in self.values)}]"

    def imports(self) -> frozenset[Import]:
        return frozenset({("typing", "Literal")})


TypeExpr: TypeAlias = Builtin | Named | Generic | Union | Literal

STR, INT, FLOAT, BOOL, BYTES = Builtin("str"), Builtin("int"), Builtin("float"), Builtin("bool"), Builtin("bytes")
NONE, OBJECT, ANY = Builtin("None"), Builtin("object"), Builtin("Any")
