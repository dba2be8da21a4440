"""The committed surface answers like the SDK, and only its recorded form is accepted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from callwright_gen.problems import SpecError
from callwright_gen.surface import (
    RecordingSource,
    compare,
    dump_surface,
    expand,
    load_surface,
    parse_surface,
)
from callwright_gen.surface.live import LiveSource
from callwright_gen.types import Named, parse_type

if TYPE_CHECKING:
    from pathlib import Path

    from callwright_gen.surface import Surface

GOOD: dict[str, Any] = {
    "sdk": {"dist": "sdk", "version": "1.0"},
    "symbols": {"sdk:Client": "class sdk.Client", "sdk": "module sdk"},
    "params": {"sdk.params:Params": {"model": "str | sdk.Model", "seed?": "int | None"}},
    "types": {
        "sdk.Reply": {
            "access": "attribute",
            "fields": {"text": "str", "kind": "sdk.Kind"},
            "aliases": {"text": "words"},
        },
        "sdk.Model": {"alias": "Literal['small', 'large']"},
        "sdk.Kind": {"enum": {"A": "a", "B": 2}},
    },
}


def _parse(data: object) -> Surface:
    return parse_surface(json.dumps(data), "sdk", "specs/surfaces/sdk.json")


def _changed(path: list[str], value: object) -> dict[str, Any]:
    data = json.loads(json.dumps(GOOD))
    place = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return data


def _record() -> RecordingSource:
    recording = RecordingSource(LiveSource("openai"))
    recording.symbol("openai:OpenAI")
    recording.params("openai.types.chat.completion_create_params:CompletionCreateParamsBase")
    recording.members(Named("openai.types", "CompletionUsage"))
    recording.members(Named("openai.types", "ReasoningEffort"))
    return recording


def test_a_recording_answers_queries_like_the_sdk() -> None:
    live = LiveSource("openai")
    surface = parse_surface(dump_surface(_record().surface("openai")), "openai", "openai.json")

    assert surface.dist == "openai"
    assert surface.version == live.version
    assert surface.symbol("openai:OpenAI") == live.symbol("openai:OpenAI")
    for name in ("CompletionUsage", "ReasoningEffort"):
        assert surface.members(Named("openai.types", name)) == live.members(Named("openai.types", name))
    ref = "openai.types.chat.completion_create_params:CompletionCreateParamsBase"
    assert surface.params(ref) == live.params(ref)


def test_a_recording_contains_only_what_was_queried() -> None:
    surface = _record().surface("openai")

    assert set(surface.types) == {"openai.types.CompletionUsage", "openai.types.ReasoningEffort"}
    assert surface.members(Named("openai.types.chat", "ChatCompletion")) is None
    assert "callwright surface openai" in surface.advice


def test_the_text_of_a_recording_is_stable_with_one_fact_per_line() -> None:
    text = dump_surface(_record().surface("openai"))

    assert text == dump_surface(_record().surface("openai"))
    assert text == dump_surface(parse_surface(text, "openai", "openai.json"))
    assert text.endswith("}\n")
    assert '   "seed?": "int | None",\n' in text
    assert '   "model": "str | openai.types.ChatModel",\n' in text


def test_a_valid_surface_is_accepted() -> None:
    surface = _parse(GOOD)

    assert surface.names_in("sdk") == ("Client", "Kind", "Model", "Reply")
    assert compare(surface, _parse(GOOD)) == []


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (["sdk", "version"], None, "sdk.version: is missing"),
        (["sdk", "version"], 3, "sdk.version: must be a string, not 3"),
        (["sdk", "extra"], "x", "sdk: unknown keys: extra"),
        (["code"], {}, "the file: unknown keys: code"),
        (["symbols"], [], "symbols: must be a JSON object"),
        (["symbols", "sdk:Client"], "class os.system('x')", "must look like 'class package.Name'"),
        (["symbols", "sdk:Client"], "macro sdk.Client", "must look like 'class package.Name'"),
        (["symbols", "import os; os:x"], "class sdk.Client", "must look like 'package.module:Name'"),
        (["params", "sdk.params:Params", "model"], "__import__('os').system('x')", "params.sdk.params:Params.model"),
        (["params", "sdk.params:Params", "x\nimport os"], "int", "is not a valid field name"),
        (["params", "sdk.params:Params", "?"], "int", "is not a valid field name"),
        (["types", "sdk.Reply", "aliases"], {"txt": "a"}, "types.sdk.Reply.aliases.txt: must be the name under which"),
        (["types", "sdk.Reply", "fields", "text"], "eval", "'eval' is neither a builtin type nor a dotted name"),
        (["types", "sdk.Reply", "fields", "text"], {"type": "str"}, "must be a string"),
        (["types", "sdk.Reply", "fields", "a\nb"], "str", "is not a valid field name"),
        (["types", "sdk.Reply", "access"], "call", "must be fields with their access"),
        (["types", "sdk.Reply", "alias"], "str", "must be fields with their access"),
        (["types", "sdk.Model", "alias"], "Literal[evil()]", "types.sdk.Model.alias"),
        (["types", "sdk.Kind", "enum", "A"], [1], "must be a string or an integer"),
        (["types", "sdk.class"], {"alias": "str"}, "is not a dotted name"),
        (["types", "Reply"], {"alias": "str"}, "is not a dotted name"),
    ],
)
def test_a_broken_surface_is_rejected_with_file_position_and_remedy(path: list[str], value: object, said: str) -> None:
    with pytest.raises(SpecError) as caught:
        _parse(_changed(path, value))

    message = str(caught.value)
    assert said in message
    assert message.startswith("specs/surfaces/sdk.json:1:1: ")
    assert "`callwright surface sdk`" in message


@pytest.mark.parametrize("text", ["", "[", "null", "3", '"x"', "[]", "[" * 100_000, '{"sdk": NaN}', "1" * 5_000])
def test_text_that_is_not_a_surface_is_rejected(text: str) -> None:
    with pytest.raises(SpecError, match=r"specs/surfaces/sdk\.json"):
        parse_surface(text, "sdk", "specs/surfaces/sdk.json")


def test_a_syntax_error_is_reported_at_its_position() -> None:
    with pytest.raises(SpecError) as caught:
        parse_surface('{\n "sdk": {,\n}', "sdk", "sdk.json")

    assert str(caught.value).startswith("sdk.json:2:10: not JSON")


def test_a_duplicate_key_is_rejected() -> None:
    text = json.dumps(GOOD).replace('"text": "str"', '"text": "str", "text": "int"')

    with pytest.raises(SpecError, match="duplicate keys: \\['text'\\]"):
        parse_surface(text, "sdk", "sdk.json")


def test_all_errors_are_reported_together() -> None:
    data = _changed(["sdk", "version"], 3) | {"symbols": {"sdk:A": "x"}}

    with pytest.raises(SpecError) as caught:
        _parse(data)

    assert len(caught.value.problems) == 2


def test_a_file_is_loaded_under_its_providers_name(tmp_path: Path) -> None:
    file = tmp_path / "made.json"
    file.write_text(json.dumps(GOOD), encoding="utf-8")

    assert load_surface(file).name == "made"


@pytest.mark.parametrize(
    ("content", "problem"),
    [(None, "no surface recorded for 'made' yet"), (b"\xff\xfe\x00", r"cannot be read \(not UTF-8 text\)")],
)
def test_an_unreadable_file_is_named_with_the_remedy(tmp_path: Path, content: bytes | None, problem: str) -> None:
    file = tmp_path / "made.json"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(SpecError, match=rf"surfaces/made\.json:1:1: {problem}.*callwright surface made"):
        load_surface(file, "surfaces/made.json")


def test_drift_lists_what_was_added_removed_and_retyped() -> None:
    new = _changed(["params", "sdk.params:Params"], {"model": "str | sdk.Model", "seed": "int | None", "speed?": "str"})
    new["sdk"]["version"] = "2.0"
    new["types"]["sdk.Reply"]["fields"] = {"text": "str | None"}
    new["types"]["sdk.Model"]["alias"] = "Literal['large']"

    assert [str(drift) for drift in compare(_parse(GOOD), _parse(new))] == [
        "removed field sdk.Reply.kind: sdk.Kind",
        "retyped field sdk.Reply.text: str -> str | None",
        "retyped param sdk.params:Params.seed: int | None (optional) -> int | None",
        "added param sdk.params:Params.speed: str (optional)",
        "retyped sdk: sdk 1.0 -> sdk 2.0",
        "retyped type sdk.Model: Literal['small', 'large'] -> Literal['large']",
    ]


def test_aliases_that_refer_to_each_other_terminate() -> None:
    data = _changed(["types"], {"sdk.A": {"alias": "sdk.B | int"}, "sdk.B": {"alias": "sdk.A | str"}})

    assert str(expand(parse_type("sdk.A"), _parse(data))) == "sdk.A | str | int"
