"""Parser of the text of a shape: literal text, `$slot.path|pipe`, or text that contains `${slot}`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from callwright_gen.load.nodes import Loc, Scalar, dotted
from callwright_gen.load.shapes import Literal, Pipe, Placeholder, Text
from callwright_gen.problems import Problem
from callwright_gen.suggest import did_you_mean

# Root of a placeholder → the paths that are available, or None for any read path, which is checked against the SDK.
Roots = Mapping[str, frozenset[str] | None]

NO_FIELDS = frozenset({""})  # the only path of a placeholder without fields

PIPES: Mapping[str, str] = {
    "opt": "omit the key if there is no value",
    "default": "default(text): this text if there is no value",
    "text_or": "text_or(text): this text if the value is empty or only whitespace",
    "only": "only(outer.inner): a mapping whose mapping at `outer` has no key but `inner`",
    "without": "without(key): a mapping without this key",
    "then": "then(text): this text if the value is true, else no value",
    "b64": "bytes as base64 text",
    "json": "an object as JSON text",
    "dumps": "a JSON schema as JSON text",
    "bytes": "base64 text as bytes",
    "plain_name": "a file name reduced to letters, digits and hyphens",
    "subtype": "second half of a media type",
    "as_list": "a single value as a list of one",
    "dump": "an SDK object as plain data",
    "lone_text": "the text of a list that holds at most one text block",
    "empty_null": "null instead of an empty list or string",
}
_WITH_ARGUMENT = ("default", "only", "text_or", "then", "without")
_FORMS = "'default(text)', 'only(outer.inner)', 'text_or(text)', 'then(text)' and 'without(key)'"
_ARGUMENTS = {"only": re.compile(r"\w+\.\w+"), "without": re.compile(r"\w+")}
_PLACEHOLDER = re.compile(r"(?P<root>[A-Za-z_][A-Za-z0-9_]*)(?P<path>[^|]*)(?P<pipes>.*)", re.DOTALL)
_PATH = re.compile(r"(\.[A-Za-z_]|\[|\{)[A-Za-z0-9_.\[\]{}*=:?! -]*")
_PIPE = re.compile(r"\|(?P<name>[^|()]+)(?:\((?P<argument>[^()]*)\))?")
_MARKS = re.compile(r"\$\$|\$\{(?P<slot>[^{}]*)\}|\$\{")
_ESCAPE = "Write '$$' for a dollar sign."


@dataclass(frozen=True)
class PlaceholderReader:
    """Parser of the texts of one location, where `roots` are available. Reports to `problems`."""

    roots: Roots
    problems: list[Problem]

    def read(self, scalar: Scalar, text: str, loc: Loc) -> Literal | Placeholder | Text:
        """Parse the `text` of a scalar. Anything invalid is reported and becomes a null."""
        if text.startswith("$") and not text.startswith(("$$", "${")):
            return self._placeholder(scalar, text[1:], 1, loc) or Literal(None, loc)
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
                self._reject_opt(scalar, placeholder)
                yield placeholder
        if text[end:]:
            yield text[end:]

    def _reject_opt(self, scalar: Scalar, placeholder: Placeholder) -> None:
        if any(pipe.name == "opt" for pipe in placeholder.pipes):
            what = "'opt' omits a key, so it cannot be used inside a text"
            self.report(scalar, placeholder.offset, placeholder.loc, what)

    def _placeholder(self, scalar: Scalar, text: str, start: int, loc: Loc) -> Placeholder | None:
        match = _PLACEHOLDER.fullmatch(text)
        if not match:
            self.report(scalar, start, loc, "a slot must start with a name, such as '$part.text'", _ESCAPE)
            return None
        offset = start + match.start("path") + match["path"].startswith(".")
        path = match["path"].removeprefix(".").rstrip()
        pipes = tuple(self._pipes(scalar, match["pipes"], start + match.start("pipes"), loc))
        valid = self._check_root(scalar, match["root"], start, loc)
        if valid and self._check_path(scalar, match["root"], match["path"].rstrip(), offset, loc):
            return Placeholder(match["root"], path, pipes, loc, offset)
        return None

    def _check_root(self, scalar: Scalar, root: str, start: int, loc: Loc) -> bool:
        if root in self.roots:
            return True
        names = [f"${name}" for name in self.roots]
        hint = did_you_mean(f"${root}", names) or _listing(names)
        self.report(scalar, start, loc, f"'${root}' is not available here", hint)
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
            hint = did_you_mean(name, PIPES) or _listing(PIPES)
            self.report(scalar, offset, loc, f"unknown pipe {name!r}", hint)
        elif (name in _WITH_ARGUMENT) != (match["argument"] is not None):
            what = f"{_FORMS} require a text, and other pipes do not accept one"
            self.report(scalar, offset, loc, what)
        elif name in _ARGUMENTS and not _ARGUMENTS[name].fullmatch(match["argument"]):
            self.report(scalar, offset, loc, f"{match['argument']!r} is not what {name!r} accepts: {PIPES[name]}")
        else:
            yield Pipe(name, match["argument"])

    def report(self, scalar: Scalar, offset: int, loc: Loc, what: str, hint: str = "") -> None:
        """Report a problem at a character of the text."""
        self.problems.append(Problem(scalar.at(offset), dotted(loc), what, hint))


def _listing(names: Iterable[str]) -> str:
    choices = sorted(name for name in names if name)
    if len(choices) > 1:
        return f"Use one of: {', '.join(choices)}."
    return f"Use {choices[0]}." if choices else "Only plain values are allowed here."
