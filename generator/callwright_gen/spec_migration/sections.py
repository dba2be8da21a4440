"""Rewrite the sections of a spec, in place."""

from __future__ import annotations

import re
from functools import partial
from typing import Any, cast

from callwright_gen.load.failures import KINDS
from callwright_gen.load.params import CommonParams
from callwright_gen.spec_migration import texts
from callwright_gen.spec_migration.document import Map, is_map, remove, rename, replace, rewrite, section

_ROLES = ("user", "assistant", "tool", "system")
_EVENT_TEXTS = ("null_ids", "wrap", "piece")
_FACETS = ("classes", "status", "codes", "texts")
_COMMON = ("stop", "length", "content_filter", "tool_calls")


def clients(root: Map) -> None:
    """`kind` follows from the other keys, and a client that is only a class is its name."""
    table = section(root, "clients")
    for mode in ("sync", "async", "both"):
        client = section(table, mode) if table is not None else None
        if client is None:
            continue
        for key in ("default", "enter"):
            if (arguments := section(client, key)) is not None:
                rewrite(arguments.get("args"), lambda text, in_key: texts.environment(text, in_key=in_key))
        if table is not None and list(client) == ["default"]:
            replace(table, mode, mode, client["default"])
    if table is not None:
        kind, entered = remove(table, "kind"), section(table, "async")
        if kind == "async_context" and entered is not None and not {"enter", "detect_by"} & entered.keys():
            entered["context"] = True


def call(root: Map) -> None:
    """Arguments are `set`, and the paths to events have no section of their own."""
    table, stream = section(root, "call"), section(root, "call", "stream")
    if table is not None:
        rename(table, {"always": "set"})
        if table.get("model") == "model" and "extends" not in root:
            remove(table, "model")
    if stream is not None:
        rename(stream, {"flag": "set"})
        unwrap = section(stream, "unwrap")
        remove(stream, "unwrap")
        for key, value in unwrap.items() if unwrap is not None else ():
            stream[key] = texts.path(value)


def params(root: Map) -> None:
    """A source is the name of a declaration, and a common call param has the same name by default."""
    table = section(root, "params")
    if table is None:
        return
    source = section(table, "from")
    if source is not None:
        replace(table, "from", "from", source.get("typeddict") or source.get("signature"))
    nested = section(table, "nested")
    if nested is not None:
        rename(nested, {"typeddict": "from", "signature": "from"})
    common = table.get("common")
    if is_map(common):
        for name, target in list(common.items()):
            if isinstance(target, str):
                common[name] = target.removesuffix("|as_list")
    if "extends" not in root or (is_map(common) and "$replace" in common):
        common = cast("Map", table.setdefault("common", {}))
        for name in CommonParams.model_fields:
            if common.get(name) == name:
                remove(common, name)
            else:
                common.setdefault(name, None)
        if not common:
            remove(table, "common")


def messages(root: Map) -> None:
    """Roles and system messages have defaults, and so has the key of a part."""
    table = section(root, "messages")
    if table is None:
        return
    system = section(table, "system")
    if system is not None:
        arguments = remove(system, "set")
        if arguments is None:
            remove(table, "system")
        else:
            rewrite(arguments, lambda text, in_key: texts.sent(text, in_key=in_key))
            remove(system, "as")
            system["param"] = arguments
    roles = section(table, "roles")
    if roles is not None:
        for role in _ROLES:
            if roles.get(role, "") in (role, None):
                remove(roles, role)
        if not roles:
            remove(table, "roles")
    _drop(table)
    _parts(table)


def _drop(table: Map) -> None:
    blank = remove(table, "drop_blank")
    if "drop_empty" in table:
        word = ("blank" if blank else "empty") if table["drop_empty"] else None
        replace(table, "drop_empty", "drop", word)
    elif blank:
        table["drop"] = "blank"


def _parts(table: Map) -> None:
    parts = section(table, "parts")
    if parts is None:
        return
    holder = section(table, "content")
    content = holder.get("key") if holder is not None else None
    if re.search(r"\$part\.id\|opt", repr(parts)):
        ids = table.setdefault("tool_ids", {})
        ids["optional"] = True
    for kind, rule in parts.items():
        if not is_map(rule):
            continue
        rename(rule, {"into": "key", "emit": "message"})
        if rule.get("key") == content and content is not None and "shape" in rule:
            remove(rule, "key")
        for way in ("shape", "text", "message", "keep", "patch_previous"):
            if isinstance(rule.get(way), str):
                rule[way] = texts.sent(rule[way], in_key=False)
            rewrite(rule.get(way), partial(_sent, kind))


def _sent(kind: str, text: str, in_key: bool) -> str:
    return texts.sent(text, in_key=in_key, kind=kind)


def tools_and_json(root: Map) -> None:
    """Slots have no root."""
    for name in ("tools", "json"):
        table = section(root, name)
        for key in ("shape", "force", "schema", "list", "object"):
            if table is not None and isinstance(table.get(key), dict | list):
                rewrite(table[key], lambda text, in_key: texts.sent(text, in_key=in_key))
        if table is not None:
            rename(table, {"instruct": "prompt"})


def response(root: Map) -> None:
    """Paths have the pipes of version 2."""
    table = section(root, "response")
    if table is None:
        return
    if "id" not in table and ("extends" not in root or "$replace" in table):
        table["id"] = None
    shape = remove(table, "message_param")
    rewrite(table, lambda text, _: texts.path(text))
    if shape is not None:
        holder = {"message_param": shape}
        rewrite(holder, lambda text, in_key: texts.path(texts.sent(text, in_key=in_key)))
        value = holder["message_param"]
        table["message_param"] = value.removesuffix("|keep") if isinstance(value, str) else value


def stream(root: Map) -> None:
    """What a stream rebuilds is `response` itself, and an entry starts `at` a path."""
    table = section(root, "stream")
    if table is None:
        return
    rewrite(table.get("chunk"), lambda text, _: texts.path(text))
    for event in table.get("events") or ():
        rename(event, {"on": "at"})
        for key, value in event.items():
            if isinstance(value, str):
                event[key] = texts.path(value)
            elif key != "piece":
                rewrite({name: item for name, item in value.items() if name not in _EVENT_TEXTS}, _path)
                _copy_paths(value)
    built = section(table, "response")
    if built is not None and {"build", "fields", "final"} & built.keys():
        fields = built.get("fields")
        rewrite(fields, lambda text, _: texts.rebuilt(text))
        for key in ("build", "final"):
            if key in built:
                table[key] = texts.path(built[key])
        remove(table, "response")
        if fields is not None:
            table["response"] = fields


def _path(text: str, _: bool) -> str:
    return texts.path(text)


def _copy_paths(value: Map) -> None:
    for name, item in list(value.items()):
        if name not in _EVENT_TEXTS and isinstance(item, str):
            value[name] = texts.path(item)


def finish(root: Map) -> None:
    """Reasons are listed by the common one."""
    table = section(root, "finish")
    if table is None or not any(isinstance(value, str) for key, value in table.items() if key != "default"):
        return
    words = dict(table)
    kept: dict[str, Any] = {key: value for key, value in words.items() if key in {"$replace", "default"}}
    for word, common in words.items():
        if word not in kept and common is not None and not (word == common and word in _COMMON):
            kept.setdefault(common, []).append(str(word))
    table.clear()
    table.update(kept)


def facts(root: Map) -> None:
    """Prices by a name, errors by what they match, and no keys without an effect."""
    for name, key in (("sdk", "stubs"), ("types", "usage")):
        table = section(root, name)
        if table is not None:
            remove(table, key)
    pricing = section(root, "pricing")
    if pricing is not None:
        replace(root, "pricing", "pricing", pricing.get("provider"))
    errors = section(root, "errors")
    if errors is None:
        return
    for kind in KINDS:
        rule = section(errors, kind)
        if rule is None:
            continue
        remove(errors, kind)
        for facet in _FACETS:
            if facet in rule:
                errors.setdefault(facet, {})[kind] = rule[facet]


STEPS = (clients, call, params, messages, tools_and_json, response, stream, finish, facts)
