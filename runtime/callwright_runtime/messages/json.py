"""Write conversations as JSON text, and read them."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, cast, overload

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.messages.parts import BaseMessageParam

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import TypeAdapter

_VERSION = 1
_MAX_ERRORS = 3


def messages_to_json(messages: Iterable[BaseMessageParam | Mapping[str, Any] | object]) -> str:
    """Return a conversation as JSON text, for `messages_from_json`.

    Parameters:
        messages: common messages, and messages in a provider's form: dicts, or objects of its SDK.

    Raises:
        ArgumentTypeError: a message holds a value that cannot be written.
    """
    if isinstance(messages, (str, bytes, BaseMessageParam)):
        raise ArgumentTypeError(f"messages is a list of messages, not {type(messages).__name__}.")
    from callwright_runtime.messages.schema import message_data
    from callwright_runtime.messages.sealed import seal

    listed = [
        message_data(each)
        if isinstance(each, BaseMessageParam)
        else {"provider_message": seal(each, f"messages[{at}]")}
        for at, each in enumerate(messages)
    ]
    return json.dumps({"version": _VERSION, "messages": listed}, separators=(",", ":"))


@overload
def messages_from_json(text: str | bytes, *, common: Literal[True] = True) -> list[BaseMessageParam]: ...
@overload
def messages_from_json(text: str | bytes, *, common: bool) -> list[Any]: ...
def messages_from_json(text: str | bytes, *, common: bool = True) -> list[Any]:
    """Return the conversation that `messages_to_json` wrote.

    Parameters:
        text: the JSON text.
        common: whether all messages are common messages; with False, messages in a provider's form are returned as
            dicts, which its SDK accepts like its own objects.

    Raises:
        ArgumentValueError: the text is not such a conversation, or holds messages in a provider's form.
    """
    found = _read_envelope(text)
    messages: list[Any] = []
    for at, each in enumerate(found):
        if isinstance(each, dict) and "provider_message" in each:
            messages.append(_read_provider_message(at, each["provider_message"], common))  # pyright: ignore[reportUnknownArgumentType]
        else:
            messages.append(_read_common(at, each))
    return messages


def _read_envelope(text: str | bytes) -> list[Any]:
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ArgumentValueError(f"the conversation is not JSON text: {error}.") from error
    if not isinstance(data, dict) or "version" not in data or not isinstance(data.get("messages"), list):  # pyright: ignore[reportUnknownMemberType]
        raise ArgumentValueError("this JSON is not a conversation: write one with messages_to_json.")
    if data["version"] != _VERSION:
        raise ArgumentValueError(
            f"the conversation has version {data['version']!r}, and this version of callwright reads {_VERSION}: "
            "upgrade callwright."
        )
    return cast("list[Any]", data["messages"])


def _read_provider_message(at: int, value: Any, common: bool) -> Any:
    from callwright_runtime.messages.sealed import unseal

    if common:
        raise ArgumentValueError(
            f"messages[{at}] is in a provider's form: read it with common=False, or write common messages "
            "(`response.common_messages(…)`)."
        )
    return unseal(value)


def _read_common(at: int, value: Any) -> BaseMessageParam:
    from pydantic import ValidationError

    try:
        return _adapter().validate_json(json.dumps(value))
    except ValidationError as error:
        wrong = "; ".join(
            f"messages[{at}]{''.join(f'.{each}' for each in found['loc'])}: {found['msg']}"
            for found in error.errors(include_url=False)[:_MAX_ERRORS]
        )
        raise ArgumentValueError(f"the conversation cannot be read: {wrong}.") from error


@cache
def _adapter() -> TypeAdapter[BaseMessageParam]:
    from pydantic import TypeAdapter

    return TypeAdapter(BaseMessageParam)
