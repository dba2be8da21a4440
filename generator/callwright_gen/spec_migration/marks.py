"""Turn the marks `?` and `!` of paths into corrections of the SDK's types."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from callwright_gen.load.loader import try_load
from callwright_gen.paths import CorrectedSource, FieldStep, MatchFilter
from callwright_gen.paths.inspect import is_anything
from callwright_gen.problems import SpecError
from callwright_gen.resolve import resolve_provider
from callwright_gen.surface import load_surface
from callwright_gen.types import Generic, Named, TypeExpr

if TYPE_CHECKING:
    from callwright_gen.paths import Step
    from callwright_gen.surface import TypeSource

Corrections = dict[str, dict[str, object]]
"""By class: its fields that are `optional`, and its `extra` fields with their types."""


class Learner(CorrectedSource):
    """A source of types that notes which fields have marks, by class."""

    def __init__(self, source: TypeSource) -> None:
        super().__init__(source, {})
        self.optional: dict[str, dict[str, None]] = {}
        self.extra: dict[str, dict[str, None]] = {}
        self.untyped: set[str] = set()

    def corrected(self, step: Step, owners: tuple[TypeExpr, ...]) -> tuple[Step, ...]:
        """Return the step as it is written, and note its mark."""
        if isinstance(step, FieldStep) and any(is_anything(owner) for owner in owners):
            self.untyped.add(step.name)
        for ref in (ref for owner in owners if not is_anything(owner) for ref in _reference(owner)):
            match step:
                case FieldStep(undeclared=True):
                    self.extra.setdefault(ref, {})[step.name] = None
                case FieldStep(may_be_missing=True):
                    self.optional.setdefault(ref, {})[step.name] = None
                case MatchFilter(may_be_missing=True):
                    self.optional.setdefault(ref, {})[step.key] = None
                case _:
                    pass
        return (step,)


def _reference(owner: TypeExpr) -> Iterator[str]:
    named = owner.base if isinstance(owner, Generic) else owner
    if isinstance(named, Named):
        yield f"{named.module}:{named.name}"


def learn_corrections(path: Path, texts: dict[str, str]) -> tuple[Corrections, frozenset[str]]:
    """Return the corrections that say what the marks of a spec say, and the fields that no correction can declare.

    Args:
        path: The spec.
        texts: The texts of the specs in its folder, by name, in version 2 except for their marks.

    Raises:
        SpecError: The spec is invalid, or its SDK is not recorded.
    """
    source = Learner(load_surface(path.parent / "surfaces" / f"{path.stem}.json"))
    with TemporaryDirectory() as folder:
        for name, text in texts.items():
            (Path(folder) / f"{name}.yaml").write_text(text, encoding="utf-8")
        loaded, problems = try_load(Path(folder) / path.name, marks=True)
        if loaded is None or problems:
            raise SpecError(problems)
        resolve_provider(loaded, source, marks=True)
    types = dict(re.findall(r"(\w+)!\{(str|list|dict)\}", "\n".join(texts.values())))
    corrections: Corrections = {}
    for ref, names in source.optional.items():
        corrections.setdefault(ref, {})["optional"] = list(names)
    for ref, names in source.extra.items():
        corrections.setdefault(ref, {})["extra"] = {name: types.get(name, "object") for name in names}
    return corrections, frozenset(source.untyped)
