"""Prompt templates: `@prompt_template("SYSTEM: You help. USER: {question}")`.

A template is parsed once, when a function is decorated. Values are never parsed, so no value can add a role or a
variable.
"""

from __future__ import annotations

import inspect
import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import Formatter
from typing import Any, cast

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.messages.parts import BaseMessageParam, Part, Role, TextPart
from callwright_runtime.prompts.template_parts import PART_SPECS, list_text, parts_of

TEMPLATE = "__callwright_template__"  # the attribute of a function that holds its template

# Patterns are strings to keep imports fast: `re` compiles and caches them at first use.
_ROLES = "SYSTEM|USER|ASSISTANT|MESSAGES"
_ROLE_ANYWHERE = rf"(?<!\S)({_ROLES}):(?!\S)"
_ROLE_AT_LINE_START = rf"(?m)^[ \t]*({_ROLES}):(?!\S)"
_STEP = r"\.([^.\[\]]+)|\[([^\]]+)\]"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a template: `{variable.attribute[index]:spec}`."""

    variable: str
    steps: tuple[tuple[str, str | int], ...]
    spec: str
    conversion: str | None

    def value(self, variables: Mapping[str, Any]) -> Any:
        """Return the field's value from the variables of a call."""
        if self.variable not in variables:
            names = ", ".join(sorted(variables)) or "none"
            raise ArgumentValueError(f"the prompt template uses {self.variable!r}, but the variables are: {names}.")
        value = variables[self.variable]
        for kind, key in self.steps:
            value = getattr(value, str(key)) if kind == "attribute" else value[key]
        return value

    def text(self, variables: Mapping[str, Any]) -> str:
        """Return the value as text, formatted as by `str.format`."""
        value = self.value(variables)
        if self.spec in ("list", "lists"):
            return list_text(value, self.spec, self.variable)
        converted = value if self.conversion is None else _formatter.convert_field(value, self.conversion)
        return format(converted, self.spec)


@dataclass(frozen=True, slots=True)
class Section:
    """The text of one role, split into literal strings and fields."""

    role: str
    pieces: tuple[str | Field, ...]

    def messages(self, variables: Mapping[str, Any]) -> list[Any]:
        """Return the messages of the section, filled with the variables of a call."""
        if self.role == "messages":
            return self._insert_messages(variables)
        if any(map(_is_part_field, self.pieces)):
            return [BaseMessageParam(cast("Role", self.role), self._make_parts(variables))]
        text = "".join(piece if isinstance(piece, str) else piece.text(variables) for piece in self.pieces)
        return [BaseMessageParam(cast("Role", self.role), text)] if text else []

    def _make_parts(self, variables: Mapping[str, Any]) -> list[Part]:
        parts: list[Part] = []
        for is_part, group in itertools.groupby(self.pieces, _is_part_field):
            pieces = list(group)
            if is_part:
                for field in cast("list[Field]", pieces):
                    parts += parts_of(field.value(variables), field.spec, field.variable)
            else:
                parts += _text_parts(pieces, variables)
        return parts

    def _insert_messages(self, variables: Mapping[str, Any]) -> list[Any]:
        field = self.pieces[0]
        value = field.value(variables) if isinstance(field, Field) else None
        if value is None:
            return []
        if isinstance(value, (BaseMessageParam, Mapping)):
            return [value]
        if isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
            return list(cast("Sequence[object]", value))
        raise ArgumentTypeError(f"MESSAGES: takes a list of messages, not {type(value).__name__}.")


@dataclass(frozen=True, slots=True)
class Template:
    """A parsed prompt template; `text` is its dedented source."""

    text: str
    sections: tuple[Section, ...]

    @property
    def variables(self) -> frozenset[str]:
        """The names of the variables."""
        pieces = (piece for section in self.sections for piece in section.pieces)
        return frozenset(piece.variable for piece in pieces if isinstance(piece, Field))

    def messages(self, variables: Mapping[str, Any]) -> list[Any]:
        """Return the filled messages: one per role, and the lists that `MESSAGES:` inserts.

        Raises:
            ArgumentValueError: a variable is missing, or all messages are empty.
        """
        messages = [message for section in self.sections for message in section.messages(variables)]
        if not messages:
            raise ArgumentValueError("the prompt template has no message: all its sections are empty.")
        return messages


_formatter = Formatter()


def parse_template(text: str) -> Template:
    """Parse a template into sections."""
    clean = inspect.cleandoc(text).strip()
    if not clean:
        raise ArgumentValueError("the prompt template is empty: write what to ask the model.")
    pattern = _ROLE_AT_LINE_START if "\n" in clean else _ROLE_ANYWHERE
    headings = list(re.finditer(pattern, clean))
    if not headings or ("\n" not in clean and headings[0].start()):
        return Template(clean, (_parse_section("user", clean),))
    if headings[0].start():
        raise ArgumentValueError(
            f"the prompt template has text before {headings[0][1]}: begin it with USER: or SYSTEM:."
        )
    ends = [*(heading.start() for heading in headings[1:]), len(clean)]
    texts = [inspect.cleandoc(clean[heading.end() : end]).strip() for heading, end in zip(headings, ends, strict=True)]
    return Template(
        clean, tuple(_parse_section(heading[1].lower(), text) for heading, text in zip(headings, texts, strict=True))
    )


def _parse_section(role: str, text: str) -> Section:
    pieces: list[str | Field] = []
    try:
        for literal, name, spec, conversion in _formatter.parse(text):
            if literal:
                pieces.append(literal)
            if name is not None:
                pieces.append(_parse_field(name, spec or "", conversion))
    except ValueError as error:
        raise ArgumentValueError(f"the prompt template: {error}. Write a literal brace twice.") from error
    if role == "messages" and not (len(pieces) == 1 and isinstance(pieces[0], Field)):
        raise ArgumentValueError("MESSAGES: takes one variable with a list of messages, such as MESSAGES: {history}.")
    return Section(role, tuple(pieces))


def _parse_field(name: str, spec: str, conversion: str | None) -> Field:
    variable = re.split(r"[.\[]", name, maxsplit=1)[0]
    rest = name[len(variable) :]
    steps = [_parse_step(name, match) for match in re.finditer(_STEP, rest)]
    if not variable.isidentifier() or re.sub(_STEP, "", rest) or "{" in spec:
        raise ArgumentValueError(
            f"the prompt template cannot read {{{name}}}: write {{name}}, {{name.attribute}} or {{name[0]}}."
        )
    return Field(variable, tuple(steps), spec, conversion)


def _parse_step(name: str, match: re.Match[str]) -> tuple[str, str | int]:
    attribute, index = match.groups()
    if attribute is None:
        return ("index", int(index) if index.isdecimal() else index)
    if attribute.startswith("_"):
        raise ArgumentValueError(f"the prompt template may not read the private attribute in {{{name}}}.")
    return ("attribute", attribute)


def _is_part_field(piece: str | Field) -> bool:
    return isinstance(piece, Field) and piece.spec in PART_SPECS


def _text_parts(pieces: list[str | Field], variables: Mapping[str, Any]) -> list[Part]:
    """Return the text between two parts. Only the template's own white space is stripped, never that of a value."""
    texts = [piece if isinstance(piece, str) else piece.text(variables) for piece in pieces]
    if isinstance(pieces[0], str):
        texts[0] = texts[0].lstrip()
    if isinstance(pieces[-1], str):
        texts[-1] = texts[-1].rstrip()
    text = "".join(texts)
    return [TextPart(text)] if text.strip() else []


def function_of(fn: Any) -> Any:
    """Return the function inside a classmethod or staticmethod, which is what a call reads attributes from."""
    return cast("Any", fn).__func__ if isinstance(fn, (classmethod, staticmethod)) else fn
