"""Parser of read paths: text → Path."""

from __future__ import annotations

import re
from typing import Final, NoReturn

from callwright_gen.paths.pipes import PIPES
from callwright_gen.paths.syntax import (
    Alternative,
    EachStep,
    FieldStep,
    Filter,
    HasFilter,
    IndexStep,
    JsonType,
    MatchFilter,
    Path,
    Pipe,
    Span,
    Step,
    TypeFilter,
)
from callwright_gen.problems import Position, Problem, SpecError
from callwright_gen.suggest import did_you_mean

_NAME: Final = r"[A-Za-z_][A-Za-z0-9_]*"
_FIELD: Final = re.compile(rf"({_NAME})(!|\?(?!\?))?")
_INDEX: Final = re.compile(r"\[(\*|[0-9]{1,6})\]")
_VALUE: Final = r"[A-Za-z0-9_.\-]+"
_MATCH: Final = re.compile(rf"\{{(not:)?({_NAME})([?!])?=({_VALUE}(?:,{_VALUE})*)\}}")
_HAS: Final = re.compile(rf"\{{(has|not):({_NAME})\}}")
_TYPE: Final = re.compile(r"\{(str|list|dict)\}")
_WORD: Final = re.compile(r"[A-Za-z0-9_]+")
_INTEGER: Final = re.compile(r"-?[0-9]{1,18}")
_JSON_TYPES: Final[dict[str, JsonType]] = {"str": "str", "list": "list", "dict": "dict"}
_RENAMED: Final = {"b64d": "from_base64", "json": "to_json", "loads": "from_json"}  # pipes of version 1
_FILTERS: Final = "{key=value}, {key=one,other}, {not:key=value}, {has:key}, {not:key}, {str}, {list} or {dict}"
_STEPS: Final = f"A step is .name, [0], [*], {_FILTERS}"


def parse_path(text: str, position: Position, *, marks: bool = False) -> Path:
    """Parse a path.

    Args:
        text: The path.
        position: Position of its first character in the spec.
        marks: Whether steps may have the marks `?` and `!` of version 1 of the language.

    Raises:
        SpecError: The text is not a path. The problem points at the first invalid character.
    """
    return _Parser(text, position, marks=marks).path()


class _Parser:
    def __init__(self, text: str, position: Position, *, marks: bool) -> None:
        self._marks = marks
        self._text = text
        self._position = position
        self._at = 0

    def path(self) -> Path:
        alternatives = [self._alternative()]
        while self._accept("??"):
            alternatives.append(self._alternative())
        pipes: list[Pipe] = []
        while self._accept("|"):
            pipes.append(self._pipe())
        if pipes and self._text.startswith("??", self._at):
            self._fail("'??' cannot follow a pipe", "Pipes apply to the whole path. Put them at its end")
        if self._at < len(self._text):
            self._fail(f"unexpected {self._text[self._at]!r}", _STEPS)
        return Path(self._text, self._position, tuple(alternatives), tuple(pipes))

    def _accept(self, token: str) -> bool:
        self._skip_blanks()
        if not self._text.startswith(token, self._at):
            return False
        self._at += len(token)
        self._skip_blanks()
        return True

    def _skip_blanks(self) -> None:
        while self._at < len(self._text) and self._text[self._at] == " ":
            self._at += 1

    def _alternative(self) -> Alternative:
        start = self._at
        root = self._root()
        steps: list[Step] = []
        while step := self._step(first=not steps and not root):
            steps.append(step)
        if not steps and not root:
            self._fail("expected a step", _STEPS)
        return Alternative(root, tuple(steps), Span(start, self._at))

    def _root(self) -> str:
        if not self._text.startswith("$", self._at):
            return ""
        self._at += 1
        match = self._match(_FIELD)
        if match is None or match[2]:
            self._fail("expected a name after '$'", "Such as $request.model")
        return match[1]

    def _step(self, *, first: bool) -> Step | None:
        start = self._at
        following = self._text[start : start + 1]
        if following == "[":
            return self._index(start)
        if following == "{":
            return self._filter(start)
        if following == ".":
            self._at += 1
        elif not first:
            return None
        return self._field(start, dotted=following == ".")

    def _field(self, start: int, *, dotted: bool) -> FieldStep | None:
        match = self._match(_FIELD)
        if match is None:
            return self._fail("expected a name after the dot", _STEPS) if dotted else None
        # The span starts at the name, so that problems do not point at the dot.
        span = Span(start + dotted, self._at)
        self._refuse_mark(match[2], self._at - 1)
        return FieldStep(match[1], match[2] == "!", span, may_be_missing=match[2] == "?")

    def _refuse_mark(self, mark: str | None, at: int) -> None:
        if mark and not self._marks:
            self._at = at
            self._fail(f"'{mark}' is of version 1 of the language", "Write sdk.corrections, or {not:key=value}")

    def _index(self, start: int) -> IndexStep | EachStep:
        match = self._match(_INDEX)
        if match is None:
            self._fail("invalid index", "Write [0], [1], … or [*] for each item")
        span = Span(start, self._at)
        return EachStep(span) if match[1] == "*" else IndexStep(int(match[1]), span)

    def _filter(self, start: int) -> Filter:
        if match := self._match(_MATCH):
            values = tuple(int(each) if _INTEGER.fullmatch(each) else each for each in match[4].split(","))
            span = Span(start, self._at)
            self._refuse_mark(match[3], start)
            excluded = match[1] is not None or match[3] == "!"
            return MatchFilter(match[2], values, span, may_be_missing=match[3] == "?", excluded=excluded)
        if match := self._match(_HAS):
            return HasFilter(match[2], match[1] == "has", Span(start, self._at))
        if match := self._match(_TYPE):
            return TypeFilter(_JSON_TYPES[match[1]], Span(start, self._at))
        return self._fail("invalid filter", f"Write {_FILTERS}")

    def _pipe(self) -> Pipe:
        start = self._at
        match = self._match(_WORD)
        name = match[0] if match else ""
        if name not in PIPES:
            self._at = start
            renamed = f"It was renamed. Write {_RENAMED[name]!r}" if name in _RENAMED else ""
            hint = renamed or did_you_mean(name, PIPES) or f"Use one of: {', '.join(sorted(PIPES))}"
            self._fail(f"unknown pipe {name!r}", hint)
        return Pipe(name, Span(start, self._at))

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self._text, self._at)
        if match:
            self._at = match.end()
        return match

    def _fail(self, what: str, hint: str) -> NoReturn:
        raise SpecError([Problem(self._position.shifted(self._at), self._text, what, hint)])
