"""Make a call of a compiled module that fails, with a fake for the SDK's client."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from callwright_gen.prove.asking import MODEL
from callwright_runtime.testing.reply import Cut, Reply
from callwright_runtime.testing.routes import Route, routed
from callwright_runtime.testing.script import Calls

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject


def raised_by_call(subject: Subject, error: Exception) -> Exception | None:
    """Return what a call raises if the SDK's method raises an exception."""
    with _answering(subject, error):
        try:
            subject.module.call(MODEL)(lambda: "Hi.")()
        except Exception as raised:  # noqa: BLE001 - what a spec makes of it
            return raised
    return None


def raised_by_stream(subject: Subject, error: Exception) -> Exception | None:
    """Return what a stream raises that breaks off with an exception, after a piece of text."""
    with _answering(subject, Reply("Hello.", cut=Cut(2, error))):
        try:
            for _ in subject.module.call(MODEL, stream=True)(lambda: "Hi.")():
                pass
        except Exception as raised:  # noqa: BLE001 - as above
            return raised
    return None


def raised_by_async_call(subject: Subject, error: Exception) -> Exception | None:
    """Return what an async call raises if the SDK's method raises an exception."""

    async def hi() -> str:
        return "Hi."

    with _answering(subject, error):
        try:
            asyncio.run(subject.module.call(MODEL)(hi)())
        except Exception as raised:  # noqa: BLE001 - as above
            return raised
    return None


def _answering(subject: Subject, reply: Any) -> Any:
    return routed([subject.parts], Route(lambda _: True, Calls([reply], checked=False)))
