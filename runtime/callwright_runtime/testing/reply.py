"""The provider-neutral answer of a fake."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from callwright_runtime.errors import ArgumentTypeError, CallFailure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Failure:
    """An error of the SDK as a reply. `Reply.error(…)` makes it.

    Parameters:
        kind: the kind of the error, such as `RateLimited`.
        message: its message.
        status: its HTTP status. Default: the usual one of the kind.
        headers: the headers of the answer, such as `{"retry-after": "2"}`.
    """

    kind: type[CallFailure]
    message: str = ""
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


class ToolCall:
    """A tool call of the model: `ToolCall("weather", city="Rome")`.

    Parameters:
        name: the name of the tool.
        id: the id of the call. Default: `call_1`, `call_2`, …
        args: the arguments, for names that cannot be keywords.
        arguments: the arguments.
    """

    __slots__ = ("args", "id", "name")

    def __init__(
        self,
        name: str,
        /,
        *,
        id: str | None = None,  # noqa: A002  the name of the field
        args: Mapping[str, Any] | None = None,
        **arguments: Any,
    ) -> None:
        self.name = name
        self.id = id
        self.args: dict[str, Any] = {**(args or {}), **arguments}

    def __repr__(self) -> str:
        fields = "".join(f", {key}={value!r}" for key, value in self.args.items())
        return f"ToolCall({self.name!r}{fields})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ToolCall) and (self.name, self.id, self.args) == (other.name, other.id, other.args)

    def __hash__(self) -> int:
        return hash((self.name, self.id))


@dataclass(frozen=True, slots=True)
class Usage:
    """The token usage of a reply. `cached_tokens` and `cache_write_tokens` are part of the input."""

    input_tokens: int | None = 10
    output_tokens: int | None = 5
    cached_tokens: int | None = None
    cache_write_tokens: int | None = None
    reasoning_tokens: int | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a reply breaks off.

    Parameters:
        after: how many events of a stream arrive.
        error: what is raised then: an exception, or an error of the SDK such as `Reply.error(Overloaded)`. Default: the
            stream ends.
    """

    after: int = 0
    error: BaseException | Failure | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer of a fake, in a form that is the same for every provider.

    Parameters:
        text: the text.
        thinking: the model's thinking.
        signature: the signature of the thinking, which goes back with it in the next turn.
        refusal: why the model refuses.
        tool_calls: the tool calls.
        structured: the value of a response model, or a mapping: JSON, in the form that the call requests.
        citations: sources, in the SDK's own form.
        finish: the finish reason, a common one or the provider's word. Default: `tool_calls` or `stop`.
        usage: the token usage.
        model: the model that answers. Default: the requested one.
        id: the id of the answer.
        chunks: the pieces of the text in a stream. Default: every grapheme is one.
        interleave: whether the fragments of parallel tool calls alternate in a stream.
        cut: where a stream breaks off.
        delay: seconds to wait before the answer.
    """

    text: str | None = None
    thinking: str | None = None
    signature: str | None = None
    refusal: str | None = None
    tool_calls: Sequence[ToolCall] = ()
    structured: Any = None
    citations: Sequence[Any] = ()
    finish: str | None = None
    usage: Usage | None = field(default_factory=Usage)
    model: str | None = None
    id: str = "fake-1"
    chunks: Sequence[str] | None = None
    interleave: bool = False
    cut: Cut | None = None
    delay: float = 0

    @staticmethod
    def error(
        kind: type[CallFailure],
        message: str = "",
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Failure:
        """Return a reply that raises the SDK's exception for a kind of failure: `Reply.error(RateLimited)`.

        Parameters:
            kind: the kind.
            message: the message of the exception.
            status: its HTTP status. Default: the usual one of the kind.
            headers: the headers of the answer, such as `{"retry-after": "2"}`.
        """
        return Failure(kind, message, status, headers or {})

    def __post_init__(self) -> None:
        if self.text is not None and not isinstance(self.text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise ArgumentTypeError(f"Reply: `text` must be a string, not {type(self.text).__name__}.")
        if self.chunks is not None and self.text is None:
            object.__setattr__(self, "text", "".join(self.chunks))
