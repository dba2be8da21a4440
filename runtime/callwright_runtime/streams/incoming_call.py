"""One tool call of a stream, while it arrives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.support.surrogates import join_halves
from callwright_runtime.tools.raw_call import RawToolCall

if TYPE_CHECKING:
    from collections.abc import Mapping

    from callwright_runtime.partial.json import PartialJSON


class IncomingCall:
    """State of one tool call while it arrives."""

    __slots__ = ("delta", "fragments", "fresh", "id", "initial", "is_closed", "name", "opaque", "partial")

    def __init__(
        self,
        id: str | None,  # noqa: A002
        name: str | None,
        initial: str | Mapping[str, Any] | None,
        opaque: object,
    ) -> None:
        self.id = id or None
        self.name = name or ""
        self.initial = initial  # counts only if no fragment follows
        self.opaque = opaque
        self.fragments: list[str] = []
        self.fresh: list[str] | None = None  # the fragments that `take` has not returned, once it was called
        self.delta = ""
        self.is_closed = False
        self.partial: PartialJSON | None = None

    @property
    def text(self) -> str:
        """The arguments that have arrived."""
        if len(self.fragments) > 1:  # join only once: partial tools read the text at each fragment
            self.fragments = ["".join(self.fragments)]
        return "".join(self.fragments)

    @property
    def is_empty(self) -> bool:
        """Whether the call has neither a name nor arguments: some servers send such a call at the end of another."""
        return not self.name and self.raw().is_empty

    def take(self) -> str:
        """Return the text of the arguments that has arrived since the last time."""
        if self.fresh is not None:
            text, self.fresh = "".join(self.fresh), []
            return text
        if not (self.fragments or self.is_closed):
            return ""
        self.fresh = []
        return self.raw().text if self.is_closed else self.text

    def raw(self) -> RawToolCall:
        """Return the call as far as it has arrived."""
        text = join_halves(self.text)
        arguments = text if text.strip() else self.initial or "{}"
        return RawToolCall(self.id, self.name, arguments, self.opaque)
