"""What every step of resolving needs: the spec, the SDK, and where problems go."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

from callwright_gen.code.imports import may_import
from callwright_gen.load import LoadedSpec
from callwright_gen.load.nodes import Loc, dotted
from callwright_gen.paths import ROOTS, Path, Root, TypedPath, Want, assume, misfit, parse_path, resolve
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
        if found is not None and found.kind != "module":
            return self._own(loc, ref, found.named)
        module, _, name = ref.partition(":")
        names = self.source.names_in(module)
        if names:
            hint = did_you_mean(name.partition(".")[0], names) or self.source.advice
            self.report(loc, f"the SDK has no {name!r} in {module!r}", hint, offset=len(module) + 1)
        else:
            self.report(loc, f"the SDK has no {ref!r}", self.source.advice)
        return None

    def _own(self, loc: Loc, ref: str, named: Named) -> Named | None:
        """Return what a reference leads to, unless that lies in another package than the SDK's."""
        if may_import(named.module, self.packages):
            return named
        self._report_foreign(loc, f"{ref!r} is {named.path}", named.module)
        return None

    @property
    def packages(self) -> tuple[str, ...]:
        """The packages of the SDK."""
        sdk = self.loaded.spec.sdk
        return sdk.packages or (sdk.dist.replace("-", "_"),)

    def _report_foreign(self, loc: Loc, what: str, module: str) -> None:
        pythons = module.partition(".")[0] in sys.stdlib_module_names
        hint = self.source.advice or "Leave it out" if pythons else f"Add {module!r} to sdk.packages"
        self.report(loc, f"{what}, which is not in the SDK's packages ({', '.join(self.packages)})", hint)

    def written(self, loc: Loc, what: str, expr: TypeExpr) -> None:
        """Report names in a type that the emitted module is to write, but may not import."""
        for module, name in sorted(expr.imports()):
            if not may_import(module, self.packages):
                self._report_foreign(loc, f"the type of {what} names {module}.{name}", module)

    def path(
        self, loc: Loc, text: str, root: TypeExpr, *guards: Path, offset: int = 0, want: Want | None = None
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
        wrong = misfit(typed, want, self.source) if typed is not None and want is not None else None
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
