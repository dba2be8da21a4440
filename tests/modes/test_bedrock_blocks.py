"""What Converse's answers hold besides: text that stands beside its sources, and results of tools that failed."""

from __future__ import annotations

import pytest

from callwright_runtime import BaseMessageParam, DocumentPart, ToolCallPart, ToolResultPart
from tests.support.answers import Answer, Call
from tests.support.replies import json_reply, sse
from tests.support.wire import bedrock as wire

SOURCE = {
    "title": "Dune",
    "sourceContent": [{"text": "The spice"}],
    "location": {"documentPage": {"documentIndex": 0, "start": 1, "end": 2}},
}
BLOCKS = [
    {"text": "It says: "},
    {"citationsContent": {"content": [{"text": "the spice must flow"}], "citations": [SOURCE, SOURCE]}},
    {"text": "."},
]
pytestmark = pytest.mark.parametrize("provider", ["bedrock"], indirect=True)


@pytest.mark.parametrize("cited_first", [False, True])
def test_text_beside_its_sources_is_text_and_goes_back_with_them(caller, cited_first):
    body = wire.body(Answer("."))
    body["output"]["message"]["content"] = BLOCKS
    start, _, _, *end = wire.events(Answer("."))
    cited = [{"text": "the spice "}, {"text": "must flow"}, {"citation": SOURCE}, {"citation": SOURCE}]
    cited = [*cited[2:], *cited[:2]] if cited_first else cited
    said = [wire.block_delta(0, {"text": "It says: "}), wire.block_stop(0)]
    said += [*(wire.block_delta(1, delta) for delta in cited), wire.block_stop(1)]
    said += [wire.block_delta(2, {"text": "."}), wire.block_stop(2)]
    caller.server.reply(json_reply(body), sse([start, *said, *end]))
    plain, stream = caller.ask(), caller.ask(stream=True)
    pieces = "".join(chunk.content for chunk, _ in caller.all_of(stream))
    assert pieces == plain.content == stream.content == "It says: the spice must flow."
    for answered in (plain, stream):
        assert [source["title"] for source in answered.citations] == ["Dune", "Dune"]
        assert answered.message_param == {"role": "assistant", "content": BLOCKS}
        caller.will_say(Answer("Hi"))
        caller.ask([wire.own_message("user", "Hello"), answered.common_message_param, wire.own_message("user", "And?")])
        assert caller.server.last["messages"][1]["content"] == BLOCKS


def test_the_result_of_a_tool_that_failed_says_so(caller):
    call = BaseMessageParam(
        "assistant", [ToolCallPart("call_1", "shelf_of", {}), ToolCallPart("call_2", "shelf_of", {})]
    )
    results = [
        ToolResultPart("call_1", "shelf_of", "None.", is_error=True),
        ToolResultPart("call_2", "shelf_of", "Two."),
    ]
    caller.will_say(Answer("Hi"))
    caller.ask([wire.own_message("user", "Where?"), call, BaseMessageParam("tool", results)])
    sent = [block["toolResult"] for block in caller.server.last["messages"][-1]["content"]]
    assert [result.get("status") for result in sent] == ["error", None]
    assert [result["content"] for result in sent] == [[{"text": "None."}], [{"text": "Two."}]]
    common = [caller.provider.module._CODEC.decode_part({"toolResult": result}) for result in sent]
    assert [part.is_error for part in common] == [True, False]


def test_documents_of_one_request_have_distinct_names(caller):
    caller.will_say(Answer("Hi"))
    names = (None, None, "报告.pdf", "总结.pdf", "a.pdf")
    caller.ask(prompt=[BaseMessageParam("user", [DocumentPart(b"%PDF", name=name) for name in names])])
    blocks = caller.server.last["messages"][0]["content"]
    sent = [block["document"]["name"] for block in blocks if "document" in block]
    assert sent == ["document", "document-2", "---pdf", "---pdf-2", "a-pdf"]


@pytest.mark.parametrize("content", ["", "\n"])
def test_empty_result_of_a_tool_is_sent_as_text_that_is_not_blank(caller, content):
    call = BaseMessageParam("assistant", [ToolCallPart(id="t1", name="run", args={})])
    result = BaseMessageParam("tool", [ToolResultPart(id="t1", name="run", content=content)])
    caller.will_say(Answer("Hi"))
    caller.ask(prompt=[BaseMessageParam("user", "Hi"), call, result])
    [sent] = caller.server.last["messages"][-1]["content"]
    assert sent["toolResult"]["content"] == [{"text": "No output"}]


@pytest.mark.parametrize("kind", ["disabled", "enabled"])
def test_no_tool_is_forced_while_the_model_thinks(caller, kind):
    caller.will_say(Answer(calls=(Call("Answer", '{"value": 4}'),)) if kind != "enabled" else Answer('{"value": 4}'))
    fields = {"additionalModelRequestFields": {"thinking": {"type": kind}}}
    assert caller.ask(response_model=int, call_params=fields) == 4
    assert ("toolConfig" in caller.server.last) == (kind != "enabled")
