"""Provider-neutral messages: roles, and the parts that a content is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class TextPart:
    """Text; `opaque` is what its `provider` wants back unchanged, such as a signature. No other one is sent it."""

    text: str
    opaque: object | None = None
    provider: str | None = None


@dataclass(frozen=True, slots=True)
class ImagePart:
    """An image by its bytes, with its media type such as `image/png`."""

    image: bytes = field(repr=False)
    media_type: str
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class ImageURLPart:
    """An image by its URL (`https:` or `data:`)."""

    url: str
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class AudioPart:
    """A sound by its bytes, with its media type such as `audio/wav`."""

    audio: bytes = field(repr=False)
    media_type: str


@dataclass(frozen=True, slots=True)
class AudioURLPart:
    """A sound by its URL."""

    url: str


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """A document by its bytes; `name` is a file name where the provider wants one."""

    document: bytes = field(repr=False)
    media_type: str = "application/pdf"
    name: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentURLPart:
    """A document by its URL."""

    url: str


@dataclass(frozen=True, slots=True)
class ToolCallPart:
    """A tool call of the model; `opaque` is what its `provider` wants back unchanged, such as a signature."""

    id: str | None
    name: str
    args: dict[str, object]
    opaque: object | None = None
    provider: str | None = None


@dataclass(frozen=True, slots=True)
class ToolResultPart:
    """What a called tool gave back, as text."""

    id: str | None
    name: str
    content: str
    is_error: bool = False


@dataclass(frozen=True, slots=True)
class ThinkingPart:
    """What the model thought; `opaque` is what its `provider` wants back unchanged, such as a signature."""

    thinking: str
    opaque: object | None = None
    provider: str | None = None


@dataclass(frozen=True, slots=True)
class CacheControlPart:
    """Marks the part before it as the end of a prefix to cache."""

    cache_type: str = "ephemeral"


@dataclass(frozen=True, slots=True)
class OpaquePart:
    """What one provider said that has no common form: sent back unchanged to it, refused by the others.

    Parameters:
        provider: whose it is.
        value: the block, as the provider sent it.
        key: the key of the message that holds it, where it is no block of the content.
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
    """One message: who says it, and its text or its parts in order."""

    role: Role
    content: str | Sequence[Part]

    @property
    def parts(self) -> Sequence[Part]:
        """The content as parts: a text is one text part."""
        return [TextPart(self.content)] if isinstance(self.content, str) else self.content

    def without(self, *kinds: type[Part]) -> BaseMessageParam:
        """Give this message without its parts of some kinds, such as those that another provider does not take.

        Parameters:
            kinds: classes of parts, such as `ThinkingPart`.
        """
        if isinstance(self.content, str):
            return self
        return BaseMessageParam(self.role, [part for part in self.content if not isinstance(part, kinds)])


class Messages:
    """Makes messages: `Messages.User("Hello")`, `Messages.User(["What is this?", ImagePart(…)])`."""

    @staticmethod
    def System(content: str | Part | Sequence[str | Part]) -> BaseMessageParam:  # noqa: N802  reads as the role
        """Make a system message of a text, a part, or several of both."""
        return BaseMessageParam("system", content_of(content))

    @staticmethod
    def User(content: str | Part | Sequence[str | Part]) -> BaseMessageParam:  # noqa: N802  reads as the role
        """Make a user message of a text, a part, or several of both."""
        return BaseMessageParam("user", content_of(content))

    @staticmethod
    def Assistant(content: str | Part | Sequence[str | Part]) -> BaseMessageParam:  # noqa: N802  reads as the role
        """Make an assistant message of a text, a part, or several of both."""
        return BaseMessageParam("assistant", content_of(content))


def content_of(content: str | Part | Sequence[str | Part]) -> str | list[Part]:
    """Give the content of a message: a text stays one, everything else becomes a list of parts."""
    if isinstance(content, str):
        return content
    if not isinstance(content, Sequence):
        return [content]
    return [TextPart(item) if isinstance(item, str) else item for item in content]


def message_text(message: BaseMessageParam) -> str:
    """Give the text of a message: its content, or its text parts joined."""
    if isinstance(message.content, str):
        return message.content
    return "".join(part.text for part in message.content if isinstance(part, TextPart))
