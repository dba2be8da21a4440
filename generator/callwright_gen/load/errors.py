"""Pydantic's errors → problems with positions, in plain words."""

import re
from collections.abc import Callable, Iterator
from typing import get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from callwright_gen.load.described import describe
from callwright_gen.load.nodes import Found, Loc, Scalar, Table, dotted, nearest
from callwright_gen.load.spec import Spec
from callwright_gen.load.text import WRONG_TEXT, said_by
from callwright_gen.problems import Position, Problem
from callwright_gen.suggest import did_you_mean

_ABOUT_SECTION = ("missing", "union_tag_not_found", "value_error")  # of a mapping, as a rule

Words = tuple[str, str]  # what is wrong, and what to do

_EXPECTED = {
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
}
_RENAMED = {
    "alone": "isolated",
    "known_by": "detect_by",
    "most": "max",
    "notes": "ignore",
    "opaque_into": "opaque_key",
    "or_into": "or_key",
    "unless": "not_with",
}
"""Keys of the first edition by their names of today."""
_MAX_SHOWN = 60  # characters of a wrong value
_QUOTED = re.compile(r"'([^']*)'")


def problems_of(error: ValidationError, root: Table) -> Iterator[Problem]:
    """Translate what pydantic says about the plain values of `root`."""
    for details in error.errors(include_url=False):
        yield _problem(details, root)


def _problem(details: ErrorDetails, root: Table) -> Problem:
    found = nearest(root, _full_loc(details))
    unknown = details["type"] == "extra_forbidden"
    about_section = details["type"] in _ABOUT_SECTION and not isinstance(found.node, Scalar)
    at_key = unknown or about_section or details["loc"][-1:] == ("[key]",)
    position = found.key if at_key else _start(found)
    return Problem(position, dotted(found.loc[:-1] if unknown else found.loc), *_words(details))


def _full_loc(details: ErrorDetails) -> Loc:
    wrong_tag = details["type"] == "union_tag_invalid"
    return (*details["loc"], _tag_key(details)) if wrong_tag else details["loc"]


def _tag_key(details: ErrorDetails) -> str:
    return str(details.get("ctx", {})["discriminator"]).strip("'")


def _start(found: Found) -> Position:
    """Return where a value is looked for: beside its key, or at the key where the value begins below it."""
    value = found.node.position
    return value if value.line == found.key.line else found.key


def _words(details: ErrorDetails) -> Words:
    if details["type"] in _EXPECTED:
        return _wrong_kind(_EXPECTED[details["type"]], details["input"])
    say = _SAY.get(details["type"])
    return say(details) if say else (details["msg"], "")


def _wrong_kind(expected: str, value: object) -> Words:
    return f"expected {expected}, got {_kind_of(value)}", ""


def _kind_of(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return _short(value)
        case list():
            return "a list"
        case _:
            return "a mapping"


def _none_of(details: ErrorDetails) -> Words:
    ctx = details.get("ctx", {})
    known = _QUOTED.findall(str(ctx.get("expected_tags", ctx.get("expected"))))
    listed = " or ".join(filter(None, (", ".join(map(repr, known[:-1])), repr(known[-1]))))
    given = ctx.get("tag", details["input"])
    hint = did_you_mean(given, known) if isinstance(given, str) else ""
    return f"expected {listed}, got {_kind_of(given)}", hint


def _no_tag(details: ErrorDetails) -> Words:
    if not isinstance(details["input"], dict):
        return _wrong_kind("a mapping", details["input"])
    return f"missing key {_tag_key(details)!r}", ""


def _wrong_text(details: ErrorDetails) -> Words:
    ctx, value = details.get("ctx", {}), details["input"]
    if isinstance(value, str) and len(value) > ctx["longest"]:
        return f"the text has more than {ctx['longest']} characters", ""
    quotable = isinstance(value, bool | int | float)
    return f"expected {ctx['words']}, got {_kind_of(value)}", "Put it in quotes." if quotable else ""


def _own_words(details: ErrorDetails) -> Words:
    return said_by(details.get("ctx", {})["error"])


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= _MAX_SHOWN else f"{shown[: _MAX_SHOWN - 4]}…{shown[-1]}"


def _unknown_key(details: ErrorDetails) -> Words:
    *loc, key = details["loc"]
    valid = _fields_at(tuple(loc))
    if (renamed := _RENAMED.get(str(key))) in valid:
        return f"unknown key {key!r}", f"It was renamed in 0.2. Write {renamed!r}."
    return f"unknown key {key!r}", did_you_mean(str(key), valid) or f"Valid keys: {', '.join(valid)}."


def _missing_key(details: ErrorDetails) -> Words:
    *loc, key = details["loc"]
    return f"missing key {key!r}", _fields_at(tuple(loc)).get(str(key), "")


def _fields_at(loc: Loc) -> dict[str, str]:
    """Return the keys of the section at `loc` with their descriptions; of all its forms where it has several."""
    sections: list[type[BaseModel]] = [Spec]
    for step in loc:
        fields = [field for section in sections for field in section.model_fields.values() if field.alias == step]
        sections = [found for field in fields for found in _sections_in(field.annotation)] or sections
    return {key: text for section in sections for key, text in describe(section).items()}


def _sections_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _sections_in(part)


_SAY: dict[str, Callable[[ErrorDetails], Words]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "literal_error": _none_of,
    "union_tag_invalid": _none_of,
    "union_tag_not_found": _no_tag,
    WRONG_TEXT: _wrong_text,
    "value_error": _own_words,
}
