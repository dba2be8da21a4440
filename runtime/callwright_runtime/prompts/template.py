"""Prompt templates: `@prompt_template("SYSTEM: You help. USER: {question}")`.

A template is parsed once, when decorating; filling it never parses a value, so no value can add a role or a variable.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from string import Formatter
from typing import Any, TypeVar, cast

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.messages.parts import BaseMessageParam, Part, Role, TextPart
from callwright_runtime.prompts.template_parts import PART_SPECS, list_text, parts_of

Function = TypeVar("Function", bound=Callable[..., Any])

TEMPLATE = "__callwright_template__"  # the attribute of a function that holds its template

# Patterns are kept as text: `re` compiles and remembers them at first use, and importing stays cheap.
_ROLES = "SYSTEM|USER|ASSISTANT|MESSAGES"
_ROLE_ANYWHERE = rf"(?<!\S)({_ROLES}):(?!\S)"
_ROLE_AT_LINE = rf"(?m)^[ \t]*({_ROLES}):(?!\S)"
_STEP = r"\.([^.\[\]]+)|\[([^\]]+)\]"


@dataclass(frozen=True, slots=True)
class Field:
    """One `{variable.attribute[index]:spec}` of a template."""

    variable: str
    steps: tuple[tuple[str, str | int], ...]
    spec: str
    conversion: str | None

    def value(self, variables: Mapping[str, Any]) -> Any:
        """Look the value up among the variables of a call."""
        if self.variable not in variables:
            known = ", ".join(sorted(variables)) or "none"
            raise ArgumentValueError(f"the prompt template names {self.variable!r}, but the variables are: {known}.")
        value = variables[self.variable]
        for kind, key in self.steps:
            value = getattr(value, str(key)) if kind == "attribute" else value[key]
        return value

    def text(self, variables: Mapping[str, Any]) -> str:
        """Write the value as text, as `str.format` does."""
        value = self.value(variables)
        if self.spec in ("list", "lists"):
            return list_text(value, self.spec, self.variable)
        converted = _formatter.convert_field(value, self.conversion)
        return format(converted, self.spec)


@dataclass(frozen=True, slots=True)
class Section:
    """The text under one role, cut into literal texts and fields."""

    role: str
    pieces: tuple[str | Field, ...]

    def messages(self, variables: Mapping[str, Any]) -> list[Any]:
        """Fill the section with the variables of a call."""
        if self.role == "messages":
            return self._inserted(variables)
        if any(isinstance(piece, Field) and piece.spec in PART_SPECS for piece in self.pieces):
            return [BaseMessageParam(cast("Role", self.role), self._parts(variables))]
        text = "".join(piece if isinstance(piece, str) else piece.text(variables) for piece in self.pieces)
        return [BaseMessageParam(cast("Role", self.role), text)] if text else []

    def _parts(self, variables: Mapping[str, Any]) -> list[Part]:
        parts: list[Part] = []
        text = ""
        for piece in self.pieces:
            if isinstance(piece, Field) and piece.spec in PART_SPECS:
                parts += _stripped_text(text)
                parts += parts_of(piece.value(variables), piece.spec, piece.variable)
                text = ""
            else:
                text += piece if isinstance(piece, str) else piece.text(variables)
        return parts + _stripped_text(text)

    def _inserted(self, variables: Mapping[str, Any]) -> list[Any]:
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
    """A parsed prompt template; `text` is its source, dedented."""

    text: str
    sections: tuple[Section, ...]

    def messages(self, variables: Mapping[str, Any]) -> list[Any]:
        """Fill the template: one message a role, `MESSAGES:` inserts a list.

        Raises:
            ArgumentValueError: a variable is missing, or nothing is left to say.
        """
        messages = [message for section in self.sections for message in section.messages(variables)]
        if not messages:
            raise ArgumentValueError("the prompt template gave no message: all its sections are empty.")
        return messages


_formatter = Formatter()


def prompt_template(text: str) -> Callable[[Function], Function]:
    """Give a function its prompt as a template.

    Parameters:
        text: `SYSTEM:`, `USER:`, `ASSISTANT:` and `MESSAGES:` begin a message, each at the beginning of a line (in a
            template of one line: anywhere); a text without them is one user message. `{name}`, `{name.attribute}` and
            `{name[0]}` are filled from the function's arguments and the `computed_fields` of its dynamic config.
            Besides Python's format specs there are `list(s)`, `text(s)`, `image(s)`, `audio(s)`, `document(s)` and
            `part(s)`.

    Raises:
        ArgumentValueError: the template cannot be parsed.
    """
    template = parse_template(text)

    def attach(fn: Function) -> Function:
        setattr(fn, TEMPLATE, template)
        return fn

    return attach


def parse_template(text: str) -> Template:
    """Cut a template into its sections."""
    clean = inspect.cleandoc(text).strip()
    if not clean:
        raise ArgumentValueError("the prompt template is empty: write what the model is asked.")
    pattern = _ROLE_AT_LINE if "\n" in clean else _ROLE_ANYWHERE
    heads = list(re.finditer(pattern, clean))
    if not heads or ("\n" not in clean and heads[0].start()):
        return Template(clean, (_section("user", clean),))
    if heads[0].start():
        raise ArgumentValueError(f"the prompt template has text before {heads[0][1]}: begin it with USER: or SYSTEM:.")
    ends = [*(head.start() for head in heads[1:]), len(clean)]
    texts = [clean[head.end() : end].strip() for head, end in zip(heads, ends, strict=True)]
    return Template(clean, tuple(_section(head[1].lower(), text) for head, text in zip(heads, texts, strict=True)))


def _section(role: str, text: str) -> Section:
    pieces: list[str | Field] = []
    try:
        for literal, name, spec, conversion in _formatter.parse(text):
            if literal:
                pieces.append(literal)
            if name is not None:
                pieces.append(_field(name, spec or "", conversion))
    except ValueError as error:
        raise ArgumentValueError(f"the prompt template: {error}. A brace of the text is written twice.") from error
    if role == "messages" and not (len(pieces) == 1 and isinstance(pieces[0], Field)):
        raise ArgumentValueError("MESSAGES: takes one variable with a list of messages, such as MESSAGES: {history}.")
    return Section(role, tuple(pieces))


def _field(name: str, spec: str, conversion: str | None) -> Field:
    variable = re.split(r"[.\[]", name, maxsplit=1)[0]
    rest = name[len(variable) :]
    steps = [_step(name, match) for match in re.finditer(_STEP, rest)]
    if not variable.isidentifier() or re.sub(_STEP, "", rest) or "{" in spec:
        raise ArgumentValueError(
            f"the prompt template cannot read {{{name}}}: write {{name}}, {{name.attribute}} or {{name[0]}}."
        )
    return Field(variable, tuple(steps), spec, conversion)


def _step(name: str, match: re.Match[str]) -> tuple[str, str | int]:
    attribute, index = match.groups()
    if attribute is None:
        return ("index", int(index) if index.isdecimal() else index)
    if attribute.startswith("_"):
        raise ArgumentValueError(f"the prompt template may not read the private attribute in {{{name}}}.")
    return ("attribute", attribute)


def _stripped_text(text: str) -> list[Part]:
    stripped = text.strip()
    return [TextPart(stripped)] if stripped else []
