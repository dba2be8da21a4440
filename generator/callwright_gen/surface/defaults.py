"""Which fields of a class have a default."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

_FIELDS = frozenset({"Field", "field"})  # of pydantic, dataclasses and attrs
_GIVEN = frozenset({"default", "default_factory", "factory"})


def with_defaults(body: Iterable[ast.stmt]) -> Iterator[tuple[str, bool]]:
    """Yield the annotated names of a class's body, and whether each has a default."""
    for statement in body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            yield statement.target.id, statement.value is not None and _is_default(statement.value)


def _is_default(value: ast.expr) -> bool:
    """Return whether a value is a default: `Field()` and `Field(...)` are none."""
    match value:
        case ast.Constant(value=constant):
            return constant is not ...
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args, keywords=keywords) if (
            name in _FIELDS
        ):
            positional = bool(args) and _is_default(args[0])
            return positional or any(keyword.arg in _GIVEN for keyword in keywords)
        case _:
            return True
