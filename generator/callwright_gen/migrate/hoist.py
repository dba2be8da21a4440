"""A call of a client in an expression becomes a call of a decorated function."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, cast

import libcst as cst

from callwright_gen.migrate.build import expression, name_of
from callwright_gen.migrate.layout import comments_of, flush
from callwright_gen.migrate.source import Source

LAZY = cst.Lambda | cst.CompFor | cst.While | cst.Decorator | cst.Param


@dataclass
class Function:
    """The decorated function for one call.

    Attributes:
        decorators: the texts of its decorators, from outside in.
        messages: what it returns.
        returns: the text of its return annotation.
        is_async: whether it is an `async def`.
        result: what replaces the call, with `{call}` for the call of the function.
        before: statements before the one with the call, in the same form.
        comments: comments of the call that are not in its messages.
    """

    decorators: list[str]
    messages: cst.BaseExpression
    returns: str
    is_async: bool
    result: str = "{call}"
    before: list[str] = field(default_factory=list[str])
    comments: list[cst.EmptyLine] = field(default_factory=list[cst.EmptyLine])


Make = Callable[[cst.Call], Function]


class Hoist:
    """Gives each hoisted function of a file its own name."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._names = {node.value for node in source.all(cst.Name)}

    def add(self, call: cst.Call, make: Make, outside: Iterable[cst.CSTNode], *, plain: bool = True) -> bool:
        """Register the edits for one call; return False if no function can be put before its statement.

        Parameters:
            call: the call of the client.
            make: makes the function from the call with the edits of its children.
            outside: the parts of the call that the decorator will hold.
            plain: whether the function's result is that of the call, so that a function around it can be decorated.
        """
        function = self._whole_function(call, outside) if plain else None
        if function is not None:
            self._decorate(function, call, make)
            return True
        statement = _statement(self._source, call)
        if statement is None:
            return False
        self._insert(call, make, statement)
        return True

    def _whole_function(self, call: cst.Call, outside: Iterable[cst.CSTNode]) -> cst.FunctionDef | None:
        """Return the function that does nothing but return the call, if the decorator can be outside of it."""
        source, around = self._source, self._source.parent(call)
        around = source.parent(around) if isinstance(around, cst.Await) else around
        function = source.inside(call, cst.FunctionDef)
        if not isinstance(around, cst.Return) or function is None or function.decorators:
            return None
        body = [each for each in function.body.body if not _is_docstring(each)]
        if len(body) != 1 or body[0] is not source.parent(around):
            return None
        names = _parameters(function)
        used = {
            each.value
            for each in source.all(cst.Name)
            if any(part is each or part in source.ancestors(each) for part in outside)
        }
        return (
            None
            if names & used or (function.asynchronous and not isinstance(source.parent(call), cst.Await))
            else function
        )

    def _decorate(self, function: cst.FunctionDef, call: cst.Call, make: Make) -> None:
        made: list[Function] = []
        outer = self._source.parent(call)
        place = outer if isinstance(outer, cst.Await) else call

        def return_messages(updated: cst.BaseExpression) -> cst.BaseExpression:
            inner = updated.expression if isinstance(updated, cst.Await) else updated
            made.append(_made(make, inner))
            return flush(made[-1].messages)

        def decorate(updated: cst.FunctionDef) -> cst.FunctionDef:
            decorators = [cst.Decorator(expression(text)) for text in made[-1].decorators]
            returns = cst.Annotation(expression(made[-1].returns))
            return updated.with_changes(decorators=decorators, returns=returns)

        statement = self._source.inside(call, cst.SimpleStatementLine)
        self._source.edit(place, return_messages)
        if statement is not None:
            self._source.edit(statement, lambda updated: _commented(updated, made[-1].comments))
        self._source.edit(function, decorate)

    def _insert(self, call: cst.Call, make: Make, statement: cst.CSTNode) -> None:
        name = self._new_name(call)
        made: list[Function] = []
        outer = self._source.parent(call)
        place = outer if isinstance(outer, cst.Await) else call

        def call_function(updated: cst.BaseExpression) -> cst.BaseExpression:
            inner = updated.expression if isinstance(updated, cst.Await) else updated
            made.append(_made(make, inner))
            return expression(made[-1].result.format(name=name, call=_call(name, made[-1])))

        def insert(updated: Any) -> Any:
            top = isinstance(self._source.parent(statement), cst.Module)
            blank = [cst.EmptyLine(indent=False)] * (2 if top else 1)
            function = _definition(name, made[-1]).with_changes(leading_lines=blank)
            before = [
                cst.parse_statement(text.format(name=name, call=_call(name, made[-1]))) for text in made[-1].before
            ]
            rest = [*before, updated]
            rest[0] = _with_blank(rest[0], blank)
            return cst.FlattenSentinel([function, *rest])

        self._source.edit(place, call_function)
        self._source.edit(statement, insert)

    def _new_name(self, call: cst.Call) -> str:
        """Return a free name: after what the call is assigned to, or after what it asks for."""
        assign = self._source.inside(call, cst.Assign)
        target = name_of(assign.targets[0].target) if assign else ""
        base = f"ask_{target}" if target else "ask"
        name, number = base, 2
        while name in self._names:
            name, number = f"{base}_{number}", number + 1
        self._names.add(name)
        return name


def _made(make: Make, node: cst.CSTNode) -> Function:
    call = cst.ensure_type(node, cst.Call)
    function = make(call)
    kept = comments_of(function.messages)
    lost = [each for each in comments_of(call) if each not in kept]
    function.comments = [cst.EmptyLine(comment=cst.Comment(each)) for each in lost]
    return function


def _commented(statement: cst.SimpleStatementLine, comments: list[cst.EmptyLine]) -> cst.SimpleStatementLine:
    return statement.with_changes(leading_lines=[*statement.leading_lines, *comments])


def _call(name: str, made: Function) -> str:
    return f"await {name}()" if made.is_async else f"{name}()"


def _definition(name: str, made: Function) -> cst.FunctionDef:
    head = "".join(f"@{text}\n" for text in made.decorators)
    keyword = "async def" if made.is_async else "def"
    parsed = cst.parse_statement(f"{head}{keyword} {name}() -> {made.returns}:\n    return x\n")
    line = cst.SimpleStatementLine([cst.Return(flush(made.messages))], leading_lines=made.comments)
    return cst.ensure_type(parsed, cst.FunctionDef).with_changes(body=cst.IndentedBlock([line]))


def _with_blank(statement: Any, blank: list[cst.EmptyLine]) -> Any:
    lines = list(statement.leading_lines)
    while lines and lines[0].comment is None:
        lines.pop(0)
    return statement.with_changes(leading_lines=[*blank, *lines])


def _statement(source: Source, call: cst.Call) -> cst.CSTNode | None:
    """Return the statement before which a function can be put; None where the call is made later or repeatedly."""
    inner: cst.CSTNode = call
    for node in source.ancestors(call):
        later = isinstance(node, LAZY) or (isinstance(node, cst.For) and inner is not node.iter)
        if later and not isinstance(inner, cst.IndentedBlock | cst.Else):
            return None
        if isinstance(node, cst.SimpleStatementLine | cst.BaseCompoundStatement):
            around = source.parent(node)
            return node if isinstance(around, cst.Module | cst.IndentedBlock) else None
        inner = node
    return None


def _parameters(function: cst.FunctionDef) -> set[str]:
    params = function.params
    every = [*params.posonly_params, *params.params, *params.kwonly_params]
    return {each.name.value for each in every}


def _is_docstring(statement: cst.CSTNode) -> bool:
    first = statement.body[0] if isinstance(statement, cst.SimpleStatementLine) else None
    return isinstance(first, cst.Expr) and isinstance(cast("Any", first).value, cst.SimpleString)
