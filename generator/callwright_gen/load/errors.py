"""Pydantic's errors → problems with positions, in plain words."""

import re
from collections.abc import Callable, Iterator
from typing import get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from callwright_gen.load.nodes import Loc, Scalar, Table, dotted, nearest
from callwright_gen.load.spec import Spec
from callwright_gen.load.text import WORDS
from callwright_gen.problems import Problem
from callwright_gen.suggest import did_you_mean

Words = tuple[str, str]  # what is wrong, and what to do

_EXPECTED = {
    "string_type": "text",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
}
_LONGEST = 60  # characters of a wrong value that are shown
_QUOTED = re.compile(r"'([^']*)'")


def problems_of(error: ValidationError, root: Table) -> Iterator[Problem]:
    """Translate what pydantic says about the plain values of `root`."""
    for details in error.errors(include_url=False):
        yield _problem(details, root)


def _problem(details: ErrorDetails, root: Table) -> Problem:
    loc, kind = details["loc"], details["type"]
    found = nearest(root, loc)
    at_key = not isinstance(found.node, Scalar) or kind == "extra_forbidden" or loc[-1:] == ("[key]",)
    position = found.key if at_key else found.node.position
    where = found.loc[:-1] if kind == "extra_forbidden" else found.loc
    return Problem(position, dotted(where), *_words(details))


def _words(details: ErrorDetails) -> Words:
    if details["type"] in _EXPECTED:
        return _wrong_kind(_EXPECTED[details["type"]], details["input"])
    say = _SAY.get(details["type"])
    return say(details) if say else (details["msg"], "")


def _wrong_kind(expected: str, value: object) -> Words:
    quotable = expected == "text" and isinstance(value, bool | int | float)
    return f"expected {expected}, got {_kind_of(value)}", "Put it in quotes." if quotable else ""


def _kind_of(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return f"the text {_short(value)}"
        case list():
            return "a list"
        case _:
            return "a mapping"


def _none_of(details: ErrorDetails) -> Words:
    ctx = details.get("ctx", {})
    known = _QUOTED.findall(str(ctx.get("expected_tags", ctx.get("expected"))))
    given = ctx.get("tag", details["input"])
    hint = did_you_mean(given, known) if isinstance(given, str) else ""
    return f"expected {' or '.join(map(repr, known))}, got {_short(given)}", hint


def _no_tag(details: ErrorDetails) -> Words:
    if not isinstance(details["input"], dict):
        return _wrong_kind("a mapping", details["input"])
    return f"missing key {details.get('ctx', {})['discriminator']}", ""


def _no_match(details: ErrorDetails) -> Words:
    return f"expected {WORDS[details.get('ctx', {})['pattern']]}, got {_short(details['input'])}", ""


def _own_words(details: ErrorDetails) -> Words:
    what, _, hint = str(details.get("ctx", {})["error"]).partition(". ")
    return what, f"{hint}." if hint else ""


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 4]}…{shown[-1]}"


def _unknown_key(details: ErrorDetails) -> Words:
    *loc, key = details["loc"]
    known = _fields_at(tuple(loc))
    return f"unknown key {key!r}", did_you_mean(str(key), known) or f"There is {', '.join(known)}."


def _missing_key(details: ErrorDetails) -> Words:
    *loc, key = details["loc"]
    return f"missing key {key!r}", _fields_at(tuple(loc)).get(str(key), "")


def _fields_at(loc: Loc) -> dict[str, str]:
    """Return the keys of the section at `loc` with their descriptions; of all its forms where it has several."""
    sections: list[type[BaseModel]] = [Spec]
    for step in loc:
        fields = [field for section in sections for field in section.model_fields.values() if field.alias == step]
        sections = [found for field in fields for found in _sections_in(field.annotation)] or sections
    return {
        field.alias or name: field.description or ""
        for section in sections
        for name, field in section.model_fields.items()
    }


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
    "string_pattern_mismatch": _no_match,
    "value_error": _own_words,
}
