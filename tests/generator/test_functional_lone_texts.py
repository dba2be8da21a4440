"""Messages whose content is one text, with other parts beside it; params and methods that a class declares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from callwright_gen.problems import SpecError
from callwright_runtime import (
    AudioPart,
    BaseMessageParam,
    ImagePart,
    OpaquePart,
    TextPart,
    ToolCallPart,
    ToolResultPart,
    UnsupportedError,
)
from tests.generator.support.asking import ask
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PARTS = "text: {key: body, text: $text}"
LONE = f"""
messages:
  content: {{key: body, mode: text}}
  system: null
  roles: {{system: guide}}
  parts:
    $replace: true
    {PARTS}
    image: {{key: pictures, accept: [image/png], shape: $image|to_base64}}
    audio: {{key: sounds, accept: [audio/wav], shape: $audio}}
"""
PNG, WAV = b"\x89PNG\r\n", b"RIFF\x00\x00\x00\x00WAVE"


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def reply() -> Any:
    from tests.generator.support import answers

    return answers.reply(answers.words("Yes."))


def test_texts_are_paragraphs_and_data_stand_beside_them_and_are_read_back(tmp_path: Path) -> None:
    module = variant(tmp_path, LONE)
    parts = [TextPart("What"), ImagePart(PNG, "image/png"), AudioPart(WAV, "audio/wav"), TextPart("is it?")]
    guide, user = BaseMessageParam("system", "Be brief."), BaseMessageParam("user", parts)
    alone = BaseMessageParam("assistant", [ImagePart(PNG, "image/png")])
    first, second, third = ask(module, reply(), [guide, user, alone])[1]["turns"]
    assert first == {"role": "guide", "body": "Be brief."}
    assert second == {"role": "user", "body": "What\nis it?", "pictures": ["iVBORw0K"], "sounds": [WAV]}
    assert third == {"role": "bot", "pictures": ["iVBORw0K"]}
    read = module.OtherCallResponse._to_common({**second, "pictures": ["iVBORw0K", "cat.png", "aGk="]})
    assert read.content == [
        TextPart("What\nis it?"),
        ImagePart(PNG, "image/png"),
        OpaquePart("other", "cat.png", "pictures"),
        OpaquePart("other", "aGk=", "pictures"),
        AudioPart(WAV, "audio/wav"),
    ]
    assert ask(module, reply(), [read])[1]["turns"][0]["pictures"] == ["iVBORw0K", "cat.png", "aGk="]


def test_a_key_may_hold_one_part_instead_of_a_list(tmp_path: Path) -> None:
    module = variant(tmp_path, LONE.replace("key: pictures,", "key: picture, single: true,"))
    picture = ImagePart(PNG, "image/png")
    asked = BaseMessageParam("user", [TextPart("What?"), picture])
    [sent] = ask(module, reply(), [asked])[1]["turns"]
    assert sent == {"role": "user", "body": "What?", "picture": "iVBORw0K"}
    assert module.OtherCallResponse._to_common(sent) == asked
    kept = module.OtherCallResponse._to_common({**sent, "picture": "cat.png"})
    assert ask(module, reply(), [kept])[1]["turns"][0]["picture"] == "cat.png"
    with pytest.raises(UnsupportedError, match="other takes one 'picture' in a message, not 2"):
        ask(module, reply(), [BaseMessageParam("user", [picture, picture])])


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ((PARTS, f"{PARTS[:-1]}, single: true}}"), "'single' requires 'shape'"),
        (("key: sounds,", "key: pictures, single: true,"), "the key 'pictures' holds a 'single' part, so no other"),
        ((PARTS, "text: {shape: {words: $text}}"), "the key 'body' holds one text: expected 'text: {key: body, text:"),
        (("key: pictures, ", ""), "the key 'body' of a 'text' cannot hold other kinds of parts"),
    ],
)
def test_what_else_is_in_the_content_is_refused(tmp_path: Path, change: tuple[str, str], problem: str) -> None:
    with pytest.raises(SpecError) as caught:
        variant(tmp_path, LONE.replace(*change))
    assert problem in str(caught.value.problems[0])


def test_the_fields_of_a_class_are_params(tmp_path: Path) -> None:
    overlay = 'params: {nested: {from: "tiny_sdk.types:Cost", under: cost}}'
    module = variant(tmp_path, overlay)
    assert {"sent", "got", "kept"} <= module.OtherCallParams.__annotations__.keys()
    assert ask(module, reply(), call_params={"sent": 3, "mood": "calm"})[1]["cost"] == {"sent": 3}


def test_a_method_of_the_class_builds_the_response_of_a_stream(tmp_path: Path) -> None:
    from tests.generator.support import answers

    module = variant(tmp_path, "stream: {build: {method: parsed}}")
    stream = ask(module, answers.flow(answers.flowing_words("Yes", ".")), stream=True)[0]
    assert "".join(chunk.content for chunk, _ in stream) == "Yes."
    built = stream.construct_call_response().response
    assert (type(built).__name__, built.key, stream.output_tokens) == ("Reply", "r1", 5)
    (tmp_path / "wrong").mkdir()
    with pytest.raises(SpecError) as caught:
        variant(tmp_path / "wrong", "stream: {build: {method: parse}}")
    assert "stream.build.method: Reply has no 'parse'" in str(caught.value.problems[0])


def test_a_text_that_is_a_message_of_its_own_is_one_alone_too_and_says_its_role_both_ways(tmp_path: Path) -> None:
    overlay = "messages: {parts: {text: {$replace: true, message: {by: $message.role, said: $text}}}}"
    module = variant(tmp_path, overlay)
    asked = BaseMessageParam("user", "One and two?")
    called = BaseMessageParam("assistant", [TextPart("I add."), ToolCallPart("c1", "add", {"one": 1})])
    done = BaseMessageParam("tool", [ToolResultPart("c1", "add", "3")])
    sent = ask(module, reply(), [asked, called, done])[1]["turns"]
    assert sent == [
        {"by": "user", "said": "One and two?"},
        {"by": "assistant", "said": "I add."},
        {"role": "bot", "body": [{"kind": "call", "key": "c1", "fn": "add", "args": {"one": 1}}]},
        {"role": "fn", "call": "c1", "outcome": "3"},
    ]
    read = [module.OtherCallResponse._to_common(each) for each in sent]
    assert [each.role for each in read] == ["user", "assistant", "assistant", "tool"]
    assert [part for each in read[:3] for part in each.parts] == [TextPart("One and two?"), *called.parts]
