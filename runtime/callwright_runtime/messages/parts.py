"""Common (provider-neutral) messages and their parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class TextPart:
    """Text; `opaque` is data that is sent back unchanged to its `provider` only, such as a signature."""

    text: str
    opaque: object | None = None
    provider: str | None = None


@dataclass(frozen=True, slots=True)
class ImagePart:
    """An image as bytes, with its media type, such as `image/png`."""

    image: bytes = field(repr=False)
    media_type: str
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class ImageURLPart:
    """An image as a URL (`https:` or `data:`)."""

    url: str
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class AudioPart:
    """Audio as bytes, with its media type, such as `audio/wav`."""

    audio: bytes = field(repr=False)
    media_type: str


@dataclass(frozen=True, slots=True)
class AudioURLPart:
    """Audio as a URL."""

    url: str


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """A document as bytes; `name` is its file name, which some providers require."""

    document: bytes = field(repr=False)
    media_type: str = "application/pdf"
    name: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentURLPart:
    """A document as a URL."""

    url: str


@dataclass(frozen=True, slots=True)
class ToolCallPart:
    """A tool call of the model; `opaque` is data that is sent back unchanged to its `provider` only."""

    id: str | None
    name: str
    args: dict[str, object]
    opaque: object | None = None
    provider: str | None = None


@dataclass(frozen=True, slots=True)
class ToolResultPart:
    """The result of a tool call, as text."""

    id: str | None
    name: str
    content: str
    is_error: bool = False


@dataclass(frozen=True, slots=True)
class ThinkingPart:
    """The model's thinking; `opaque` is data that is sent back unchanged to its `provider` only."""

    thinking: str
    opaque: object | None = None
    provider: str | None = None


@dataclass(frozen=True, slots=True)
class CacheControlPart:
    """Mark the part before it as the end of a prefix to cache."""

    cache_type: str = "ephemeral"


@dataclass(frozen=True, slots=True)
class OpaquePart:
    """Provider-specific data without a common form: sent back unchanged to its provider, rejected by the others.

    Parameters:
        provider: the provider that the data belongs to.
        value: the data, as the provider sent it.
        key: the key of the message that holds the data; None if it is a block of the content.
    """

    provider: str
    value: object
    key: str | None = None


Part: TypeAlias = (
    TextPart
    | ImagePart
    | ImageURLPart
    | AudioPart
    | AudioURLPart
    | DocumentPart
    | DocumentURLPart
    | ToolCallPart
    | ToolResultPart
    | ThinkingPart
    | CacheControlPart
    | OpaquePart
)
PART_TYPES: tuple[type[Part], ...] = (
    TextPart,
    ImagePart,
    ImageURLPart,
    AudioPart,
    AudioURLPart,
    DocumentPart,
    DocumentURLPart,
    ToolCallPart,
    ToolResultPart,
    ThinkingPart,
    CacheControlPart,
    OpaquePart,
)
Role: TypeAlias = Literal["system", "user", "assistant", "tool"]


@dataclass(frozen=True, slots=True)
class BaseMessageParam:
    """A message: its role, and its text or parts in order."""

    role: Role
    content: str | Sequence[Part]

    @property
    def parts(self) -> Sequence[Part]:
        """The content as parts; a string is one text part."""
        return [TextPart(self.content)] if isinstance(self.content, str) else self.content

    def without(self, *kinds: type[Part]) -> BaseMessageParam:
        """Return this message without some kinds of parts, such as those that another provider does not accept.

        Parameters:
            kinds: classes of parts, such as `ThinkingPart`.
        """
        if isinstance(self.content, str):
            return self
        return BaseMessageParam(self.role, [part for part in self.content if not isinstance(part, kinds)])


class Messages:
    """Constructors for messages: `Messages.User("Hello")`, `Messages.User(["What is this?", ImagePart(…)])`."""

    @staticmethod
    def System(content: str | Part | Sequence[str | Part]) -> BaseMessageParam:  # noqa: N802  reads as the role
        """Return a system message with a string, a part, or a list of both."""
        return BaseMessageParam("system", content_of(content))

    @staticmethod
    def User(content: str | Part | Sequence[str | Part]) -> BaseMessageParam:  # noqa: N802  reads as the role
        """Return a user message with a string, a part, or a list of both."""
        return BaseMessageParam("user", content_of(content))

    @staticmethod
    def Assistant(content: str | Part | Sequence[str | Part]) -> BaseMessageParam:  # noqa: N802  reads as the role
        """Return an assistant message with a string, a part, or a list of both."""
        return BaseMessageParam("assistant", content_of(content))


def content_of(content: str | Part | Sequence[str | Part]) -> str | list[Part]:
    """Return the content of a message: a string unchanged, everything else as a list of parts."""
    if isinstance(content, str):
        return content
    if not isinstance(content, Sequence):
        return [content]
    return [TextPart(item) if isinstance(item, str) else item for item in content]


def message_text(message: BaseMessageParam) -> str:
    """Return the text of a message: its string, or its text parts joined."""
    if isinstance(message.content, str):
        return message.content
    return "".join(part.text for part in message.content if isinstance(part, TextPart))
