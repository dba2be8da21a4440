"""Parser of the text of a shape: literal text, `$slot.path|pipe`, or text that contains `${slot}`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal as Choice

from callwright_gen.load.nodes import Scalar, dotted
from callwright_gen.problems import Loc, Problem
from callwright_gen.shapes import Literal, Pipe, Placeholder, Text
from callwright_gen.suggest import did_you_mean

Roots = Mapping[str, frozenset[str] | None]
"""Root of a placeholder → the paths that are available, or None for any read path, which is checked against the SDK."""

NO_FIELDS = frozenset({""})  # the only path of a placeholder without fields

PIPES: Mapping[str, str] = {
    "keep": "send a null instead of omitting the key",
    "drop": "omit the key if there is no value",
    "required": "refuse what has no value",
    "default": "default(text): this text if there is no value",
    "text_or": "text_or(text): this text if the value is empty or only whitespace",
    "only": "only(outer.inner): a mapping whose mapping at `outer` has no key but `inner`",
    "without": "without(key): a mapping without this key",
    "then": "then(text): this text if the value is true, else no value",
    "to_base64": "bytes as base64 text",
    "from_base64": "base64 text as bytes",
    "data_url": "bytes as a URL with their media type",
    "to_json": "an object, or a JSON schema, as JSON text",
    "plain_name": "a file name reduced to letters, digits and hyphens",
    "subtype": "second half of a media type",
    "as_list": "a single value as a list of one",
    "dump": "an SDK object as plain data",
    "lone_text": "the text of a list that holds at most one text block",
    "empty_null": "null instead of an empty list or string",
}
RENAMED: Mapping[str, str] = {
    "b64": "to_base64",
    "bytes": "from_base64",
    "json": "to_json",
    "dumps": "to_json",
}
"""Pipes of version 1 of the language: old name → new name."""
POLICIES = ("keep", "drop", "required")
"""Pipes that say what happens without a value. They are not conversions."""
_INTERNAL = {"to_base64": "b64", "from_base64": "bytes", "to_json": "json"}
_WITH_ARGUMENT = ("default", "only", "text_or", "then", "without")
_FORMS = "'default(text)', 'only(outer.inner)', 'text_or(text)', 'then(text)' and 'without(key)'"
_ARGUMENTS = {"only": re.compile(r"\w+\.\w+"), "without": re.compile(r"\w+")}
_PLACEHOLDER = re.compile(r"(?P<root>[A-Za-z_][A-Za-z0-9_]*)(?P<path>[^|]*)(?P<pipes>.*)", re.DOTALL)
_PATH = re.compile(r"(\.[A-Za-z_]|\[|\{)[A-Za-z0-9_.\[\]{}*=:?! -]*")
_PIPE = re.compile(r"\|(?P<name>[^|()]+)(?:\((?P<argument>[^()]*)\))?")
_MARKS = re.compile(r"\$\$|\$\{(?P<slot>[^{}]*)\}|\$\{")
_ESCAPE = "Write '$$' for a dollar sign."


@dataclass(frozen=True)
class Slots:
    """The placeholders that are available at one location.

    Parameters:
        roots: the paths of each root.
        implied: the root whose fields are written without it: `$name` for `$tool.name`.
        nullable: the fields of the implied root that may be null; None if every value may be.
        null: what becomes of a key whose value is null.
    """

    roots: Roots
    implied: str = ""
    nullable: frozenset[str] | None = frozenset()
    null: Choice["drop", "keep"] = "drop"

    @property
    def names(self) -> list[str]:
        """Return all that can follow a dollar sign."""
        fields = self.roots.get(self.implied) or ()
        return [
            *(f"${root}" for root in self.roots if root != self.implied),
            *(f"${field}" for field in sorted(fields)),
        ]


@dataclass(frozen=True)
class PlaceholderReader:
    """Parser of the texts of one location. Reports to `problems`."""

    slots: Slots
    problems: list[Problem]

    @property
    def roots(self) -> Roots:
        """Return the roots of the location."""
        return self.slots.roots

    def read(self, scalar: Scalar, text: str, loc: Loc) -> Literal | Placeholder | Text:
        """Parse the `text` of a scalar. Anything invalid is reported, and becomes a placeholder without a root."""
        if text.startswith("$") and not text.startswith(("$$", "${")):
            slot = self._placeholder(scalar, text[1:], 1, loc)
            return (
                Placeholder("", "", (), loc, 1)
                if slot is None
                else _data_url(slot)
                if slot.pipes[:1] == _DATA_URL
                else slot
            )
        pieces = tuple(self._pieces(scalar, text, loc))
        if any(isinstance(piece, Placeholder) for piece in pieces):
            return Text(pieces, loc)
        return Literal("".join(piece for piece in pieces if isinstance(piece, str)), loc)

    def _pieces(self, scalar: Scalar, text: str, loc: Loc) -> Iterator[str | Placeholder]:
        end = 0
        for mark in _MARKS.finditer(text):
            if text[end : mark.start()]:
                yield text[end : mark.start()]
            end = mark.end()
            if mark[0] == "$$":
                yield "$"
            elif mark["slot"] is None:
                self.report(scalar, mark.start(), loc, "'${' has no closing '}'", _ESCAPE)
            elif placeholder := self._placeholder(scalar, mark["slot"], mark.start("slot"), loc):
                self._reject_policy(scalar, placeholder)
                yield placeholder
        if text[end:]:
            yield text[end:]

    def _reject_policy(self, scalar: Scalar, placeholder: Placeholder) -> None:
        for pipe in placeholder.pipes:
            if pipe.name in (*POLICIES, "data_url"):
                what = f"{pipe.name!r} concerns a whole value, so it cannot be used inside a text"
                self.report(scalar, placeholder.offset, placeholder.loc, what)

    def _placeholder(self, scalar: Scalar, text: str, start: int, loc: Loc) -> Placeholder | None:
        match = _PLACEHOLDER.fullmatch(text)
        if not match:
            self.report(scalar, start, loc, "a slot must start with a name, such as '$text'", _ESCAPE)
            return None
        root, field = match["root"], match["path"].rstrip()
        offset = start + match.start("path") + field.startswith(".")
        pipes = tuple(self._pipes(scalar, match["pipes"], start + match.start("pipes"), loc))
        fields = self.roots.get(self.slots.implied) or frozenset[str]()
        if f"{root}{field}" in fields:
            return Placeholder(self.slots.implied, f"{root}{field}", pipes, loc, start)
        if self._check_root(scalar, f"{root}{field}", root, start, loc) and self._check_path(
            scalar, root, field, offset, loc
        ):
            return Placeholder(root, field.removeprefix("."), pipes, loc, offset)
        return None

    def _check_root(self, scalar: Scalar, written: str, root: str, start: int, loc: Loc) -> bool:
        if root in self.roots and root != self.slots.implied:
            return True
        names = self.slots.names
        hint = did_you_mean(f"${written}", names) or did_you_mean(f"${root}", names) or _listing(names)
        shown = written if len(written) <= _MAX_SHOWN else f"{written[:_MAX_SHOWN]}…"
        self.report(scalar, start, loc, f"'${shown}' is not available here", hint)
        return False

    def _check_path(self, scalar: Scalar, root: str, path: str, offset: int, loc: Loc) -> bool:
        fields = self.roots[root]
        name = path.removeprefix(".")
        if fields is None:
            valid = not path or _PATH.fullmatch(path) is not None
            what, hint = f"{name!r} is not a read path", "Write it like '.choices[0].message'."
        else:
            valid = name in fields
            what = f"'${root}' has no field {name!r}" if name else f"'${root}' requires a field"
            hint = did_you_mean(name, fields) or (f"Write '${root}'." if fields == NO_FIELDS else _listing(fields))
        if not valid:
            self.report(scalar, offset, loc, what, hint)
        return valid

    def _pipes(self, scalar: Scalar, text: str, start: int, loc: Loc) -> Iterator[Pipe]:
        end = 0
        for match in _PIPE.finditer(text):
            if match.start() == end:
                end = match.end()
                yield from self._pipe(scalar, match, start, loc)
        if text[end:].strip():
            self.report(scalar, start + end, loc, f"{text[end:]!r} is not a pipe", _listing(PIPES))

    def _pipe(self, scalar: Scalar, match: re.Match[str], start: int, loc: Loc) -> Iterator[Pipe]:
        name = match["name"].strip()
        offset = start + match.start("name")
        if name not in PIPES:
            renamed = f"It was renamed. Write {RENAMED[name]!r}." if name in RENAMED else ""
            hint = renamed or did_you_mean(name, PIPES) or _listing(PIPES)
            self.report(scalar, offset, loc, f"unknown pipe {name!r}", hint)
        elif (name in _WITH_ARGUMENT) != (match["argument"] is not None):
            what = f"{_FORMS} require a text, and other pipes do not accept one"
            self.report(scalar, offset, loc, what)
        elif name in _ARGUMENTS and not _ARGUMENTS[name].fullmatch(match["argument"]):
            self.report(scalar, offset, loc, f"{match['argument']!r} is not what {name!r} accepts: {PIPES[name]}")
        else:
            yield Pipe(_INTERNAL.get(name, name), match["argument"])

    def report(self, scalar: Scalar, offset: int, loc: Loc, what: str, hint: str = "") -> None:
        """Report a problem at a character of the text."""
        self.problems.append(Problem(scalar.at(offset), dotted(loc), what, hint))


_MAX_SHOWN = 60  # characters of a placeholder in a message
_DATA_URL = (Pipe("data_url"),)


def _data_url(slot: Placeholder) -> Text:
    """Return the text `data:MEDIA_TYPE;base64,DATA` of the bytes in a slot."""
    media_type = replace(slot, path="media_type", pipes=())
    return Text(("data:", media_type, ";base64,", replace(slot, pipes=(Pipe("b64"),))), slot.loc)


def _listing(names: Iterable[str]) -> str:
    choices = sorted(name for name in names if name)
    if len(choices) > 1:
        return f"Use one of: {', '.join(choices)}."
    return f"Use {choices[0]}." if choices else "Only plain values are allowed here."
