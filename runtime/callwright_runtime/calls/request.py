"""The request of one call while a provider's module puts its arguments together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.structured.json_output import json_instruction
from callwright_runtime.support.data import matches_at
from callwright_runtime.tools.adapters import tool_name
from callwright_runtime.tools.native import with_native_tools
from callwright_runtime.tools.schema import ResponseSchema, response_schema

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from callwright_runtime.messages.codec import MessageCodec
    from callwright_runtime.messages.parts import BaseMessageParam


class JsonRules:
    """How an API is asked for JSON.

    Parameters:
        dialect: the dialect of JSON schema that it accepts.
        schema: whether it accepts a schema.
        with_tools: whether it accepts tools in the same request.
        instruct: when the prompt has to ask for JSON, too: `object` without a schema, `always`, or None for never.
        forces_tools: whether it lets a request force a tool.
        instead_of_tool: a param with which the API does not accept a forced tool, and the entries that it must have.
    """

    __slots__ = ("dialect", "forces_tools", "instead_of_tool", "instruct", "schema", "with_tools")

    def __init__(
        self,
        dialect: str = "strict",
        *,
        schema: bool = True,
        with_tools: bool = True,
        instruct: str | None = None,
        forces_tools: bool = True,
        instead_of_tool: tuple[str, Mapping[str, object]] | None = None,
    ) -> None:
        self.dialect = dialect
        self.schema = schema
        self.with_tools = with_tools
        self.instruct = instruct
        self.forces_tools = forces_tools
        self.instead_of_tool = instead_of_tool


class CallRequest:
    """A call, before its arguments are complete.

    Parameters:
        kwargs: the arguments of the SDK's method so far: the call params.
        params: the call params as they were written: the decorator's and the call's.
        model: the name of the model.
        prompt: the prompt.
        tools: the tools that the model may call.
        response_model: the type of the answer, if it is structured.
        json_mode: whether the answer is JSON text, in place of the arguments of a forced tool.
        stream: whether the answer is streamed.
        json: how the API is asked for JSON.
        codec: encodes the messages.

    `messages` are in the provider's form, and `system` is the system prompt if that is a param. One of these says how
    to ask for a structured answer: `json_schema`, by JSON of this schema; `forced_tool`, by the arguments of the tool
    of this name; `json_object`, by JSON of no schema. `instruction` is what the prompt has to say about it, or None.
    """

    __slots__ = (
        "_codec",
        "forced_tool",
        "instruction",
        "json_object",
        "json_schema",
        "kwargs",
        "messages",
        "model",
        "params",
        "response_model",
        "stream",
        "system",
        "tools",
    )

    def __init__(
        self,
        kwargs: dict[str, Any],
        params: tuple[Mapping[str, Any] | None, Mapping[str, Any] | None],
        *,
        model: str,
        tools: Sequence[Any] | None,
        response_model: Any,
        json_mode: bool,
        stream: Any,
        json: JsonRules,
        codec: MessageCodec,
    ) -> None:
        self.kwargs: Any = kwargs  # generated modules say which TypedDict of the SDK it is
        self.params = params
        self.model = model
        self.tools = tools
        self.response_model = response_model
        self.stream = stream
        self.system: BaseMessageParam | None = None
        self.messages: list[Any] = []
        self.json_schema: ResponseSchema | None = None
        self.forced_tool: str | None = None
        self.json_object = False
        self._codec = codec
        self.instruction: str | None = None
        if json_mode:
            self._ask_for_json(json)
        elif response_model is not None:
            self._force_tool(json)

    def _force_tool(self, json: JsonRules) -> None:
        """Ask for a structured answer by a forced tool, or by JSON if the API does not force one here."""
        instead = json.instead_of_tool
        if not json.forces_tools or (
            instead is not None and matches_at(self.kwargs, instead[0].split("."), instead[1])
        ):
            self.tools = None
            self._ask_for_json(json)
        elif self.tools:
            self.forced_tool = tool_name(self.tools[0])

    def _ask_for_json(self, json: JsonRules) -> None:
        """Ask for JSON by the arguments of the call, by the prompt, or by both."""
        model = self.response_model
        is_possible = json.with_tools or not self.tools
        if is_possible and model is not None and json.schema:
            self.json_schema = response_schema(model, json.dialect)
        else:
            self.json_object = is_possible
        if json.instruct == "always" or (json.instruct == "object" and (model is None or not is_possible)):
            self.instruction = json_instruction(model, json.dialect)

    @property
    def system_content(self) -> Any:
        """The content of the system prompt, in the provider's form."""
        return None if self.system is None else self._codec.encode_system(self.system)

    @property
    def system_text(self) -> str | None:
        """The text of the system prompt.

        Raises:
            UnsupportedError: a part of it is not text.
        """
        return None if self.system is None else self._codec.system_text(self.system)

    @property
    def tool_schemas(self) -> list[Any]:
        """The tools, in the provider's form."""
        return [tool.tool_schema() for tool in self.tools or ()]

    def with_native_tools(self, tools: list[Any]) -> list[Any]:
        """Add the tools that the provider runs itself."""
        return with_native_tools(tools, self.tools)
