"""Whether data has the form that an SDK's types ask for, and what it could have besides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast, get_args

from callwright_runtime.testing.conform import SdkTypes, spelled
from callwright_runtime.testing.kinds import fields_of, members_of, plain_type


def fault(types: SdkTypes, kind: Any, value: Any, *place: str | int) -> str | None:
    """Return the first place where a value is not of a type, and why; None if it is.

    Parameters:
        types: the types of the SDK.
        kind: one of them.
        value: plain data, or objects of the SDK.
        place: where the value is.
    """
    misfit = next(types.misfits(kind, value, place), None)
    return None if misfit is None else f"{spelled(misfit.place) or 'the value'}: {misfit.text}"


def absent(types: SdkTypes, kind: Any, value: Any) -> set[str]:
    """Return the keys that a value could have by its types, and does not have."""
    kind = plain_type(kind)
    if (members := members_of(kind)) is not None:
        fitting = (each for each in members if fault(types, each, value) is None)
        return absent(types, next(fitting, Any), value)
    if isinstance(value, Mapping) and (known := fields_of(kind)) is not None:
        fields = cast("Mapping[str, Any]", value)
        inner = [absent(types, known[key][0], item) for key, item in fields.items() if key in known]
        return set[str](known.keys() - fields.keys()).union(*inner)
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        item_kind = next(iter(get_args(kind)), Any)
        return set[str]().union(*(absent(types, item_kind, each) for each in cast("Sequence[Any]", value)))
    return set()
