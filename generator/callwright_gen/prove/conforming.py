"""Whether data has the form that an SDK's types ask for. Unknown keys count: SDKs send them, and APIs reject them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal, TypeAlias, cast, get_args, get_origin

from callwright_gen.load.spec import Spec
from callwright_runtime.testing import protobuf
from callwright_runtime.testing.kinds import fields_of, is_class, is_list, is_nullable, members_of, plain_type
from callwright_runtime.testing.make import find_type
from callwright_runtime.testing.unions import choose_member

_Fields: TypeAlias = Mapping[str, tuple[Any, bool]]
_NUMBERS = {float: (int, float), int: (int,), complex: (int, float, complex)}


@dataclass(frozen=True)
class SdkTypes:
    """The types of an SDK, with the corrections of a spec.

    Parameters:
        corrected: by class, the fields that the SDK does not declare, or whose declaration is wrong.
        optional: by class, the fields that the SDK declares as required, and that may be missing.
    """

    corrected: Mapping[Any, Collection[str]]
    optional: Mapping[Any, Collection[str]]

    def fault(self, kind: Any, value: Any, path: str = "") -> str | None:
        """Return the first place where a value is not of a type, and why; None if it is.

        Parameters:
            kind: a type of the SDK.
            value: plain data, or objects of the SDK.
            path: where the value is.
        """
        return next(self._faults(plain_type(kind), value, path), None)

    def absent(self, kind: Any, value: Any) -> set[str]:
        """Return the keys that a value could have by its types, and does not have."""
        kind = plain_type(kind)
        if (members := members_of(kind)) is not None:
            fitting = (each for each in members if self.fault(each, value) is None)
            return self.absent(next(fitting, Any), value)
        if isinstance(value, Mapping) and (known := fields_of(kind)) is not None:
            fields = cast("Mapping[str, Any]", value)
            inner = [self.absent(known[key][0], item) for key, item in fields.items() if key in known]
            return set[str](known.keys() - fields.keys()).union(*inner)
        if isinstance(value, Sequence) and not isinstance(value, str | bytes):
            item_kind = next(iter(get_args(kind)), Any)
            return set[str]().union(*(self.absent(item_kind, each) for each in cast("Sequence[Any]", value)))
        return set()

    def _faults(self, kind: Any, value: Any, path: str) -> Iterator[str]:
        kind = plain_type(kind)
        if kind is Any or kind is object or (value is None and is_nullable(kind)):
            return
        if (members := members_of(kind)) is not None:
            yield from self._in_union(members, value, path)
        elif get_origin(kind) is Literal:
            yield from _wrong(value in get_args(kind), value, kind, path)
        elif protobuf.is_message(kind):
            yield from self._in_message(kind, value, path)
        elif is_list(kind) or _is_iterable(kind):
            yield from self._in_list(kind, value, path)
        elif isinstance(value, Mapping) and (known := fields_of(kind)) is not None:
            yield from self._in_object(kind, known, cast("Mapping[str, Any]", value), path)
        elif (get_origin(kind) or kind) in (dict, Mapping):
            yield from self._in_mapping(kind, value, path)
        else:
            yield from self._in_class(kind, value, path)

    def _in_union(self, members: tuple[Any, ...], value: Any, path: str) -> Iterator[str]:
        if all(self.fault(each, value, path) is not None for each in members):
            best = choose_member(members, value)
            if best is Any:
                yield from _wrong(False, value, " | ".join(map(_name, members)), path)
            else:
                yield from self._faults(best, value, path)

    def _in_message(self, kind: Any, value: Any, path: str) -> Iterator[str]:
        if isinstance(value, kind):
            return
        try:
            kind(**value)
        except (TypeError, ValueError, AttributeError) as error:
            yield f"{path or 'the value'} is no {kind.__name__}: {error}"

    def _in_list(self, kind: Any, value: Any, path: str) -> Iterator[str]:
        if not isinstance(value, Sequence) or isinstance(value, str | bytes):
            yield from _wrong(False, value, kind, path)
            return
        inner = next(iter(get_args(kind)), Any)
        for index, item in enumerate(cast("Sequence[Any]", value)):
            yield from self._faults(inner, item, f"{path}[{index}]")

    def _in_object(self, kind: Any, known: _Fields, value: Mapping[str, Any], path: str) -> Iterator[str]:
        """Yield the faults of data for a class: it may be meant for a subclass."""
        may_lack = {name: (known[name][0], False) for name in self.optional.get(kind, ()) if name in known}
        known = {**known, **may_lack, **dict.fromkeys(self.corrected.get(kind, ()), (Any, False))}
        found = list(self._in_fields(known, value, path))
        others = _subclasses(kind)
        if found and all(self.fault(each, value, path) is not None for each in others):
            best = choose_member(others, value) if others else Any
            yield from found if best is Any else self._faults(best, value, path)

    def _in_fields(self, known: _Fields, value: Mapping[str, Any], path: str) -> Iterator[str]:
        for key, item in value.items():
            if key in known:
                yield from self._faults(known[key][0], item, f"{path}.{key}".removeprefix("."))
            else:
                yield f"{path or 'the value'} has a key {key!r}, which the SDK's type does not have"
        aliases = {id(hint): key for key, (hint, _) in known.items() if key in value}
        for key, (hint, required) in known.items():
            if required and key not in value and id(hint) not in aliases:
                yield f"{path or 'the value'} has no key {key!r}, which the SDK's type requires"

    def _in_mapping(self, kind: Any, value: Any, path: str) -> Iterator[str]:
        if not isinstance(value, Mapping):
            yield from _wrong(False, value, kind, path)
            return
        inner = get_args(kind)[1] if len(get_args(kind)) > 1 else Any
        for key, item in cast("Mapping[str, Any]", value).items():
            yield from self._faults(inner, item, f"{path}.{key}".removeprefix("."))

    def _in_class(self, kind: Any, value: Any, path: str) -> Iterator[str]:
        origin = get_origin(kind) or kind
        if not isinstance(origin, type):
            return
        if issubclass(origin, Enum):
            yield from _wrong(
                any(value == each.value for each in origin) or isinstance(value, origin), value, kind, path
            )
        elif isinstance(value, Mapping) and (names := _names_of(kind)):
            yield from self._in_fields(dict.fromkeys(names, (Any, False)), cast("Mapping[str, Any]", value), path)
        elif origin in _NUMBERS or origin is bool:
            right = isinstance(value, _NUMBERS.get(origin, bool)) and (origin is bool or not isinstance(value, bool))
            yield from _wrong(right, value, kind, path)
        else:
            try:
                yield from _wrong(isinstance(value, origin), value, kind, path)
            except TypeError:  # a protocol, or a TypedDict
                yield from _wrong(isinstance(value, Mapping), value, kind, path)


def sdk_types(spec: Spec) -> SdkTypes:
    """Return the types of a spec's SDK; classes that are not installed have no corrections."""
    found = {_found(name): each for name, each in spec.sdk.corrections.items()}
    known = {kind: each for kind, each in found.items() if kind is not None}
    return SdkTypes(
        {kind: tuple(each.extra) for kind, each in known.items()}, {kind: each.optional for kind, each in known.items()}
    )


def _found(reference: str) -> Any:
    try:
        return find_type(reference)
    except (ImportError, AttributeError):
        return None


def _wrong(right: bool, value: Any, kind: Any, path: str) -> Iterator[str]:
    if not right:
        yield f"{path or 'the value'} is {value!r:.80}, not {_name(kind)}"


def _is_iterable(kind: Any) -> bool:
    return getattr(get_origin(kind) or kind, "__name__", "") in {"Iterable", "Collection", "SequenceNotStr"}


def _subclasses(kind: Any) -> tuple[Any, ...]:
    """Return the classes that a class of the SDK, and of its package, is the base of."""
    if not is_class(kind) or get_origin(kind) is not None or kind.__module__ in {"builtins", "typing"}:
        return ()
    package = kind.__module__.partition(".")[0]
    return tuple(each for each in kind.__subclasses__() if each.__module__.partition(".")[0] == package)


def _names_of(kind: Any) -> set[str]:
    """Return the names of the fields of a class whose types cannot be found."""
    if not is_class(kind) or kind.__module__ == "builtins":
        return set()
    bases: tuple[type, ...] = kind.__mro__
    names: list[str] = [name for base in bases for name in vars(base).get("__annotations__", {})]
    return {name for name in names if not name.startswith("_")}


def _name(kind: Any) -> str:
    return kind if isinstance(kind, str) else getattr(kind, "__name__", None) or str(kind).replace("typing.", "")
