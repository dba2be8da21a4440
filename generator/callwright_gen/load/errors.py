"""Pydantic errors → problems with positions, in plain English."""

import re
from collections.abc import Callable, Iterator
from typing import get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from callwright_gen.load.described import describe
from callwright_gen.load.nodes import Location, Scalar, Table, dotted, nearest
from callwright_gen.load.spec import Spec
from callwright_gen.load.text import WRONG_TEXT, split_message
from callwright_gen.problems import Loc, Position, Problem
from callwright_gen.suggest import did_you_mean

_ABOUT_SECTION = ("missing", "union_tag_not_found", "value_error")  # errors that usually concern a whole mapping

Message = tuple[str, str]  # the problem, and a hint that may be empty

_EXPECTED = {
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "string_type": "text",
}
_WHOLE_NUMBER = ("int_type", "int_parsing", "int_parsing_size", "int_from_float")
_RENAMED = {
    "alone": "isolated",
    "known_by": "detect_by",
    "most": "max",
    "notes": "ignore",
    "opaque_into": "opaque_key",
    "or_into": "or_key",
    "schema": "dialect",
    "unless": "not_with",
}
"""Keys that were renamed: old name → new name."""
_MAX_SHOWN = 60  # characters of an invalid value
_QUOTED = re.compile(r"'([^']*)'")
_INVISIBLE = re.compile(
    "[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u00a0\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]"
)


def problems_of(error: ValidationError, root: Table) -> Iterator[Problem]:
    """Translate the errors that pydantic reports for the plain values of `root`."""
    for details in error.errors(include_url=False):
        yield _problem(details, root)


def _problem(details: ErrorDetails, root: Table) -> Problem:
    location = nearest(root, _full_loc(details))
    unknown = details["type"] == "extra_forbidden"
    about_section = details["type"] in _ABOUT_SECTION and not isinstance(location.node, Scalar)
    at_key = unknown or about_section or details["loc"][-1:] == ("[key]",)
    position = location.key if at_key else _start(location)
    return Problem(position, dotted(location.loc[:-1] if unknown else location.loc), *_message(details))


def _full_loc(details: ErrorDetails) -> Loc:
    wrong_tag = details["type"] == "union_tag_invalid"
    return (*details["loc"], _tag_key(details)) if wrong_tag else details["loc"]


def _tag_key(details: ErrorDetails) -> str:
    return str(details.get("ctx", {})["discriminator"]).strip("'")


def _start(location: Location) -> Position:
    """Return the position of a value, or of its key if the value starts on a later line."""
    value = location.node.position
    return value if value.line == location.key.line else location.key


def _message(details: ErrorDetails) -> Message:
    if details["type"] in _EXPECTED:
        return _wrong_kind(_EXPECTED[details["type"]], details["input"])
    translate = _TRANSLATIONS.get(details["type"])
    return translate(details) if translate else (details["msg"], "")


def _wrong_kind(expected: str, value: object) -> Message:
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


def _invalid_choice(details: ErrorDetails) -> Message:
    ctx = details.get("ctx", {})
    choices = _QUOTED.findall(str(ctx.get("expected_tags", ctx.get("expected"))))
    listing = " or ".join(filter(None, (", ".join(map(repr, choices[:-1])), repr(choices[-1]))))
    value = ctx.get("tag", details["input"])
    hint = did_you_mean(value, choices) if isinstance(value, str) else ""
    return f"expected {listing}, got {_kind_of(value)}", hint


def _missing_tag(details: ErrorDetails) -> Message:
    if not isinstance(details["input"], dict):
        return _wrong_kind("a mapping", details["input"])
    return f"missing key {_tag_key(details)!r}", ""


def _invalid_text(details: ErrorDetails) -> Message:
    ctx, value = details.get("ctx", {}), details["input"]
    if isinstance(value, str) and len(value) > ctx["max_length"]:
        return f"the text has more than {ctx['max_length']} characters", ""
    invisible = _INVISIBLE.search(value) if isinstance(value, str) else None
    if invisible:
        return f"contains the invisible character U+{ord(invisible[0]):04X}", ""
    quotable = isinstance(value, bool | int | float)
    return f"expected {ctx['description']}, got {_kind_of(value)}", "Put it in quotes." if quotable else ""


def _not_a_whole_number(details: ErrorDetails) -> Message:
    value = details["input"]
    return f"expected a whole number, got {value!r}" if isinstance(value, float) else _wrong_kind(
        "a whole number", value
    )[0], ""


def _too_small(details: ErrorDetails) -> Message:
    return f"expected at least {details.get('ctx', {})['ge']}, got {_short(details['input'])}", ""


def _too_large(details: ErrorDetails) -> Message:
    return f"expected at most {details.get('ctx', {})['le']}, got {_short(details['input'])}", ""


def _too_many(details: ErrorDetails) -> Message:
    maximum = details.get("ctx", {})["max_length"]
    return f"expected at most {maximum} {'entry' if maximum == 1 else 'entries'}, got {len(details['input'])}", ""


def _validator_message(details: ErrorDetails) -> Message:
    return split_message(details.get("ctx", {})["error"])


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _MAX_SHOWN else f"{text[: _MAX_SHOWN - 4]}…{text[-1]}"


def _unknown_key(details: ErrorDetails) -> Message:
    *loc, key = details["loc"]
    valid = _fields_at(tuple(loc))
    if (renamed := _RENAMED.get(str(key))) in valid:
        return f"unknown key {key!r}", f"It was renamed in 0.2. Write {renamed!r}."
    return f"unknown key {key!r}", did_you_mean(str(key), valid) or f"Valid keys: {', '.join(valid)}."


def _missing_key(details: ErrorDetails) -> Message:
    *loc, key = details["loc"]
    return f"missing key {key!r}", _fields_at(tuple(loc)).get(str(key), "")


def _fields_at(loc: Loc) -> dict[str, str]:
    """Return the keys of the section at `loc` with their descriptions. If it has several forms, combine them."""
    sections: list[type[BaseModel]] = [Spec]
    for step in loc:
        fields = [field for section in sections for field in section.model_fields.values() if field.alias == step]
        sections = [inner for field in fields for inner in _sections_in(field.annotation)] or sections
    return {key: text for section in sections for key, text in describe(section).items()}


def _sections_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _sections_in(part)


_TRANSLATIONS: dict[str, Callable[[ErrorDetails], Message]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "literal_error": _invalid_choice,
    "union_tag_invalid": _invalid_choice,
    "union_tag_not_found": _missing_tag,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
    "too_long": _too_many,
    WRONG_TEXT: _invalid_text,
    "value_error": _validator_message,
    **dict.fromkeys(_WHOLE_NUMBER, _not_a_whole_number),
}
