"""The text of a shape: literal text, `$slot.path|pipe`, or text with `${slot}` inside."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from callwright_gen.load.nodes import Loc, Scalar, dotted
from callwright_gen.load.shapes import Literal, Pipe, Slot, Text
from callwright_gen.problems import Problem
from callwright_gen.suggest import did_you_mean

# Root of a slot → the paths that it has here; None where any read path may follow, to be checked against the SDK.
Roots = Mapping[str, frozenset[str] | None]

ALONE = frozenset({""})  # the paths of a slot that has no fields

PIPES: Mapping[str, str] = {
    "opt": "drop the key where there is no value",
    "default": "default(text): this text where there is no value",
    "then": "then(text): this text where the value is true, else none",
    "b64": "bytes as base64 text",
    "json": "an object as JSON text",
    "dumps": "a JSON schema as JSON text",
    "bytes": "base64 text as bytes",
    "plain_name": "a file name in letters, digits and hyphens",
    "subtype": "the second half of a media type",
    "as_list": "a single value as a list of one",
    "dump": "an object of the SDK as plain data",
    "lone_text": "the text of a list that holds one block of text, or none",
    "empty_null": "null instead of an empty list or text",
}
_WITH_TEXT = ("default", "then")
_SLOT = re.compile(r"(?P<root>[A-Za-z_][A-Za-z0-9_]*)(?P<path>[^|]*)(?P<pipes>.*)", re.DOTALL)
_PATH = re.compile(r"(\.[A-Za-z_]|\[|\{)[A-Za-z0-9_.\[\]{}*=:?! -]*")
_PIPE = re.compile(r"\|(?P<name>[^|()]+)(?:\((?P<argument>[^()]*)\))?")
_MARKS = re.compile(r"\$\$|\$\{(?P<slot>[^{}]*)\}|\$\{")
_ESCAPE = "Write '$$' for a dollar sign."


@dataclass(frozen=True)
class SlotReader:
    """Reads texts of one place of a spec, where `roots` can be named; adds to `problems`."""

    roots: Roots
    problems: list[Problem]

    def read(self, scalar: Scalar, text: str, loc: Loc) -> Literal | Slot | Text:
        """Parse the `text` of a scalar; what cannot be read becomes a problem and a null."""
        if text.startswith("$") and not text.startswith(("$$", "${")):
            return self._slot(scalar, text[1:], 1, loc) or Literal(None, loc)
        pieces = tuple(self._pieces(scalar, text, loc))
        if any(isinstance(piece, Slot) for piece in pieces):
            return Text(pieces, loc)
        return Literal("".join(piece for piece in pieces if isinstance(piece, str)), loc)

    def _pieces(self, scalar: Scalar, text: str, loc: Loc) -> Iterator[str | Slot]:
        end = 0
        for mark in _MARKS.finditer(text):
            if text[end : mark.start()]:
                yield text[end : mark.start()]
            end = mark.end()
            if mark[0] == "$$":
                yield "$"
            elif mark["slot"] is None:
                self.report(scalar, mark.start(), loc, "'${' has no '}' behind it", _ESCAPE)
            elif slot := self._slot(scalar, mark["slot"], mark.start("slot"), loc):
                self._refuse_opt(scalar, slot)
                yield slot
        if text[end:]:
            yield text[end:]

    def _refuse_opt(self, scalar: Scalar, slot: Slot) -> None:
        if any(pipe.name == "opt" for pipe in slot.pipes):
            self.report(scalar, slot.offset, slot.loc, "'opt' drops a key, so it cannot stand inside a text")

    def _slot(self, scalar: Scalar, text: str, start: int, loc: Loc) -> Slot | None:
        found = _SLOT.fullmatch(text)
        if not found:
            self.report(scalar, start, loc, "a slot starts with a name such as '$part.text'", _ESCAPE)
            return None
        offset = start + found.start("path") + found["path"].startswith(".")
        path = found["path"].removeprefix(".").rstrip()
        pipes = tuple(self._pipes(scalar, found["pipes"], start + found.start("pipes"), loc))
        known = self._root_is_known(scalar, found["root"], start, loc)
        if known and self._path_is_known(scalar, found["root"], found["path"].rstrip(), offset, loc):
            return Slot(found["root"], path, pipes, loc, offset)
        return None

    def _root_is_known(self, scalar: Scalar, root: str, start: int, loc: Loc) -> bool:
        if root in self.roots:
            return True
        names = [f"${name}" for name in self.roots]
        hint = did_you_mean(f"${root}", names) or _known_names(names)
        self.report(scalar, start, loc, f"there is no '${root}' here", hint)
        return False

    def _path_is_known(self, scalar: Scalar, root: str, path: str, offset: int, loc: Loc) -> bool:
        known = self.roots[root]
        name = path.removeprefix(".")
        if known is None:
            fine = not path or _PATH.fullmatch(path) is not None
            what, hint = f"{name!r} is not a read path", "Write it like '.choices[0].message'."
        else:
            fine = name in known
            what = f"'${root}' has no field {name!r}" if name else f"'${root}' needs a field"
            hint = did_you_mean(name, known) or (f"Write '${root}'." if known == ALONE else _known_names(known))
        if not fine:
            self.report(scalar, offset, loc, what, hint)
        return fine

    def _pipes(self, scalar: Scalar, text: str, start: int, loc: Loc) -> Iterator[Pipe]:
        end = 0
        for found in _PIPE.finditer(text):
            if found.start() == end:
                end = found.end()
                yield from self._pipe(scalar, found, start, loc)
        if text[end:].strip():
            self.report(scalar, start + end, loc, f"{text[end:]!r} is not a pipe", _known_names(PIPES))

    def _pipe(self, scalar: Scalar, found: re.Match[str], start: int, loc: Loc) -> Iterator[Pipe]:
        name = found["name"].strip()
        offset = start + found.start("name")
        if name not in PIPES:
            hint = did_you_mean(name, PIPES) or _known_names(PIPES)
            self.report(scalar, offset, loc, f"there is no pipe {name!r}", hint)
        elif (name in _WITH_TEXT) != (found["argument"] is not None):
            self.report(scalar, offset, loc, "'default(text)' and 'then(text)' take a text, the other pipes take none")
        else:
            yield Pipe(name, found["argument"])

    def report(self, scalar: Scalar, offset: int, loc: Loc, what: str, hint: str = "") -> None:
        """Note a problem at a character of the text."""
        self.problems.append(Problem(scalar.at(offset), dotted(loc), what, hint))


def _known_names(names: Mapping[str, object] | frozenset[str] | list[str]) -> str:
    shown = sorted(name for name in names if name)
    return f"There is {', '.join(shown)}." if shown else "Only plain values can stand here."
