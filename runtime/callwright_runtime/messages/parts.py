"""Common (provider-neutral) messages and their parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, TypeAlias


class _Validated:
    """Let pydantic read and write messages and parts: see `messages/schema.py`."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from callwright_runtime.messages.schema import schema_of

        return schema_of(cls, PART_TYPES)


@dataclass(frozen=True, slots=True)
class TextPart(_Validated):
    """Text; `opaque` is data that is sent back unchanged to its `provider` only, such as a signature.

    A text that its provider does not hold in the content has the `key` of the message that holds it, such as `refusal`.
    """

    kind: ClassVar[str] = "text"
    text: str
    opaque: object | None = None
    provider: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class ImagePart(_Validated):
    """An image as bytes, with its media type, such as `image/png`."""

    kind: ClassVar[str] = "image"
    image: bytes = field(repr=False)
    media_type: str
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class ImageURLPart(_Validated):
    """An image as a URL (`https:` or `data:`)."""

    kind: ClassVar[str] = "image_url"
    url: str
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class AudioPart(_Validated):
    """Audio as bytes, with its media type, such as `audio/wav`."""

    kind: ClassVar[str] = "audio"
    audio: bytes = field(repr=False)
    media_type: str


@dataclass(frozen=True, slots=True)
class AudioURLPart(_Validated):
    """Audio as a URL."""

    kind: ClassVar[str] = "audio_url"
    url: str


@dataclass(frozen=True, slots=True)
class DocumentPart(_Validated):
    """A document as bytes; `name` is its file name, which some providers require."""

    kind: ClassVar[str] = "document"
    document: bytes = field(repr=False)
    media_type: str = "application/pdf"
    name: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentURLPart(_Validated):
    """A document as a URL."""

    kind: ClassVar[str] = "document_url"
    url: str


@dataclass(frozen=True, slots=True)
class ToolCallPart(_Validated):
    """A tool call of the model; `opaque` is data that is sent back unchanged to its `provider` only."""

    kind: ClassVar[str] = "tool_call"
    id: str | None
    name: str
    args: dict[str, object]
    opaque: object | None = None
    provider: str | None = None


@dataclass(frozen=True, slots=True)
class ToolResultPart(_Validated):
    """The result of a tool call, as text."""

    kind: ClassVar[str] = "tool_result"
    id: str | None
    name: str
    content: str
    is_error: bool = False


@dataclass(frozen=True, slots=True)
class ThinkingPart(_Validated):
    """The model's thinking; `opaque` and `key` are as those of a text."""

    kind: ClassVar[str] = "thinking"
    thinking: str
    opaque: object | None = None
    provider: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class CacheControlPart(_Validated):
    """Mark the part before it as the end of a prefix to cache."""

    kind: ClassVar[str] = "cache_control"
    cache_type: str = "ephemeral"


@dataclass(frozen=True, slots=True)
class OpaquePart(_Validated):
    """Provider-specific data without a common form: sent back unchanged to its provider, rejected by the others.

    Parameters:
        provider: the provider that the data belongs to.
        value: the data, as the provider sent it.
        key: the key of the message that holds the data; None if it is a block of the content, or a whole message.
    """

    kind: ClassVar[str] = "opaque"
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
class BaseMessageParam(_Validated):
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
