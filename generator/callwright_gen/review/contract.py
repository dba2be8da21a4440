"""The public contract of a module: everything in its stub that user code can depend on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Flow: TypeAlias = Literal["in", "out", "both"]
"""Whether user code passes a value of the type (in), receives one (out), or both."""
ItemKind: TypeAlias = Literal["class", "base", "key", "field", "property", "function", "alias", "name"]
Key: TypeAlias = tuple[ItemKind, str]


@dataclass(frozen=True)
class Type:
    """A type in three forms.

    Parameters:
        text: as the stub writes it.
        named: with fully qualified names.
        whole: `named`, with the stub's private aliases expanded.
    """

    text: str
    named: str
    whole: str


NO_TYPE = Type("", "", "")


@dataclass(frozen=True)
class Param:
    """A parameter of a signature. `default` is source text, or None for a required argument."""

    name: str
    kind: str
    type: Type
    default: str | None

    def __str__(self) -> str:
        annotation = f": {self.type.text}" if self.type.text else ""
        return f"{self.name}{annotation}" + ("" if self.default is None else f" = {self.default}")


@dataclass(frozen=True)
class Signature:
    """A signature of a function; a function with overloads has several.

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
    """A named item of the stub.

    Parameters:
        path: dotted name inside the module.
        public: whether the module exports the item or its class.
        type: its type; empty for a function.
        flow: whether user code passes or receives a value of the type.
        required: whether a key is required; True for all other items.
        signatures: the signatures of a function.
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
    """The items of a module in the order of the stub, and the stub's source."""

    items: Mapping[Key, Item]
    source: str


NOTHING = Contract({}, "")
