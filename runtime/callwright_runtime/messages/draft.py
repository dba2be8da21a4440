"""A provider's message while the parts of a common message are encoded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.messages.encode import flush_content, join_opaque, only_item, patch_last
from callwright_runtime.messages.opaque import restore_opaque

if TYPE_CHECKING:
    from collections.abc import Collection

    from callwright_runtime.messages.parts import OpaquePart, Role


class MessageDraft:
    """What the parts of one common message have become so far.

    Parameters:
        provider: the provider's name, for errors.
        role: the common role.
        own_role: the provider's name for it.
        lists: the keys of the message that hold lists: its content first.
        singles: those of the lists of which the message holds the only item instead.
        texts: the keys that hold text, which is joined.
        lone_text: whether the content is one string, whose texts are its lines.
        joined: see `flush_content`; None if other messages do not interrupt the content.
        interrupts: whether a message between the parts ends the content before it.
    """

    __slots__ = (
        "_interrupts",
        "_joined",
        "_key",
        "_lists",
        "_lone_text",
        "_messages",
        "_others",
        "_own_role",
        "_provider",
        "_singles",
        "_texts",
        "role",
    )

    def __init__(
        self,
        provider: str,
        role: Role,
        own_role: str,
        *,
        lists: tuple[str, ...],
        texts: Collection[str],
        singles: Collection[str] = (),
        interrupts: bool,
        joined: str | None,
        lone_text: bool = False,
    ) -> None:
        self._lone_text = lone_text
        self.role = role
        self._provider = provider
        self._own_role = own_role
        self._key = lists[0]
        self._lists: dict[str, list[Any]] = {key: [] for key in lists}
        self._singles = singles
        self._texts: dict[str, list[Any]] = {key: [] for key in texts}
        self._interrupts = interrupts
        self._joined = joined
        self._others: dict[str, Any] = {}
        self._messages: list[Any] = []

    def add_block(self, block: Any) -> None:
        """Add a block to the content."""
        self._lists[self._key].append(block)

    def add(self, key: str, value: Any) -> None:
        """Add a value to a list of the message."""
        self._lists[key].append(value)

    def add_text(self, key: str, text: Any) -> None:
        """Add to a text beside the content, or to data that the provider alone can read."""
        self._texts[key].append(text)

    def patch_last(self, patch: dict[str, Any]) -> None:
        """Set keys on the last block of the content.

        Raises:
            UnsupportedError: there is no block before it.
        """
        patch_last(self._provider, self._lists[self._key], patch)

    def send(self, message: Any) -> None:
        """Add a message of its own, such as a tool result."""
        if self._interrupts:
            self._flush()
        self._messages.append(message)

    def restore(self, part: OpaquePart) -> None:
        """Put an opaque part back where it came from."""
        if self._interrupts:
            self.send(part.value)
        else:
            restore_opaque(part, self._lists[self._key], self._others, self._lists)

    def finish(self) -> list[Any]:
        """Return the messages."""
        if self._interrupts:
            self._flush()
            return self._messages
        texts = {key: join_opaque(pieces) for key, pieces in self._texts.items()}
        fields = {key: value for key, value in {**self._lists, **texts}.items() if value} | self._others
        for key in fields.keys() & self._singles:
            fields[key] = only_item(self._provider, key, self._lists[key])
        if self._lone_text and self._key in fields:
            fields[self._key] = "\n".join(fields[self._key])
        if fields:
            self._messages.append({"role": self._own_role, **fields})
        return self._messages

    def _flush(self) -> None:
        content = self._lists[self._key]
        self._messages.extend(flush_content(self._own_role, self._key, content, joined=self._joined))
