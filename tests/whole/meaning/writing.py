"""What shapes mean: a plain interpreter that fills their slots."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.whole.meaning.nulls import without_nulls

if TYPE_CHECKING:
    from collections.abc import Callable

_SLOT = re.compile(r"\$\$|\$\{([^{}]*)\}")
_ARGUMENT = re.compile(r"(\w+)(?:\((.*)\))?")


@dataclass(frozen=True)
class Writer:
    """Fills shapes.

    Parameters:
        slot: returns the value of a slot, by its text without the dollar.
        null: what becomes of a key without a value: `drop` or `keep`.
    """

    slot: Callable[[str], Any]
    null: str = "drop"

    def fill(self, shape: Any) -> Any:  # noqa: PLR0911  a case for each form of a shape
        """Return a shape with its values."""
        match shape:
            case str():
                return self._text(shape)
            case list():
                return [self.fill(item) for item in shape]
            case {"$optional": value}:
                return value
            case {"$merge": shapes}:
                return self._merged([self.fill(each) for each in shapes])
            case {"$by": {"switch": switch, "cases": cases, "default": default}}:
                return self.fill(cases.get(self._text(switch), default))
            case {"$new": name, "args": args}:
                return {"$made": name.partition(":")[2], "args": self.fill(args)}
            case dict():
                return self._mapping(shape)
            case _:
                return shape

    def arguments(self, shapes: dict[str, Any]) -> list[tuple[list[str], Any]]:
        """Return arguments by their dotted paths; without a value they are left out."""
        return [(key.split("."), value) for key, value in self._mapping(shapes).items()]

    def _mapping(self, shape: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, inner in shape.items():
            value = self.fill(inner)
            if value is None and _is_slot(inner):
                policy = inner.rpartition("|")[2]
                if policy == "drop" or (policy != "keep" and self.null == "drop"):
                    continue
            found[key] = value
        return found

    def _merged(self, parts: list[Any]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for part in parts:
            found |= {key: value for key, value in (part or {}).items() if value is not None or key not in found}
        return found

    def _text(self, text: str) -> Any:
        if _is_slot(text):
            return self._value(text[1:])
        return _SLOT.sub(lambda mark: "$" if mark[0] == "$$" else str(self._value(mark[1])), text)

    def _value(self, text: str) -> Any:
        name, *pipes = text.split("|")
        if pipes[:1] == ["data_url"]:
            return f"data:{self.slot('media_type')};base64,{_pipe('to_base64', None, self.slot(name))}"
        value = self.slot(name)
        for pipe in pipes:
            match = _ARGUMENT.fullmatch(pipe)
            assert match, pipe
            value = _pipe(match[1], match[2], value)
        return value


def _is_slot(shape: Any) -> bool:
    return isinstance(shape, str) and shape.startswith("$") and not shape.startswith(("$$", "${"))


def _pipe(name: str, argument: Any, value: Any) -> Any:
    return _PIPES[name](value, argument)


def _only(value: Any, places: str) -> Any:
    outer, inner = places.split(".")
    kept = (value.get(outer) or {}).get(inner)
    rest = {key: item for key, item in value.items() if key != outer}
    return rest | ({outer: {inner: kept}} if kept is not None else {})


def _without(value: Any, name: str) -> Any:
    return None if value is None else {key: item for key, item in value.items() if key != name}


def _lone_text(value: Any, _: Any) -> Any:
    is_text = isinstance(value, list) and len(value) == 1 and isinstance(value[0].get("text"), str)
    return "" if value == [] else value[0]["text"] if is_text else value


_PIPES: dict[str, Callable[[Any, Any], Any]] = {
    "keep": lambda value, _: value,
    "drop": lambda value, _: value,
    "required": lambda value, _: value,
    "default": lambda value, text: value or text,
    "text_or": lambda value, text: value if value.strip() else text,
    "only": _only,
    "without": _without,
    "then": lambda value, text: text if value else None,
    "to_base64": lambda value, _: base64.b64encode(value).decode(),
    "to_json": lambda value, _: json.dumps(value, separators=(",", ":"), ensure_ascii=False),
    "subtype": lambda value, _: value.partition("/")[2],
    "plain_name": lambda value, _: re.sub("[^A-Za-z0-9]", "-", value),
    "as_list": lambda value, _: value if isinstance(value, list) else [value],
    "empty_null": lambda value, _: value or None,
    "lone_text": _lone_text,
    "dump": lambda value, _: without_nulls(value),
}
