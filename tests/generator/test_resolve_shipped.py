"""Plausible mistakes of one line in the specs that ship: each is refused where it is, with a text that helps."""

# ruff: noqa: E501 - a mistake stays one line here

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from callwright_gen.load import try_load
from callwright_gen.pipeline.record import record_surfaces
from callwright_gen.problems import SpecError
from callwright_gen.surface.locate import Locator
from callwright_gen.surface.mentions import Mentions
from tests.generator.support.project import changed, config_of

SPECS = Path(__file__).parents[2] / "specs"
# The spec, what it says, the mistake with « at its place, and what the problem contains.
MISTAKES = [
    ("openai", "OPENAI_API_KEY,", "«OPENAI_API_KYE,", "Did you mean 'OPENAI_API_KEY'?"),
    ("openai", "[openai, httpx2]", "[openai, «httppx2]", "there is no package 'httppx2'"),
    ("openai", "only(audio.id)", "only(audio.«idd)", "ChatCompletionAudio | None has no key 'idd'. Did you mean 'id'?"),
    ("openai", "without(annotations)", "without(annotations)|without(«audioo)", "has no key 'audioo'. Did you mean 'audio'?"),
    ("openai", "state: status,", "state: «statos,", "Batch has no field 'statos'. Did you mean 'status'?"),
    ("openai", "finished: [completed,", "finished: [«complete,", "the state of a batch is never 'complete'. Did you mean"),
    ("openai", "files: [output_file_id", "files: [«output_fil", "Batch has no field 'output_fil'. Did you mean"),
    ("openai", "results: {call: files.content", "results: {call: «files.retrieve", "FileObject cannot be read as a file"),
    ("openai", "completion_window: 24h", "completion_window: «24", "the SDK does not accept 24 here"),
    ("openai", "ignore: [annotations]", "ignore: [«anotations]", "no message has the key 'anotations'. Did you mean"),
    ("openai", "timeout: float}", "«timout: float}", "takes no argument 'timout'. Did you mean 'timeout'?"),
    ("openai", "stream:\n  response:", "stream:\n  build: «mapping\n  response:", "is not created from one mapping. Write 'validate'"),
    ("openai", "    id: {first: id}", "    id: {first: «model}", "this reads 'model', as stream.chunk.model does"),
    ("openai", "join: delta.refusal", "join: delta.«content", "as stream.chunk.content does"),
    ("openai", "message.refusal", "message.content", "this reads 'choices[0].message.content', as response.content does"),
    ("openai", "{input: prompt_tokens, output: completion_tokens", "{input: «completion_tokens, output: prompt_tokens",
     "'completion_tokens' counts the output, by its name"),
    ("openai", "url: $image|data_url", "url: «$image|to_base64", "'url' wants a URL, and base64 text is none"),
    ("openai", "id: id, name: function.name, arguments: function.arguments}\n  error",
     "id: id, name: «function.arguments, arguments: function.name}\n  error", "where streams have its arguments"),
    ("anthropic", "id: custom_id, response", "id: «custm_id, response", "Did you mean 'custom_id'?"),
    ("anthropic", "[result.error.error]", "[result.«eror.error]", "Did you mean 'error'?"),
    ("anthropic", "when: {type: enabled}", "when: {type: «enable}", "Did you mean 'enabled'?"),
    ("anthropic", "roles: {tool: user}", "roles: {tool: «assistant}", "the role of the model's messages, too"),
    ("xai", 'item: "[1]"', 'item: "«[0]"', "this leads to Response, and types.chunk is Chunk"),
    ("xai", "build: call", "build: «validate", "Response is no model of pydantic and no dataclass"),
    ("mistral", "stream: {$replace: true, method: chat.stream, item: data}", "stream: {$replace: true, method: chat.stream}",
     "no path starts at this type. Add call.stream.item"),
    ("huggingface", "build: {method: parse_obj_as_instance}", "build: «call", "would hold 'choices' as plain data"),
    ("openai_responses", "{inside: {content: content_index}, join: {text", "{inside: {«contents: content_index}, join: {text",
     "the blocks have no field 'contents'. Did you mean 'content'?"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"), MISTAKES, ids=[f"{name}-{new}" for name, _, new, _ in MISTAKES]
)
def test_a_mistake_in_a_shipped_spec_is_refused_at_its_place(
    name: str, old: str, new: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SPECS, "specs", ignore=shutil.ignore_patterns("surfaces", "recordings"))
    marked = changed((SPECS / f"{name}.yaml").read_text(encoding="utf-8"), (old, new))
    Path(f"specs/{name}.yaml").write_text(marked.replace("«", ""), encoding="utf-8")
    with pytest.raises(SpecError) as caught:
        record_surfaces(config_of(Path()), [name])
    problems = str(caught.value).splitlines()
    before = marked.partition("«")[0]
    place = f"specs/{name}.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}: "
    assert any(expected in each and (each.startswith(place) or "«" not in marked) for each in problems), problems


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("pricing:", "1:1: this key has no value"),
        ("telemetry: {own_spans: 'true'}", "own_spans: expected true or false"),
    ],
)
def test_a_value_that_yaml_reads_otherwise_is_a_problem(change: str, expected: str, tmp_path: Path) -> None:
    file = tmp_path / "other.yaml"
    file.write_text(f"{change}\nextends: openai\nprefix: Other\nabout: Another\n", encoding="utf-8")
    _, problems = try_load(file)
    assert [each for each in map(str, problems) if expected in each], problems


def test_a_variable_may_be_completed_at_run_time_or_be_in_a_compiled_file(tmp_path: Path) -> None:
    package = tmp_path / "some_sdk"
    package.mkdir()
    (package / "__init__.py").write_text(
        'URL = f"SOME_URL_{service}"\nKEY = "SOME_KEY"\nP = "SOME_"\n', encoding="utf-8"
    )
    (package / "core.so").write_bytes(b"\x00SOME_TRACE\x00")
    mentions = Mentions(Locator([str(tmp_path)]), ["some_sdk"])
    assert mentions.lacking(["SOME_KEY", "SOME_URL_CHAT", "SOME_TRACE", "SOME_KYE"]) == {"SOME_KYE"}
