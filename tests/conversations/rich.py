"""Answers with every kind of block of an API, as the body of a response and as the events of a stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.support.answers import Answer, Call, Tokens
from tests.support.replies import Event
from tests.support.wire import anthropic, bedrock, google, openai

if TYPE_CHECKING:
    from collections.abc import Callable

Rich = tuple[Any, list[Event]]
CALLS = (Call("shelf_of", '{"title": "Dune", "floor": 2}', "toolcall1"), Call("opening_hours", "{}", "toolcall2"))
WHOLE = Answer("Let me look.", calls=CALLS, thinking="Books have floors.", signature="c2ln")


def anthropic_blocks() -> Rich:
    """Return thinking between texts, some of it redacted, each with its own signature."""
    thoughts = [{"type": "thinking", "thinking": text, "signature": f"{text[:2]}=="} for text in ("First.", "Then.")]
    hidden = {"type": "redacted_thinking", "data": "ZW5j"}
    texts = [{"type": "text", "text": text} for text in ("Let me", " look.")]
    call = {"type": "tool_use", "id": "toolcall1", "name": "opening_hours", "input": {}}
    blocks = [thoughts[0], texts[0], hidden, thoughts[1], texts[1], call]
    body = {**anthropic.body(Answer()), "content": blocks, "stop_reason": "tool_use"}
    events = [anthropic.message_start(Tokens())]
    for at, block in enumerate(blocks):
        empty = {key: "" if key in {"thinking", "signature", "text"} else value for key, value in block.items()}
        deltas = [
            {"type": f"{key}_delta", key: block[key]} for key in ("thinking", "signature", "text") if key in block
        ]
        events += [anthropic.block_start(at, empty), *(anthropic.block_delta(at, delta) for delta in deltas)]
        events.append(anthropic.block_stop(at))
    return body, [*events, anthropic.message_delta("tool_use", Tokens()), anthropic.message_stop()]


def google_parts() -> Rich:
    """Return a call and a text with signatures, hidden thinking, and code that ran."""
    parts: list[dict[str, Any]] = [
        {"text": "Books have floors.", "thought": True},
        {"text": "Let me look."},
        {"executableCode": {"code": "1 + 1", "language": "PYTHON"}},
        {"codeExecutionResult": {"outcome": "OUTCOME_OK", "output": "2"}},
        {**google.function_call(CALLS[0]), "thoughtSignature": "Y2FsbA=="},
        google.function_call(CALLS[1]),
        {"text": "So.", "thoughtSignature": "dGV4dA=="},
    ]
    contents = [[parts[0]], [{"text": "Let me"}], [{"text": " look."}, *parts[2:4]], parts[4:6]]
    ending = [google.chunk([parts[6]], WHOLE, "STOP")]
    return google.chunk(parts, WHOLE, "STOP"), [
        Event(each) for each in [*(google.chunk(x, WHOLE) for x in contents), *ending]
    ]


def bedrock_blocks() -> Rich:
    """Return thinking with a signature, and redacted thinking."""
    blocks = [{"reasoningContent": {"redactedContent": "ZW5j"}}, *bedrock.blocks(WHOLE)]
    body = {**bedrock.body(WHOLE), "output": {"message": {"role": "assistant", "content": blocks}}}
    begin, *rest = bedrock.events(WHOLE)
    later = [type(each)(_one_later(each.data), each.name) for each in rest]
    return body, [begin, bedrock.block_delta(0, blocks[0]), bedrock.block_stop(0), *later]


def _one_later(data: Any) -> Any:
    moved = {"contentBlockIndex": data["contentBlockIndex"] + 1} if "contentBlockIndex" in data else {}
    return {**data, **moved}


def openai_fields() -> Rich:
    """Return fields that other hosts of this wire send in addition to the content."""
    body = openai.body(WHOLE)
    body["choices"][0]["message"]["reasoning_content"] = WHOLE.thinking
    first, *rest = openai.events(WHOLE)
    return body, [
        first,
        openai.chunk({"reasoning_content": "Books "}),
        openai.chunk({"reasoning_content": "have floors."}),
        *rest,
    ]


RICH: dict[str, Callable[[], Rich]] = {
    "anthropic": anthropic_blocks,
    "bedrock": bedrock_blocks,
    "google": google_parts,
    "openai": openai_fields,
}
