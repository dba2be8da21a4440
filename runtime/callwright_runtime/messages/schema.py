"""How pydantic reads and writes common messages: dicts whose `kind` says which part they are."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any

from pydantic_core import core_schema

from callwright_runtime.messages.sealed import read_base64, seal, unseal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from dataclasses import Field

    from pydantic_core import CoreSchema

_ROLES = ("system", "user", "assistant", "tool")


def message_data(message: Any, *, binary: bool = False) -> dict[str, Any]:
    """Return a common message as JSON data.

    Parameters:
        message: the message.
        binary: whether bytes of parts stay bytes instead of base64 text.
    """
    content = message.content
    listed = content if isinstance(content, str) else [part_data(part, binary=binary) for part in content]
    return {"role": message.role, "content": listed}


def part_data(part: Any, *, binary: bool = False) -> dict[str, Any]:
    """Return a part as JSON data; fields with their default are left out."""
    data: dict[str, Any] = {"kind": part.kind}
    for field in fields(part):
        value = getattr(part, field.name)
        if value == field.default and type(value) is type(field.default):
            continue
        if field.type == "bytes":
            data[field.name] = value if binary else b64encode(value).decode("ascii")
        else:
            data[field.name] = seal(value, f"{type(part).__name__}.{field.name}") if _is_free(field) else value
    return data


def schema_of(owner: type[Any], part_types: Sequence[type[Any]]) -> CoreSchema:
    """Return pydantic's schema of a common message or of a part.

    Parameters:
        owner: the class of the message, or of the part.
        part_types: the classes of all parts.
    """
    if owner in part_types:
        return _instance_or(owner, _part_fields(owner), part_data)
    return _instance_or(owner, _message_fields(owner, part_types), message_data)


def _instance_or(owner: type[Any], schema: CoreSchema, write: Callable[..., dict[str, Any]]) -> CoreSchema:
    return core_schema.json_or_python_schema(
        schema,
        core_schema.union_schema([core_schema.is_instance_schema(owner), schema], mode="left_to_right"),
        serialization=core_schema.plain_serializer_function_ser_schema(
            lambda value, info: write(value, binary=info.mode == "python"), info_arg=True
        ),
    )


def _message_fields(owner: type[Any], part_types: Sequence[type[Any]]) -> CoreSchema:
    choices: dict[Any, CoreSchema] = {each.kind: schema_of(each, part_types) for each in part_types}
    listed = core_schema.list_schema(core_schema.tagged_union_schema(choices, _kind_of))
    forms: dict[Any, CoreSchema] = {"text": core_schema.str_schema(strict=True), "parts": listed}
    content = core_schema.tagged_union_schema(forms, lambda value: "text" if isinstance(value, str) else "parts")
    fields_of_message = {
        "role": core_schema.typed_dict_field(core_schema.literal_schema(list(_ROLES))),
        "content": core_schema.typed_dict_field(content),
    }
    typed = core_schema.typed_dict_schema(fields_of_message, extra_behavior="forbid")
    return core_schema.no_info_after_validator_function(lambda entries: owner(**entries), typed)


def _kind_of(value: Any) -> Any:
    return value.get("kind") if isinstance(value, dict) else getattr(value, "kind", None)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]


def _part_fields(owner: type[Any]) -> CoreSchema:
    entries = {"kind": core_schema.typed_dict_field(core_schema.literal_schema([owner.kind]))}
    for field in fields(owner):
        entries[field.name] = core_schema.typed_dict_field(_field_schema(field), required=field.default is MISSING)
    typed = core_schema.typed_dict_schema(entries, extra_behavior="forbid")

    def read(found: dict[str, Any]) -> Any:
        return owner(**{name: value for name, value in found.items() if name != "kind"})

    return core_schema.no_info_after_validator_function(read, typed)


def _field_schema(field: Field[Any]) -> CoreSchema:
    match field.type:
        case "str":
            return core_schema.str_schema(strict=True)
        case "str | None":
            return core_schema.nullable_schema(core_schema.str_schema(strict=True))
        case "bool":
            return core_schema.bool_schema(strict=True)
        case "bytes":
            either: dict[Any, CoreSchema] = {"text": core_schema.str_schema(), "bytes": core_schema.bytes_schema()}
            form = core_schema.tagged_union_schema(
                either, lambda value: "bytes" if isinstance(value, bytes) else "text"
            )
            return core_schema.no_info_after_validator_function(_read_bytes, form)
        case _:
            free = core_schema.dict_schema() if "dict" in str(field.type) else core_schema.any_schema()
            return core_schema.no_info_after_validator_function(unseal, free)


def _is_free(field: Field[Any]) -> bool:
    return field.type not in {"str", "str | None", "bool", "bytes"}


def _read_bytes(value: str | bytes) -> bytes:
    return value if isinstance(value, bytes) else read_base64(value)
