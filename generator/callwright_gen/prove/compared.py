"""Compare a rebuilt answer with the answer as a whole: also what no property reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, cast, get_args

from callwright_runtime.support.data import dump
from callwright_runtime.testing.answers import constants_of
from callwright_runtime.testing.kinds import fields_of, is_list, members_of, plain_type
from callwright_runtime.testing.make import find_type

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject


def first_difference(subject: Subject, answer: Any, rebuilt: Any) -> tuple[str, Any, Any] | None:
    """Return the first place where a rebuilt answer differs, and both values; None if it does not.

    What no event can hold is no difference, and neither are constants that the spec adds.
    """
    one, other = dump(answer), dump(rebuilt)
    if not isinstance(one, Mapping) or not isinstance(other, Mapping):
        return None
    known = field_names(find_type(subject.inverse.types["chunk"]))
    constants = set(constants_of(subject.inverse.fields).values())
    for path, left, right in _differences(_bare(one), _bare(other), ""):
        name = path.rpartition(".")[2]
        if not (right is None and name not in known) and not (left is None and _is_constant(right, constants)):
            return path.removeprefix("."), left, right
    return None


def _is_constant(value: Any, constants: set[Any]) -> bool:
    """Return whether nothing is in a value but constants of the spec."""
    if isinstance(value, dict):
        return all(_is_constant(each, constants) for each in cast("dict[str, Any]", value).values())
    if isinstance(value, list):
        return all(_is_constant(each, constants) for each in cast("list[Any]", value))
    return isinstance(value, str) and value in constants


def _bare(value: Any) -> Any:
    """Return plain data without values that say nothing."""
    if isinstance(value, Mapping):
        fields = {str(key): _bare(item) for key, item in cast("Mapping[Any, Any]", value).items()}
        return {key: item for key, item in fields.items() if item not in (None, "", 0, [], {})}
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [bare for item in cast("Sequence[Any]", value) if (bare := _bare(item)) not in (None, [], {})]
    return value


def _differences(one: Any, other: Any, path: str) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(one, dict) and isinstance(other, dict):
        left, right = cast("dict[str, Any]", one), cast("dict[str, Any]", other)
        for key in dict.fromkeys([*left, *right]):
            yield from _differences(left.get(key), right.get(key), f"{path}.{key}")
    elif (
        isinstance(one, list)
        and isinstance(other, list)
        and len(cast("list[Any]", one)) == len(cast("list[Any]", other))
    ):
        for index, pair in enumerate(zip(cast("list[Any]", one), cast("list[Any]", other), strict=True)):
            yield from _differences(*pair, f"{path}[{index}]")
    elif one != other:
        yield path, one, other


@cache
def field_names(kind: Any) -> frozenset[str]:
    """Return the names of all fields of a type, and of the types of its fields."""
    seen: set[Any] = set()
    names: set[str] = set()
    left = [kind]
    while left:
        each = plain_type(left.pop())
        if members := members_of(each):
            left += members
        elif is_list(each):
            left += get_args(each)[:1]
        elif isinstance(each, type) and each not in seen:
            seen.add(each)
            fields = _fields(each)
            names |= fields.keys()
            left += [hint for hint, _ in fields.values()]
    return frozenset(names)


def _fields(kind: type) -> dict[str, tuple[Any, bool]]:
    try:
        return fields_of(kind) or {}
    except AttributeError:  # a base class without fields, such as pydantic's own
        return {}
