"""How the result of a completion is used: whether all uses can be rewritten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import libcst as cst

from callwright_gen.migrate.build import arguments, dotted, expression, name_of
from callwright_gen.migrate.completions.reads import CHUNK, RESPONSE, chain_of, rewrite
from callwright_gen.migrate.source import Source


@dataclass
class Result:
    """The uses of a result. `edits` register the rewriting; `model` is the class that parses its text, if one does."""

    edits: list[Callable[[], None]] = field(default_factory=list[Callable[[], None]])
    parsed: bool = False
    unknown: cst.CSTNode | None = None


def read_result(source: Source, call: cst.CSTNode, *, stream: bool, model: str) -> Result:
    """Read the uses of a call's result: of the name that it is assigned to, or of the call itself."""
    result = Result()
    assign = source.parent(call)
    name = name_of(assign.targets[0].target) if isinstance(assign, cst.Assign) and len(assign.targets) == 1 else ""
    if not name:
        _read_direct(source, call, result, stream)
        return result
    for use in _uses(source, call, name):
        _read_use(source, use, result, stream, model)
    return result


def _uses(source: Source, call: cst.CSTNode, name: str) -> list[cst.Name]:
    scope = source.inside(call, cst.FunctionDef)
    return [
        each
        for each in source.all(cst.Name)
        if (each.value == name
        and source.inside(each, cst.FunctionDef) is scope
        and not isinstance(source.parent(each), cst.AssignTarget | cst.Arg | cst.Attribute))
        or (each.value == name and _is_value(source, each) and source.inside(each, cst.FunctionDef) is scope)
    ]  # fmt: skip


def _is_value(source: Source, node: cst.Name) -> bool:
    parent = source.parent(node)
    return (isinstance(parent, cst.Attribute) and parent.value is node) or (
        isinstance(parent, cst.Arg) and parent.value is node
    )


def _read_direct(source: Source, call: cst.CSTNode, result: Result, stream: bool) -> None:
    """A chain on the call itself is rewritten around the call."""
    chain, steps = chain_of(source, call)
    loop = source.parent(call)
    if stream and isinstance(loop, cst.For) and loop.iter is call:
        _read_loop(source, loop, result)
    elif steps in RESPONSE and chain is not call and not isinstance(call, cst.Await):
        suffix = RESPONSE[steps]
        result.edits.append(lambda: source.edit(chain, lambda updated: _innermost(updated, suffix)))
    else:
        result.unknown = call


def _innermost(updated: cst.BaseExpression, suffix: str) -> cst.BaseExpression:
    inner = updated
    while isinstance(inner, cst.Attribute | cst.Subscript):
        inner = inner.value
    return cst.Attribute(inner, cst.Name(suffix))


def _read_use(source: Source, use: cst.Name, result: Result, stream: bool, model: str) -> None:
    chain, steps = chain_of(source, use)
    loop = source.parent(use)
    if stream:
        if isinstance(loop, cst.For) and loop.iter is use:
            _read_loop(source, loop, result)
        else:
            result.unknown = use
    elif _is_cost(source, use):
        return
    elif model and steps == "choices.0.message.content" and (parsing := _parsing(source, chain, model)):
        result.parsed = True
        result.edits.append(lambda: source.edit(parsing, lambda _: cst.Name(use.value)))
    elif steps in RESPONSE:
        result.edits.append(lambda: rewrite(source, chain, use.value, steps, RESPONSE))
    else:
        result.unknown = use


def _is_cost(source: Source, use: cst.Name) -> bool:
    call = source.inside(use, cst.Call)
    return call is not None and source.qualified(call.func) == "litellm.completion_cost"


def _parsing(source: Source, chain: cst.BaseExpression, model: str) -> cst.Call | None:
    """Return the call `Model.model_validate_json(content)` around a content."""
    call = source.inside(chain, cst.Call)
    argument = source.parent(chain)
    parses = call is not None and dotted(call.func) == f"{model}.model_validate_json"
    return call if parses and isinstance(argument, cst.Arg) else None


def _read_loop(source: Source, loop: cst.For, result: Result) -> None:
    """`for chunk in stream` becomes `for chunk, _ in stream`; reads of chunks become properties."""
    name = name_of(loop.target)
    uses = [
        each
        for each in source.all(cst.Name)
        if each.value == name and loop.body in source.ancestors(each) and each is not loop.target
    ]
    for use in uses:
        chain, steps = chain_of(source, use)
        if steps not in CHUNK:
            result.unknown = use
            return
        result.edits.append(partial(rewrite, source, chain, name, steps, CHUNK))
    result.edits.append(lambda: source.edit(loop.target, lambda _: expression(f"{name}, _")))


def cost_calls(source: Source) -> None:
    """`completion_cost(completion_response=r)` becomes `cost(r)`."""
    for node in source.all(cst.Call):
        if source.qualified(node.func) != "litellm.completion_cost":
            continue
        options = arguments(node, ("completion_response",)) or {}
        if options.keys() == {"completion_response"}:
            source.need("callwright", "cost")
            source.edit(node, _cost)
        else:
            source.note(node, "this completion_cost is not understood", "Use `cost(response)`.")


def _cost(updated: cst.Call) -> cst.Call:
    argument = updated.args[0].with_changes(keyword=None, equal=cst.MaybeSentinel.DEFAULT)
    return updated.with_changes(func=cst.Name("cost"), args=[argument])
