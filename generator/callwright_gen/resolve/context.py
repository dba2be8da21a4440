"""Shared context of the resolve stage: the spec, the SDK and the problems."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

from callwright_gen.code.imports import REFUSED_NAMES, may_import
from callwright_gen.load import LoadedSpec
from callwright_gen.load.nodes import dotted, nearest
from callwright_gen.paths import ROOTS, Expected, Path, Root, TypedPath, assume, mismatch, parse_path, resolve
from callwright_gen.problems import Loc, Position, Problem, SpecError
from callwright_gen.resolve.places import Places
from callwright_gen.resolve.readings import report_reading
from callwright_gen.resolve.sdk import packages_of
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface import TypeSource
from callwright_gen.types import Named, TypeExpr

UNKNOWN = Named("unknown", "Unknown")
"""Placeholder for a type that could not be resolved. Paths that start at it cause no further problems."""


@dataclass
class Context:
    """Resolves names and paths. Collects problems instead of stopping at the first."""

    loaded: LoadedSpec
    source: TypeSource
    problems: list[Problem] = field(default_factory=list[Problem])
    places: Places = field(default_factory=Places)
    """What is checked."""
    marks: bool = False
    """Whether paths may have the marks of version 1 of the language."""

    def report(self, loc: Loc, what: str, hint: str = "", offset: int = 0) -> None:
        """Report a problem at a location of the spec."""
        self.problems.append(Problem(self.loaded.position_of(loc, offset), dotted(loc), what, hint))

    def report_at(self, position: Position, loc: Loc, what: str, hint: str = "") -> None:
        """Report a problem at a position, such as that of a key."""
        self.problems.append(Problem(position, dotted(loc), what, hint))

    def report_key(self, loc: Loc, what: str, hint: str = "") -> None:
        """Report a problem of a key, and not of its value."""
        self.report_at(nearest(self.loaded.tree, loc).key, loc, what, hint)

    def symbol(self, loc: Loc, ref: str) -> Named | None:
        """Return a class, an alias or a function of the SDK, or report that it is missing."""
        symbol = self.source.symbol(ref)
        if symbol is None:
            self._report_missing(loc, ref)
        elif symbol.kind == "module":
            self.report(loc, f"{ref!r} is a module", "Use a name that the module contains")
        elif self._check_import(loc, f"{ref!r} is", symbol.named.module, symbol.named.name):
            return symbol.named
        return None

    def _report_missing(self, loc: Loc, ref: str) -> None:
        module, _, name = ref.partition(":")
        names = self.source.names_in(module)
        if names:
            hint = did_you_mean(name.partition(".")[0], names) or self.source.advice
            self.report(loc, f"the SDK has no {name!r} in {module!r}", hint, offset=len(module) + 1)
        else:
            self.report(loc, f"the SDK has no {ref!r}", self.source.advice)

    def check_imports(self, loc: Loc, what: str, expr: TypeExpr) -> None:
        """Report names in the type of `what` that the generated module must not import."""
        for module, name in sorted(expr.imports()):
            self._check_import(loc, f"the type of {what} contains", module, name)

    def _check_import(self, loc: Loc, what: str, module: str, name: str) -> bool:
        packages = packages_of(self.loaded.spec.sdk)
        if not may_import(module, packages):
            wrong = f"which is not in the SDK's packages ({', '.join(packages)})"
        elif name in REFUSED_NAMES:
            wrong = "a name that is reserved for Python"
        else:
            return True
        of_python = name in REFUSED_NAMES or module.partition(".")[0] in sys.stdlib_module_names
        record = f"Omit it, or record the SDK again: `callwright surface {self.loaded.spec.provider}`"
        self.report(loc, f"{what} {module}.{name}, {wrong}", record if of_python else f"Add {module!r} to sdk.packages")
        return False

    def path(
        self, loc: Loc, text: str, root: TypeExpr, *guards: Path, offset: int = 0, want: Expected | None = None
    ) -> TypedPath | None:
        """Parse and type a path that starts at a value of the type `root`.

        Args:
            loc: Location of the path.
            text: The path.
            root: Type that the path starts at. With `UNKNOWN`, only the syntax is checked.
            guards: Conditions that are known to hold.
            offset: Index of the path's first character in the text at `loc`.
            want: The expected value. A path to any other value is a problem.
        """
        report_reading(self, loc, text, root, guards, offset)
        parsed = self.parsed(loc, text, offset)
        if parsed is None or root == UNKNOWN:
            return None
        for guard in guards:
            parsed = assume(parsed, guard)
        typed = resolve(parsed, root, self.source, self.problems)
        problem = mismatch(typed, want, self.source) if typed is not None and want is not None else None
        if problem is not None:
            self.report(loc, *problem, offset)
            return None
        if typed is not None:
            self.places.add_read(loc, typed)
        return typed

    def position(self, loc: Loc, offset: int) -> Position:
        """Return the position of a path, whose characters are counted from it."""
        return self.loaded.place_of(loc, offset)

    def parsed(self, loc: Loc, text: str, offset: int = 0) -> Path | None:
        """Return a path as it was loaded, or parse one that is put together from several; None if it is no path."""
        if (loc, offset) in self.loaded.paths:
            written = self.loaded.paths[loc, offset]
            if written is None or written.text == text:
                return written
        try:
            return parse_path(text, self.position(loc, offset), marks=self.marks)
        except SpecError as error:
            self.problems.extend(error.problems)
            return None


__all__ = ["ROOTS", "Context", "Root"]
