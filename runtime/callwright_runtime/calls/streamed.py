"""The stream of a call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.structured.stream import AsyncStructuredStream

if TYPE_CHECKING:
    from callwright_runtime.calls.parts import Context
    from callwright_runtime.watching.watch import Watch


def make_stream(
    plan: Any,
    context: Context,
    json_mode: bool,
    raw: Any,
    start: float,
    structured: Any,
    shared: Any,
    watch: Watch | None,
) -> Any:
    """Return the stream of a call, or the stream of partial objects of its response model.

    Parameters:
        plan: the plan of the call.
        context: the context of the response.
        json_mode: whether JSON was asked for.
        raw: the SDK's stream.
        start: when the request was sent.
        structured: the class of structured streams, sync or async.
        shared: the default client, which is held while the stream is open.
        watch: who watches the call.
    """
    provider = plan.provider
    asynchronous = structured is AsyncStructuredStream
    handle = provider.handle_stream_async if asynchronous else provider.handle_stream
    stream_type = provider.stream_type.async_type if asynchronous else provider.stream_type
    partial = not isinstance(plan.stream, bool) and bool(plan.stream.get("partial_tools"))
    forced = plan.response_model is not None and not json_mode
    # The arguments of a forced tool are the answer itself, so the stream must not yield a tool for them.
    pairs = handle(raw, None if forced else context["tool_types"], partial)
    if watch is not None:
        pairs = watch.watch_pairs(pairs, stream_type.call_response_type)
    stream = stream_type(stream=raw, pairs=pairs, context=context, start_time=start)
    stream._source.clients = (shared, plan.client)  # some SDKs close a client that is dropped
    stream._source.watch = watch
    if plan.response_model is None:
        return stream

    def get_json(response: Any) -> str:
        text: str = provider.get_json_output(response, json_mode)
        return text

    forced_tool = context["tool_types"][0]._name() if forced and context["tool_types"] else None
    return structured(stream, plan.response_model, get_json, forced_tool)
