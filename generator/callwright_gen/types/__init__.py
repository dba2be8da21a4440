"""Type expressions: an AST of types that can be parsed, rendered, and asked for its imports."""

from __future__ import annotations

from callwright_gen.types.expr import (
    ANY,
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NONE,
    OBJECT,
    STR,
    Builtin,
    Generic,
    Import,
    Literal,
    LiteralValue,
    Named,
    TypeExpr,
    Union,
)
from callwright_gen.types.nullable import is_nullable, members_of, nullable, union_of, without_none
from callwright_gen.types.parse import TypeSyntaxError, parse_type

__all__ = [
    "ANY",
    "BOOL",
    "BYTES",
    "FLOAT",
    "INT",
    "NONE",
    "OBJECT",
    "STR",
    "Builtin",
    "Generic",
    "Import",
    "Literal",
    "LiteralValue",
    "Named",
    "TypeExpr",
    "TypeSyntaxError",
    "Union",
    "is_nullable",
    "members_of",
    "nullable",
    "parse_type",
    "union_of",
    "without_none",
]
