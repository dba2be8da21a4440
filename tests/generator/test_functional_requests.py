"""The request constructs of the language, each in its own spec."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import BaseModel

from callwright_gen.load.params import CommonParams
from callwright_runtime import (
    BaseMessageParam,
    CacheControlPart,
    ImagePart,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from tests.generator.support.asking import add, ask, ask_async
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Sum(BaseModel):
    """A sum."""

    total: int


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def reply(text: str = "") -> Any:
    from tests.generator.support import answers

    return answers.reply(answers.words(text))


def turns_of(folder: Path, overlay: str, *messages: BaseMessageParam) -> Any:
    return ask(variant(folder, overlay), reply(), list(messages))[1]["turns"]


def user(*parts: Any) -> BaseMessageParam:
    return BaseMessageParam("user", list(parts))


def test_a_single_text_is_sent_as_a_string_if_the_api_accepts_both(tmp_path: Path) -> None:
    one, two = user(TextPart("one")), user(TextPart("one"), TextPart("two"))
    overlay = "messages: {content: {mode: string_or_parts}, merge_same_role: false}"
    assert turns_of(tmp_path, overlay, one, two) == [
        {"role": "user", "body": "one"},
        {"role": "user", "body": [{"kind": "words", "words": "one"}, {"kind": "words", "words": "two"}]},
    ]


def test_system_messages_are_sent_as_a_param(tmp_path: Path) -> None:
    messages = [BaseMessageParam("system", "Be brief."), user(TextPart("Hello"))]
    sent = ask(variant(tmp_path), reply(), messages)[1]
    assert sent["rules"] == [{"kind": "words", "words": "Be brief."}]
    assert [turn["role"] for turn in sent["turns"]] == ["user"]


def test_the_text_of_system_messages_can_be_sent_without_parts(tmp_path: Path) -> None:
    messages = [BaseMessageParam("system", "Be brief."), BaseMessageParam("system", "Be kind."), user(TextPart("Hi"))]
    module = variant(tmp_path, "messages: {system: {param: {$replace: true, extra_body.rules: $text}}}")
    text = ask(module, reply(), messages)[1]["extra_body"]["rules"]
    assert isinstance(text, str)
    assert "Be brief." in text
    assert "Be kind." in text


def test_system_messages_can_be_sent_as_messages(tmp_path: Path) -> None:
    overlay = "messages: {system: {$replace: true}, roles: {system: boss}}"
    turns = turns_of(tmp_path, overlay, BaseMessageParam("system", "Be brief."), user(TextPart("Hi")))
    assert [turn["role"] for turn in turns] == ["boss", "user"]


@pytest.mark.parametrize(("merge", "count"), [("true", 1), ("false", 2)])
def test_consecutive_messages_of_one_role_are_merged_if_the_spec_says_so(
    tmp_path: Path, merge: str, count: int
) -> None:
    overlay = f"messages: {{merge_same_role: {merge}}}"
    turns = turns_of(tmp_path, overlay, user(TextPart("one")), user(TextPart("two")))
    assert [len(turn["body"]) for turn in turns] == [2] * (count == 1) + [1, 1] * (count == 2)


def test_messages_can_be_sent_under_another_key(tmp_path: Path) -> None:
    overlay = """
messages:
  content: {key: parts}
  parts:
    text: {key: parts}
    image: null
    thinking: null
    tool_call: {key: calls}
"""
    made = BaseMessageParam("assistant", [TextPart("Hm."), ToolCallPart(id="c1", name="add", args={"one": 2})])
    assert turns_of(tmp_path, overlay, made) == [
        {
            "role": "bot",
            "parts": [{"kind": "words", "words": "Hm."}],
            "calls": [{"kind": "call", "key": "c1", "fn": "add", "args": {"one": 2}}],
        }
    ]


def test_strings_may_contain_slots_dollars_quotes_and_braces(tmp_path: Path) -> None:
    shape = """"{'a' $${text}} $$ \\"${text}\\" \\\\ \\n ${text}\""""
    overlay = f"messages: {{parts: {{text: {{shape: {{kind: words, words: {shape}}}}}}}}}"
    [turn] = turns_of(tmp_path, overlay, user(TextPart("x")))
    assert turn["body"][0]["words"] == """{'a' ${text}} $ "x" \\ \n x"""


def test_pipes_convert_slots(tmp_path: Path) -> None:
    overlay = """
messages:
  parts:
    image:
      shape: {$replace: true, kind: $media_type|subtype, data: $image|to_base64, size: $detail|default(middle)}
    tool_call: {shape: {$replace: true, fn: $name, args: $args|to_json, keys: $id|as_list}}
"""
    parts = ImagePart(image=b"png", media_type="image/png"), ToolCallPart(id="c1", name="add", args={"one": 2})
    [turn] = turns_of(tmp_path, overlay, user(*parts))
    assert turn["body"] == [
        {"kind": "png", "data": "cG5n", "size": "middle"},
        {"fn": "add", "args": '{"one":2}', "keys": ["c1"]},
    ]


def test_an_optional_key_without_a_value_is_omitted(tmp_path: Path) -> None:
    without, given = (ImagePart(image=b"png", media_type="image/png", detail=detail) for detail in (None, "low"))
    [turn] = turns_of(tmp_path, "", user(without, given))
    assert [part.get("size", "left out") for part in turn["body"]] == ["left out", "low"]


def test_a_cache_mark_applies_to_the_previous_part(tmp_path: Path) -> None:
    [turn] = turns_of(tmp_path, "", user(TextPart("one"), CacheControlPart("ephemeral"), TextPart("two")))
    assert [part.get("keep") for part in turn["body"]] == ["ephemeral", None]


def test_media_types_that_the_api_does_not_accept_are_rejected(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="image/png"):
        turns_of(tmp_path, "", user(ImagePart(image=b"", media_type="image/tiff")))


def test_tool_results_are_separate_messages_or_parts(tmp_path: Path) -> None:
    result = BaseMessageParam("tool", [ToolResultPart(id="c1", name="add", content="3")])
    [turn] = turns_of(tmp_path, "", result)
    assert turn == {"role": "fn", "call": "c1", "outcome": "3"}
    (tmp_path / "other").mkdir()
    shape = "{kind: outcome, of: $id, is: $content}"
    overlay = f"messages: {{parts: {{tool_result: {{$replace: true, shape: {shape}}}}}}}"
    [turn] = turns_of(tmp_path / "other", overlay, result)
    assert turn == {"role": "fn", "body": [{"kind": "outcome", "of": "c1", "is": "3"}]}


def test_a_shape_may_merge_mappings(tmp_path: Path) -> None:
    shape = "{$merge: [{kind: words, words: none}, {words: $text}]}"
    overlay = f"messages: {{parts: {{text: {{$replace: true, shape: {shape}}}}}}}"
    [turn] = turns_of(tmp_path, overlay, user(TextPart("x")))
    assert turn["body"] == [{"kind": "words", "words": "x"}]


def test_a_shape_may_depend_on_the_role(tmp_path: Path) -> None:
    shape = "{$by: {switch: $message.role, cases: {user: {asked: $text}}, default: {said: $text}}}"
    overlay = f"messages: {{parts: {{text: {{$replace: true, shape: {shape}}}}}}}"
    turns = turns_of(tmp_path, overlay, user(TextPart("x")), BaseMessageParam("assistant", [TextPart("y")]))
    assert [turn["body"] for turn in turns] == [[{"asked": "x"}], [{"said": "y"}]]


def test_messages_are_decoded_by_the_shapes_that_encode_them(tmp_path: Path) -> None:
    module = variant(tmp_path)
    messages = [
        user(TextPart("x"), ImagePart(image=b"png", media_type="image/png", detail="low")),
        BaseMessageParam("assistant", [TextPart("y"), ToolCallPart(id="c1", name="add", args={"one": 2})]),
        BaseMessageParam("tool", [ToolResultPart(id="c1", name="", content="3")]),
    ]
    written = module.OtherCallResponse._to_provider(messages)
    assert [module.OtherCallResponse._to_common(message) for message in written] == messages


def test_a_part_that_its_shape_cannot_decode_is_kept_unchanged(tmp_path: Path) -> None:
    overlay = "messages: {parts: {image: {shape: {$replace: true, kind: picture, data: $image|to_base64}}}}"
    module = variant(tmp_path, overlay)
    message = {"role": "user", "body": [{"kind": "picture", "data": "cG5n"}]}
    common = module.OtherCallResponse._to_common(message)
    assert module.OtherCallResponse._to_provider([common]) == [message]


def test_a_part_may_be_a_bare_string(tmp_path: Path) -> None:
    overlay = "messages: {parts: {text: {$replace: true, shape: $text}}}"
    assert turns_of(tmp_path, overlay, user(TextPart("x"), TextPart("y"))) == [{"role": "user", "body": ["x", "y"]}]


@pytest.mark.parametrize(("strict", "closed"), [(None, False), (True, True)])
def test_a_strict_tool_is_sent_with_the_strict_schema(tmp_path: Path, strict: bool | None, closed: bool) -> None:
    overlay = "tools: {config: {strict: bool}, shape: {fn: {strict: $config.strict}}}"
    module = variant(tmp_path, overlay)
    config = {"strict": strict} if strict is not None else {}
    body = {"__annotations__": {"one": int}, "__module__": __name__, "tool_config": config, "__doc__": "Add."}
    tool = type("Add", (module.OtherTool,), body)
    [offered] = ask(module, reply(), tools=[tool])[1]["fns"]
    assert offered["fn"].get("strict") is strict
    assert (offered["fn"]["takes"].get("additionalProperties") is False) is closed


def test_tools_can_be_wrapped_and_nested_in_another_argument(tmp_path: Path) -> None:
    overlay = "tools: {param: config.offers, list: [{several: $tools}], force: {$replace: true, config.pick.mode: any}}"
    module = variant(tmp_path, overlay)
    [offer] = ask(module, reply(), tools=[add])[1]["config"]["offers"]
    assert [tool["fn"]["called"] for tool in offer["several"]] == ["add"]


def test_fixed_arguments_do_not_change_other_keys(tmp_path: Path) -> None:
    module = variant(tmp_path, "call: {set: {config.safe: true, config.mode.deep: [1, 0.5, two, null]}}")
    sent = ask(module, reply(), tools=[add])[1]
    assert sent["config"] == {"safe": True, "mode": {"deep": [1, 0.5, "two", None]}}


@pytest.mark.parametrize(
    ("prompt", "of_schema", "of_object"), [("always", True, True), ("object", False, True), ("null", False, False)]
)
def test_the_prompt_asks_for_json_if_the_spec_says_so(
    tmp_path: Path, prompt: str, of_schema: bool, of_object: bool
) -> None:
    from tests.generator.support import answers

    module = variant(tmp_path, f"json: {{prompt: {prompt}}}")
    answer = answers.reply(answers.words('{"total": 1}'))
    by_schema = ask(module, answer, json_mode=True, response_model=Sum)[1]["turns"]
    by_object = ask(module, answer, json_mode=True)[1]["turns"]
    assert [("JSON" in str(turns)) for turns in (by_schema, by_object)] == [of_schema, of_object]


def test_json_arguments_are_omitted_with_tools_if_the_api_rejects_both(tmp_path: Path) -> None:
    module = variant(tmp_path, "json: {not_with: tools}")
    assert "form" not in ask(module, reply("{}"), json_mode=True, tools=[add])[1]
    assert "form" in ask(module, reply("{}"), json_mode=True)[1]


def test_a_param_can_request_json_by_schema_instead_of_a_forced_tool(tmp_path: Path) -> None:
    from tests.generator.support import answers

    module = variant(tmp_path, "json: {instead_of_tool: {param: mood}}")
    answer = answers.reply(answers.words('{"total": 1}'), answers.call("Sum", {"total": 1}))
    calm = ask(module, answer, response_model=Sum, call_params={"mood": "calm"})[1]
    forced = ask(module, answer, response_model=Sum)[1]
    assert ("form" in calm, "force" in calm) == (True, False)
    assert ("form" in forced, "force" in forced) == (False, True)


NOTHING = f"{{$replace: true, {', '.join(f'{name}: null' for name in CommonParams.model_fields)}}}"


def test_params_can_be_read_from_a_signature(tmp_path: Path) -> None:
    source = 'from: "tiny_sdk:Client.talk.moody"'
    overlay = f"params: {{$replace: true, {source}, exclude: [engine, turns], common: {NOTHING}}}"
    module = variant(tmp_path, overlay)
    assert list(module.OtherCallParams.__annotations__) == ["mood"]
    assert ask(module, reply(), call_params={"mood": "calm"})[1]["mood"] == "calm"


def test_flat_params_are_sent_within_the_argument_that_holds_them(tmp_path: Path) -> None:
    overlay = """
params:
  $replace: true
  from: "tiny_sdk.params:ConfigParams"
  under: config
  common:
    {max_tokens: most, temperature: heat, top_p: null, frequency_penalty: null, presence_penalty: null,
    seed: null, stop: null}
"""
    module = variant(tmp_path, overlay)
    assert ask(module, reply(), call_params={"heat": 0.5, "most": 3})[1]["config"] == {"heat": 0.5, "most": 3}
    assert ask(module, reply(), call_params={"max_tokens": 4})[1]["config"] == {"most": 4}


def test_params_may_be_fields_of_a_class(tmp_path: Path) -> None:
    """Of one that is no TypedDict: they are sent within their argument, as plain data."""
    source = 'from: "tiny_sdk.types:Cost", under: config'
    module = variant(tmp_path, f"params: {{$replace: true, {source}, common: {NOTHING}}}")
    assert set(module.OtherCallParams.__annotations__) == {"sent", "got", "kept"}
    assert ask(module, reply(), call_params={"got": 3})[1]["config"] == {"got": 3}


def test_nested_params_are_sent_within_their_argument(tmp_path: Path) -> None:
    overlay = """
call: {set: {most: 1}}
params:
  nested: {from: "tiny_sdk.params:ConfigParams", under: config}
  exclude: [engine, turns, rules, fns, force, form, heat, most]
  defaults: null
  common: NOTHING
""".replace("NOTHING", NOTHING)
    sent = ask(variant(tmp_path, overlay), reply(), call_params={"heat": 0.5, "mood": "calm"})[1]
    assert (sent["config"], sent["mood"]) == ({"heat": 0.5}, "calm")


def test_defaults_may_be_any_plain_data_and_can_be_overridden(tmp_path: Path) -> None:
    module = variant(tmp_path, "params: {defaults: {stops: [a, b], mood: calm}}")
    sent = ask(module, reply(), call_params={"mood": "merry"})[1]
    assert (sent["stops"], sent["mood"], sent["most"]) == (["a", "b"], "merry", 64)


def test_a_two_phase_call_is_prepared_and_run(tmp_path: Path) -> None:
    module = variant(tmp_path, "call: {invoke: talk.prepare, run: run}")
    value, sent = ask(module, reply("Hi"))
    assert (value.content, sent["engine"]) == ("Hi", "big")


def test_sync_and_async_methods_may_differ(tmp_path: Path) -> None:
    from tiny_sdk import DualClient

    overlay = """
clients: {$replace: true, both: {default: "tiny_sdk:DualClient"}}
call: {invoke: {sync: talk.send, async: atalk.send}}
"""
    module = variant(tmp_path, overlay)
    client = DualClient(reply("one"), reply("two"))

    @module.call("big", client=client)
    async def ask_in_async() -> str:
        return "Hello"

    assert str(module.call("big", client=client)(lambda: "Hello")()) == "one"
    assert str(asyncio.run(ask_in_async())) == "two"


def test_functions_of_a_module_are_called_without_a_client(tmp_path: Path) -> None:
    from tiny_sdk import ANSWERS

    overlay = """
clients: {$replace: true, module: tiny_sdk}
call: {invoke: {sync: send, async: send_async}}
"""
    module = variant(tmp_path, overlay)
    ANSWERS[:] = [reply("one")]
    assert str(module.call("big")(lambda: "Hello")()) == "one"
    assert str(ask_async(module, reply("two"))) == "two"


def test_an_async_client_may_exist_only_within_its_context(tmp_path: Path) -> None:
    overlay = """
clients:
  $replace: true
  sync: {default: "tiny_sdk:Client"}
  async: {default: "tiny_sdk:open_client", type: "tiny_sdk:AsyncClient", context: true}
"""
    assert str(ask_async(variant(tmp_path, overlay), reply("Hi"))) == "Hi"


def test_a_default_client_can_be_created_with_arguments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TINY_HOME", "home")
    overlay = 'clients: {sync: {default: {$new: "tiny_sdk:Client", args: [$env.TINY_HOME]}}}'
    module = variant(tmp_path, overlay)
    assert module._new_client()._answers == ["home"]


def test_values_that_must_be_distinct_are_numbered_in_one_request(tmp_path: Path) -> None:
    module = "messages: {parts: {image: {distinct: kind, shape: {kind: $detail|default(x)}}}}"
    images = [ImagePart(image=b"", media_type="image/png", detail=each) for each in ("a", "a-2", "a", None, None)]
    turns = turns_of(tmp_path, module, user(*images[:2]), BaseMessageParam("assistant", "Hm."), user(*images[2:]))
    kinds = [block["kind"] for turn in turns if turn["role"] == "user" for block in turn["body"]]
    assert kinds == ["a", "a-2", "a-3", "x", "x-2"]


def test_answers_that_contain_nothing_are_left_out_if_the_spec_says_so(tmp_path: Path) -> None:
    empty: list[Any] = [
        {"role": "bot", "body": []},
        {"role": "bot", "body": [{"kind": "words", "words": "x"}]},
        {"role": "user", "body": []},
        BaseMessageParam("assistant", ""),
    ]
    turns = turns_of(tmp_path, "messages: {drop: empty}", *empty, user(TextPart("Hi")))
    assert [turn["role"] for turn in turns] == ["bot", "user", "user"]


@pytest.mark.parametrize(("text", "sent"), [("", "nothing"), (" \n", "nothing"), (" x", " x")])
def test_blank_text_can_be_replaced(tmp_path: Path, text: str, sent: str) -> None:
    overlay = "messages: {parts: {tool_result: {message: {outcome: $content|text_or(nothing)}}}}"
    result = BaseMessageParam("user", [ToolResultPart(id="c1", name="add", content=text)])
    assert turns_of(tmp_path, overlay, result)[-1]["outcome"] == sent


@pytest.mark.parametrize(("style", "by_schema"), [({"kind": "deep"}, True), ({"kind": "off"}, False), (None, False)])
def test_only_some_values_of_a_param_may_rule_out_a_forced_tool(tmp_path: Path, style: Any, by_schema: bool) -> None:
    from tests.generator.support import answers

    module = variant(tmp_path, "json: {instead_of_tool: {param: extra_body.style, when: {kind: deep}}}")
    answer = answers.reply(answers.words('{"total": 1}'), answers.call("Sum", {"total": 1}))
    sent = ask(module, answer, response_model=Sum, call_params={"extra_body": {"style": style}})[1]
    assert ("form" in sent, "force" in sent) == (by_schema, not by_schema)


def test_an_argument_of_streams_is_left_out_if_the_user_says_none(tmp_path: Path) -> None:
    module = variant(tmp_path, "call: {stream: {set: {extra_body.usage.all: true}}}")
    for given, sent in ({}, {"usage": {"all": True}}), ({"usage": {"all": None}}, {"usage": {}}), (None, None):
        assert ask(module, [], stream=True, call_params={"extra_body": given})[1].get("extra_body") == sent
