"""Which fields of a class are written under another name than they are read by."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

_FIELDS = frozenset({"Field", "FieldInfo", "field"})  # of pydantic, the SDKs that rename it, and attrs
_BY_NAME = frozenset({"populate_by_name", "validate_by_name", "allow_population_by_field_name"})


def with_aliases(body: Iterable[ast.stmt]) -> Iterator[tuple[str, str]]:
    """Yield the annotated names of a class's body that have an alias, and the alias."""
    for statement in body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            for call in _calls(statement):
                if alias := _alias(call):
                    yield statement.target.id, alias


def takes_names(body: Iterable[ast.stmt]) -> bool:
    """Return whether the configuration of a class says that fields are also written by their own names."""
    return any(
        isinstance(keyword.value, ast.Constant) and keyword.value.value is True
        for statement in body
        for keyword in _settings(statement)
        if keyword.arg in _BY_NAME
    )


def _calls(statement: ast.AnnAssign) -> Iterator[ast.Call]:
    """Yield the calls of a default and of the metadata of `Annotated`."""
    if isinstance(statement.value, ast.Call):
        yield statement.value
    if isinstance(statement.annotation, ast.Subscript) and isinstance(statement.annotation.slice, ast.Tuple):
        yield from (each for each in statement.annotation.slice.elts if isinstance(each, ast.Call))


def _alias(call: ast.Call) -> str:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    found = [keyword.value for keyword in call.keywords if keyword.arg == "alias" and name in _FIELDS]
    return next((each.value for each in found if isinstance(each, ast.Constant) and isinstance(each.value, str)), "")


def _settings(statement: ast.stmt) -> list[ast.keyword]:
    """Return what `model_config = ConfigDict(…)` or `class Config` sets."""
    match statement:
        case ast.Assign(targets=[ast.Name(id="model_config")], value=ast.Call(keywords=keywords)):
            return keywords
        case ast.AnnAssign(target=ast.Name(id="model_config"), value=ast.Call(keywords=keywords)):
            return keywords
        case ast.ClassDef(name="Config", body=body):
            pairs = [(each.targets[0], each.value) for each in body if isinstance(each, ast.Assign)]
            return [ast.keyword(target.id, value) for target, value in pairs if isinstance(target, ast.Name)]
        case _:
            return []
