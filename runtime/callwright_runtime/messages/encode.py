"""Encode common messages in a provider's form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NoReturn, cast

from callwright_runtime.errors import UnsupportedError
from callwright_runtime.messages.parts import BaseMessageParam, Part, TextPart, message_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from callwright_runtime.messages.parts import Role

_TEXT_KEYS = {"type", "text"}


def omit_empty(**entries: Sequence[object]) -> dict[str, Any]:
    """Return the entries that are not empty, such as the lists of a message."""
    return {key: value for key, value in entries.items() if value}


def join_opaque(values: Sequence[object]) -> str | list[Any]:
    """Return the opaque data of several parts as one value of a message: texts are joined, and so are lists."""
    given = [value for value in values if value]
    if any(isinstance(value, list) for value in given):
        return [item for value in given for item in (cast("list[Any]", value) if isinstance(value, list) else [value])]
    return "".join(str(value) for value in given)


def collapse_single_text(blocks: list[dict[str, Any]]) -> str | list[dict[str, Any]]:
    """Return the text of a list with one text block, or "" for an empty list; return any other list unchanged."""
    if not blocks:
        return ""
    text = blocks[0].get("text")
    return text if len(blocks) == 1 and isinstance(text, str) else blocks


def single_text(message: BaseMessageParam, provider: str | None = None) -> str | None:
    """Return the text of a message if it has no other content, else None.

    Parameters:
        message: the message.
        provider: the provider that it is for, which cannot read what another one adds to a text.
    """
    if isinstance(message.content, str):
        return message.content
    if len(message.content) == 1 and isinstance(part := message.content[0], TextPart):
        is_plain = part.opaque is None and part.key is None
        return part.text if is_plain or part.provider not in {None, provider} else None
    return None


def provider_role(provider: str, roles: Mapping[str, str], message: BaseMessageParam) -> str:
    """Return the provider's name for a message's role.

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
    """Separate the system messages from a conversation, for a provider that has a param for them.

    Returns:
        One message with the parts of all system messages, or None; and the other messages.
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
    """Join adjacent common messages that have the same role here; messages in the provider's own form stay apart."""
    result: list[Any] = []
    for message in messages:
        last = result[-1] if result else None
        if (
            isinstance(last, BaseMessageParam)
            and isinstance(message, BaseMessageParam)
            and _have_same_role(last, message, roles)
        ):
            result[-1] = BaseMessageParam(_role_of_both(last, message), [*last.parts, *message.parts])
        else:
            result.append(message)
    return result


def _have_same_role(one: BaseMessageParam, other: BaseMessageParam, roles: Mapping[str, str]) -> bool:
    return roles.get(one.role, one.role) == roles.get(other.role, other.role)


def _role_of_both(one: BaseMessageParam, other: BaseMessageParam) -> Role:
    """Return the role of a joined message: a user's text after the results of tools is still the user's."""
    roles = {one.role, other.role}
    return "user" if len(roles) > 1 and "user" in roles else other.role


def patch_last(provider: str, content: list[Any], patch: Mapping[str, Any]) -> None:
    """Set keys on the last block, for a part such as `CacheControlPart` that describes the part before it.

    Raises:
        UnsupportedError: there is no block before it, or one that takes no keys.
    """
    if not content:
        raise UnsupportedError(f"{provider}: a mark such as CacheControlPart must follow another part.")
    if not isinstance(content[-1], Mapping):
        kind = type(content[-1]).__name__
        raise UnsupportedError(f"{provider}: a mark such as CacheControlPart cannot be set on a {kind} of the SDK.")
    content[-1] = {**content[-1], **patch}


def sanitize_name(name: str) -> str:
    """Return a file name with only letters, digits and hyphens, for APIs that accept no others: `a.pdf` → `a-pdf`."""
    return "".join(each if each.isascii() and each.isalnum() else "-" for each in name)


def only_item(provider: str, key: str, items: Sequence[object]) -> object:
    """Return the item of a list, for a key of a message that holds one value.

    Raises:
        UnsupportedError: there are several.
    """
    if len(items) > 1:
        raise UnsupportedError(
            f"{provider} takes one {key!r} in a message, not {len(items)}: put each of them in a message of its own."
        )
    return items[0]


def flush_content(role: str, key: str, content: list[Any], *, joined: str | None = None) -> Iterator[dict[str, Any]]:
    """Yield the pending content as a message, if there is any, and clear it.

    Parameters:
        role: the role of the message.
        key: the key of the message that holds its content.
        content: the pending blocks.
        joined: a role whose messages hold the text itself if all their blocks are texts.
    """
    if content:
        is_text = role == joined and all(block.keys() <= _TEXT_KEYS for block in content)
        yield {"role": role, key: "".join(block["text"] for block in content) if is_text else [*content]}
        content.clear()


def system_text(provider: str, system: BaseMessageParam) -> str:
    """Return the text of a system prompt, for a provider that accepts only text there.

    Raises:
        UnsupportedError: a part is not text.
    """
    for part in system.parts:
        if not isinstance(part, TextPart):
            reject_part(provider, part, "system")
    return message_text(system)


def reject_part(provider: str, part: object, role: str) -> NoReturn:
    """Raise for a message part that the provider does not support.

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
    """Encode bytes as base64 text."""
    from base64 import b64encode

    return b64encode(data).decode("ascii")


def media_subtype(media_type: str) -> str:
    """Return the subtype of a media type: `wav` for `audio/wav; rate=16000`."""
    return media_type.partition(";")[0].strip().partition("/")[2]


def check_media_type(provider: str, part_kind: str, media_type: str, accepted: Collection[str]) -> None:
    """Check that the provider accepts a media type.

    Raises:
        UnsupportedError: the provider does not accept it; the message lists the accepted types.
    """
    if media_type.partition(";")[0].strip().lower() not in accepted:
        names = ", ".join(sorted(accepted))
        raise UnsupportedError(f"{provider} takes no {part_kind} of type {media_type!r}: convert it to one of {names}.")
