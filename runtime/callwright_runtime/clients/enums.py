"""Enums of an SDK, which is imported when one is read."""

from __future__ import annotations

from callwright_runtime.clients.importing import import_name


def enum_name(place: str, value: int | str) -> str:
    """Return the name of a value of a protobuf enum; a number without a name, and text, stay as they are.

    Parameters:
        place: where the enum is, as `module:Name`.
        value: the value: a number in messages, a name in what users write.
    """
    if isinstance(value, str):
        return value
    try:
        name: str = import_name(place).Name(value)
    except ValueError:  # of a newer server
        return str(value)
    return name
