"""Model of an SDK: its symbols, the members of its types, the parameters of its calls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from callwright_gen.types import Named, TypeExpr

if TYPE_CHECKING:
    from collections.abc import Mapping

Access: TypeAlias = Literal["attribute", "key"]
SymbolKind: TypeAlias = Literal["class", "alias", "function", "module"]


@dataclass(frozen=True)
class Field:
    """A field, a key or a parameter.

    Parameters:
        type: Its type.
        required: False for an optional key or argument, which may be missing.
        default: Whether a class gives the field a value of its own if none is passed. It is never missing then.
        alias: The name under which the field is written, if it is not the one by which it is read.
    """

    type: TypeExpr
    required: bool = True
    default: bool = False
    alias: str = ""


@dataclass(frozen=True)
class Record:
    """A class with fields, read by attribute, or a `TypedDict`, read by key.

    Parameters:
        access: How to read the fields.
        fields: The fields by name.
        mapping: Whether objects of a class with attributes are also mappings, which hold undeclared fields.
        constants: Names of the values of an enum of protobuf, which the SDK accepts as text.
    """

    access: Access
    fields: Mapping[str, Field]
    mapping: bool = False
    constants: tuple[str, ...] = ()


def written_fields(fields: Mapping[str, Field]) -> dict[str, Field]:
    """Return fields by the names under which they are written."""
    return {field.alias or name: field for name, field in fields.items()}


@dataclass(frozen=True)
class Alias:
    """A name for another type."""

    target: TypeExpr


@dataclass(frozen=True)
class Enumeration:
    """An enum: member name → value, for the members whose value is a string or an integer."""

    values: Mapping[str, str | int]


Members: TypeAlias = Record | Alias | Enumeration


@dataclass(frozen=True)
class Symbol:
    """The target of a reference such as `openai:OpenAI`. `path` is its import path, or the name of a module."""

    kind: SymbolKind
    path: str

    @property
    def named(self) -> Named:
        """Return the symbol as a type.

        Raises:
            ValueError: The symbol is a top-level module.
        """
        module, _, name = self.path.rpartition(".")
        return Named(module, name)


@dataclass(frozen=True)
class Params:
    """The parameters of a call, by name."""

    fields: Mapping[str, Field]
