"""What emitted modules need to write messages in the shape of an API and to read them back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Literal, NoReturn, cast

from callwright_runtime.conversions import unsupported_part
from callwright_runtime.errors import UnsupportedError
from callwright_runtime.messages import BaseMessageParam, Part, Role, TextPart, ToolResultPart, message_text

if TYPE_CHECKING:
    from callwright_runtime.tools import BaseTool


def given(**entries: object) -> dict[str, Any]:
    """Keep the entries that are not None: the optional keys of a shape."""
    return {key: value for key, value in entries.items() if value is not None}


def filled(**entries: Sequence[object]) -> dict[str, Any]:
    """Keep the entries that are not empty: the lists of a message."""
    return {key: value for key, value in entries.items() if value}


def put(target: dict[str, Any], path: Sequence[str], value: object) -> None:
    """Set a value inside nested dicts; dicts on the way are replaced by copies, so that their owner sees no change."""
    *parents, last = path
    for key in parents:
        target[key] = dict(cast("Mapping[str, Any]", target.get(key) or {}))
        target = target[key]
    target[last] = value


def lone_text(blocks: list[dict[str, Any]]) -> str | list[dict[str, Any]]:
    """Give the text of a list that holds one block of text, or none, where an API has the text itself for that."""
    if not blocks:
        return ""
    text = blocks[0].get("text")
    return text if len(blocks) == 1 and isinstance(text, str) else blocks


def put_default(target: dict[str, Any], path: Sequence[str], value: object) -> None:
    """Set a value inside nested dicts unless there is one already."""
    inner: object = target
    for key in path:
        inner = cast("Mapping[str, object]", inner).get(key) if isinstance(inner, Mapping) else None
    if inner is None:
        put(target, path, value)


def dumped(value: Any) -> Any:
    """Give an object of an SDK as plain data: what was received, without what is null; lists item by item."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude_none=True, warnings=False)
    if hasattr(value, "ListFields"):  # a message of protobuf
        return {field.name: dumped(item) for field, item in value.ListFields()}
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [dumped(item) for item in cast("Sequence[Any]", value)]
    if isinstance(value, Mapping):
        return {key: dumped(item) for key, item in cast("Mapping[str, Any]", value).items() if item is not None}
    return value


def enum_value(value: object) -> str:
    """Give the value of an enum's member; a text, which a newer server may send instead, stays as it is."""
    return str(value.value if isinstance(value, Enum) else value)


def fields_of(value: Any) -> Any:
    """Give an object of an SDK as plain data by the names of its attributes, bytes as bytes, without what is null."""
    if hasattr(value, "model_dump"):
        return value.model_dump(exclude_unset=True, exclude_none=True)
    if isinstance(value, list):
        return [fields_of(item) for item in cast("list[Any]", value)]
    return value


def as_list(value: object) -> list[object]:
    """Give a list: a text or a single value becomes its only item."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        return [value]
    return list(cast("Iterable[object]", value))


def merged(*parts: Mapping[str, Any] | None) -> dict[str, Any]:
    """Merge mappings; what is None in a later one leaves the earlier value as it is."""
    whole: dict[str, Any] = {}
    for part in parts:
        whole.update({key: value for key, value in (part or {}).items() if value is not None or key not in whole})
    return whole


def only_text(message: BaseMessageParam) -> str | None:
    """Give the text of a message that holds nothing but one text."""
    if isinstance(message.content, str):
        return message.content
    if len(message.content) == 1 and isinstance(part := message.content[0], TextPart) and part.opaque is None:
        return part.text
    return None


def own_role(provider: str, roles: Mapping[str, str], message: BaseMessageParam) -> str:
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


def unsupported_param(provider: str, name: str) -> NoReturn:
    """Refuse a common call param that the provider lacks.

    Raises:
        UnsupportedError: always.
    """
    raise UnsupportedError(f"{provider} has no call param for {name!r}: leave it out.")


def unformat(pieces: Sequence[str], text: object) -> list[str] | None:
    """Read the values back out of a text that was made by putting them between fixed pieces; None if it was not."""
    if not isinstance(text, str) or not text.startswith(pieces[0]):
        return None
    values: list[str] = []
    rest = text[len(pieces[0]) :]
    for piece in pieces[1:-1]:
        value, found, rest = rest.partition(piece)
        if not found:
            return None
        values.append(value)
    last = pieces[-1]
    if not rest.endswith(last):
        return None
    return [*values, rest[: len(rest) - len(last)]]


def patch_last(provider: str, content: list[Any], patch: Mapping[str, Any]) -> None:
    """Set keys on the part before a mark, which says something about it.

    Raises:
        UnsupportedError: there is no part before it.
    """
    if not content:
        raise UnsupportedError(f"{provider}: a mark such as CacheControlPart must stand behind another part.")
    content[-1] = {**content[-1], **patch}


def tool_name(tool_type: type[BaseTool]) -> str:
    """Give the name under which the model knows a tool."""
    return tool_type._name()  # pyright: ignore[reportPrivateUsage]


def parsed(value: object) -> dict[str, Any]:
    """Read the arguments of a tool call in a message, which may be JSON text.

    Raises:
        ToolArgumentsError: the text is no JSON object.
    """
    from callwright_runtime.json_text import parse_arguments

    return parse_arguments("of a message", cast("str | dict[str, Any]", value or ""))


def bytes_of(text: object) -> bytes:
    """Read base64 text."""
    from base64 import b64decode

    return b64decode(text if isinstance(text, str | bytes) else b"")


def common_role(provider: str, roles: Mapping[str, Role], message: Mapping[str, Any]) -> Role:
    """Give the common role of a provider's message.

    Raises:
        UnsupportedError: the role has no common form.
    """
    role = roles.get(message.get("role", ""))
    if role is None:
        raise UnsupportedError(f"{provider}: a message of role {message.get('role')!r} has no common form.")
    return role


def common_message(role: Role, content: object, parts: Sequence[Part], first: Sequence[Part] = ()) -> BaseMessageParam:
    """Make a common message of a text content and the parts that were read beside it, some of them before it."""
    if isinstance(content, str):
        if not parts and not first:
            return BaseMessageParam(role, content)
        parts = [TextPart(content), *parts] if content else parts
    parts = [*first, *parts]
    results: Literal["tool"] | Role = (
        "tool" if parts and all(isinstance(part, ToolResultPart) for part in parts) else role
    )
    return BaseMessageParam(results, parts)


def plain_name(name: str) -> str:
    """Write a file name in letters, digits and hyphens, for an API that takes no others: `a-pdf` for `a.pdf`."""
    return "".join(each if each.isascii() and each.isalnum() else "-" for each in name)


def plain_text(content: object) -> str:
    """Give the text of a content: a text, the texts of its blocks, or its JSON."""
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        blocks = cast("list[Any]", content)
        texts = [text for block in blocks if isinstance(text := _text_in(block), str)]
        if len(texts) == len(blocks):
            return "".join(texts)
    from callwright_runtime.json_text import json_text

    return "" if content is None else json_text(cast("object", content))


def _text_in(block: object) -> object:
    return cast("Mapping[str, object]", block).get("text") if isinstance(block, Mapping) else None


def from_env(variable: str) -> str:
    """Read an environment variable that a default client needs.

    Raises:
        ArgumentValueError: it is not set.
    """
    import os

    from callwright_runtime.errors import ArgumentValueError

    value = os.environ.get(variable)
    if not value:
        raise ArgumentValueError(f"the environment variable {variable} is not set: set it, or give a client.")
    return value


def env_if_set(variable: str) -> str | None:
    """Read an environment variable that a default client takes where there is one; an empty one is none."""
    import os

    return os.environ.get(variable) or None


def nest(kwargs: dict[str, Any], under: str, names: Iterable[str]) -> None:
    """Move arguments into the one argument that the SDK keeps them in."""
    moved = {name: kwargs.pop(name) for name in names if name in kwargs}
    if moved:
        kwargs[under] = {**kwargs.get(under, {}), **moved}


def event_error(provider: str, error: object) -> NoReturn:
    """Report an error that arrived inside a stream.

    Raises:
        StreamError: always.
    """
    from callwright_runtime.errors import StreamError

    raise StreamError(
        f"{provider} reported an error in the middle of the stream: {error}. What arrived before is kept."
    )


def no_response() -> NoReturn:
    """Report a stream that ended before the event with the response itself.

    Raises:
        CallwrightError: always.
    """
    from callwright_runtime.errors import CallwrightError

    raise CallwrightError("the stream has not brought its response yet: read it on, or call again.")


def said(role: str, key: str, content: list[Any]) -> Iterator[dict[str, Any]]:
    """Give what was said up to now as a message, if anything was, and begin anew: what follows stands apart."""
    if content:
        yield {"role": role, key: [*content]}
        content.clear()


def common_answer(messages: Sequence[BaseMessageParam]) -> BaseMessageParam:
    """Join the common messages of one answer, which its API gives as several.

    Raises:
        UnsupportedError: they are of several roles, and so no answer.
    """
    roles = {message.role for message in messages}
    if len(roles) > 1:
        raise UnsupportedError(
            f"messages of the roles {', '.join(sorted(roles))} are no single message: convert them one by one."
        )
    return BaseMessageParam("assistant", [part for message in messages for part in message.parts])


def system_text(provider: str, system: BaseMessageParam) -> str:
    """Give the text of a system prompt, for a provider that takes nothing else there.

    Raises:
        UnsupportedError: a part is no text.
    """
    for part in system.parts:
        if not isinstance(part, TextPart):
            unsupported_part(provider, part, "system")
    return message_text(system)
