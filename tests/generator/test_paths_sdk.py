"""The read paths of real providers, typed on the installed SDK and again on its recording."""

from __future__ import annotations

import pytest

from callwright_gen.paths import ROOTS, TypedPath, parse_path, resolve
from callwright_gen.problems import Position, Problem
from callwright_gen.surface import RecordingSource, TypeSource, dump_surface, parse_surface
from callwright_gen.surface.live import LiveSource
from callwright_gen.types import Named

AT = Position("specs/openai.yaml", 34, 3)
FINISH = "Literal['stop', 'length', 'tool_calls', 'content_filter', 'function_call']"
PATHS: dict[tuple[str, str, str], dict[str, str]] = {
    ("openai", "openai.types.chat", "ChatCompletion"): {
        "choices[0].message.content": "str | None",
        "choices[0].message.refusal": "str | None",
        "choices[*].finish_reason": f"list[{FINISH}]",
        "model": "str",
        "id": "str",
        "usage.prompt_tokens": "int | None",
        "usage.completion_tokens": "int | None",
        "usage.prompt_tokens_details.cached_tokens": "int | None",
        "usage.completion_tokens_details.reasoning_tokens": "int | None",
        "choices[0].message.audio.data|from_base64": "bytes | None",
        "choices[0].message.audio.transcript": "str | None",
        "choices[0].message.tool_calls[*]{type=function}": (
            "list[openai.types.chat.ChatCompletionMessageFunctionToolCall]"
        ),
        "$response.choices[0].message|dump": "dict[str, object] | None",
    },
    ("openai", "openai.types.chat", "ChatCompletionMessageFunctionToolCall"): {
        "id": "str",
        "function.name": "str",
        "function.arguments|from_json": "dict[str, object]",
    },
    ("openai", "openai.types.chat", "ChatCompletionChunk"): {
        "choices[0].delta.content": "str | None",
        "choices[*]{index=0}.delta.content|first": "str | None",
        "choices[0].delta.refusal": "str | None",
        "choices[*].finish_reason": f"list[{FINISH}]",
        "model": "str",
        "id": "str",
        "usage.prompt_tokens_details.cached_tokens": "int | None",
        "choices[0].delta.tool_calls[*]": "list[openai.types.chat.chat_completion_chunk.ChoiceDeltaToolCall]",
    },
    ("openai", "openai.types.chat.chat_completion_chunk", "ChoiceDeltaToolCall"): {
        "index": "int",
        "id": "str | None",
        "function.name": "str | None",
        "function.arguments": "str | None",
    },
    ("openai", "openai.types.responses", "Response"): {
        "output[*]{type=message}.content[*]{type=output_text}.text|join": "str",
        "output[*]{type=message}.content[*]{type=refusal}.refusal|first": "str | None",
        "output[*]{type=reasoning}.summary[*].text|join_or_null": "str | None",
        "usage.output_tokens_details.reasoning_tokens": "int | None",
        "output[*]{type=function_call}": "list[openai.types.responses.ResponseFunctionToolCall]",
        "$response.output|dump_all": "list[dict[str, object]]",
    },
    ("openai", "openai.types.responses", "ResponseStreamEvent"): {
        "{type=response.output_text.delta}.delta": "str | None",
        "{type=response.completed}.response": "openai.types.responses.Response | None",
        "{type=response.completed}.response.status ?? {type=response.incomplete}.response.id": (
            "openai.types.responses.ResponseStatus | str | None"
        ),
        "{type=response.output_item.added}.item{type=function_call}.name": "str | None",
    },
    ("anthropic", "anthropic.types", "Message"): {
        "content[*]{type=text}.text|join": "str",
        "content[*]{type=thinking}.thinking|join_or_null": "str | None",
        "content[*]{type=thinking}.signature|first": "str | None",
        "stop_reason|as_list": "list[anthropic.types.StopReason]",
        "model": "anthropic.types.Model",
        "id": "str",
        "usage.input_tokens": "int",
        "usage.output_tokens": "int",
        "usage.cache_read_input_tokens": "int | None",
        "usage.output_tokens_details.thinking_tokens": "int | None",
        "content[*]{type=text}.citations[*]": "list[anthropic.types.TextCitation]",
        "content[*]{type=tool_use}": "list[anthropic.types.ToolUseBlock]",
        "content[*]{type=tool_use}.input": "list[dict[str, object]]",
        "$response.content|dump_all": "list[dict[str, object]]",
    },
    ("anthropic", "anthropic.types", "RawMessageStreamEvent"): {
        "{type=content_block_delta}.delta{type=text_delta}.text": "str | None",
        "{type=content_block_delta}.delta{type=thinking_delta}.thinking": "str | None",
        "{type=content_block_delta}.delta{type=signature_delta}.signature": "str | None",
        "{type=content_block_delta}.delta{type=input_json_delta}.partial_json": "str | None",
        "{type=message_delta}.delta.stop_reason|as_list": "list[anthropic.types.StopReason]",
        "{type=message_start}.message.model": "anthropic.types.Model | None",
        "{type=message_start}.message.id": "str | None",
        "{type=message_start}.message.usage.input_tokens ?? {type=message_delta}.usage.input_tokens": "int | None",
        "{type=message_delta}.usage.output_tokens": "int | None",
        "{type=content_block_start}.content_block{type=tool_use}.name": "str | None",
        "{type=content_block_stop}.index": "int | None",
    },
}
CASES = [(*root, path, type_) for root, paths in PATHS.items() for path, type_ in paths.items()]


@pytest.fixture(scope="module")
def live() -> dict[str, LiveSource]:
    return {dist: LiveSource(dist) for dist in ("openai", "anthropic")}


def _resolve(path: str, root: Named, source: TypeSource) -> TypedPath:
    problems: list[Problem] = []
    typed = resolve(parse_path(path, AT, marks=True), root, source, problems, {**ROOTS, "response": root})
    assert problems == []
    assert typed
    return typed


@pytest.mark.parametrize(("dist", "module", "name", "path", "type_"), CASES)
def test_the_leaf_types_of_real_paths_are_derived(
    live: dict[str, LiveSource], dist: str, module: str, name: str, path: str, type_: str
) -> None:
    assert str(_resolve(path, Named(module, name), live[dist]).type) == type_


@pytest.mark.parametrize("dist", ["openai", "anthropic"])
def test_a_recording_resolves_to_the_same_paths(live: dict[str, LiveSource], dist: str) -> None:
    recording = RecordingSource(live[dist])
    cases = [(path, Named(module, name)) for case_dist, module, name, path, _ in CASES if case_dist == dist]
    before = [_resolve(path, root, recording) for path, root in cases]

    surface = parse_surface(dump_surface(recording.surface(dist)), dist, f"{dist}.json")

    assert [_resolve(path, root, surface) for path, root in cases] == before


def test_finish_reasons_are_derived_as_literals(live: dict[str, LiveSource]) -> None:
    openai = _resolve("choices[*].finish_reason", Named("openai.types.chat", "ChatCompletion"), live["openai"])
    anthropic = _resolve("stop_reason", Named("anthropic.types", "Message"), live["anthropic"])

    assert openai.closed
    assert set(openai.literals) == {"stop", "length", "tool_calls", "content_filter", "function_call"}
    assert anthropic.closed
    assert {"end_turn", "max_tokens", "tool_use", "refusal"} < set(anthropic.literals)


def test_a_typo_is_reported_at_its_position_with_a_suggestion(live: dict[str, LiveSource]) -> None:
    problems: list[Problem] = []
    root = Named("openai.types.chat", "ChatCompletion")

    assert resolve(parse_path("choices[0].mesage", AT), root, live["openai"], problems) is None
    (problem,) = problems
    assert str(problem) == (
        "specs/openai.yaml:34:14: choices[0].mesage: ChatCompletion.choices[0] (Choice) has no field 'mesage'."
        " Did you mean 'message'?"
    )
