"""Response models: any type that pydantic can validate, asked for as a JSON object and given back as itself."""

from __future__ import annotations

import typing
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from callwright_runtime.errors import ArgumentTypeError, MalformedAnswerError, ResponseModelError, UnknownToolError
from callwright_runtime.support.json_text import is_whole_json, json_candidates
from callwright_runtime.tools.schema import response_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic import BaseModel

    from callwright_runtime.responses.response import BaseCallResponse

T = TypeVar("T")

_NAMELESS = frozenset(("builtins", "typing", "types", "typing_extensions"))


class ResponseModel(Generic[T]):
    """A response model, prepared once when decorating.

    Parameters:
        hint: the user's type.
        model: the pydantic model that the provider is asked for; always an object.
        unwrap: gives the user's value of an instance of `model`.
        wrapped: whether `model` only wraps the user's type in a field `value`.
    """

    __slots__ = ("_refusal", "hint", "model", "unwrap", "wrapped")

    def __init__(self, hint: Any, model: type[BaseModel], unwrap: Callable[[Any], T], wrapped: bool) -> None:
        from pydantic import ValidationError

        self.hint = hint
        self.model = model
        self.unwrap = unwrap
        self.wrapped = wrapped
        self._refusal = ValidationError  # kept, so that no call has to import it

    def __reduce__(self) -> Any:
        return prepare_response_model, (self.hint,)

    def parse(self, text: str, response: object) -> T:
        """Read the JSON of an answer, also between fences and prose.

        Raises:
            MalformedAnswerError: it is no text.
            ResponseModelError: there is no JSON in it, or it is not what the model asks for.
        """
        if not isinstance(cast("object", text), str):  # an SDK that checks nothing hands on whatever the server sent
            raise MalformedAnswerError(f"the answer is {text!r}, which is no text. Look at the response itself.")
        try:
            return self._read(text)
        except self._refusal as error:
            first = error
        for candidate in self._candidates(text):
            with suppress(self._refusal):
                return self._read(candidate)
        why = "is not what it asks for" if any(True for _ in json_candidates(text)) else "has no complete JSON"
        raise ResponseModelError(
            f"the answer {why} (response model {self.model.__name__}): {_shortened(first)}. "
            "The text is in `.text`, the whole answer in `.response`.",
            text,
            response,
        ) from first

    def _read(self, text: str) -> T:
        return self.unwrap(self.model.model_validate_json(text))

    def _candidates(self, text: str) -> typing.Iterator[str]:
        if self.wrapped and is_whole_json(text):
            yield f'{{"value": {text}}}'
        for candidate in json_candidates(text):
            yield candidate
            if self.wrapped:
                yield f'{{"value": {candidate}}}'


def prepare_response_model(hint: Any) -> ResponseModel[Any]:
    """Prepare a response model.

    Raises:
        ArgumentTypeError: pydantic cannot validate it or describe it.
        ArgumentValueError: it asks for strict and cannot be.
    """
    from pydantic import PydanticUserError

    try:
        prepared = _prepare(hint)
        response_schema(prepared.model)
    except (PydanticUserError, NameError) as error:
        raise ArgumentTypeError(
            f"response_model={hint!r} is no type that pydantic can validate: {_shortened(error)}. "
            "Give a model, a dataclass, a builtin type, or a type made of these."
        ) from error
    return prepared


def _prepare(hint: Any) -> ResponseModel[Any]:
    from pydantic import RootModel, TypeAdapter, create_model

    if not _is_type(hint):
        raise NameError(f"{type(hint).__name__} is no type")
    if _is_object_model(hint):
        return ResponseModel(hint, hint, _itself, wrapped=False)
    name: str = getattr(hint, "__name__", "Answer") if hint.__module__ not in _NAMELESS else "Answer"
    if hasattr(hint, "_fields") and hasattr(hint, "_field_defaults"):
        return _named_tuple(hint, name)
    if _is_object(TypeAdapter(hint).json_schema()):
        root = type(name, (RootModel[hint],), {"__module__": __name__})
        return ResponseModel(hint, root, lambda made: made.root, wrapped=False)
    model = create_model(name, __module__=__name__, value=(hint, ...))
    return ResponseModel(hint, model, lambda made: made.value, wrapped=True)


def _itself(made: Any) -> Any:
    return made


def _is_type(hint: Any) -> bool:
    """Tell types and what `typing` makes of them from other values, which pydantic would take for constants."""
    return isinstance(hint, type) or type(hint).__module__ in _NAMELESS - {"builtins"}


def _is_object_model(hint: Any) -> bool:
    from pydantic import BaseModel

    if not (isinstance(hint, type) and issubclass(hint, BaseModel)):
        return False
    return not hint.__pydantic_root_model__ or _is_object(hint.model_json_schema())


def _is_object(schema: Mapping[str, Any]) -> bool:
    if "$ref" in schema:
        schema = cast("Mapping[str, Any]", schema["$defs"][schema["$ref"].rpartition("/")[2]])
    return schema.get("type") == "object"


def _named_tuple(hint: Any, name: str) -> ResponseModel[Any]:
    """A named tuple is an array in pydantic's schema; models do better with the names."""
    from pydantic import create_model

    hints = typing.get_type_hints(hint, include_extras=True)
    fields: dict[str, Any] = {
        each: (hints.get(each, Any), hint._field_defaults.get(each, ...)) for each in hint._fields
    }
    model = create_model(name, __module__=__name__, **fields)
    return ResponseModel(hint, model, lambda made: hint(*(getattr(made, each) for each in hint._fields)), wrapped=False)


def _shortened(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if not line.strip().startswith("For further information")]
    return "; ".join(lines[:7])


def json_instruction(response_model: type[BaseModel] | None) -> str:
    """Say in words that the answer must be JSON, with the schema if there is one."""
    from callwright_runtime.support.json_text import json_text

    if response_model is None:
        return "Answer with one JSON object and nothing else."
    schema = json_text(response_schema(response_model).schema)
    return f"Answer with one JSON object and nothing else. It must match this JSON schema:\n{schema}"


def extract_json(response: BaseCallResponse[Any, Any, Any, Any], json_mode: bool = False) -> str:
    """Give the JSON text of a structured answer: the content in JSON mode, else the arguments of the forced tool.

    Some servers do not force tools: an answer that calls nothing is read from its content.

    Raises:
        UnknownToolError: the model called only other tools; their arguments are not the answer.
    """
    calls = [] if json_mode else response._tool_calls()  # pyright: ignore[reportPrivateUsage]
    if not calls or not response.tool_types:
        return response.content
    wanted = response.tool_types[0]._name()  # pyright: ignore[reportPrivateUsage]
    for call in calls:
        if call.name == wanted:
            return call.text
    raise UnknownToolError(
        f"the model was to answer with {wanted!r} but called {calls[0].name!r}: call again, or give it tools=[…].",
        calls[0].name,
        (wanted,),
    )
