"""The response of one call: a thin wrapper around the SDK's own object."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from callwright_runtime.errors import MalformedAnswerError, ToolArgumentsError, UnknownToolError
from callwright_runtime.responses.messages import MessageT, ResponseMessages
from callwright_runtime.responses.pickled import make_state
from callwright_runtime.responses.properties import ResponseProperties, name_sdk_object
from callwright_runtime.support.copies import own_copy
from callwright_runtime.support.generics import DefaultArguments
from callwright_runtime.tools.adapters import list_schemas
from callwright_runtime.tools.lookup import find_tool_type, tools_by_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Self

    import typing_extensions

    from callwright_runtime.tools.base import BaseTool
    from callwright_runtime.tools.raw_call import RawToolCall

    CalledT_co = typing_extensions.TypeVar("CalledT_co", bound=BaseTool, default=BaseTool, covariant=True)
    ResponseT = typing_extensions.TypeVar("ResponseT", default=Any)
    ToolT_co = typing_extensions.TypeVar("ToolT_co", bound=BaseTool, default=BaseTool, covariant=True)
    CallParamsT = typing_extensions.TypeVar("CallParamsT", default=Any)
else:  # only type checkers use the defaults
    CalledT_co = TypeVar("CalledT_co", covariant=True)
    ResponseT = TypeVar("ResponseT")
    ToolT_co = TypeVar("ToolT_co", bound="BaseTool", covariant=True)
    CallParamsT = TypeVar("CallParamsT")


class BaseCallResponse(
    ResponseMessages[MessageT],
    ResponseProperties,
    DefaultArguments,
    Generic[ResponseT, ToolT_co, MessageT, CallParamsT],
):
    """The answer of one call.

    Parameters:
        response: the SDK's own object.
        metadata: the metadata of the function and of its dynamic config, merged.
        tool_types: the tools that the model may call.
        prompt_template: the text of the prompt template, or None.
        fn_args: the arguments of the decorated function by name.
        dynamic_config: the result of the decorated function.
        messages: the messages that were sent, in the provider's form.
        call_params: the call params of the decorator.
        call_kwargs: the keyword arguments of the SDK's create function.
        start_time: when the request was sent, in seconds since the epoch.
        end_time: when the answer arrived, in seconds since the epoch.
    """

    __slots__ = (
        "_call_kwargs",
        "_call_params",
        "_own",
        "_tools",
        "dynamic_config",
        "end_time",
        "fn_args",
        "messages",
        "metadata",
        "prompt_template",
        "response",
        "start_time",
        "tool_types",
    )
    pricing_provider: ClassVar[str | None] = None  # its id in genai-prices
    _telemetry: ClassVar[Mapping[str, Any]] = {}  # its name in OpenTelemetry, and where the params of a request are
    unsupported_params: ClassVar[Mapping[str, str]] = {}
    takes_text: ClassVar[bool] = True  # whether the SDK's object can be a plain string

    def __init__(  # noqa: PLR0913  everything that describes one call
        self,
        *,
        response: ResponseT,
        metadata: Mapping[str, Any] | None = None,
        tool_types: Sequence[type[ToolT_co]] | None = None,
        prompt_template: str | None = None,
        fn_args: Mapping[str, Any] | None = None,
        dynamic_config: Any = None,
        messages: Sequence[MessageT] = (),
        call_params: CallParamsT | None = None,
        call_kwargs: Mapping[str, Any] | None = None,
        start_time: float = 0.0,
        end_time: float = 0.0,
    ) -> None:
        self.response = response
        self.metadata = metadata or {}
        self.tool_types: Sequence[type[ToolT_co]] | None = tool_types
        self.prompt_template = prompt_template
        self.fn_args = fn_args or {}
        self.dynamic_config = dynamic_config
        self.messages = messages
        self._call_params = call_params
        self._call_kwargs: Mapping[str, Any] = call_kwargs or {}
        self._own: dict[str, Any] | None = None  # copies of what calls share, made when they are read
        self.start_time = start_time
        self.end_time = end_time
        self._tools: list[ToolT_co] | None = None

    @property
    def call_params(self) -> CallParamsT | None:
        """The call params of the decorator. This is a copy: changing it changes no other call."""
        return cast("CallParamsT | None", self._own_copy("_call_params"))

    @call_params.setter
    def call_params(self, value: CallParamsT | None) -> None:
        self._own = {**(self._own or {}), "_call_params": value}

    @property
    def call_kwargs(self) -> Mapping[str, Any]:
        """The keyword arguments of the SDK's create function. This is a copy: changing it changes no other call."""
        return cast("Mapping[str, Any]", self._own_copy("_call_kwargs"))

    @call_kwargs.setter
    def call_kwargs(self, value: Mapping[str, Any]) -> None:
        self._own = {**(self._own or {}), "_call_kwargs": value}

    def _own_copy(self, name: str) -> Any:
        self._own = own = {} if self._own is None else self._own
        if name not in own:
            own[name] = own_copy(getattr(self, name), unchanged=self.messages, shared=list_schemas(self.tool_types))
        return own[name]

    @property
    def tools(self) -> list[ToolT_co] | None:
        """The tools that the model called, in order; None if it called none or if the call has no tools.

        Raises:
            UnknownToolError: the model called a tool that was not passed to the call.
            ToolArgumentsError: the arguments of a call are invalid.
        """
        if self._tools is None and self.tool_types:
            by_name = tools_by_name(self.tool_types)
            self._tools = [self._read_tool(by_name, call) for call in self._real_calls()]
        return self._tools or None

    def _real_calls(self) -> list[RawToolCall]:
        """Return the tool calls; some servers send a call that is empty after the real ones."""
        return [call for call in self._tool_calls() if call.name or call.text != "{}"]

    def _read_tool(self, by_name: Mapping[str, type[ToolT_co]], call: RawToolCall) -> ToolT_co:
        try:
            return find_tool_type(by_name, call.name).from_tool_call(call, self.fn_args)
        except (ToolArgumentsError, UnknownToolError) as error:
            error.call_id, error.response = call.id, self
            raise

    @property
    def tool(self) -> ToolT_co | None:
        """The first tool that the model called, or None."""
        tools = self.tools
        return tools[0] if tools else None

    def _reported_error(self) -> object:
        """Return the error that the provider sent as an answer; generated classes define where it is."""
        return None

    def _has_called(self) -> bool:
        return bool(self._tool_calls())

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={self._shown(name)}" for name in ("id", "model", "content", "finish_reasons"))
        return f"{type(self).__name__}({fields})"

    def _shown(self, name: str) -> str:
        """Return the repr of a property; errors that hold a malformed response are shown too."""
        try:
            return repr(getattr(self, name))
        except MalformedAnswerError:
            return "<unreadable>"

    def _repr_markdown_(self) -> str:
        from callwright_runtime.responses.display import answer_markdown

        return answer_markdown(self, self._tool_calls())

    def _repr_html_(self) -> str:
        from callwright_runtime.responses.display import answer_html

        return answer_html(self, self._tool_calls())

    def __getstate__(self) -> dict[str, Any]:
        """Leave out clients, arguments that hold one, and params that may hold a secret."""
        return make_state(self)

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._own = None
        self._call_params, self._call_kwargs = state["call_params"], state["call_kwargs"]
        for name, value in state.items():
            setattr(self, name, value)

    def __copy__(self) -> Self:
        copy = type(self).__new__(type(self))
        for slot in BaseCallResponse.__slots__:
            setattr(copy, slot, getattr(self, slot))
        copy._own = None if self._own is None else dict(self._own)
        return copy


name_sdk_object(BaseCallResponse, "response")
