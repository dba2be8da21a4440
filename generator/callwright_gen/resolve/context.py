"""What every step of resolving needs: the spec, the SDK, and where problems go."""

from __future__ import annotations

from dataclasses import dataclass, field

from callwright_gen.load import LoadedSpec
from callwright_gen.load.nodes import Loc, dotted
from callwright_gen.paths import ROOTS, Path, Root, TypedPath, assume, parse_path, resolve
from callwright_gen.problems import Problem, SpecError
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface import TypeSource
from callwright_gen.types import OBJECT, Named, TypeExpr

UNKNOWN = Named("builtins", "object")


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
        if found is not None:
            return found.named
        module, _, name = ref.partition(":")
        names = self.source.names_in(module)
        if names:
            hint = did_you_mean(name.partition(".")[0], names) or self.source.advice
            self.report(loc, f"the SDK has no {name!r} in {module!r}", hint, offset=len(module) + 1)
        else:
            self.report(loc, f"the SDK has no {ref!r}", self.source.advice)
        return None

    def path(self, loc: Loc, text: str, root: TypeExpr, *guards: Path, offset: int = 0) -> TypedPath | None:
        """Parse and type a path that starts at a value of the type `root`, narrowed by what is known to hold there."""
        parsed = self.parsed(loc, text, offset)
        if parsed is None:
            return None
        for guard in guards:
            parsed = assume(parsed, guard)
        return resolve(parsed, root, self.source, self.problems)

    def parsed(self, loc: Loc, text: str, offset: int = 0) -> Path | None:
        """Parse a path."""
        try:
            return parse_path(text, self.loaded.position_of(loc, offset))
        except SpecError as error:
            self.problems.extend(error.problems)
            return None

    def root(self, named: Named | None) -> TypeExpr:
        """Return a type to start a path at; after a problem with its name anything goes."""
        return named if named is not None else OBJECT


__all__ = ["ROOTS", "Context", "Root"]
