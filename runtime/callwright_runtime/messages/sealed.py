"""Write data that only a provider can read as JSON data, and read it back exactly.

A tag, a key that begins with one `$`, marks what JSON lacks. Other keys that begin with `$` get one more in front.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, cast

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError

_BYTES = "$bytes"
_PROTOBUF = "$protobuf"


def seal(value: Any, where: str = "value") -> Any:
    """Return a value as JSON data; SDK objects become the data that they send.

    Parameters:
        value: dicts, lists, strings, numbers, bytes and SDK objects.
        where: the place of the value, for errors.

    Raises:
        ArgumentTypeError: the value, or one inside it, has another type.
    """
    match value:
        case Enum():
            return seal(value.value, where)
        case None | bool() | int() | float() | str():
            return value
        case bytes() | bytearray():
            return {_BYTES: b64encode(value).decode("ascii")}
        case Mapping():
            return _seal_entries(cast("Mapping[Any, Any]", value), where)
        case Sequence():
            return [seal(item, f"{where}[{at}]") for at, item in enumerate(cast("Sequence[Any]", value))]
        case _:
            return _seal_object(value, where)


def _seal_entries(entries: Mapping[Any, Any], where: str) -> dict[str, Any]:
    for key in entries:
        if not isinstance(key, str):
            raise ArgumentTypeError(
                f"{where} has the key {key!r}, and JSON has only strings as keys: convert it first."
            )
    return {f"${key}" if key.startswith("$") else key: seal(item, f"{where}.{key}") for key, item in entries.items()}


def _seal_object(value: Any, where: str) -> Any:
    model_type = cast("Any", type(value))
    if hasattr(model_type, "model_fields"):
        return _seal_entries(_fields_of(value), where)
    if hasattr(value, "SerializeToString"):  # a protobuf message
        data = b64encode(value.SerializeToString(deterministic=True)).decode("ascii")
        return {_PROTOBUF: [value.DESCRIPTOR.full_name, type(value).__module__, data]}
    raise ArgumentTypeError(
        f"{where} is of type {type(value).__name__}, which cannot be written as JSON: convert it to dicts, lists, "
        "strings, numbers and bytes first."
    )


def _fields_of(model: Any) -> dict[str, Any]:
    """Return the fields that an SDK's pydantic model sends.

    Some SDKs spell all names in camel case on the wire, and read dicts by the names of the attributes.
    """
    model_type = cast("Any", type(model))
    by_name = model_type.model_config.get("alias_generator") is not None
    fields: dict[str, Any] = {}
    for name, info in model_type.model_fields.items():
        value = getattr(model, name)
        # Constants, such as `type`, are defaults that nobody set. Other defaults mean that there is no value.
        if name in model.model_fields_set or isinstance(value, (str, int)):
            fields[name if by_name else info.serialization_alias or info.alias or name] = value
    return {**fields, **(model.model_extra or {})}


def unseal(value: Any) -> Any:
    """Return the value that `seal` wrote.

    Raises:
        ArgumentValueError: the data has an unknown tag, or its SDK has not been imported.
    """
    if isinstance(value, list):
        return [unseal(item) for item in cast("list[Any]", value)]
    if not isinstance(value, dict):
        return value
    entries = cast("dict[str, Any]", value)
    tag = next((key for key in entries if key.startswith("$") and not key.startswith("$$")), None)
    if tag is None:
        return {key[1:] if key.startswith("$$") else key: unseal(item) for key, item in entries.items()}
    if tag == _BYTES and len(entries) == 1:
        return read_base64(entries[tag])
    if tag == _PROTOBUF and len(entries) == 1:
        return _read_protobuf(*entries[tag])
    raise ArgumentValueError(f"the tag {tag!r} is unknown: the data was written by a newer version, or changed since.")


def read_base64(text: str) -> bytes:
    """Decode base64 text.

    Raises:
        ArgumentValueError: the text is not base64.
    """
    try:
        return b64decode(text, validate=True)
    except (TypeError, ValueError) as error:
        raise ArgumentValueError(f"{text!r:.60} is not base64 text ({error}).") from error


def _read_protobuf(name: str, module: str, data: str) -> Any:
    # Look only among the loaded classes: data must not choose what is imported.
    from sys import modules

    symbols: Any = modules.get("google.protobuf.symbol_database")
    try:
        message_type = symbols.Default().GetSymbol(name)
    except (AttributeError, KeyError) as error:
        raise ArgumentValueError(f"a message of type {name} needs its SDK: import {module} first.") from error
    return message_type.FromString(read_base64(data))
