"""Draw conversations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.whole.meaning.conversing import is_signed

if TYPE_CHECKING:
    from tests.whole.drawing.places import Drawn

PNG = b"\x89PNG"


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
        after = [_text_part("So.")] if drawn.maybe() else []
        content = [*_thought(drawn, rules), *before, *_aside(drawn, rules), calls[0], *after, *calls[1:]]
        found.append({"role": "assistant", "content": content})
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
        said: Any = drawn.one("Yes.", "", " ") if rules.get("drop") else "Yes."
        found.append({"role": "assistant", "content": _aside(drawn, rules) or said})
    found.append({"role": "user", "content": drawn.one("Go on.", [_text_part("Go"), _text_part("on.")])})
    return found


def _text_part(text: str) -> dict[str, Any]:
    return {"kind": "text", "text": text}


def _thought(drawn: Drawn, rules: dict[str, Any]) -> list[dict[str, Any]]:
    """Draw thinking with its signature, or one that is a message of the provider."""
    rule = rules["parts"].get("thinking")
    if rule is None or drawn.maybe():
        return []
    part = {"kind": "thinking", "thinking": "Hm.", "opaque": "s1", "provider": "drawn"}
    if "keep" in rule:
        kept = {key: "Hm." if value == "$thinking" else value for key, value in rule["keep"].items()}
        return [part | {"opaque": {**kept, "seal": "s1", "more": [{"a": None}]}}]
    return [part | {"provider": _provider(drawn, rule)}]


def _provider(drawn: Drawn, rule: dict[str, Any]) -> str:
    """Return whose a part is. What another provider has signed is not taken where a signature is required."""
    return "drawn" if is_signed(rule) else drawn.one("drawn", "other")


def _aside(drawn: Drawn, rules: dict[str, Any]) -> list[dict[str, Any]]:
    """Draw texts that were read from keys of their own."""
    found: list[dict[str, Any]] = []
    for kind in ("text", "thinking"):
        rule = rules["parts"].get(kind, {})
        if "or_key" in rule and drawn.maybe():
            part = {"kind": kind, kind: "No.", "opaque": None, "key": rule["or_key"]}
            found.append({**part, "provider": _provider(drawn, rule)})
    return found


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
