"""A provider's message while the parts of a common message are encoded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.messages.encode import join_opaque, only_item, patch_last
from callwright_runtime.messages.opaque import restore_opaque

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

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
        joined: the provider's role whose messages hold the text itself if all their content is text; else None.
        interrupts: whether a message between the parts ends the one before it.
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
        "_said",
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
        self._singles = singles
        self._interrupts = interrupts
        self._joined = joined
        self._messages: list[Any] = []
        self._begin(lists, texts)

    def _begin(self, lists: Iterable[str], texts: Iterable[str]) -> None:
        """Begin a message that holds nothing yet."""
        self._lists: dict[str, list[Any]] = {key: [] for key in lists}
        self._texts: dict[str, list[Any]] = {key: [] for key in texts}
        self._others: dict[str, Any] = {}
        self._said: list[str] = []

    def add_block(self, block: Any) -> None:
        """Add a block to the content."""
        self._lists[self._key].append(block)

    def say(self, text: str) -> None:
        """Note that the last block of the content is no more than this text."""
        self._said.append(text)

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
        self._said.clear()  # the block is more than its text now

    def send(self, message: Any) -> None:
        """Add a message of its own, such as a tool result."""
        if self._interrupts:
            self._flush()
            self._begin(self._lists, self._texts)
        self._messages.append(message)

    def restore(self, part: OpaquePart) -> None:
        """Put an opaque part back where it came from."""
        if self._interrupts and part.key is None:
            self.send(part.value)
        else:
            restore_opaque(part, self._lists[self._key], self._others, self._lists)

    def finish(self) -> list[Any]:
        """Return the messages."""
        self._flush()
        return self._messages

    def _flush(self) -> None:
        """Add the message that holds what the parts have said since the last one, if they said anything."""
        texts = {key: join_opaque(pieces) for key, pieces in self._texts.items()}
        fields = {key: value for key, value in {**self._lists, **texts}.items() if value} | self._others
        for key in fields.keys() & self._singles:
            fields[key] = only_item(self._provider, key, self._lists[key])
        if self._key in fields and self._lone_text:
            fields[self._key] = "\n".join(fields[self._key])
        elif self._key in fields and self._own_role == self._joined and len(self._said) == len(fields[self._key]):
            fields[self._key] = "".join(self._said)
        if fields:
            self._messages.append({"role": self._own_role, **fields})
