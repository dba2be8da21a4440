"""Draw how a provider writes messages, and conversations to write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.whole.drawing.places import Drawn
    from tests.whole.drawing.replies import Reply

PNG = b"\x89PNG"


def draw_messages(drawn: Drawn, reply: Reply, prefix: str) -> dict[str, Any]:
    """Draw the section `messages`."""
    mode = drawn.one("string_or_parts", "parts", "text")
    key = drawn.name("message", drawn.one("content", ""))
    rules: dict[str, Any] = {"content": {"key": key, "mode": mode}}
    tag = drawn.name("part", drawn.one("type", ""))
    parts = rules["parts"] = {"text": _text(drawn, mode, key, tag)}
    beside = mode == "text"
    for kind, shapes in _MEDIA.items():
        if drawn.maybe():
            value = drawn.one(*shapes)
            own = drawn.name("part")
            parts[kind] = {"shape": {tag: kind, own: value} if isinstance(value, str) else {tag: kind, **value}}
            if beside or drawn.draw_one_in(4):
                parts[kind]["key"] = drawn.name("message")
            if kind in {"image", "document"} and drawn.maybe():
                parts[kind]["accept"] = ["image/png"] if kind == "image" else ["application/pdf"]
            if kind == "document" and "$name" in str(value) and drawn.maybe():
                parts[kind]["distinct"] = "name" if not isinstance(value, str) and "name" in value else own
    parts["tool_call"] = {"shape": reply.calls.shape}
    if beside or reply.form != "parts":
        parts["tool_call"]["key"] = drawn.name("message")
    _results(drawn, rules, tag, beside=beside)
    _thinking(drawn, rules, tag, beside=beside)
    if not beside and drawn.maybe():
        parts["cache_control"] = {
            "patch_previous": {drawn.name("part", "cached"): drawn.one("$cache_type", {"type": "$cache_type"})}
        }
    rules["roles"] = {common: own for common, own in _roles(drawn, parts) if own != common}
    if drawn.maybe():
        argument = drawn.name("arguments", drawn.one("system", ""))
        slot = drawn.one("$content", "$text", {"parts": "$content"})
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
        rules["parts"]["tool_result"] = {"message": {"role": "tool", **values}}
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


def _roles(drawn: Drawn, parts: dict[str, Any]) -> list[tuple[str, str]]:
    tool = "user" if "shape" in parts["tool_result"] and drawn.maybe() else "tool"
    return [
        ("user", drawn.one("user", "human")),
        ("assistant", drawn.one("assistant", "bot")),
        ("tool", "human" if False else tool),
        ("system", drawn.one("system", "guide")),
    ]


def draw_conversation(drawn: Drawn, rules: dict[str, Any]) -> list[dict[str, Any]]:
    """Draw messages that the provider takes."""
    found: list[dict[str, Any]] = []
    if drawn.maybe():
        found.append({"role": "system", "content": drawn.one("Be brief.", [_text_part("Be"), _text_part("brief.")])})
    found.append({"role": "user", "content": _user(drawn, rules)})
    if drawn.maybe():
        calls = [
            {"kind": "tool_call", "id": f"c{n}", "name": "add", "args": {"one": n}, "opaque": None}
            for n in range(drawn.one(1, 2))
        ]
        before = [_text_part(drawn.one("I see.", "", " "))] if rules.get("drop") and drawn.maybe() else []
        thinking = _thought(drawn, rules)
        found.append({"role": "assistant", "content": [*thinking, *before, *calls]})
        results = [
            {
                "kind": "tool_result",
                "id": call["id"],
                "name": drawn.one("add", ""),
                "content": drawn.one("3", "", " "),
                "is_error": drawn.maybe(),
            }
            for call in calls
        ]
        found.append({"role": "tool", "content": results})
    elif drawn.maybe():
        found.append({"role": "assistant", "content": drawn.one("Yes.", "", " ") if rules.get("drop") else "Yes."})
    found.append({"role": "user", "content": drawn.one("Go on.", [_text_part("Go"), _text_part("on.")])})
    return found


def _text_part(text: str) -> dict[str, Any]:
    return {"kind": "text", "text": text}


def _thought(drawn: Drawn, rules: dict[str, Any]) -> list[dict[str, Any]]:
    if "thinking" not in rules["parts"] or drawn.maybe():
        return []
    return [{"kind": "thinking", "thinking": "Hm.", "opaque": "s1"}]


def _user(drawn: Drawn, rules: dict[str, Any]) -> Any:
    parts: list[dict[str, Any]] = [_text_part("Look:")]
    for kind in ("image", "image_url", "document"):
        if kind in rules["parts"] and drawn.maybe():
            parts += [_media(drawn, kind) for _ in range(drawn.one(1, 2))]
    if "cache_control" in rules["parts"] and drawn.maybe():
        at = drawn.draw_one_in(2)
        parts.insert(1 if at else _last_content(rules, parts), {"kind": "cache_control", "cache_type": "short"})
    return parts if len(parts) > 1 or drawn.maybe() else "Hello"


def _last_content(rules: dict[str, Any], parts: list[dict[str, Any]]) -> int:
    own = rules["content"]["key"]
    places = [n for n, part in enumerate(parts) if rules["parts"][part["kind"]].get("key", own) == own]
    return places[-1] + 1


def _media(drawn: Drawn, kind: str) -> dict[str, Any]:
    if kind == "image":
        return {"kind": kind, "image": PNG, "media_type": "image/png", "detail": drawn.one(None, "low")}
    if kind == "image_url":
        return {"kind": kind, "url": "https://example.com/a.png", "detail": drawn.one(None, "low")}
    return {
        "kind": kind,
        "document": b"%PDF",
        "media_type": "application/pdf",
        "name": drawn.one(None, "a.pdf", "b c.pdf"),
    }
