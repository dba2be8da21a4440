"""Validate messages of a request against the SDKs' own types for requests, at run time."""

from __future__ import annotations

import importlib
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, TypeAdapter
from pydantic_core import SchemaValidator, ValidationError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_TYPES: Mapping[str, str] = {
    "openai.chat": "openai.types.chat:ChatCompletionMessageParam",
    "openai.responses": "openai.types.responses:ResponseInputItemParam",
    "anthropic.messages": "anthropic.types:MessageParam",
    "google.generate_content": "google.genai.types:Content",
    "mistral.chat": "mistralai.client.models:ChatCompletionRequestMessageTypedDict",
    "groq.chat": "groq.types.chat:ChatCompletionMessageParam",
    "cohere.chat.v2": "cohere:ChatMessageV2",
}
_MEMBER = re.compile(r"[A-Z]|\w+\[|str$")
"""A member of a union in the place of an error; all others are keys and indices."""
_NOT_MEANT = ("literal_error", "string_type", "list_type")
_SERVICE = "bedrock.converse"


def problems(wire: str, message: Any) -> list[str]:
    """Return what the SDK's type for messages of requests does not allow in a message; unknown keys count."""
    if wire == _SERVICE:
        return _service_problems(message)
    try:
        _validator(_TYPES[wire])(message)
    except ValidationError as error:
        return sorted(set(_nearest(error.errors(include_url=False, include_input=False))))
    return []


def _nearest(errors: Sequence[Mapping[str, Any]], depth: int = 0) -> Iterator[str]:
    """Describe the errors; of each union, only those of the member that is meant: the one with the fewest errors.

    A member whose literal, such as its `type`, differs is not meant.
    """
    members: dict[Any, list[Mapping[str, Any]]] = {}
    for error in errors:
        if len(error["loc"]) > depth:
            members.setdefault(error["loc"][depth], []).append(error)
        else:
            keys = (key for key in error["loc"] if isinstance(key, str) and not _MEMBER.match(key))
            yield f"{'.'.join(keys)}: {error['msg']}"
    if any(isinstance(each, str) and _MEMBER.match(each) for each in members):
        members = {None: min(members.values(), key=lambda each: (_wrong_literals(each, depth), len(each)))}
    for each in members.values():
        yield from _nearest(each, depth + 1)


def _wrong_literals(errors: Sequence[Mapping[str, Any]], depth: int) -> int:
    return sum(each["type"] in _NOT_MEANT and len(each["loc"]) <= depth + 2 for each in errors)


@cache
def _service() -> tuple[Any, Any]:
    import botocore.session
    from botocore.validate import ParamValidator

    service = botocore.session.get_session().get_service_model("bedrock-runtime")
    return ParamValidator(), service.operation_model("Converse").input_shape.members["messages"]


def _service_problems(message: Any) -> list[str]:
    validator, shape = _service()
    report = validator.validate([message], shape)
    return report.generate_report().splitlines() if report.has_errors() else []


@cache
def _validator(name: str) -> Callable[[Any], Any]:
    module, _, attribute = name.partition(":")
    kind = getattr(importlib.import_module(module), attribute)
    if isinstance(kind, type) and issubclass(kind, BaseModel) and kind.model_config.get("extra") == "forbid":
        return kind.model_validate
    schema: Any = TypeAdapter(kind).core_schema
    defined = {each["ref"]: each for each in schema.get("definitions", ())}
    return SchemaValidator(_closed(schema, defined)).validate_python


def _closed(schema: Any, defined: Mapping[str, Any]) -> Any:
    """Return a schema that allows no unknown keys, and validates at once what pydantic leaves to an iterator.

    Some unions accept objects of responses too, which allow any key: they are removed.
    """
    if isinstance(schema, list | tuple):
        return type(schema)(_closed(each, defined) for each in schema)
    if not isinstance(schema, dict):
        return schema
    closed = {key: _closed(value, defined) for key, value in schema.items()}
    kind = schema.get("type")  # of a schema; in the fields of an object, `type` is a field
    if kind in ("typed-dict", "model-fields"):
        closed["extra_behavior"] = "forbid"
    elif kind == "model":  # pydantic would use the validator that the class already has
        return {**closed["schema"], **({"ref": schema["ref"]} if "ref" in schema else {})}
    elif kind == "generator":
        closed["type"] = "list"
    elif kind == "union":
        closed["choices"] = _requests(closed["choices"], defined)
    return closed


def _requests(choices: Sequence[Any], defined: Mapping[str, Any]) -> Sequence[Any]:
    kinds = [_kind(choice[0] if isinstance(choice, tuple) else choice, defined) for choice in choices]
    if "typed-dict" not in kinds:
        return choices
    return [choice for choice, kind in zip(choices, kinds, strict=True) if kind != "model"]


def _kind(schema: Mapping[str, Any], defined: Mapping[str, Any]) -> str:
    while schema["type"] in {
        "definition-ref",
        "function-after",
        "function-before",
        "function-wrap",
        "union",
        "tagged-union",
    }:
        if schema["type"] == "definition-ref":
            schema = defined[schema["schema_ref"]]
        elif "schema" in schema:
            schema = schema["schema"]
        else:
            choice = next(
                iter(schema["choices"].values() if isinstance(schema["choices"], dict) else schema["choices"])
            )
            schema = choice[0] if isinstance(choice, tuple) else choice
    return schema["type"]
