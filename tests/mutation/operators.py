"""Operators that change sources: those of Cosmic Ray, and three more for code that mostly reads and writes values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import parso
from cosmic_ray.operators.operator import Operator
from cosmic_ray.plugins import get_operator, operator_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Span = tuple[tuple[int, int], tuple[int, int]]


class _OnNodes(Operator):
    """An operator that replaces a node as a whole."""

    replacement: str

    def applies_to(self, node: Any) -> bool:
        """Return whether a node of parso is one to replace."""
        raise NotImplementedError

    def mutation_positions(self, node: Any) -> Iterator[Span]:
        """Return the span of the node."""
        if self.applies_to(node):
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        """Return the replacement, with the space before the node."""
        made = parso.parse(self.replacement.format(node.get_code(include_prefix=False))).children[0]
        made.get_first_leaf().prefix = node.get_first_leaf().prefix
        made.parent = node.parent
        return made

    @classmethod
    def examples(cls) -> Sequence[Any]:
        """Return no examples: only Cosmic Ray's own tests ask for them."""
        return ()


class ChangeString(_OnNodes):
    """Append a letter to a string that is a value, a key or an argument."""

    replacement = "({} + 'x')"

    def applies_to(self, node: Any) -> bool:
        """Return whether this is a plain string in an expression."""
        if node.type != "string" or node.value[0] not in "\"'" or node.value[:3] == '"""':
            return False
        return node.parent is not None and node.parent.type not in ("strings", "annassign", "tfpdef", "fstring_expr")


class ReturnNone(_OnNodes):
    """Return None instead of a value."""

    replacement = "None"

    def applies_to(self, node: Any) -> bool:
        """Return whether this is the value of a `return`."""
        parent = node.parent
        return (
            parent is not None and parent.type == "return_stmt" and parent.children[1] is node and node.type != "string"
        )


class DropStatement(_OnNodes):
    """Leave out an assignment to an attribute or item, or a call that is a statement."""

    replacement = "None"

    def applies_to(self, node: Any) -> bool:
        """Return whether this is such a statement."""
        if (
            node.parent is None
            or node.parent.type != "simple_stmt"
            or node.type not in ("expr_stmt", "atom_expr", "power")
        ):
            return False
        target = node.children[0]
        return node.type != "expr_stmt" or target.type in ("atom_expr", "power")


_TYPICAL = {"Add_Sub", "Sub_Add", "Mul_Add", "FloorDiv_Mul", "BitOr_BitAnd", "BitAnd_BitOr", "Mod_Add"}
_COMPARED = {
    "Eq_NotEq",
    "NotEq_Eq",
    "Lt_LtE",
    "LtE_Lt",
    "Gt_GtE",
    "GtE_Gt",
    "Is_IsNot",
    "IsNot_Is",
    "In_NotIn",
    "NotIn_In",
}


def operators() -> dict[str, Operator]:
    """Return the operators by name; of Cosmic Ray's replacements of one symbol by another, one for each symbol."""
    made: dict[str, Operator] = {each.__name__: each() for each in (ChangeString, ReturnNone, DropStatement)}
    for full in operator_names():
        name = full.removeprefix("core/")
        group, _, pair = name.partition("_")
        chosen = {"ReplaceBinaryOperator": _TYPICAL, "ReplaceComparisonOperator": _COMPARED}.get(group)
        if name in ("VariableReplacer", "VariableInserter", "RemoveDecorator") or (
            chosen is not None and pair not in chosen
        ):
            continue
        made[name] = get_operator(full)()
    return made
