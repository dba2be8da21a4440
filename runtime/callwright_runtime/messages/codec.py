"""The codec of a provider's messages: what all providers have in common, with hooks for what is a provider's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.messages.decode import decode_role, join_messages, make_common_message
from callwright_runtime.messages.draft import MessageDraft
from callwright_runtime.messages.encode import (
    check_media_type,
    merge_same_role,
    provider_role,
    single_text,
    system_text,
)
from callwright_runtime.messages.format import MessageFormat
from callwright_runtime.messages.opaque import (
    opaque_extras,
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
    from collections.abc import Iterable, Iterator

    from callwright_runtime.messages.parts import Part

_MEDIA = {ImagePart: "an image", AudioPart: "audio", DocumentPart: "a document"}


class MessageCodec(MessageFormat):
    """Encodes common messages in a provider's form, and decodes them."""

    def encode(self, messages: Iterable[Any]) -> list[Any]:
        """Encode messages for the API; messages in the provider's form are unchanged.

        Raises:
            UnsupportedError: the API does not take a part or a role.
        """
        conversation = normalize_tool_ids(self.provider, messages, self.decode, **self._ids)
        if self._merge_same_role and conversation[1:]:
            conversation = merge_same_role(conversation, self._roles)
        encoded: list[Any] = []
        for message in conversation:
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
        if not self._text_messages and (text := single_text(message, self.provider)) is not None:
            return [{"role": role, self.content: self.encode_text(text, message)}]
        draft = MessageDraft(
            self.provider,
            message.role,
            role,
            lists=self._lists,
            singles=self._singles,
            texts=self._texts,
            interrupts=self._items,
            joined=self._joined,
            lone_text=self._lone_text,
        )
        for part in visible_parts(self.provider, message):
            if isinstance(part, OpaquePart) and part.provider == self.provider:
                draft.restore(part)
                continue
            accepted = self._media.get(type(part))
            if accepted is not None and isinstance(part, ImagePart | AudioPart | DocumentPart):
                check_media_type(self.provider, _MEDIA[type(part)], part.media_type, accepted)
            if self._beside and isinstance(part, TextPart | ThinkingPart) and (key := self._key_of(part)):
                draft.add_text(key, part.thinking if isinstance(part, ThinkingPart) else part.text)
                continue
            self.encode_part(part, draft)
            if self._joined is not None and isinstance(part, TextPart) and part.opaque is None:
                draft.say(part.text)
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
        if isinstance(whole, BaseMessageParam):
            return BaseMessageParam(whole.role, [self._own(part) for part in whole.parts])
        if whole is not None:
            return BaseMessageParam("tool" if isinstance(whole, ToolResultPart) else "assistant", [self._own(whole)])
        if self._items and not _has_role(message):
            return BaseMessageParam("assistant", [OpaquePart(self.provider, message)])
        role = decode_role(self.provider, self._common_roles, message)
        content = message.get(self.content)
        blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
        first = [self._own(part) for part in (*self.decode_texts(message), *self._texts_beside(message))]
        return make_common_message(role, content, self._decode_parts(message, blocks), first)

    def _key_of(self, part: TextPart | ThinkingPart) -> str | None:
        """Return the key of a text that is said instead of the content; older versions kept it in `opaque`."""
        key = part.opaque if part.key is None else part.key
        return key if isinstance(key, str) and self._beside.get(key) is type(part) else None

    def _texts_beside(self, message: Mapping[str, Any]) -> Iterator[Part]:
        for key, part_type in self._beside.items():
            if text := message.get(key):
                yield part_type(text, key=key)

    def _decode_parts(self, message: Mapping[str, Any], blocks: list[Any]) -> list[Part]:
        beside = [(key, block) for key in self._lists[1:] for block in self._items_at(message, key)]
        held = [*((self.content, block) for block in blocks), *beside]
        parts = [part for key, block in held for part in self._decode_block(key, block)]
        return parts if self._items else [*parts, *opaque_extras(self.provider, message, self._known)]

    def _items_at(self, message: Mapping[str, Any], key: str) -> list[Any]:
        """Return the items beside the content at a key, which may hold a single one."""
        held = message.get(key)
        return [held] if held and key in self._singles else list(held or ())

    def _decode_block(self, key: str, block: Any) -> Iterator[Part]:
        """Decode a block of the list at a key: its part, and the mark that follows it; an opaque part holds its own."""
        part = self.decode_part(block) if key == self.content else self.decode_item(key, block)
        if part is None:
            # Without a key, it would be a message of its own where an answer consists of several.
            yield OpaquePart(self.provider, block, key if self._items or key != self.content else None)
            return
        yield self._own(part)
        if key == self.content and (mark := self.decode_mark(block)) is not None:
            yield mark

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


def _has_role(message: Any) -> bool:
    return isinstance(message, Mapping) and "role" in message
