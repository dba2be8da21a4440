"""fold ∘ split: the events of an answer add up to it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from callwright_gen.prove.broken import BrokenLawError, require_equal
from callwright_gen.prove.compared import first_difference
from callwright_gen.prove.drawn.replies import is_possible, replies, telling_replies
from callwright_gen.prove.law import Law
from callwright_gen.prove.losses import lost_in_streams
from callwright_gen.prove.view import made, say, streamed, written
from callwright_runtime.testing.split import pieces_of

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject
    from callwright_runtime.testing import Reply


def check_fold(subject: Subject, reply: Reply) -> None:
    """Require that events add up to the answer, and that the chunks say the same.

    Raises:
        BrokenLawError: they do not.
    """
    if not is_possible(subject, reply):
        return  # which another law reports
    plain = say(subject, made(subject, reply))
    response, chunks = streamed(subject, reply)
    said, lost = say(subject, response), lost_in_streams(subject)
    for name, value in plain.items():
        if name not in lost:
            what = f"`{name}` of a stream is not that of the same answer without a stream"
            require_equal(said[name], value, what, ("stream", "response"), [chunk.chunk for chunk in chunks])
    different = first_difference(subject, made(subject, reply).response, response.response)
    if different is not None and different[0].partition(".")[0] in written(subject, reply):
        where, whole, rebuilt = different
        what = f"`{where}` of a rebuilt answer is not that of the same answer without a stream"
        raise BrokenLawError(what, ("stream", "response"), expected=whole, got=rebuilt, made=response.response)
    _check_texts(subject, reply, chunks)
    _check_values(subject, plain, chunks)


def _check_texts(subject: Subject, reply: Reply, chunks: list[Any]) -> None:
    has = subject.inverse.chunk
    for name, text in (("content", reply.text), ("thinking", reply.thinking), ("refusal", reply.refusal)):
        if name in has and has[name].alternatives:
            pieces = [piece for chunk in chunks if (piece := getattr(chunk, name))]
            expected = [piece for piece in pieces_of(text or "", reply.chunks) if piece]
            what = f"`{name}` of the chunks is not the text of the answer, piece by piece"
            require_equal(pieces, expected, what, ("stream", "chunk", name), [chunk.chunk for chunk in chunks])
    if "arguments" in has and len(reply.tool_calls) == 1 and reply.tool_calls[0].args:
        text = "".join(chunk.arguments for chunk in chunks)
        _check_arguments(text, reply.tool_calls[0].args, chunks)


def _check_arguments(text: str, args: dict[str, Any], chunks: list[Any]) -> None:
    loc, events = ("stream", "chunk", "arguments"), [chunk.chunk for chunk in chunks]
    try:
        got = json.loads(text)
    except ValueError:
        what = "`arguments` of the chunks do not add up to JSON"
        raise BrokenLawError(what, loc, expected=args, got=text, made=events) from None
    require_equal(got, args, "`arguments` of the chunks are not those of the call", loc, events)


def _check_values(subject: Subject, plain: dict[str, Any], chunks: list[Any]) -> None:
    """Require that the last value that the chunks have for a property is that of the answer."""
    events = [chunk.chunk for chunk in chunks]
    has = {*subject.inverse.chunk, *(subject.inverse.usage if "usage" in chunk_reads(subject) else ())}
    for name, whole in plain.items():
        if name in has - {"content", "thinking", "refusal", "finish"}:
            values = [value for chunk in chunks if (value := getattr(chunk, name)) not in (None, [])]
            what = f"the last `{name}` of the chunks is not that of the answer"
            require_equal(values[-1:], [] if whole is None else [whole], what, ("stream", "chunk"), events)
    if "finish" in has:
        found = [reason for chunk in chunks for reason in chunk.finish_reasons]
        require_equal(bool(found), True, "no chunk has the finish reason", ("stream", "chunk", "finish"), events)


def chunk_reads(subject: Subject) -> set[str]:
    """Return the properties of a chunk."""
    return set(subject.provider.chunk.paths)


FOLD = Law(
    "fold",
    "the events of a stream, split anywhere, add up to the answer, and its chunks say the same",
    replies,
    check_fold,
    telling_replies,
)
