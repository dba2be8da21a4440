"""What can be read of an answer and of one event of a stream alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias, TypeVar

from callwright_runtime.responses.malformed import guard_properties

if TYPE_CHECKING:
    from collections.abc import Mapping


FinishReason: TypeAlias = Literal["stop", "length", "tool_calls", "content_filter", "other"]

MappedFinish: TypeAlias = FinishReason | Literal["stop_or_tool_calls", "unfinished"]
"""What a provider's own word for a finish reason means; some words mean two, and some that there is none yet."""

ChunkT = TypeVar("ChunkT")


@dataclass(frozen=True, slots=True)
class Usage:
    """The tokens of one call; None where the provider does not say.

    Attributes:
        input_tokens: the whole prompt, including the tokens that were read from a cache or written to one.
        cached_tokens: the part of the prompt that was read from a cache.
        output_tokens: everything that the model generated, including its thinking.
        reasoning_tokens: the part of the output that was thinking.
        cache_write_tokens: the part of the prompt that was written to a cache.
    """

    input_tokens: int | None
    cached_tokens: int | None
    output_tokens: int | None
    reasoning_tokens: int | None
    cache_write_tokens: int | None = None


class ResponseProperties:
    """What can be read of an answer and of an event alike; the emitted classes say where it stands."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, MappedFinish]] = {}

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        # What a subclass of a provider's class adds is its owner's, and so is what it raises.
        if any(base.__module__.partition(".")[0] == __name__.partition(".")[0] for base in cls.__bases__):
            guard_properties(cls)

    @property
    def content(self) -> str:
        """The text."""
        raise NotImplementedError

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the provider's words; empty while it has not."""
        raise NotImplementedError

    @property
    def model(self) -> str | None:
        """The model that answered."""
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
        """What the model thought, where it shows that."""
        return None

    @property
    def common_finish_reasons(self) -> list[FinishReason]:
        """Why the model stopped, in words that are the same for all providers."""
        known = self._finish_reason_map
        mapped: list[MappedFinish] = [
            known.get(reason) or known.get("default", "other") for reason in self.finish_reasons if reason
        ]
        return [self._disambiguate(reason) for reason in mapped if reason != "unfinished"]

    def _disambiguate(self, reason: FinishReason | Literal["stop_or_tool_calls"]) -> FinishReason:
        """Tell the two reasons apart for which some APIs have one word."""
        if reason == "stop_or_tool_calls":
            return "tool_calls" if self._has_called() else "stop"
        return reason

    def _is_finish(self, reason: str) -> bool:
        """Whether a word of the provider says why the model stopped, and not that it has not."""
        return bool(reason) and self._finish_reason_map.get(reason) != "unfinished"

    def _has_called(self) -> bool:
        """Whether the model has called a tool."""
        return False

    @property
    def common_usage(self) -> Usage | None:
        """The tokens of the call, the same for all providers."""
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
        return str(self.content)  # an SDK that checks nothing hands on whatever the server sent
