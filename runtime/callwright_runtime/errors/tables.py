"""The error tables of the providers. A generated module registers its own when it is imported."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias, cast

Rule: TypeAlias = Mapping[str, Sequence[Any]]
"""`classes`, `status`, `codes` and `texts`: one match is enough."""


class ErrorTable(NamedTuple):
    """How to read the errors of one SDK.

    Parameters:
        provider: the provider.
        read: where an error has its status, code, …: the name of the value → paths, the first with a value is used.
        rules: the kind of a failure → its rule.
        own: other classes of the SDK's errors; they belong to this table too.
        ignore: classes of no kind, such as mistakes in the use of the SDK, which may derive from the others.
    """

    provider: str
    read: Mapping[str, Sequence[str]]
    rules: Mapping[str, Rule]
    own: Sequence[str]
    ignore: Sequence[str] = ()


TABLES: dict[str, ErrorTable] = {}


def register_errors(
    provider: str,
    *,
    read: Mapping[str, Sequence[str]],
    rules: Mapping[str, Rule],
    own: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> ErrorTable:
    """Register the error table of a provider. Classes are named as `module:Name`, and nothing is imported.

    Parameters:
        provider: the provider's name; a second table replaces the first.
        read: where an error has its status, code, …
        rules: the kind of a failure → `classes`, `status`, `codes` and `texts`.
        own: other classes of the SDK's errors.
        ignore: classes of no kind.
    """
    TABLES[provider] = table = ErrorTable(provider, read, rules, own, ignore)
    return table


def distance(table: ErrorTable, error: BaseException) -> int | None:
    """Return how far the error's class is from the nearest class of the table; None if it is of another SDK."""
    refs = [ref for rule in table.rules.values() for ref in rule.get("classes", ())]
    return _nearest(error, (*refs, *table.own, *table.ignore))


def is_ignored(table: ErrorTable, error: BaseException) -> bool:
    """Return whether the nearest class that the table names is one of no kind."""
    near = _nearest(error, table.ignore)
    return near is not None and near == distance(table, error)


def _nearest(error: BaseException, refs: Sequence[str]) -> int | None:
    return min((place for ref in refs if (place := _place(type(error), ref)) is not None), default=None)


def is_instance(error: BaseException, refs: Sequence[str]) -> bool:
    """Return whether an error is an instance of one of the classes."""
    return any(_place(type(error), ref) is not None for ref in refs)


def _place(cls: type, ref: str) -> int | None:
    """Return the index of a class in the ancestry of another. An unloaded module has no class of any object."""
    module, _, name = ref.partition(":")
    if module not in sys.modules:
        return None
    found = getattr(sys.modules[module], name, None)
    return cls.__mro__.index(found) if found in cls.__mro__ else None


def read_value(source: object, paths: Sequence[str]) -> Any:
    """Return the first value that one of the paths of an error, or of another object, leads to; None if none does."""
    for path in paths:
        value: Any = source
        for step in path.split("."):
            value = _step(value, step)
            if value is None:
                break
        else:
            return value
    return None


def _step(value: Any, step: str) -> Any:
    """Return an attribute, a key, or the result of a method. In a list, the first item that has it counts."""
    if isinstance(value, (str, bytes)):
        value = _parse(value)
    if isinstance(value, list):
        found = (_step(each, step) for each in cast("list[Any]", value))
        return next((each for each in found if each is not None), None)
    name = step.removesuffix("()")
    if hasattr(value, "get") and not isinstance(value, type):
        return value.get(name)
    attribute = getattr(value, name, None)
    return attribute() if step != name and callable(attribute) else attribute


def _parse(text: str | bytes) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None
