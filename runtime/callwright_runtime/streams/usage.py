"""Token usage of a stream while it arrives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from callwright_runtime.responses.properties import Usage


class StreamUsage:
    """Base class of streams: the counts that have arrived; None before the first event."""

    def _so_far(self) -> Any:
        """Return the response so far; None before the first event."""
        raise NotImplementedError

    @property
    def usage(self) -> Any:
        """The SDK's own usage object."""
        response = self._so_far()
        return None if response is None else response.usage

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt, including those that were read from a cache or written to one."""
        response = self._so_far()
        return None if response is None else response.input_tokens

    @property
    def cached_tokens(self) -> int | None:
        """Tokens of the prompt that were read from a cache."""
        response = self._so_far()
        return None if response is None else response.cached_tokens

    @property
    def cache_write_tokens(self) -> int | None:
        """Tokens of the prompt that were written to a cache."""
        response = self._so_far()
        return None if response is None else response.cache_write_tokens

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated, including those of its thinking."""
        response = self._so_far()
        return None if response is None else response.output_tokens

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking."""
        response = self._so_far()
        return None if response is None else response.reasoning_tokens

    @property
    def common_usage(self) -> Usage | None:
        """The tokens of the call, the same for all providers."""
        response = self._so_far()
        return None if response is None else response.common_usage
