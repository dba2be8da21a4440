"""How pydantic reads and writes common messages: dicts whose `kind` says which part they are."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import MISSING, fields
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic_core import core_schema

from callwright_runtime.messages import parts
from callwright_runtime.messages.parts import BaseMessageParam, Part, Role
from callwright_runtime.messages.sealed import read_base64, seal, unseal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from dataclasses import Field

    from pydantic_core import CoreSchema

_KINDS: Mapping[str, type[Part]] = {
    "text": parts.TextPart,
    "image": parts.ImagePart,
    "image_url": parts.ImageURLPart,
    "audio": parts.AudioPart,
    "audio_url": parts.AudioURLPart,
    "document": parts.DocumentPart,
    "document_url": parts.DocumentURLPart,
    "tool_call": parts.ToolCallPart,
    "tool_result": parts.ToolResultPart,
    "thinking": parts.ThinkingPart,
    "cache_control": parts.CacheControlPart,
    "opaque": parts.OpaquePart,
}
_KIND_OF: Mapping[type, str] = {part: kind for kind, part in _KINDS.items()}


def message_data(message: BaseMessageParam, *, binary: bool = False) -> dict[str, Any]:
    """Return a common message as JSON data.

    Parameters:
        message: the message.
        binary: whether bytes of parts stay bytes instead of base64 text.
    """
    content = message.content
    listed = content if isinstance(content, str) else [part_data(part, binary=binary) for part in content]
    return {"role": message.role, "content": listed}


def part_data(part: Part, *, binary: bool = False) -> dict[str, Any]:
    """Return a part as JSON data; fields with their default are left out."""
    data: dict[str, Any] = {"kind": _KIND_OF[type(part)]}
    for field in fields(part):
        value = getattr(part, field.name)
        if value == field.default and type(value) is type(field.default):
            continue
        if field.type == "bytes":
            data[field.name] = value if binary else b64encode(value).decode("ascii")
        else:
            data[field.name] = seal(value, f"{type(part).__name__}.{field.name}") if _is_free(field) else value
    return data


def schema_of(owner: type[Any]) -> CoreSchema:
    """Return pydantic's schema of a common message or of a part."""
    if owner is BaseMessageParam:
        return _instance_or(BaseMessageParam, _message_fields(), message_data)
    return _instance_or(owner, _part_fields(owner), part_data)


def _instance_or(owner: type[Any], schema: CoreSchema, write: Callable[..., dict[str, Any]]) -> CoreSchema:
    return core_schema.json_or_python_schema(
        schema,
        core_schema.union_schema([core_schema.is_instance_schema(owner), schema], mode="left_to_right"),
        serialization=core_schema.plain_serializer_function_ser_schema(
            lambda value, info: write(value, binary=info.mode == "python"), info_arg=True
        ),
    )


@cache
def _message_fields() -> CoreSchema:
    choices = {kind: schema_of(part) for kind, part in _KINDS.items()}
    listed = core_schema.list_schema(core_schema.tagged_union_schema(choices, _kind_of))
    forms = {"text": core_schema.str_schema(strict=True), "parts": listed}
    content = core_schema.tagged_union_schema(forms, lambda value: "text" if isinstance(value, str) else "parts")
    typed = core_schema.typed_dict_schema(
        {
            "role": core_schema.typed_dict_field(core_schema.literal_schema(list(get_args(Role)))),
            "content": core_schema.typed_dict_field(content),
        },
        extra_behavior="forbid",
    )
    return core_schema.no_info_after_validator_function(lambda entries: BaseMessageParam(**entries), typed)


def _kind_of(value: Any) -> str | None:
    return _KIND_OF.get(type(value)) or (value.get("kind") if isinstance(value, dict) else None)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]


def _part_fields(owner: type[Any]) -> CoreSchema:
    entries = {"kind": core_schema.typed_dict_field(core_schema.literal_schema([_KIND_OF[owner]]))}
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
            either = {"text": core_schema.str_schema(), "bytes": core_schema.bytes_schema()}
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
