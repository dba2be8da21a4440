"""The JSON of a structured answer: how a prompt asks for it, and where the answer has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.errors import UnknownToolError
from callwright_runtime.tools.schema import response_schema

if TYPE_CHECKING:
    from pydantic import BaseModel

    from callwright_runtime.responses.response import BaseCallResponse


def json_instruction(response_model: type[BaseModel] | None, dialect: str = "strict") -> str:
    """Return a prompt that asks for one JSON object, with the schema in a dialect if there is one."""
    from callwright_runtime.support.json_text import json_text

    if response_model is None:
        return "Answer with one JSON object and nothing else."
    schema = json_text(response_schema(response_model, dialect).schema)
    return f"Answer with one JSON object and nothing else. It must match this JSON schema:\n{schema}"


def extract_json(response: BaseCallResponse[Any, Any, Any, Any], json_mode: bool = False) -> str:
    """Return the JSON text of a structured answer: its content in JSON mode, else the arguments of the forced tool.

    Some servers do not force tools, so an answer without tool calls is read from its content.

    Raises:
        UnknownToolError: the model called only other tools, whose arguments are not the answer.
    """
    calls = [] if json_mode else response._tool_calls()  # pyright: ignore[reportPrivateUsage]
    if not calls or not response.tool_types:
        return response.content
    expected = response.tool_types[0]._name()  # pyright: ignore[reportPrivateUsage]
    for call in calls:
        if call.name == expected:
            return call.text
    raise UnknownToolError(
        f"the model should have called {expected!r} but called {calls[0].name!r}: call again, or pass tools=[…].",
        calls[0].name,
        (expected,),
    )
