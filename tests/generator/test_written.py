"""Everything that a spec writes is compared with the types that the SDK declares; a wrong place is reported there."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from callwright_gen import shapes
from callwright_gen.cli.app import app
from callwright_gen.load import load_spec
from callwright_gen.problems import SpecError
from callwright_gen.resolve import resolve_provider
from callwright_gen.surface import Surface, load_surface
from tests.generator.support.project import record, sdk_on_path

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
HEADER = "extends: openai\nprovider: example\nprefix: Example\nabout: An example\n"
# Overlay of a spec → the place and the problem, without the lines above it.
WRONG = {
    "tools: {param: toolz}": "5:16: tools.param: the SDK's method has no argument 'toolz'. Did you mean 'tools'?",
    "call: {model: modle}": "5:15: call.model: the SDK's method has no argument 'modle'. Did you mean 'model'?",
    "call: {stream: {set: {streem: true}}}": (
        "5:23: call.stream.set.streem: the SDK's method has no argument 'streem'. Did you mean 'stream'?"
    ),
    "call: {stream: {set: {stream_options.include_usge: true}}}": (
        "5:38: call.stream.set.stream_options.include_usge: ChatCompletionStreamOptionsParam has no key"
        " 'include_usge'. Did you mean 'include_usage'?"
    ),
    "json: {object: {$replace: true, response_fromat: {type: json_object}}}": (
        "5:33: json.object.response_fromat: the SDK's method has no argument 'response_fromat'."
        " Did you mean 'response_format'?"
    ),
    "json: {object: {response_format: {type: json_objcet}}}": (
        "5:41: json.object.response_format.type: no ResponseFormat has 'json_objcet'"
        " as its 'type'. Did you mean 'json_object'?"
    ),
    "tools: {shape: {function: {nam: $name}}}": (
        "5:28: tools.shape.function.nam: FunctionDefinition has no key 'nam'. Did you mean 'name'?"
    ),
    "tools: {shape: {function: {parameters: $name}}}": (
        "5:40: tools.shape.function.parameters: this is str, but the SDK wants FunctionParameters"
    ),
    "tools: {force: {tool_choice: {function: {$replace: true, nme: $name}}}}": (
        "5:31: tools.force.tool_choice.function: Function requires the key 'name'"
    ),
    "messages: {parts: {text: {shape: {text: $text, txet: $text}}}}": (
        "5:48: messages.parts.text.shape.txet: ChatCompletionContentPartTextParam has no key 'txet'."
        " Did you mean 'text'?"
    ),
    "messages: {parts: {audio: {accept: [audio/ogg]}}}": (
        "messages.parts.audio.shape.input_audio.format: the SDK does not accept 'ogg' here, but Literal['wav', 'mp3']."
        " Use one of: wav, mp3"
    ),
    "messages: {roles: {tool: tols}}": (
        "5:26: messages.roles.tool: no ChatCompletionMessageParam has the role 'tols'. Did you mean 'tool'?"
    ),
    "messages: {parts: {text: {or_key: refusl}}}": (
        "5:35: messages.parts.text.or_key: ChatCompletionAssistantMessageParam has no key 'refusl'."
        " Did you mean 'refusal'?"
    ),
    "stream: {response: {modle: {first: model}}}": (
        "5:21: stream.response.modle: ChatCompletion has no key 'modle'. Did you mean 'model'?"
    ),
    "stream: {response: {created: {first: model}}}": (
        "5:30: stream.response.created: this is str, but the SDK wants int"
    ),
    "stream: {response: {created: null}}": "stream.response: ChatCompletion requires the key 'created'",
    "response: {message_param: {$replace: true, role: asistant}}": (
        "5:50: response.message_param.role: the SDK does not accept 'asistant' here, but Literal['assistant']."
        " Did you mean 'assistant'?"
    ),
    "finish: {length: [lenght]}": (
        "5:19: finish.length[0]: the SDK has no finish reason 'lenght'. Did you mean 'length'?"
    ),
}


@pytest.fixture(scope="module")
def surface() -> Surface:
    return load_surface(ROOT / "specs/surfaces/openai.json")


def problems_of(overlay: str, folder: Path, surface: Surface) -> list[str]:
    file = folder / "example.yaml"
    file.write_text(HEADER + overlay, encoding="utf-8")
    try:
        resolve_provider(load_spec(file), surface)
    except SpecError as error:
        return [str(problem) for problem in error.problems]
    return []


@pytest.mark.parametrize("overlay", WRONG)
def test_a_wrong_place_is_reported_there(overlay: str, tmp_path: Path, surface: Surface) -> None:
    problems = problems_of(overlay, tmp_path, surface)
    assert any(WRONG[overlay] in problem for problem in problems), problems


def misspelled(shape: shapes.Shape) -> shapes.Shape:
    """Misspell the keys of the innermost mappings."""
    match shape:
        case shapes.Mapping(entries=entries):
            inner = any(isinstance(entry.shape, shapes.Mapping | shapes.Sequence) for entry in entries)
            key = "{}" if inner else "{}_x"
            changed = (replace(each, key=key.format(each.key), shape=misspelled(each.shape)) for each in entries)
            return replace(shape, entries=tuple(changed))
        case shapes.Sequence(items=items):
            return replace(shape, items=tuple(misspelled(item) for item in items))
        case _:
            return shape


def misspellings(shape: shapes.Shape) -> Iterator[str]:
    match shape:
        case shapes.Mapping(entries=entries):
            yield from (entry.key for entry in entries if entry.key.endswith("_x"))
        case _:
            pass
    for child in shapes.inside(shape):
        yield from misspellings(child)


def test_no_misspelled_key_of_a_shape_is_accepted(surface: Surface) -> None:
    """All innermost keys of the spec at once: each is a problem."""
    loaded = load_spec(ROOT / "specs/openai.yaml")
    wrong = {loc: misspelled(shape) for loc, shape in loaded.shapes.items() if loc[0] != "clients"}
    keys = [key.rpartition(".")[2] for shape in wrong.values() for key in misspellings(shape)]
    with pytest.raises(SpecError) as caught:
        resolve_provider(replace(loaded, shapes=wrong), surface)
    found = "\n".join(str(problem) for problem in caught.value.problems)
    assert len(keys) > 30
    assert [key for key in keys if f"{key!r}" not in found] == []


def test_places_are_counted_with_the_reasons_of_those_that_are_not_checked() -> None:
    run = CliRunner().invoke(app, ["capabilities", "--json", "--specs", str(ROOT / "specs")])
    places = json.loads(run.stdout)
    assert len(places) >= 11
    for each in places.values():
        reasons = [*each["reasons"]["read"].values(), *each["reasons"]["written"].values()]
        assert sum(reasons) == each["unchecked"] == each["read"] + each["written"] - each["checked"]
    total = sum(each["checked"] + each["unchecked"] for each in places.values())
    assert sum(each["checked"] for each in places.values()) >= 0.95 * total


CORRECTED = """
# other.yaml
extends: tiny
provider: other
prefix: Other
about: Other talk
types: {message: "tiny_sdk.params:TurnParam", assistant_message: "tiny_sdk.params:BotTurnParam"}
"""


def test_corrections_say_what_the_types_of_an_sdk_lack(tmp_path: Path) -> None:
    """A key that they do not declare, and an argument that they declare too widely."""
    from tests.generator.support.project import SPEC

    specs = tmp_path / "specs"
    specs.mkdir()
    (specs / "tiny.yaml").write_text(SPEC)

    def problems(more: str) -> list[str]:
        (specs / "other.yaml").write_text(CORRECTED + more)
        try:
            record(tmp_path, "other")
        except SpecError as error:
            return [str(problem).partition(": ")[2] for problem in error.problems]
        return []

    result = "messages: {parts: {tool_result: {message: {name: $name}}}}\n"
    force = "tools: {force: {$replace: true, force: {levle: 1}}}\n"
    named = "{'tiny_sdk.params:OutcomeTurnParam': {extra: {name: str}}}"
    exact = "{'tiny_sdk.params:SendParams': {written: {force: 'tiny_sdk.params:SealParam'}}}"
    with sdk_on_path(tmp_path / "site"):
        [problem] = problems(result)
        assert problem.startswith("messages.parts.tool_result.message.name: OutcomeTurnParam has no key 'name'.")
        assert problems(f"{result}sdk: {{corrections: {named}}}") == []
        assert problems(force) == ["tools.force.force.levle: the SDK does not accept 1 here, but str"]
        assert problems(f"{force}sdk: {{corrections: {exact}}}") == [
            "tools.force.force.levle: SealParam has no key 'levle'. Did you mean 'level'?"
        ]
