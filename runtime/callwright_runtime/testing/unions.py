"""The member of a union that data is meant for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, Literal, cast, get_args, get_origin

from callwright_runtime.testing.kinds import fields_of, is_list, is_of, members_of, plain_type


def choose_member(members: tuple[Any, ...], data: Any) -> Any:
    """Return the member of a union that fits data best: its literals match, it has the fields, and needs few others."""
    ranked = [(score, -index) for index, each in enumerate(members) if (score := _fit(each, data)) is not None]
    return members[-max(ranked)[1]] if ranked else Any


def _fit(kind: Any, data: Any) -> tuple[int, int] | None:  # noqa: PLR0911 - a table of kinds
    kind = plain_type(kind)
    origin = get_origin(kind) or kind
    if isinstance(data, list):
        return (1, 0) if is_list(kind) else None
    if not isinstance(data, dict):
        if get_origin(kind) is Literal:
            return (2, 0) if data in get_args(kind) else None
        if isinstance(kind, type) and issubclass(kind, Enum):
            return (2, 0) if any(data == each.value for each in kind) else None
        return (1, 0) if is_of(data, kind) else None
    fields = cast("dict[str, Any]", data)
    hints = fields_of(kind)
    if hints is None:
        return (-1, 0) if origin in (dict, Mapping) or kind in (Any, object) else None
    if any(key in hints and not _may_be(hints[key][0], value) for key, value in fields.items()):
        return None
    known = sum(key in hints for key in fields)
    needed = sum(required and key not in fields for key, (_, required) in hints.items())
    return (known - 2 * (len(fields) - known), -needed)


def _may_be(kind: Any, value: Any) -> bool:
    """Return whether a field can hold a value, as far as its literals say."""
    kind = plain_type(kind)
    if not isinstance(value, str | int):
        return True
    members = members_of(kind) or (kind,)
    literals = [plain_type(each) for each in members]
    if all(get_origin(each) is Literal for each in literals):
        return any(value in get_args(each) for each in literals)
    return True
