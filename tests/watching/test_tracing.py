"""Spans and metrics, made by OpenTelemetry's own SDK, and compared with the package of its conventions."""

from __future__ import annotations

import asyncio
import json
import re
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest
from opentelemetry import trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.semconv._incubating.attributes import gen_ai_attributes
from opentelemetry.semconv._incubating.metrics import gen_ai_metrics
from opentelemetry.semconv.attributes import error_attributes
from opentelemetry.trace import SpanKind, StatusCode

from callwright_runtime import ArgumentValueError, loop, run_tools, run_tools_async, trace_calls
from callwright_runtime.tracing.conventions import Version, names_of
from tests.support.answers import Answer, Call
from tests.support.library import Book, opening_hours, shelf_of
from tests.support.replies import json_reply
from tests.support.tiers import neutral, on_the_wire

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import Enum

    from tests.support.loopback import Request
    from tests.support.replies import Reply

NAMES = {
    each for each in [*vars(gen_ai_attributes).values(), *vars(error_attributes).values()] if isinstance(each, str)
}
USAGE = {"gen_ai.usage.input_tokens": 21, "gen_ai.usage.output_tokens": 13}
PARAMS = {"max_tokens": 50, "temperature": 0.5}


def values_of(kind: type[Enum]) -> set[str]:
    return {str(each.value) for each in kind}


@dataclass
class Recorded:
    """What was exported, and checked against the conventions."""

    exporter: InMemorySpanExporter
    provider: TracerProvider
    reader: InMemoryMetricReader
    meters: MeterProvider

    def trace(self, **options: Any) -> Any:
        return trace_calls(tracer_provider=self.provider, meter_provider=self.meters, **options)

    def spans(self) -> list[ReadableSpan]:
        found = list(self.exporter.get_finished_spans())
        for span in found:
            attributes = dict(span.attributes or {})
            assert set(attributes) <= NAMES, set(attributes) - NAMES
            operation = attributes["gen_ai.operation.name"]
            assert operation in values_of(gen_ai_attributes.GenAiOperationNameValues)
            assert span.name.startswith(f"{operation} ")
        return found

    def metrics(self) -> dict[str, Any]:
        data = self.reader.get_metrics_data()
        found = [each for of in data.resource_metrics for scope in of.scope_metrics for each in scope.metrics]
        for each in found:
            assert each.name in vars(gen_ai_metrics).values()
            for point in each.data.data_points:
                assert set(point.attributes) <= NAMES
        return {each.name: each for each in found}


@pytest.fixture
def recorded() -> Iterator[Recorded]:
    exporter, reader = InMemorySpanExporter(), InMemoryMetricReader()
    provider, meters = TracerProvider(), MeterProvider([reader])
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    yield Recorded(exporter, provider, reader, meters)
    provider.shutdown()
    meters.shutdown()


@on_the_wire
def test_a_call_and_a_stream_have_a_span_and_metrics(caller, recorded: Recorded) -> None:
    caller.will_say(*[Answer("Yes.")] * 2)
    with recorded.trace():
        caller.ask(call_params=PARAMS)
        stream = caller.ask(call_params=PARAMS, stream=True)
        assert len(recorded.spans()) == 1  # the span of a stream ends with the stream
        caller.all_of(stream)
    caller.will_say(Answer("Unseen."))
    caller.ask()
    plain, streamed = recorded.spans()
    for span in (plain, streamed):
        attributes = dict(span.attributes or {})
        assert (span.name, span.kind) == (f"chat {caller.provider.model}", SpanKind.CLIENT)
        assert attributes.items() >= USAGE.items()
        assert attributes["gen_ai.request.max_tokens"] == 50
        assert attributes["gen_ai.request.temperature"] == 0.5
        assert attributes["gen_ai.request.model"] == caller.provider.model
        known = values_of(gen_ai_attributes.GenAiProviderNameValues)
        assert attributes["gen_ai.provider.name"] in known | {"litellm"}
        assert len(attributes["gen_ai.response.finish_reasons"]) == 1
        assert "Yes." not in json.dumps(attributes)
        assert span.instrumentation_scope.schema_url == "https://opentelemetry.io/schemas/1.41.0"
    assert "gen_ai.request.stream" not in (plain.attributes or {})
    assert (streamed.attributes or {})["gen_ai.response.time_to_first_chunk"] > 0
    metrics = recorded.metrics()
    assert sum(point.count for point in metrics["gen_ai.client.operation.duration"].data.data_points) == 2
    tokens = metrics["gen_ai.client.token.usage"]
    assert tokens.unit == "{token}"
    assert {point.attributes["gen_ai.token.type"] for point in tokens.data.data_points} == {"input", "output"}
    assert sum(point.sum for point in tokens.data.data_points) == 2 * (21 + 13)
    assert "gen_ai.client.operation.time_to_first_chunk" in metrics


@neutral
def test_calls_and_tools_of_a_loop_are_children_of_its_span(caller, recorded: Recorded) -> None:
    calls = (Call("shelf_of", '{"title": "Dune"}', "toolcall1"), Call("shelf_of", '{"titel": 1}', "toolcall2"))
    caller.will_say(Answer(calls=calls), Answer("On shelf 1."))
    ask = caller.decorate(lambda: "Where?", tools=[shelf_of])
    with recorded.trace(), recorded.provider.get_tracer("ours").start_as_current_span("work x") as work:
        caller.all_of(loop(ask)())
        assert trace.get_current_span() is work
    *spans, whole = recorded.exporter.get_finished_spans()[:-1]
    assert [span.name.split()[0] for span in spans] == ["chat", "execute_tool", "execute_tool", "chat"]
    assert all(span.parent.span_id == whole.context.span_id for span in spans)
    assert whole.parent.span_id == work.get_span_context().span_id
    assert whole.name == "invoke_agent <lambda>"
    good, bad = sorted(spans[1:3], key=lambda span: span.attributes["gen_ai.tool.call.id"])
    assert (good.attributes["gen_ai.tool.name"], good.status.status_code) == ("shelf_of", StatusCode.UNSET)
    assert good.attributes["gen_ai.tool.description"] == "Tell where a book stands."
    assert bad.attributes["error.type"] == "callwright_runtime.errors.ToolArgumentsError"
    assert not {"gen_ai.tool.call.arguments", "gen_ai.tool.call.result"} & set(good.attributes)


@neutral
def test_content_is_written_only_on_request(caller, recorded: Recorded) -> None:
    caller.will_say(Answer("At once.", calls=(Call("opening_hours", "{}", "toolcall1"),)))
    with recorded.trace(content=True):
        response = caller.ask("When?", tools=[opening_hours])
        _ = caller.run(run_tools_async(response)) if caller.asynchronous else run_tools(response)
    call, tool = recorded.spans()
    assert call.attributes is not None
    assert json.loads(call.attributes["gen_ai.input.messages"]) == [
        {"role": "user", "parts": [{"type": "text", "content": "When?"}]}
    ]
    (answer,) = json.loads(call.attributes["gen_ai.output.messages"])
    assert (answer["role"], answer["finish_reason"]) == ("assistant", "tool_calls")
    assert [part["type"] for part in answer["parts"]] == ["text", "tool_call"]
    assert json.loads(call.attributes["gen_ai.tool.definitions"])[0]["name"] == "opening_hours"
    assert tool.attributes is not None
    assert (tool.attributes["gen_ai.tool.call.arguments"], tool.attributes["gen_ai.tool.call.result"]) == (
        "{}",
        "9 to 5",
    )


@neutral
def test_errors_and_streams_that_are_left_end_their_spans(caller, recorded: Recorded) -> None:
    with recorded.trace():
        caller.server.respond(lambda _: json_reply({"error": {"message": "secret-key"}}, status=400))
        with pytest.raises(Exception, match="secret-key"):
            caller.ask()
        caller.will_say(Answer("no JSON"), Answer("Yes, of course."))
        with pytest.raises(Exception, match="response model Book"):
            caller.ask(response_model=Book)
        stream = caller.ask(stream=True)
        caller.some_of(stream, 1)
        caller.close(stream)
    refused, unread, left = recorded.spans()
    assert refused.attributes is not None
    assert refused.attributes["error.type"].endswith("BadRequestError") or "Error" in refused.attributes["error.type"]
    assert "secret-key" not in refused.to_json()
    assert unread.attributes is not None
    assert unread.attributes.items() >= USAGE.items()  # the answer is not what was asked for, but it was paid for
    assert [span.status.status_code for span in (refused, unread, left)] == [
        StatusCode.ERROR,
        StatusCode.ERROR,
        StatusCode.UNSET,
    ]
    assert trace.get_current_span() is trace.INVALID_SPAN


@neutral
def test_a_cancelled_call_ends_its_span(caller, recorded: Recorded) -> None:
    if not caller.asynchronous:
        pytest.skip("only tasks can be cancelled")
    ask = caller.decorate(lambda: "Hello")

    async def cancel() -> None:
        task = asyncio.create_task(ask())
        await asyncio.to_thread(arrived.wait)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    def hold(request: Request) -> Reply:
        arrived.set()
        return replace(caller.reply(request, Answer("Yes.")), chunked=True, held=True)

    arrived = threading.Event()
    caller.server.respond(hold)
    with recorded.trace():
        caller.run(cancel())
    (span,) = recorded.spans()
    assert span.attributes is not None
    assert span.attributes["error.type"] == "asyncio.exceptions.CancelledError"


@neutral
def test_the_older_conventions_have_their_own_names(caller, recorded: Recorded) -> None:
    caller.will_say(Answer("Yes."))
    with recorded.trace(conventions="1.36", content=True):
        caller.ask()
    (span,) = recorded.spans()
    assert span.attributes is not None
    assert span.attributes["gen_ai.system"] in values_of(gen_ai_attributes.GenAiSystemValues)
    assert not {"gen_ai.provider.name", "gen_ai.input.messages", "gen_ai.output.messages"} & set(span.attributes)
    with pytest.raises(ArgumentValueError, match=r"1\.36, 1\.41, genai-0\.1"):
        trace_calls(conventions="1.0")  # type: ignore[arg-type]
    with pytest.raises(ArgumentValueError, match="neither 'keep' nor 'add'"):
        trace_calls(sdk_spans="no")  # type: ignore[arg-type]


@neutral
def test_the_conventions_of_the_new_repository_count_tokens(caller, recorded: Recorded) -> None:
    caller.will_say(Answer("Yes."), Answer("Yes."))
    with recorded.trace(conventions="genai-0.1"):
        caller.ask()
        caller.all_of(caller.ask(stream=True))
    span, _ = recorded.exporter.get_finished_spans()
    assert span.instrumentation_scope.schema_url == "https://opentelemetry.io/schemas/gen-ai/0.1.0"
    assert span.attributes.items() >= {**USAGE, "gen_ai.provider.name": caller.provider.name}.items()
    data = recorded.reader.get_metrics_data()
    metrics = {
        each.name: each.data for of in data.resource_metrics for scope in of.scope_metrics for each in scope.metrics
    }
    assert metrics.keys() >= {
        f"gen_ai.client.inference.{name}"
        for name in ("duration", "time_to_first_chunk", "usage.input_tokens", "usage.output_tokens",
                     "operation.input_tokens", "operation.output_tokens")
    }  # fmt: skip
    assert "gen_ai.client.token.usage" not in metrics
    (point,) = metrics["gen_ai.client.inference.usage.input_tokens"].data_points
    assert (point.value, point.attributes["gen_ai.token.modality"]) == (2 * 21, "unknown")
    (each,) = metrics["gen_ai.client.inference.operation.output_tokens"].data_points
    assert (each.count, each.sum, "gen_ai.token.modality" in each.attributes) == (2, 2 * 13, False)


@pytest.mark.parametrize("version", ["1.36", "1.41", "genai-0.1"])
def test_the_page_has_the_names_of_every_version(version: str) -> None:
    page = (Path(__file__).parents[2] / "docs/tracing.md").read_text("utf-8")
    rows = [line.strip("| ").split("|") for line in page.splitlines() if line.startswith("| ") and "gen_ai." in line]
    header = next(line for line in page.splitlines() if line.startswith("| | 1.36"))
    column = [each.partition("(")[0].strip() for each in header.strip("| ").split("|")].index(version)
    shown = {name for row in rows if len(row) == 4 for name in re.findall(r"`(gen_ai\.\S+)`", row[column + 1])}
    known = names_of(version)
    differing = {ours for ours in known if len({names_of(each).get(ours) for each in get_args(Version)}) > 1}
    assert {known[ours] for ours in differing} <= shown


@pytest.mark.parametrize("provider", ["anthropic"], indirect=True)
def test_an_sdk_with_spans_of_its_own_has_no_others(caller, recorded: Recorded, monkeypatch) -> None:
    monkeypatch.setattr(trace, "_TRACER_PROVIDER", recorded.provider)
    caller.will_say(*[Answer("Yes.")] * 2)
    with trace_calls(meter_provider=recorded.meters):
        caller.ask()
    first = [span.instrumentation_scope.name for span in recorded.exporter.get_finished_spans()]
    assert "callwright" not in first
    assert len(first) == 1
    with trace_calls(meter_provider=recorded.meters, sdk_spans="add"):
        caller.ask()
    own, ours = recorded.exporter.get_finished_spans()[1:]
    assert ours.instrumentation_scope.name == "callwright"
    assert own.parent.span_id == ours.context.span_id  # ours is current while the SDK sends the request
    durations = recorded.metrics()["gen_ai.client.operation.duration"].data.data_points
    assert sum(point.count for point in durations) == 2
