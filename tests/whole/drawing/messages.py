"""Draw how a provider writes messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.whole.drawing.objects import maybe_made
from tests.whole.drawing.places import path_of

if TYPE_CHECKING:
    from tests.whole.drawing.places import Drawn
    from tests.whole.drawing.replies import Reply


def draw_messages(drawn: Drawn, reply: Reply, prefix: str) -> dict[str, Any]:
    """Draw the section `messages`."""
    mode = drawn.one("string_or_parts", "parts", "text")
    key = drawn.name("message", drawn.one("content", ""))
    rules: dict[str, Any] = {"content": {"key": key, "mode": mode}}
    tag = drawn.name("part", drawn.one("type", ""))
    parts = rules["parts"] = {"text": _text(drawn, mode, key, tag)}
    beside = mode == "text"
    _media(drawn, parts, tag, beside=beside)
    parts["tool_call"] = {"shape": reply.calls.shape}
    if beside or reply.form != "parts":
        parts["tool_call"]["key"] = drawn.name("message")
    _results(drawn, rules, tag, beside=beside)
    _thinking(drawn, rules, tag, beside=beside)
    can_be_item = reply.calls.tag and "role" not in reply.calls.shape  # which only messages have
    if "calls" in reply.leaves and can_be_item and drawn.draw_one_in(3):
        _items(drawn, reply, parts, tag)
    for kind in ("text", "thinking"):
        if kind in parts and "keep" not in parts[kind] and drawn.draw_one_in(3):
            parts[kind]["or_key"] = drawn.name("message")
    if not beside and not any("$new" in rule.get("shape", ()) for rule in parts.values()) and drawn.maybe():
        parts["cache_control"] = {
            "patch_previous": {drawn.name("part", "cached"): drawn.one("$cache_type", {"type": "$cache_type"})}
        }
    rules["roles"] = {common: own for common, own in _roles(drawn, reply, parts) if own != common}
    if drawn.maybe():
        argument = drawn.name("arguments", drawn.one("system", ""))
        slot = maybe_made(drawn, drawn.one("$content", "$text", {"parts": "$content"}))
        rules["system"] = {"param": {f"{prefix}{argument}": slot}}
        rules["roles"].pop("system", None)
    rules["merge_same_role"] = drawn.maybe()
    if drawn.maybe():
        rules["drop"] = drawn.one("empty", "blank")
    if drawn.maybe():
        rules["param"] = drawn.name("arguments")
    return rules


_MEDIA: dict[str, tuple[Any, ...]] = {
    "image": (
        "$image|data_url",
        "$image|to_base64",
        "${media_type}:${image|to_base64}",
        {"b64": "$image|to_base64", "kind_of": "$media_type|subtype", "size": "$detail"},
    ),
    "image_url": ("$url", {"url": {"at": "$url", "size": "$detail|default(middle)"}}),
    "document": (
        {"name": "$name|default(a.pdf)", "bytes_of": "$document|to_base64"},
        {"name": "$name", "bytes_of": "$document|data_url"},
        "$document|to_base64",
    ),
}


def _media(drawn: Drawn, parts: dict[str, Any], tag: str, *, beside: bool) -> None:
    for kind, shapes in _MEDIA.items():
        if drawn.maybe():
            value = drawn.one(*shapes)
            own = drawn.name("part")
            shape = {tag: kind, own: maybe_made(drawn, value)} if isinstance(value, str) else {tag: kind, **value}
            parts[kind] = {"shape": maybe_made(drawn, shape)}
            if beside or drawn.draw_one_in(4):
                parts[kind]["key"] = drawn.name("message")
            if kind in {"image", "document"} and drawn.maybe():
                parts[kind]["accept"] = ["image/png"] if kind == "image" else ["application/pdf"]
            if kind == "document" and "$name" in str(value) and "$new" not in str(parts[kind]) and drawn.maybe():
                parts[kind]["distinct"] = "name" if not isinstance(value, str) and "name" in value else own


def _text(drawn: Drawn, mode: str, key: str, tag: str) -> dict[str, Any]:
    if mode == "text":
        return {"key": key, "text": "$text"}
    own = drawn.name("part", drawn.one("text", ""))
    shapes: list[Any] = [{tag: "text", own: "$text"}, {own: "$text"}, {tag: {"$optional": "text"}, own: "$text"}]
    if mode == "parts":
        shapes.append(
            {"$by": {"switch": "$message.role", "cases": {"user": {own: "$text"}}, "default": {f"{own}_": "$text"}}}
        )
    shapes.append({"$merge": [{tag: "text", own: "none"}, {own: "$text"}]})
    return {"shape": drawn.one(*shapes)}


def _results(drawn: Drawn, rules: dict[str, Any], tag: str, *, beside: bool) -> None:
    values: dict[str, Any] = {
        drawn.name("message"): "$id",
        drawn.name("message"): drawn.one("$content", "$content|text_or(nothing)"),
    }
    if drawn.maybe():
        values[drawn.name("message")] = "$name"
    if drawn.maybe():
        values[drawn.name("message")] = drawn.one("$is_error", "$is_error|then(failed)")
    if beside or drawn.maybe():
        rules["parts"]["tool_result"] = {"message": maybe_made(drawn, {"role": "tool", **values})}
    else:
        rules["parts"]["tool_result"] = {"shape": {tag: "result", **values}}


def _thinking(drawn: Drawn, rules: dict[str, Any], tag: str, *, beside: bool) -> None:
    way = drawn.one("none", "text", "none" if beside else "shape")
    if way == "text":
        rules["parts"]["thinking"] = {"key": drawn.name("message"), "text": "$thinking"}
        if drawn.maybe():
            rules["parts"]["thinking"]["opaque_key"] = drawn.name("message")
    elif way == "shape":
        seal = drawn.one("$opaque|required", "$opaque")
        rules["parts"]["thinking"] = {"shape": {tag: "thinking", drawn.name("part"): "$thinking", "seal": seal}}


def _items(drawn: Drawn, reply: Reply, parts: dict[str, Any], tag: str) -> None:
    """Make an answer several messages: its calls, or its thinking, are messages of their own."""
    if drawn.maybe():
        parts["tool_call"] = {"message": reply.calls.shape}
    if "message" not in parts["tool_call"] or drawn.maybe():
        parts["thinking"] = {"keep": {tag: "thought", drawn.name("part"): "$thinking"}}
    reply.spec["response"]["message_param"] = f"$response.{path_of(reply.leaves['calls'])}|dump"


def _roles(drawn: Drawn, reply: Reply, parts: dict[str, Any]) -> list[tuple[str, str]]:
    tool = "user" if "shape" in parts["tool_result"] and drawn.maybe() else "tool"
    return [
        ("user", drawn.one("user", "human")),
        ("assistant", reply.role),
        ("tool", tool),
        ("system", drawn.one("system", "guide")),
    ]
