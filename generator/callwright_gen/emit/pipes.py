"""The pipes of a path, and its default, as what stands around the value."""

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
    """What is made of the value at the end of a path.

    Parameters:
        default: what stands for no value.
        first: the first of several values counts.
        needs_value: the conversion takes no None, so that a check must come before it.
    """

    default: str
    first: bool
    needs_value: bool
    _pipes: tuple[str, ...] = ()
    _convert: Mapping[str, Callable[[str], str]] = field(default_factory=dict[str, Callable[[str], str]])

    def value(self, one: ReadPlan) -> str:
        """Write a single value."""
        written = one.value
        for pipe in self._pipes:
            written = self._convert[pipe](written)
        if one.nullable and self.default != "None":
            return f"{written} or {self.default}"
        return written

    def collect(self, value: str, clauses: str) -> str:
        """Write several values."""
        written = ""
        for pipe in self._pipes:
            if pipe in {"join", "join_or_null"}:
                written = f'"".join([{value} {clauses}])' + (" or None" if pipe == "join_or_null" else "")
            elif pipe != "as_list":
                value = self._convert[pipe](value)
        return written or _listed(value, clauses)


def _listed(value: str, clauses: str) -> str:
    """Write a list of values: of all that a loop gives, or by a comprehension."""
    loop, _, values = clauses.partition(" in ")
    every = loop == f"for {value}" and not {"for", "if"} & set(values.split())
    return f"list({values})" if every else f"[{value} {clauses}]"


def pipe_code(path: TypedPath, default: str, rt: Exports) -> PipeCode:
    """Find what the pipes of a path make of its value."""
    pipes = tuple(pipe.name for pipe in path.pipes if pipe.name != "first")
    first = len(pipes) != len(path.pipes)
    return PipeCode(default, first, bool(_NEEDS_VALUE & set(pipes)), pipes, _conversions(path, rt))


def _conversions(path: TypedPath, rt: Exports) -> Mapping[str, Callable[[str], str]]:
    # Where a text may stand in the place of the enum, a text stays as it is.
    texts = any(STR in members_of(pipe.output.leaf) for pipe in path.pipes if pipe.name == "value")
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
        "value": lambda value: f"{rt.enum_value}({value})" if texts else f"{value}.value",
    }
