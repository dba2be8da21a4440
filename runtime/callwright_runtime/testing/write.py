"""Write values into plain data, at the places that read paths read."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from callwright_runtime.testing.inverse import Steps, WritePath

MISSING: Any = object()
_KINDS: dict[str, type] = {"str": str, "list": list, "dict": dict}


class ConflictError(Exception):
    """A place cannot hold a value: something else is there, or a condition of the path does not hold."""


def write(data: Any, path: WritePath, value: Any, *, new: bool = False) -> Any:
    """Return data with a value at the first place of a path that can hold it.

    Parameters:
        data: plain data, or `MISSING`.
        path: the path.
        value: the value, as the path reads it.
        new: whether the last list on the path gets a new item.

    Raises:
        ConflictError: no place can hold the value.
    """
    problem: ConflictError | None = None
    literals = path.literals or ((),) * len(path.alternatives)
    for steps, known in zip(path.alternatives, literals, strict=True):
        if known and value not in known:
            continue
        try:
            return put(
                data, steps if "texts" not in path.pipes else (*steps, "*", "text"), _undo(value, path.pipes), new=new
            )
        except ConflictError as error:
            problem = error
    raise problem or ConflictError(f"no place holds {value!r}")


def put(data: Any, steps: Steps, value: Any, *, new: bool = False) -> Any:
    """Return data with a value at the end of some steps; existing data is not changed."""
    if not steps:
        return _merge(data, value)
    step, rest = steps[0], steps[1:]
    if step == "*":
        return _put_item(data, rest, value, new=new and "*" not in rest, nested=new)
    if isinstance(step, int):
        items = list(_as(data, list))
        items += [MISSING] * (step + 1 - len(items))
        items[step] = put(items[step], rest, value, new=new)
        return items
    if isinstance(step, str):
        return _put_field(data, step, rest, value, new=new)
    return _put_condition(data, step, rest, value, new=new)


def _put_field(data: Any, name: str, rest: Steps, value: Any, *, new: bool) -> dict[str, Any]:
    fields: dict[str, Any] = dict(_as(data, dict))
    fields[name] = put(fields.get(name, MISSING), rest, value, new=new)
    return fields


def _put_item(data: Any, rest: Steps, value: Any, *, new: bool, nested: bool) -> list[Any]:
    items: list[Any] = list(_as(data, list))
    if items and not new:
        try:
            return [*items[:-1], put(items[-1], rest, value, new=nested)]
        except ConflictError:
            pass
    return [*items, put(MISSING, rest, value, new=nested)]


def _put_condition(data: Any, step: tuple[Any, ...], rest: Steps, value: Any, *, new: bool) -> Any:
    match step:
        case ("!", name):
            return _put_field(data, name, rest, value, new=new)
        case ("=", key, first, *others):
            fields = dict(_as(data, dict))
            if fields.setdefault(key, first) not in (first, *others):
                raise ConflictError(f"{key} is {fields[key]!r}")
            return put(fields, rest, value, new=new)
        case ("!=", key, *unwanted):
            _require(not isinstance(data, dict) or cast("dict[str, Any]", data).get(key) not in unwanted)
            return put(data, rest, value, new=new)
        case ("has", key):
            made = put(data, rest, value, new=new)
            return {key: True, **cast("dict[str, Any]", made)} if isinstance(made, dict) else made
        case ("not", key):
            _require(not isinstance(data, dict) or not cast("dict[str, Any]", data).get(key))
            return put(data, rest, value, new=new)
        case ("is", name):
            made = put(data, rest, value, new=new)
            _require(isinstance(made, _KINDS[name]))
            return made
        case _:
            raise ConflictError(f"unknown step {step!r}")


def _require(holds: bool) -> None:
    if not holds:
        raise ConflictError("a condition does not hold")


def _as(data: Any, kind: type) -> Any:
    if data is MISSING or data is None:
        return kind()
    if not isinstance(data, kind):
        raise ConflictError(f"{type(data).__name__} instead of {kind.__name__}")
    return data


def _merge(old: Any, new: Any) -> Any:
    if old is MISSING or old is None or old == new:
        return new
    if isinstance(old, dict) and isinstance(new, dict):
        left, right = cast("dict[str, Any]", old), cast("dict[str, Any]", new)
        return {**left, **{key: _merge(left.get(key, MISSING), item) for key, item in right.items()}}
    raise ConflictError(f"{old!r} is there")


def _undo(value: Any, pipes: tuple[str, ...]) -> Any:
    return base64.b64encode(value).decode() if "from_base64" in pipes and isinstance(value, bytes) else value


def find(data: Any, steps: Steps) -> Any:  # noqa: PLR0911 - a table of steps
    """Return the value at the end of some steps, or `MISSING`. Of a list, it is the first item that has one."""
    if not steps or data is MISSING:
        return data
    step, rest = steps[0], steps[1:]
    if step == "*":
        found = (find(item, rest) for item in cast("list[Any]", data)) if isinstance(data, list) else iter(())
        return next(filter(lambda value: value is not MISSING, found), MISSING)
    if isinstance(step, int):
        items = cast("list[Any]", data) if isinstance(data, list) else []
        return find(items[step], rest) if len(items) > step else MISSING
    fields = cast("dict[str, Any]", data) if isinstance(data, dict) else {}
    match step:
        case str(name) | ("!", str(name)):
            return find(fields.get(name, MISSING), rest)
        case ("=", str(key), *wanted):
            return find(data, rest) if fields.get(key, wanted[0]) in wanted else MISSING
        case ("!=", str(key), *unwanted):
            return find(data, rest) if fields.get(key) not in unwanted else MISSING
        case ("has", str(key)):
            return find(data, rest) if fields.get(key) else MISSING
        case ("not", str(key)):
            return MISSING if fields.get(key) else find(data, rest)
        case ("is", str(kind)):
            return find(data, rest) if isinstance(data, _KINDS[kind]) else MISSING
        case _:
            return MISSING
