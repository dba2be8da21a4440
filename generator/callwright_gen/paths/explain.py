"""Explain a resolved path: the type after each step, as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callwright_gen.paths.typed import TypedAlternative, TypedPath, TypedStep


@dataclass(frozen=True)
class ExplainRow:
    """One row: the step, the type after it, whether the value may be missing after it, and a note."""

    step: str
    type: str
    nullable: bool
    note: str


def explain(typed: TypedPath) -> list[ExplainRow]:
    """Return the rows of a path in order: each alternative, starting at its root, then the pipes."""
    rows = [row for number, each in enumerate(typed.alternatives) for row in _alternative(each, number)]
    pipes = [ExplainRow(f"|{pipe.name}", str(pipe.output.type), pipe.output.nullable, "") for pipe in typed.pipes]
    return rows + pipes


def _alternative(alternative: TypedAlternative, number: int) -> Iterator[ExplainRow]:
    root = f"${alternative.root}" if alternative.root else "."
    yield ExplainRow(f"?? {root}" if number else root, str(alternative.root_type), nullable=False, note="")
    for step in alternative.steps:
        yield ExplainRow(step.text, str(step.output_type), step.nullable_output, _note(step))


def _note(step: TypedStep) -> str:  # noqa: PLR0911 - one return for each kind
    match step.kind:
        case "each":
            return "each item"
        case "index":
            return "null if the list is shorter"
        case "field" | "key" if step.may_be_missing:
            return "may be missing, although the SDK declares it"
        case "key":
            return "" if step.required else "the key may be missing"
        case "undeclared":
            return "not declared by the SDK"
        case "match" | "differs" | "has" | "lacks" | "is":
            return f"keeps {len(step.members)} of {len(step.members) + len(step.dropped)}"
        case "field":
            return ""
