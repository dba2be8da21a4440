"""A server for whole programs: it answers any request with what the request asks for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.support.answers import Answer, Call
from tests.support.replies import Reply, json_reply, sse
from tests.support.wire import anthropic, openai

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.support.loopback import Request

TEXT = "Read Dune."


def answer_program(request: Request) -> Reply:
    """Call a tool that the request forces or offers, answer by its JSON schema, or else with a text."""
    wire: Any = anthropic if request.route.endswith("/messages") else openai
    asked = request.json
    answer = Answer(_text(wire, asked), calls=_calls(wire, asked))
    return sse(wire.events(answer)) if asked.get("stream") else json_reply(wire.body(answer))


def environment(url: str) -> dict[str, str]:
    """Return the variables that send both SDKs to the server."""
    return {
        "OPENAI_API_KEY": "key",
        "OPENAI_BASE_URL": f"{url}/v1",
        "ANTHROPIC_API_KEY": "key",
        "ANTHROPIC_BASE_URL": url,
    }


def _calls(wire: Any, asked: Mapping[str, Any]) -> tuple[Call, ...]:
    tools = asked.get("tools") or []
    if not tools or _has_results(asked):
        return ()
    declared = tools[0].get("function", tools[0])
    schema = declared.get("parameters") or declared.get("input_schema") or {}
    return (Call(declared["name"], json.dumps(_example(schema, schema)), id=f"{wire.__name__[-4:]}_1"),)


def _has_results(asked: Mapping[str, Any]) -> bool:
    return any(message["role"] == "tool" or "tool_result" in json.dumps(message) for message in asked["messages"])


def _text(wire: Any, asked: Mapping[str, Any]) -> str:
    form = asked.get("response_format") or {}
    schema = form.get("json_schema", {}).get("schema") or wire.schema_of(asked)
    if schema:
        return json.dumps(_example(schema, schema))
    # The predecessor's JSON mode writes the schema into the prompt, where only its field names are looked for.
    return '{"title": "word", "author": "word"}' if form.get("type") == "json_object" else TEXT


def _example(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Any:
    """Return a value that a schema allows."""
    if "$ref" in schema:
        return _example(root["$defs"][schema["$ref"].rpartition("/")[2]], root)
    if "enum" in schema:
        return schema["enum"][0]
    for key in ("anyOf", "allOf"):
        if key in schema:
            return _example(schema[key][0], root)
    kind = schema.get("type")
    if kind == "object":
        return {name: _example(each, root) for name, each in schema.get("properties", {}).items()}
    if kind == "array":
        return [_example(schema.get("items", {}), root)]
    return {"integer": 3, "number": 3, "boolean": True}.get(kind, "word")
