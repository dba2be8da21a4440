"""What a conversation becomes: messages in the provider's form."""

from __future__ import annotations

from typing import Any

from tests.whole.meaning.writing import Writer

Message = dict[str, Any]  # role, and content: a text, or a list of parts


def encoded(spec: dict[str, Any], conversation: list[Message]) -> list[Any]:
    """Return the provider's messages."""
    rules = spec["messages"]
    conversation = [{**each, "content": _own(spec, each["content"])} for each in conversation]
    conversation = _named(rules, _without_empty(rules, conversation))
    if rules.get("merge_same_role"):
        conversation = _merged(rules, conversation)
    return _distinct(rules, [each for message in conversation for each in encoded_message(spec, message)])


def _own(spec: dict[str, Any], content: Any) -> Any:
    """Remove what another provider alone can read."""
    if isinstance(content, str):
        return content
    foreign = {"opaque": None, "key": None}
    return [part if part.get("provider", spec["provider"]) == spec["provider"] else part | foreign for part in content]


def role_of(rules: dict[str, Any], role: str) -> str:
    """Return the provider's name of a role."""
    own: str = rules.get("roles", {}).get(role, role)
    return own


def encoded_message(spec: dict[str, Any], message: Message) -> list[Any]:
    """Return the messages that one message becomes."""
    rules = spec["messages"]
    key, mode = rules["content"]["key"], rules["content"]["mode"]
    role = role_of(rules, message["role"])
    content = message["content"]
    if isinstance(content, list) and len(content) == 1 and _is_plain(content[0]):
        content = content[0]["text"]
    if isinstance(content, str):
        if mode == "parts":
            content = [_filled(rules["parts"]["text"]["shape"], {"kind": "text", "text": content}, message)]
        return [{"role": role, key: content}]
    messages: list[Any] = []
    held: list[dict[str, Any]] = []
    for part in content:
        alone = _alone(rules, part, message)
        if alone is None:
            held.append(part)
            continue
        if are_items(rules):
            messages += _held(rules, held, message)
            held = []
        messages.append(alone)
    return [*messages, *_held(rules, held, message)]


def are_items(rules: dict[str, Any]) -> bool:
    """Return whether a response consists of several messages."""
    parts = rules["parts"].items()
    return any(kind != "tool_result" and not rule.keys().isdisjoint({"message", "keep"}) for kind, rule in parts)


def is_signed(rule: dict[str, Any] | None) -> bool:
    """Return whether a rule takes only what the provider itself has signed."""
    return rule is not None and ("keep" in rule or "|required" in str(rule.get("shape")))


def _alone(rules: dict[str, Any], part: dict[str, Any], message: Message) -> Any:
    """Return the message of its own that a part is, or None."""
    rule = rules["parts"][part["kind"]]
    if "keep" in rule:
        return part["opaque"]
    return _filled(rule["message"], part, message) if "message" in rule else None


def _held(rules: dict[str, Any], parts: list[dict[str, Any]], message: Message) -> list[Any]:
    """Return the message that holds some parts, if there are any."""
    key, mode = rules["content"]["key"], rules["content"]["mode"]
    fields: dict[str, Any] = {}
    for part in parts:
        _add(rules, part, message, fields)
    if mode == "text" and key in fields:
        fields[key] = "\n".join(fields[key])
    if mode == "string_or_parts" and are_items(rules) and message["role"] == "assistant":
        inside = [part for part in parts if _is_in_content(rules, part)]
        if inside and all(map(_is_plain, inside)):
            fields[key] = "".join(part["text"] for part in inside)
    fields = {name: value for name, value in fields.items() if value}
    return [{"role": role_of(rules, message["role"]), **fields}] if fields else []


def _is_in_content(rules: dict[str, Any], part: dict[str, Any]) -> bool:
    rule, content = rules["parts"][part["kind"]], rules["content"]["key"]
    return part.get("key") is None and rule.get("key", content) == content


def _is_plain(part: dict[str, Any]) -> bool:
    return part["kind"] == "text" and part.get("key") is None


def _add(rules: dict[str, Any], part: dict[str, Any], message: Message, fields: dict[str, Any]) -> None:
    rule = rules["parts"][part["kind"]]
    content = rules["content"]["key"]
    if part.get("key") is not None:
        fields[part["key"]] = fields.get(part["key"], "") + part[part["kind"]]
    elif "patch_previous" in rule:
        fields[content][-1] |= _filled(rule["patch_previous"], part, message)
    elif "text" in rule:
        text = _filled(rule["text"], part, message)
        if rule["key"] == content:
            fields.setdefault(content, []).append(text)
        else:
            fields[rule["key"]] = fields.get(rule["key"], "") + text
        if "opaque_key" in rule and part["opaque"]:
            fields[rule["opaque_key"]] = fields.get(rule["opaque_key"], "") + part["opaque"]
    else:
        fields.setdefault(rule.get("key", content), []).append(_filled(rule["shape"], part, message))


def _filled(shape: Any, part: dict[str, Any], message: Message) -> Any:
    return Writer(lambda name: message["role"] if name == "message.role" else part.get(name)).fill(shape)


def _without_empty(rules: dict[str, Any], conversation: list[Message]) -> list[Message]:
    if "drop" not in rules:
        return conversation

    def says(text: str) -> bool:
        return bool(text.strip() if rules["drop"] == "blank" else text)

    found: list[Message] = []
    for message in conversation:
        content = message["content"]
        if message["role"] == "assistant":
            if isinstance(content, list):
                content = [part for part in content if part["kind"] != "text" or says(part["text"])]
            elif not says(content):
                content = ""
            if not content:
                continue
        found.append({**message, "content": content})
    return found


def _named(rules: dict[str, Any], conversation: list[Message]) -> list[Message]:
    """Give the results of calls the names of their calls."""
    names: dict[Any, str] = {}
    found: list[Message] = []
    for message in conversation:
        parts = message["content"]
        if isinstance(parts, list):
            names |= {part["id"]: part["name"] for part in parts if part["kind"] == "tool_call"}
            parts = [
                part | {"name": part["name"] or names.get(part["id"], "")} if part["kind"] == "tool_result" else part
                for part in parts
            ]
        found.append({**message, "content": parts})
    return found


def _merged(rules: dict[str, Any], conversation: list[Message]) -> list[Message]:
    found: list[Message] = []
    for message in conversation:
        before = found[-1] if found else None
        if before is not None and role_of(rules, before["role"]) == role_of(rules, message["role"]):
            role = before["role"] if before["role"] == message["role"] else "user"
            found[-1] = {"role": role, "content": [*parts_of(before), *parts_of(message)]}
        else:
            found.append(message)
    return found


def parts_of(message: Message) -> list[dict[str, Any]]:
    """Return the parts of a message: a text is one of them."""
    content = message["content"]
    return content if isinstance(content, list) else [{"kind": "text", "text": content}]


def _distinct(rules: dict[str, Any], messages: list[Any]) -> list[Any]:
    """Number the values that must be unique in a request."""
    for rule in rules["parts"].values():
        if "distinct" in rule:
            seen: set[str] = set()
            for message in messages:
                for block in message.get(rule.get("key", rules["content"]["key"])) or ():
                    _number(block, rule["distinct"].split("."), seen)
    return messages


def _number(block: Any, path: list[str], seen: set[str]) -> None:
    for key in path[:-1]:
        block = block.get(key) if isinstance(block, dict) else None
    if isinstance(block, dict) and isinstance(name := block.get(path[-1]), str):
        number, distinct = 1, name
        while distinct in seen:
            number += 1
            distinct = f"{name}-{number}"
        seen.add(distinct)
        block[path[-1]] = distinct
