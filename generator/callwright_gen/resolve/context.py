"""What every step of resolving needs: the spec, the SDK, and where problems go."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

from callwright_gen.code.imports import REFUSED_NAMES, may_import
from callwright_gen.load import LoadedSpec
from callwright_gen.load.nodes import Loc, dotted
from callwright_gen.paths import ROOTS, Expected, Path, Root, TypedPath, assume, mismatch, parse_path, resolve
from callwright_gen.problems import Problem, SpecError
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface import TypeSource
from callwright_gen.types import Named, TypeExpr

UNKNOWN = Named("unknown", "Unknown")
"""Stands for a type whose name could not be resolved: what starts at it is not reported again."""


@dataclass
class Context:
    """Resolves names and paths; what cannot be is noted in `problems`, and the step goes on."""

    loaded: LoadedSpec
    source: TypeSource
    problems: list[Problem] = field(default_factory=list[Problem])

    def report(self, loc: Loc, what: str, hint: str = "", offset: int = 0) -> None:
        """Note a problem at a place of the spec."""
        self.problems.append(Problem(self.loaded.position_of(loc, offset), dotted(loc), what, hint))

    def symbol(self, loc: Loc, ref: str) -> Named | None:
        """Find a class, an alias or a function of the SDK."""
        found = self.source.symbol(ref)
        if found is None:
            self._report_missing(loc, ref)
        elif found.kind == "module":
            self.report(loc, f"{ref!r} is a module", "Name what is in it")
        elif self._may_write(loc, f"{ref!r} is", found.named.module, found.named.name):
            return found.named
        return None

    def _report_missing(self, loc: Loc, ref: str) -> None:
        module, _, name = ref.partition(":")
        names = self.source.names_in(module)
        if names:
            hint = did_you_mean(name.partition(".")[0], names) or self.source.advice
            self.report(loc, f"the SDK has no {name!r} in {module!r}", hint, offset=len(module) + 1)
        else:
            self.report(loc, f"the SDK has no {ref!r}", self.source.advice)

    def written(self, loc: Loc, what: str, expr: TypeExpr) -> None:
        """Report names in the type of something that the emitted module writes, but may not import."""
        for module, name in sorted(expr.imports()):
            self._may_write(loc, f"the type of {what} names", module, name)

    def _may_write(self, loc: Loc, what: str, module: str, name: str) -> bool:
        sdk = self.loaded.spec.sdk
        packages = sdk.packages or (sdk.dist.replace("-", "_"),)
        if not may_import(module, packages):
            wrong = f"which is not in the SDK's packages ({', '.join(packages)})"
        elif name in REFUSED_NAMES:
            wrong = "a name that stays Python's own"
        else:
            return True
        pythons = name in REFUSED_NAMES or module.partition(".")[0] in sys.stdlib_module_names
        again = f"Leave it out, or record the SDK again: `callwright surface {self.loaded.spec.provider}`"
        self.report(loc, f"{what} {module}.{name}, {wrong}", again if pythons else f"Add {module!r} to sdk.packages")
        return False

    def path(
        self, loc: Loc, text: str, root: TypeExpr, *guards: Path, offset: int = 0, want: Expected | None = None
    ) -> TypedPath | None:
        """Parse and type a path that starts at a value of the type `root`.

        Args:
            loc: the place of the path.
            text: the path.
            root: the type that it starts at; behind `UNKNOWN`, only its spelling is looked at.
            guards: what is known to hold there.
            offset: characters before the path in the text at its place.
            want: what the place is for; a path to anything else is a problem.
        """
        parsed = self.parsed(loc, text, offset)
        if parsed is None or root == UNKNOWN:
            return None
        for guard in guards:
            parsed = assume(parsed, guard)
        typed = resolve(parsed, root, self.source, self.problems)
        wrong = mismatch(typed, want, self.source) if typed is not None and want is not None else None
        if wrong is not None:
            self.report(loc, *wrong, offset)
        return typed if wrong is None else None

    def parsed(self, loc: Loc, text: str, offset: int = 0) -> Path | None:
        """Parse a path."""
        try:
            return parse_path(text, self.loaded.position_of(loc, offset))
        except SpecError as error:
            self.problems.extend(error.problems)
            return None


__all__ = ["ROOTS", "Context", "Root"]
