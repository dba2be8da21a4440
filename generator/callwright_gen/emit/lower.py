"""Lower a typed path to a `ReadPlan` with only those checks that the types require."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from callwright_gen.code import literal, name
from callwright_gen.code.exports import Exports
from callwright_gen.emit.plan import (
    Bind,
    Check,
    KeyLookup,
    Loop,
    Names,
    Operation,
    ReadPlan,
    different,
    equal,
    equal_or_missing,
    nonempty,
    present,
    snake_case,
)
from callwright_gen.paths import TypedAlternative, TypedStep

_UNDECLARED = re.compile(r"getattr\([^'\"]*['\"](\w+)['\"]")


@dataclass
class Lowering:
    """Lower the steps of an alternative to operations.

    Parameters:
        value: expression that the steps start from.
        names: local names in use.
        rt: runtime names that the expressions may use.
        bind: whether a value that is used more than once may be bound to a name; otherwise it is repeated.
    """

    value: str
    names: Names
    rt: Exports
    bind: bool = True
    nullable: bool = False
    may_be_missing: bool = False
    tag: KeyLookup | None = None
    undeclared: bool = False
    operations: list[Operation] = field(default_factory=list[Operation])

    def follow(self, steps: tuple[TypedStep, ...]) -> ReadPlan:
        """Lower every step."""
        for step in steps:
            if not step.assumed:
                self._lower(step)
        return ReadPlan(tuple(self.operations), self.value, self.nullable, self.may_be_missing, self.tag)

    def _lower(self, step: TypedStep) -> None:
        if self.nullable and step.kind not in {"each", "index", "is"}:
            self._check_present()
        elif step.kind == "is" and self.value.endswith(")"):
            self._bind()
        tag = self._key_lookup(step) if step.optional_key else None
        match step.kind:
            case "field" | "key" | "undeclared":
                self.value = self._read(step)
            case "index":
                self._index(int(step.value or 0))
            case "each":
                self._each()
            case _:
                self.operations.append(self._filter(step))
        self.nullable = step.adds_null if step.kind in {"field", "key", "undeclared"} else False
        self.may_be_missing = step.may_be_missing
        self.tag = tag
        self.undeclared = step.kind == "undeclared" or (step.kind == "is" and self.undeclared)

    def _check_present(self) -> None:
        """Check that the value is present: by its local name or, if it has none, by its key."""
        self._bind()
        if self.tag is not None and not self.value.isidentifier():
            self.operations.append(self.tag.check)
            self.value = self.tag.value
        else:
            self.operations.append(nonempty(self.value) if self.may_be_missing else present(self.value))

    def _key_lookup(self, step: TypedStep) -> KeyLookup:
        key = literal(step.name)
        return KeyLookup(Check(f"{key} in {self.value}", f"{key} not in {self.value}"), f"{self.value}[{key}]")

    def _read(self, step: TypedStep) -> str:
        if step.kind == "undeclared" and step.access != "key":
            return f"{self.rt.read_undeclared}({self.value}, {literal(step.name)})"
        if step.access == "key":
            key = literal(step.name)
            return f"{self.value}[{key}]" if step.required else f"{self.value}.get({key})"
        return f"{self.value}.{name(step.name)}"

    def _index(self, number: int) -> None:
        self._bind()
        count = f"len({self.value}) > {number}"
        self.operations.append(nonempty(self.value) if number == 0 else Check(count, f"len({self.value}) <= {number}"))
        self.value = f"{self.value}[{number}]"

    def _each(self) -> None:
        item = self.names.item_of(last_name(self.value))
        # Type checkers do not know the items of a list that the SDK does not declare.
        values = f'{self.rt.cast}("list[object]", {self.value})' if self.undeclared else self.value
        self.operations.append(Loop(item, f"{values} or ()" if self.nullable else values))
        self.value = item

    def _filter(self, step: TypedStep) -> Check:
        if step.kind == "is":
            test = f"isinstance({self._walrus()}, {name(step.name)})"
            return Check(test, f"not {test}")
        operand = self._read(step)
        if step.kind == "differs":
            return self._differs(operand, step)
        if step.kind == "match":
            value = str(literal(step.value))
            return equal_or_missing(operand, value) if step.or_missing else equal(operand, value)
        if step.access == "key" and not step.required:
            check = self._key_lookup(step).check
            return check if step.kind == "has" else Check(check.opposite, check.condition)
        if step.kind == "has":
            return nonempty(operand)
        return Check(f"not {operand}", operand)

    def _differs(self, operand: str, step: TypedStep) -> Check:
        """Check that a key does not have a value. A server may omit the key, even if the SDK requires it.

        Type checkers narrow by `[…]` but not by `.get(…)`.
        """
        check = different(operand, str(literal(step.value)))
        if step.access != "key" or not step.required:
            return check
        lookup = self._key_lookup(step).check
        return Check(f"({lookup.opposite} or {check.condition})", f"{lookup.condition} and {check.opposite}")

    def _walrus(self) -> str:
        """Bind the result of a call inside the test, so that the call is not repeated."""
        if not self.value.endswith(")"):
            return self.value
        call, self.value = self.value, self.names.fresh(last_name(self.value))
        return f"{self.value} := {call}"

    def _bind(self) -> None:
        """Bind the value to a local name, unless it has one or `bind` is off.

        A comprehension has no place for a binding statement: inside a loop the value is repeated.
        """
        in_loop = any(isinstance(operation, Loop) for operation in self.operations)
        if self.bind and not in_loop and not self.value.isidentifier():
            local = self.names.fresh(last_name(self.value))
            self.operations.append(Bind(local, self.value))
            self.value = local


def last_name(value: str) -> str:
    """Return a local name for a value: the last field of its expression."""
    if undeclared := _UNDECLARED.findall(value):
        return snake_case(undeclared[-1])
    plain = value.replace("[", ".").replace("]", "").replace("'", "").replace('"', "").removesuffix(")")
    last = [part for part in plain.replace("(", ".").replace(", ", ".").split(".") if part.isidentifier()]
    return snake_case(last[-1]) if last else "value"


def lower(alternative: TypedAlternative, value: str, names: Names, rt: Exports, *, bind: bool = True) -> ReadPlan:
    """Lower an alternative of a path, starting from `value`."""
    return Lowering(value, names, rt, bind=bind).follow(alternative.steps)
