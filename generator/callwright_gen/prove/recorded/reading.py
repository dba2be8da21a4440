"""What is read of a recorded call, as plain data: by a call and by an async call of the compiled module."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from callwright_gen.prove.asking import MODEL
from callwright_gen.prove.recorded.meaning import meaning_of
from callwright_gen.prove.view import COUNTS, calls_of
from callwright_runtime.errors import CallwrightError
from callwright_runtime.errors.tables import TABLES
from callwright_runtime.testing.recordings.plain import plain
from callwright_runtime.testing.recordings.recording import Recording, Settings
from callwright_runtime.testing.recordings.tap import make_route
from callwright_runtime.testing.routes import routed

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject
    from callwright_runtime.testing.recordings.call import RecordedCall

_TEXTS = ("content", "thinking", "refusal", "arguments")


class _Played(Recording):
    """A recording that answers any request with its only call."""

    def ask(self, provider: str, stream: bool, arguments: dict[str, Any]) -> RecordedCall:  # noqa: ARG002 - the base's
        return self.calls[0]


def reading_of(subject: Subject, call: RecordedCall) -> dict[str, Any]:
    """Return what a call reads of a recorded answer, or of recorded events; an error is read, too."""
    with _answered(subject, call):
        try:
            return _stream(subject, call) if call.stream else _plain(subject, call)
        except Exception as error:  # noqa: BLE001 - whatever a spec makes of a reported error
            return failed_reading_of(subject, error)


def async_reading_of(subject: Subject, call: RecordedCall) -> dict[str, Any]:
    """Return what an async call reads."""
    with _answered(subject, call):
        try:
            return asyncio.run(_async(subject, call))
        except Exception as error:  # noqa: BLE001 - as above
            return failed_reading_of(subject, error)


def _answered(subject: Subject, call: RecordedCall) -> Any:
    played = _Played(Settings(Path(), plays=True, adds=False), [call])
    return routed([subject.parts], make_route(played))


def failed_reading_of(subject: Subject, error: Exception) -> dict[str, Any]:
    """Return what is raised, and the kind of failure that it is."""
    kind = meaning_of(subject, error)["kind"] if subject.name in TABLES else None
    return {"raises": _raised(error), **({"kind": kind} if kind else {})}


def _raised(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def _plain(subject: Subject, _: RecordedCall) -> dict[str, Any]:
    return whole_reading_of(subject, subject.module.call(MODEL)(lambda: "Hi.")())


def _stream(subject: Subject, _: RecordedCall) -> dict[str, Any]:
    stream = subject.module.call(MODEL, stream=True)(lambda: "Hi.")()
    chunks = [chunk for chunk, _ in stream]
    return _streamed(subject, stream.response, chunks)


async def _async(subject: Subject, call: RecordedCall) -> dict[str, Any]:
    async def hi() -> str:
        return "Hi."

    if not call.stream:
        return whole_reading_of(subject, await subject.module.call(MODEL)(hi)())
    stream = await subject.module.call(MODEL, stream=True)(hi)()
    chunks = [chunk async for chunk, _ in stream]
    return _streamed(subject, stream.response, chunks)


def _answer(subject: Subject, response: Any) -> dict[str, Any]:
    """Return everything that a response says, without what is null."""
    names = [*subject.provider.response.paths]
    said = {name: plain(getattr(response, name)) for name in names if hasattr(response, name)}
    found = {
        **said,
        **{name: getattr(response, name) for name in COUNTS},
        "finish": plain(list(response.finish_reasons)),
        "common_finish": list(response.common_finish_reasons or []),
        "tool_calls": calls_of(response),
    }
    return {name: value for name, value in found.items() if _says(name, value)}


def whole_reading_of(subject: Subject, response: Any) -> dict[str, Any]:
    """Return everything that a response says, and the message that goes back."""
    message = _message(response)
    again = _again(subject, response)
    changed = {} if again in (message, [message]) else {"common_message": again}
    return {**_answer(subject, response), "message_param": message, **changed}


def _again(subject: Subject, response: Any) -> Any:
    """Return what the common message of a response is sent as, or why it is not."""
    try:
        return plain(subject.response_type._to_provider([response.common_message_param]))
    except CallwrightError as error:
        return _raised(error)


def _message(response: Any) -> Any:
    """Return the message that goes back, or why none does."""
    try:
        return plain(response.message_param)
    except CallwrightError as error:
        return _raised(error)


def _streamed(subject: Subject, response: Any, chunks: list[Any]) -> dict[str, Any]:
    return {"response": plain(response.response), "chunks": _chunks(subject, chunks), **_answer(subject, response)}


def _chunks(subject: Subject, chunks: list[Any]) -> dict[str, Any]:
    """Return the pieces of the texts of chunks, and each value that chunks have of another property, once."""
    found: dict[str, list[Any]] = {}
    for chunk in chunks:
        for name in (*subject.provider.chunk.paths, *COUNTS, "finish_reasons", "common_finish_reasons"):
            value = plain(getattr(chunk, name, None))
            known = found.setdefault(name, [])
            if _says(name, value) and (name in _TEXTS or value not in known):
                known.append(value)
    return {name: values for name, values in found.items() if values}


def _says(name: str, value: Any) -> bool:
    """Return whether a value says something. What is null if there is none is never an empty text."""
    return value not in (None, [], "") or (value == "" and name in {"thinking", "refusal"})


def first_difference(said: Mapping[str, Any], found: Mapping[str, Any]) -> str | None:
    """Return the first property of which something else is read; None if there is none. Fields of a response first."""
    names = sorted({**said, **found}, key=lambda name: name != "response")
    for name in names:
        one, other = said.get(name), found.get(name)
        if one != other:
            inner = name in {"chunks", "response"} and isinstance(one, Mapping) and isinstance(other, Mapping)
            below = first_difference(cast("Any", one), cast("Any", other)) if inner else None
            return f"{name}.{below}" if below else name
    return None
