"""Emit the pipes and the default of a path, as code around its value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from callwright_gen.code.exports import Exports
from callwright_gen.emit.plan import ReadPlan
from callwright_gen.paths import TypedPath
from callwright_gen.types import STR, members_of

_NEEDS_VALUE = frozenset({"as_list", "b64d", "int", "json", "loads", "value", "dump", "dump_all", "text", "texts"})


@dataclass(frozen=True)
class PipeCode:
    """Conversion of the value at the end of a path.

    Parameters:
        default: expression for a missing value.
        first: use only the first of several values.
        needs_value: the conversion does not accept None, so a check must precede it.
    """

    default: str
    first: bool
    needs_value: bool
    _pipes: tuple[str, ...] = ()
    _convert: Mapping[str, Callable[[str], str]] = field(default_factory=dict[str, Callable[[str], str]])

    def value(self, plan: ReadPlan) -> str:
        """Emit a single value."""
        expression = plan.value
        for pipe in self._pipes:
            expression = self._convert[pipe](expression)
        if plan.nullable and self.default != "None":
            return f"{expression} or {self.default}"
        return expression

    def collect(self, value: str, clauses: str) -> str:
        """Emit several values, collected by a comprehension."""
        joined = ""
        for pipe in self._pipes:
            if pipe in {"join", "join_or_null"}:
                joined = f'"".join([{value} {clauses}])' + (" or None" if pipe == "join_or_null" else "")
            elif pipe != "as_list":
                value = self._convert[pipe](value)
        return joined or _as_list(value, clauses)


def _as_list(value: str, clauses: str) -> str:
    """Emit a list of values: `list(…)` for all items of a loop, else a comprehension."""
    loop, _, values = clauses.partition(" in ")
    all_items = loop == f"for {value}" and not {"for", "if"} & set(values.split())
    return f"list({values})" if all_items else f"[{value} {clauses}]"


def pipe_code(path: TypedPath, default: str, rt: Exports) -> PipeCode:
    """Return the conversion that the pipes of a path apply."""
    pipes = tuple(pipe.name for pipe in path.pipes if pipe.name != "first")
    first = len(pipes) != len(path.pipes)
    return PipeCode(default, first, bool(_NEEDS_VALUE & set(pipes)), pipes, _conversions(path, rt))


def _conversions(path: TypedPath, rt: Exports) -> Mapping[str, Callable[[str], str]]:
    # If the value may be a string instead of an enum member, the string is returned unchanged.
    may_be_str = any(STR in members_of(pipe.output.leaf) for pipe in path.pipes if pipe.name == "value")
    return {
        "as_list": lambda value: f"[{value}]",
        "b64d": lambda value: f"{rt.from_base64}({value})",
        "dump": lambda value: f"{rt.dump}({value})",
        "dump_all": lambda value: f"{rt.dump}({value})",
        "empty_null": lambda value: f"{value} or None",
        "int": lambda value: f"int({value})",
        "join": lambda value: value,
        "join_or_null": lambda value: value,
        "json": lambda value: f"{rt.json_text}({value})",
        "loads": lambda value: f"{rt.parse_arguments}({value})",
        "text": lambda value: f"str({value})",
        "texts": lambda value: f"{rt.join_texts}({value})",
        "nonzero": lambda value: f"{value} or None",
        "value": lambda value: f"{rt.enum_value}({value})" if may_be_str else f"{value}.value",
    }
