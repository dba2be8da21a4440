"""The form of a provider's messages: the facts about it, and the hooks for what is a provider's own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from callwright_runtime.messages.encode import reject_part
from callwright_runtime.messages.opaque import reject_unsigned
from callwright_runtime.messages.parts import AudioPart, DocumentPart, ImagePart, TextPart, ThinkingPart
from callwright_runtime.messages.whole import CallForm, with_role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from callwright_runtime.messages.draft import MessageDraft
    from callwright_runtime.messages.parts import BaseMessageParam, Part, Role
    from callwright_runtime.messages.tool_ids import ToolIdRules

_NOTHING: Mapping[str, type[TextPart | ThinkingPart]] = MappingProxyType({})


class MessageFormat:
    """The form of a provider's messages; a generated module defines how a part is written and read.

    Parameters:
        provider: the provider's name.
        roles: its roles by common role; a sequence if it uses the common names.
        content: the key of a message that holds its content.
        lists: the keys of the other lists of a message, such as its tool calls.
        singles: those of the lists of which a message holds the only item instead.
        texts: the keys of texts beside the content.
        beside: the keys that hold a text which is said instead of the content, and the parts that such texts are.
        ignored: the keys that a decoded message loses.
        image: the media types of images that the API accepts; None if it leaves that to the model.
        audio: those of audio.
        document: those of documents.
        tool_ids: the rules for the ids of tool calls; None if the API has no ids.
        named_results: whether a tool result needs the name of the tool.
        drop_empty: whether the API rejects answers that are empty, or also those that are blank.
        merge_same_role: whether adjacent messages of a role are one.
        distinct: values that must be unique in a request: the key of a message, and the path in its blocks.
        items: whether an answer becomes several messages.
        joined: the role whose messages hold the text itself if all their content is text; for `items` only.
        lone_text: whether the content is one string, whose texts are its lines.
        text_messages: whether each text is a message of its own.
        calls: what every tool call of a request has: see `CallForm`.
    """

    def __init__(  # noqa: PLR0913  the facts about messages
        self,
        provider: str,
        *,
        roles: Sequence[Role] | Mapping[Role, str],
        content: str = "content",
        lists: tuple[str, ...] = (),
        singles: tuple[str, ...] = (),
        texts: tuple[str, ...] = (),
        beside: Mapping[str, type[TextPart | ThinkingPart]] = _NOTHING,
        ignored: tuple[str, ...] = (),
        image: Collection[str] | None = None,
        audio: Collection[str] | None = None,
        document: Collection[str] | None = None,
        tool_ids: ToolIdRules | None = None,
        named_results: bool = False,
        drop_empty: Literal["empty", "blank"] | None = None,
        merge_same_role: bool = False,
        distinct: Sequence[tuple[str, tuple[str, ...]]] = (),
        items: bool = False,
        joined: str | None = None,
        lone_text: bool = False,
        text_messages: bool = False,
        calls: tuple[str | None, bool, Mapping[str, Any]] | None = None,
    ) -> None:
        self.provider = provider
        self.content = content
        self.image, self.audio, self.document = image or (), audio or (), document or ()
        self._media: Mapping[type[Part], Collection[str]] = {
            part: types
            for part, types in ((ImagePart, image), (AudioPart, audio), (DocumentPart, document))
            if types is not None
        }
        own_roles: Mapping[Role, str] = roles if isinstance(roles, Mapping) else {role: role for role in roles}
        self._roles: Mapping[str, str] = {role: own for role, own in own_roles.items()}  # noqa: C416  another key type
        self._common_roles: dict[str, Role] = {own: role for role, own in reversed([*own_roles.items()])}
        self._lists = (content, *lists)
        self._singles = singles
        self._texts = (*texts, *beside)
        self._beside = beside
        self._known = frozenset({"role", *self._lists, *self._texts, *ignored})
        self._ids: dict[str, Any] = {"rules": tool_ids, "named": named_results}
        if drop_empty is not None:
            self._ids["drop_empty"] = (self._roles["assistant"], drop_empty == "blank")
        self._merge_same_role = merge_same_role
        self._distinct = distinct
        self._items = items
        self._joined = joined
        self._lone_text = lone_text
        self._text_messages = text_messages
        self._calls = None if calls is None else CallForm(*calls)

    def complete(self, answer: Any) -> Any:
        """Return the message of an answer with what hosts leave out, though requests must have it."""
        whole = answer if self._calls is None else self._calls.complete(answer)
        return with_role(whole, self._roles["assistant"])

    def encode_text(self, text: str, message: BaseMessageParam) -> Any:  # noqa: ARG002
        """Return the content of a message that is one text."""
        return text

    def encode_part(self, part: Part, message: MessageDraft) -> None:
        """Add a part to a message.

        Raises:
            UnsupportedError: the API does not take such a part.
        """
        self.reject(part, message)

    def decode_part(self, block: Any) -> Part | None:  # noqa: ARG002
        """Return the common part of one block of content; None if there is none."""
        return None

    def decode_item(self, key: str, block: Any) -> Part | None:  # noqa: ARG002
        """Return the common part of one block beside the content, such as a tool call; None if there is none."""
        return self.decode_part(block)  # modules of version 0.1 tell blocks apart by their shape alone

    def decode_mark(self, block: Any) -> Part | None:  # noqa: ARG002
        """Return the part that keys of a block stand for, in addition to its own, such as a mark for the cache."""
        return None

    def decode_whole(self, message: Any) -> Part | BaseMessageParam | None:  # noqa: ARG002
        """Return the part that a message of its own is, such as a tool result; None if it is another message.

        If the message says the role of the one that it was a part of, return that one.
        """
        return None

    def decode_texts(self, message: Mapping[str, Any]) -> Iterable[Part]:  # noqa: ARG002
        """Return the parts beside the content."""
        return ()

    def reject(self, part: Part, message: MessageDraft) -> NoReturn:
        """Raise for a part that the API does not take.

        Raises:
            UnsupportedError: always.
        """
        reject_part(self.provider, part, message.role)

    def reject_unsigned(self, part: Part, message: MessageDraft) -> NoReturn:
        """Raise for a part that the API takes only with its own signature.

        Raises:
            UnsupportedError: always.
        """
        reject_unsigned(self.provider, part, message.role)
