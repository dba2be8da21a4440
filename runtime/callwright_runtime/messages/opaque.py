"""Opaque parts: provider-specific data in common messages."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from callwright_runtime.errors import UnsupportedError
from callwright_runtime.messages.parts import BaseMessageParam, OpaquePart, Part, TextPart, ThinkingPart, ToolCallPart

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

_NO_LISTS: Mapping[str, list[Any]] = MappingProxyType({})
_OpaqueT = TypeVar("_OpaqueT", TextPart, ThinkingPart, ToolCallPart)


def with_provider(provider: str, part: _OpaqueT) -> _OpaqueT:
    """Set the provider of a part that holds opaque data, which only this provider can read."""
    return part if part.opaque is None and _key_of(part) is None else replace(part, provider=provider)


def _key_of(part: TextPart | ThinkingPart | ToolCallPart) -> str | None:
    return None if isinstance(part, ToolCallPart) else part.key


def visible_parts(provider: str, message: BaseMessageParam) -> Iterator[Part]:
    """Yield the parts of a message that a provider can read.

    The opaque data of other providers is removed. Empty texts are skipped, because most APIs reject them.
    """
    for part in message.parts:
        visible = _strip_opaque(provider, part)
        if not _is_empty(visible):
            yield visible


def _strip_opaque(provider: str, part: Part) -> Part:
    match part:
        case TextPart() | ThinkingPart() if part.provider not in {None, provider}:
            return replace(part, opaque=None, key=None)
        case ToolCallPart() if part.provider not in {None, provider}:
            return replace(part, opaque=None)
        case _:
            return part


def _is_empty(part: Part) -> bool:
    match part:
        case TextPart(text="", opaque=None) | ThinkingPart(thinking="", opaque=None):
            return True
        case _:
            return False


def reject_unsigned(provider: str, part: Part, role: str) -> NoReturn:
    """Raise for a part that the provider accepts only with its own signature.

    Raises:
        UnsupportedError: always.
    """
    kind = type(part).__name__
    raise UnsupportedError(
        f"{provider} takes a {kind} only with its own signature, and one in a message of role {role!r} has none: "
        f"leave it out (`message.without({kind})`)."
    )


def restore_opaque(
    part: OpaquePart, content: list[Any], others: dict[str, Any], lists: Mapping[str, list[Any]] = _NO_LISTS
) -> None:
    """Restore an opaque part to its place: among the content blocks, in another list, or at its key of the message.

    Parameters:
        part: the part.
        content: the content blocks of the message.
        others: the other keys of the message.
        lists: the other lists of the message, such as its tool calls, by key.
    """
    if part.key is None:
        content.append(part.value)
    elif part.key in lists and not isinstance(part.value, list):
        lists[part.key].append(part.value)
    else:
        others[part.key] = part.value  # pyright: ignore[reportUnknownMemberType]  only narrowed


def opaque_items(key: str, parts: Iterable[Part]) -> Iterator[Part]:
    """Set the key of the opaque parts that come from a list of the message other than its content."""
    return (replace(part, key=key) if isinstance(part, OpaquePart) else part for part in parts)


def opaque_extras(provider: str, message: Mapping[str, Any], known: Collection[str]) -> Sequence[Part]:
    """Return the unknown keys of a message as opaque parts; empty values are skipped."""
    return [OpaquePart(provider, value, key) for key, value in message.items() if value and key not in known]
