"""The codec of a provider's messages: what all providers have in common, with hooks for what is a provider's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NoReturn, cast

from callwright_runtime.messages.decode import decode_role, join_messages, make_common_message
from callwright_runtime.messages.draft import MessageDraft
from callwright_runtime.messages.encode import (
    check_media_type,
    merge_same_role,
    provider_role,
    reject_part,
    single_text,
    system_text,
)
from callwright_runtime.messages.opaque import (
    opaque_extras,
    opaque_items,
    reject_unsigned,
    visible_parts,
    with_provider,
)
from callwright_runtime.messages.parts import (
    AudioPart,
    BaseMessageParam,
    DocumentPart,
    ImagePart,
    OpaquePart,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolResultPart,
)
from callwright_runtime.messages.requests import make_distinct
from callwright_runtime.messages.tool_ids import normalize_tool_ids

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from callwright_runtime.messages.parts import Part, Role
    from callwright_runtime.messages.tool_ids import ToolIdRules

_MEDIA = {ImagePart: "an image", AudioPart: "audio", DocumentPart: "a document"}


class MessageCodec:
    """Encodes common messages in a provider's form, and decodes them; a generated module has one.

    Parameters:
        provider: the provider's name.
        roles: its roles by common role; a sequence if it uses the common names.
        content: the key of a message that holds its content.
        lists: the keys of the other lists of a message, such as its tool calls.
        texts: the keys of texts beside the content.
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
        joined: the role whose messages hold text itself if nothing else is in them; for `items` only.
    """

    def __init__(  # noqa: PLR0913  the facts about messages
        self,
        provider: str,
        *,
        roles: Sequence[Role] | Mapping[Role, str],
        content: str = "content",
        lists: tuple[str, ...] = (),
        texts: tuple[str, ...] = (),
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
        self._texts = texts
        self._known = frozenset({"role", *self._lists, *texts, *ignored})
        self._ids: dict[str, Any] = {"rules": tool_ids, "named": named_results}
        if drop_empty is not None:
            self._ids["drop_empty"] = (self._roles["assistant"], drop_empty == "blank")
        self._merge_same_role = merge_same_role
        self._distinct = distinct
        self._items = items
        self._joined = joined

    # What is a provider's own

    def encode_text(self, text: str, message: BaseMessageParam) -> Any:  # noqa: ARG002
        """Return the content of a message that is one text."""
        return text

    def encode_part(self, part: Part, message: MessageDraft) -> None:
        """Add a part to a message.

        Raises:
            UnsupportedError: the API does not take such a part.
        """
        self.reject(part, message)

    def decode_part(self, block: Any) -> Part | None:
        """Return the common part of one block of content or one tool call; None if there is none."""
        raise NotImplementedError

    def decode_whole(self, message: Any) -> Part | None:  # noqa: ARG002
        """Return the part that a message of its own is, such as a tool result; None if it is another message."""
        return None

    def decode_texts(self, message: Mapping[str, Any]) -> Iterable[Part]:  # noqa: ARG002
        """Return the parts beside the content."""
        return ()

    # What all providers have in common

    def encode(self, messages: Iterable[Any]) -> list[Any]:
        """Encode messages for the API; messages in the provider's form are unchanged.

        Raises:
            UnsupportedError: the API does not take a part or a role.
        """
        messages = normalize_tool_ids(self.provider, messages, self.decode, **self._ids)
        if self._merge_same_role:
            messages = merge_same_role(messages, self._roles)
        encoded: list[Any] = []
        for message in messages:
            if isinstance(message, BaseMessageParam):
                encoded.extend(self.encode_message(message))
            elif self._items and isinstance(message, list):
                encoded.extend(cast("list[Any]", message))
            else:
                encoded.append(message)
        for key, path in self._distinct:
            encoded = make_distinct(encoded, key, path)
        return encoded

    def encode_message(self, message: BaseMessageParam) -> list[Any]:
        """Encode one message; the API may need several."""
        role = provider_role(self.provider, self._roles, message)
        if (text := single_text(message)) is not None:
            return [{"role": role, self.content: self.encode_text(text, message)}]
        draft = MessageDraft(
            self.provider,
            message.role,
            role,
            lists=self._lists,
            texts=self._texts,
            interrupts=self._items,
            joined=self._joined,
        )
        for part in visible_parts(self.provider, message):
            if isinstance(part, OpaquePart) and part.provider == self.provider:
                draft.restore(part)
                continue
            accepted = self._media.get(type(part))
            if accepted is not None and isinstance(part, ImagePart | AudioPart | DocumentPart):
                check_media_type(self.provider, _MEDIA[type(part)], part.media_type, accepted)
            self.encode_part(part, draft)
        return draft.finish()

    def encode_system(self, system: BaseMessageParam) -> Any:
        """Return the content of a system prompt that is a param of its own."""
        messages = self.encode_message(system)
        return messages[0][self.content] if messages else self.encode_text("", system)

    def system_text(self, system: BaseMessageParam) -> str:
        """Return the text of a system prompt that is a param of its own.

        Raises:
            UnsupportedError: a part is not text.
        """
        return system_text(self.provider, system)

    def decode(self, message: Any) -> BaseMessageParam:
        """Decode a provider's message, or the list of them that an answer is, to a common message.

        Raises:
            UnsupportedError: the role has no common equivalent.
        """
        if self._items and isinstance(message, list):
            return join_messages([self.decode(item) for item in cast("list[Any]", message)])
        whole = self.decode_whole(message)
        if whole is not None:
            return BaseMessageParam("tool" if isinstance(whole, ToolResultPart) else "assistant", [self._own(whole)])
        if self._items and not _has_role(message):
            return BaseMessageParam("assistant", [OpaquePart(self.provider, message)])
        role = decode_role(self.provider, self._common_roles, message)
        content = message.get(self.content)
        blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
        first = [self._own(part) for part in self.decode_texts(message)]
        return make_common_message(role, content, self._decode_parts(message, blocks), first)

    def _decode_parts(self, message: Mapping[str, Any], blocks: list[Any]) -> list[Part]:
        if self._items:
            items = [*blocks, *(item for key in self._lists[1:] for item in message.get(key) or ())]
            return [self._decode_item(item, message["role"]) for item in items]
        parts = [self._decode_block(block) for block in blocks]
        for key in self._lists[1:]:
            parts += opaque_items(key, map(self._decode_block, message.get(key) or ()))
        return [*parts, *opaque_extras(self.provider, message, self._known)]

    def _decode_item(self, block: Any, role: str) -> Part:
        """Decode a block of a message that may be one of several: what is unknown stays such a message."""
        part = self.decode_part(block)
        return OpaquePart(self.provider, {"role": role, self.content: [block]}) if part is None else self._own(part)

    def _decode_block(self, block: Any) -> Part:
        part = self.decode_part(block)
        return OpaquePart(self.provider, block) if part is None else self._own(part)

    def _own(self, part: Part) -> Part:
        """Mark data that only this provider can read."""
        match part:
            case TextPart():
                return with_provider(self.provider, part)
            case ThinkingPart():
                return with_provider(self.provider, part)
            case ToolCallPart():
                return with_provider(self.provider, part)
            case _:
                return part

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


def _has_role(message: Any) -> bool:
    return isinstance(message, Mapping) and "role" in message
