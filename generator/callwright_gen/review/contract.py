"""The public contract of one module: everything in its stub that somebody's code can depend on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Flow: TypeAlias = Literal["in", "out", "both"]
"""Whether the user's code gives a value of the type, takes one, or may do either."""
ItemKind: TypeAlias = Literal["class", "base", "key", "field", "property", "function", "alias", "name"]
Key: TypeAlias = tuple[ItemKind, str]


@dataclass(frozen=True)
class Type:
    """A type in three forms.

    Parameters:
        text: as the stub writes it.
        named: every name in full, with the module that it comes from.
        whole: `named`, with what the stub's private aliases stand for in their place.
    """

    text: str
    named: str
    whole: str


NO_TYPE = Type("", "", "")


@dataclass(frozen=True)
class Param:
    """A parameter of a signature. `default` is source text, None where an argument is required."""

    name: str
    kind: str
    type: Type
    default: str | None

    def __str__(self) -> str:
        annotation = f": {self.type.text}" if self.type.text else ""
        return f"{self.name}{annotation}" + ("" if self.default is None else f" = {self.default}")


@dataclass(frozen=True)
class Signature:
    """One way to call a function; a function with overloads has several.

    Parameters:
        params: by name, in order.
        returns: the type of the result.
        first: first line in the stub, from 1.
        last: last line.
    """

    params: Mapping[str, Param]
    returns: Type
    first: int
    last: int


@dataclass(frozen=True)
class Item:
    """One thing that has a name in the stub.

    Parameters:
        path: dotted name inside the module.
        public: whether the module exports it, or the class that it is in.
        type: its type, for a function none.
        flow: whether the user's code gives or takes a value of the type.
        required: whether a key must be given; true of everything else.
        signatures: the ways to call a function.
        first: first line in the stub, from 1.
        last: last line.
    """

    kind: ItemKind
    path: str
    public: bool
    type: Type
    flow: Flow
    first: int
    last: int
    required: bool = True
    signatures: tuple[Signature, ...] = ()


@dataclass(frozen=True)
class Contract:
    """The items of a module in the stub's order, and the stub itself."""

    items: Mapping[Key, Item]
    source: str


NOTHING = Contract({}, "")
