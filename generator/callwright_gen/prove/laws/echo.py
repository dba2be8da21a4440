"""echo: what goes back of an answer says what the answer says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from callwright_gen.prove.broken import BrokenLawError, require_equal
from callwright_gen.prove.conforming import fault
from callwright_gen.prove.drawn.forms import is_required
from callwright_gen.prove.drawn.replies import is_possible, replies, telling_replies
from callwright_gen.prove.law import Law
from callwright_gen.prove.losses import lost_in_streams
from callwright_gen.prove.view import made, streamed
from callwright_runtime.errors import NoMessageError
from callwright_runtime.messages.parts import BaseMessageParam, Part, TextPart, ThinkingPart, ToolCallPart
from callwright_runtime.testing.make import find_type

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject
    from callwright_runtime.testing import Reply

_LOC = ("response", "message_param")


def check_echo(subject: Subject, reply: Reply) -> None:
    """Require that the message of an answer, plain and streamed, says what the answer says.

    Raises:
        BrokenLawError: it does not.
    """
    if not is_possible(subject, reply):
        return  # which another law reports
    plain, (stream, _) = made(subject, reply), streamed(subject, reply)
    common = plain.common_message_param
    said, expected = _said(common.parts), _expected(subject, reply)
    for name, value in expected.items():
        what = f"`message_param` has another {name} than the answer"
        require_equal(said[name], value, what, _LOC, _message_of(plain))
    for response in (plain, stream):
        if (message := _message_of(response)) is not None:
            _check_type(subject, message)
    _check_streamed(common, stream, lost_in_streams(subject) & {"content", "thinking", "refusal"})
    sent = subject.response_type._to_provider([common])
    back = [part for each in subject.response_type.common_messages(sent) for part in each.parts]
    what = "an answer that goes back as a common message does not come back equal"
    require_equal(_said(back), _said(common.parts), what, ("messages", "parts"), sent)


def _message_of(response: Any) -> Any:
    """Return what goes back of an answer; None if it says nothing, and so has no message."""
    try:
        return response.message_param
    except NoMessageError:
        return None


def _check_type(subject: Subject, message: Any) -> None:
    """Require that what goes back is of the SDK's type, but for keys that the spec says the SDK does not declare."""
    kind = find_type(subject.inverse.types["message"])
    undeclared = {name for each in subject.loaded.spec.sdk.corrections.values() for name in each.extra}
    for each in cast("list[Any]", message) if isinstance(message, list) else [message]:
        fields = cast("dict[str, Any]", each)
        known = {key: item for key, item in fields.items() if key not in undeclared} if isinstance(each, dict) else each
        problem = fault(subject.types, kind, known) if known else None
        if problem is not None:
            raise BrokenLawError(f"`message_param` is not of the SDK's type: {problem}", _LOC, made=each)


def _check_streamed(common: BaseMessageParam, stream: Any, lost: set[str]) -> None:
    got = stream.common_message_param
    what = "`message_param` of a stream is not that of the same answer without a stream"
    kept = _said(common.parts).keys() - lost
    one, other = ({name: _said(each.parts)[name] for name in kept} for each in (got, common))
    require_equal(one, other, what, ("stream", "response"), _message_of(stream))
    if not lost:
        some, others = (_without_nothing(each.parts) for each in (got, common))
        require_equal(some, others, what, ("stream", "response"), _message_of(stream))


def _without_nothing(parts: Any) -> list[Part]:
    """Return the parts that say something: an answer without text may have an empty one."""
    return [part for part in parts if part != TextPart("")]


def _said(parts: Any) -> dict[str, Any]:
    """Return what parts say, in the words of an answer."""
    found: list[Part] = list(parts)
    return {
        "content": "".join(part.text for part in found if isinstance(part, TextPart)),
        "thinking": "".join(part.thinking for part in found if isinstance(part, ThinkingPart)),
        "tool_calls": [(part.id, part.name, part.args) for part in found if isinstance(part, ToolCallPart)],
    }


def _expected(subject: Subject, reply: Reply) -> dict[str, Any]:
    has_ids = subject.inverse.tool_calls.id is not None
    refused = subject.part_rules["text"].or_key is not None and reply.refusal
    expected = {
        "content": refused or reply.text or "",
        "tool_calls": [(call.id if has_ids else None, call.name, call.args) for call in reply.tool_calls],
    }
    thinks = "thinking" in subject.part_rules and "thinking" in subject.inverse.response
    thinks = thinks and not is_required(subject, "thinking", "opaque")  # the answer of a fake has no signature
    return {**expected, "thinking": reply.thinking or ""} if thinks else expected


ECHO = Law(
    "echo",
    "what goes back of an answer, plain or streamed, says what the answer says",
    replies,
    check_echo,
    telling_replies,
)
