"""`trace_calls`: spans and metrics of every call of a process, with OpenTelemetry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, cast, get_args

from callwright_runtime.errors import ArgumentValueError, MissingSDKError
from callwright_runtime.tracing.calls import CallSpan, request_values
from callwright_runtime.tracing.conventions import SCHEMA_URLS, Version, names_of
from callwright_runtime.tracing.metrics import Metrics
from callwright_runtime.tracing.spans import LoopSpan, OpenSpan, ToolSpan, tool_values
from callwright_runtime.version import __version__
from callwright_runtime.watching.state import state

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Self, TypeAlias

    from opentelemetry.metrics import MeterProvider
    from opentelemetry.trace import TracerProvider

    from callwright_runtime.watching.record import CallRecord
    from callwright_runtime.watching.tracers import CallDetails

SDKSpans: TypeAlias = Literal["keep", "add"]
_CONTENT = frozenset(("tool_arguments", "tool_result"))


class Tracing:
    """Spans and metrics of calls; leave the `with` block, or call `remove`, to end them."""

    def __init__(
        self,
        tracer_provider: TracerProvider | None,
        meter_provider: MeterProvider | None,
        content: bool,
        conventions: Version,
        sdk_spans: SDKSpans,
    ) -> None:
        metrics, trace = _load_api()
        self._names = names_of(conventions)
        self._provider_key = "system" if conventions == "1.36" else "provider"
        self._content = content
        self._left_to_sdk = sdk_spans == "keep" and tracer_provider is None
        schema = SCHEMA_URLS[conventions]
        self._trace = trace
        self._tracer = trace.get_tracer("callwright", __version__, tracer_provider, schema)
        meter = metrics.get_meter("callwright", __version__, meter_provider, schema)
        self._metrics = Metrics(meter, self._write, conventions)

    def remove(self) -> None:
        """End the spans and metrics of this process's calls."""
        state.remove_tracer(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.remove()

    def start_call(self, record: CallRecord, details: CallDetails) -> CallSpan:
        """Start the span of a call."""
        values = request_values(record, details, self._content and "input" in self._names)
        values["provider"] = self._provider_of(details.response_type)
        known = details.response_type._telemetry  # pyright: ignore[reportPrivateUsage]
        span = None
        if not (self._left_to_sdk and known.get("own_spans")):
            span = self._start(f"{values['operation']} {record.model}", values, self._trace.SpanKind.CLIENT)
        return CallSpan(record, values, span and OpenSpan(span, self._write), self._metrics, self._content)

    def start_tool(self, raw: Any, tool: Any) -> ToolSpan:
        """Start the span of a tool."""
        values = tool_values(raw, tool)
        return ToolSpan(self._start(f"execute_tool {raw.name}", values, self._trace.SpanKind.INTERNAL), self._write)

    def start_loop(self, name: str, plans: Sequence[Any]) -> LoopSpan:
        """Start the span of a loop."""
        types = [each.provider.response_type for each in plans if hasattr(each, "provider")]
        values: dict[str, Any] = {"operation": "invoke_agent", "agent": name}
        if len(types) == 1:
            values["provider"] = self._provider_of(types[0])
        return LoopSpan(self._start(f"invoke_agent {name}", values, self._trace.SpanKind.INTERNAL), self._write)

    def _start(self, name: str, values: Mapping[str, Any], kind: Any) -> Any:
        return self._tracer.start_span(name, kind=kind, attributes=self._write(values))

    def _provider_of(self, response_type: Any) -> str:
        known = response_type._telemetry
        return cast("str", known.get(self._provider_key) or known.get("provider") or response_type.provider)

    def _write(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return attributes by the names of the conventions, without what they or the options leave out."""
        return {
            self._names[ours]: value
            for ours, value in values.items()
            if value is not None and ours in self._names and (self._content or ours not in _CONTENT)
        }


def trace_calls(
    *,
    content: bool = False,
    tracer_provider: TracerProvider | None = None,
    meter_provider: MeterProvider | None = None,
    conventions: Version = "1.41",
    sdk_spans: SDKSpans = "keep",
) -> Tracing:
    """Make spans and metrics of every call of this process, until `remove` or the end of a `with` block.

    A call has a span, which for a stream ends with the stream. A tool that `run_tools` or `loop` runs has one, and so
    has a loop, with its calls and tools as children.

    Parameters:
        content: whether spans have the messages, the tools, their arguments and their results.
        tracer_provider: makes the spans; default: the global one.
        meter_provider: makes the metrics; default: the global one.
        conventions: the version of OpenTelemetry's conventions for generative AI.
        sdk_spans: "keep": where an SDK makes spans of its own, calls have no other one; "add": they have both. With a
            `tracer_provider`, which an SDK does not know, calls always have spans.

    Raises:
        MissingSDKError: OpenTelemetry is not installed.
        ArgumentValueError: `conventions` or `sdk_spans` has another value.
    """
    if sdk_spans not in get_args(SDKSpans):
        raise ArgumentValueError(f"sdk_spans={sdk_spans!r} is neither 'keep' nor 'add'.")
    tracing = Tracing(tracer_provider, meter_provider, content, conventions, sdk_spans)
    state.add_tracer(tracing)
    return tracing


def _load_api() -> Any:
    try:
        from opentelemetry import metrics, trace
    except ImportError as error:
        raise MissingSDKError("trace_calls needs OpenTelemetry: install callwright[otel].") from error
    return metrics, trace
