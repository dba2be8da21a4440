"""What the events of a stream add up to: verbs and slots, calls, blocks and pieces."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from tests.whole.meaning.blocks import Blocks
from tests.whole.meaning.nulls import without_nulls
from tests.whole.meaning.verbs import VERBS, each_of, is_names, leaves_of, starts_of
from tests.whole.meaning.writing import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.whole.meaning.reading import Reader

_OF_CALL = ("key", "id", "name", "arguments", "opaque")


class StreamedError(Exception):
    """An event reported an error."""


class Fold:
    """The events of a stream, added up one by one."""

    def __init__(self, spec: dict[str, Any], reader: Reader) -> None:
        self._spec = spec
        self._reader = reader
        self._leaves = leaves_of(spec["stream"].get("response", {}))
        self._slots: dict[Any, Any] = {}
        self._calls: list[dict[str, Any]] = []
        self._open: dict[Any, dict[str, Any]] = {}
        self._blocks = Blocks(reader)
        self._final: Any = None

    def add(self, event: Any) -> None:
        """Add an event."""
        for keys, (verb, scope, path, options) in self._leaves.items():
            for start in starts_of(scope, event, self._reader):
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
            for value in each_of(self._reader.read(path, start)):
                if "if" in options and self._reader.read(options["if"], value) in (None, []):
                    continue
                if verb == "pieces":
                    self._blocks.add_piece(options, value)
                else:
                    self._call({"calls": "call", "whole_calls": "whole_call"}[verb], options, value)
            return
        for alternative in path.split("??"):
            for value in each_of(self._reader.read(alternative.strip(), start)):
                self._keep(keys, verb, value)

    def _keep(self, keys: Any, verb: str, value: Any) -> None:
        before = self._slots.get(keys)
        if verb == "join":
            self._slots[keys] = (before or "") + value or None
        elif verb == "append":
            self._slots[keys] = [*(before or ()), value]
        elif verb == "last" or not before:
            self._slots[keys] = value

    def _entry(self, entry: dict[str, Any], event: Any) -> None:
        for value in each_of(self._reader.read(entry["at"], event)) if entry.get("at") else [event]:
            if "if" in entry and self._reader.read(entry["if"], value) in (None, []):
                continue
            for verb in ("first", "last", "join", "append"):
                for slot, path in entry.get(verb, {}).items():
                    self._verb(slot, verb, path, {}, value)
            if "block" in entry:
                self._blocks.change(entry["block"], value)
            if "piece" in entry:
                self._blocks.add_piece(entry["piece"], value)
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
        if way in {"whole_call", "open_call"} or (way == "call" and key not in self._open):
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
        return [call for call in found if call[1] or call[2] not in ({}, "{}")]

    def response(self) -> Any:
        """Return the response as far as it has arrived."""
        return self._final or self._built(self._spec["stream"]["response"], ())

    def _built(self, node: Any, keys: tuple[Any, ...]) -> Any:
        if keys in self._leaves:
            verb = self._leaves[keys][0]
            many = verb in {"calls", "whole_calls"}
            return self._built_calls() if many else self._blocks.built() if verb == "pieces" else self._slots.get(keys)
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
            return self._built_calls() if match[0] == "calls" else self._blocks.built()
        value = self._slots.get(match[0])
        rest = text[match.end() :].removeprefix(".")
        return self._reader.read(rest, value) if rest and value is not None else value if not rest else None

    def _built_calls(self) -> list[Any] | None:
        rule = self._spec["messages"]["parts"]["tool_call"]
        shape = rule.get("shape") or rule["message"]
        calls = [
            Writer({"id": id_, "name": name, "args": args, "opaque": opaque}.get, null="keep").fill(shape)
            for id_, name, args, opaque in self.calls()
        ]
        return calls or None


def _arguments(call: dict[str, Any]) -> Any:
    whole = call["whole"] or {}
    return json.loads(call["text"]) if call["text"].strip() else json.loads(whole) if isinstance(whole, str) else whole
