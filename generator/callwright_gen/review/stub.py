"""Parse a stub to its contract with griffe, without importing anything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import griffe

from callwright_gen.problems import Position, Problem, SpecError
from callwright_gen.review.contract import NO_TYPE, Contract, Flow, Item, ItemKind, Param, Signature, Type
from callwright_gen.review.typetext import type_of

_DICTS = ("total",)  # the class keyword of TypedDict


def read_stub(text: str, name: str, file: str) -> Contract:
    """Read a stub.

    Args:
        text: content of the file.
        name: the module's name, the same at both revisions.
        file: displayed name of the file.

    Raises:
        SpecError: the text is not valid Python.
    """
    try:
        module = griffe.visit(name, filepath=Path(f"{name}.pyi"), code=text)
    except (SyntaxError, ValueError) as error:
        raise SpecError([_problem(error, file)]) from error
    items = (item for each in (*_members(module), *_imported(module)) for item in each)
    return Contract({(item.kind, item.path): item for item in items}, text)


def _problem(error: Exception, file: str) -> Problem:
    line, column, reason = 1, 1, str(error)
    if isinstance(error, SyntaxError):
        line, column, reason = error.lineno or 1, error.offset or 1, error.msg
    what = f"this stub is not valid Python: {reason}"
    return Problem(Position(file, line, column), "", what, "Run `callwright generate`")


def _members(module: griffe.Module) -> Iterator[Iterator[Item]]:
    # A function with overloads but without an implementation is only in `overloads`.
    names = dict.fromkeys([*module.members, *module.overloads])
    exported = module.exports or [name for name in names if not name.startswith("_")]
    for name in names:
        member = module.members.get(name)
        if isinstance(member, griffe.Class):
            yield _class(member, name in exported)
        elif name in module.overloads or isinstance(member, griffe.Function):
            yield _function(module, name, name in exported)
        elif isinstance(member, griffe.Attribute):
            yield _attribute(member, name in exported)


def _imported(module: griffe.Module) -> Iterator[Iterator[Item]]:
    """Yield the names that a module re-exports."""
    for name in map(str, module.exports or ()):
        member = module.members.get(name)
        if isinstance(member, griffe.Alias):
            type_ = Type(member.target_path, member.target_path, member.target_path)
            line = member.alias_lineno or 1
            yield iter([Item("name", name, True, type_, "both", line, member.alias_endlineno or line)])


def _class(owner: griffe.Class, public: bool) -> Iterator[Item]:
    first = owner.lineno or 1
    yield Item("class", owner.name, public, NO_TYPE, "both", first, owner.endlineno or first)
    for base in owner.bases:
        type_ = type_of(base, owner)
        path = f"{owner.name}({type_.text.partition('[')[0]})"
        yield Item("base", path, public, type_, "both", first, first)
    keyed = any(word in owner.keywords for word in _DICTS)
    for name in dict.fromkeys([*owner.members, *owner.overloads]):
        member = owner.members.get(name)
        if isinstance(member, griffe.Attribute) and not name.startswith("__"):
            yield _field(member, owner, public=public, keyed=keyed)
        elif name in owner.overloads or isinstance(member, griffe.Function):
            yield from _function(owner, name, public)


def _field(member: griffe.Attribute, owner: griffe.Class, *, public: bool, keyed: bool) -> Item:
    flow: Flow = "out" if "property" in member.labels else "in" if keyed else "both"
    kind: ItemKind = "property" if flow == "out" else "key" if keyed else "field"
    item = _typed(member, Item(kind, f"{owner.name}.{member.name}", public, NO_TYPE, flow, *_lines(member)))
    total = owner.keywords.get("total") != "False"
    return replace(item, required="NotRequired[" not in item.type.named and (total or "Required[" in item.type.named))


def _attribute(member: griffe.Attribute, public: bool) -> Iterator[Item]:
    alias = str(member.annotation) == "TypeAlias"
    if not (public or alias) or member.name.startswith("__"):
        return  # a type variable is not part of the contract
    # A private alias is used only in the module's signatures, for values that users pass.
    yield _typed(member, Item("alias", member.name, public, NO_TYPE, "both" if public else "in", *_lines(member)))


def _typed(member: griffe.Attribute, item: Item) -> Item:
    annotation = member.annotation
    expr = member.value if annotation is None or str(annotation) == "TypeAlias" else annotation
    return replace(item, type=type_of(expr, member))


def _function(owner: griffe.Module | griffe.Class, name: str, public: bool) -> Iterator[Item]:
    single = owner.members.get(name)
    functions = owner.overloads.get(name) or ([single] if isinstance(single, griffe.Function) else [])
    if not functions:
        return
    signatures = tuple(_signature(function) for function in functions)
    path = name if isinstance(owner, griffe.Module) else f"{owner.name}.{name}"
    span = signatures[0].first, signatures[-1].last
    yield Item("function", path, public, NO_TYPE, "both", *span, signatures=signatures)


def _signature(function: griffe.Function) -> Signature:
    params = {each.name: _param(each, function) for each in function.parameters}
    return Signature(params, type_of(function.returns, function), *_lines(function))


def _param(param: griffe.Parameter, function: griffe.Function) -> Param:
    kind = param.kind.value if param.kind is not None else ""
    default = None if param.default is None else str(param.default)
    return Param(param.name, kind, type_of(param.annotation, function), default)


def _lines(member: griffe.Attribute | griffe.Function) -> tuple[int, int]:
    first = member.lineno or 1
    return first, member.endlineno or first
