"""What responses and chunks read in the same way from the objects of the SDK, such as token counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from callwright_runtime.responses.malformed import guarded
from callwright_runtime.responses.properties import ResponseProperties

if TYPE_CHECKING:
    import typing_extensions

    SdkT = typing_extensions.TypeVar("SdkT", default=Any)
else:
    SdkT = TypeVar("SdkT")


class CountedUsage(ResponseProperties):
    """Counts of `usage`, wherever a response and a chunk have it; a generated class defines how each is read."""

    __slots__ = ()

    @guarded
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt, including those that were read from a cache or written to one."""
        usage = self.usage
        return self._input(usage) if usage else None

    @guarded
    def cached_tokens(self) -> int | None:
        """Tokens of the prompt that were read from a cache."""
        usage = self.usage
        return self._cached(usage) if usage else None

    @guarded
    def cache_write_tokens(self) -> int | None:
        """Tokens of the prompt that were written to a cache."""
        usage = self.usage
        return self._cache_write(usage) if usage else None

    @guarded
    def output_tokens(self) -> int | None:
        """All tokens that the model generated, including those of its thinking."""
        usage = self.usage
        return self._output(usage) if usage else None

    @guarded
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking."""
        usage = self.usage
        return self._reasoning(usage) if usage else None

    # What an API does not report is None.

    def _input(self, usage: Any) -> int | None:  # noqa: ARG002
        return None

    def _cached(self, usage: Any) -> int | None:  # noqa: ARG002
        return None

    def _cache_write(self, usage: Any) -> int | None:  # noqa: ARG002
        return None

    def _output(self, usage: Any) -> int | None:  # noqa: ARG002
        return None

    def _reasoning(self, usage: Any) -> int | None:  # noqa: ARG002
        return None


class SharedProperties(CountedUsage, Generic[SdkT]):
    """Properties that are read in the same way from the SDK's response and its event, as a generated class says."""

    __slots__ = ()
    takes_text: ClassVar[bool] = False

    if TYPE_CHECKING:

        @property
        def _sdk(self) -> SdkT: ...
