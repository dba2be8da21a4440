"""Specs that used to be accepted, and whose modules then failed: each works now, or is an error at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pydantic import BaseModel

from callwright_gen.problems import SpecError
from callwright_gen.render.ruff import FormattingError, WrongModuleError, format_all
from callwright_runtime import BaseMessageParam, DocumentPart, ImagePart, TextPart, ToolCallPart
from tests.generator.support.asking import FLAT, add, ask, flat
from tests.generator.support.project import config_of, render, sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Total(BaseModel):
    """A total."""

    one: int


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def problem_of(folder: Path, overlay: str) -> str:
    """Return the problem of a spec, from its line on."""
    with pytest.raises(SpecError) as caught:
        variant(folder, overlay)
    [problem] = caught.value.problems
    return str(problem).partition("other.yaml:")[2]


def test_a_flag_may_make_a_stream_lazy(tmp_path: Path) -> None:
    module = variant(tmp_path, f"{FLAT}\ncall: {{stream: {{lazy: true}}}}")
    stream, sent = ask(module, [flat("Fo"), flat("ur")], stream=True)
    assert ("".join(chunk.content for chunk, _ in stream), sent["live"]) == ("Four", True)
    assert ask(module, flat("Four"))[0].content == "Four"


def test_every_list_beside_the_content_is_read_back(tmp_path: Path) -> None:
    parts = "image: {key: pictures}, tool_call: {key: calls}"
    module = variant(tmp_path, f"messages: {{parts: {{{parts}}}}}")
    message = BaseMessageParam(
        "assistant",
        [
            TextPart(text="look"),
            ImagePart(image=b"png", media_type="image/png", detail=None),
            ToolCallPart(id="c1", name="add", args={"one": 1}),
        ],
    )
    [encoded] = module._CODEC.encode([message])
    assert set(encoded) == {"role", "body", "pictures", "calls"}
    assert module._CODEC.decode(encoded) == message


@pytest.mark.parametrize(
    "text",
    ["fn: $text", "$by: {switch: $message.role, cases: {user: {kind: words, words: $text}}, default: {fn: $text}}"],
)
def test_a_part_is_read_by_its_own_shape_even_if_that_of_another_part_matches_it(tmp_path: Path, text: str) -> None:
    """A text is `{fn: …}`, and so are, besides more keys, a call and a document with a name."""
    shape = f"{{$replace: true, {text}}}"
    document = "document: {shape: {fn: $name, data: $document|to_base64, type: $media_type}}"
    module = variant(tmp_path, f"messages: {{parts: {{text: {{shape: {shape}}}, {document}}}}}")
    parts = [
        TextPart(text="look"),
        ToolCallPart(id="c1", name="add", args={"one": 1}),
        DocumentPart(document=b"%PDF-", media_type="application/pdf", name="a.pdf"),
        DocumentPart(document=b"%PDF-", media_type="application/pdf", name=None),
    ]
    message = BaseMessageParam("assistant", parts)
    [encoded] = module._CODEC.encode([message])
    assert module._CODEC.decode(encoded) == message


def test_rebuilt_calls_hold_arguments_as_the_answers_of_the_sdk_do(tmp_path: Path) -> None:
    """As an object where answers hold objects, and as text where they hold text; broken JSON stays text."""
    overlay = "stream: {response: {turn: {role: bot, pieces: $calls}}}"
    from tests.generator.support import answers

    (tmp_path / "objects").mkdir()
    module = variant(tmp_path / "objects", overlay)
    for text, expected in (('{"one": 1}', {"one": 1}), ('{"one', '{"one')):
        stream, _ = ask(module, answers.flow(answers.flowing_call("add", text)), stream=True)
        list(stream)
        assert [piece.args for piece in stream.response.response.turn.pieces] == [expected]
    (tmp_path / "texts").mkdir()
    flat_module = variant(tmp_path / "texts", FLAT)
    stream, _ = ask(flat_module, [flat(calls=[{"at": 0, "key": "c", "fn": "add", "args": '{"one": 1}'}])], stream=True)
    list(stream)
    assert [call.args for call in stream.response.response.calls] == ['{"one": 1}']


def test_a_field_that_only_some_members_have_selects_these(tmp_path: Path) -> None:
    from tests.generator.support import answers

    class Bare:
        """A piece that lacks what it does not declare, as objects of a strict SDK do."""

        def __init__(self, **values: Any) -> None:
            vars(self).update(values)

    module = variant(tmp_path, 'response: {content: "turn.pieces[*]{has:words}.words|join"}')
    pieces: list[Any] = [Bare(kind="call", key="c"), answers.words("one"), Bare(kind="thought", thought="x")]
    reply = answers.reply(*pieces)
    assert ask(module, reply)[0].content == "one"


def test_objects_of_the_sdk_are_created_wherever_a_shape_is_written(tmp_path: Path) -> None:
    """By a class or one of its class methods: in tools, arguments, parts of messages and rebuilt calls."""
    overlay = """
tools: {shape: {$replace: true, $new: "tiny_sdk.types:Flat.construct", args: {key: $name, text: $schema|to_json}}}
params: {also: {extra_body: null}, common: {seed: null}}
call: {set: {extra_body: {$new: "tiny_sdk.types:Cost", args: {sent: 1}}}}
messages:
  parts:
    tool_call:
      shape:
        $replace: true
        $new: "tiny_sdk.types:FlatCall.construct"
        args: {key: $id, fn: $name, args: $args|to_json}
"""
    module = variant(tmp_path, FLAT + overlay)
    call = {"at": 0, "key": "c", "fn": "add", "args": '{"one": 1}'}
    stream, sent = ask(module, [flat(calls=[call])], stream=True, tools=[add])
    list(stream)
    assert [(type(tool).__name__, tool.key) for tool in sent["fns"]] == [("Flat", "add")]
    assert type(sent["extra_body"]).__name__ == "Cost"
    assert [(type(call).__name__, call.args) for call in stream.response.response.calls] == [("FlatCall", '{"one": 1}')]


def test_a_structured_stream_reads_the_arguments_that_its_events_collect(tmp_path: Path) -> None:
    """Without a path of the chunk: the filters of the rule are kept, and other deltas are not arguments."""
    from tests.generator.support import answers

    chunk = 'content: "{event=more}.delta{kind=words}.words", finish: "{event=end}.why|value|as_list"'
    module = variant(tmp_path, f"stream: {{chunk: {{$replace: true, {chunk}}}}}")
    events = answers.flow(answers.flowing_words("Sure: "), answers.flowing_call("Total", '{"one', '": 1', "}"))
    stream, _ = ask(module, events, stream=True, response_model=Total)
    assert [value.one for value in stream][-1] == 1


def test_without_arguments_a_structured_stream_reads_the_content(tmp_path: Path) -> None:
    overlay = FLAT.replace("arguments: args, null_ids", "null_ids", 1).replace(
        "chunk: response", "chunk: {content: text, finish: why|as_list}"
    )
    stream, _ = ask(variant(tmp_path, overlay), [flat('{"one"'), flat(": 1}")], stream=True, response_model=Total)
    assert [value.one for value in stream][-1] == 1


def test_text_cannot_be_under_the_key_of_the_parts(tmp_path: Path) -> None:
    overlay = "messages: {parts: {$replace: true, text: {key: body, text: $text}}}"
    assert "the key 'body' holds the parts of a message, so 'text' cannot put its text there" in problem_of(
        tmp_path, overlay
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("def f():\n    return quote\n", "line 2: Undefined name `quote`"),
        ("def f():\n    return 1\ndef f():\n    return 2\n", "line 3: Redefinition of unused `f`"),
    ],
)
def test_undefined_and_redefined_names_are_refused(text: str, fault: str) -> None:
    with pytest.raises(WrongModuleError) as caught:
        format_all({"right.py": "X = 1\n", "wrong.py": text})
    assert list(caught.value.faults) == ["wrong.py"]
    assert fault in caught.value.faults["wrong.py"]
    with pytest.raises(FormattingError, match=r"wrong\.py"):
        format_all({"wrong.py": "X = (\n"})


def test_a_wrong_module_is_a_problem_of_its_spec(tmp_path: Path) -> None:
    """Nothing is returned to be published, and the spec is named."""
    from dataclasses import replace
    from shutil import copytree

    from callwright_gen.pipeline import render_all
    from callwright_gen.resources import templates_dir

    variant(tmp_path)
    copytree(templates_dir(), tmp_path / "templates")
    template = tmp_path / "templates/_setup_call.py.jinja"
    template.write_text(f"{template.read_text()}\nlast = undefined_name\n")
    config = replace(config_of(tmp_path), templates=tmp_path / "templates")
    with pytest.raises(SpecError, match=r"specs/other\.yaml:2:11: .*Undefined name `undefined_name`"):
        render_all(config, ["other"], lambda _: None)
    assert "other.py" in render(tmp_path, "other").files
