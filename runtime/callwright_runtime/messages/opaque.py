"""What goes from one provider to another in a conversation, and what stays with its provider."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from callwright_runtime.errors import UnsupportedError
from callwright_runtime.messages.parts import BaseMessageParam, OpaquePart, Part, TextPart, ThinkingPart, ToolCallPart

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

_Sealed = TypeVar("_Sealed", TextPart, ThinkingPart, ToolCallPart)


def with_provider(provider: str, part: _Sealed) -> _Sealed:
    """Name the provider in a part that holds something which only this provider can read."""
    return part if part.opaque is None else replace(part, provider=provider)


def visible_parts(provider: str, message: BaseMessageParam) -> Iterator[Part]:
    """Give the parts of a message as one provider may see them.

    What another one sealed goes without its seal, which nobody else could read; an empty text says nothing, and most
    APIs refuse it.
    """
    for part in message.parts:
        seen = _opened(provider, part)
        if not _is_empty(seen):
            yield seen


def _opened(provider: str, part: Part) -> Part:
    match part:
        case TextPart() | ThinkingPart() | ToolCallPart() if part.provider not in {None, provider}:
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
    """Refuse a part that the provider takes only with the seal that it has put on it.

    Raises:
        UnsupportedError: always.
    """
    kind = type(part).__name__
    raise UnsupportedError(
        f"{provider} takes a {kind} only with its own signature, and one in a message of role {role!r} has none: "
        f"leave it out (`message.without({kind})`)."
    )


def restore_opaque(part: OpaquePart, content: list[Any], others: dict[str, Any]) -> None:
    """Put what only its provider reads where it was: among the blocks of the content, or under its key."""
    if part.key is None:
        content.append(part.value)
    else:
        others[part.key] = part.value


def opaque_extras(provider: str, message: Mapping[str, Any], known: Collection[str]) -> Sequence[Part]:
    """Give what a message says under keys that have no common form; what is empty says nothing."""
    return [OpaquePart(provider, value, key) for key, value in message.items() if value and key not in known]
