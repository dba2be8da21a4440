"""What the events of a stream add up to: verbs and slots, calls, blocks and pieces."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from tests.whole.reading import Reader, Several
from tests.whole.sdk import without_nulls
from tests.whole.writing import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

VERBS = ("first", "last", "join", "append", "calls", "whole_calls", "pieces")
_OF_CALL = ("key", "id", "name", "arguments", "opaque")


class StreamedError(Exception):
    """An event reported an error."""


def leaves_of(node: Any, scope: tuple[str, ...] = (), keys: tuple[Any, ...] = ()) -> dict[tuple[Any, ...], Any]:
    """Return the verbs of a streamed response by their keys: each with the paths that lead to it."""
    if isinstance(node, list):
        return {k: v for number, item in enumerate(node) for k, v in leaves_of(item, scope, (*keys, number)).items()}
    if not isinstance(node, dict):
        return {}
    if "$list" in node:
        return leaves_of([node["$list"]], scope, keys)
    verb = next(iter(node), "")
    if verb in VERBS and isinstance(node[verb], str) and not node[verb].startswith("$"):
        return {keys: (verb, scope, node[verb], node)}
    inner = (*scope, node["each"]) if isinstance(node.get("each"), str) else scope
    found: dict[tuple[Any, ...], Any] = {}
    for key, value in node.items():
        if key in VERBS and is_names(value):
            found |= {(*keys, name): (key, inner, name, {}) for name in value}
        elif key != "each":
            found |= leaves_of(value, inner, (*keys, key))
    return found


def is_names(value: Any) -> bool:
    """Return whether a value is a list of fields, which are collected from fields of the same names."""
    return isinstance(value, list) and all(isinstance(each, str) and not each.startswith("$") for each in value)


def values_at(leaves: dict[tuple[Any, ...], Any], path: str, event: Any, reader: Reader) -> Any:
    """Return what an event has of a value of the response, by the verb that collects it."""
    sides, *pipes = path.split("|")
    found: list[Any] = []
    many = "[*]" in path
    for side in sides.split("??"):
        steps = [int(step[1]) if step[1] else step[0] for step in re.findall(r"([A-Za-z_]\w*|\[(?:(\d+)|\*)\])", side)]
        leaf = next((leaf for keys, leaf in leaves.items() if _leads(steps, keys)), None)
        if leaf is None:
            return None
        _, scope, inner, _ = leaf
        bare = [re.sub(r"(\{[^{}]*\})+$", "", each) for each in scope] if many else scope
        for alternative in inner.split("??"):
            starts = _starts(bare, event, reader)
            values = [value for start in starts if (value := reader.read(alternative.strip(), start)) is not None]
            values = [item for value in values for item in (value if isinstance(value, Several) else [value])]
            found = found or values
        many = many or any("[*]" in each for each in scope)
    many = many or "[*]" in path
    value: Any = Several(found) if many else (found[0] if found else None)
    if pipes:
        reader = Reader()
        return (
            reader.read("|".join(["value", *pipes]), {"value": value})
            if not isinstance(value, Several)
            else _piped(value, pipes)
        )
    if isinstance(value, Several) and "[*]" not in path:
        return value[0] if value else None
    return value


def _piped(value: Several, pipes: list[str]) -> Any:
    return Reader().read("|".join(["value[*]", *pipes]), {"value": list(value)})


def _leads(steps: list[Any], keys: tuple[Any, ...]) -> bool:
    return len(steps) == len(keys) and all(
        step == key or (step == "[*]" and isinstance(key, int)) for step, key in zip(steps, keys, strict=True)
    )


def _starts(scope: Any, event: Any, reader: Reader) -> list[Any]:
    starts = [event]
    for path in scope:
        starts = [item for start in starts for item in _each(reader.read(path, start))]
    return starts


def _each(value: Any) -> list[Any]:
    return list(value) if isinstance(value, Several) else [] if value is None else [value]


class Fold:
    """The events of a stream, added up one by one."""

    def __init__(self, spec: dict[str, Any], reader: Reader) -> None:
        self._spec = spec
        self._reader = reader
        self._leaves = leaves_of(spec["stream"].get("response", {}))
        self._slots: dict[Any, Any] = {}
        self._calls: list[dict[str, Any]] = []
        self._open: dict[Any, dict[str, Any]] = {}
        self._blocks: list[dict[str, Any]] = []
        self._by_key: dict[Any, dict[str, Any]] = {}
        self._final: Any = None

    def add(self, event: Any) -> None:
        """Add an event."""
        for keys, (verb, scope, path, options) in self._leaves.items():
            for start in _starts(scope, event, self._reader):
                self._verb(keys, verb, path, options, start)
        for entry in self._entries():
            self._entry(entry, event)
        if "final" in self._spec["stream"]:
            self._final = self._reader.read(self._spec["stream"]["final"], event) or self._final

    def _entries(self) -> Iterator[dict[str, Any]]:
        events = self._spec["stream"].get("events", [])
        if isinstance(events, list):
            yield from events
            return
        for kind, given in events.items():
            for entry in (given if isinstance(given, list) else [given]) if kind != "by" else ():
                at = "" if kind == "*" else f"{{{events['by']}={kind}}}" if "by" in events else kind
                own = entry.get("at", "")
                yield {**entry, "at": f"{at}{'.' if at and own and own[0] not in '{[' else ''}{own}"}

    def _verb(self, keys: Any, verb: str, path: str, options: dict[str, Any], start: Any) -> None:
        if verb in {"calls", "whole_calls", "pieces"}:
            for value in _each(self._reader.read(path, start)):
                if "if" in options and self._reader.read(options["if"], value) in (None, []):
                    continue
                if verb == "pieces":
                    self._piece(options, value)
                else:
                    self._call({"calls": "call", "whole_calls": "whole_call"}[verb], options, value)
            return
        for alternative in path.split("??"):
            for value in _each(self._reader.read(alternative.strip(), start)):
                self._keep(keys, verb, value)

    def _keep(self, keys: Any, verb: str, value: Any) -> None:
        before = self._slots.get(keys)
        if verb == "join":
            self._slots[keys] = (before or "") + value or None
        elif verb == "append":
            self._slots[keys] = [*(before or ()), value]
        elif verb == "last" or before is None:
            self._slots[keys] = value

    def _entry(self, entry: dict[str, Any], event: Any) -> None:
        for value in _each(self._reader.read(entry["at"], event)) if entry.get("at") else [event]:
            if "if" in entry and self._reader.read(entry["if"], value) in (None, []):
                continue
            for verb in ("first", "last", "join", "append"):
                for slot, path in entry.get(verb, {}).items():
                    self._verb(slot, verb, path, {}, value)
            if "block" in entry:
                self._block(entry["block"], value)
            if "piece" in entry:
                self._piece(entry["piece"], value)
            for way in ("call", "open_call", "extend_call", "close_call", "whole_call"):
                if way in entry:
                    self._call(way, entry[way], value)
            if "error" in entry and self._reader.read(entry["error"], value) is not None:
                raise StreamedError

    def _call(self, way: str, paths: dict[str, Any], value: Any) -> None:
        got = {name: self._reader.read(paths[name], value) if paths.get(name) else None for name in _OF_CALL}
        got["id"] = None if got["id"] in paths.get("null_ids", ()) else got["id"]
        key = got["key"]
        if way == "close_call":
            self._open.pop(key, None)
            return
        if way == "whole_call" or way == "open_call" or (way == "call" and key not in self._open):
            call = {"id": None, "name": "", "text": "", "whole": None, "opaque": got["opaque"]}
            self._calls.append(call)
            self._open[object() if way == "whole_call" else key] = call
        elif key not in self._open:
            return
        else:
            call = self._open[key]
        call["id"], call["name"] = call["id"] or got["id"] or None, call["name"] or got["name"] or ""
        if way in {"whole_call", "open_call"}:
            call["whole"] = got["arguments"]
        else:
            call["text"] += got["arguments"] or ""

    def calls(self) -> list[tuple[Any, str, Any, Any]]:
        """Return the calls: id, name, arguments as an object, opaque data."""
        found = [(each["id"], each["name"], _arguments(each), each["opaque"]) for each in self._calls]
        return [call for call in found if call[1] or call[2]]

    def _block(self, rule: dict[str, Any], value: Any) -> None:
        read = self._reader.read
        key = read(rule["key"], value)
        if "open" in rule:
            self._by_key[key] = {"value": dict(without_nulls(read(rule["open"], value)) or {}), "join": {}, "json": {}}
            self._blocks.append(self._by_key[key])
        if key not in self._by_key:
            self._by_key[key] = {"value": {}, "join": {}, "json": {}}
            self._blocks.append(self._by_key[key])
        block = self._by_key[key]
        if "close" in rule:
            block |= {"value": dict(without_nulls(read(rule["close"], value))), "join": {}, "json": {}}
        for name, path in rule.get("join", {}).items():
            block["join"][name] = block["join"].get(name, "") + (read(path, value) or "")
        for name, path in rule.get("json", {}).items():
            block["json"][name] = block["json"].get(name, "") + (read(path, value) or "")
        for name, path in rule.get("put", {}).items():
            block["value"][name] = without_nulls(read(path, value))
        for name, path in rule.get("append", {}).items():
            item = read(path, value)
            if item is not None:
                block["value"][name] = [*(block["value"].get(name) or ()), item]

    def _piece(self, rule: dict[str, Any], value: Any) -> None:
        joined = rule.get("join")
        piece = dict(without_nulls(value))
        last = self._blocks[-1]["value"] if self._blocks else None
        text = piece.get(joined)
        ending = rule.get("last", "")
        if text == "" and not piece.get(ending):
            return
        if joined not in piece and piece.get(ending) and last is not None and not last.get(ending):
            others = {key: item for key, item in piece.items() if key != ending}
            if others and others == {key: item for key, item in last.items() if key not in {ending, joined}}:
                last[ending] = piece[ending]
                return
        if joined in piece and last is not None and joined in last and not last.get(rule.get("last", "")):
            loose = {joined, rule.get("last"), *rule.get("latest", ())}
            if {k: v for k, v in last.items() if k not in loose} == {k: v for k, v in piece.items() if k not in loose}:
                last |= piece | {joined: last[joined] + piece[joined]}
                return
        self._blocks.append({"value": piece, "join": {}, "json": {}})

    def _built_blocks(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for block in self._blocks:
            value = deepcopy(block["value"])
            for name, text in block["join"].items():
                if text:
                    _set_at(value, name, (_at(value, name) or "") + text)
            for name, text in block["json"].items():
                _set_at(value, name, _parsed(text, _at(value, name)))
            found.append(value)
        return found

    def response(self) -> Any:
        """Return the response as far as it has arrived."""
        return self._final or self._built(self._spec["stream"]["response"], ())

    def _built(self, node: Any, keys: tuple[Any, ...]) -> Any:
        if keys in self._leaves:
            verb = self._leaves[keys][0]
            many = verb in {"calls", "whole_calls"}
            return self._built_calls() if many else self._built_blocks() if verb == "pieces" else self._slots.get(keys)
        if isinstance(node, list):
            return [self._built(item, (*keys, number)) for number, item in enumerate(node)]
        if not isinstance(node, dict):
            return Writer(self._slot, null="keep").fill(node)
        if "$list" in node:
            return self._built([node["$list"]], keys)
        if "$merge" in node:
            return Writer(lambda text: without_nulls(self._slot(text)), null="keep").fill(node)
        found: dict[str, Any] = {}
        for key, inner in node.items():
            if key in VERBS and is_names(inner):
                found |= {name: self._slots.get((*keys, name)) for name in inner}
            elif key != "each":
                value = self._built(inner, (*keys, key))
                dropped = isinstance(inner, dict) and inner.get("if_null") == "drop"
                dropped = dropped or (isinstance(inner, str) and inner.startswith("$") and inner.endswith("|drop"))
                if value is not None or not dropped:
                    found[key] = value
        return found

    def _slot(self, text: str) -> Any:
        match = re.match(r"\w+", text)
        assert match
        if match[0] in {"calls", "blocks"} and match[0] not in self._slots:
            return self._built_calls() if match[0] == "calls" else self._built_blocks()
        value = self._slots.get(match[0])
        rest = text[match.end() :].removeprefix(".")
        return self._reader.read(rest, value) if rest and value is not None else value if not rest else None

    def _built_calls(self) -> list[Any] | None:
        shape = self._spec["messages"]["parts"]["tool_call"]["shape"]
        calls = [
            Writer({"id": id_, "name": name, "args": args, "opaque": opaque}.get, null="keep").fill(shape)
            for id_, name, args, opaque in self.calls()
        ]
        return calls or None


def _arguments(call: dict[str, Any]) -> Any:
    whole = call["whole"] or {}
    return json.loads(call["text"]) if call["text"].strip() else json.loads(whole) if isinstance(whole, str) else whole


def _at(value: Any, field: str) -> Any:
    for key in field.split("."):
        value = (value or {}).get(key)
    return value


def _set_at(value: Any, field: str, new: Any) -> None:
    *outer, last = field.split(".")
    for key in outer:
        value = value.setdefault(key, {})
    value[last] = new


def _parsed(text: str, start: Any) -> Any:
    return json.loads(text) if text.strip() else start if start is not None else {}
