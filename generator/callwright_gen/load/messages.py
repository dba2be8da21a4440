"""`messages`: rules that encode common messages for the provider. The same rules decode them."""

from collections.abc import Mapping
from typing import Literal, Self

from pydantic import Field, StrictBool, model_validator

from callwright_gen.load.base import Section, mapping
from callwright_gen.load.text import DataText, Identifier, Keys, MediaType, MessageKey, SetTree, ShapeTree


class Content(Section):
    """Where a message holds its parts."""

    key: MessageKey
    """Key of a message that holds its parts."""
    mode: Literal["string_or_parts", "parts", "text"]
    """`string_or_parts` if the key may also hold a single string, `parts` if it always holds a list, `text` if it holds
    one string, and other keys hold the other parts."""


class System(Section):
    """Where system messages go. Default: they are messages."""

    set: SetTree = Field(default_factory=dict, alias="param")
    """Arguments instead of a message. `$content` is the content of the system message, `$text` its text."""


class Roles(Section):
    """The provider's names for the roles. A role that is not listed has the same name."""

    user: DataText = "user"
    """Messages of the user."""
    assistant: DataText = "assistant"
    """Messages of the model."""
    tool: DataText = "tool"
    """Messages with tool results."""
    system: DataText | None = "system"
    """System messages, if they are messages."""


class PartRule(Section):
    """How to encode one kind of part: `shape` or `text`, or `message`, `keep` or `patch_previous`."""

    into: MessageKey | None = Field(default=None, alias="key")
    """Key of the message that holds the part. Default with `shape`: the key of `messages.content`."""
    shape: ShapeTree = None
    """The provider's form of the part, in the list at `key`."""
    single: StrictBool = False
    """Whether `key` holds one part instead of a list. A message with two of them is rejected."""
    text: ShapeTree = None
    """The text of the part, if `key` holds a string. Texts of several parts are joined."""
    or_key: MessageKey | None = None
    """Another key of the message that holds only the text. Text read from that key is sent back in that key."""
    opaque_key: MessageKey | None = None
    """In addition to `text`: key of the message with opaque data to send back with it, such as a signature."""
    message: ShapeTree = None
    """A separate message instead of a part of one."""
    keep: ShapeTree = None
    """Keys and values that identify a message of the provider. It is carried whole, and sent back unchanged."""
    patch_previous: SetTree | None = None
    """Keys to set on the previous part."""
    distinct: Keys | None = None
    """Where the shape has a value that must be unique in a request, such as a name. Repeated values are numbered."""
    accept: tuple[MediaType, ...] = ()
    """Media types that the provider accepts. Others are rejected before the call."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        ways: list[object] = [self.into, self.message, self.keep, self.patch_previous]
        if sum(way is not None for way in ways) != 1:
            raise ValueError(
                "expected exactly one of 'shape', 'text' (with 'key'), 'message', 'keep' and 'patch_previous'"
            )
        if (self.into is not None) != ((self.shape is None) != (self.text is None)):
            raise ValueError(
                "expected one of 'shape' and 'text'; 'key' requires one of them, and 'text' requires 'key'"
            )
        if self.distinct is not None and self.shape is None:
            raise ValueError("'distinct' requires 'shape'")
        if self.patch_previous == {}:
            raise ValueError("'patch_previous' sets no key, so the part would be lost")
        if self.opaque_key is not None and self.text is None:
            raise ValueError("'opaque_key' requires 'text'")
        if self.single and self.shape is None:
            raise ValueError("'single' requires 'shape'")
        return self


def _in_content(rule: object, key: str) -> object:
    table = mapping(rule)
    return {"key": key, **table} if table is not None and "shape" in table else rule


class Parts(Section):
    """A rule for each kind of part that the provider accepts. Other kinds are rejected before the call."""

    text: PartRule
    """Text."""
    image: PartRule | None = None
    """An image as bytes."""
    image_url: PartRule | None = None
    """An image as a URL."""
    audio: PartRule | None = None
    """Audio as bytes."""
    audio_url: PartRule | None = None
    """Audio as a URL."""
    document: PartRule | None = None
    """A document as bytes."""
    document_url: PartRule | None = None
    """A document as a URL."""
    thinking: PartRule | None = None
    """Thinking of the model, with the provider's signature."""
    tool_call: PartRule | None = None
    """A tool call of the model."""
    tool_result: PartRule | None = None
    """Result of a tool call."""
    cache_control: PartRule | None = None
    """A marker for the provider's prompt cache."""

    def rules(self) -> Mapping[str, PartRule]:
        """Return the rules by kind of part, in a fixed order."""
        fields = ((kind, getattr(self, kind)) for kind in type(self).model_fields)
        return {kind: rule for kind, rule in fields if rule is not None}

    @model_validator(mode="after")
    def _text_keys_are_not_shared(self) -> Self:
        keys = [rule.into for rule in self.rules().values() if rule.into is not None]
        texts = [rule.into for rule in self.rules().values() if rule.text is not None and rule.into is not None]
        shared = [into for into in texts if keys.count(into) > 1]
        if shared:
            raise ValueError(f"the key {shared[0]!r} of a 'text' cannot hold other kinds of parts")
        singles = [rule.into for rule in self.rules().values() if rule.single and rule.into is not None]
        singles = [into for into in singles if keys.count(into) > 1]
        if singles:
            raise ValueError(f"the key {singles[0]!r} holds a 'single' part, so no other kind can be there")
        return self


class ToolIds(Section):
    """What the API accepts as the id of a tool call. Other ids, such as those of another API, are replaced."""

    also: str | None = None
    """Characters that are allowed in addition to letters and digits. Default: any."""
    length: int | None = Field(default=None, ge=4, le=64)
    """Exact length."""
    max: int | None = Field(default=None, ge=4)
    """Maximum length."""
    optional: StrictBool = False
    """Whether calls and results may have no id."""

    @model_validator(mode="after")
    def _one_limit(self) -> Self:
        if self.length is not None and self.max is not None:
            raise ValueError("'length' is the exact length, so 'max' says nothing. Use one of them")
        return self


class Messages(Section):
    """How to encode messages."""

    param: Keys = "messages"
    """Argument for the messages."""
    content: Content
    """Where a message holds its parts."""
    system: System = System()
    """Where system messages go. Default: they are messages."""
    roles: Roles = Roles()
    """The provider's names for the roles."""
    merge_same_role: StrictBool = False
    """Whether adjacent messages with the same role become one message."""
    drop: Literal["empty", "blank"] | None = None
    """Texts of the model that are left out, because the API rejects them: `empty` ones, or all that are `blank`."""
    tool_ids: ToolIds | None = None
    """What the API accepts as the id of a tool call. Default: anything."""
    ignore: tuple[Identifier, ...] = ()
    """Keys of a message that annotate it, such as citations. The common message omits them."""
    parts: Parts
    """How to encode each kind of part."""

    @model_validator(mode="after")
    def _keys_for_thinking(self) -> Self:
        for kind, rule in self.parts.rules().items():
            if kind not in {"text", "thinking"} and rule.or_key is not None:
                raise ValueError(f"'or_key' is only for text and thinking, not for {kind!r}")
            if kind != "thinking" and (rule.keep is not None or rule.opaque_key is not None):
                raise ValueError(f"'keep' and 'opaque_key' are only for thinking, not for {kind!r}")
        return self

    @model_validator(mode="after")
    def _single_parts_are_beside_the_content(self) -> Self:
        for kind, rule in self.parts.rules().items():
            if rule.single and rule.into == self.content.key:
                raise ValueError(f"the key {rule.into!r} holds the parts of a message, so {kind!r} cannot be 'single'")
        return self

    @model_validator(mode="after")
    def _text_is_beside_the_content(self) -> Self:
        if self.content.mode == "text":
            return self._content_is_one_text()
        for kind, rule in self.parts.rules().items():
            if rule.text is not None and rule.into == self.content.key:
                raise ValueError(
                    f"the key {rule.into!r} holds the parts of a message, so {kind!r} cannot put its text there. "
                    "Use 'shape', or another key"
                )
        return self

    def _content_is_one_text(self) -> Self:
        key = self.content.key
        if self.parts.text.text is None or self.parts.text.into != key:
            raise ValueError(f"the key {key!r} holds one text: expected 'text: {{key: {key}, text: $text}}' in 'parts'")
        return self

    @model_validator(mode="before")
    @classmethod
    def _parts_are_in_the_content(cls, value: object) -> object:
        """Set the key of parts that do not say where they are."""
        table = mapping(value)
        content = mapping(table.get("content")) if table is not None else None
        parts = mapping(table.get("parts")) if table is not None else None
        key = content.get("key") if content is not None else None
        if table is None or parts is None or not isinstance(key, str) or not key:
            return value
        return {**table, "parts": {kind: _in_content(rule, key) for kind, rule in parts.items()}}

    @model_validator(mode="before")
    @classmethod
    def _system_messages_or_arguments(cls, value: object) -> object:
        """Remove the role of system messages if they are arguments."""
        table = mapping(value)
        system = mapping(table.get("system")) if table is not None else None
        roles = (mapping(table.get("roles", {}))) if table is not None else None
        if table is None or system is None or roles is None or "param" not in system:
            return value
        return {**table, "roles": {"system": None, **roles}}
