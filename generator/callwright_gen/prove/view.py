"""What an answer or a stream says, in common words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.support.json_text import parse_arguments
from callwright_runtime.testing.answers import answer_data, make_answer
from callwright_runtime.testing.events import make_items

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject
    from callwright_runtime.testing import Reply

COUNTS = ("input_tokens", "output_tokens", "cached_tokens", "cache_write_tokens", "reasoning_tokens")


def wrapped(subject: Subject, answer: Any, model: str | None = None) -> Any:
    """Return the provider's response around an answer of the SDK."""
    arguments = {subject.inverse.request.model: model} if model is not None else {}
    return subject.response_type(response=answer, call_kwargs=arguments)


def made(subject: Subject, reply: Reply) -> Any:
    """Return the response of a reply."""
    return subject.once("made", reply, lambda: _made(subject, reply))


def _made(subject: Subject, reply: Reply) -> Any:
    return wrapped(subject, make_answer(subject.inverse, reply, subject.extra), reply.model)


def written(subject: Subject, reply: Reply) -> set[str]:
    """Return the fields of an answer that something was written to."""
    return {*answer_data(subject.inverse, reply, subject.extra)}


def streamed(subject: Subject, reply: Reply) -> tuple[Any, list[Any]]:
    """Return the response that the stream of a reply adds up to, and the chunks."""
    result: tuple[Any, list[Any]] = subject.once("streamed", reply, lambda: _folded(subject, reply))
    return result


def _folded(subject: Subject, reply: Reply) -> tuple[Any, list[Any]]:
    state = subject.new_state()
    chunks: list[Any] = []
    for chunk, _ in subject.module.handle_stream(iter(make_items(subject.inverse, reply, subject.extra)), None):
        state.add(chunk.chunk)
        chunks.append(chunk)
    return wrapped(subject, state.response(), reply.model), chunks


def calls_of(response: Any) -> list[dict[str, Any]]:
    """Return the tool calls of a response as plain data."""
    return [
        {"id": call.id, "name": call.name, "args": parse_arguments(call.name, call.arguments)}
        for call in response._tool_calls()
    ]


def say(subject: Subject, response: Any) -> dict[str, Any]:
    """Return everything that a response says."""
    has = subject.inverse.response
    names = [name for name in ("content", "thinking", "refusal", "id", "model") if name in has]
    said = {name: getattr(response, name) for name in names}
    said["content"] = said.get("content") or ""
    counts = {name: getattr(response, name) for name in COUNTS if name in subject.inverse.usage}
    return {
        **said,
        "tool_calls": calls_of(response),
        "finish": list(response.finish_reasons),
        "common_finish": list(response.common_finish_reasons or []),
        **counts,
    }
