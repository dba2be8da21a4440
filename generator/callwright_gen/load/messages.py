"""`messages`: from common messages to the provider's; every shape is read backwards too."""

from collections.abc import Mapping
from typing import Literal, Self

from pydantic import Field, StrictBool, model_validator

from callwright_gen.load.base import Section
from callwright_gen.load.text import DataText, Identifier, Keys, MediaType, MessageKey, SetTree, ShapeTree


class Content(Section):
    """Where a message keeps its parts."""

    key: MessageKey
    """Key of the message."""
    mode: Literal["string_or_parts", "parts"]
    """Whether one text may stand there instead of a list of parts."""


class System(Section):
    """Where system messages go."""

    as_: Literal["message", "param"]
    """Into the list of messages, or into an argument."""
    set: SetTree = Field(default_factory=dict)
    """The argument; `$content` is what a system message holds, `$text` its text."""

    @model_validator(mode="after")
    def _set_goes_with_param(self) -> Self:
        if bool(self.set) != (self.as_ == "param"):
            raise ValueError("'set' goes with 'as: param', and only with it")
        return self


class Roles(Section):
    """What the provider calls the roles."""

    user: DataText
    """The user's messages."""
    assistant: DataText
    """The model's messages."""
    tool: DataText
    """Messages with the results of tools."""
    system: DataText | None = None
    """System messages, where they are messages."""


class PartRule(Section):
    """How one kind of part is written: `into` with `shape` or `text`, or `emit`, `keep` or `patch_previous`."""

    into: MessageKey | None = None
    """Key of the message that takes the part."""
    shape: ShapeTree = None
    """The part as the provider writes it, in the list under this key."""
    text: ShapeTree = None
    """The text of the part, where the key holds one text: the texts of several parts are joined."""
    or_key: MessageKey | None = None
    """Another key of the message, with the text alone: what is read there goes back there."""
    opaque_key: MessageKey | None = None
    """Beside `text`: the key of the message with what has to go back unread with it, such as a signature."""
    emit: ShapeTree = None
    """A message of its own instead of a part of one."""
    keep: ShapeTree = None
    """What tells a message of the provider's own that is carried whole, and sent back as it came."""
    patch_previous: SetTree | None = None
    """Keys that are set on the part before this one."""
    accept: tuple[MediaType, ...] = ()
    """Media types that the provider takes; others are refused before the call."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        ways: list[object] = [self.into, self.emit, self.keep, self.patch_previous]
        if sum(way is not None for way in ways) != 1:
            raise ValueError("give one of 'into' (with 'shape'), 'emit', 'keep' and 'patch_previous'")
        if (self.into is not None) != ((self.shape is None) != (self.text is None)):
            raise ValueError("'into' goes together with one of 'shape' and 'text'")
        if self.opaque_key is not None and self.text is None:
            raise ValueError("'opaque_key' goes with 'text'")
        return self


class Parts(Section):
    """A rule for each kind of part that the provider takes; the others are refused before the call."""

    text: PartRule
    """Text."""
    image: PartRule | None = None
    """An image as bytes."""
    image_url: PartRule | None = None
    """An image behind a URL."""
    audio: PartRule | None = None
    """Audio as bytes."""
    audio_url: PartRule | None = None
    """Audio behind a URL."""
    document: PartRule | None = None
    """A document as bytes."""
    document_url: PartRule | None = None
    """A document behind a URL."""
    thinking: PartRule | None = None
    """What the model thought, with the provider's signature."""
    tool_call: PartRule | None = None
    """The model's call of a tool."""
    tool_result: PartRule | None = None
    """What the tool returned."""
    cache_control: PartRule | None = None
    """A mark for the provider's prompt cache."""

    def rules(self) -> Mapping[str, PartRule]:
        """Return the kinds of part that have a rule, in a fixed order."""
        named = ((kind, getattr(self, kind)) for kind in type(self).model_fields)
        return {kind: rule for kind, rule in named if rule is not None}

    @model_validator(mode="after")
    def _texts_stand_alone(self) -> Self:
        keys = [rule.into for rule in self.rules().values() if rule.into is not None]
        texts = [rule.into for rule in self.rules().values() if rule.text is not None and rule.into is not None]
        shared = [into for into in texts if keys.count(into) > 1]
        if shared:
            raise ValueError(f"the key {shared[0]!r} of a 'text' takes no other kind of part")
        return self


class ToolIds(Section):
    """What the API takes as the id of a tool call; others, which another API gave, are replaced."""

    also: str | None = None
    """Characters beside letters and digits; without this, any."""
    length: int | None = Field(default=None, ge=4, le=64)
    """How many characters it has to have."""
    max: int | None = Field(default=None, ge=4)
    """How many characters it may have."""


class Messages(Section):
    """How messages are written."""

    param: Keys
    """Argument that takes the messages."""
    content: Content
    """Where a message keeps its parts."""
    system: System
    """Where system messages go."""
    roles: Roles
    """What the provider calls the roles."""
    merge_same_role: StrictBool = False
    """Whether neighbours of one role become one message."""
    tool_ids: ToolIds | None = None
    """Ids of tool calls that the API takes, where it does not take all."""
    ignore: tuple[Identifier, ...] = ()
    """Keys of a message that say something about it, such as citations: its common form goes without them."""
    parts: Parts
    """How parts are written."""

    @model_validator(mode="after")
    def _thinking_has_more_ways(self) -> Self:
        for kind, rule in self.parts.rules().items():
            if kind not in {"text", "thinking"} and rule.or_key is not None:
                raise ValueError(f"'or_key' is for text and thinking, not for {kind!r}")
            if kind != "thinking" and (rule.keep is not None or rule.opaque_key is not None):
                raise ValueError(f"'keep' and 'opaque_key' are for thinking, not for {kind!r}")
        return self

    @model_validator(mode="after")
    def _system_role(self) -> Self:
        if self.system.as_ == "message" and self.roles.system is None:
            raise ValueError("'system: {as: message}' needs a name for it in 'roles.system'")
        return self
