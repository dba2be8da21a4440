"""What a call sends: the arguments of the SDK's method."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests.whole.meaning.conversing import encoded, encoded_message, parts_of
from tests.whole.meaning.writing import Writer

COMMON = ("temperature", "max_tokens", "top_p", "frequency_penalty", "presence_penalty", "seed", "stop")


@dataclass(frozen=True)
class Asked:
    """A call as its user writes it.

    Parameters:
        conversation: the messages.
        params: the call params.
        tools: name, description, schema and config of each tool.
        model: name, description and schema of the response model.
        json_mode: whether JSON mode is on.
        stream: whether the answer is streamed.
        instruction: what the prompt says about JSON, if it has to.
        lists: the common params that the SDK takes as lists.
    """

    conversation: list[dict[str, Any]]
    params: dict[str, Any] = field(default_factory=dict)
    tools: list[dict[str, Any]] = field(default_factory=list)
    model: dict[str, Any] | None = None
    json_mode: bool = False
    stream: bool = False
    instruction: str = ""
    lists: frozenset[str] = frozenset()


def arguments_of(spec: dict[str, Any], asked: Asked) -> dict[str, Any]:
    """Return the arguments of a call."""
    sent = params_of(spec, asked)
    tools, way, instructed = _way(spec, asked, sent)
    conversation = asked.conversation
    system = (spec["messages"].get("system") or {}).get("param")
    told: list[dict[str, Any]] = []
    if system:
        told = [part for message in conversation if message["role"] == "system" for part in parts_of(message)]
        conversation = [message for message in conversation if message["role"] != "system"]
    if instructed:
        conversation = [*conversation, {"role": "user", "content": asked.instruction}]
    _set(sent, [(spec["call"].get("model", "model").split("."), "big")])
    _set(sent, [(spec["messages"].get("param", "messages").split("."), encoded(spec, conversation))])
    _set(sent, Writer(lambda _: None).arguments(spec["call"].get("set", {})))
    if told:
        content = encoded_message(spec, {"role": "user", "content": told})[0][spec["messages"]["content"]["key"]]
        slots = {"content": content, "text": "".join(part["text"] for part in told)}
        _set(sent, Writer(slots.get).arguments(system))
    if tools:
        shaped = [_tool(spec["tools"]["shape"], tool) for tool in tools]
        listed = Writer({"tools": shaped}.get).fill(spec["tools"].get("list", "$tools"))
        _set(sent, [(spec["tools"].get("param", "tools").split("."), listed)])
    _set(sent, _answer(spec, way, asked, tools))
    if asked.stream:
        for path, value in Writer(lambda _: None).arguments(spec["call"]["stream"].get("set", {})):
            _set_unless_given(sent, path, value)
    return sent


def params_of(spec: dict[str, Any], asked: Asked) -> dict[str, Any]:
    """Return the arguments that the call params become."""
    rules = spec["params"]
    sent: dict[str, Any] = {}
    for source in (rules.get("defaults", {}), asked.params):
        for key, value in sorted(source.items(), key=lambda item: item[0] not in COMMON):
            name = rules.get("common", {}).get(key, key) if key in COMMON else key
            is_listed = key in asked.lists and "." not in name  # what an object holds, no library declares
            whole = [value] if is_listed and not isinstance(value, list) else value
            if value is not None:
                _set(sent, [(name.split("."), whole)])
    nested = rules.get("nested")
    if nested:
        inner = {key: sent.pop(key) for key in list(sent) if key in rules["nested_names"]}
        sent |= {nested["under"]: inner} if inner else {}
    return {rules["under"]: sent} if rules.get("under") else sent


def _way(spec: dict[str, Any], asked: Asked, sent: dict[str, Any]) -> tuple[list[dict[str, Any]], str, bool]:
    """Return the tools, how a structured answer is asked for, and whether the prompt asks for it as well."""
    json = spec["json"]
    tools, by_json = asked.tools, asked.json_mode
    if asked.model and not by_json:
        instead = json.get("instead_of_tool")
        by_json = not (spec.get("tools") or {}).get("force") or (instead is not None and is_at(sent, instead))
        if not by_json:
            return [asked.model], "force", False
        tools = []
    if not by_json:
        return tools, "", False
    possible = json.get("not_with") != "tools" or not tools
    way = "" if not possible else "schema" if asked.model and json["schema"] else "object"
    prompt = json.get("prompt")
    return tools, way, prompt == "always" or (prompt == "object" and (not asked.model or not possible))


def is_at(sent: Any, instead: dict[str, Any]) -> bool:
    """Return whether the arguments rule out a forced tool."""
    for key in instead["param"].split("."):
        sent = sent.get(key) if isinstance(sent, dict) else None
    if "when" not in instead:
        return sent is not None
    return isinstance(sent, dict) and all(sent.get(key) == value for key, value in instead["when"].items())


def _answer(spec: dict[str, Any], way: str, asked: Asked, tools: list[dict[str, Any]]) -> list[tuple[list[str], Any]]:
    if way == "force":
        return Writer({"name": tools[0]["name"]}.get).arguments(spec["tools"]["force"])
    if way == "schema":
        return Writer((asked.model or {}).get).arguments(spec["json"]["schema"])
    return Writer(lambda _: None).arguments(spec["json"]["object"]) if way else []


def _tool(shape: Any, tool: dict[str, Any]) -> Any:
    config = tool.get("config", {})
    return Writer(lambda name: config.get(name[7:]) if name.startswith("config.") else tool.get(name)).fill(shape)


def _set(sent: dict[str, Any], pairs: list[tuple[list[str], Any]]) -> None:
    for (*outer, last), value in pairs:
        inner = sent
        for key in outer:
            inner[key] = dict(inner.get(key) or {})
            inner = inner[key]
        inner[last] = value


def _set_unless_given(sent: dict[str, Any], path: list[str], value: Any) -> None:
    inner: Any = sent
    for key in path:
        inner = inner.get(key) if isinstance(inner, dict) else None
    if len(path) == 1 or inner is None:
        _set(sent, [(path, value)])
