"""Encode common messages in a provider's form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from callwright_runtime.errors import UnsupportedError
from callwright_runtime.messages.parts import BaseMessageParam, Part, TextPart, message_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence


def omit_empty(**entries: Sequence[object]) -> dict[str, Any]:
    """Keep the entries that are not empty: the lists of a message."""
    return {key: value for key, value in entries.items() if value}


def collapse_single_text(blocks: list[dict[str, Any]]) -> str | list[dict[str, Any]]:
    """Give the text of a list that holds one block of text, or none, where an API has the text itself for that."""
    if not blocks:
        return ""
    text = blocks[0].get("text")
    return text if len(blocks) == 1 and isinstance(text, str) else blocks


def single_text(message: BaseMessageParam) -> str | None:
    """Give the text of a message that holds nothing but one text."""
    if isinstance(message.content, str):
        return message.content
    if len(message.content) == 1 and isinstance(part := message.content[0], TextPart) and part.opaque is None:
        return part.text
    return None


def provider_role(provider: str, roles: Mapping[str, str], message: BaseMessageParam) -> str:
    """Give the provider's name of a message's role.

    Raises:
        UnsupportedError: the provider has no such role.
    """
    role = roles.get(message.role)
    if role is None:
        raise UnsupportedError(
            f"{provider} has no messages of role {message.role!r}: use one of {', '.join(sorted(roles))}."
        )
    return role


def split_system(messages: Iterable[Any]) -> tuple[BaseMessageParam | None, list[Any]]:
    """Take the system messages out of a conversation, for a provider that has a param for them.

    Returns:
        one message with the parts of all of them, or None; and the other messages.
    """
    system: list[Part] = []
    rest: list[Any] = []
    for message in messages:
        if isinstance(message, BaseMessageParam) and message.role == "system":
            system.extend(message.parts)
        else:
            rest.append(message)
    return (BaseMessageParam("user", system) if system else None), rest


def merge_same_role(messages: Iterable[Any], roles: Mapping[str, str]) -> list[Any]:
    """Join neighbouring common messages that get the same role here; one in the provider's own form stays apart."""
    joined: list[Any] = []
    for message in messages:
        last = joined[-1] if joined else None
        if isinstance(last, BaseMessageParam) and isinstance(message, BaseMessageParam) and _same(last, message, roles):
            joined[-1] = BaseMessageParam(last.role, [*last.parts, *message.parts])
        else:
            joined.append(message)
    return joined


def _same(one: BaseMessageParam, other: BaseMessageParam, roles: Mapping[str, str]) -> bool:
    return roles.get(one.role, one.role) == roles.get(other.role, other.role)


def patch_last(provider: str, content: list[Any], patch: Mapping[str, Any]) -> None:
    """Set keys on the part before a mark, which says something about it.

    Raises:
        UnsupportedError: there is no part before it.
    """
    if not content:
        raise UnsupportedError(f"{provider}: a mark such as CacheControlPart must stand behind another part.")
    content[-1] = {**content[-1], **patch}


def sanitize_name(name: str) -> str:
    """Write a file name in letters, digits and hyphens, for an API that takes no others: `a-pdf` for `a.pdf`."""
    return "".join(each if each.isascii() and each.isalnum() else "-" for each in name)


def flush_content(role: str, key: str, content: list[Any]) -> Iterator[dict[str, Any]]:
    """Give what was said up to now as a message, if anything was, and begin anew: what follows stands apart."""
    if content:
        yield {"role": role, key: [*content]}
        content.clear()


def system_text(provider: str, system: BaseMessageParam) -> str:
    """Give the text of a system prompt, for a provider that takes nothing else there.

    Raises:
        UnsupportedError: a part is no text.
    """
    for part in system.parts:
        if not isinstance(part, TextPart):
            reject_part(provider, part, "system")
    return message_text(system)


def reject_part(provider: str, part: object, role: str) -> NoReturn:
    """Refuse a message part that the provider has no form for.

    Raises:
        UnsupportedError: always.
    """
    owner = getattr(part, "provider", None)
    whose = f" of {owner!r}" if isinstance(owner, str) else ""
    raise UnsupportedError(
        f"{provider} cannot take a {type(part).__name__}{whose} in a message of role {role!r}: leave it out "
        f"(`message.without({type(part).__name__})`), or send it in a form that this provider has."
    )


def to_base64(data: bytes) -> str:
    """Write bytes as base64 text."""
    from base64 import b64encode

    return b64encode(data).decode("ascii")


def media_subtype(media_type: str) -> str:
    """Give `wav` of `audio/wav; rate=16000`."""
    return media_type.partition(";")[0].strip().partition("/")[2]


def check_media_type(provider: str, part_kind: str, media_type: str, accepted: Collection[str]) -> None:
    """Check that the provider takes a media type.

    Raises:
        UnsupportedError: it does not; the message names those that it takes.
    """
    if media_type.partition(";")[0].strip().lower() not in accepted:
        known = ", ".join(sorted(accepted))
        raise UnsupportedError(f"{provider} takes no {part_kind} of type {media_type!r}: convert it to one of {known}.")
