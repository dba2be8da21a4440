"""A tree of statements: rules share a common prefix, and disjoint checks become `elif`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from callwright_gen.emit.plan import Bind, Check, Loop, Operation, nonempty

_INDENT = "    "


@dataclass
class Branch:
    """An operation and its body; the root does not have an operation."""

    operation: Operation | None = None
    children: list[Branch | str] = field(default_factory=list["Branch | str"])

    def below(self, operations: Sequence[Operation]) -> Branch:
        """Return the branch under these operations; a prefix equal to the last branches is shared."""
        branch, names = self, list[Branch]()
        for operation in operations:
            names += [child for child in branch.children if isinstance(child, Branch) and child._is_bind]
            renamed = _use_locals(operation, names)
            if renamed != operation and branch.children[-1:] == names[-1:]:
                branch = names[-1]
            branch = branch._child(renamed)
        return branch

    @property
    def _is_bind(self) -> bool:
        return isinstance(self.operation, Bind)

    def _child(self, operation: Operation) -> Branch:
        last = self.children[-1] if self.children else None
        if isinstance(last, Branch) and last.operation == operation:
            return last
        if isinstance(operation, Bind) and (branch := self._same_bind(operation)) is not None:
            return branch
        if isinstance(operation, Check) and (branch := self._same_case(operation)) is not None:
            return branch
        new = Branch(operation)
        self.children.append(new)
        return new

    def _same_bind(self, bind: Bind) -> Branch | None:
        """Return the branch that already binds this name; a binding holds until the end of the block."""
        branches = [child for child in self.children if isinstance(child, Branch) and child.operation == bind]
        return branches[-1] if branches else None

    def _same_case(self, check: Check) -> Branch | None:
        """Return the same case of the `elif` chain at the end of the block; cases of a chain exclude each other."""
        for child in reversed(self.children):
            last = child.operation if isinstance(child, Branch) else None
            if not isinstance(last, Check) or not last.discriminates or last.discriminates != check.discriminates:
                return None
            if last == check:
                return child if isinstance(child, Branch) else None
        return None

    def lines(self, depth: int = 0) -> Iterator[str]:
        """Yield the lines of the tree."""
        previous: Branch | str | None = None
        for child in self.children:
            yield from [f"{_INDENT * depth}{child}"] if isinstance(child, str) else child._write(depth, previous)
            previous = child

    def _write(self, depth: int, previous: Branch | str | None) -> Iterator[str]:
        match self.operation:
            case Check(condition=condition):
                yield f"{_INDENT * depth}{'elif' if self._is_else_of(previous) else 'if'} {self._joined(condition)}:"
                yield from self._innermost().lines(depth + 1)
            case Loop(name=name, values=values):
                yield f"{_INDENT * depth}for {name} in {values}:"
                yield from self.lines(depth + 1)
            case Bind(name=name, value=value):
                yield f"{_INDENT * depth}{name} = {value}"
                yield from self.lines(depth)
            case None:
                yield from self.lines(depth)

    def _only_check(self) -> Branch | None:
        """Return the check below if it is the only child: the two are merged into one condition."""
        only = self.children[0] if len(self.children) == 1 else None
        return only if isinstance(only, Branch) and isinstance(only.operation, Check) else None

    def _innermost(self) -> Branch:
        below = self._only_check()
        return below._innermost() if below is not None else self

    def _joined(self, condition: str) -> str:
        below = self._only_check()
        if below is None or not isinstance(below.operation, Check):
            return condition
        return f"{condition} and {below._joined(below.operation.condition)}"

    def _is_else_of(self, previous: Branch | str | None) -> bool:
        if not isinstance(previous, Branch) or not isinstance(previous.operation, Check):
            return False
        check = self.operation
        return (
            isinstance(check, Check)
            and bool(check.discriminates)
            and check.discriminates == previous.operation.discriminates
            and check != previous.operation
        )


def _use_locals(operation: Operation, names: Sequence[Branch]) -> Operation:
    """Use `delta` and `delta.parts` instead of `choice.delta…` if `delta` is already bound to it."""
    for bind in (branch.operation for branch in names):
        if not isinstance(bind, Bind):
            continue
        if isinstance(operation, Loop) and operation.values.startswith(f"{bind.value}."):
            return Loop(operation.name, f"{bind.name}{operation.values.removeprefix(bind.value)}")
        if isinstance(operation, Check) and operation.condition == bind.value:
            return nonempty(bind.name)
    return operation
