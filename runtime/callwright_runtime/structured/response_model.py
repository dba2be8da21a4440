"""Response models: any type that pydantic can validate, requested from the model as a JSON object."""

from __future__ import annotations

import typing
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from callwright_runtime.errors import (
    ArgumentTypeError,
    IncompleteStreamError,
    MalformedAnswerError,
    ResponseModelError,
)
from callwright_runtime.responses.response import BaseCallResponse
from callwright_runtime.structured.answer import Answer, make_partial_answer, split_answer
from callwright_runtime.structured.refusal import make_refused_error
from callwright_runtime.support.json_text import is_whole_json
from callwright_runtime.support.prose import JSONMatches, find_json
from callwright_runtime.tools.call_args import call_args_of
from callwright_runtime.tools.schema import read_with_nulls, response_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pydantic import BaseModel

T = TypeVar("T")

_NAMELESS = frozenset(("builtins", "typing", "types", "typing_extensions"))


class ResponseModel(Generic[T]):
    """A response model, prepared once when a function is decorated.

    Parameters:
        hint: the user's type.
        model: the pydantic model whose schema is sent to the provider; always an object.
        unwrap: returns the user's value from an instance of `model`.
        wrapped: whether `model` wraps the user's type in a field `value`.

    `response_type` is the response class of an `Answer`, and None if the user's type is not one. `call_args` are the
    fields that the arguments of the call fill.
    """

    __slots__ = ("_validation_error", "call_args", "hint", "model", "response_type", "unwrap", "wrapped")

    def __init__(self, hint: Any, model: type[BaseModel], unwrap: Callable[[Any], T], wrapped: bool) -> None:
        from pydantic import ValidationError

        self.hint = hint
        self.model = model
        self.unwrap = unwrap
        self.wrapped = wrapped
        self.call_args = call_args_of(model)
        self.response_type: Any = None
        self._validation_error = ValidationError  # stored here to avoid an import in each call

    def __reduce__(self) -> Any:
        return prepare_response_model, (self.hint,)

    def parse(self, text: str, response: object, json_mode: bool = True, streamed: bool = False) -> T:
        """Parse the JSON of an answer; return the value, or an `Answer` with the response if one is asked for.

        In JSON mode, code fences, prose and reasoning may surround it. The arguments of a forced tool may not.

        Raises:
            MalformedAnswerError: the answer is not a string.
            RefusedError: the model refused to answer.
            IncompleteStreamError: a stream ended before the JSON was complete.
            ResponseModelError: the answer has no complete JSON, or its JSON does not match the model.
        """
        value = self._parse(text, response, json_mode, streamed)
        return value if self.response_type is None else cast("T", Answer(value, response))

    def _parse(self, text: str, response: object, json_mode: bool, streamed: bool) -> T:
        if not isinstance(cast("object", text), str):  # some SDKs pass on unchecked whatever the server sent
            raise MalformedAnswerError(f"the answer is {text!r}, which is not text. Look at the response itself.")
        try:
            return self._validate(text, response)
        except self._validation_error as error:
            first = error
        matches = _find_json(text, response, json_mode)
        for candidate in self._list_forms(matches.candidates):
            with suppress(self._validation_error):
                return self._validate(candidate, response)
        raise self._make_error(matches, first, text, response, streamed) from first

    def make_partial(self, value: Any, stream: Any) -> T:
        """Return the user's value for a partial instance of `model`."""
        if self.call_args is not None:
            self.call_args.fill(value.root if self.model.__pydantic_root_model__ else value, stream.fn_args)
        partial = self.unwrap(value)
        return partial if self.response_type is None else cast("T", make_partial_answer(partial, stream))

    def _validate(self, text: str, response: Any) -> T:
        def read(text: str) -> T:
            if self.call_args is None or response is None:
                return self.unwrap(self.model.model_validate_json(text))
            return self.unwrap(self.call_args.read(self.model.model_validate_json, text, response.fn_args))

        return read_with_nulls(read, text, self._validation_error, self.model.model_json_schema)

    def _list_forms(self, candidates: Iterable[str]) -> Iterator[str]:
        for candidate in candidates:
            yield candidate
            if self.wrapped:
                yield f'{{"value": {candidate}}}'

    def _make_error(
        self, matches: JSONMatches, error: Exception, text: str, response: object, streamed: bool
    ) -> Exception:
        has_json = bool(matches.candidates) and not matches.is_cut
        refused = make_refused_error(text, response, has_json)
        if refused is not None:
            return refused
        if streamed and not has_json:
            return IncompleteStreamError(
                "the stream ended before its JSON was complete. What arrived is in `.text`; "
                "if it was cut by a length limit, allow more tokens.",
                text,
                response,
            )
        why = "is not what it asks for" if has_json else "has no complete JSON"
        return ResponseModelError(
            f"the answer {why} (response model {self.model.__name__}): {_shorten(error)}. "
            "The text is in `.text`, the whole answer in `.response`.",
            text,
            response,
        )


def _find_json(text: str, response: object, json_mode: bool) -> JSONMatches:
    if is_whole_json(text):
        return JSONMatches([text], is_cut=False)
    if not json_mode and isinstance(response, BaseCallResponse) and response._tool_calls():  # pyright: ignore[reportPrivateUsage]
        return JSONMatches([], is_cut=True)  # the arguments of the forced tool are JSON or nothing
    return find_json(text)


def prepare_response_model(hint: Any) -> ResponseModel[Any]:
    """Prepare a response model; one that is prepared passes through.

    Raises:
        ArgumentTypeError: pydantic cannot validate or describe the type.
        ArgumentValueError: its config asks for a strict schema, and the schema cannot be strict.
    """
    from pydantic import PydanticUserError

    if isinstance(hint, ResponseModel):
        return cast("ResponseModel[Any]", hint)
    answer = split_answer(hint)
    try:
        response_model = _prepare(hint if answer is None else answer[0])
        response_schema(response_model.model, "plain")
    except (PydanticUserError, NameError) as error:
        raise ArgumentTypeError(
            f"response_model={hint!r} is not a type that pydantic can validate: {_shorten(error)}. "
            "Use a model, a dataclass, a builtin type, or a type built from these."
        ) from error
    if answer is not None:
        response_model.hint, response_model.response_type = hint, answer[1]
    return response_model


def _prepare(hint: Any) -> ResponseModel[Any]:
    from pydantic import RootModel, TypeAdapter, create_model

    if not _is_type(hint):
        raise NameError(f"{type(hint).__name__} is not a type")
    if _is_object_model(hint):
        return ResponseModel(hint, hint, _return_unchanged, wrapped=False)
    name: str = getattr(hint, "__name__", "Answer") if hint.__module__ not in _NAMELESS else "Answer"
    if hasattr(hint, "_fields") and hasattr(hint, "_field_defaults"):
        return _prepare_named_tuple(hint, name)
    if _is_object(TypeAdapter(hint).json_schema()):
        root = type(name, (RootModel[hint],), {"__module__": __name__})
        return ResponseModel(hint, root, lambda value: value.root, wrapped=False)
    model = create_model(name, __module__=__name__, value=(hint, ...))
    return ResponseModel(hint, model, lambda value: value.value, wrapped=True)


def _return_unchanged(value: Any) -> Any:
    return value


def _is_type(hint: Any) -> bool:
    """Return whether a value is a type or a construct of `typing`; pydantic would treat other values as constants."""
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


def _prepare_named_tuple(hint: Any, name: str) -> ResponseModel[Any]:
    """Prepare a named tuple as an object: pydantic describes it as an array, but models do better with names."""
    from pydantic import create_model

    hints = typing.get_type_hints(hint, include_extras=True)
    fields: dict[str, Any] = {
        each: (hints.get(each, Any), hint._field_defaults.get(each, ...)) for each in hint._fields
    }
    model = create_model(name, __module__=__name__, **fields)
    return ResponseModel(
        hint, model, lambda value: hint(*(getattr(value, each) for each in hint._fields)), wrapped=False
    )


def _shorten(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if not line.strip().startswith("For further information")]
    return "; ".join(lines[:7])
