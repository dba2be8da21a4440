"""Ways to make a spec wrong: each yields changed specs, as plain data, with a line that says what was changed."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.mutation.specs.tables import changes_of_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from callwright_gen.problems import Loc

SECTIONS = ("response", "stream", "usage", "messages", "tools", "json", "finish")
_PROPERTIES = (("response",), ("usage",), ("stream", "chunk"), ("messages", "parts"), ("messages", "roles"))
_VERBS = ("first", "last", "join", "append", "put", "json")
_SHAPES = ("shape", "message", "force", "schema", "message_param", "set", "param")
_NAME = re.compile(r"(?<![\w$|{=])[a-z_]\w*(?=[.\[{|]|$| \?\?)|(?<=\.)[A-Za-z_]\w*")
_SLOTS = ("$id", "$name", "$text", "$content", "$args", "$url", "$schema", "$description", "$media_type", "$thinking")


@dataclass(frozen=True)
class Mutant:
    """A changed spec.

    Parameters:
        kind: the operator.
        what: the place, and the change.
        data: the spec.
    """

    kind: str
    what: str
    data: dict[str, Any]


def mutants(data: dict[str, Any], siblings: Mapping[str, set[str]]) -> Iterator[Mutant]:
    """Yield every mutant of a spec.

    Parameters:
        data: the spec.
        siblings: by name of a field of the SDK, the other fields of its classes.
    """
    for section in SECTIONS:
        if section in data:
            yield from _below(data, (section,), data[section], siblings)
    for kind, loc, value, what in changes_of_tables(data):
        yield Mutant(kind, f"{_dotted(loc)}: {what}", _with(data, loc, value))


def _below(data: dict[str, Any], loc: Loc, value: Any, siblings: Mapping[str, set[str]]) -> Iterator[Mutant]:
    if isinstance(value, dict):
        yield from _of_mapping(data, loc, value)
        for key, inner in value.items():
            yield from _below(data, (*loc, key), inner, siblings)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _below(data, (*loc, index), inner, siblings)
    elif isinstance(value, str) and loc[0] != "finish":
        for kind, new in _of_text(loc, value, siblings):
            yield Mutant(kind, f"{_dotted(loc)}: {value} → {new}", _with(data, loc, new))


def _of_mapping(data: dict[str, Any], loc: Loc, value: dict[str, Any]) -> Iterator[Mutant]:
    if loc == ("finish",):
        yield from _moved_words(data, value)
        return
    for key in value:
        if key in _VERBS and loc[0] == "stream":
            for verb in _VERBS:
                if verb != key and verb not in value:
                    changed = {verb if each == key else each: inner for each, inner in value.items()}
                    yield Mutant("rule", f"{_dotted(loc)}: {key} → {verb}", _with(data, loc, changed))
    yield from _left_out(data, loc, value)
    if not _in_shape(loc):
        return
    for key in value:
        rest = {each: inner for each, inner in value.items() if each != key}
        yield Mutant("dropped key", f"{_dotted(loc)}: without {key}", _with(data, loc, rest))
    names = [key for key, inner in value.items() if isinstance(inner, str)]
    for first in names:
        for second in names[names.index(first) + 1 :]:
            if value[first] != value[second]:
                swapped = {**value, first: value[second], second: value[first]}
                yield Mutant("swapped keys", f"{_dotted(loc)}: {first} ⇄ {second}", _with(data, loc, swapped))


def _left_out(data: dict[str, Any], loc: Loc, value: dict[str, Any]) -> Iterator[Mutant]:
    """Yield specs that say nothing of a property of answers or chunks, of a count, or of a kind of part."""
    if loc in _PROPERTIES:
        for key in value:
            rest = {each: inner for each, inner in value.items() if each != key}
            yield Mutant("left out", f"{_dotted(loc)}: without {key}", _with(data, loc, rest))


def _moved_words(data: dict[str, Any], finish: dict[str, Any]) -> Iterator[Mutant]:
    for common, words in finish.items():
        for word in words if isinstance(words, list) else ():
            for other in ("stop", "length", "content_filter", "tool_calls"):
                if other != common:
                    changed = {**finish, common: [each for each in words if each != word]}
                    changed[other] = [*changed.get(other, []), word]
                    yield Mutant(
                        "finish word", f"finish: {word}: {common} → {other}", _with(data, ("finish",), changed)
                    )


def _in_shape(loc: Loc) -> bool:
    return (any(step in _SHAPES for step in loc) and loc[0] != "stream") or loc[:2] == ("stream", "response")


def _of_text(loc: Loc, text: str, siblings: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    is_path = loc[0] in {"response", "stream", "usage"}
    if is_path:
        yield from (("sibling field", new) for new in _sibling_fields(text, siblings))
        yield from (("index", new) for new in _indexes(text))
        yield from (("dropped filter", new) for new in _without_filters(text))
        yield from (("dropped alternative", new) for new in _without_alternatives(text))
    if "|" in text:
        for found in re.finditer(r"\|\w+(\([^)]*\))?", text):
            yield "dropped pipe", text[: found.start()] + text[found.end() :]
    if text in _SLOTS:
        yield from (("placeholder", other) for other in _SLOTS if other != text)
    if _in_shape(loc) and "$" not in text and loc[0] in {"messages", "tools", "json"} and text:
        yield "constant", f"{text}x"


def _sibling_fields(text: str, siblings: Mapping[str, set[str]]) -> Iterator[str]:
    for found in _NAME.finditer(text):
        for other in sorted(siblings.get(found[0], ())):
            yield text[: found.start()] + other + text[found.end() :]


def _without_filters(text: str) -> Iterator[str]:
    for found in re.finditer(r"\{[^{}]*\}", text):
        yield text[: found.start()] + text[found.end() :]


def _without_alternatives(text: str) -> Iterator[str]:
    alternatives = text.split(" ?? ")
    for left_out in alternatives if len(alternatives) > 1 else ():
        yield " ?? ".join(each for each in alternatives if each != left_out)


def _indexes(text: str) -> Iterator[str]:
    for old, new in (("[0]", "[1]"), ("[*]", "[0]")):
        if old in text:
            yield text.replace(old, new, 1)


def _with(data: dict[str, Any], loc: Loc, value: Any) -> dict[str, Any]:
    changed = copy.deepcopy(data)
    target: Any = changed
    for step in loc[:-1]:
        target = target[step]
    target[loc[-1]] = value
    return changed


def _dotted(loc: Loc) -> str:
    return ".".join(map(str, loc))
