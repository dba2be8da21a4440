"""Make streamed calls, and compare what is sent, each event, and what the events add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.whole.checking.answers import PROPERTIES, check_response
from tests.whole.drawing.sdk import make, plain
from tests.whole.meaning.answering import chunk_of
from tests.whole.meaning.asking import Asked, arguments_of
from tests.whole.meaning.folding import Fold, StreamedError
from tests.whole.meaning.nulls import without_nulls

if TYPE_CHECKING:
    from tests.whole.checking.check import Check


def check_stream(
    check: Check, events: list[dict[str, Any]], conversation: list[dict[str, Any]], *, is_async: bool
) -> None:
    """Stream, and compare the request, each chunk, and the response that the events add up to."""
    asked = Asked(conversation, stream=True, lists=check.lists)
    objects = [_event(check, event) for event in events]
    result, client = check.call(objects, asked, is_async=is_async, stream=True)
    if not isinstance(result, tuple):
        check.found.append(f"the stream raised {result!r}")
        return
    stream, chunks, error = result
    check.same("the request of the stream", plain(client.sent[0]), arguments_of(check.spec, asked))
    fold = Fold(check.spec, check.reader)
    raised = ""
    for number, event in enumerate(events):
        try:
            fold.add(event)
        except StreamedError:
            raised = "StreamError"
            break
        if number < len(chunks):
            expected = chunk_of(check.spec, event, check.reader)
            for key, attribute in PROPERTIES.items():
                if key in expected and hasattr(type(chunks[number]), attribute):
                    check.same(
                        f"{attribute} of chunk {number}", plain(getattr(chunks[number], attribute)), expected[key]
                    )
    check.same("the error of the stream", type(error).__name__ if error else "", raised)
    if error is None or chunks:
        data = fold.response()
        rebuilt = plain(stream.response.response)
        keep = check.world.sdk.form != "pydantic"  # which validates, and so fills fields
        check.same(
            "the rebuilt response",
            rebuilt if keep else without_nulls(rebuilt),
            data if keep else without_nulls(data),
        )
        check_response(check, "the rebuilt response", stream.response, data)


def _event(check: Check, event: dict[str, Any]) -> Any:
    cls = check.spec["types"]["chunk"].partition(":")[2]
    if cls not in check.world.sdk.classes:  # a union of classes
        word = event[check.world.tag]
        fields = check.world.sdk.classes.items()
        cls = next(name for name, each in fields if each.get(check.world.tag) == (("words", word), False))
    item = check.spec["call"]["stream"].get("item")
    if item:
        return make(check.made.types, check.world.sdk.form, "Wrapped", {item: event})
    return make(check.made.types, check.world.sdk.form, cls, event)
