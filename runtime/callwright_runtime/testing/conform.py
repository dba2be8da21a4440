"""Compare data that is sent with a type of the SDK.

pydantic alone does not do it: it reads an `Iterable` only when somebody iterates, ignores keys that a `TypedDict` does
not have, and reports every member of a union. So containers and unions are walked here; pydantic validates the rest.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin

from typing_extensions import NoExtraItems, is_typeddict

from callwright_runtime.testing import protobuf
from callwright_runtime.testing.describing import describe, describe_all, shown
from callwright_runtime.testing.kinds import (
    fields_of,
    is_class,
    is_list,
    is_nullable,
    is_of,
    members_of,
    model_fields,
    plain_type,
    subclasses_of,
)
from callwright_runtime.testing.make import find_type
from callwright_runtime.testing.unions import choose_member

Place = tuple[str | int, ...]
_SCALARS = (str, int, float, bool, bytes)


@dataclass(frozen=True, slots=True)
class Misfit:
    """What a type refuses, and where it is in the data."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class SdkTypes:
    """The types of an SDK, as a spec corrects them.

    Parameters:
        extra: by class, the fields that it does not declare, or whose declaration is wrong.
        optional: by class, the fields that it declares as required, and that may be missing.
        closed: whether models take no other fields, although many keep what they do not declare.
    """

    extra: Mapping[Any, Collection[str]]
    optional: Mapping[Any, Collection[str]]
    closed: bool = False

    def misfits(self, kind: Any, value: Any, place: Place = ()) -> Iterator[Misfit]:
        """Yield what a type of the SDK refuses in a value. A type that is unknown at run time refuses nothing."""
        kind = plain_type(kind)
        if kind in (Any, object) or isinstance(kind, TypeVar):
            return
        if value is None:
            if not is_nullable(kind):
                yield Misfit(place, f"None instead of {describe(kind)}")
        elif (members := members_of(kind)) is not None:
            yield from self._of_union(members, value, place)
        elif is_list(kind) or _is_sequence_protocol(kind):
            yield from self._of_list(kind, value, place)
        elif (get_origin(kind) or kind) in (dict, Mapping):
            yield from self._of_mapping(kind, value, place)
        elif is_typeddict(kind):
            yield from self._of_fields(kind, value, place)
        else:
            yield from self._of_value(kind, value, place)

    def _of_union(self, members: tuple[Any, ...], value: Any, place: Place) -> Iterator[Misfit]:
        """Yield what the member that fits best refuses, if all members refuse something."""
        found = {index: list(self.misfits(each, value, place)) for index, each in enumerate(members)}
        if not all(found.values()):
            return
        best = choose_member(members, value)
        index = next((number for number, each in enumerate(members) if plain_type(each) is best), None)
        if index is None or not isinstance(value, dict | list):
            yield Misfit(place, f"{shown(value)} instead of {describe_all(members)}")
        else:
            yield from found[index]

    def _of_list(self, kind: Any, value: Any, place: Place) -> Iterator[Misfit]:
        if isinstance(value, str | bytes | Mapping) or not isinstance(value, Iterable):
            yield Misfit(place, f"{shown(value)} instead of a list")
            return
        arguments = get_args(kind)
        if isinstance(value, Sequence) and arguments:
            for index, item in enumerate(cast("Sequence[Any]", value)):
                yield from self.misfits(arguments[0], item, (*place, index))

    def _of_mapping(self, kind: Any, value: Any, place: Place) -> Iterator[Misfit]:
        if not isinstance(value, Mapping):
            yield Misfit(place, f"{shown(value)} instead of a dict")
            return
        of_values: Any = (*get_args(kind), Any, Any)[1]
        for key, item in cast("Mapping[Any, Any]", value).items():
            yield from self.misfits(of_values, item, (*place, key))

    def _of_fields(self, kind: Any, value: Any, place: Place) -> Iterator[Misfit]:
        """Yield what a `TypedDict`, or the fields of a model, refuse in a mapping."""
        fields = fields_of(kind) or {}
        if not isinstance(value, Mapping):
            yield Misfit(place, f"{shown(value)} instead of {describe(kind)}")
            return
        data, extra = cast("Mapping[str, Any]", value), self.extra.get(kind, ())
        for key, item in data.items():
            if key in extra:
                continue
            if key in fields:
                yield from self.misfits(fields[key][0], item, (*place, key))
            elif self._is_closed(kind):
                close = get_close_matches(str(key), fields, n=1)
                hint = f"; did you mean {close[0]!r}?" if close else ""
                yield Misfit((*place, key), f"{describe(kind)} has no key {key!r}{hint}")
        for names in _required(kind, fields):
            if not any(name in data or name in self.optional.get(kind, ()) for name in names):
                yield Misfit(place, f"the key {names[0]!r} of {describe(kind)} is missing")

    def _of_class(self, kind: Any, value: Any, place: Place) -> Iterator[Misfit]:
        """Yield what a class refuses in a mapping, which may be meant for one of its subclasses."""
        found = list(self._of_fields(kind, value, place))
        others = subclasses_of(kind) if found else ()
        yield from self._of_union(others, value, place) if others else found

    def _is_closed(self, kind: Any) -> bool:
        """Return whether a type refuses keys that it does not declare."""
        if is_typeddict(kind):
            return getattr(kind, "__extra_items__", NoExtraItems) is NoExtraItems
        return self.closed

    def _of_value(self, kind: Any, value: Any, place: Place) -> Iterator[Misfit]:
        if is_of(value, kind) and not isinstance(value, bool):
            return
        if isinstance(value, Mapping) and (hasattr(kind, "model_fields") or _is_mapping_class(kind)):
            yield from self._of_class(kind, value, place)
        elif isinstance(value, Mapping) and protobuf.is_message(kind):
            yield from _of_message(kind, value, place)
        elif _is_model(kind) or protobuf.is_message(kind) or not _is_valid(kind, value):
            yield Misfit(place, f"{shown(value)} instead of {describe(kind)}")


def sdk_types(corrections: Mapping[str, tuple[Collection[str], Collection[str]]], *, closed: bool = False) -> SdkTypes:
    """Return the types of an SDK as a spec corrects them; classes that are not installed have no corrections.

    Parameters:
        corrections: by reference of a class, what is `extra` and what is `optional`.
        closed: whether models take no other fields.
    """
    extra: dict[Any, Collection[str]] = {}
    optional: dict[Any, Collection[str]] = {}
    for reference, (more, fewer) in corrections.items():
        with suppress(ImportError, AttributeError):
            kind = find_type(reference)
            extra[kind], optional[kind] = more, fewer
    return SdkTypes(extra, optional, closed)


def spelled(place: Place) -> str:
    """Return a place as code spells it: `messages[0].content`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place).lstrip(".")


def _required(kind: Any, fields: Mapping[str, tuple[Any, bool]]) -> list[tuple[str, ...]]:
    """Return the names that each required field goes by."""
    if hasattr(kind, "model_fields"):
        models = {name: field for name, field in model_fields(kind).items() if field.is_required()}
        return [(name, *filter(None, (field.alias,))) for name, field in models.items()]
    return [(key,) for key, (_, required) in fields.items() if required]


def _of_message(kind: Any, value: Any, place: Place) -> Iterator[Misfit]:
    """Yield what a protobuf message refuses in the mapping that it is made from."""
    inner = protobuf.message_fields(kind)
    for key, item in cast("Mapping[str, Any]", value).items():
        items = cast("list[Any]", item) if isinstance(item, list) else [item]
        if key in inner and all(isinstance(each, Mapping) for each in items):
            for index, each in enumerate(items):
                where = (*place, key, index) if isinstance(item, list) else (*place, key)
                yield from _of_message(inner[key], each, where)
        elif problem := protobuf.refusal(kind, key, item):
            yield Misfit((*place, key), problem)


def _is_valid(kind: Any, value: Any) -> bool:
    """Return whether pydantic takes a value for a type: numbers and text as they are, enums by their values."""
    from pydantic import ValidationError

    adapter = _adapter(kind)
    if adapter is None:
        return True
    try:
        adapter.validate_python(value, strict=kind in _SCALARS)
    except ValidationError:
        return False
    return True


@cache
def _adapter(kind: Any) -> Any:
    """Return pydantic's validator of a type, or None if it knows none."""
    from pydantic import ConfigDict, PydanticUserError, TypeAdapter

    try:
        return TypeAdapter(kind, config=ConfigDict(arbitrary_types_allowed=True))
    except (PydanticUserError, TypeError, NameError):
        return None


def _is_model(kind: Any) -> bool:
    """Return whether a class is a pydantic model with fields; many such classes take any object with attributes."""
    return hasattr(kind, "model_fields") and not getattr(kind, "__pydantic_root_model__", False)


def _is_mapping_class(kind: Any) -> bool:
    """Return whether a class of the SDK is made from a mapping, and declares its keys."""
    return is_class(kind) and issubclass(kind, Mapping) and fields_of(kind) is not None


def _is_sequence_protocol(kind: Any) -> bool:
    """Return whether a type is a protocol of the SDK that lists have and text has not."""
    origin = get_origin(kind)
    return bool(getattr(origin, "_is_protocol", False)) and hasattr(origin, "__getitem__")
