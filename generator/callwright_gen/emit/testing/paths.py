"""Emit the inverse of read paths: the steps to the places that they read."""

from __future__ import annotations

from callwright_gen.code import Code, literal
from callwright_gen.paths import TypedPath
from callwright_gen.paths.typed import TypedAlternative, TypedStep

_CONDITIONS = {"match": "=", "differs": "!=", "has": "has", "lacks": "not", "is": "is"}


def lead_of(path: TypedPath) -> TypedStep | None:
    """Return the filter that a path starts with: the kind of event that it reads."""
    first = path.alternatives[0].steps[:1] if len(path.alternatives) == 1 else ()
    return first[0] if first and first[0].kind == "match" else None


def filter_path(step: TypedStep) -> Code:
    """Return a `WritePath` of one filter."""
    return Code(f"rt.WritePath({literal(((_step(step),),))})")


def write_path(path: TypedPath, start: int = 0) -> Code:
    """Return a `WritePath`, without the steps before `start`."""
    sides = [each for each in path.alternatives if not each.root]
    arguments = [f"{literal(tuple(_steps(each)[start:] for each in sides))}"]
    if path.pipes:
        arguments.append(f"pipes={literal(tuple(pipe.name for pipe in path.pipes))}")
    literals = tuple(each.literals for each in sides)
    if len(sides) > 1 and any(literals):
        arguments.append(f"literals={literal(literals)}")
    if not sides:
        arguments.append("requested=True")
    return Code(f"rt.WritePath({', '.join(arguments)})")


def optional_path(path: TypedPath | None) -> Code:
    """Return a `WritePath`, or None."""
    return write_path(path) if path is not None else Code("None")


def steps_of(path: TypedPath) -> tuple[object, ...]:
    """Return the steps of a path's first alternative."""
    return _steps(path.alternatives[0])


def _steps(alternative: TypedAlternative) -> tuple[object, ...]:
    return tuple(_step(step) for step in alternative.steps)


def _step(step: TypedStep) -> object:
    match step.kind:
        case "field" | "key":
            return step.name
        case "undeclared":
            return ("!", step.name)
        case "index":
            return step.number
        case "each":
            return "*"
        case "match" | "differs":
            return (_CONDITIONS[step.kind], step.name, *step.values)
        case _:
            return (_CONDITIONS[step.kind], step.name)
