"""Properties that responses and stream chunks share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias, TypeVar, cast

from callwright_runtime.errors import MalformedAnswerError
from callwright_runtime.responses.malformed import guarded

if TYPE_CHECKING:
    from collections.abc import Mapping


FinishReason: TypeAlias = Literal["stop", "length", "tool_calls", "content_filter", "other"]

MappedFinish: TypeAlias = FinishReason | Literal["stop_or_tool_calls", "unfinished"]
"""Meaning of a provider's finish reason: some have two meanings, and some mean that the model has not stopped yet."""

ChunkT = TypeVar("ChunkT")
_SDK = "_sdk"


@dataclass(frozen=True, slots=True)
class Usage:
    """Token usage of one call; None if the provider does not report a count.

    Attributes:
        input_tokens: the whole prompt, including tokens read from a cache and written to one.
        cached_tokens: input tokens that were read from a cache.
        output_tokens: everything that was generated, including thinking.
        reasoning_tokens: output tokens that were spent on thinking.
        cache_write_tokens: input tokens that were written to a cache.
    """

    input_tokens: int | None
    cached_tokens: int | None
    output_tokens: int | None
    reasoning_tokens: int | None
    cache_write_tokens: int | None = None


class ResponseProperties:
    """Properties that responses and stream chunks share; generated classes define where their values come from."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, MappedFinish]] = {}

    if TYPE_CHECKING:

        @property
        def _sdk(self) -> Any:
            """The SDK's own object: another name for `response` or `chunk`, see `name_sdk_object`."""

    @property
    def content(self) -> str:
        """The text of the answer."""
        raise NotImplementedError

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the provider's words; empty while the model has not stopped."""
        raise NotImplementedError

    @property
    def model(self) -> str | None:
        """Name of the model that answered."""
        return None

    @property
    def id(self) -> str | None:
        """The provider's id of the answer."""
        return None

    @property
    def usage(self) -> Any:
        """The SDK's own usage object."""
        return None

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt, including those that were read from a cache or written to one."""
        return None

    @property
    def cached_tokens(self) -> int | None:
        """Tokens of the prompt that were read from a cache."""
        return None

    @property
    def cache_write_tokens(self) -> int | None:
        """Tokens of the prompt that were written to a cache."""
        return None

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated, including those of its thinking."""
        return None

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking."""
        return None

    @property
    def thinking(self) -> str | None:
        """The model's thinking, if the provider returns it."""
        return None

    @guarded
    def common_finish_reasons(self) -> list[FinishReason]:
        """Why the model stopped, in words that are the same for all providers."""
        reasons = self._finish_reason_map
        common: list[MappedFinish] = [
            reasons.get(_check_reason(reason)) or reasons.get("default", "other")
            for reason in self.finish_reasons
            if reason
        ]
        return [self._disambiguate(reason) for reason in common if reason != "unfinished"]

    def _disambiguate(self, reason: FinishReason | Literal["stop_or_tool_calls"]) -> FinishReason:
        """Resolve a finish reason that some APIs use both for a normal stop and for tool calls."""
        if reason == "stop_or_tool_calls":
            return "tool_calls" if self._has_called() else "stop"
        return reason

    def _is_finish(self, reason: str) -> bool:
        """Return whether a provider's finish reason means that the model has stopped."""
        if not isinstance(cast("object", reason), str):  # some SDKs pass on unchecked whatever the server sent
            return bool(reason)
        return bool(reason) and self._finish_reason_map.get(reason) != "unfinished"

    def _has_called(self) -> bool:
        """Return whether the model has called a tool."""
        return False

    @guarded
    def common_usage(self) -> Usage | None:
        """Token usage of the call, the same for all providers."""
        if self.input_tokens is None and self.output_tokens is None:
            return None
        return Usage(
            self.input_tokens,
            self.cached_tokens,
            self.output_tokens,
            self.reasoning_tokens,
            self.cache_write_tokens,
        )

    def __str__(self) -> str:
        return str(self.content)  # some SDKs pass on unchecked whatever the server sent


def name_sdk_object(cls: type, slot: str) -> None:
    """Let shared properties read the object in a slot as `_sdk`, without the call that a property would be."""
    setattr(cls, _SDK, vars(cls)[slot])


def _check_reason(reason: object) -> str:
    if isinstance(reason, str):
        return reason
    raise MalformedAnswerError(f"a finish reason is {reason!r}, which is not text. Look at the SDK's own object.")
