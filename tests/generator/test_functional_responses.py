"""The response constructs of the language: each kind of read path, emitted and run."""

from __future__ import annotations

import inspect
import json
from base64 import b64encode
from typing import TYPE_CHECKING, Any

import pytest

from tests.generator.support.asking import FLAT, ask, flat
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


UNHEARD = 'sdk: {corrections: {"tiny_sdk.types:Cost": {extra: {unheard: object}}}}\n'


def read(folder: Path, overlay: str, answer: Any, name: str) -> Any:
    return getattr(ask(variant(folder, overlay), answer)[0], name)


def replies(*pieces: Any, **values: Any) -> Any:
    from tests.generator.support import answers

    made = answers.reply(*pieces)
    for name, value in values.items():
        setattr(made, name, value)
    return made


def words(*texts: str) -> list[Any]:
    from tests.generator.support import answers

    return [answers.words(text, f"{text}!") for text in texts]


def calls(*names: str) -> list[Any]:
    from tests.generator.support import answers

    return [answers.call(name, {"name": name}, key=name) for name in names]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("turn.pieces[*]{kind=words}.words|join", "onetwo"),
        ("turn.pieces[*]{kind=words}.words|first", "one"),
        ("turn.pieces[1]{kind=words}.words", "two"),
        ("turn.pieces[7]{kind=words}.words", ""),
        ("turn.pieces[*]{kind=thought}.thought|join", ""),
        ("turn.pieces[*]{has:words}.words|join", "onetwo"),
        ("turn.pieces[7]{kind=words}.words ?? turn.pieces[1]{kind=words}.words", "two"),
        ("turn.pieces[*]{kind=words}.quotes[*]|join", "one!two!"),
        ("why|value", "done"),
        ("turn.role", "bot"),
        ("$request.model", "big"),
    ],
)
def test_a_path_is_null_safe_at_every_step(tmp_path: Path, path: str, expected: str) -> None:
    overlay = f'response: {{content: "{path}"}}'
    assert read(tmp_path, overlay, replies(*words("one", "two")), "content") == expected


@pytest.mark.parametrize(
    ("path", "values", "expected"),
    [
        ("cost.sent|nonzero", {"sent": 0, "got": 1}, None),
        ("cost.sent|nonzero", {"sent": 3, "got": 1}, 3),
        ("cost.sent|int", {"sent": 3.0, "got": 1}, 3),
        ("cost.kept ?? cost.got", {"sent": 3, "got": 1}, 1),
        ("cost.kept ?? cost.got", {"sent": 3, "got": 1, "kept": 0}, 0),
        ("cost.unheard|int", {"sent": 3, "got": 1, "unheard": "5"}, 5),
        ("cost.unheard|int", {"sent": 3, "got": 1}, None),
        ("cost.sent", None, None),
    ],
)
def test_counts_may_be_missing_or_undeclared_in_the_sdk(
    tmp_path: Path, path: str, values: dict[str, Any] | None, expected: int | None
) -> None:
    from tiny_sdk.types import Cost

    cost = Cost(**values) if values is not None else None
    if cost is not None and values is not None and "unheard" in values:
        cost.unheard = values["unheard"]
    overlay = f'{UNHEARD}response: {{usage: {{input: "{path}"}}}}'
    assert read(tmp_path, overlay, replies(cost=cost), "input_tokens") == expected


@pytest.mark.parametrize(
    ("paths", "values", "expected"),
    [
        (["cost.sent", "cost.kept"], {"sent": 3, "got": 1, "kept": 4}, 7),
        (["cost.sent", "cost.kept"], {"sent": 3, "got": 1, "kept": 0}, 3),
        (["cost.sent", "cost.kept"], {"sent": 3, "got": 1, "kept": None}, 3),
        (["cost.kept", "cost.kept"], {"sent": 3, "got": 1, "kept": None}, None),
        (["cost.sent|nonzero", "cost.got|nonzero", "cost.kept"], {"sent": 0, "got": 0, "kept": None}, None),
        (["cost.unheard|int", "cost.got"], {"sent": 3, "got": 1, "unheard": "5"}, 6),
        (["cost.unheard|int", "cost.got"], {"sent": 3, "got": 1}, 1),
        (["cost.unheard.deep|int", "cost.got"], {"sent": 3, "got": 1, "unheard": {"deep": 2}}, 3),
        (["cost.kept ?? cost.got", "cost.sent ?? cost.sent"], {"sent": 3, "got": 1, "kept": 4}, 7),
        (["cost.sent", "cost.got"], None, None),
    ],
)
def test_counts_that_are_reported_separately_are_added(
    tmp_path: Path, paths: list[str], values: dict[str, Any] | None, expected: int | None
) -> None:
    from tiny_sdk.types import Cost

    cost = Cost(**{key: values[key] for key in values if key != "unheard"}) if values is not None else None
    if cost is not None and values is not None and "unheard" in values:
        cost.unheard = values["unheard"]
    overlay = f"{UNHEARD}response: {{usage: {{input: {json.dumps(paths)}, cache_write: cost.kept}}}}"
    assert read(tmp_path, overlay, replies(cost=cost), "input_tokens") == expected


def test_audio_is_read_as_bytes(tmp_path: Path) -> None:
    overlay = FLAT.replace(
        "content: text", "content: text\n  audio: sound|from_base64\n  audio_transcript: text|empty_null"
    )
    module = variant(tmp_path, overlay)
    spoken, silent = (ask(module, flat("", sound=sound))[0] for sound in (b64encode(b"la").decode(), None))
    assert (spoken.audio, silent.audio, silent.audio_transcript) == (b"la", None, None)


def test_citations_have_the_sdks_type(tmp_path: Path) -> None:
    assert read(tmp_path, "", replies(*words("one", "two")), "citations") == ["one!", "two!"]


def test_tool_call_arguments_can_be_an_object_or_a_string(tmp_path: Path) -> None:
    made = read(tmp_path, "", replies(*calls("add", "sub")), "common_tools")
    assert [(call.id, call.name, call.args) for call in made] == [
        ("add", "add", {"name": "add"}),
        ("sub", "sub", {"name": "sub"}),
    ]
    (tmp_path / "flat").mkdir()
    answer = flat(calls=[{"at": 0, "key": "c1", "fn": "add", "args": '{"one": 2}'}])
    [call] = read(tmp_path / "flat", FLAT, answer, "common_tools")
    assert (call.id, call.name, call.args) == ("c1", "add", {"one": 2})


def test_provider_data_of_a_tool_call_is_kept_to_be_sent_back(tmp_path: Path) -> None:
    overlay = FLAT.replace(
        "name: fn, arguments: args}\n  message_param", "name: fn, arguments: args, opaque: at}\n  message_param"
    )
    answer = flat(calls=[{"at": 7, "key": "c1", "fn": "add", "args": "{}"}])
    [call] = read(tmp_path, overlay, answer, "common_tools")
    assert call.opaque == 7


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ("$response.turn|dump", {"role": "bot", "pieces": [{"kind": "words", "words": "one", "quotes": ["one!"]}]}),
        ('{role: bot, text: "$response.turn.pieces[0]{kind=words}.words"}', {"role": "bot", "text": "one"}),
        ('{role: bot, text: "$response.turn.pieces[0]{kind=thought}.thought"}', {"role": "bot"}),
        ('{role: bot, text: "${response.engine}: $$"}', {"role": "bot", "text": "big: $"}),
        ("{$merge: [$response.turn|dump, {pieces: []}]}", {"role": "bot", "pieces": []}),
        ("{$by: {switch: $response.engine, cases: {big: {role: bot}}, default: {}}}", {"role": "bot"}),
    ],
)
def test_the_message_param_of_a_response_follows_its_shape(tmp_path: Path, shape: str, expected: object) -> None:
    paths = {
        "content": "turn.pieces[*]{kind=words}.words|join",
        "finish": "why|value|as_list",
        "model": "engine",
    }
    calls = 'tool_calls: {each: "turn.pieces[*]{kind=call}", name: fn, arguments: args}, usage: {}, id: null'
    reads = ", ".join(f'{name}: "{path}"' for name, path in paths.items())
    overlay = f"response: {{$replace: true, {reads}, {calls}, message_param: {shape}}}"
    assert read(tmp_path, overlay, replies(*words("one")), "message_param") == expected


def test_finish_reasons_of_an_open_set_can_have_a_default(tmp_path: Path) -> None:
    overlay = "finish: {$replace: true, stop: [done], default: length}"
    from tiny_sdk.types import Why

    module = variant(tmp_path, overlay)
    finished = [ask(module, replies(why=why))[0].common_finish_reasons for why in (Why.DONE, Why.FULL, Why.CALLS)]
    assert finished == [["stop"], ["length"], ["length"]]


def test_a_response_may_be_a_dict(tmp_path: Path) -> None:
    overlay = """
types: {response: "tiny_sdk.types:PlainReply"}
response:
  $replace: true
  content: text
  finish: why|as_list
  model: engine
  id: null
  usage: {}
  tool_calls: {each: "calls[*]", name: fn, arguments: args}
  message_param: {role: bot, body: [$response.text]}
stream:
  build: dict
  response: {$replace: true, engine: $engine, text: said}
finish: {$replace: true, default: stop}
"""
    module = variant(tmp_path, overlay)
    made, _ = ask(module, {"text": "Hi", "why": "done", "calls": [{"fn": "add", "args": "{}"}]})
    assert (made.content, made.finish_reasons, made.model) == ("Hi", ["done"], None)
    assert [call.name for call in made.common_tools] == ["add"]
    assert made.message_param == {"role": "bot", "body": ["Hi"]}
    empty, _ = ask(module, {})
    assert (empty.content, empty.finish_reasons, empty.common_tools) == ("", [], None)


def test_the_module_documents_what_each_property_means(tmp_path: Path) -> None:
    module = variant(tmp_path)
    described = inspect.getdoc(module.OtherCallResponse.input_tokens)
    assert described == "Tokens of the whole prompt, including those that were read from a cache or written to one."
    assert inspect.getdoc(module.OtherCallResponse.content) == "The text of the answer."
