"""TypedPath → Trace: which checks the types call for, and no others."""

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
    equal,
    nonempty,
    present,
    snake_case,
)
from callwright_gen.paths import TypedAlternative, TypedStep

_UNDECLARED = re.compile(r"getattr\([^'\"]*['\"](\w+)['\"]")


@dataclass
class Lowering:
    """Follows the steps of one alternative and collects operations.

    Parameters:
        value: the expression that the steps start from.
        names: the local names that are taken.
        rt: the names of the runtime that the expressions may use.
        bind: whether a value that is used more than once may get a name of its own; expressions repeat it instead.
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
        """Take every step."""
        for step in steps:
            if not step.assumed:
                self._take(step)
        return ReadPlan(tuple(self.operations), self.value, self.nullable, self.may_be_missing, self.tag)

    def _take(self, step: TypedStep) -> None:
        if self.nullable and step.kind not in {"each", "index", "is"}:
            self._there()
        elif step.kind == "is" and self.value.endswith(")"):
            self._named()
        tag = self._tag(step) if step.optional_key else None
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

    def _there(self) -> None:
        """Check that the value is there, by its name or, where it gets none, by its key."""
        self._named()
        if self.tag is not None and not self.value.isidentifier():
            self.operations.append(self.tag.check)
            self.value = self.tag.value
        else:
            self.operations.append(nonempty(self.value) if self.may_be_missing else present(self.value))

    def _tag(self, step: TypedStep) -> KeyLookup:
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
        self._named()
        count = f"len({self.value}) > {number}"
        self.operations.append(nonempty(self.value) if number == 0 else Check(count, f"len({self.value}) <= {number}"))
        self.value = f"{self.value}[{number}]"

    def _each(self) -> None:
        item = self.names.one_of(last_name(self.value))
        # Of what a list holds that the SDK does not declare, type checkers know nothing.
        values = f'{self.rt.cast}("list[object]", {self.value})' if self.undeclared else self.value
        self.operations.append(Loop(item, f"{values} or ()" if self.nullable else values))
        self.value = item

    def _filter(self, step: TypedStep) -> Check:
        if step.kind == "is":
            test = f"isinstance({self._walrus()}, {name(step.name)})"
            return Check(test, f"not {test}")
        looked_at = self._read(step)
        if step.kind == "match":
            return equal(looked_at, str(literal(step.value)))
        if step.access == "key" and not step.required:
            check = self._tag(step).check
            return check if step.kind == "has" else Check(check.opposite, check.condition)
        if step.kind == "has":
            return nonempty(looked_at)
        return Check(f"not {looked_at}", looked_at)

    def _walrus(self) -> str:
        """Name the value where it is looked at, if it is the result of a call: it is not to be called again."""
        if not self.value.endswith(")"):
            return self.value
        called, self.value = self.value, self.names.fresh(last_name(self.value))
        return f"{self.value} := {called}"

    def _named(self) -> None:
        """Give the value a name, unless it has one or names are not allowed here.

        Inside a loop that is an expression a name would need a statement: the value is repeated there.
        """
        looped = any(isinstance(operation, Loop) for operation in self.operations)
        if self.bind and not looped and not self.value.isidentifier():
            local = self.names.fresh(last_name(self.value))
            self.operations.append(Bind(local, self.value))
            self.value = local


def last_name(value: str) -> str:
    """Name a value after the last field that leads to it."""
    if undeclared := _UNDECLARED.findall(value):
        return snake_case(undeclared[-1])
    plain = value.replace("[", ".").replace("]", "").replace("'", "").replace('"', "").removesuffix(")")
    last = [part for part in plain.replace("(", ".").replace(", ", ".").split(".") if part.isidentifier()]
    return snake_case(last[-1]) if last else "value"


def lower(alternative: TypedAlternative, value: str, names: Names, rt: Exports, *, bind: bool = True) -> ReadPlan:
    """Follow one alternative of a path from `value`."""
    return Lowering(value, names, rt, bind=bind).follow(alternative.steps)
