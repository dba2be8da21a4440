"""Resolve a path against the types of an SDK."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from callwright_gen.paths.corrections import CorrectedSource
from callwright_gen.paths.inspect import StepError, alternatives_in, short, values_of
from callwright_gen.paths.pipes import PIPES
from callwright_gen.paths.steps import Current, resolve_step
from callwright_gen.paths.syntax import (
    Alternative,
    FieldStep,
    Filter,
    HasFilter,
    MatchFilter,
    Path,
    Span,
    Step,
    TypeFilter,
)
from callwright_gen.paths.typed import TypedAlternative, TypedPath, TypedPipe, TypedStep, Value
from callwright_gen.problems import Problem
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface.expand import expand
from callwright_gen.types import OBJECT, STR, TypeExpr, is_nullable, union_of, without_none

if TYPE_CHECKING:
    from callwright_gen.surface.source import TypeSource

Root: TypeAlias = TypeExpr | Mapping[str, TypeExpr]
"""Meaning of `$name`: a type, or the types of its keys if it is not an SDK object."""
ROOTS: Final[Mapping[str, Root]] = MappingProxyType({"request": MappingProxyType({"model": STR})})


def resolve(
    path: Path, root: TypeExpr, source: TypeSource, problems: list[Problem], roots: Mapping[str, Root] = ROOTS
) -> TypedPath | None:
    """Type every step of a path that starts at a value of the type `root`.

    Args:
        path: The path.
        root: Type of the value that the path starts at.
        source: Types of the SDK.
        problems: Receives the problems, at most one for each alternative, and one for the pipes.
        roots: Meaning of each `$name`.

    Returns:
        The typed path, or None if there was a problem.
    """
    walk = _Walk(path, source, roots)
    alternatives = [walk.alternative(alternative, root) for alternative in path.alternatives]
    resolved = [alternative for alternative in alternatives if alternative]
    piped = walk.pipes(_joined(resolved)) if len(resolved) == len(alternatives) else []
    problems.extend(walk.problems)
    return None if walk.problems else _typed(path, resolved, piped, source)


def _joined(alternatives: list[TypedAlternative]) -> Value:
    values = [alternative.value for alternative in alternatives]
    many = any(value.many for value in values)
    nullable = not many and all(value.nullable for value in values)
    return Value(union_of(value.leaf for value in values), nullable, many)


def _typed(path: Path, alternatives: list[TypedAlternative], pipes: list[TypedPipe], source: TypeSource) -> TypedPath:
    read = _joined(alternatives)
    value = pipes[-1].output if pipes else read
    literals, closed = values_of(value.leaf, source)
    return TypedPath(path, tuple(alternatives), read, tuple(pipes), value, literals, closed)


def _is_assumed(step: Step) -> bool:
    return isinstance(step, Filter) and step.assumed


def _present(step: Step, current: Current) -> frozenset[str]:
    """Return the fields that are known to be set after a step. Only filters stay at the same value."""
    if (isinstance(step, MatchFilter) and not (step.may_be_missing or step.excluded)) or (
        isinstance(step, HasFilter) and step.present
    ):
        return current.present | {step.key}
    return current.present if isinstance(step, Filter) else frozenset()


class _Walk:
    def __init__(self, path: Path, source: TypeSource, roots: Mapping[str, Root]) -> None:
        self._path = path
        self._source = source
        self._roots = roots
        self.problems: list[Problem] = []

    def alternative(self, alternative: Alternative, root: TypeExpr) -> TypedAlternative | None:
        """Type one alternative. Report its problem and return None if it is invalid."""
        reached = alternative.span
        walked = Span(alternative.span.start, alternative.span.start)
        steps: list[TypedStep] = []
        try:
            start = current = self._start(alternative, root)
            for written in alternative.steps:
                # The filters of a guard are not part of the path's text, so messages quote the text before them.
                reached = walked if _is_assumed(written) else written.span
                walked = Span(alternative.span.start, reached.end)
                for step in self._corrected(written, current):
                    text = "" if isinstance(step, TypeFilter) and step.quiet else self._text(reached)
                    typed = self._step(step, text, current, alternative)
                    steps.append(typed)
                    current = self._after(typed, start, walked, _present(step, current))
        except StepError as error:
            self._report(Span(alternative.span.start, reached.end), reached.start, error)
            return None
        value = Value(current.type, current.nullable and not current.many, current.many)
        literals, closed = values_of(value.leaf, self._source)
        return TypedAlternative(alternative.root, start.type, tuple(steps), value, literals if closed else ())

    def _corrected(self, step: Step, current: Current) -> tuple[Step, ...]:
        if not isinstance(self._source, CorrectedSource):
            return (step,)
        return self._source.corrected(step, alternatives_in(current.type, self._source))

    def _start(self, alternative: Alternative, root: TypeExpr) -> Current:
        start = self._roots.get(alternative.root) if alternative.root else root
        if start is None:
            raise StepError(f"unknown name '${alternative.root}'", did_you_mean(alternative.root, self._roots))
        if isinstance(start, Mapping):
            return Current(OBJECT, nullable=False, many=False, label=f"${alternative.root}")
        label = f"${alternative.root}" if alternative.root else short(start)
        return Current(without_none(start), is_nullable(expand(start, self._source)), many=False, label=label)

    def _step(self, step: Step, text: str, current: Current, alternative: Alternative) -> TypedStep:
        keys = self._roots.get(alternative.root)
        if not isinstance(keys, Mapping) or current.label != f"${alternative.root}":
            return resolve_step(step, text, current, self._source)
        if not isinstance(step, FieldStep) or step.name not in keys:
            raise StepError(f"{current.label} has no {text!r}", did_you_mean(text, keys))
        type_ = keys[step.name]
        nullable = is_nullable(expand(type_, self._source))
        return TypedStep(
            "key",
            text,
            OBJECT,
            without_none(type_),
            current.nullable,
            nullable,
            many=False,
            name=step.name,
            access="key",
        )

    def _after(self, typed: TypedStep, start: Current, walked: Span, present: frozenset[str]) -> Current:
        text = self._text(walked).removeprefix(start.label)
        trail = start.label + ("" if text[:1] in {".", "[", "{", ""} else ".") + text
        label = f"{trail} ({short(typed.output_type)})"
        plain = typed.kind == "undeclared" and typed.access == "key"
        return Current(typed.output_type, typed.nullable_output, typed.many, label, plain, present)

    def pipes(self, value: Value) -> list[TypedPipe]:
        """Type the pipes. Report the first invalid one, and stop there."""
        typed: list[TypedPipe] = []
        for pipe in self._path.pipes:
            try:
                output = PIPES[pipe.name].type(value, self._source)
            except StepError as error:
                self._report(Span(0, pipe.span.end), pipe.span.start, error)
                break
            expanded = replace(value, leaf=union_of(alternatives_in(value.leaf, self._source)))
            typed.append(TypedPipe(pipe.name, expanded, output))
            value = output
        return typed

    def _text(self, span: Span) -> str:
        return self._path.text[span.start : span.end]

    def _report(self, where: Span, column: int, error: StepError) -> None:
        position = self._path.position.shifted(column)
        self.problems.append(Problem(position, self._text(where), error.what, error.hint))
