"""A tree of statements: reads share a common prefix, and checks that exclude each other become `elif`."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass, field

from callwright_gen.paths import nodes
from callwright_gen.paths.operations import ForEach, Guard, Let, Operation, tree_of, with_tree


@dataclass
class Branch:
    """An operation and its body; the root does not have an operation."""

    operation: Operation | None = None
    children: list[Branch | ast.stmt] = field(default_factory=list["Branch | ast.stmt"])

    def below(self, operations: Sequence[Operation], *, ordered: bool = False) -> Branch:
        """Return the branch under these operations; a prefix equal to earlier branches is shared.

        Parameters:
            operations: the operations.
            ordered: whether the order matters: only the last branch is shared, and a loop only if one item is used.
        """
        branch, lets = self, list[Branch]()
        for number, operation in enumerate(operations):
            lets += [child for child in branch.children if isinstance(child, Branch) and child._is_let]
            renamed = _use_locals(operation, lets)
            if renamed != operation and branch.children[-1:] == lets[-1:]:
                branch = lets[-1]
            several = isinstance(operation, ForEach) and not _is_of_one(operation, operations[number + 1 :])
            branch = branch._child(renamed, ordered=ordered, several=several)
        return branch

    def add(self, *statements: ast.stmt) -> None:
        """Add statements at the end."""
        self.children += statements

    @property
    def _is_let(self) -> bool:
        return isinstance(self.operation, Let)

    def _child(self, operation: Operation, *, ordered: bool, several: bool) -> Branch:
        last = self.children[-1] if self.children else None
        shared = not (ordered and several)
        if shared and isinstance(last, Branch) and last.operation == operation:
            return last
        if not ordered and isinstance(operation, Let) and (branch := self._same_let(operation)) is not None:
            return branch
        if not ordered and isinstance(operation, Guard) and (branch := self._same_case(operation)) is not None:
            return branch
        new = Branch(operation)
        self.children.append(new)
        return new

    def _same_let(self, let: Let) -> Branch | None:
        """Return the branch that already binds this name; a binding holds until the name is bound again."""
        branches = [child for child in self.children if isinstance(child, Branch)]
        named = [child for child in branches if isinstance(child.operation, Let) and child.operation.name == let.name]
        return named[-1] if named and named[-1].operation == let else None

    def _same_case(self, guard: Guard) -> Branch | None:
        """Return the same case of the `elif` chain at the end of the block; cases of a chain exclude each other."""
        for child in reversed(self.children):
            last = child.operation if isinstance(child, Branch) else None
            if not isinstance(last, Guard) or not (last == guard or last.excludes(guard)):
                return None
            if last == guard and guard.discriminator is not None:
                return child if isinstance(child, Branch) else None
        return None

    def compact(self) -> Branch:
        """Return the tree without names that only one `return` uses, if they are attributes of others."""
        children: list[Branch | ast.stmt] = []
        for child in self.children:
            plain = child.compact() if isinstance(child, Branch) else child
            if isinstance(plain, Branch) and plain._is_for_one_return:
                children += plain._inlined()
            else:
                children.append(plain)
        return Branch(self.operation, children)

    @property
    def _is_for_one_return(self) -> bool:
        """Whether this binds an attribute, and only checks lead to a single `return`."""
        match self.operation, self._innermost().children:
            case Let(name=name, value=value), [ast.Return(value=ast.expr() as returned)]:
                return nodes.is_repeatable(value) and nodes.uses(returned, name) <= 1
            case _:
                return False

    def _inlined(self) -> list[Branch | ast.stmt]:
        let = self.operation
        return (
            [_replaced(child, nodes.name(let.name), let.value) for child in self.children]
            if isinstance(let, Let)
            else []
        )

    def statements(self) -> list[ast.stmt]:
        """Return the statements of the tree below this operation."""
        written: list[ast.stmt] = []
        previous: Branch | ast.stmt | None = None
        for child in self.children:
            if isinstance(child, Branch):
                child._write(written, previous)
            else:
                written.append(child)
            previous = child
        return written

    def _write(self, written: list[ast.stmt], previous: Branch | ast.stmt | None) -> None:
        """Append the statements of this operation to those before it."""
        match self.operation:
            case Guard():
                branch = ast.If(nodes.every(self._tests()), self._innermost().statements(), [])
                if self._is_else_of(previous) and isinstance(chain := written[-1], ast.If):
                    _last_of(chain).orelse = [branch]
                else:
                    written.append(branch)
            case ForEach(name=name, values=values):
                written.append(ast.For(ast.Name(name, ast.Store()), values, self.statements(), []))
            case Let(name=name, value=value):
                written += [ast.Assign([ast.Name(name, ast.Store())], value), *self.statements()]
            case None:
                written += self.statements()

    def _only_check(self) -> Branch | None:
        """Return the check below if it is the only child: the two are merged into one condition."""
        only = self.children[0] if len(self.children) == 1 else None
        return only if isinstance(only, Branch) and isinstance(only.operation, Guard) else None

    def _innermost(self) -> Branch:
        below = self._only_check()
        return below._innermost() if below is not None else self

    def _tests(self) -> list[ast.expr]:
        below = self._only_check()
        own = [self.operation.test] if isinstance(self.operation, Guard) else []
        return [*own, *(below._tests() if below is not None else [])]

    def _is_else_of(self, previous: Branch | ast.stmt | None) -> bool:
        """Return whether this check excludes the one before; after a `return`, that needs no `elif`."""
        if not isinstance(previous, Branch) or not isinstance(previous.operation, Guard):
            return False
        excluded = isinstance(self.operation, Guard) and self.operation.excludes(previous.operation)
        return excluded and not previous._innermost()._returns

    @property
    def _returns(self) -> bool:
        """Whether the body always ends with a return."""
        match self.children[-1:]:
            case [ast.Return()]:
                return True
            case [Branch(operation=Let()) as last]:
                return last._returns
            case _:
                return False


def _is_of_one(loop: ForEach, inside: Sequence[Operation]) -> bool:
    """Return whether the first check in a loop compares the item's own `index`: then it keeps one item at most."""
    match inside[:1]:
        case [
            Guard(
                test=ast.Compare(left=ast.Attribute(value=ast.Name(id=item), attr="index"), ops=[ast.In() | ast.Eq()])
            )
        ]:
            return item == loop.name
        case [
            Guard(
                test=ast.Compare(
                    left=ast.Subscript(value=ast.Name(id=item), slice=ast.Constant(value="index")),
                    ops=[ast.In() | ast.Eq()],
                )
            )
        ]:
            return item == loop.name
        case _:
            return False


def _last_of(chain: ast.If) -> ast.If:
    """Return the last `elif` of a chain."""
    match chain.orelse:
        case [ast.If() as inner]:
            return _last_of(inner)
        case _:
            return chain


def _replaced(child: Branch | ast.stmt, old: ast.expr, new: ast.expr) -> Branch | ast.stmt:
    match child:
        case Branch(operation=operation, children=children):
            renamed = operation and with_tree(operation, nodes.replaced(tree_of(operation), old, new))
            return Branch(renamed, [_replaced(each, old, new) for each in children])
        case ast.Return(value=ast.expr() as value):
            return ast.Return(nodes.replaced(value, old, new))
        case _:
            return child


def _use_locals(operation: Operation, lets: Sequence[Branch]) -> Operation:
    """Use `delta` instead of `choice.delta` if `delta` is already bound to it."""
    for let in (branch.operation for branch in lets):
        if isinstance(let, Let) and nodes.is_repeatable(let.value) and operation != let:
            operation = with_tree(operation, nodes.replaced(tree_of(operation), let.value, nodes.name(let.name)))
    return operation
