"""Statements as a tree, so that rules with the same beginning share it and disjoint ones become `elif`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from callwright_gen.emit.plan import Bind, Check, Loop, Operation, nonempty

_INDENT = "    "


@dataclass
class Branch:
    """An operation with what stands below it; the root has none."""

    operation: Operation | None = None
    children: list[Branch | str] = field(default_factory=list["Branch | str"])

    def below(self, operations: Sequence[Operation]) -> Branch:
        """Return the place under these operations, which are shared with what was written last."""
        branch, names = self, list[Branch]()
        for operation in operations:
            names += [child for child in branch.children if isinstance(child, Branch) and child._names]
            named = _by_name(operation, names)
            if named != operation and branch.children[-1:] == names[-1:]:
                branch = names[-1]
            branch = branch._child(named)
        return branch

    @property
    def _names(self) -> bool:
        return isinstance(self.operation, Bind)

    def _child(self, operation: Operation) -> Branch:
        last = self.children[-1] if self.children else None
        if isinstance(last, Branch) and last.operation == operation:
            return last
        if isinstance(operation, Bind) and (found := self._bound(operation)) is not None:
            return found
        if isinstance(operation, Check) and (found := self._chained(operation)) is not None:
            return found
        made = Branch(operation)
        self.children.append(made)
        return made

    def _bound(self, bind: Bind) -> Branch | None:
        """A name that is bound already serves until the end of the block."""
        bound = [child for child in self.children if isinstance(child, Branch) and child.operation == bind]
        return bound[-1] if bound else None

    def _chained(self, check: Check) -> Branch | None:
        """A case of the chain that ends the block serves again: no other of the chain holds at the same time."""
        for child in reversed(self.children):
            last = child.operation if isinstance(child, Branch) else None
            if not isinstance(last, Check) or not last.discriminates or last.discriminates != check.discriminates:
                return None
            if last == check:
                return child if isinstance(child, Branch) else None
        return None

    def lines(self, depth: int = 0) -> Iterator[str]:
        """Write the tree."""
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
        """The check right below, when there is nothing else: the two are one condition."""
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
        mine = self.operation
        return (
            isinstance(mine, Check)
            and bool(mine.discriminates)
            and mine.discriminates == previous.operation.discriminates
            and mine != previous.operation
        )


def _by_name(operation: Operation, names: Sequence[Branch]) -> Operation:
    """Look at `delta`, and loop over `delta.parts`, where `delta` already stands for `choice.delta`."""
    for bind in (branch.operation for branch in names):
        if not isinstance(bind, Bind):
            continue
        if isinstance(operation, Loop) and operation.values.startswith(f"{bind.value}."):
            return Loop(operation.name, f"{bind.name}{operation.values.removeprefix(bind.value)}")
        if isinstance(operation, Check) and operation.condition == bind.value:
            return nonempty(bind.name)
    return operation
