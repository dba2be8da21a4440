"""One conversation in the form of each API, written by hand from the API documentation.

A system prompt, a question, an answer that calls a tool, the result of the tool, and the next question. There are three
versions of the answer: without thinking, with another provider's thinking, and with the provider's own signed thinking.
A version is None if the API does not accept such thinking.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ID = "toolcall1"
ARGUMENTS = '{"title":"Dune","floor":2}'
CALL = {"id": ID, "type": "function", "function": {"name": "shelf_of", "arguments": ARGUMENTS}}
SAID = "Let me look."
THOUGHT = "Books have floors."
SEAL = "c2ln"
TEXT = {"type": "text", "text": SAID}


@dataclass(frozen=True)
class Accepted:
    """The conversation as one API accepts it.

    Parameters:
        body: returns the body of a request that contains the answer.
        answer: the answer, in one message or several.
        foreign: the same with thinking of another provider; None if the API accepts none.
        own: the same with the provider's own thinking; None if it has none.
    """

    body: Callable[[list[Any]], Mapping[str, Any]]
    answer: list[Any]
    foreign: list[Any] | None = None
    own: list[Any] | None = None


def chat(answer: list[Any], **named: str) -> Mapping[str, Any]:
    """Write a conversation as messages, the most common form."""
    return {
        "messages": [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "content": "Where is Dune?"},
            *answer,
            {"role": "tool", "tool_call_id": ID, **named, "content": "Dune stands on floor 2"},
            {"role": "user", "content": "And Emma?"},
        ]
    }


def responses(answer: list[Any]) -> Mapping[str, Any]:
    """Write a conversation as items."""
    return {
        "instructions": "Be brief.",
        "input": [
            {"role": "user", "content": "Where is Dune?"},
            *answer,
            {"type": "function_call_output", "call_id": ID, "output": "Dune stands on floor 2"},
            {"role": "user", "content": "And Emma?"},
        ],
    }


def anthropic(answer: list[Any]) -> Mapping[str, Any]:
    """Write a conversation as blocks; the tool result and the next question share a message."""
    result = {"type": "tool_result", "tool_use_id": ID, "content": "Dune stands on floor 2", "is_error": False}
    return {
        "system": "Be brief.",
        "messages": [
            {"role": "user", "content": "Where is Dune?"},
            *answer,
            {"role": "user", "content": [result, {"type": "text", "text": "And Emma?"}]},
        ],
    }


def google(answer: list[Any]) -> Mapping[str, Any]:
    """Write a conversation as contents with parts."""
    given = {"id": ID, "name": "shelf_of", "response": {"result": "Dune stands on floor 2"}}
    return {
        "systemInstruction": {"parts": [{"text": "Be brief."}]},
        "contents": [
            {"role": "user", "parts": [{"text": "Where is Dune?"}]},
            *answer,
            {"role": "user", "parts": [{"functionResponse": given}, {"text": "And Emma?"}]},
        ],
    }


def bedrock(answer: list[Any]) -> Mapping[str, Any]:
    """Write a conversation as blocks that are tagged by their keys."""
    result = {"toolResult": {"toolUseId": ID, "content": [{"text": "Dune stands on floor 2"}]}}
    return {
        "system": [{"text": "Be brief."}],
        "messages": [
            {"role": "user", "content": [{"text": "Where is Dune?"}]},
            *answer,
            {"role": "user", "content": [result, {"text": "And Emma?"}]},
        ],
    }


def xai(answer: list[Any]) -> Mapping[str, Any]:
    """Write a conversation as protobuf messages."""
    return {
        "messages": [
            {"role": "ROLE_SYSTEM", "content": [{"text": "Be brief."}]},
            {"role": "ROLE_USER", "content": [{"text": "Where is Dune?"}]},
            *answer,
            {"role": "ROLE_TOOL", "tool_call_id": ID, "content": [{"text": "Dune stands on floor 2"}]},
            {"role": "ROLE_USER", "content": [{"text": "And Emma?"}]},
        ]
    }


def _model(*parts: Any) -> list[Any]:
    return [{"role": "model", "parts": list(parts)}]


def _text(*blocks: Any, **beside: Any) -> list[Any]:
    return [{"role": "assistant", "content": list(blocks), **beside}]


_ARGS = {"title": "Dune", "floor": 2}
_USE = {"type": "tool_use", "id": ID, "name": "shelf_of", "input": _ARGS}
_FUNCTION_CALL = {"functionCall": {"id": ID, "name": "shelf_of", "args": _ARGS}}
_TOOL_USE = {"toolUse": {"toolUseId": ID, "name": "shelf_of", "input": _ARGS}}
_ITEMS = [
    {"role": "assistant", "content": SAID},
    {"type": "function_call", "call_id": ID, "name": "shelf_of", "arguments": ARGUMENTS},
]
_REASONING = {"type": "reasoning", "id": "rs_1", "encrypted_content": SEAL}
_XAI_CALL = {
    "id": ID,
    "type": "TOOL_CALL_TYPE_CLIENT_SIDE_TOOL",
    "function": {"name": "shelf_of", "arguments": ARGUMENTS},
}
_XAI_ANSWER = {"role": "ROLE_ASSISTANT", "content": [{"text": SAID}], "tool_calls": [_XAI_CALL]}
_MISTRAL = {"tool_calls": [{**CALL, "index": 0}], "prefix": False}  # the SDK adds the index and the prefix
_MISTRAL_THOUGHT = {"type": "thinking", "thinking": [{"type": "text", "text": THOUGHT}]}

ACCEPTED: Mapping[str, Accepted] = {
    "openai": Accepted(chat, _text(TEXT, tool_calls=[CALL])),
    "azure": Accepted(chat, _text(TEXT, tool_calls=[CALL])),
    "groq": Accepted(
        chat,
        _text(TEXT, tool_calls=[CALL]),
        _text(TEXT, tool_calls=[CALL], reasoning=THOUGHT),
        _text(TEXT, tool_calls=[CALL], reasoning=THOUGHT),
    ),
    "mistral": Accepted(
        lambda answer: chat(answer, name="shelf_of"),
        _text(TEXT, **_MISTRAL),
        _text(_MISTRAL_THOUGHT, TEXT, **_MISTRAL),
        _text({**_MISTRAL_THOUGHT, "signature": SEAL}, TEXT, **_MISTRAL),
    ),
    "cohere": Accepted(
        chat,
        _text(TEXT, tool_calls=[CALL]),
        _text({"type": "thinking", "thinking": THOUGHT}, TEXT, tool_calls=[CALL]),
        _text({"type": "thinking", "thinking": THOUGHT}, TEXT, tool_calls=[CALL]),
    ),
    "openai_responses": Accepted(
        responses,
        _ITEMS,
        own=[{**_REASONING, "summary": [{"type": "summary_text", "text": THOUGHT}]}, *_ITEMS],
    ),
    "anthropic": Accepted(
        anthropic,
        _text(TEXT, _USE),
        own=_text({"type": "thinking", "thinking": THOUGHT, "signature": SEAL}, TEXT, _USE),
    ),
    "google": Accepted(
        google,
        _model({"text": SAID}, _FUNCTION_CALL),
        _model({"text": THOUGHT, "thought": True}, {"text": SAID}, _FUNCTION_CALL),
        _model({"text": THOUGHT, "thought": True, "thoughtSignature": SEAL}, {"text": SAID}, _FUNCTION_CALL),
    ),
    "bedrock": Accepted(
        bedrock,
        _text({"text": SAID}, _TOOL_USE),
        _text({"reasoningContent": {"reasoningText": {"text": THOUGHT}}}, {"text": SAID}, _TOOL_USE),
        _text({"reasoningContent": {"reasoningText": {"text": THOUGHT, "signature": SEAL}}}, {"text": SAID}, _TOOL_USE),
    ),
    "xai": Accepted(
        xai,
        [_XAI_ANSWER],
        [{**_XAI_ANSWER, "reasoning_content": THOUGHT}],
        [{**_XAI_ANSWER, "reasoning_content": THOUGHT, "encrypted_content": SEAL}],
    ),
}
